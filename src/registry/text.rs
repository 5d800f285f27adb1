//! Which text a reader is shown, and what is told about it.
//!
//! *Content* falls back from the wished language along a chain that ends with the languages that
//! are left. *Names of places* follow the rule of the language authorities of both countries, and
//! what the rule gives is never a fallback: a reader of Swedish gets the Swedish name, a reader of
//! Finnish the Finnish; readers of other Scandinavian languages get the Swedish name; all others
//! get the name in the official language of the place, of the majority where it has two.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    Country, Language, LanguagePeriod, LanguageStatus, LocalText, Localized, NameKind,
    TranslationStatus, name,
};

use super::order::SortKeys;
use super::time::{Dated, Period};

/// A text as it is shown to one reader.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The text.
    pub text: &'a str,
    /// The language it is in.
    pub language: Language,
    /// True if the reader asked for another language.
    pub is_fallback: bool,
    /// How good it is.
    pub status: TranslationStatus,
}

/// The languages to try for a reader, first to last. A record's own language comes after English.
pub fn content_chain(wished: Language) -> [Language; 3] {
    match wished.base().as_str() {
        "fi" => [Language::FI, Language::SV, Language::EN],
        "sv" | "da" | "nb" | "nn" | "no" => [Language::SV, Language::EN, Language::FI],
        _ => [Language::EN, Language::SV, Language::FI],
    }
}

/// The text of a value for a reader.
pub fn shown(value: &Localized, wished: Language) -> Option<Shown<'_>> {
    let exact = value.get(wished).or_else(|| value.get(wished.base()));
    let chain = content_chain(wished);
    let text = exact
        .or_else(|| {
            // English readers are better served by the original than by another translation.
            let original = (chain[0] == Language::EN).then(|| value.source()).flatten();
            value.get(chain[0]).or(original)
        })
        .or_else(|| chain.iter().find_map(|language| value.get(*language)))
        .or_else(|| value.source())?;
    Some(from_content(text, wished))
}

fn from_content(text: &LocalText, wished: Language) -> Shown<'_> {
    Shown {
        text: &text.text,
        language: text.language,
        is_fallback: text.language.base() != wished.base(),
        status: text.status,
    }
}

/// A name with its sort keys.
#[derive(Debug, PartialEq)]
pub struct Name {
    /// The row.
    pub row: name::Model,
    keys: SortKeys,
}

impl Name {
    /// Bytes that compare as the name sorts in an alphabet.
    pub fn sort_key(&self, alphabet: super::order::Alphabet) -> &[u8] {
        self.keys.get(alphabet, &self.row.text)
    }
}

/// All names that a record ever had, in every language.
#[derive(Debug, Default, PartialEq)]
pub struct Names {
    names: Box<[Name]>,
    recorded: DateTime<Utc>,
}

impl Names {
    pub(super) fn new(rows: Vec<name::Model>, recorded: DateTime<Utc>) -> Self {
        let names = rows
            .into_iter()
            .map(|row| Name {
                row,
                keys: SortKeys::default(),
            })
            .collect();
        Self { names, recorded }
    }

    /// Every name, of all days.
    pub fn all(&self) -> &[Name] {
        &self.names
    }

    /// True if there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The period of a name.
    pub fn period(&self, name: &Name) -> Period {
        name.row.period(self.recorded)
    }

    /// The name of a kind on a day in exactly this language.
    pub fn exact(&self, kind: NameKind, language: Language, day: NaiveDate) -> Option<&Name> {
        self.names.iter().find(|name| {
            name.row.kind == kind
                && name.row.language == language
                && self.period(name).covers(day).is_some()
        })
    }

    /// The name of a kind on a day, along a chain of languages, then in any.
    pub fn kind_along(&self, kind: NameKind, chain: &[Language], day: NaiveDate) -> Option<&Name> {
        let in_any = || {
            self.names
                .iter()
                .find(|name| name.row.kind == kind && self.period(name).covers(day).is_some())
        };
        chain
            .iter()
            .find_map(|language| self.exact(kind, *language, day))
            .or_else(in_any)
    }

