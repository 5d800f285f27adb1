//! The changes, for whoever keeps a copy: in the order of the commits, without a gap.

use async_graphql::{Context, Description, ID, InputObject, Object, SimpleObject};
use entity::{ChangeEffect, ChangeKind, RecordKind, feed};

use super::super::ids::{self, IdType};
use super::super::labels::label;
use super::super::node::{self, Node};
use super::super::problem::{Fallible, Problem, ResyncReason};
use super::super::scalars::{DateTime, Locale};
use super::super::{Many, One, Writing, view};
use super::cursor::{Place, scope};
use crate::changes::Journal;
use crate::registry::{Audience, View};

const DEFAULT_SIZE: i32 = 100;
const MAX_SIZE: i32 = 1_000;

/// How many changes are read at a time.
const BATCH: u64 = 1_000;

/// That a record changed, or that it is for other readers now because of what it stands on: a seat is
/// hidden and shown with its body, and keeps its version. What the record is now is read from the
/// registry: of several changes of one record, each shows its present state.
#[derive(Description)]
pub(crate) struct Change {
    view: View,
    row: feed::Model,
    effect: ChangeEffect,
}

#[Object(serial, use_type_description)]
impl Change {
    /// The kind of the record.
    async fn kind(&self) -> RecordKind {
        self.row.kind
    }

    /// The label of the kind.
    async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.row.kind, locale)
    }

    /// The id of the record. It stays that of the record when this is gone.
    async fn record_id(&self) -> ID {
        ids::encode(IdType::of(self.row.kind), self.row.record_id)
    }

    /// What the change means for the reader's copy.
    async fn effect(&self) -> ChangeEffect {
        self.effect
    }

    /// The label of the effect.
    async fn effect_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.effect, locale)
    }

    /// The version of the record after the change; null for changes that are older than versions in
    /// the feed.
    async fn version(&self) -> Option<i32> {
        self.row.version
    }

    /// When it was made.
    async fn at(&self) -> DateTime {
        DateTime(self.row.at)
    }

    /// The record as it is now; null if it is gone, or does not hold today.
    async fn record(&self) -> Option<One<Node>> {
        node::find(&self.view, IdType::of(self.row.kind), self.row.record_id)
    }
}

/// Some changes, the oldest first.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct ChangePage {
    /// The changes. A page may hold fewer than were asked for, or none, and yet be followed by more.
    changes: Many<Change>,
    /// Where to go on from: to be kept, and given as `after` next time.
    cursor: String,
    /// True if there are more changes already.
    has_more: bool,
}

/// Which changes.
#[derive(Debug, Default, InputObject)]
struct ChangeFilter {
    /// Those of records of these kinds.
    kinds: Option<Vec<RecordKind>>,
}

/// Questions about changes.
#[derive(Default)]
pub(crate) struct ChangeQuery;

#[Object(serial)]
impl ChangeQuery {
    /// The changes after a cursor, in the order in which they were made, each once, without a gap:
    /// to keep a copy of the registry current. Without a cursor, all changes from the first.
    ///
    /// Fails with `RESYNC_REQUIRED` if the cursor cannot be gone on from, or if the first changes are
    /// not kept any more: the copy is then to be made anew. The `extensions` of the error hold a
    /// `cursor`: take it, read everything, then ask for the changes after it. Everything is to be read
    /// from the registry as it was then or later: each answer tells its number in
    /// `extensions.registry.seq`, which must be no less than in the answer with the error.
    async fn changes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The cursor of the page before.")] after: Option<String>,
        #[graphql(desc = "How many at most, 1 to 1000; 100 if absent.")] first: Option<i32>,
        #[graphql(desc = "Which changes; the same on every page.")] filter: Option<ChangeFilter>,
    ) -> Fallible<ChangePage> {
        let writing = match ctx.data::<Writing>() {
            Ok(writing) => writing,
            Err(error) => return Some(Err(error)),
        };
        let filter = filter.unwrap_or_default();
        let page = read(
            &writing.journal,
            view(ctx),
            &filter,
            after.as_deref(),
            first,
        )
        .await;
        Some(page.map_err(Into::into))
    }
}

