// An OpenID provider on this machine, which gives programs access tokens for the registry.
//
// Says its address in a line. For every line that it is sent it makes a new key, forgets the last
// one, and says `rotated`. It ends when nobody writes to it any more.

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

import Provider from 'oidc-provider';

let handle;
const server = createServer((request, response) => handle(request, response));

function key() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' };
}

function renew(issuer) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'partner',
        client_secret: 'the secret of a partner',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key()] },
    ttl: { ClientCredentials: 600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({
          audience: resource,
          scope: 'members:read sync:write:skr registry:operate',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  handle = provider.callback();
}

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  renew(issuer);
  console.log(issuer);
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => {
    renew(issuer);
    console.log('rotated');
  });
  lines.on('close', () => process.exit(0));
});
