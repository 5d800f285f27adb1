//! What was changed, by whom, and when: read from the database, where it is kept.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::time::Duration;

use entity::{AuditOutcome, RecordKind, audit, feed};
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, Order, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use crate::store::{Live, Store};

/// How long to wait for a change that another server has told of.
const PATIENCE: Duration = Duration::from_secs(1);

/// What reads the feed and the audit.
#[derive(Clone)]
pub struct Journal {
    store: Store,
    live: Live,
}

/// Which rows of the audit are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct AuditFilter {
    /// Those of one record.
    pub record: Option<Uuid>,
    /// Those with which this came of the attempt.
    pub outcome: Option<AuditOutcome>,
    /// Those before this one in time.
    pub before: Option<Uuid>,
}

impl Journal {
    /// What reads from a database, and from the registry that follows it.
    pub fn new(store: Store, live: Live) -> Self {
        Self { store, live }
    }

    /// True if the registry holds a change, or comes to it within a second: servers follow each other
    /// with a delay, and a reader may have been told of it by another.
    pub async fn comes_to(&self, seq: i64) -> bool {
        self.live.reach(seq, PATIENCE).await
    }

    /// The changes after one number and up to another, in the order in which they were made.
    pub async fn feed(
        &self,
        after: i64,
        up_to: i64,
        kinds: Option<&[RecordKind]>,
        limit: u64,
    ) -> Result<Vec<feed::Model>, DbErr> {
        let mut found = feed::Entity::find()
            .filter(feed::COLUMN.seq.gt(after))
            .filter(feed::COLUMN.seq.lte(up_to));
        if let Some(kinds) = kinds {
            found = found.filter(feed::Column::Kind.is_in(kinds.iter().copied()));
        }
        let found = found.order_by_asc(feed::COLUMN.seq).limit(limit);
        found.all(self.store.connection()).await
    }

    /// The number of the oldest change that is kept.
    pub async fn oldest(&self) -> Result<Option<i64>, DbErr> {
        let first = feed::Entity::find().order_by_asc(feed::COLUMN.seq);
        let first = first.one(self.store.connection()).await?;
        Ok(first.map(|row| row.seq))
    }

    /// True if a change of a record is noted, up to a number.
    pub async fn is_noted(
        &self,
        (kind, record): (RecordKind, Uuid),
        up_to: i64,
    ) -> Result<bool, DbErr> {
        let noted: Option<i64> = audit::Entity::find()
            .filter(audit::COLUMN.record_id.eq(record))
            .filter(audit::Column::Kind.eq(kind))
            .filter(audit::COLUMN.seq.lte(up_to))
            .select_only()
            .column(audit::Column::Seq)
            .into_tuple()
            .one(self.store.connection())
            .await?;
        Ok(noted.is_some())
    }

    /// Changes of a record among those with some numbers, with what it was before and after: the
    /// newest first, or the oldest.
    pub async fn revisions(
        &self,
        (kind, record): (RecordKind, Uuid),
        among: RangeInclusive<i64>,
        is_newest_first: bool,
        limit: u64,
    ) -> Result<Vec<audit::Model>, DbErr> {
        let order = if is_newest_first {
            Order::Desc
        } else {
            Order::Asc
        };
        audit::Entity::find()
            .filter(audit::COLUMN.record_id.eq(record))
            .filter(audit::Column::Kind.eq(kind))
            .filter(audit::COLUMN.seq.between(*among.start(), *among.end()))
            .order_by(audit::Column::Seq, order)
            .limit(limit)
            .all(self.store.connection())
            .await
    }

    /// What the feed tells of changes of a record, by their numbers.
    pub async fn told_of(
        &self,
        (kind, record): (RecordKind, Uuid),
        seqs: impl Iterator<Item = i64>,
    ) -> Result<HashMap<i64, feed::Model>, DbErr> {
        let told = feed::Entity::find()
            .filter(feed::COLUMN.seq.is_in(seqs))
            .filter(feed::Column::Kind.eq(kind))
            .filter(feed::COLUMN.record_id.eq(record));
        let told = told.all(self.store.connection()).await?;
        Ok(told.into_iter().map(|row| (row.seq, row)).collect())
    }

    /// Who did what, or tried to, the newest first.
    pub async fn audit(&self, filter: AuditFilter, limit: u64) -> Result<Vec<audit::Model>, DbErr> {
        let mut found = audit::Entity::find();
        if let Some(record) = filter.record {
            found = found.filter(audit::COLUMN.record_id.eq(record));
        }
        if let Some(outcome) = filter.outcome {
            found = found.filter(audit::Column::Outcome.eq(outcome));
        }
        if let Some(before) = filter.before {
            found = found.filter(audit::COLUMN.id.lt(before));
        }
        let found = found.order_by_desc(audit::COLUMN.id).limit(limit);
        found.all(self.store.connection()).await
    }
}
