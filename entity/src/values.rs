//! Values that are more than a number or a word: languages, texts in several languages, lists.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use sea_orm::sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr};
use sea_orm::{DeriveValueType, FromJsonQueryResult, TryGetableFromJson, Value};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tinystr::TinyAsciiStr;

use crate::ids::{BodyId, OrganizationId};
use crate::partial_date::PartialDate;
use crate::vocabulary::{LanguageStatus, Missing, TranslationStatus};

/// A BCP 47 language tag of at most eight characters, such as `sv`, `fi`, `sv-FI` or `en-XA`.
///
/// ```
/// use entity::Language;
///
/// let tag: Language = "SV-fi".parse()?;
/// assert_eq!(tag.as_str(), "sv-FI");
/// assert_eq!(tag.base(), Language::SV);
/// assert!("svenska!".parse::<Language>().is_err());
/// # Ok::<(), entity::InvalidLanguage>(())
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
pub struct Language(TinyAsciiStr<8>);

/// The text is not a language tag that the registry can keep.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language tag such as `sv`, `fi` or `sv-FI`")]
pub struct InvalidLanguage(pub String);

impl Language {
    /// Swedish.
    pub const SV: Self = Self(tinystr::tinystr!(8, "sv"));
    /// Finnish.
    pub const FI: Self = Self(tinystr::tinystr!(8, "fi"));
    /// English.
    pub const EN: Self = Self(tinystr::tinystr!(8, "en"));
    /// No language that is known: what BCP 47 says for it.
    pub const UNDETERMINED: Self = Self(tinystr::tinystr!(8, "und"));

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The tag without its region: `sv` for `sv-FI`.
    #[must_use]
    pub fn base(&self) -> Self {
        let base = self.as_str().split('-').next().unwrap_or_default();
        TinyAsciiStr::try_from_str(base).map_or(*self, Self)
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidLanguage(text.to_owned());
        let mut parts = text.split('-');
        let base = parts.next().unwrap_or_default().to_ascii_lowercase();
        let known_shape =
            (2..=3).contains(&base.len()) && base.bytes().all(|b| b.is_ascii_lowercase());
        let tag = match (parts.next(), parts.next()) {
            (None, _) => base,
            (Some(region), None)
                if region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic()) =>
            {
                format!("{base}-{}", region.to_ascii_uppercase())
            }
            _ => return Err(invalid()),
        };
        if !known_shape {
            return Err(invalid());
        }
        TinyAsciiStr::try_from_str(&tag)
            .map(Self)
            .map_err(|_too_long| invalid())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl TryFrom<String> for Language {
    type Error = InvalidLanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(tag: Language) -> Self {
        tag.as_str().to_owned()
    }
}

/// One text in several languages: the content that editors write, kept on the row it belongs to.
///
/// The first entry is the source; the others are translations of it. A text is never empty. Cheap
/// to clone: an answer takes the texts with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Localized(pub Arc<[LocalText]>);

/// The text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocalText {
    /// The language of the text.
    pub language: Language,
    /// The text itself.
    pub text: Box<str>,
    /// How good it is.
    pub status: TranslationStatus,
    /// Counts the changes of this text; a translation notes the source's revision it was made of.
    pub revision: i32,
}

impl Localized {
    /// The text in exactly this language.
    pub fn get(&self, language: Language) -> Option<&LocalText> {
        self.0.iter().find(|text| text.language == language)
    }

    /// The texts, to be changed in place.
    pub fn texts_mut(&mut self) -> &mut [LocalText] {
        Arc::make_mut(&mut self.0)
    }

    /// The text in the language it was written in.
    pub fn source(&self) -> Option<&LocalText> {
        self.0.first()
    }
}

/// A list kept in one JSON column, for values that are only read together with their row.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> List<T> {
    /// The values in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl<T: Serialize + DeserializeOwned> TryGetableFromJson for List<T> {}

impl<T: Serialize> From<List<T>> for Value {
    #[expect(
        clippy::expect_used,
        reason = "the values are plain data with text keys"
    )]
    fn from(list: List<T>) -> Self {
        let json = serde_json::to_value(&list).expect("a list of plain values is JSON");
        Self::Json(Some(Box::new(json)))
    }
}

impl<T: Serialize + DeserializeOwned> ValueType for List<T> {
    fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
        match value {
            Value::Json(Some(json)) => {
                serde_json::from_value(*json).map_err(|_wrong_shape| ValueTypeErr)
            }
            _ => Err(ValueTypeErr),
        }
    }

    fn type_name() -> String {
        "List".to_owned()
    }

    fn array_type() -> ArrayType {
        ArrayType::Json
    }

    fn column_type() -> ColumnType {
        ColumnType::Json
    }
}

impl<T> Nullable for List<T> {
    fn null() -> Value {
        Value::Json(None)
    }
}

impl<T: Serialize> sea_orm::IntoActiveValue<Self> for List<T>
where
    Value: From<Self>,
{
    fn into_active_value(self) -> sea_orm::ActiveValue<Self> {
        sea_orm::ActiveValue::set(self)
    }
}

/// What a source says about the dates of a record beyond the dates themselves.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, FromJsonQueryResult)]
pub struct DatesNote {
    /// The words of the source, such as «förra veckan».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_text: Option<String>,
    /// True if part of the date is concluded from its surroundings and not stated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
    /// Why there is no date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
}

/// The language status of a municipality in a period.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LanguagePeriod {
    /// The status by the official classification.
    pub status: LanguageStatus,
    /// True if the Sámi Language Act binds the municipality.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sami: bool,
    /// The first day; open if not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<PartialDate>,
    /// The last day; open if not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<PartialDate>,
}

/// Inflected forms of a name, for languages where a name cannot be put into a sentence as it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, FromJsonQueryResult)]
pub struct NameForms {
    /// Of it: «Lappeenrannan».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genitive: Option<String>,
    /// In it: «Lappeenrannassa».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locative: Option<String>,
}

/// One of the hats that somebody wore at an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Capacity {
    /// The title at the time.
    pub title: Localized,
    /// The organization that the title belongs to; absent if the source does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationId>,
    /// The body that the title belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
}
