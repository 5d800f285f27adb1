//! A write that its caller named is done once, however often it is asked for.
//!
//! What came of it is kept in the same transaction: keys of records, or codes of mistakes. A fault
//! of ours is not kept, so that it can be tried again.

use aws_lc_rs::digest::{Context, SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use entity::idempotency;
use sea_orm::{
    ActiveModelTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::mistake::Mistake;
use super::order::Order;
use crate::registry::Actor;
use crate::store::Work;

/// How long what came of a write is kept: a nightly job that is stuck over a long weekend still
/// finds it.
const KEPT: TimeDelta = TimeDelta::days(7);

/// What came of a write.
pub(super) type Outcome<T> = Result<T, Vec<Mistake>>;

/// The name of a write, and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    id: String,
    fingerprint: String,
}

impl Once {
    /// A write of somebody who named it: `place` tells it from others of the same request, `what` is
    /// everything that was asked for.
    pub fn new(actor: &Actor, key: &str, place: &str, what: &str) -> Self {
        Self {
            id: digest(&[&actor.issuer, &actor.subject, key, place]),
            // Whoever may do less now is not told what came of it when they might do more.
            fingerprint: digest(&[what, &scopes(actor)]),
        }
    }
}

fn scopes(actor: &Actor) -> String {
    let scopes: Vec<String> = actor.scopes.iter().map(ToString::to_string).collect();
    scopes.join(" ")
}

/// The digest of some texts. Each is preceded by its length, so that no two lists have one digest.
fn digest(texts: &[&str]) -> String {
    let mut context = Context::new(&SHA256);
    for text in texts {
        context.update(&text.len().to_be_bytes());
        context.update(text.as_bytes());
    }
    URL_SAFE_NO_PAD.encode(context.finish())
}

/// What is known of a named write.
pub(super) enum Known<T> {
    /// Nothing: it is to be done.
    Nothing,
    /// It was done.
    Done(Outcome<T>),
    /// The name was given to another write.
    Another,
}

/// Looks up what came of a write.
pub(super) async fn find<T: DeserializeOwned>(
    work: &Work,
    order: &Order,
) -> Result<Known<T>, DbErr> {
    let Some(once) = &order.once else {
        return Ok(Known::Nothing);
    };
    let row = idempotency::Entity::find_by_id(once.id.clone())
        .one(work.txn())
        .await?;
    let Some(row) = row.filter(|row| row.at > order.at - KEPT) else {
        return Ok(Known::Nothing);
    };
    if row.fingerprint != once.fingerprint {
        return Ok(Known::Another);
    }
    serde_json::from_value(row.outcome)
        .map(Known::Done)
        .map_err(|error| DbErr::Json(error.to_string()))
}

/// Keeps what came of a write, and lets go what is older than it needs to be.
pub(super) async fn keep<T: Serialize + Sync>(
    work: &Work,
    order: &Order,
    outcome: &Outcome<T>,
) -> Result<(), DbErr> {
    let Some(once) = &order.once else {
        return Ok(());
    };
    idempotency::Entity::delete_many()
        .filter(idempotency::COLUMN.at.lte(order.at - KEPT))
        .exec(work.txn())
        .await?;
    let outcome = serde_json::to_value(outcome).map_err(|error| DbErr::Json(error.to_string()))?;
    let row = idempotency::Model {
        id: once.id.clone(),
        fingerprint: once.fingerprint.clone(),
        outcome,
        at: order.at,
    };
    row.into_active_model().insert(work.txn()).await?;
    Ok(())
}
