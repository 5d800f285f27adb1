//! The one way to write.
//!
//! A write takes the counter row first, so that there is one writer at a time on both databases and
//! a rule that was checked stays true until the commit. It raises the counter last, so that numbers
//! have no gaps and come in the order of the commits. Keys are checked when it commits.

use std::sync::Arc;

use entity::{ChangeKind, List, RecordKind, feed, feed_head};
use sea_orm::sqlx::error::DatabaseError;
use sea_orm::{
    ConnectionTrait as _, DatabaseTransaction, DbBackend, DbErr, EntityTrait as _,
    QuerySelect as _, Set, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait as _,
};
use uuid::Uuid;

use super::connect::Store;
use super::feed::Head;
use super::follow::{Live, after};
use super::insert::insert_all;
use super::load;
use crate::registry::{Audience, Registry, Rows};

/// A write that has not been committed yet.
pub struct Work {
    txn: DatabaseTransaction,
    head: Head,
    changes: Vec<Change>,
}

/// That a record changed, or that it is for others now, as the feed tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The kind of the record.
    pub kind: RecordKind,
    /// The key of the record.
    pub id: Uuid,
    /// Its version after the change; that before, if it is gone.
    pub version: i32,
    /// Who might read it before, with all that it stands on; `None` if it was not there.
    pub before: Option<Audience>,
    /// Who may read it after, with all that it stands on; `None` if it is gone.
    pub after: Option<Audience>,
}

/// What a write returned, and the number of its last change: 0 changes leave the number as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the write returned.
    pub value: T,
    /// The number of the feed that holds it.
    pub seq: i64,
}

impl Work {
    /// The transaction. It is begun and ended here and nowhere else.
    pub fn txn(&self) -> &DatabaseTransaction {
        &self.txn
    }

    /// The number of the last change before this write.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Notes that a record changed, once for each record. The number that the change gets.
    pub fn changed(&mut self, change: Change) -> i64 {
        self.changes.push(change);
        self.seq()
    }

    /// Every row of the registry as it is in this transaction.
    pub async fn rows(&self) -> Result<Rows, DbErr> {
        load::all(&self.txn).await
    }

    /// The registry as it is in this transaction. Nobody else writes meanwhile, so that the one
    /// which is published is it, unless another process wrote last.
    pub async fn registry(&self, live: &Live) -> Result<Arc<Registry>, DbErr> {
        let known = live.registry();
        if self.head.is_of(&known) {
            return Ok(known);
        }
        let current = Arc::new(after(&self.txn, self.head, &known).await?);
        live.publish_over(&known, &current);
        Ok(current)
    }

    fn seq(&self) -> i64 {
        // A write of more records than there are numbers would not fit into memory.
        let count = i64::try_from(self.changes.len()).unwrap_or(i64::MAX);
        self.head.seq.saturating_add(count)
    }
}

impl Store {
    /// Runs a write: everything it does is committed, or nothing.
    pub async fn write<T, E: From<DbErr>>(
        &self,
        act: impl AsyncFnOnce(&mut Work) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        // Those who write in this process wait here in a fair row, not in the database.
        let _turn = self.turn.lock().await;
        let txn = self.begin_writing().await?;
        let head = feed_head::Entity::find_by_id(1)
            .lock_exclusive()
            .one(&txn)
            .await?;
        let head = head.ok_or_else(|| {
            DbErr::RecordNotFound("the counter row of the feed: migrate first".to_owned())
        })?;
        let mut work = Work {
            txn,
            head: Head {
                epoch: head.epoch,
                seq: head.seq,
            },
            changes: Vec::new(),
        };
        let value = match act(&mut work).await {
            Ok(value) => value,
            Err(refused) => {
                work.txn.rollback().await?;
                return Err(refused);
            }
        };
        let seq = self.raise(&work).await?;
        work.txn.commit().await?;
        Ok(Committed { value, seq })
    }

    async fn begin_writing(&self) -> Result<DatabaseTransaction, DbErr> {
        let options = TransactionOptions {
            // A deferred transaction that reads and then writes fails at once when it meets
            // another writer; this one waits its turn.
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let txn = self.db.begin_with_options(options).await?;
        if self.db.get_database_backend() == DbBackend::Sqlite {
            let defer = "PRAGMA defer_foreign_keys = ON";
            txn.execute_raw(Statement::from_string(DbBackend::Sqlite, defer))
                .await?;
        }
        Ok(txn)
    }

    async fn raise(&self, work: &Work) -> Result<i64, DbErr> {
        if work.changes.is_empty() {
            return Ok(work.head.seq);
        }
        let at = self.clock.now();
        let rows = (work.head.seq + 1..).zip(&work.changes);
        let rows = rows.map(|(seq, change)| {
            let (before, after) = (change.before.as_ref(), change.after.as_ref());
            feed::Model {
                seq,
                kind: change.kind,
                record_id: change.id,
                change: match after {
                    Some(_) => ChangeKind::Upsert,
                    None => ChangeKind::Remove,
                },
                at,
                version: Some(change.version),
                audience_before: before.map(|audience| audience.class),
                audience_after: after.map(|audience| audience.class),
                protected_before: before.and_then(|audience| audience.protected),
                protected_after: after.and_then(|audience| audience.protected),
                openers_before: before.and_then(openers),
                openers_after: after.and_then(openers),
            }
        });
        insert_all::<feed::Entity>(&work.txn, rows.collect()).await?;
        let seq = work.seq();
        let raised = feed_head::ActiveModel {
            id: Set(1),
            seq: Set(seq),
            ..Default::default()
        };
        feed_head::Entity::update(raised).exec(&work.txn).await?;
        Ok(seq)
    }
}

/// Mostly there are none, and then nothing is kept.
fn openers(audience: &Audience) -> Option<List<Uuid>> {
    let openers = &audience.openers;
    (!openers.is_empty()).then(|| List(openers.clone()))
}

/// True if a write failed because of others that wrote at the same time, and may be tried again.
pub fn is_transient(error: &DbErr) -> bool {
    let (DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) = error else {
        return false;
    };
    let sea_orm::RuntimeErr::SqlxError(cause) = cause else {
        return false;
    };
    let code = cause.as_database_error().and_then(DatabaseError::code);
    // PostgreSQL: serialization failure, deadlock. SQLite: busy, and busy with a snapshot.
    code.is_some_and(|code| ["40001", "40P01", "5", "517"].contains(&&*code))
}
