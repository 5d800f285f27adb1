//! What no longer holds, as it was last read from the database.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use chrono::DateTime;
use entity::ClientId;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::Identity;
use super::tokens::{Checked, LEEWAY};
use crate::store::{Store, StoreError};

/// How often it is read: what is revoked stops working everywhere within three of these.
const PERIOD: Duration = Duration::from_secs(20);

/// Clients and tokens that no longer hold.
#[derive(Default)]
pub(super) struct Revoked {
    clients: HashSet<ClientId>,
    tokens: HashSet<(String, String)>,
    /// By issuer and subject: until when tokens were issued that no longer hold, in seconds as tokens
    /// have them.
    subjects: HashMap<(String, String), f64>,
}

impl Revoked {
    pub(super) async fn read(store: &Store) -> Result<Self, StoreError> {
        let clients = store.clients().await?.into_iter();
        let tokens = store.revoked_tokens().await?.into_iter();
        let subjects = store.revoked_subjects().await?.into_iter();
        Ok(Self {
            clients: clients
                .filter(|client| client.revoked_at.is_some())
                .map(|client| client.id)
                .collect(),
            tokens: tokens.map(|token| (token.issuer, token.jti)).collect(),
            subjects: subjects
                .map(|row| {
                    let until = row.issued_until - DateTime::UNIX_EPOCH;
                    ((row.issuer, row.subject), until.as_seconds_f64())
                })
                .collect(),
        })
    }

    /// True if the client of this name was revoked, or if it is no name of a client.
    pub(super) fn has_client(&self, subject: &str) -> bool {
        let id: Result<Uuid, _> = subject.parse();
        id.map_or(true, |id| self.clients.contains(&ClientId(id)))
    }

    /// True if an issuer's token was revoked: itself, or with all that its subject had then. By the
    /// clock of the issuer, one of then can be of a little later.
    pub(super) fn has_token(&self, issuer: &str, token: &Checked) -> bool {
        let of = |name: &String| (issuer.to_owned(), name.clone());
        let id = token.id.as_ref();
        let until = self.subjects.get(&of(&token.actor.subject));
        id.is_some_and(|id| self.tokens.contains(&of(id)))
            || until.is_some_and(|until| token.issued_at.is_none_or(|at| at <= *until + LEEWAY))
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
