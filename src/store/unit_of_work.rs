//! The one way to write.
//!
//! A write takes the counter row first, so that there is one writer at a time on both databases and
//! a rule that was checked stays true until the commit. It raises the counter last, so that numbers
//! have no gaps and come in the order of the commits. Keys are checked when it commits.

use std::collections::HashSet;

use entity::{ChangeKind, RecordKind, feed, feed_head};
use sea_orm::{
    ConnectionTrait as _, DatabaseTransaction, DbBackend, DbErr, EntityTrait as _,
    QuerySelect as _, Set, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait as _,
};
use uuid::Uuid;

use super::connect::Store;
use super::insert::insert_all;
use super::load;
use crate::registry::Rows;

/// A write that has not been committed yet.
pub struct Work {
    txn: DatabaseTransaction,
    changes: Vec<(RecordKind, Uuid, ChangeKind)>,
    named: HashSet<Uuid>,
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

    /// Notes that a record was created or changed.
    pub fn changed(&mut self, kind: RecordKind, id: Uuid) {
        if self.named.insert(id) {
            self.changes.push((kind, id, ChangeKind::Upsert));
        }
    }

    /// Every row of the registry as it is in this transaction.
    pub async fn rows(&self) -> Result<Rows, DbErr> {
        load::all(&self.txn).await
    }
}

impl Store {
    /// Runs a write: everything it does is committed, or nothing.
    pub async fn write<T, E: From<DbErr>>(
        &self,
        act: impl AsyncFnOnce(&mut Work) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
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
            changes: Vec::new(),
            named: HashSet::new(),
        };
        let value = match act(&mut work).await {
            Ok(value) => value,
            Err(refused) => {
                work.txn.rollback().await?;
                return Err(refused);
            }
        };
        let seq = self.raise(&work, head.seq).await?;
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

    async fn raise(&self, work: &Work, from: i64) -> Result<i64, DbErr> {
        if work.changes.is_empty() {
            return Ok(from);
        }
        let at = self.clock.now();
        let rows: Vec<feed::Model> = (from + 1..)
            .zip(&work.changes)
            .map(|(seq, (kind, record_id, change))| feed::Model {
                seq,
                kind: *kind,
                record_id: *record_id,
                change: *change,
                at,
            })
            .collect();
        let seq = rows.last().map_or(from, |last| last.seq);
        insert_all::<feed::Entity>(&work.txn, rows).await?;
        let raised = feed_head::ActiveModel {
            id: Set(1),
            seq: Set(seq),
            ..Default::default()
        };
        feed_head::Entity::update(raised).exec(&work.txn).await?;
        Ok(seq)
    }
}
