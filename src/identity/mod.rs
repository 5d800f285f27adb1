//! Who asks?
//!
//! Whoever sends no token is anybody. Whoever sends one is known if it holds, and refused if not:
//! a bad token never makes its sender anybody. Tokens come from the issuers that the configuration
//! trusts, and from the registry itself for clients that prove who they are with a secret.
//!
//! A token opens no more than the configuration allows its issuer, whatever it says.

pub mod clients;
pub mod issuers;
mod keys;
mod revoked;
mod sources;
pub mod tokens;

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::TimeDelta;
use entity::{Language, revoked_subject, revoked_token};
use jsonwebtoken::DecodingKey;

use self::issuers::{Issuer, KeySource, OWN_NAME, Secret};
use self::keys::{KeyRing, NoKey};
use self::revoked::Revoked;
pub use self::revoked::Watcher;
use self::sources::KeyPlace;
use self::tokens::Refused;
use crate::clock::Clock;
use crate::registry::Caller;
use crate::store::{Store, StoreError};

/// Tells who asks.
#[derive(Clone)]
pub struct Identity(Arc<Inner>);

struct Inner {
    /// By the `iss` of their tokens.
    trusted: HashMap<String, Trusted>,
    own: Issuer,
    revoked: ArcSwap<Revoked>,
    store: Store,
}

struct Trusted {
    issuer: Issuer,
    keys: Keys,
}

enum Keys {
    Secret(DecodingKey),
    Public(Arc<KeyRing>),
}

/// Who asks, and what their token says about them besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Who asks.
    pub caller: Caller,
    /// The language that their token asks for. What a request asks for comes first.
    pub locale: Option<Language>,
}

/// Why nobody can be told apart.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The machine has no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// Issuers cannot be asked for their keys.
    #[error("issuers cannot be asked for their keys: are the certificates of this machine there?")]
    Http(#[from] reqwest::Error),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The machine gives no random numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the machine gives no random numbers, and without them there are no secrets")]
pub struct NoRandomness;

/// Chooses what signatures are made and checked with. To be called before anything else here.
pub fn install_crypto() {
    // It fails only if it has been called before, which is as good.
    jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER
        .install_default()
        .unwrap_or_default();
}

impl Secret {
    /// A secret that nobody knows.
    pub fn random() -> Result<Self, NoRandomness> {
        let bytes: [u8; 32] = random()?;
        Self::try_from(bytes.as_slice()).map_err(|_too_short| NoRandomness)
    }
}

fn random<const BYTES: usize>() -> Result<[u8; BYTES], NoRandomness> {
    let mut bytes = [0; BYTES];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_unspecified| NoRandomness)?;
    Ok(bytes)
}

impl Keys {
    fn of(issuer: &Issuer, clock: &Arc<dyn Clock>) -> Result<Self, reqwest::Error> {
        let place = match &issuer.keys {
            KeySource::Secret(secret) => {
                return Ok(Self::Secret(DecodingKey::from_secret(secret.bytes())));
            }
            KeySource::File(path) => KeyPlace::File(path.clone()),
            KeySource::Address(address) => KeyPlace::Address {
                http: sources::http()?,
                address: address.clone(),
            },
            KeySource::Discovery => KeyPlace::Discovery {
                http: sources::http()?,
                issuer: issuer.issuer.clone(),
            },
        };
        let ring = KeyRing::new(&issuer.name, place, Arc::clone(clock));
        Ok(Self::Public(ring))
    }
}

impl Identity {
    /// Trusts these issuers, and the registry's own tokens if they are signed with this secret.
    /// Reads what was revoked.
    pub async fn open(
        store: &Store,
        issuers: Vec<Issuer>,
        own: Secret,
    ) -> Result<Self, IdentityError> {
        let own = Issuer::own(own);
        let mut trusted = HashMap::new();
        for issuer in issuers.into_iter().chain([own.clone()]) {
            let keys = Keys::of(&issuer, store.clock())?;
            trusted.insert(issuer.issuer.clone(), Trusted { issuer, keys });
        }
        Ok(Self(Arc::new(Inner {
            trusted,
            own,
            revoked: ArcSwap::from_pointee(Revoked::read(store).await?),
            store: store.clone(),
        })))
    }

    /// Whoever asks with this token.
    pub async fn verify(&self, token: &str) -> Result<Verified, Refused> {
        let claimed = tokens::look(token)?;
        let Trusted { issuer, keys } = self
            .0
            .trusted
            .get(&claimed.issuer)
            .ok_or(Refused::UnknownIssuer)?;
        if !issuer.algorithms.contains(&claimed.algorithm) {
            return Err(Refused::Algorithm(issuer.name.clone()));
        }
        let key = match keys {
            Keys::Secret(key) => key.clone(),
            Keys::Public(ring) => ring
                .find(claimed.kid.as_deref(), claimed.algorithm)
                .await
                .map_err(|no_key| match no_key {
                    NoKey::Unknown => Refused::UnknownKey(issuer.name.clone()),
                    NoKey::Unavailable => Refused::KeysUnavailable(issuer.name.clone()),
                })?,
        };
        let now = self.0.store.clock().now();
        let checked = tokens::check(token, issuer, claimed.algorithm, &key, now)?;
        let revoked = self.0.revoked.load();
        let is_own = issuer.name == OWN_NAME;
        if (is_own && revoked.has_client(&checked.actor.subject))
            || revoked.has_token(&issuer.issuer, &checked)
        {
            return Err(Refused::Revoked(issuer.name.clone()));
        }
        Ok(Verified {
            caller: Caller::Known(Arc::new(checked.actor)),
            locale: checked.locale,
        })
    }

    /// Reads anew what was revoked.
    pub async fn reread(&self) -> Result<(), StoreError> {
        let revoked = Revoked::read(&self.0.store).await?;
        self.0.revoked.store(Arc::new(revoked));
        Ok(())
    }
}

/// Revokes a token of an issuer, and keeps that in mind for as long as the token may live.
pub async fn revoke_token(
    store: &Store,
    issuer: &str,
    jti: String,
    keep: TimeDelta,
) -> Result<(), StoreError> {
    let now = store.clock().now();
    let row = revoked_token::Model {
        issuer: issuer.to_owned(),
        jti,
        until: now + keep,
    };
    store.revoke_token(row, now).await
}

/// Revokes all tokens of somebody that an issuer gave out until now, and those that do not say when
/// they were given out. Its clock may run ahead of ours: those of the next half minute are revoked
/// with them. Keeps that in mind for as long as the tokens may live.
pub async fn revoke_subject(
    store: &Store,
    issuer: &str,
    subject: String,
    keep: TimeDelta,
) -> Result<(), StoreError> {
    let now = store.clock().now();
    let row = revoked_subject::Model {
        issuer: issuer.to_owned(),
        subject,
        issued_until: now,
        until: now + keep,
    };
    store.revoke_subject(row, now).await
}
