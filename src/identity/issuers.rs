//! What the configuration trusts: who may give out tokens, and the most that these open.

use std::collections::HashSet;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

use jsonwebtoken::Algorithm;
use reqwest::Url;
use toml::{Table, Value};

use crate::registry::{Scope, UnknownScope};

/// The `iss` and the `aud` of the tokens that the registry itself gives to its clients.
pub const OWN: &str = "nordverk";
/// What the registry's own issuer is called; no other may be.
pub const OWN_NAME: &str = "registry";
/// A shorter secret can be guessed by whoever has a token to try it on.
const LEAST_SECRET: usize = 32;
const WITH_SECRET: &[&str] = &["HS256", "HS384", "HS512"];
const WITH_KEYS: &[&str] = &[
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA",
];

/// Somebody whose tokens hold here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// What it is called in the configuration, in the log and in the record of who did what.
    pub name: String,
    /// The exact `iss` of its tokens.
    pub issuer: String,
    /// The exact `aud` of tokens that are meant for this registry.
    pub audience: String,
    /// Where the keys come from that its tokens are checked with.
    pub keys: KeySource,
    /// How its tokens may be signed.
    pub algorithms: Vec<Algorithm>,
    /// The slug of the organization that all its callers act for.
    pub organization: Option<String>,
    /// The most that its tokens may open.
    pub scopes: Vec<ScopePattern>,
}

/// Where the keys of an issuer come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// The address stands in the issuer's description of itself.
    Discovery,
    /// A set of keys at this address.
    Address(Url),
    /// A set of keys in this file.
    File(PathBuf),
    /// One secret that both sides know.
    Secret(Secret),
}

/// A secret for signing, which no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Arc<[u8]>);

/// The secret has fewer than 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a secret has at least {LEAST_SECRET} bytes")]
pub struct ShortSecret;

/// A permission, or all that begin alike: `sync:write:skr`, `events:write:*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopePattern(String);

/// Something in the configuration of the issuers that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The key, and which issuer it belongs to.
    pub place: String,
    /// What would be right.
    pub right: String,
}

impl Issuer {
    /// The registry itself, which signs for its clients.
    pub(super) fn own(secret: Secret) -> Self {
        Self {
            name: OWN_NAME.to_owned(),
            issuer: OWN.to_owned(),
            audience: OWN.to_owned(),
            keys: KeySource::Secret(secret),
            algorithms: vec![Algorithm::HS256],
            organization: None,
            scopes: ScopePattern::every(),
        }
    }

    /// True if a permission is not more than its tokens may open.
    pub(super) fn may_open(&self, scope: &Scope) -> bool {
        let text = scope.to_string();
        self.scopes.iter().any(|pattern| pattern.covers(&text))
    }
}

impl Secret {
    /// The bytes to sign and check with.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl TryFrom<&[u8]> for Secret {
    type Error = ShortSecret;

    fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
        if bytes.len() < LEAST_SECRET {
            return Err(ShortSecret);
        }
        Ok(Self(bytes.into()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl ScopePattern {
    /// Patterns that cover every permission there is.
    pub fn every() -> Vec<Self> {
        [
            "members:read",
            "restricted:read:*",
            "contacts:read",
            "contacts:bulk",
            "persons:protected",
            "audit:read",
            "sync:write:*",
            "sync:approve",
            "events:write:*",
            "mode:write:*",
            "member:write:*",
            "translations:write:*",
            "gdpr:admin",
            "registry:operate",
        ]
        .map(|pattern| Self(pattern.to_owned()))
        .into()
    }

    fn covers(&self, scope: &str) -> bool {
        match self.0.strip_suffix('*') {
            Some(beginning) => scope.starts_with(beginning),
            None => scope == self.0,
        }
    }
}

impl FromStr for ScopePattern {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The star stands for a whole name: `sync:write:sk*` would open what somebody else founds.
        match text.strip_suffix(":*") {
            Some(deed) => format!("{deed}:sv").parse::<Scope>()?,
            None if text.contains('*') => return Err(UnknownScope(text.to_owned())),
            None => text.parse()?,
        };
        Ok(Self(text.to_owned()))
    }
}

/// Reads the `[[issuers]]` of the configuration file, and tells all that is wrong with them.
pub fn read(value: &Value) -> Result<Vec<Issuer>, Vec<Wrong>> {
    let tables = value.as_array().map(|all| all.iter().map(Value::as_table));
    let Some(tables) = tables.and_then(Iterator::collect::<Option<Vec<&Table>>>) else {
        return Err(vec![Wrong {
            place: "`issuers`".to_owned(),
            right: "must be tables, each under a line `[[issuers]]`".to_owned(),
        }]);
    };
    let mut issuers = Vec::new();
    let mut wrong = Vec::new();
    let (mut names, mut claims) = (HashSet::new(), HashSet::new());
    for (table, number) in tables.into_iter().zip(1..) {
        let mut reader = Reader {
            table,
            number,
            wrong: Vec::new(),
        };
        let issuer = reader.issuer();
        if let Some(issuer) = &issuer {
            if issuer.name == OWN_NAME || !names.insert(issuer.name.clone()) {
                reader.refuse("name", "must be a name that no other issuer has");
            }
            if issuer.issuer == OWN || !claims.insert(issuer.issuer.clone()) {
                reader.refuse("issuer", "must be an `iss` that no other issuer has");
            }
        }
        issuers.extend(issuer);
        wrong.append(&mut reader.wrong);
    }
    if wrong.is_empty() {
        Ok(issuers)
    } else {
        Err(wrong)
    }
}

/// Reads one table.
struct Reader<'a> {
    table: &'a Table,
    number: usize,
    wrong: Vec<Wrong>,
}

impl<'a> Reader<'a> {
    const KEYS: [&'static str; 10] = [
        "name",
        "issuer",
        "audience",
        "discovery",
        "jwks_url",
        "jwks_file",
        "secret",
        "algorithms",
        "organization",
        "scopes",
    ];

