//! Texts in several languages, as they are after somebody changed some of them.

use std::sync::Arc;

use entity::{Language, LocalText, Localized, TranslationStatus};

use super::mistake::{ErrorCode, Mistake};

/// What is wished of a text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenText {
    /// The language.
    pub language: Language,
    /// The text; `None` to take it away.
    pub text: Option<String>,
    /// How good it is; a text that is not the original counts as a draft if this is not said.
    pub status: Option<TranslationStatus>,
}

/// A text after a change. Languages that are not named stay, so that nobody takes a translation away
/// by not knowing of it. The first language is the original and stays the first; a translation that
/// was made of another original than the present one is outdated (INV-21).
pub fn merged(
    field: &str,
    old: Option<&Localized>,
    given: &[GivenText],
) -> Result<Localized, Mistake> {
    let mut texts: Vec<LocalText> = old.map(|old| old.0.to_vec()).unwrap_or_default();
    let source = |texts: &[LocalText]| texts.first().map(|text| text.text.clone());
    let before = source(&texts);
    for (place, wish) in given.iter().enumerate() {
        let at = |code| Mistake::at(&format!("{field}.{place}.locale"), code);
        if wish.language.base() == Language::UNDETERMINED {
            return Err(at(ErrorCode::InvalidLocale));
        }
        let earlier = given.iter().take(place);
        if earlier
            .map(|earlier| earlier.language)
            .any(|language| language == wish.language)
        {
            return Err(at(ErrorCode::DuplicateLocale));
        }
        put(&mut texts, wish);
    }
    let Some(first) = texts.first_mut() else {
        return Err(Mistake::at(field, ErrorCode::Required));
    };
    first.status = TranslationStatus::Source;
    let after = source(&texts);
    if before.is_some() && before != after {
        age(&mut texts, given);
    }
    Ok(Localized(Arc::from(texts)))
}

fn put(texts: &mut Vec<LocalText>, wish: &GivenText) {
    let place = texts.iter().position(|text| text.language == wish.language);
    let revision = texts.first().map_or(1, |source| source.revision);
    match (place.and_then(|place| texts.get_mut(place)), &wish.text) {
        (Some(old), Some(text)) => {
            let is_new = *old.text != **text;
            old.text = text.as_str().into();
            let kept = if is_new {
                TranslationStatus::Draft
            } else {
                old.status
            };
            old.status = wish.status.unwrap_or(kept);
            old.revision = revision;
        }
        (None, Some(text)) => texts.push(LocalText {
            language: wish.language,
            text: text.as_str().into(),
            status: wish.status.unwrap_or(TranslationStatus::Draft),
            revision,
        }),
        (Some(_), None) => texts.retain(|text| text.language != wish.language),
        (None, None) => {}
    }
}

/// The original has changed: it gets the next number, and so do translations that were given with
/// it; the others are of an older one.
fn age(texts: &mut [LocalText], given: &[GivenText]) {
    let next = texts
        .first()
        .map_or(1, |source| source.revision.saturating_add(1));
    for (place, text) in texts.iter_mut().enumerate() {
        let is_given = given.iter().any(|wish| wish.language == text.language);
        if place == 0 || is_given {
            text.revision = next;
        } else {
            text.status = TranslationStatus::Outdated;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(language: Language, text: &str) -> GivenText {
        GivenText {
            language,
            text: Some(text.to_owned()),
            status: None,
        }
    }

    fn told(text: &Localized) -> Vec<String> {
        let texts = text.0.iter();
        texts
            .map(|text| {
                format!(
                    "{} {} {:?} {}",
                    text.language, text.text, text.status, text.revision
                )
            })
            .collect()
    }

    fn storm() -> Localized {
        let given = [
            given(Language::SV, "oväder"),
            given(Language::FI, "rajuilma"),
        ];
        merged("label", None, &given).unwrap()
    }

    #[test]
    fn the_first_text_is_the_original_and_the_others_are_drafts() {
        assert_eq!(
            told(&storm()),
            ["sv oväder Source 1", "fi rajuilma Draft 1"]
        );
        let nothing = merged("label", None, &[]).unwrap_err();
        assert_eq!(
            (nothing.code, nothing.path),
            (ErrorCode::Required, vec!["label".to_owned()])
        );
    }

    #[test]
    fn a_translation_of_an_older_original_is_outdated() {
        let changed = merged("label", Some(&storm()), &[given(Language::SV, "storm")]).unwrap();
        assert_eq!(
            told(&changed),
            ["sv storm Source 2", "fi rajuilma Outdated 1"]
        );

        let mended = merged("label", Some(&changed), &[given(Language::FI, "myrsky")]).unwrap();
        assert_eq!(told(&mended), ["sv storm Source 2", "fi myrsky Draft 2"]);

        let both = [given(Language::SV, "storm"), given(Language::FI, "myrsky")];
        let changed = merged("label", Some(&storm()), &both).unwrap();
        assert_eq!(told(&changed), ["sv storm Source 2", "fi myrsky Draft 2"]);
    }

    #[test]
    fn what_is_not_named_stays_and_what_is_taken_away_goes() {
        let same = merged("label", Some(&storm()), &[given(Language::SV, "oväder")]).unwrap();
        assert_eq!(same, storm());
        let away = GivenText {
            language: Language::FI,
            text: None,
            status: None,
        };
        let left = merged("label", Some(&storm()), &[away]).unwrap();
        assert_eq!(told(&left), ["sv oväder Source 1"]);
    }

    #[test]
    fn a_language_stands_once_and_is_one() {
        let twice = [given(Language::SV, "a"), given(Language::SV, "b")];
        let mistake = merged("label", None, &twice).unwrap_err();
        assert_eq!(mistake.code, ErrorCode::DuplicateLocale);
        assert_eq!(mistake.path, ["label", "1", "locale"]);
        let unknown = [given(Language::UNDETERMINED, "a")];
        let mistake = merged("label", None, &unknown).unwrap_err();
        assert_eq!(mistake.code, ErrorCode::InvalidLocale);
    }
}
