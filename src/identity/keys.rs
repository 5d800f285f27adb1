//! The public keys of an issuer: kept, refreshed, and held on to while the issuer cannot be reached.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Mutex;

use super::sources::{KeyPlace, Unread};
use crate::clock::Clock;

/// In use, keys are read anew after this time: an issuer takes a key back by taking it away.
const REFRESH: TimeDelta = TimeDelta::minutes(10);
/// Whoever makes up names of keys makes us ask the issuer no more often than this.
const PAUSE: TimeDelta = TimeDelta::seconds(30);
/// Without the issuer, the last keys hold for this long.
const OUTAGE: TimeDelta = TimeDelta::hours(24);

/// The keys of one issuer at one time.
struct KeySet(Vec<PublicKey>);

struct PublicKey {
    kid: Option<String>,
    fits: Fits,
    key: DecodingKey,
}

/// Which signatures a key can check.
enum Fits {
    /// Those of one algorithm.
    One(Algorithm),
    /// Those of all algorithms of a family.
    Family(AlgorithmFamily),
}

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoKey {
    /// The issuer has no such key.
    Unknown,
    /// The keys of the issuer could not be had.
    Unavailable,
}

/// The keys of an issuer, as they are and as they will be.
pub(super) struct KeyRing {
    issuer: String,
    place: KeyPlace,
    clock: Arc<dyn Clock>,
    held: ArcSwapOption<Held>,
    /// When the keys were last asked for. Whoever asks holds the lock, so that one asks for all.
    asked: Mutex<Option<DateTime<Utc>>>,
}

struct Held {
    keys: KeySet,
    since: DateTime<Utc>,
}

impl KeySet {
    /// Keys that cannot check signatures here are passed over, as RFC 7517 asks for.
    fn parse(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        #[derive(Deserialize)]
        struct Set {
            keys: Vec<Value>,
        }
        let set: Set = serde_json::from_slice(bytes)?;
        let keys = set.keys.into_iter().filter_map(|key| {
            let key: Jwk = serde_json::from_value(key).ok()?;
            PublicKey::new(&key)
        });
        Ok(Self(keys.collect()))
    }

    /// The key of this name, or without a name the only one there is.
    fn find(&self, kid: Option<&str>, algorithm: Algorithm) -> Option<&DecodingKey> {
        let mut fitting = self.0.iter().filter(|key| {
            (kid.is_none() || key.kid.as_deref() == kid) && key.fits.includes(algorithm)
        });
        let found = fitting.next()?;
        (kid.is_some() || fitting.next().is_none()).then_some(&found.key)
    }
}

impl PublicKey {
    fn new(jwk: &Jwk) -> Option<Self> {
        let signs = |of: &PublicKeyUse| *of == PublicKeyUse::Signature;
        if !jwk.common.public_key_use.as_ref().is_none_or(signs) {
            return None;
        }
        let by_kind = match &jwk.algorithm {
            AlgorithmParameters::RSA(_) => Fits::Family(AlgorithmFamily::Rsa),
            AlgorithmParameters::EllipticCurve(key) => match key.curve {
                EllipticCurve::P256 => Fits::One(Algorithm::ES256),
                EllipticCurve::P384 => Fits::One(Algorithm::ES384),
                _ => return None,
            },
            AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => {
                Fits::One(Algorithm::EdDSA)
            }
            // A secret that is published is none.
            _ => return None,
        };
        let fits = match jwk.common.key_algorithm {
            Some(named) => {
                let named = Algorithm::try_from(named).ok()?;
                by_kind.includes(named).then_some(Fits::One(named))?
            }
            None => by_kind,
        };
        Some(Self {
            kid: jwk.common.key_id.clone(),
            fits,
            key: DecodingKey::from_jwk(jwk).ok()?,
        })
    }
}

impl Fits {
    fn includes(&self, algorithm: Algorithm) -> bool {
        match self {
            Self::One(one) => *one == algorithm,
            Self::Family(family) => *family == algorithm.family(),
        }
    }
}

impl KeyRing {
    pub(super) fn new(issuer: &str, place: KeyPlace, clock: Arc<dyn Clock>) -> Arc<Self> {
        Arc::new(Self {
            issuer: issuer.to_owned(),
            place,
            clock,
            held: ArcSwapOption::empty(),
            asked: Mutex::new(None),
        })
    }

    /// The key that a token names.
    pub(super) async fn find(
        self: &Arc<Self>,
        kid: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<DecodingKey, NoKey> {
        let now = self.clock.now();
        if let Some(held) = self.held(now)
            && let Some(key) = held.keys.find(kid, algorithm)
        {
            if now - held.since >= REFRESH && self.may_ask(now) {
                // Nobody waits for what is only good to have.
                tokio::spawn(Arc::clone(self).refresh());
            }
            return Ok(key.clone());
        }
        // A task of its own: a caller who goes away must not end the asking for all others.
        if let Err(error) = tokio::spawn(Arc::clone(self).refresh()).await {
            tracing::error!(error = ?error, "reading keys ended early");
        }
        let held = self.held(now).ok_or(NoKey::Unavailable)?;
        let key = held.keys.find(kid, algorithm);
        key.cloned().ok_or(NoKey::Unknown)
    }

    /// The keys, unless they are so old that they may have been taken back long ago.
    fn held(&self, now: DateTime<Utc>) -> Option<Arc<Held>> {
        let held = self.held.load_full()?;
        (now - held.since < OUTAGE).then_some(held)
    }

    fn may_ask(&self, now: DateTime<Utc>) -> bool {
        self.asked.try_lock().is_ok_and(|asked| is_due(*asked, now))
    }

    async fn refresh(self: Arc<Self>) {
        let mut asked = self.asked.lock().await;
        let now = self.clock.now();
        if !is_due(*asked, now) {
            return;
        }
        *asked = Some(now);
        match self.read().await {
            Ok(keys) => self.held.store(Some(Arc::new(Held { keys, since: now }))),
            Err(error) => tracing::warn!(
                issuer = self.issuer,
                error = ?error,
                "the keys of an issuer cannot be read"
            ),
        }
    }

    async fn read(&self) -> Result<KeySet, Unread> {
        Ok(KeySet::parse(&self.place.read().await?)?)
    }
}

/// True if keys were not asked for just now. A clock that was set back is no reason never to ask.
fn is_due(asked: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    asked.is_none_or(|asked| (now - asked).abs() >= PAUSE)
}