    fn issuer(&mut self) -> Option<Issuer> {
        for key in self.table.keys() {
            if !Self::KEYS.contains(&key.as_str()) {
                let right = format!(
                    "there is no such key; the keys are {}",
                    Self::KEYS.join(", ")
                );
                self.refuse(key, right);
            }
        }
        let name = self.must(
            "name",
            "a word of at most 32 letters, digits and hyphens",
            |value| Some(value.as_str()?.to_owned()).filter(|name| is_word(name)),
        );
        let issuer = self.must("issuer", "the exact `iss` of its tokens", text);
        let audience = self.must("audience", "the exact `aud` of its tokens", text);
        let keys = self.keys(issuer.as_deref());
        let algorithms = self.algorithms(keys.as_ref());
        let organization = self.may("organization", "the slug of an organization", text);
        let scopes = self.must(
            "scopes",
            "a list of permissions such as `members:read` or `events:write:*`",
            |value| {
                let all = value.as_array()?.iter();
                all.map(|one| one.as_str()?.parse().ok()).collect()
            },
        );
        Some(Issuer {
            name: name?,
            issuer: issuer?,
            audience: audience?,
            keys: keys?,
            algorithms: algorithms?,
            organization,
            scopes: scopes?,
        })
    }

    fn keys(&mut self, issuer: Option<&str>) -> Option<KeySource> {
        let address = "an address that begins with https://; http:// only on this machine";
        let sources = [
            self.may("discovery", "`true`, or left out", |value| {
                value.as_bool()?.then_some(KeySource::Discovery)
            }),
            self.may("jwks_url", address, |value| {
                safe_address(value.as_str()?).map(KeySource::Address)
            }),
            self.may("jwks_file", "the path of a file", |value| {
                Some(KeySource::File(text(value)?.into()))
            }),
            self.may("secret", "a text of at least 32 bytes", |value| {
                let secret = Secret::try_from(value.as_str()?.as_bytes());
                secret.ok().map(KeySource::Secret)
            }),
        ];
        let given = ["discovery", "jwks_url", "jwks_file", "secret"];
        let given = given.iter().filter(|key| self.table.contains_key(**key));
        if given.count() != 1 {
            let right = "must have exactly one of `discovery`, `jwks_url`, `jwks_file`, `secret`";
            self.wrong.push(Wrong {
                place: format!("issuer {}", self.number),
                right: right.to_owned(),
            });
        }
        let source = sources.into_iter().flatten().next();
        if source == Some(KeySource::Discovery)
            && issuer.is_some_and(|issuer| safe_address(issuer).is_none())
        {
            self.refuse("issuer", format!("must be {address}, to be discovered"));
        }
        source
    }

    fn algorithms(&mut self, keys: Option<&KeySource>) -> Option<Vec<Algorithm>> {
        let (allowed, default) = match keys? {
            KeySource::Secret(_) => (WITH_SECRET, vec![Algorithm::HS256]),
            _ => (
                WITH_KEYS,
                vec![
                    Algorithm::RS256,
                    Algorithm::PS256,
                    Algorithm::ES256,
                    Algorithm::EdDSA,
                ],
            ),
        };
        if !self.table.contains_key("algorithms") {
            return Some(default);
        }
        let right = format!("a list with some of {}", allowed.join(", "));
        self.must("algorithms", &right, |value| {
            let all = value.as_array().filter(|all| !all.is_empty())?.iter();
            let one = |one: &Value| {
                let name = one.as_str().filter(|name| allowed.contains(name))?;
                name.parse().ok()
            };
            all.map(one).collect()
        })
    }

    /// A value that has to be there.
    fn must<T>(
        &mut self,
        key: &str,
        right: &str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<T> {
        if self.table.contains_key(key) {
            return self.may(key, right, read);
        }
        self.refuse(key, format!("is missing: {right}"));
        None
    }

    /// A value that may be left out.
    fn may<T>(
        &mut self,
        key: &str,
        right: &str,
        read: impl FnOnce(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = read(self.table.get(key)?);
        if value.is_none() {
            self.refuse(key, format!("must be {right}"));
        }
        value
    }

    fn refuse(&mut self, key: &str, right: impl Into<String>) {
        self.wrong.push(Wrong {
            place: format!("`{key}` of issuer {}", self.number),
            right: right.into(),
        });
    }
}

fn text(value: &Value) -> Option<String> {
    let text = value.as_str().filter(|text| !text.trim().is_empty())?;
    Some(text.to_owned())
}

fn is_word(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=32).contains(&name.len()) && name.bytes().all(is_part)
}

/// An address from which nobody on the way can hand us other keys.
pub(super) fn safe_address(text: &str) -> Option<Url> {
    let address: Url = text.parse().ok()?;
    let host = address.host_str()?;
    let number = host.trim_start_matches('[').trim_end_matches(']');
    let is_here = host == "localhost" || number.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
    let is_safe = address.scheme() == "https" || (address.scheme() == "http" && is_here);
    is_safe.then_some(address)
}
