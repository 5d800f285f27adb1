//! The owner and the source of all records, areas, organizations, topics.

use chrono::NaiveDate;
use entity::{AreaKind, Country, Missing, OrganizationKind, SourceKind};

use super::lists::{ORGANIZATIONS, TOPICS};
use super::random::{Random, nth};
use super::words::{self, Place, Words};
use super::{AREAS, AUTHORITY, SOURCE, Size, key};
use crate::transfer::bundle::{self, Area, Organization, Source, Topic};

pub(super) fn source(seed: u64, attested_on: NaiveDate) -> Source {
    Source {
        key: SOURCE.to_owned(),
        authority: None,
        sources: Some(Vec::new()),
        classification: None,
        kind: SourceKind::Generated,
        title: format!("Generated registry {seed}"),
        language: None,
        publisher: Some(AUTHORITY.to_owned()),
        url: None,
        licence: None,
        published: Some(attested_on.into()),
        published_missing: None,
        updated: None,
        updated_missing: Some(Missing::NotStated),
        media_type: None,
        size_text: None,
        attached_to: None,
        translation_of: None,
        body: None,
        in_force_from: None,
        in_force_to: None,
        link: Vec::new(),
        media: Vec::new(),
        place: bundle::Place::default(),
    }
}

pub(super) fn areas() -> impl Iterator<Item = Area> {
    (0..AREAS).map(|number| {
        let country = country_of_area(number);
        let place = Place::numbered(number);
        let mut name = words::names(country, place.sv, place.fi, String::new());
        // Places have names in the official languages alone.
        name.truncate(2);
        let key = key("area", number);
        Area {
            slug: key.clone(),
            key,
            authority: None,
            sources: None,
            classification: None,
            kind: AreaKind::CooperationArea,
            country,
            form: None,
            language_statuses: Vec::new(),
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
            within: Vec::new(),
            name,
            identifier: Vec::new(),
            place: bundle::Place::default(),
        }
    })
}

/// The areas belong to the two countries in turn.
pub(super) fn country_of_area(number: usize) -> Country {
    *nth(&[Country::Se, Country::Fi], number)
}

pub(super) fn topics() -> impl Iterator<Item = Topic> {
    TOPICS.iter().enumerate().map(|(number, words)| {
        let key = key("topic", number);
        Topic {
            slug: key.clone(),
            key,
            authority: None,
            sources: None,
            classification: None,
            label: words.text(Country::Se),
            abbreviation: None,
            place: bundle::Place::default(),
        }
    })
}

/// The organization that owns every record.
pub(super) fn authority() -> Organization {
    let name = words::names(
        Country::Se,
        "Det påhittade registret".into(),
        "Keksitty rekisteri".into(),
        "The Generated Registry".into(),
    );
    let mut authority = organization(AUTHORITY.to_owned(), OrganizationKind::Other, Country::Se);
    authority.name = name;
    authority
}

/// Organizations of all kinds, those of one kind one after the other.
pub(super) fn organizations(size: &Size, seed: u64) -> Vec<Organization> {
    let mut random = Random::new(seed, "organization");
    let mut made = Vec::with_capacity(size.organizations);
    let mut percent = 0;
    for (kind, share, words) in &ORGANIZATIONS {
        percent += share;
        let first = made.len();
        while made.len() * 100 < size.organizations * percent {
            let country = *random.one_of(&[Country::Se, Country::Fi]);
            let area = random.below(AREAS / 2) * 2 + usize::from(country == Country::Fi);
            let mut one = organization(key("organization", made.len()), *kind, country);
            // A municipality would be called as its area is, and these areas are larger.
            if *kind != OrganizationKind::Municipality {
                one.area = Some(key("area", area));
            }
            one.name = names(words, country, &Place::numbered(made.len() - first));
            made.push(one);
        }
    }
    made
}

fn names(words: &Words, country: Country, place: &Place) -> Vec<bundle::Name> {
    words::names(
        country,
        words.sv.replace("{}", &place.sv),
        words.fi.replace("{}", &place.fi_of),
        words.en.replace("{}", place.en(country)),
    )
}

fn organization(key: String, kind: OrganizationKind, country: Country) -> Organization {
    Organization {
        slug: key.clone(),
        key,
        authority: None,
        sources: None,
        classification: None,
        kind,
        country,
        area: None,
        parent: None,
        contact_missing: Some(Missing::NotStated),
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
        name: Vec::new(),
        identifier: Vec::new(),
        contact_point: Vec::new(),
        place: bundle::Place::default(),
    }
}
