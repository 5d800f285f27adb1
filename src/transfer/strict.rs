//! Values that files and rows share, read strictly.
//!
//! A row may hold a field that a later version added; a file may not, for there it is a slip of the
//! pen. And what is no day or no time of day is named as it was written.

use chrono::{NaiveDate, NaiveTime};
use entity::{DatesNote, LanguagePeriod, LanguageStatus, Missing, NameForms, PartialDate};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(remote = "DatesNote", deny_unknown_fields)]
struct Note {
    source_text: Option<String>,
    #[serde(default)]
    inferred: bool,
    missing: Option<Missing>,
}

#[derive(Deserialize)]
#[serde(remote = "NameForms", deny_unknown_fields)]
struct Forms {
    genitive: Option<String>,
    locative: Option<String>,
}

#[derive(Deserialize)]
#[serde(remote = "LanguagePeriod", deny_unknown_fields)]
struct Period {
    status: LanguageStatus,
    #[serde(default)]
    sami: bool,
    begins: Option<PartialDate>,
    ends: Option<PartialDate>,
}

#[derive(Deserialize)]
struct ListedPeriod(#[serde(with = "Period")] LanguagePeriod);

pub(super) fn note<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DatesNote>, D::Error> {
    Note::deserialize(from).map(Some)
}

pub(super) fn forms<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NameForms>, D::Error> {
    Forms::deserialize(from).map(Some)
}

pub(super) fn periods<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<LanguagePeriod>, D::Error> {
    let periods = Vec::<ListedPeriod>::deserialize(from)?;
    Ok(periods.into_iter().map(|period| period.0).collect())
}

pub(super) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = String::deserialize(from)?;
    let problem = |_| D::Error::custom(format_args!("`{text}` is not a day such as 2019-10-10"));
    text.parse().map(Some).map_err(problem)
}

pub(super) fn time<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveTime>, D::Error> {
    let text = String::deserialize(from)?;
    let problem = |_| D::Error::custom(format_args!("`{text}` is not a time such as 18:30"));
    text.parse().map(Some).map_err(problem)
}
