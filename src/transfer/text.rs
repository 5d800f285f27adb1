//! How a text in several languages is written in a content file.
//!
//! A table from language to text. The first one is the source; the others are drafts of
//! translations unless they state a status: `{ sv = "…", fi = { text = "…", status = "REVIEWED" } }`.

use std::fmt;

use entity::{Language, LocalText, Localized, TranslationStatus};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text in one language, as it is written.
struct Entry {
    text: Box<str>,
    status: Option<TranslationStatus>,
}

/// A text that states how good it is.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WithStatus<'a> {
    text: std::borrow::Cow<'a, str>,
    status: TranslationStatus,
}

pub(super) fn serialize<S: Serializer>(value: &Localized, to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(value.0.len()))?;
    for (place, text) in value.0.iter().enumerate() {
        if text.status == status_at(place) {
            map.serialize_entry(&text.language, &text.text)?;
        } else {
            let with_status = WithStatus {
                text: (&*text.text).into(),
                status: text.status,
            };
            map.serialize_entry(&text.language, &with_status)?;
        }
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
        let mut texts: Vec<LocalText> = Vec::new();
        while let Some((language, entry)) = map.next_entry::<Language, Entry>()? {
            if texts.iter().any(|text| text.language == language) {
                let problem = format_args!("there are two texts in `{language}`; keep one");
                return Err(A::Error::custom(problem));
            }
            let status = entry.status.unwrap_or_else(|| status_at(texts.len()));
            texts.push(LocalText {
                language,
                text: entry.text,
                status,
                revision: 1,
            });
        }
        if texts.is_empty() {
            return Err(A::Error::custom("there is no text in any language"));
        }
        Ok(Localized(texts.into()))
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(OneText)
    }
}

struct OneText;

impl<'de> Visitor<'de> for OneText {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or { text = \"…\", status = \"REVIEWED\" }")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Entry, E> {
        Ok(Entry {
            text: text.into(),
            status: None,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
        let entry = WithStatus::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Entry {
            text: entry.text.into(),
            status: Some(entry.status),
        })
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
