//! Tokens: what is checked about one, and how one is made.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use entity::Language;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::issuers::{Issuer, KeySource};
use crate::clock::{Clock, IdSource};
use crate::registry::{Actor, Scope};

/// The longest token that is looked at, in bytes.
const MOST_BYTES: usize = 8 * 1024;
/// The longest name of a key, in characters.
const LONGEST_KID: usize = 64;
/// The longest subject, in bytes: OpenID Connect allows no more.
const LONGEST_SUBJECT: usize = 255;
/// How far the clock of an issuer may be off, in seconds.
pub(super) const LEEWAY: f64 = 30.0;
/// Parts of a header that would bring keys along, or change what the other parts mean.
const NOT_IN_A_HEADER: [&str; 5] = ["crit", "jku", "jwk", "x5c", "x5u"];

/// Why a token does not hold. Whoever sent it is not told; the log is.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is longer than any token has to be.
    #[error("it has more than {MOST_BYTES} bytes")]
    TooLong,
    /// It is no JWT.
    #[error("it is no JWT")]
    Malformed,
    /// Its header carries something that is not taken from strangers.
    #[error("its header has `{0}`")]
    Header(&'static str),
    /// The name of its key is too long.
    #[error("the name of its key has more than {LONGEST_KID} characters")]
    LongKeyName,
    /// Its issuer is not in the configuration.
    #[error("its issuer is not trusted")]
    UnknownIssuer,
    /// It is signed in a way that its issuer does not use.
    #[error("the issuer `{0}` does not sign with its algorithm")]
    Algorithm(String),
    /// Its issuer has no such key.
    #[error("the issuer `{0}` has no such key")]
    UnknownKey(String),
    /// The signature or one of the claims is wrong.
    #[error("the issuer is to be `{issuer}`, but {reason}")]
    Invalid {
        /// The name of the issuer that it says it is of.
        issuer: String,
        /// What the library found.
        reason: jsonwebtoken::errors::Error,
    },
    /// Its subject is empty or too long.
    #[error("a subject of the issuer `{0}` is empty or too long")]
    Subject(String),
    /// It has expired.
    #[error("it is of the issuer `{0}` and has expired")]
    Expired(String),
    /// It does not hold yet.
    #[error("it is of the issuer `{0}` and does not hold yet")]
    NotYet(String),
    /// It was revoked, or the client that it was given to.
    #[error("it is of the issuer `{0}` and was revoked")]
    Revoked(String),
    /// The keys of the issuer were never read, so that nobody can tell.
    #[error("the keys of the issuer `{0}` could not be read")]
    KeysUnavailable(String),
}

/// What can be read in a token before it is checked. Only good for finding what to check it with.
pub(super) struct Claimed {
    pub(super) issuer: String,
    pub(super) algorithm: Algorithm,
    pub(super) kid: Option<String>,
}

/// What a token says that holds.
pub(super) struct Checked {
    pub(super) actor: Actor,
    pub(super) locale: Option<Language>,
    pub(super) id: Option<String>,
    /// When it was issued, in seconds.
    pub(super) issued_at: Option<f64>,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    exp: f64,
    nbf: Option<f64>,
    iat: Option<f64>,
    jti: Option<String>,
    scope: Option<String>,
    #[serde(default)]
    scopes: Vec<String>,
    org: Option<String>,
    locale: Option<String>,
}

/// Reads who a token says it is of, and how it says it is signed.
pub(super) fn look(token: &str) -> Result<Claimed, Refused> {
    #[derive(Deserialize)]
    struct Issued {
        iss: String,
    }
    if token.len() > MOST_BYTES {
        return Err(Refused::TooLong);
    }
    let first = token.split('.').next().unwrap_or_default();
    let bytes = URL_SAFE_NO_PAD.decode(first).unwrap_or_default();
    let raw: Map<String, Value> =
        serde_json::from_slice(&bytes).map_err(|_no_json| Refused::Malformed)?;
    if let Some(name) = NOT_IN_A_HEADER
        .into_iter()
        .find(|name| raw.contains_key(*name))
    {
        return Err(Refused::Header(name));
    }
    let header = jsonwebtoken::decode_header(token).map_err(|_no_header| Refused::Malformed)?;
    if header
        .kid
        .as_ref()
        .is_some_and(|kid| kid.chars().count() > LONGEST_KID)
    {
        return Err(Refused::LongKeyName);
    }
    let issued: Issued = jsonwebtoken::dangerous::insecure_decode_claims(token)
        .map_err(|_no_issuer| Refused::Malformed)?;
    Ok(Claimed {
        issuer: issued.iss,
        algorithm: header.alg,
        kid: header.kid,
    })
}

