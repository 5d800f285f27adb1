//! The registry as one caller sees it on one day in one language.
//!
//! Every answer is read through a `View`. It is handed from parent to child, which is how the day,
//! the permission and the language are the same at any depth of a query.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{Certainty, Language, Localized, RecordKind};
use uuid::Uuid;

use super::Registry;
use super::access::Access;
use super::caller::Caller;
use super::order::Alphabet;
use super::readers::Audience;
use super::rows::every_record;
use super::table::{Record, Table};
use super::text::{Shown, shown};
use super::time::Period;

/// The registry, a day, a caller and a language. Cheap to clone.
#[derive(Clone, Debug)]
pub struct View(Arc<Moment>);

#[derive(Clone, Debug)]
struct Moment {
    registry: Arc<Registry>,
    day: NaiveDate,
    today: NaiveDate,
    caller: Caller,
    access: Access,
    language: Language,
}

impl View {
    /// The registry of today.
    pub fn new(
        registry: Arc<Registry>,
        today: NaiveDate,
        caller: Caller,
        language: Language,
    ) -> Self {
        Self(Arc::new(Moment {
            access: Access::of(&caller, &registry),
            registry,
            day: today,
            today,
            caller,
            language,
        }))
    }

    /// The same on another day.
    #[must_use]
    pub fn as_of(&self, day: Option<NaiveDate>) -> Self {
        match day {
            Some(day) if day != self.0.day => Self(Arc::new(Moment {
                day,
                ..(*self.0).clone()
            })),
            _ => self.clone(),
        }
    }

    /// The registry behind the view.
    pub fn registry(&self) -> &Registry {
        &self.0.registry
    }

    /// The day that is asked about.
    pub fn day(&self) -> NaiveDate {
        self.0.day
    }

    /// The day it is now.
    pub fn today(&self) -> NaiveDate {
        self.0.today
    }

    /// The language of the reader.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The alphabetical order of the reader.
    pub fn alphabet(&self) -> Alphabet {
        Alphabet::of(self.0.language)
    }

    /// Who asks.
    pub fn caller(&self) -> &Caller {
        &self.0.caller
    }

    /// The same on another registry, such as the next one.
    #[must_use]
    pub fn over(&self, registry: Arc<Registry>) -> Self {
        let Moment {
            day,
            today,
            caller,
            language,
            ..
        } = (*self.0).clone();
        Self::new(registry, today, caller, language).as_of(Some(day))
    }

    /// True if the caller may be told who a protected person is.
    pub fn may_read_protected(&self) -> bool {
        self.0.access.names_protected()
    }

    /// True if the caller is one of those who may read a record, or might.
    pub fn is_of(&self, audience: &Audience) -> bool {
        self.0.access.is_of(audience)
    }

    /// True if there is a record of a kind with this key which the caller may read.
    pub fn may_read_of(&self, kind: RecordKind, id: Uuid) -> bool {
        macro_rules! read {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                match kind {$(
                    RecordKind::$kind => {
                        let record = self.registry().$concept.all.get(id);
                        record.is_some_and(|record| self.may_read(&**record))
                    }
                )+}
            };
        }
        every_record!(read)
    }

    /// True if the caller may read a record and what it hangs on, whatever the day. What they may
    /// not read is never told apart from what nobody wrote down.
    pub fn may_read<R: Record>(&self, record: &R) -> bool {
        let access = &self.0.access;
        access.is_full() || (access.opens(record, self.registry()) && record.stands(self))
    }

    /// True if the caller may read the record that another one names, or if that names none.
    pub(super) fn shows<R: Record>(&self, among: &Table<R>, id: Option<impl Into<Uuid>>) -> bool {
        id.and_then(|id| among.closed(id))
            .is_none_or(|record| self.may_read(&**record))
    }

    /// How surely a record is there on the day, for the caller; `None` if it is not, or is hidden.
    pub fn sees<R: Record>(&self, record: &R) -> Option<Certainty> {
        if !self.may_read(record) {
            return None;
        }
        record
            .period()
            .map_or(Some(Certainty::Certain), |period| self.covers(period))
    }

    /// Those of some records that are there on the day, for the caller.
    pub fn seen<'a, R: Record + 'a>(
        &self,
        records: impl IntoIterator<Item = &'a Arc<R>>,
    ) -> impl Iterator<Item = &'a Arc<R>> {
        records
            .into_iter()
            .filter(|record| self.sees(&***record).is_some())
    }

    /// How surely a period covers the day.
    pub fn covers(&self, period: Period) -> Option<Certainty> {
        period.covers(self.0.day)
    }

    /// A text for the reader, or for a reader of another language.
    pub fn text<'a>(&self, value: &'a Localized, wished: Option<Language>) -> Option<Shown<'a>> {
        shown(value, wished.unwrap_or(self.0.language))
    }
}
