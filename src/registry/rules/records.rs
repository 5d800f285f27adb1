//! What holds of every record: its owner and its sources are in the registry, its address is plain.

use super::{Found, Registry, Rule, Ruled, holds_personal_number};
use crate::registry::{Table, every_record};

pub(super) fn check(registry: &Registry, found: &mut Found) {
    macro_rules! each {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
            every(registry, &registry.$concept.all, found);
        )+};
    }
    every_record!(each);
    capacities(registry, found);
}

fn every<R: Ruled>(registry: &Registry, records: &Table<R>, found: &mut Found) {
    for record in records.iter() {
        let mut unknown = |field| found.add(record.of(), Rule::UnknownRecord { field });
        let authority = record.authority();
        if registry.organizations.all.get(authority).is_none() {
            unknown("authority");
        }
        for id in record.sources() {
            if registry.sources.all.get(*id).is_none() {
                unknown("source");
            }
        }
        if holds_personal_number(record.of().key) {
            found.add(record.of(), Rule::PersonalNumber { field: "key" });
        }
        let Some(slug) = record.slug() else { continue };
        if holds_personal_number(slug) {
            found.add(record.of(), Rule::PersonalNumber { field: "slug" });
        } else if !is_slug(slug) {
            let slug = slug.to_owned();
            found.add(record.of(), Rule::InvalidSlug { slug });
        }
    }
}

/// The hats that somebody wore are a list in one column, where no foreign key guards them.
fn capacities(registry: &Registry, found: &mut Found) {
    for participation in registry.participations.all.iter() {
        let mut unknown = |field| found.add(participation.of(), Rule::UnknownRecord { field });
        for capacity in &participation.row.capacities {
            let organization = capacity.organization;
            if organization.is_some_and(|id| registry.organizations.all.get(id).is_none()) {
                unknown("organization of a capacity");
            }
            let body = capacity.body;
            if body.is_some_and(|id| registry.bodies.all.get(id).is_none()) {
                unknown("body of a capacity");
            }
        }
    }
}

/// True for `[a-z0-9]+(-[a-z0-9]+)*`.
fn is_slug(text: &str) -> bool {
    text.split('-').all(|word| {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !word.is_empty() && word.bytes().all(is_plain)
    })
}

#[cfg(test)]
mod tests {
    use entity::{BodyId, Capacity, List, OrganizationId, SourceId};
    use uuid::Uuid;

    use super::super::sample;
    use super::*;

    #[test]
    fn a_record_has_an_owner_and_sources_in_the_registry() {
        let mut rows = sample::rows();
        rows.source.push(sample::source(2));
        rows.topic.push(sample::topic(3));
        rows.topic[0].sources = List(vec![SourceId(sample::id(2))]);

        assert!(sample::codes(&rows).is_empty());

        rows.topic[0].sources = List(vec![SourceId(sample::id(4))]);
        rows.source[0].authority_id = OrganizationId(Uuid::max());
        assert_eq!(
            sample::found(&rows),
            [
                "SOURCE `source-2`: the authority is not in the registry: add it, or name another",
                "TOPIC `topic-3`: the source is not in the registry: add it, or name another",
            ]
        );
    }

    #[test]
    fn a_capacity_is_one_with_an_organization_and_a_body_in_the_registry() {
        let mut rows = sample::rows();
        rows.event.push(sample::event(2));
        rows.participation.push(sample::participation(3, 2));
        let capacity = |organization, body| Capacity {
            title: sample::localized("chair"),
            organization: Some(OrganizationId(organization)),
            body,
        };

        rows.participation[0].capacities = List(vec![capacity(sample::id(1), None)]);
        assert!(sample::codes(&rows).is_empty());
        let nobody = BodyId(Uuid::max());
        rows.participation[0].capacities = List(vec![capacity(Uuid::max(), Some(nobody))]);
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD", "UNKNOWN_RECORD"]);
    }

    #[test]
    fn a_slug_is_words_of_plain_letters_and_digits() {
        for slug in ["a", "9", "skane", "upplands-vasby", "se-county-12"] {
            assert!(is_slug(slug), "{slug}");
        }
        for slug in [
            "", "-", "a-", "-a", "a--b", "Skane", "skåne", "a b", "a_b", "a/b",
        ] {
            assert!(!is_slug(slug), "{slug}");
        }

        let mut rows = sample::rows();
        rows.topic.push(sample::topic(2));
        rows.topic[0].slug = "Skåne".to_owned();
        assert_eq!(sample::codes(&rows), ["INVALID_SLUG"]);

        rows.topic[0].slug = "topic".to_owned();
        rows.topic[0].key = "anna-19121212-1212".to_owned();
        assert_eq!(
            sample::codes(&rows),
            ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"]
        );
        rows.topic[0].key = "topic".to_owned();
        rows.topic[0].slug = "anna-19121212-1212".to_owned();
        assert_eq!(
            sample::codes(&rows),
            ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"]
        );
    }
}
