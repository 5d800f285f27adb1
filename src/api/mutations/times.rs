//! Times of day, and where they are told.

use async_graphql::MaybeUndefined;
use chrono::NaiveTime;
use chrono_tz::Tz;

use crate::changes::{Draft, ErrorCode, Mistake};

/// Changes a time of day, written as `09:30` or `09:30:00`.
pub(super) fn set(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<String>,
    target: &mut Option<NaiveTime>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(text) => {
            let time = NaiveTime::parse_from_str(text, "%H:%M:%S")
                .or_else(|_no_seconds| NaiveTime::parse_from_str(text, "%H:%M"));
            if time.is_err() {
                draft.mistake(Mistake::at(field, ErrorCode::InvalidTime));
            }
            *target = time.ok();
        }
    }
}

/// Changes a time zone, named as IANA does.
pub(super) fn set_zone(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<String>,
    target: &mut Option<String>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(name) => {
            if name.parse::<Tz>().is_err() {
                draft.mistake(Mistake::at(field, ErrorCode::InvalidTimeZone));
            }
            *target = Some(name.clone());
        }
    }
}
