//! Taking in records with their parts, all of them or none.
//!
//! The records are made equal to what is wanted: new ones are created, known ones changed, others
//! left alone. Nothing is deleted but parts that their record no longer has. The rules of the
//! registry are checked on the state that the import would leave behind, inside the transaction.

use std::sync::Arc;

use chrono::NaiveDate;
use sea_orm::DbErr;
use uuid::Uuid;

use super::apply::{Delta, apply};
use super::audiences::Audiences;
use super::order::Order;
use crate::registry::{Broken, Registry, Rows, broken};
use crate::store::{Committed, Store, Work};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Records that are new or differ.
    pub changed: usize,
    /// Records that were as wanted already.
    pub unchanged: usize,
}

/// Why an import did nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError<R> {
    /// The rows could not be made.
    #[error("the records cannot be understood")]
    Refused(R),
    /// The registry would break its rules.
    #[error("the records break {} rule(s)", .0.len())]
    Broken(Vec<Broken>),
    /// The database failed.
    #[error("the database failed")]
    Db(#[from] DbErr),
}

/// What the import wants, made from the rows that are there.
pub trait Import<R>: FnOnce(&Rows) -> Result<Rows, R> {}

impl<R, F: FnOnce(&Rows) -> Result<Rows, R>> Import<R> for F {}

impl Imported {
    /// Makes the registry hold what `wanted` asks for.
    pub async fn run<R>(
        store: &Store,
        wanted: impl Import<R>,
    ) -> Result<Committed<Self>, ImportError<R>> {
        let order = Order::of_program("import", store.clock().now());
        store
            .write(async |work: &mut Work| {
                let existing = work.rows().await?;
                let wanted = wanted(&existing).map_err(ImportError::Refused)?;
                let candidate = Registry::new(Uuid::nil(), 0, existing.overlaid_by(&wanted));
                let broken = broken(&candidate);
                if !broken.is_empty() {
                    return Err(ImportError::Broken(broken));
                }
                let audiences = audiences(&existing, candidate, &wanted, order.at.date_naive());
                let delta = Delta {
                    existing: &existing,
                    wanted: &wanted,
                    removed: &[],
                    audiences: &audiences,
                };
                let changed = apply(work, &**store.ids(), &order, delta).await?;
                Ok(Self {
                    changed,
                    unchanged: wanted.heads().len() - changed,
                })
            })
            .await
    }
}

/// Who may read what is wanted, and what follows it. The registries are not needed after that.
fn audiences(existing: &Rows, candidate: Registry, wanted: &Rows, today: NaiveDate) -> Audiences {
    let before = Arc::new(Registry::new(Uuid::nil(), 0, existing.clone()));
    let wanted = wanted.heads().into_iter();
    let wanted: Vec<_> = wanted.map(|head| (head.kind, head.id)).collect();
    Audiences::between(&before, &Arc::new(candidate), &wanted, today)
}
