//! How a change is carried out: once, whole, and seen by whoever asked for it.

use std::sync::Arc;

use backon::{ExponentialBuilder, Retryable as _};
use chrono_tz::Tz;
use entity::{Language, audit};
use sea_orm::{DbErr, SqlErr};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::apply::{Delta, apply};
use super::audiences::Audiences;
use super::draft::{Draft, Ready};
use super::idempotency::{self, Known, Outcome};
use super::journal::Journal;
use super::mistake::{Denial, ErrorCode, Mistake, Refused, of_rule};
use super::order::Order;
use crate::registry::{Registry, Rows, View, broken_near};
use crate::store::{Live, Store, Work, insert_all, is_transient};

/// How often a write is tried that met others.
const TRIES: usize = 5;

/// What carries out changes.
#[derive(Clone)]
pub struct Writer {
    store: Store,
    live: Live,
    zone: Tz,
}

/// What came of a change.
#[derive(Clone, Debug)]
pub struct Written<T> {
    /// What it returned, or what is wrong with it.
    pub outcome: Result<T, Vec<Mistake>>,
    /// The registry after it; for a dry run, the registry as it would be.
    pub registry: Arc<Registry>,
    /// True if it had been done before, under the same name.
    pub is_replay: bool,
}

/// Why nothing came of a change.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Whoever wished it may not do it.
    #[error(transparent)]
    Denied(#[from] Denial),
    /// The name that was given to it is that of another change.
    #[error("the idempotency key was used for another change")]
    KeyReused,
    /// The database failed. Whether the change was made is known only if it was not begun.
    #[error("the database failed")]
    Db(#[from] DbErr),
    /// The program failed.
    #[error("the change was not carried out to its end")]
    Stopped(#[from] tokio::task::JoinError),
}

/// Why a write is rolled back.
enum Stop<T> {
    Error(WriteError),
    /// A dry run has seen what it wanted, or the wish is wrong.
    Seen(Box<Written<T>>),
}

impl<T> From<DbErr> for Stop<T> {
    fn from(error: DbErr) -> Self {
        Self::Error(error.into())
    }
}

impl Writer {
    /// What writes to a database, and shows it in a registry.
    pub fn new(store: Store, live: Live, zone: Tz) -> Self {
        Self { store, live, zone }
    }

    /// What tells what was written.
    pub fn journal(&self) -> Journal {
        Journal::new(self.store.clone(), self.live.clone())
    }

    /// The clock that writes are stamped by.
    pub fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.store.clock().now()
    }

    /// Carries out a change. `act` makes a draft of it: it may be called more than once.
    ///
    /// The change goes on if whoever waits for it goes away: a transaction is never left half way.
    pub async fn write<T, F>(&self, order: Order, act: F) -> Result<Written<T>, WriteError>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        F: Fn(&mut Draft<'_>) -> Result<T, Refused> + Send + Sync + 'static,
    {
        order.known()?;
        let writer = self.clone();
        let writing = async move {
            let attempt = || writer.attempt(&order, &act);
            let waits = ExponentialBuilder::default()
                .with_max_times(TRIES - 1)
                .with_jitter();
            let written = attempt
                .retry(waits)
                .when(|error| matches!(error, WriteError::Db(error) if is_transient(error)))
                .await;
            if is_denied(&written) {
                writer.note_denied(&order).await?;
            }
            written
        };
        tokio::spawn(Box::pin(writing)).await?
    }

    async fn attempt<T, F>(&self, order: &Order, act: &F) -> Result<Written<T>, WriteError>
    where
        T: Serialize + DeserializeOwned + Send + Sync,
        F: Fn(&mut Draft<'_>) -> Result<T, Refused> + Sync,
    {
        let committed = self
            .store
            .write(async |work| self.carry_out(work, order, act).await)
            .await;
        match committed {
            Ok(committed) => {
                let written = committed.value;
                self.live.publish(&written.registry);
                Ok(written)
            }
            Err(Stop::Seen(written)) => Ok(*written),
            // Keys are checked when it commits: only a removal leaves one that points at nothing.
            Err(Stop::Error(WriteError::Db(error))) if points_at_nothing(&error) => Ok(Written {
                outcome: Err(vec![Mistake::at("id", ErrorCode::InUse)]),
                registry: self.live.registry(),
                is_replay: false,
            }),
            Err(Stop::Error(error)) => Err(error),
        }
    }

    async fn carry_out<T, F>(
        &self,
        work: &mut Work,
        order: &Order,
        act: &F,
    ) -> Result<Written<T>, Stop<T>>
    where
        T: Serialize + DeserializeOwned + Send + Sync,
        F: Fn(&mut Draft<'_>) -> Result<T, Refused> + Sync,
    {
        let registry = work.registry(&self.live).await?;
        match idempotency::find(work, order).await? {
            Known::Nothing => {}
            Known::Another => return Err(Stop::Error(WriteError::KeyReused)),
            Known::Done(outcome) => {
                return Ok(Written {
                    outcome,
                    registry,
                    is_replay: true,
                });
            }
        }
        let drafted = match self.draft(order, &registry, act) {
            Ok(drafted) => drafted,
            Err(Refused::Denied(denial)) => return Err(Stop::Error(denial.into())),
            Err(Refused::Mistakes(mistakes)) => {
                // Whoever is given the permission may try again.
                let is_kept = order.once.is_some()
                    && !order.is_dry_run
                    && !mistakes.iter().any(is_of_another);
                let outcome: Outcome<T> = Err(mistakes);
                if is_kept {
                    idempotency::keep(work, order, &outcome).await?;
                }
                let written = Written {
                    outcome,
                    registry,
                    is_replay: false,
                };
                return if is_kept {
                    Ok(written)
                } else {
                    Err(Stop::Seen(Box::new(written)))
                };
            }
        };
        let written = Written {
            outcome: Ok(drafted.value),
            registry: drafted.next,
            is_replay: false,
        };
        if order.is_dry_run {
            return Err(Stop::Seen(Box::new(written)));
        }
        let delta = Delta {
            existing: &drafted.existing,
            wanted: &drafted.ready.wanted,
            removed: &drafted.removed,
            audiences: &drafted.audiences,
        };
        apply(work, &**self.store.ids(), order, delta).await?;
        idempotency::keep(work, order, &written.outcome).await?;
        Ok(written)
    }

    /// Makes the draft of a change and checks the registry that it would leave behind. Pure.
    fn draft<T, F>(
        &self,
        order: &Order,
        registry: &Arc<Registry>,
        act: &F,
    ) -> Result<Drafted<T>, Refused>
    where
        F: Fn(&mut Draft<'_>) -> Result<T, Refused>,
    {
        let today = order.at.with_timezone(&self.zone).date_naive();
        let caller = order.caller.clone();
        let view = View::new(Arc::clone(registry), today, caller, Language::EN);
        let mut draft = Draft::new(view, &**self.store.ids(), order.at);
        let value = act(&mut draft)?;
        let ready = draft.ready()?;
        let mut existing = Rows::default();
        for (kind, id) in &ready.changed {
            if let Some(mut image) = registry.image(*kind, *id) {
                existing.append(&mut image);
            }
        }
        let kept: Vec<_> = ready.wanted.heads().iter().map(|head| head.id).collect();
        let removed = ready.changed.iter().copied();
        let removed = removed.filter(|(_, id)| !kept.contains(id)).collect();
        let next = registry.after(registry.seq, &ready.changed, ready.wanted.clone());
        check(&next, &ready)?;
        let mut next = Arc::new(next);
        let audiences = Audiences::between(registry, &next, &ready.changed, today);
        let written: Vec<_> = ready.changed.iter().map(|(_, id)| *id).collect();
        let count = written.len() + audiences.along(&written).count();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Arc::make_mut(&mut next).seq = registry.seq.saturating_add(count);
        Ok(Drafted {
            value,
            existing,
            ready,
            removed,
            audiences,
            next,
        })
    }

    async fn note_denied(&self, order: &Order) -> Result<(), DbErr> {
        let row = order.denied(self.store.ids().next());
        let noted = self
            .store
            .write(async |work| insert_all::<audit::Entity>(work.txn(), vec![row]).await);
        noted.await.map(|_| ())
    }
}

fn is_of_another(mistake: &Mistake) -> bool {
    mistake.code == ErrorCode::NotAuthoritative
}

/// True if whoever asked may not do it, or only another organization may.
fn is_denied<T>(written: &Result<Written<T>, WriteError>) -> bool {
    match written {
        Err(error) => matches!(error, WriteError::Denied(_)),
        Ok(written) => match &written.outcome {
            Ok(_) => false,
            Err(mistakes) => !written.is_replay && mistakes.iter().any(is_of_another),
        },
    }
}

/// A change with the registry that it leaves behind.
struct Drafted<T> {
    value: T,
    existing: Rows,
    ready: Ready,
    removed: Vec<(entity::RecordKind, uuid::Uuid)>,
    audiences: Audiences,
    next: Arc<Registry>,
}

/// Refuses a change that would leave the registry broken.
fn check(next: &Registry, ready: &Ready) -> Result<(), Refused> {
    let first = ready.changed.first().copied();
    let broken = broken_near(next, &ready.changed);
    let broken = broken.iter();
    let mut mistakes: Vec<Mistake> = broken.map(|broken| of_rule(broken, first)).collect();
    // Hundreds may point at a record that is removed.
    mistakes.dedup();
    mistakes.extend(slugs_taken(next, &ready.wanted));
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(Refused::Mistakes(mistakes))
    }
}

/// A name in addresses belongs to one record of a kind.
fn slugs_taken(next: &Registry, wanted: &Rows) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    macro_rules! unique {
        ($($table:ident in $concept:ident),+ $(,)?) => {$(
            for row in &wanted.$table {
                if next.$concept.by_slug.get(&row.slug).len() > 1 {
                    mistakes.push(Mistake::at("slug", ErrorCode::SlugTaken));
                }
            }
        )+};
    }
    unique! {
        area in areas, organization in organizations, person in people, topic in topics,
        body in bodies, event in events, situation in situations, event_series in series,
        term in terms, mandate in mandates, agreement in agreements,
    }
    mistakes
}

/// True if a commit was refused because a key points at nothing.
fn points_at_nothing(error: &DbErr) -> bool {
    matches!(
        error.sql_err(),
        Some(SqlErr::ForeignKeyConstraintViolation(_))
    )
}
