//! Clients: programs of partners that have no issuer, and get short-lived tokens for a secret.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use entity::{ClientId, List, client};
use uuid::Uuid;

use super::tokens::{self, NewToken, NotMade, listed};
use super::{Identity, NoRandomness, random};
use crate::registry::Scope;
use crate::store::{Store, StoreError};

/// How long a client's token holds. Whoever needs longer asks again.
const LIFETIME: TimeDelta = TimeDelta::minutes(10);

/// A client, and its secret for the only time that it is to be seen.
#[derive(Debug)]
pub struct NewClient {
    /// What it names itself by.
    pub id: ClientId,
    /// What it proves that with.
    pub secret: String,
}

/// Why there is no new client.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    /// The machine has no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A token for a client.
#[derive(Debug)]
pub struct Granted {
    /// The token.
    pub token: String,
    /// How long it holds.
    pub lifetime: TimeDelta,
    /// What it opens, as OAuth writes it.
    pub scope: String,
}

/// Why a client gets no token.
#[derive(Debug, thiserror::Error)]
pub enum NotGranted {
    /// There is no such client, its secret is another, or it was revoked.
    #[error("no client has this name and this secret")]
    InvalidClient,
    /// It asked for more than it may do.
    #[error("the client may not do all that it asked for")]
    InvalidScope,
    /// The token cannot be made.
    #[error(transparent)]
    NotMade(#[from] NotMade),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds a client that acts for an organization.
pub async fn add(
    store: &Store,
    name: String,
    organization: String,
    scopes: &[Scope],
) -> Result<NewClient, NotAdded> {
    let secret: [u8; 32] = random()?;
    let id = ClientId(store.ids().next());
    let row = client::Model {
        id,
        name,
        organization,
        scopes: scopes.iter().map(ToString::to_string).collect(),
        key_hash: hash(&secret),
        created_at: store.clock().now(),
        revoked_at: None,
    };
    store.add_client(row).await?;
    Ok(NewClient {
        id,
        secret: URL_SAFE_NO_PAD.encode(secret),
    })
}

/// Revokes a client. Says whether there is such a client.
pub async fn revoke(store: &Store, id: ClientId) -> Result<bool, StoreError> {
    store.revoke_client(id, store.clock().now()).await
}

impl Identity {
    /// Gives a client a token for its secret, which opens what it asked for or all that it may do.
    pub async fn exchange(
        &self,
        id: &str,
        secret: &str,
        scope: Option<&str>,
    ) -> Result<Granted, NotGranted> {
        let client = self.client(id, secret).await?;
        let scopes = narrowed(&client.scopes, scope).ok_or(NotGranted::InvalidScope)?;
        let scope = listed(&scopes);
        let new = NewToken {
            subject: client.id.0.to_string(),
            organization: Some(client.organization),
            scopes,
            locale: None,
            lifetime: LIFETIME,
        };
        let store = &self.0.store;
        let token = tokens::make(&self.0.own, &new, &**store.clock(), &**store.ids())?;
        Ok(Granted {
            token,
            lifetime: LIFETIME,
            scope,
        })
    }

    async fn client(&self, id: &str, secret: &str) -> Result<client::Model, NotGranted> {
        let id: Uuid = id.parse().map_err(|_no_id| NotGranted::InvalidClient)?;
        let found = self.0.store.client(ClientId(id)).await?;
        let found = found.filter(|client| client.revoked_at.is_none());
        let client = found.ok_or(NotGranted::InvalidClient)?;
        let secret = URL_SAFE_NO_PAD.decode(secret);
        let given = hash(&secret.map_err(|_no_secret| NotGranted::InvalidClient)?);
        verify_slices_are_equal(given.as_bytes(), client.key_hash.as_bytes())
            .map_err(|_differ| NotGranted::InvalidClient)?;
        Ok(client)
    }
}

/// What a client may do of what it asks for; `None` if it asks for something else.
fn narrowed(own: &List<String>, asked: Option<&str>) -> Option<Vec<Scope>> {
    let asked: Vec<&str> = match asked {
        Some(asked) => asked.split_whitespace().collect(),
        None => own.iter().map(String::as_str).collect(),
    };
    asked
        .into_iter()
        .map(|scope| {
            let is_own = own.iter().any(|own| own == scope);
            scope.parse().ok().filter(|_| is_own)
        })
        .collect()
}

fn hash(secret: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, secret))
}
