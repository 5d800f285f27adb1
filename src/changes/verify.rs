//! Whether a database holds together: the feed without holes, each change noted, each record at the
//! version that was last told of it, and no rule broken.

use std::collections::{BTreeMap, HashMap};

use entity::{AuditOutcome, ChangeKind, RecordKind, Vocabulary as _, audit, feed};
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use uuid::Uuid;

use crate::registry::{Head, Registry, broken};
use crate::store::{Store, Work};

/// Something that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// The feed lacks a number, or has one too many.
    #[error("the feed has a hole: change {expected} is missing, change {found} follows")]
    Hole {
        /// The number that is missing.
        expected: i64,
        /// The number that is there instead.
        found: i64,
    },
    /// The counter is not at the last change.
    #[error("the counter stands at {counter}, the last change is {last}")]
    Counter {
        /// Where the counter stands.
        counter: i64,
        /// The number of the last change.
        last: i64,
    },
    /// A change has no row in the audit, or too many.
    #[error("change {seq} has {rows} rows in the audit, not {wanted}")]
    Audit {
        /// The number of the change.
        seq: i64,
        /// How many rows tell of it.
        rows: usize,
        /// How many should.
        wanted: usize,
    },
    /// A record is not as the feed last told.
    #[error("{} {id}: {what}", .kind.word())]
    Record {
        /// The kind of the record.
        kind: RecordKind,
        /// Its key.
        id: Uuid,
        /// What is wrong.
        what: String,
    },
    /// A rule of the registry is broken.
    #[error("{0}")]
    Rule(String),
}

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many changes the feed holds.
    pub changes: usize,
    /// How many records there are.
    pub records: usize,
}

/// Looks whether a database holds together, at one moment.
pub async fn verify(store: &Store) -> Result<(Verified, Vec<Finding>), DbErr> {
    let looked = store
        .write(async |work: &mut Work| -> Result<_, DbErr> {
            let feed = feed::Entity::find().order_by_asc(feed::COLUMN.seq);
            let feed = feed.all(work.txn()).await?;
            let noted = noted(work).await?;
            let rows = work.rows().await?;
            let heads = rows.heads();
            let mut findings = numbers(&feed, work.head().seq);
            findings.extend(audited(&feed, &noted));
            findings.extend(versions(&feed, &heads));
            let registry = Registry::new(work.head().epoch, work.head().seq, rows);
            let broken = broken(&registry);
            findings.extend(
                broken
                    .iter()
                    .map(|broken| Finding::Rule(broken.to_string())),
            );
            let verified = Verified {
                changes: feed.len(),
                records: heads.len(),
            };
            Ok((verified, findings))
        })
        .await?;
    Ok(looked.value)
}

/// The numbers of the changes that the audit tells of, with how often.
async fn noted(work: &Work) -> Result<HashMap<i64, usize>, DbErr> {
    let seqs: Vec<Option<i64>> = audit::Entity::find()
        .filter(audit::Column::Outcome.eq(AuditOutcome::Done))
        .select_only()
        .column(audit::Column::Seq)
        .into_tuple()
        .all(work.txn())
        .await?;
    let mut noted = HashMap::new();
    for seq in seqs.into_iter().flatten() {
        *noted.entry(seq).or_default() += 1;
    }
    Ok(noted)
}

fn numbers(feed: &[feed::Model], counter: i64) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut expected = feed.first().map_or(1, |first| first.seq);
    for row in feed {
        if row.seq != expected {
            findings.push(Finding::Hole {
                expected,
                found: row.seq,
            });
        }
        expected = row.seq + 1;
    }
    let last = feed.last().map_or(0, |last| last.seq);
    if last != counter {
        findings.push(Finding::Counter { counter, last });
    }
    findings
}

/// Each change has one row in the audit. That a record is for others, because of what it stands on,
/// is told with the version that it had, and has none. Changes from before there was an audit tell no
/// version.
fn audited(feed: &[feed::Model], noted: &HashMap<i64, usize>) -> Vec<Finding> {
    let mut known = HashMap::new();
    let mut findings = Vec::new();
    for row in feed {
        let last = known.insert((row.kind, row.record_id), row.version);
        if row.version.is_none() {
            continue;
        }
        let is_moved =
            row.audience_before.is_some() && row.audience_after.is_some() && row.is_moved();
        let rows = noted.get(&row.seq).copied().unwrap_or_default();
        let wanted = match last.flatten() {
            Some(version) if is_moved => usize::from(row.version != Some(version)),
            // Which version it had is not kept any more: it can have been either.
            None if is_moved => rows.min(1),
            _ => 1,
        };
        if rows != wanted {
            let seq = row.seq;
            findings.push(Finding::Audit { seq, rows, wanted });
        }
    }
    findings
}

/// Each record is at the version that was last told of it, and what was removed is gone.
fn versions(feed: &[feed::Model], heads: &[Head]) -> Vec<Finding> {
    let mut last = BTreeMap::new();
    for row in feed {
        last.insert((row.kind, row.record_id), row);
    }
    let mut findings = Vec::new();
    let mut finding = |kind, id, what| findings.push(Finding::Record { kind, id, what });
    for head in heads {
        match last.remove(&(head.kind, head.id)) {
            None => finding(head.kind, head.id, "the feed never told of it".to_owned()),
            Some(row) if row.change == ChangeKind::Remove => {
                finding(
                    head.kind,
                    head.id,
                    "the feed told that it was removed".to_owned(),
                );
            }
            Some(row) if row.version.is_some_and(|version| version != head.version) => {
                let told = row.version.unwrap_or_default();
                let what = format!("it is at version {}, the feed told of {told}", head.version);
                finding(head.kind, head.id, what);
            }
            Some(_) => {}
        }
    }
    for ((kind, id), row) in last {
        if row.change == ChangeKind::Upsert {
            finding(kind, id, "the feed told of it, and it is gone".to_owned());
        }
    }
    findings
}