async fn read(
    journal: &Journal,
    view: &View,
    filter: &ChangeFilter,
    after: Option<&str>,
    first: Option<i32>,
) -> Result<ChangePage, Problem> {
    let given = first.unwrap_or(DEFAULT_SIZE);
    let size = u64::try_from(given)
        .ok()
        .filter(|_| (1..=MAX_SIZE).contains(&given));
    let size = size.ok_or(Problem::PageSizeOutOfRange {
        given,
        max: MAX_SIZE,
    })?;
    let registry = view.registry();
    let kinds = filter.kinds.as_deref();
    let here = Place {
        epoch: registry.epoch,
        seq: 0,
        scope: scope(kinds, view.caller()),
    };
    let from = match after {
        None => here,
        Some(cursor) => Place::decode(cursor).ok_or(Problem::InvalidCursor)?,
    };
    check(journal, from, here, registry.seq).await?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let mut page = ChangePage {
        changes: Vec::new(),
        cursor: String::new(),
        has_more: false,
    };
    let mut seq = from.seq;
    // What is hidden is passed over: a page does not tell by its length that there was something.
    'reading: loop {
        let rows = journal.feed(seq, registry.seq, kinds, BATCH).await;
        let rows = rows.map_err(|error| Problem::of_database(&error))?;
        if rows.is_empty() {
            // Another server may have told of more.
            seq = seq.max(registry.seq);
            break;
        }
        for row in rows {
            let next = row.seq;
            let change = told(view, row);
            if change.is_some() && page.changes.len() == size {
                page.has_more = true;
                break 'reading;
            }
            page.changes.extend(change);
            seq = next;
        }
    }
    page.cursor = Place { seq, ..here }.encode();
    Ok(page)
}

/// Refuses a cursor that cannot be gone on from.
async fn check(journal: &Journal, from: Place, here: Place, head: i64) -> Result<(), Problem> {
    let reason = if from.epoch != here.epoch {
        ResyncReason::EpochChanged
    } else if from.seq > head && !journal.comes_to(from.seq).await {
        ResyncReason::AheadOfServer
    } else if from.scope != here.scope {
        ResyncReason::FilterOrAccessChanged
    } else {
        let oldest = journal.oldest().await;
        let oldest = oldest.map_err(|error| Problem::of_database(&error))?;
        // Where none is kept, whoever has read the last one misses nothing.
        if oldest.unwrap_or(head + 1) <= from.seq + 1 {
            return Ok(());
        }
        ResyncReason::Expired
    };
    let now = Place { seq: head, ..here };
    Err(Problem::ResyncRequired {
        reason,
        cursor: now.encode(),
    })
}

/// A change as the reader is told of it; `None` if it is of something that they never saw.
fn told(view: &View, row: feed::Model) -> Option<Change> {
    let is_seen = view.may_read_of(row.kind, row.record_id);
    // A tombstone tells no more than an id, and that to those who might read the record before. A
    // change of what stays hidden is told to nobody.
    let was_seen = row.is_moved() && before(&row).is_some_and(|audience| view.is_of(&audience));
    let effect = match row.change {
        ChangeKind::Upsert if is_seen => ChangeEffect::Upsert,
        ChangeKind::Remove => ChangeEffect::Remove,
        ChangeKind::Upsert => ChangeEffect::RemovedFromScope,
    };
    (is_seen || was_seen).then(|| Change {
        view: view.clone(),
        row,
        effect,
    })
}

/// Who might read the record before a change; `None` if it was not there.
fn before(row: &feed::Model) -> Option<Audience> {
    let openers = row.openers_before.iter().flatten();
    Some(Audience {
        class: row.audience_before?,
        protected: row.protected_before,
        openers: openers.copied().collect(),
    })
}
