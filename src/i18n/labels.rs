//! The labels of all words of all closed lists, formatted once.

use std::collections::HashMap;

use entity::{Language, vocabularies};

use super::PerLanguage;

/// By the name of the list, then by the word's place in it.
pub(super) struct Labels(HashMap<&'static str, Vec<PerLanguage<Box<str>>>>);

impl Labels {
    /// Asks for the text of every label. A word that has none is its own label.
    pub(super) fn new(text: impl Fn(Language, &str) -> Option<String>) -> Self {
        let labels_of = |name: &str, word: &str| {
            let id = id(name, word);
            let label =
                |language| text(language, &id).map_or_else(|| word.into(), String::into_boxed_str);
            PerLanguage {
                sv: label(Language::SV),
                fi: label(Language::FI),
                en: label(Language::EN),
            }
        };
        let list = |words: &[&str], name| words.iter().map(|word| labels_of(name, word)).collect();
        Self(
            vocabularies()
                .map(|(name, words)| (name, list(words, name)))
                .collect(),
        )
    }

    pub(super) fn get(
        &self,
        language: Language,
        vocabulary: &str,
        position: usize,
    ) -> Option<&str> {
        let labels = self.0.get(vocabulary)?.get(position)?;
        Some(labels.of(language))
    }
}

/// The id of a label: `label-body-kind-steering-group` for `STEERING_GROUP` of `BodyKind`.
pub(super) fn id(vocabulary: &str, word: &str) -> String {
    let mut id = String::from("label");
    for letter in vocabulary.chars() {
        if letter.is_ascii_uppercase() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id.push('-');
    id.extend(word.chars().map(|letter| match letter {
        '_' => '-',
        other => other.to_ascii_lowercase(),
    }));
    id
}