/// Checks a token with a key of its issuer.
pub(super) fn check(
    token: &str,
    issuer: &Issuer,
    algorithm: Algorithm,
    key: &DecodingKey,
    now: DateTime<Utc>,
) -> Result<Checked, Refused> {
    let mut rules = Validation::new(algorithm);
    rules.set_issuer(&[&issuer.issuer]);
    rules.set_audience(&[&issuer.audience]);
    rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // The library looks at the clock of the machine; the times are checked below by our own.
    rules.validate_exp = false;
    rules.validate_nbf = false;
    let claims = jsonwebtoken::decode::<Claims>(token, key, &rules)
        .map_err(|reason| Refused::Invalid {
            issuer: issuer.name.clone(),
            reason,
        })?
        .claims;
    let now = (now - DateTime::UNIX_EPOCH).as_seconds_f64();
    if now >= claims.exp + LEEWAY {
        return Err(Refused::Expired(issuer.name.clone()));
    }
    if claims.nbf.is_some_and(|from| now < from - LEEWAY) {
        return Err(Refused::NotYet(issuer.name.clone()));
    }
    if !(1..=LONGEST_SUBJECT).contains(&claims.sub.len()) {
        return Err(Refused::Subject(issuer.name.clone()));
    }
    Ok(claims.of(issuer))
}

impl Claims {
    /// What the claims say, as far as their issuer may say it.
    fn of(self, issuer: &Issuer) -> Checked {
        let separate = self.scopes.iter().map(String::as_str);
        let joined = self.scope.iter().flat_map(|scope| scope.split_whitespace());
        let scopes: BTreeSet<Scope> = separate
            .chain(joined)
            .filter_map(|scope| scope.parse().ok())
            .filter(|scope| issuer.may_open(scope))
            .collect();
        Checked {
            actor: Actor {
                issuer: issuer.name.clone(),
                subject: self.sub,
                organization: issuer.organization.clone().or(self.org),
                scopes,
            },
            locale: self.locale.and_then(|locale| locale.parse().ok()),
            id: self.jti,
            issued_at: self.iat,
        }
    }
}

/// What a new token is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// Whom it is for.
    pub subject: String,
    /// The slug of the organization that they act for.
    pub organization: Option<String>,
    /// What it opens.
    pub scopes: Vec<Scope>,
    /// The language of whoever it is for.
    pub locale: Option<Language>,
    /// How long it holds.
    pub lifetime: TimeDelta,
}

/// Why no token can be made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// The issuer signs with a key that only it has.
    #[error("the issuer `{0}` has no `secret` here, and only itself can make its tokens")]
    NoSecret(String),
    /// The issuer may not open it.
    #[error("tokens of the issuer `{issuer}` may not open `{scope}`: see its `scopes`")]
    NotOpen {
        /// The name of the issuer.
        issuer: String,
        /// What it may not open.
        scope: Scope,
    },
    /// All callers of the issuer act for another organization.
    #[error("whoever has a token of the issuer `{issuer}` acts for `{organization}`")]
    OtherOrganization {
        /// The name of the issuer.
        issuer: String,
        /// The organization in its configuration.
        organization: String,
    },
    /// The library could not sign it.
    #[error("the token cannot be signed")]
    Unsigned(#[from] jsonwebtoken::errors::Error),
}

/// Makes a token of an issuer whose secret is known here.
pub fn make(
    issuer: &Issuer,
    new: &NewToken,
    clock: &dyn Clock,
    ids: &dyn IdSource,
) -> Result<String, NotMade> {
    #[derive(Serialize)]
    struct Claims<'a> {
        iss: &'a str,
        aud: &'a str,
        sub: &'a str,
        iat: i64,
        exp: i64,
        jti: String,
        scope: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        org: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        locale: Option<Language>,
    }
    let (KeySource::Secret(secret), Some(algorithm)) = (&issuer.keys, issuer.algorithms.first())
    else {
        return Err(NotMade::NoSecret(issuer.name.clone()));
    };
    if let Some(scope) = new.scopes.iter().find(|scope| !issuer.may_open(scope)) {
        return Err(NotMade::NotOpen {
            issuer: issuer.name.clone(),
            scope: scope.clone(),
        });
    }
    if let (Some(own), Some(asked)) = (&issuer.organization, &new.organization)
        && own != asked
    {
        return Err(NotMade::OtherOrganization {
            issuer: issuer.name.clone(),
            organization: own.clone(),
        });
    }
    let now = clock.now();
    let claims = Claims {
        iss: &issuer.issuer,
        aud: &issuer.audience,
        sub: &new.subject,
        iat: now.timestamp(),
        exp: (now + new.lifetime).timestamp(),
        jti: ids.next().to_string(),
        scope: listed(&new.scopes),
        org: new.organization.as_deref(),
        locale: new.locale,
    };
    let key = EncodingKey::from_secret(secret.bytes());
    Ok(jsonwebtoken::encode(
        &Header::new(*algorithm),
        &claims,
        &key,
    )?)
}

/// Permissions as OAuth writes them.
pub(super) fn listed(scopes: &[Scope]) -> String {
    let texts: Vec<String> = scopes.iter().map(ToString::to_string).collect();
    texts.join(" ")
}
