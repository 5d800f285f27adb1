//! Texts in several languages.

use async_graphql::{InputObject, MaybeUndefined};
use entity::{Language, Localized, TranslationStatus};

use crate::api::scalars::Locale;
use crate::changes::{Draft, ErrorCode, GivenText, Mistake, merged};

/// A text in one language. Languages that are not named stay as they are.
#[derive(Clone, Debug, InputObject)]
pub(in crate::api::mutations) struct LocalizedTextInput {
    /// The language of the text.
    locale: Locale,
    /// The text; null to take this language away.
    text: Option<String>,
    /// How good it is; the original is always `SOURCE`, another that says nothing a `DRAFT`.
    status: Option<TranslationStatus>,
}

/// A new text in several languages.
pub(in crate::api::mutations) fn texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: &[LocalizedTextInput],
) -> Localized {
    merge(draft, field, None, given).unwrap_or_else(|| Localized([].into()))
}

/// A new text in several languages that may be absent.
pub(in crate::api::mutations) fn optional_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: Option<&Vec<LocalizedTextInput>>,
) -> Option<Localized> {
    given.map(|given| texts(draft, field, given))
}

/// Changes a text that there always is.
pub(in crate::api::mutations) fn set_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<LocalizedTextInput>>,
    target: &mut Localized,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => draft.mistake(Mistake::at(field, ErrorCode::Required)),
        MaybeUndefined::Value(given) => {
            if let Some(text) = merge(draft, field, Some(target), given) {
                *target = text;
            }
        }
    }
}

/// Changes a text that there may be.
pub(in crate::api::mutations) fn set_optional_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<LocalizedTextInput>>,
    target: &mut Option<Localized>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(given) => {
            if let Some(text) = merge(draft, field, target.as_ref(), given) {
                *target = Some(text);
            }
        }
    }
}

/// A text of a part in a list. If a part began with the same words before, what is known of its
/// translations is kept.
pub(in crate::api::mutations) fn texts_like<'t>(
    draft: &mut Draft<'_>,
    field: &str,
    given: &[LocalizedTextInput],
    before: impl IntoIterator<Item = &'t Localized>,
) -> Localized {
    let first = given.first();
    let is_same = |old: &&Localized| {
        let pair = old.source().zip(first);
        pair.is_some_and(|(old, new)| {
            old.language == new.locale.0 && new.text.as_deref() == Some(&*old.text)
        })
    };
    let old = before.into_iter().find(is_same);
    merge(draft, field, old, given).unwrap_or_else(|| Localized([].into()))
}

fn merge(
    draft: &mut Draft<'_>,
    field: &str,
    old: Option<&Localized>,
    given: &[LocalizedTextInput],
) -> Option<Localized> {
    let given: Vec<GivenText> = given.iter().map(GivenText::from).collect();
    match merged(field, old, &given) {
        Ok(text) => Some(text),
        Err(mistake) => {
            draft.mistake(mistake);
            None
        }
    }
}

impl From<&LocalizedTextInput> for GivenText {
    fn from(given: &LocalizedTextInput) -> Self {
        let language: Language = given.locale.0;
        Self {
            language,
            text: given.text.clone(),
            status: given.status,
        }
    }
}

/// True if a text has one of the given texts already: it is that text which is changed.
pub(in crate::api::mutations) fn shares_text(
    old: &Localized,
    given: &[LocalizedTextInput],
) -> bool {
    given.iter().any(|given| {
        let old = old.get(given.locale.0).map(|old| &*old.text);
        old.is_some() && old == given.text.as_deref()
    })
}

/// A text of a part: changed if there was one, else new.
pub(in crate::api::mutations) fn texts_over(
    draft: &mut Draft<'_>,
    field: &str,
    old: Option<&Localized>,
    given: &[LocalizedTextInput],
) -> Localized {
    merge(draft, field, old, given).unwrap_or_else(|| Localized([].into()))
}
