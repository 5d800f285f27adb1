//! Whoever signs tokens, with a key that is made for the test.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::crypto::sign;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};

pub(super) struct Signer {
    key: EncodingKey,
    algorithm: Algorithm,
    kid: Option<String>,
}

impl Signer {
    pub(super) fn es256(kid: &str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let der = pair.to_pkcs8v1().unwrap();
        Self {
            key: EncodingKey::from_ec_der(der.as_ref()),
            algorithm: Algorithm::ES256,
            kid: Some(kid.to_owned()),
        }
    }

    pub(super) fn ed25519(kid: &str) -> Self {
        let pair = Ed25519KeyPair::generate().unwrap();
        let der = pair.to_pkcs8v1().unwrap();
        Self {
            key: EncodingKey::from_ed_der(der.as_ref()),
            algorithm: Algorithm::EdDSA,
            kid: Some(kid.to_owned()),
        }
    }

    pub(super) fn rs256(kid: &str) -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let der: aws_lc_rs::encoding::Pkcs8V1Der<'_> = pair.as_der().unwrap();
        Self {
            // The library wants the key itself, without the 26 bytes that say what kind it is.
            key: EncodingKey::from_rsa_der(&der.as_ref()[26..]),
            algorithm: Algorithm::RS256,
            kid: Some(kid.to_owned()),
        }
    }

    /// Somebody with a secret, who signs as `HS256` says.
    pub(super) fn hs256(secret: &[u8], kid: Option<&str>) -> Self {
        Self {
            key: EncodingKey::from_secret(secret),
            algorithm: Algorithm::HS256,
            kid: kid.map(str::to_owned),
        }
    }

    /// The public half of the key.
    pub(super) fn jwk(&self) -> Value {
        let mut jwk = Jwk::from_encoding_key(&self.key, self.algorithm).unwrap();
        jwk.common.key_id.clone_from(&self.kid);
        serde_json::to_value(jwk).unwrap()
    }

    /// A token with these claims.
    pub(super) fn sign(&self, claims: &Value) -> String {
        self.sign_with(&json!({}), claims)
    }

    /// A token whose header has something more, or something else.
    pub(super) fn sign_with(&self, header: &Value, claims: &Value) -> String {
        let mut whole = json!({ "typ": "JWT", "alg": self.algorithm, "kid": self.kid });
        let others = header.as_object().unwrap().clone();
        whole.as_object_mut().unwrap().extend(others);
        let message = format!("{}.{}", encoded(&whole), encoded(claims));
        let signature = sign(message.as_bytes(), &self.key, self.algorithm).unwrap();
        format!("{message}.{signature}")
    }
}

/// A part of a token.
pub(super) fn encoded(part: &Value) -> String {
    URL_SAFE_NO_PAD.encode(part.to_string())
}
