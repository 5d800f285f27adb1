//! Dates, periods, and what is said of them.

use async_graphql::{InputObject, MaybeUndefined};
use chrono::NaiveDate;
use entity::{DatesNote, Missing, PartialDate};

use crate::api::scalars::Date;
use crate::changes::{Draft, ErrorCode, Mistake};

/// The period for which something holds. Absent fields stay as they are; null takes a date away.
#[derive(Clone, Debug, Default, InputObject)]
pub(in crate::api::mutations) struct ValidityInput {
    /// The first day, as EDTF: `2019-10-10`, `2019-10`, `2019-23` for autumn, `2019`, `../2019`.
    begins: MaybeUndefined<String>,
    /// The last day, inclusive, as EDTF.
    ends: MaybeUndefined<String>,
    /// The day that the source spoke of.
    attested_on: MaybeUndefined<Date>,
}

/// Changes the period of a record: its first day, its last, and the day that the source spoke of.
pub(in crate::api::mutations) fn set_validity(
    draft: &mut Draft<'_>,
    given: Option<&ValidityInput>,
    begins: &mut Option<PartialDate>,
    ends: &mut Option<PartialDate>,
    attested_on: &mut Option<NaiveDate>,
) {
    let Some(given) = given else { return };
    set_date(draft, "validity.begins", &given.begins, begins);
    set_date(draft, "validity.ends", &given.ends, ends);
    match given.attested_on {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *attested_on = None,
        MaybeUndefined::Value(day) => *attested_on = Some(day.0),
    }
}

/// A date of an input.
pub(in crate::api::mutations) fn date(
    draft: &mut Draft<'_>,
    field: &str,
    given: Option<&String>,
) -> Option<PartialDate> {
    let parsed = given?.parse();
    if parsed.is_err() {
        draft.mistake(Mistake::at(field, ErrorCode::InvalidPartialDate));
    }
    parsed.ok()
}

/// Changes a date.
pub(in crate::api::mutations) fn set_date(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<String>,
    target: &mut Option<PartialDate>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(text) => *target = date(draft, field, Some(text)),
    }
}

/// What a source says about the dates of a record beyond the dates themselves.
#[derive(Clone, Debug, InputObject)]
pub(in crate::api::mutations) struct DatesNoteInput {
    /// The words of the source, such as «förra veckan».
    source_text: Option<String>,
    /// True if part of the date is concluded and not stated; false if absent.
    is_inferred: Option<bool>,
    /// Why there is no date.
    missing_reason: Option<Missing>,
}

/// Changes what is said about the dates of a record.
pub(in crate::api::mutations) fn set_dates_note(
    given: &MaybeUndefined<DatesNoteInput>,
    target: &mut Option<DatesNote>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(given) => {
            *target = Some(DatesNote {
                source_text: given.source_text.clone(),
                inferred: given.is_inferred.unwrap_or_default(),
                missing: given.missing_reason,
            });
        }
    }
}

/// The dates of a part of a record.
#[derive(Default)]
pub(in crate::api::mutations) struct Dates {
    pub(in crate::api::mutations) begins: Option<PartialDate>,
    pub(in crate::api::mutations) ends: Option<PartialDate>,
    pub(in crate::api::mutations) attested_on: Option<NaiveDate>,
}

/// The dates of a new part, which stands at a field.
pub(in crate::api::mutations) fn dates(
    draft: &mut Draft<'_>,
    field: &str,
    given: Option<&ValidityInput>,
) -> Dates {
    let mut dates = Dates::default();
    let Some(given) = given else { return dates };
    let at = |date: &str| format!("{field}.validity.{date}");
    set_date(draft, &at("begins"), &given.begins, &mut dates.begins);
    set_date(draft, &at("ends"), &given.ends, &mut dates.ends);
    dates.attested_on = given.attested_on.value().map(|day| day.0);
    dates
}

/// Changes a day.
pub(in crate::api::mutations) fn set_day(
    given: MaybeUndefined<Date>,
    target: &mut Option<NaiveDate>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(day) => *target = Some(day.0),
    }
}
