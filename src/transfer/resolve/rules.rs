//! What a bundle must keep to besides the form of its records.

use std::collections::{HashMap, HashSet};

use super::References;
use crate::registry::Rows;
use crate::transfer::bundle::Bundle;
use crate::transfer::fault::FaultKind;

pub(super) fn check<'a>(bundle: &'a Bundle, existing: &'a Rows, references: &mut References<'a>) {
    slugs(bundle, existing, references);
    employments(bundle, existing, references);
    alternatives(bundle, references);
}

/// A slug that another record has is refused even if that record gives it up in the same bundle:
/// rows are written one after the other, and the database allows no two at any time.
fn slugs<'a>(bundle: &'a Bundle, existing: &'a Rows, references: &mut References<'a>) {
    macro_rules! check {
        ($($kind:ident),+) => {$({
            let mut taken: HashMap<&str, &str> =
                existing.$kind.iter().map(|row| (&*row.slug, &*row.key)).collect();
            for record in &bundle.$kind {
                let other = *taken.entry(&record.slug).or_insert(&record.key);
                if other != record.key {
                    references.turn_to(record);
                    references.blame(FaultKind::DuplicateSlug {
                        slug: record.slug.clone(),
                        other: other.to_owned(),
                    });
                }
            }
        })+};
    }
    check!(
        area,
        organization,
        person,
        topic,
        body,
        event,
        situation,
        event_series,
        term,
        mandate,
        agreement
    );
}

/// A post goes to another person only if the bundle speaks of both.
fn employments<'a>(bundle: &'a Bundle, existing: &'a Rows, references: &mut References<'a>) {
    let named: HashSet<&str> = bundle.person.iter().map(|person| &*person.key).collect();
    let absent: HashSet<_> = existing
        .person
        .iter()
        .filter(|person| !named.contains(&*person.key))
        .map(|person| person.id)
        .collect();
    let foreign: HashSet<&str> = existing
        .employment
        .iter()
        .filter(|employment| absent.contains(&employment.person_id))
        .map(|employment| &*employment.key)
        .collect();
    for person in &bundle.person {
        references.turn_to(person);
        for employment in &person.employment {
            if foreign.contains(&*employment.key) {
                references.blame(FaultKind::ForeignEmployment(employment.key.clone()));
            }
        }
    }
}

fn alternatives<'a>(bundle: &'a Bundle, references: &mut References<'a>) {
    macro_rules! exactly_one {
        ($record:ident: $($field:ident),+) => {
            let found = [$($record.$field.is_some()),+].iter().filter(|is| **is).count();
            if found != 1 {
                let fields = [$(concat!("`", stringify!($field), "`")),+].join(", ");
                references.blame(FaultKind::NotOne { found, fields });
            }
        };
    }
    for record in &bundle.membership {
        references.turn_to(record);
        exactly_one!(record: organization, person, category);
    }
    for record in &bundle.participation {
        references.turn_to(record);
        exactly_one!(record: person, organization, body, group_label);
    }
    for record in &bundle.relation {
        references.turn_to(record);
        exactly_one!(record: from_organization, from_body, from_event, from_area);
        exactly_one!(record: to_organization, to_body, to_event, to_area, to_category);
    }
    for record in &bundle.event_series {
        references.turn_to(record);
        exactly_one!(record: body, organization);
    }
    for record in &bundle.stated_count {
        references.turn_to(record);
        exactly_one!(record: body, organization, area);
    }
    macro_rules! parties {
        ($($kind:ident),+) => {$(
            for record in &bundle.$kind {
                references.turn_to(record);
                for party in &record.party {
                    exactly_one!(party: organization, body, person, organization_kind, category);
                }
            }
        )+};
    }
    parties!(
        mandate,
        obligation,
        agreement,
        mode_change,
        direction,
        situation_picture,
        responsibility,
        statement
    );
}
