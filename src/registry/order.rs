//! The alphabetical order of a language: å, ä and ö come last in Swedish and Finnish, and beside
//! a and o in English.

use std::sync::{LazyLock, OnceLock};

use entity::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};

/// A language whose order the registry sorts by. Texts in other languages sort as in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// Swedish.
    Swedish,
    /// Finnish.
    Finnish,
    /// English.
    English,
}

impl Alphabet {
    /// The order that readers of a language expect.
    pub fn of(language: Language) -> Self {
        match language.base().as_str() {
            // Readers in Scandinavia get Swedish names, and expect å, ä and ö where these have them.
            "sv" | "da" | "nb" | "nn" | "no" => Self::Swedish,
            "fi" => Self::Finnish,
            _ => Self::English,
        }
    }

    /// Bytes that compare as the text sorts. They are only comparable within one alphabet and one
    /// build of the program, and are never stored.
    pub fn sort_key(self, text: &str) -> Box<[u8]> {
        let mut key = Vec::with_capacity(text.len() * 2);
        match COLLATORS.get(self as usize) {
            Some(Some(collator)) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            // The data of the three languages is compiled in; plain order is the honest rest.
            _ => key.extend_from_slice(text.as_bytes()),
        }
        key.into_boxed_slice()
    }
}

static COLLATORS: LazyLock<[Option<CollatorBorrowed<'static>>; 3]> = LazyLock::new(|| {
    [
        collator(locale!("sv")),
        collator(locale!("fi")),
        collator(locale!("en")),
    ]
});

fn collator(language: Locale) -> Option<CollatorBorrowed<'static>> {
    let mut preferences = CollatorPreferences::from(language);
    // «Nätverk 2» comes before «Nätverk 10».
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
}

/// The sort keys of one text, each computed when it is first asked for and then kept.
#[derive(Debug, Default)]
pub(super) struct SortKeys([OnceLock<Box<[u8]>>; 3]);

impl SortKeys {
    /// The sort key of `text` in an alphabet. `text` is always the text that these keys stand by.
    pub(super) fn get(&self, alphabet: Alphabet, text: &str) -> &[u8] {
        match self.0.get(alphabet as usize) {
            Some(cell) => cell.get_or_init(|| alphabet.sort_key(text)),
            None => &[],
        }
    }
}

// They follow from the text beside them, so they never make two records differ.
impl PartialEq for SortKeys {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(alphabet: Alphabet, mut words: Vec<&str>) -> Vec<&str> {
        words.sort_by_key(|word| alphabet.sort_key(word));
        words
    }

    #[test]
    fn swedish_and_finnish_put_å_ä_ö_last() {
        let names = vec!["Örkelljunga", "Arvika", "Ängelholm", "Malmö", "Åstorp"];

        for alphabet in [Alphabet::Swedish, Alphabet::Finnish] {
            let expected = ["Arvika", "Malmö", "Åstorp", "Ängelholm", "Örkelljunga"];
            assert_eq!(sorted(alphabet, names.clone()), expected);
        }
    }

    #[test]
    fn english_puts_å_ä_ö_beside_a_and_o() {
        let names = vec!["Örebro", "Oulu", "Åbo", "Zwolle"];

        assert_eq!(
            sorted(Alphabet::English, names),
            ["Åbo", "Örebro", "Oulu", "Zwolle"]
        );
    }

    #[test]
    fn numbers_in_names_sort_by_value() {
        let names = vec!["Nätverk 10", "Nätverk 2"];

        assert_eq!(
            sorted(Alphabet::Swedish, names),
            ["Nätverk 2", "Nätverk 10"]
        );
    }
}
