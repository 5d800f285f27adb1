//! Dates as sources give them: a day, a month, a season, a year, or only a bound.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

use crate::vocabulary::DatePrecision;

/// A date in the part of EDTF level 1 that the registry keeps.
///
/// `2019-10-10`, `2024-10`, `2019-23` (autumn), `2019`, each also with `?` (uncertain) or `~`
/// (approximate), and as a bound: `../2023-09-23` (then or earlier), `2021/..` (then or later).
/// Seasons follow the calendar: spring is March to May, winter runs into the next year.
///
/// The row holds the text alone. The earliest and the latest day follow from it and are computed,
/// so they cannot disagree with it.
///
/// ```
/// use entity::PartialDate;
///
/// let autumn: PartialDate = "2019-23".parse()?;
/// assert_eq!(autumn.earliest().unwrap().to_string(), "2019-09-01");
/// assert_eq!(autumn.latest().unwrap().to_string(), "2019-11-30");
/// assert_eq!("../2023-09-23".parse::<PartialDate>()?.earliest(), None);
/// assert!("2019-02-30".parse::<PartialDate>().is_err());
/// assert!("0000".parse::<PartialDate>().is_err());
/// # Ok::<(), entity::InvalidPartialDate>(())
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    DeriveValueType,
)]
#[serde(try_from = "String", into = "String")]
#[sea_orm(value_type = "String")]
pub struct PartialDate {
    year: i16,
    part: Part,
    doubt: Doubt,
    bound: Bound,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Part {
    Year,
    Season(u8),
    Month(u8),
    Day(u8, u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Doubt {
    None,
    Uncertain,
    Approximate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Bound {
    Exact,
    OrEarlier,
    OrLater,
}

/// The text is not a date that the registry can keep.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a date such as 2019-10-10, 2024-10, 2019-23 (autumn), 2019, ../2023-09-23 or 2021/.."
)]
pub struct InvalidPartialDate(pub String);

impl PartialDate {
    /// The first day that the date can mean; `None` if it reaches back without end.
    pub fn earliest(self) -> Option<NaiveDate> {
        (self.bound != Bound::OrEarlier)
            .then(|| self.first())
            .flatten()
    }

    /// The last day that the date can mean; `None` if it reaches on without end.
    pub fn latest(self) -> Option<NaiveDate> {
        (self.bound != Bound::OrLater)
            .then(|| self.last())
            .flatten()
    }

    /// The first day that it can mean; for «then or earlier», the day it names.
    pub fn first_day(self) -> Option<NaiveDate> {
        self.earliest().or(self.latest())
    }

    /// The last day that it can mean; for «then or later», the day it names.
    pub fn last_day(self) -> Option<NaiveDate> {
        self.latest().or(self.earliest())
    }

    /// How exact the date is. A bound tells less than its text: it is unknown.
    pub fn precision(self) -> DatePrecision {
        match (self.bound, self.part) {
            (Bound::OrEarlier | Bound::OrLater, _) => DatePrecision::Unknown,
            (Bound::Exact, Part::Day(..)) => DatePrecision::Day,
            (Bound::Exact, Part::Month(_)) => DatePrecision::Month,
            (Bound::Exact, Part::Season(_)) => DatePrecision::Season,
            (Bound::Exact, Part::Year) => DatePrecision::Year,
        }
    }

    fn first(self) -> Option<NaiveDate> {
        let year = i32::from(self.year);
        match self.part {
            Part::Year => NaiveDate::from_ymd_opt(year, 1, 1),
            Part::Season(season) => {
                NaiveDate::from_ymd_opt(year, u32::from(season - 21) * 3 + 3, 1)
            }
            Part::Month(month) => NaiveDate::from_ymd_opt(year, u32::from(month), 1),
            Part::Day(month, day) => {
                NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day))
            }
        }
    }

    fn last(self) -> Option<NaiveDate> {
        let months = match self.part {
            Part::Day(..) => return self.first(),
            Part::Month(_) => 1,
            Part::Season(_) => 3,
            Part::Year => 12,
        };
        self.first()?
            .checked_add_months(Months::new(months))?
            .checked_sub_days(Days::new(1))
    }
}

impl From<NaiveDate> for PartialDate {
    /// Years beyond ±32767 do not occur in a registry of organizations; they become the edge.
    fn from(day: NaiveDate) -> Self {
        use chrono::Datelike as _;
        let edge = if day.year() < 0 { i16::MIN } else { i16::MAX };
        let small = |number: u32| u8::try_from(number).unwrap_or(1);
        Self {
            year: i16::try_from(day.year()).unwrap_or(edge),
            part: Part::Day(small(day.month()), small(day.day())),
            doubt: Doubt::None,
            bound: Bound::Exact,
        }
    }
}

impl FromStr for PartialDate {
    type Err = InvalidPartialDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| InvalidPartialDate(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let (rest, bound) = if let Some(rest) = text.strip_prefix("../") {
        (rest, Bound::OrEarlier)
    } else if let Some(rest) = text.strip_suffix("/..") {
        (rest, Bound::OrLater)
    } else {
        (text, Bound::Exact)
    };
    let (rest, doubt) = match (rest.strip_suffix('?'), rest.strip_suffix('~')) {
        (Some(rest), _) => (rest, Doubt::Uncertain),
        (None, Some(rest)) => (rest, Doubt::Approximate),
        (None, None) => (rest, Doubt::None),
    };
    let mut numbers = rest.split('-');
    // Nobody counts a year nought.
    let year = digits(numbers.next()?, 4).filter(|year| *year > 0)?;
    let part = match (numbers.next(), numbers.next(), numbers.next()) {
        (None, ..) => Part::Year,
        (Some(month), None, _) => match u8::try_from(digits(month, 2)?).ok()? {
            month @ 1..=12 => Part::Month(month),
            season @ 21..=24 => Part::Season(season),
            _ => return None,
        },
        (Some(month), Some(day), None) => Part::Day(
            u8::try_from(digits(month, 2)?).ok()?,
            u8::try_from(digits(day, 2)?).ok()?,
        ),
        _ => return None,
    };
    let date = PartialDate {
        year,
        part,
        doubt,
        bound,
    };
    date.first().and_then(|_| date.last()).map(|_| date)
}

fn digits(text: &str, length: usize) -> Option<i16> {
    let all_digits = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bound == Bound::OrEarlier {
            f.write_str("../")?;
        }
        write!(f, "{:04}", self.year)?;
        match self.part {
            Part::Year => {}
            Part::Season(number) | Part::Month(number) => write!(f, "-{number:02}")?,
            Part::Day(month, day) => write!(f, "-{month:02}-{day:02}")?,
        }
        f.write_str(match self.doubt {
            Doubt::None => "",
            Doubt::Uncertain => "?",
            Doubt::Approximate => "~",
        })?;
        f.write_str(if self.bound == Bound::OrLater {
            "/.."
        } else {
            ""
        })
    }
}

impl TryFrom<String> for PartialDate {
    type Error = InvalidPartialDate;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}
