//! Persons, each with one post.

use entity::{LawfulBasis, Processing, Protection};

use super::lists::{FAMILY_NAMES, GIVEN_NAMES, POSTS};
use super::random::{Random, nth};
use super::{AREAS, Size, day, key};
use crate::transfer::bundle::{Employment, Person, Place};

/// One person in so many may not be named. They hold no seats.
const PROTECTED: usize = 100;

/// The number of the organization that a person works for.
pub(super) fn employer(size: &Size, person: usize) -> usize {
    person % size.organizations.max(1)
}

/// The number of a person who works for an organization.
pub(super) fn employee(size: &Size, random: &mut Random, organization: usize) -> Option<usize> {
    let organizations = size.organizations.max(1);
    let round = random.below((size.persons / organizations).max(1));
    Some(organization + round * organizations).filter(|person| *person < size.persons)
}

/// The number of a person who may be named.
pub(super) fn named(size: &Size, random: &mut Random) -> usize {
    let person = random.below(size.persons);
    if person % PROTECTED == PROTECTED - 1 {
        person - 1
    } else {
        person
    }
}

pub(super) fn people(size: &Size, seed: u64) -> impl Iterator<Item = Person> {
    let mut random = Random::new(seed, "person");
    let size = *size;
    (0..size.persons).map(move |number| {
        let given = *random.one_of(&GIVEN_NAMES);
        let family = *random.one_of(&FAMILY_NAMES);
        let is_protected = number % PROTECTED == PROTECTED - 1;
        let key = key("person", number);
        Person {
            slug: key.clone(),
            key,
            authority: None,
            sources: None,
            classification: None,
            display_name: format!("{given} {family}"),
            family_name: Some(family.to_owned()),
            given_name: Some(given.to_owned()),
            protection: if is_protected {
                Protection::Protected
            } else {
                Protection::None
            },
            protection_until: None,
            lawful_basis: LawfulBasis::PublicTask,
            processing: Processing::Normal,
            retain_until: None,
            employment: vec![employment(&size, &mut random, number)],
            place: Place::default(),
        }
    })
}

fn employment(size: &Size, random: &mut Random, person: usize) -> Employment {
    let (title, role) = random.one_of(&POSTS);
    let country = super::organizations::country_of_area(random.below(AREAS));
    Employment {
        key: key("employment", person),
        organization: Some(key("organization", employer(size, person))),
        title: title.text(country),
        role_tags: vec![*role],
        begins: Some(day(random.below(4_000))),
        ends: None,
        attested_on: None,
    }
}

/// A title that somebody bears.
pub(super) fn title(number: usize) -> entity::Localized {
    nth(&POSTS, number).0.text(entity::Country::Se)
}
