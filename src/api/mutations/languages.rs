//! Languages that are told of a record: the one it is written in, those that are spoken at it.

use async_graphql::MaybeUndefined;
use entity::{Language, List};

use crate::api::scalars::Locale;
use crate::changes::{Draft, ErrorCode, Mistake};

/// Changes a language that there may be.
pub(super) fn set(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Locale>,
    target: &mut Option<Language>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(locale) => *target = Some(known(draft, field, *locale)),
    }
}

/// Changes a list of languages; `null` empties it.
pub(super) fn set_several(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<Locale>>,
    target: &mut List<Language>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = List::default(),
        MaybeUndefined::Value(locales) => {
            let locales = locales.iter().enumerate();
            *target = locales
                .map(|(place, locale)| known(draft, &format!("{field}.{place}"), *locale))
                .collect();
        }
    }
}

/// The language, which is noted as a mistake if it is none.
fn known(draft: &mut Draft<'_>, field: &str, locale: Locale) -> Language {
    if locale.0.base() == Language::UNDETERMINED {
        draft.mistake(Mistake::at(field, ErrorCode::InvalidLocale));
    }
    locale.0
}
