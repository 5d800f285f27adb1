//! Records as the tables give them: the fields that a table has no column for stay empty.

use chrono::NaiveDate;
use entity::{
    AreaKind, Country, IdentifierScheme, Language, NameKind, NameStatus, OrganizationKind,
    PartialDate, RelationKind, TranslationStatus,
};

use crate::transfer::bundle::{
    Area, Defaults, Identifier, Name, Organization, Place, Record, Relation, Within,
};

/// The owner and the sources of records, and the day that they were checked.
pub(super) fn by(authority: &str, sources: &[&str]) -> Defaults {
    Defaults {
        authority: Some(authority.to_owned()),
        sources: Some(sources.iter().map(|&key| key.to_owned()).collect()),
        attested_on: NaiveDate::from_ymd_opt(2026, 11, 22),
    }
}

/// The record with its place, its owner and its sources.
pub(super) fn placed<R: Record>(mut record: R, place: &Place, by: &Defaults) -> R {
    record.set_place(place.clone());
    record.fill(by);
    record
}

pub(super) fn day(year: i32, month: u32, day: u32) -> Option<PartialDate> {
    NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::from)
}

pub(super) fn area(key: String, slug: String, kind: AreaKind, country: Country) -> Area {
    Area {
        key,
        authority: None,
        sources: None,
        classification: None,
        slug,
        kind,
        country,
        form: None,
        language_statuses: Vec::new(),
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
        within: Vec::new(),
        name: Vec::new(),
        identifier: Vec::new(),
        place: Place::default(),
    }
}

pub(super) fn organization(
    key: String,
    slug: String,
    kind: OrganizationKind,
    country: Country,
) -> Organization {
    Organization {
        key,
        authority: None,
        sources: None,
        classification: None,
        slug,
        kind,
        country,
        area: None,
        parent: None,
        contact_missing: None,
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
        name: Vec::new(),
        identifier: Vec::new(),
        contact_point: Vec::new(),
        place: Place::default(),
    }
}

/// A relation that goes out from an organization.
pub(super) fn relation(key: String, kind: RelationKind, from_organization: String) -> Relation {
    Relation {
        key,
        authority: None,
        sources: None,
        classification: None,
        kind,
        from_organization: Some(from_organization),
        from_body: None,
        from_event: None,
        from_area: None,
        to_organization: None,
        to_body: None,
        to_event: None,
        to_area: None,
        to_category: None,
        rank: 1,
        level: None,
        inferred: false,
        note: None,
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
        place: Place::default(),
    }
}

pub(super) fn within(whole: String) -> Within {
    Within {
        whole,
        begins: None,
        ends: None,
        attested_on: None,
    }
}

pub(super) fn identifier(scheme: IdentifierScheme, value: &str) -> Identifier {
    Identifier {
        scheme,
        value: value.to_owned(),
        begins: None,
        ends: None,
        attested_on: None,
    }
}

pub(super) fn name(language: Language, kind: NameKind, text: &str, status: NameStatus) -> Name {
    Name {
        language,
        kind,
        text: text.to_owned(),
        status,
        translation: TranslationStatus::Source,
        forms: None,
        begins: None,
        ends: None,
        attested_on: None,
    }
}

pub(super) fn official(language: Language, kind: NameKind, text: &str) -> Name {
    name(language, kind, text, NameStatus::Official)
}

/// The English name of a place: its own name taken over, or one that only English has.
pub(super) fn english(kind: NameKind, text: &str, own_names: &[&str]) -> Name {
    let status = if own_names.contains(&text) {
        NameStatus::Established
    } else {
        NameStatus::Exonym
    };
    name(Language::EN, kind, text, status)
}

/// A name as it stands in addresses: `upplands-vasby`.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'ä' => slug.push('a'),
            'ö' => slug.push('o'),
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug
}
