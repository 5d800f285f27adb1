//! What no longer holds, as it was last read from the database.

use std::collections::HashSet;
use std::time::Duration;

use entity::ClientId;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::Identity;
use crate::store::{Store, StoreError};

/// How often it is read: what is revoked stops working everywhere within three of these.
const PERIOD: Duration = Duration::from_secs(20);

/// Clients and tokens that no longer hold.
#[derive(Default)]
pub(super) struct Revoked {
    clients: HashSet<ClientId>,
    tokens: HashSet<(String, String)>,
}

impl Revoked {
    pub(super) async fn read(store: &Store) -> Result<Self, StoreError> {
        let clients = store.clients().await?.into_iter();
        let tokens = store.revoked_tokens().await?.into_iter();
        Ok(Self {
            clients: clients
                .filter(|client| client.revoked_at.is_some())
                .map(|client| client.id)
                .collect(),
            tokens: tokens.map(|token| (token.issuer, token.jti)).collect(),
        })
    }

    /// True if the client of this name was revoked, or if it is no name of a client.
    pub(super) fn has_client(&self, subject: &str) -> bool {
        let id: Result<Uuid, _> = subject.parse();
        id.map_or(true, |id| self.clients.contains(&ClientId(id)))
    }

    /// True if an issuer's token was revoked.
    pub(super) fn has_token(&self, issuer: &str, id: &str) -> bool {
        self.tokens.contains(&(issuer.to_owned(), id.to_owned()))
    }
}

/// The task that keeps reading what was revoked. Dropping it stops that.
pub struct Watcher(JoinHandle<()>);

impl Drop for Watcher {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Identity {
    /// Starts to read, every 20 seconds, what was revoked.
    pub fn watch(&self) -> Watcher {
        let identity = self.clone();
        Watcher(tokio::spawn(async move {
            loop {
                tokio::time::sleep(PERIOD).await;
                if let Err(error) = identity.reread().await {
                    tracing::error!(error = ?error, "cannot read what was revoked");
                }
            }
        }))
    }
}
