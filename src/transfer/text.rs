//! How a text in several languages is written in a content file.
//!
//! A table from language to text. The first one is the source; the others are drafts of
//! translations unless they state a status: `{ sv = "…", fi = { text = "…", status = "REVIEWED" } }`.

use std::fmt;

use entity::{Language, LocalText, Localized, TranslationStatus};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Entry<'a> {
    Plain(std::borrow::Cow<'a, str>),
    WithStatus {
        text: std::borrow::Cow<'a, str>,
        status: TranslationStatus,
    },
}

pub(super) fn serialize<S: Serializer>(value: &Localized, to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(value.0.len()))?;
    for (place, text) in value.0.iter().enumerate() {
        let words = std::borrow::Cow::Borrowed(&*text.text);
        let entry = if text.status == status_at(place) {
            Entry::Plain(words)
        } else {
            Entry::WithStatus {
                text: words,
                status: text.status,
            }
        };
        map.serialize_entry(&text.language, &entry)?;
    }
    map.end()
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Localized, D::Error> {
    from.deserialize_map(Texts)
}

fn status_at(place: usize) -> TranslationStatus {
    if place == 0 {
        TranslationStatus::Source
    } else {
        TranslationStatus::Draft
    }
}

struct Texts;

impl<'de> Visitor<'de> for Texts {
    type Value = Localized;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table from language to text, such as { sv = \"…\", fi = \"…\" }")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Localized, A::Error> {
        let mut texts = Vec::new();
        while let Some((language, entry)) = map.next_entry::<Language, Entry<'static>>()? {
            let (text, status) = match entry {
                Entry::Plain(text) => (text, status_at(texts.len())),
                Entry::WithStatus { text, status } => (text, status),
            };
            if text.trim().is_empty() {
                return Err(A::Error::custom(format_args!(
                    "the text in `{language}` is empty"
                )));
            }
            texts.push(LocalText {
                language,
                text: text.into(),
                status,
                revision: 1,
            });
        }
        if texts.is_empty() {
            return Err(A::Error::custom("no text in any language"));
        }
        Ok(Localized(texts))
    }
}

/// The same for a text that may be absent.
pub(super) mod optional {
    use super::{Deserializer, Localized, Serializer};

    #[expect(clippy::ref_option, reason = "the signature that serde calls")]
    pub(in crate::transfer) fn serialize<S: Serializer>(
        value: &Option<Localized>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => super::serialize(value, to),
            None => to.serialize_none(),
        }
    }

    pub(in crate::transfer) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Localized>, D::Error> {
        super::deserialize(from).map(Some)
    }
}
