//! What was asked for, by whom, with which request.

use chrono::{DateTime, Utc};
use entity::{AuditOutcome, audit};
use uuid::Uuid;

use super::idempotency::Once;
use super::mistake::Denial;
use crate::registry::Caller;

/// A wish to change something, as it is noted down.
#[derive(Clone, Debug)]
pub struct Order {
    /// The name of the mutation, or of the command.
    pub action: String,
    /// Who wishes it.
    pub caller: Caller,
    /// The request that it came with.
    pub request_id: Option<Uuid>,
    /// When it is carried out.
    pub at: DateTime<Utc>,
    /// The name that the caller gave it, so that it is done once only.
    pub once: Option<Once>,
    /// True to see what would come of it, and change nothing.
    pub is_dry_run: bool,
}

impl Order {
    /// A wish of the program itself.
    pub fn of_program(action: &str, at: DateTime<Utc>) -> Self {
        Self {
            action: action.to_owned(),
            caller: Caller::System,
            request_id: None,
            at,
            once: None,
            is_dry_run: false,
        }
    }

    /// The row that tells that it was refused.
    pub(super) fn denied(&self, id: Uuid) -> audit::Model {
        let actor = self.caller.actor();
        audit::Model {
            id,
            at: self.at,
            outcome: AuditOutcome::Denied,
            action: self.action.clone(),
            issuer: actor.map(|actor| actor.issuer.clone()),
            subject: actor.map(|actor| actor.subject.clone()),
            organization: actor.and_then(|actor| actor.organization.clone()),
            request_id: self.request_id,
            kind: None,
            record_id: None,
            seq: None,
            version: None,
            before: None,
            after: None,
        }
    }

    /// Refuses whoever did not say who they are, before anything is looked at.
    pub(super) fn known(&self) -> Result<(), Denial> {
        match self.caller {
            Caller::Anonymous => Err(Denial::Unauthenticated),
            Caller::Known(_) | Caller::System => Ok(()),
        }
    }
}
