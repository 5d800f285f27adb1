//! Which changes of a record a caller is told of, a page at a time.
//!
//! Whether they are told of one shows in what the record was before and after it: large values. So
//! no more changes are read than the page takes, and those that are passed over.

use std::ops::RangeInclusive;

use entity::{Classification, RecordKind, audit, feed};
use serde_json::Value;
use uuid::Uuid;

use super::super::page::{Key, Wanted};
use super::super::problem::Problem;
use crate::changes::Journal;
use crate::registry::{People, is_protected};

/// The most changes that are read at a time, where many are passed over.
const BATCH: usize = 200;

/// The changes of a record, for one caller.
pub(super) struct Revisions<'a> {
    pub(super) journal: &'a Journal,
    pub(super) record: (RecordKind, Uuid),
    /// The number of the last change that the caller sees anything of.
    pub(super) up_to: i64,
    /// They are told what the record was while it was for fewer people.
    pub(super) is_whole: bool,
    /// They may be told who a protected person is.
    pub(super) is_protected_told: bool,
}

/// Some of the changes of a record, the newest first.
pub(super) struct RevisionPage {
    pub(super) rows: Vec<audit::Model>,
    /// The caller is told of newer ones.
    pub(super) has_previous: bool,
    /// The caller is told of older ones.
    pub(super) has_next: bool,
}

impl Revisions<'_> {
    /// The page that is wanted; `None` if no change of the record is noted.
    pub(super) async fn page(&self, wanted: &Wanted) -> Result<Option<RevisionPage>, Problem> {
        let (newest, oldest) = (self.up_to, 0);
        let place = wanted.after.as_ref().or(wanted.before.as_ref());
        let place = match place {
            None => None,
            Some((Key::Number(number), _)) => Some(*number),
            Some(_) => return Err(Problem::InvalidCursor),
        };
        // What is asked for lies on one side of the place, what was seen before on the other.
        let (among, seen) = match (place, wanted.from_end) {
            (None, _) => (oldest..=newest, None),
            (Some(place), false) => (oldest..=place.saturating_sub(1), Some(place..=newest)),
            (Some(place), true) => (place.saturating_add(1)..=newest, Some(oldest..=place)),
        };
        let is_newest_first = !wanted.from_end;
        let mut rows = self.read(among, is_newest_first, wanted.size + 1).await?;
        let is_more = rows.len() > wanted.size;
        rows.truncate(wanted.size);
        let is_behind = match seen {
            Some(seen) => !self.read(seen, !is_newest_first, 1).await?.is_empty(),
            None => false,
        };
        if rows.is_empty() && !is_behind && !self.is_noted().await? {
            return Ok(None);
        }
        let (has_previous, has_next) = if wanted.from_end {
            rows.reverse();
            (is_more, is_behind)
        } else {
            (is_behind, is_more)
        };
        Ok(Some(RevisionPage {
            rows,
            has_previous,
            has_next,
        }))
    }

    /// True if they are of a person who is protected, or was when they were taken out, and the caller
    /// may not be told of them: not even of what they were before.
    pub(super) async fn are_concealed(&self, people: &People) -> Result<bool, Problem> {
        let (kind, key) = self.record;
        if kind != RecordKind::Person || self.is_protected_told {
            return Ok(false);
        }
        if let Some(person) = people.all.get(key) {
            return Ok(is_protected(&person.row));
        }
        let last = self.journal.revisions(self.record, 0..=self.up_to, true, 1);
        let last = last.await.map_err(|error| Problem::of_database(&error))?;
        let image = |row: &audit::Model| {
            let image = row.after.as_ref().or(row.before.as_ref());
            image.is_some_and(shows_protected)
        };
        Ok(last.first().is_some_and(image))
    }

    async fn is_noted(&self) -> Result<bool, Problem> {
        let noted = self.journal.is_noted(self.record, self.up_to).await;
        noted.map_err(|error| Problem::of_database(&error))
    }

    /// The first changes from one end that the caller is told of, at most so many.
    async fn read(
        &self,
        among: RangeInclusive<i64>,
        is_newest_first: bool,
        count: usize,
    ) -> Result<Vec<audit::Model>, Problem> {
        let (mut oldest, mut newest) = among.into_inner();
        let mut told = Vec::new();
        let mut batch = count;
        while told.len() < count {
            let limit = u64::try_from(batch).unwrap_or(u64::MAX);
            let rows = self
                .journal
                .revisions(self.record, oldest..=newest, is_newest_first, limit)
                .await
                .map_err(|error| Problem::of_database(&error))?;
            let Some(last) = rows.last().and_then(|row| row.seq) else {
                break;
            };
            if is_newest_first {
                newest = last - 1;
            } else {
                oldest = last + 1;
            }
            let is_end = rows.len() < batch;
            let seqs = rows.iter().filter_map(|row| row.seq);
            let feed = self.journal.told_of(self.record, seqs).await;
            let feed = feed.map_err(|error| Problem::of_database(&error))?;
            let of = |row: &audit::Model| row.seq.and_then(|seq| feed.get(&seq));
            told.extend(rows.into_iter().filter(|row| self.is_told(row, of(row))));
            if is_end {
                break;
            }
            batch = (batch * 2).min(BATCH.max(count));
        }
        told.truncate(count);
        Ok(told)
    }

    /// A record that was for fewer people once does not tell the others all of it now.
    fn is_told(&self, row: &audit::Model, told: Option<&feed::Model>) -> bool {
        let is_of_protected = |told: &feed::Model| {
            let classes = [told.protected_before, told.protected_after];
            classes.iter().any(Option::is_some)
        };
        if holds_protected(row) || told.is_some_and(is_of_protected) {
            self.is_whole && self.is_protected_told
        } else {
            self.is_whole || was_as_open(row, told)
        }
    }
}

/// True if a change was of a person who must not be found.
fn holds_protected(row: &audit::Model) -> bool {
    let images = [&row.before, &row.after];
    images.into_iter().flatten().any(shows_protected)
}

/// True if a record was a person who must not be found.
fn shows_protected(image: &Value) -> bool {
    let Some(person) = image.get("person").and_then(|rows| rows.get(0)) else {
        return false;
    };
    let word = |column| person.get(column).and_then(Value::as_str);
    word("protection") != Some("NONE") || word("processing") != Some("NORMAL")
}

/// True if the record was public before and after a change, with all that it stands on. The images of
/// it know only of itself: they are asked where the feed does not tell.
fn was_as_open(row: &audit::Model, told: Option<&feed::Model>) -> bool {
    let audiences = told.map(|told| [told.audience_before, told.audience_after]);
    let mut audiences = audiences.into_iter().flatten().flatten().peekable();
    if audiences.peek().is_some() {
        return audiences.all(|class| class == Classification::Public);
    }
    let is_closed = |image: &Value| {
        let tables = image.as_object().into_iter().flatten();
        let rows = tables.filter_map(|(_, rows)| rows.get(0)?.get("classification"));
        rows.into_iter().any(|class| class != "PUBLIC")
    };
    let images = [&row.before, &row.after];
    !images.into_iter().flatten().any(is_closed)
}
