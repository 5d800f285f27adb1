//! What holds on a day, and how surely.
//!
//! A text speaks of its day. Within the period it states, an answer is certain; after the day the
//! text spoke of, and with no end stated, it is the last that is known; where the bounds of the
//! period leave the day open, it is possible. The certainty is part of every dated answer, so that
//! nobody reads an old text as news.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::{Certainty, PartialDate, Phase};

/// The period of a statement and the day it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of, if it is dated.
    pub attested_on: Option<NaiveDate>,
    /// The day that the statement was entered: an undated source is no younger than that.
    pub recorded_on: NaiveDate,
}

impl Period {
    /// How surely the period covers a day; `None` if it does not.
    pub fn covers(&self, day: NaiveDate) -> Option<Certainty> {
        if self.phase(day) != Phase::Current {
            return None;
        }
        let known_by = self.attested_on.unwrap_or(self.recorded_on);
        let begun = match self.begins {
            None => day >= known_by,
            Some(begins) => begins.latest().is_some_and(|latest| latest <= day) || day >= known_by,
        };
        let still_on = match self.ends {
            None => true,
            Some(ends) => ends.earliest().is_some_and(|earliest| day <= earliest),
        };
        // An undated source may be older than any day that is asked about.
        let later_than_attested = self.attested_on.is_none_or(|attested| day > attested);
        Some(
            match (
                begun && still_on,
                later_than_attested && self.ends.is_none(),
            ) {
                (false, _) => Certainty::Possible,
                (true, true) => Certainty::LastKnown,
                (true, false) => Certainty::Certain,
            },
        )
    }

    /// Where a day stands against the period. A day that the bounds leave open counts as in it.
    pub fn phase(&self, day: NaiveDate) -> Phase {
        let first = self.begins.and_then(PartialDate::earliest);
        let last = self.ends.and_then(PartialDate::latest);
        if first.is_some_and(|first| day < first) {
            Phase::Future
        } else if last.is_some_and(|last| last < day) {
            Phase::Past
        } else {
            Phase::Current
        }
    }

    /// True if the two can hold on one day.
    pub fn may_overlap(&self, other: &Self) -> bool {
        let ends_before = |a: &Self, b: &Self| {
            let last = a.ends.and_then(PartialDate::latest);
            let first = b.begins.and_then(PartialDate::earliest);
            last.zip(first).is_some_and(|(last, first)| last < first)
        };
        !ends_before(self, other) && !ends_before(other, self)
    }

    /// True if the two hold on one day, whatever their bounds mean.
    pub fn must_overlap(&self, other: &Self) -> bool {
        let surely_before_end = |a: &Self, b: &Self| {
            let begins = a.begins.map_or(Some(NaiveDate::MIN), PartialDate::latest);
            let ends = b.ends.map_or(Some(NaiveDate::MAX), PartialDate::earliest);
            begins
                .zip(ends)
                .is_some_and(|(begins, ends)| begins <= ends)
        };
        surely_before_end(self, other) && surely_before_end(other, self)
    }

    /// The day before the period can begin, for answers about what was before it.
    pub fn day_before(&self) -> Option<NaiveDate> {
        self.begins?.earliest()?.checked_sub_days(Days::new(1))
    }
}

/// A row with a period.
pub trait Dated {
    /// Its period. `recorded` is when its record was created.
    fn period(&self, recorded: DateTime<Utc>) -> Period;
}

macro_rules! dated {
    ($($table:ident),+ $(,)?) => {$(
        impl Dated for entity::$table::Model {
            fn period(&self, recorded: DateTime<Utc>) -> Period {
                Period {
                    begins: self.begins,
                    ends: self.ends,
                    attested_on: self.attested_on,
                    recorded_on: recorded.date_naive(),
                }
            }
        }
    )+};
}

dated! {
    area, area_part, name, identifier, organization, contact_point, employment, body, seat, holding,
    membership, relation, situation, event_series, mandate, obligation, agreement, mode_change,
    direction, situation_picture, responsibility, stated_count,
}

impl Dated for entity::event::Model {
    /// An event that states no last day ends on its first.
    fn period(&self, recorded: DateTime<Utc>) -> Period {
        Period {
            begins: self.begins,
            ends: self.ends.or(self.begins),
            attested_on: self.attested_on,
            recorded_on: recorded.date_naive(),
        }
    }
}