    /// The changes of the legal name: the old and the new name of each, oldest first.
    pub fn renames(&self) -> impl Iterator<Item = (&Name, &Name)> {
        let mut legal: Vec<&Name> = self
            .names
            .iter()
            .filter(|name| name.row.kind == NameKind::Legal && name.row.begins.is_some())
            .collect();
        legal.sort_by_key(|name| name.row.begins);
        legal.into_iter().filter_map(|new| {
            let day_before = self.period(new).day_before()?;
            let old = self.exact(NameKind::Legal, new.row.language, day_before)?;
            (old.row.text != new.row.text).then_some((old, new))
        })
    }

    /// The name to show on a day, along a chain of languages.
    ///
    /// A record keeps a name on every day: before its first known name the first, after its last
    /// known name the last.
    pub fn along(&self, chain: &[Language], day: NaiveDate) -> Option<&Name> {
        chain
            .iter()
            .find_map(|language| self.on(day, Some(*language)))
            .or_else(|| self.on(day, None))
            .or_else(|| self.nearest(day))
    }

    /// The name to show on a day in each language that has one.
    pub fn each_language(&self, day: NaiveDate) -> Vec<&Name> {
        let mut languages: Vec<Language> = Vec::new();
        for name in &self.names {
            if !languages.contains(&name.row.language) {
                languages.push(name.row.language);
            }
        }
        languages
            .into_iter()
            .filter_map(|language| self.on(day, Some(language)))
            .collect()
    }

    fn on(&self, day: NaiveDate, language: Option<Language>) -> Option<&Name> {
        self.names
            .iter()
            .filter(|name| language.is_none_or(|language| name.row.language == language))
            .filter(|name| rank(name.row.kind) < 3 && self.period(name).covers(day).is_some())
            .min_by_key(|name| rank(name.row.kind))
    }

    fn nearest(&self, day: NaiveDate) -> Option<&Name> {
        self.names.iter().min_by_key(|name| {
            let period = self.period(name);
            let distance =
                |edge: Option<NaiveDate>| edge.map_or(0, |edge| (edge - day).num_days().abs());
            let first = period.begins.and_then(entity::PartialDate::earliest);
            let last = period.ends.and_then(entity::PartialDate::latest);
            (rank(name.row.kind), distance(first).min(distance(last)))
        })
    }
}

/// Which of several names in one language is shown: the short one in running text, then the legal
/// one. Abbreviations and alternatives are found by search but never shown as the name.
fn rank(kind: NameKind) -> u8 {
    match kind {
        NameKind::Short => 0,
        NameKind::Legal => 1,
        NameKind::Administrative => 2,
        NameKind::Alternative => 3,
        NameKind::Abbreviation => 4,
    }
}

/// The languages in which a place is named for a reader.
pub(super) fn place_chain(
    wished: Language,
    country: Country,
    statuses: &[LanguagePeriod],
    day: NaiveDate,
) -> [Language; 3] {
    let official = official_language(country, statuses, day);
    let other = if official == Language::SV {
        Language::FI
    } else {
        Language::SV
    };
    match wished.base().as_str() {
        "sv" | "da" | "nb" | "nn" | "no" => [Language::SV, official, other],
        "fi" => [Language::FI, official, other],
        // A place abroad can have a name in the reader's own language: «South Karelia».
        _ => [wished.base(), official, other],
    }
}

fn official_language(country: Country, statuses: &[LanguagePeriod], day: NaiveDate) -> Language {
    let status = statuses
        .iter()
        .find(|period| {
            let first = period.begins.and_then(entity::PartialDate::earliest);
            let last = period.ends.and_then(entity::PartialDate::latest);
            first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)
        })
        .or_else(|| statuses.last());
    match (status.map(|period| period.status), country) {
        (Some(LanguageStatus::Swedish | LanguageStatus::BilingualSwedishMajority), _)
        | (None, Country::Se) => Language::SV,
        _ => Language::FI,
    }
}
