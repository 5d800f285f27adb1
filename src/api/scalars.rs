//! Scalars that GraphQL does not have.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{Datelike as _, NaiveDate, Utc};
use entity::Language;

use super::problem::Problem;

/// A day of the calendar, as RFC 3339 full-date: `2019-10-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date(pub NaiveDate);

/// A day of the calendar, as RFC 3339 full-date: `2019-10-10`.
#[Scalar(specified_by_url = "https://scalars.graphql.org/andimarek/local-date.html")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => {
                // Only the full form: chrono alone would take «2019-1-1» too.
                let day = (text.len() == 10).then(|| text.parse::<NaiveDate>().ok());
                // Nobody counts a year nought.
                let day = day.flatten().filter(|day| day.year() > 0);
                day.map(Self).ok_or_else(|| {
                    refused(&Problem::InvalidDate {
                        given: text.clone(),
                    })
                })
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn is_valid(value: &Value) -> bool {
        matches!(value, Value::String(_))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A moment in UTC, as RFC 3339 date-time: `2026-11-22T11:00:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateTime(pub chrono::DateTime<Utc>);

/// A moment in UTC, as RFC 3339 date-time: `2026-11-22T11:00:00Z`.
#[Scalar(specified_by_url = "https://scalars.graphql.org/andimarek/date-time.html")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => chrono::DateTime::parse_from_rfc3339(text)
                .map(|moment| Self(moment.to_utc()))
                .map_err(|_no_moment| {
                    refused(&Problem::InvalidDate {
                        given: text.clone(),
                    })
                }),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn is_valid(value: &Value) -> bool {
        matches!(value, Value::String(_))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }
}

/// A language as a BCP 47 tag: `sv`, `fi`, `en`, `sv-FI`.
///
/// Any language may be asked for; a text that is not there in it comes in another, and says so.
/// What is no tag at all is read as `und`: texts must not be lost over a slip in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale(pub Language);

/// A language as a BCP 47 tag: `sv`, `fi`, `en`, `sv-FI`. Any language may be asked for; a text
/// that is not there in it comes in another, and says so. What is no tag is read as `und`.
#[Scalar(specified_by_url = "https://www.rfc-editor.org/info/bcp47")]
impl ScalarType for Locale {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => {
                let base = || text.split(['-', '_']).next().unwrap_or_default().parse();
                let language = text.parse().or_else(|_no_tag| base());
                Ok(Self(language.unwrap_or(Language::UNDETERMINED)))
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn is_valid(value: &Value) -> bool {
        matches!(value, Value::String(_))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

fn refused<T: async_graphql::InputType>(problem: &Problem) -> InputValueError<T> {
    let mut error = InputValueError::custom(problem.code()).with_extension("code", problem.code());
    for (name, value) in problem.details() {
        error = error.with_extension(name, value);
    }
    error
}
