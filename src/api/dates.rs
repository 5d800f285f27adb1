//! Dates as sources give them, and the period for which something holds.

use async_graphql::{Context, Description, Object};
use entity::{Certainty, DatePrecision, DatesNote, Missing, Phase};

use super::One;
use super::labels::label;
use super::scalars::{Date, Locale};
use crate::registry::{Period, View};

/// A date as exact as its source gives it: a day, a month, a season, a year, or only a bound.
#[derive(Description)]
pub(crate) struct PartialDate {
    date: Option<entity::PartialDate>,
    note: Option<DatesNote>,
    view: View,
}

impl PartialDate {
    /// A date that is there, or is known to be missing.
    pub(super) fn of(
        view: &View,
        date: Option<entity::PartialDate>,
        note: Option<&DatesNote>,
    ) -> Option<One<Self>> {
        (date.is_some() || note.is_some()).then(|| Self {
            date,
            note: note.cloned(),
            view: view.clone(),
        })
    }

    /// A date, or the reason why there is none.
    pub(super) fn or_missing(
        view: &View,
        date: Option<entity::PartialDate>,
        missing: Option<Missing>,
    ) -> Option<One<Self>> {
        let note = missing.map(|missing| DatesNote {
            source_text: None,
            inferred: false,
            missing: Some(missing),
        });
        Self::of(view, date, note.as_ref())
    }
}

#[Object(serial, use_type_description)]
impl PartialDate {
    /// The date in Extended Date/Time Format: `2019-10-10`, `2024-10`, `2019-23` (autumn), `2019`,
    /// `../2023-09-23` (then or earlier); null if only known to be missing.
    pub(super) async fn edtf(&self) -> Option<String> {
        self.date.map(|date| date.to_string())
    }

    /// The first day that it can mean; null if it reaches back without end.
    pub(super) async fn earliest(&self) -> Option<Date> {
        self.date?.earliest().map(Date)
    }

    /// The last day that it can mean; null if it reaches on without end.
    pub(super) async fn latest(&self) -> Option<Date> {
        self.date?.latest().map(Date)
    }

    /// How exact it is.
    pub(super) async fn precision(&self) -> DatePrecision {
        self.date
            .map_or(DatePrecision::Unknown, entity::PartialDate::precision)
    }

    /// The label of the precision.
    pub(super) async fn precision_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        let precision = self
            .date
            .map_or(DatePrecision::Unknown, entity::PartialDate::precision);
        label(ctx, &self.view, precision, locale)
    }

    /// True if part of it is concluded from its surroundings and not stated.
    pub(super) async fn is_inferred(&self) -> bool {
        self.note.as_ref().is_some_and(|note| note.inferred)
    }

    /// The words of the source; null if they say no more than the date.
    pub(super) async fn source_text(&self) -> Option<&str> {
        self.note.as_ref()?.source_text.as_deref()
    }

    /// Why there is no date; null if there is one, or if nothing is known about it.
    pub(super) async fn missing_reason(&self) -> Option<Missing> {
        self.note.as_ref()?.missing
    }
}

/// The period for which something holds, as seen from the day that was asked about.
#[derive(Description)]
pub(crate) struct Validity {
    view: View,
    period: Period,
    note: Option<DatesNote>,
}

impl Validity {
    pub(super) fn of(view: &View, period: Period, note: Option<&DatesNote>) -> One<Self> {
        Self {
            view: view.clone(),
            period,
            note: note.cloned(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Validity {
    /// The first day; null if it is not known.
    pub(super) async fn begins(&self) -> Option<One<PartialDate>> {
        // What is said of the dates is said of the one that is there; of the first, if none is.
        let note = self.note.as_ref();
        let is_about_it = self.period.begins.is_some() || self.period.ends.is_none();
        let note = note.filter(|_| is_about_it);
        PartialDate::of(&self.view, self.period.begins, note)
    }

    /// The last day, inclusive; null if it is not known or has not come.
    pub(super) async fn ends(&self) -> Option<One<PartialDate>> {
        let note = self.note.as_ref().filter(|_| self.period.ends.is_some());
        PartialDate::of(&self.view, self.period.ends, note)
    }

    /// The day that the source spoke of; null if the source is undated.
    pub(super) async fn attested_on(&self) -> Option<Date> {
        self.period.attested_on.map(Date)
    }

    /// How sure it is that it holds on the day that was asked about; null if it does not.
    pub(super) async fn certainty(&self) -> Option<Certainty> {
        self.view.covers(self.period)
    }

    /// The label of the certainty.
    pub(super) async fn certainty_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let certainty = self.view.covers(self.period)?;
        Some(label(ctx, &self.view, certainty, locale))
    }

    /// Where the day that was asked about stands against the period.
    pub(super) async fn phase(&self) -> Phase {
        self.period.phase(self.view.day())
    }

    /// The label of the phase.
    pub(super) async fn phase_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.period.phase(self.view.day()), locale)
    }
}
