//! What holds of every record: its owner, its sources and what it lists are in the registry, its
//! address is plain.

use entity::{Capacity, List};
use uuid::Uuid;

use super::{Field, Found, Of, Registry, Rule, Ruled, Scope, field, holds_personal_number};
use crate::registry::{Record, Table, every_record};

/// What a record names is looked for when the record changed, and when what it names is gone.
pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
            let all = &registry.$concept.all;
            let owners = scope.gone(&registry.organizations.all);
            let named = owners.chain(scope.gone(&registry.sources.all));
            for record in scope.with(all, named.flat_map(|id| all.naming(id))) {
                every(registry, &**record, found);
            }
        )+};
    }
    every_record!(each);
    listed(scope, found);
    let gone = gone_with_hats(scope);
    let of_hats = gone.iter();
    let of_hats = of_hats.flat_map(|id| registry.participations.by_capacity.get(id));
    for participation in scope.with(&registry.participations.all, of_hats) {
        let capacities = &participation.row.capacities;
        worn(
            registry,
            participation.of(),
            "capacities",
            capacities,
            found,
        );
    }
    macro_rules! of_parties {
        ($($concept:ident),+ $(,)?) => {$(
            let of_hats = gone.iter();
            let of_hats = of_hats.flat_map(|id| registry.$concept.by_party.naming(*id));
            for record in scope.with(&registry.$concept.all, of_hats) {
                for party in &record.parties {
                    worn(registry, record.of(), "parties", &party.capacities, found);
                }
            }
        )+};
    }
    every_involving!(of_parties);
}

/// The organizations and bodies that are gone: somebody may have spoken for them.
fn gone_with_hats(scope: &Scope<'_>) -> Vec<Uuid> {
    let organizations = scope.gone(&scope.registry.organizations.all);
    let bodies = scope.gone(&scope.registry.bodies.all);
    organizations.chain(bodies).collect()
}

fn every<R: Ruled>(registry: &Registry, record: &R, found: &mut Found) {
    let authority = record.authority();
    if registry.organizations.all.get(authority).is_none() {
        let field = field("authority", "authority");
        found.add(record.of(), Rule::UnknownRecord { field });
    }
    known(
        record.of(),
        field("source", "sources"),
        record.sources(),
        &registry.sources.all,
        found,
    );
    if holds_personal_number(record.of().key) {
        found.add(
            record.of(),
            Rule::PersonalNumber {
                field: field("key", "key"),
            },
        );
    }
    let Some(slug) = record.slug() else { return };
    if holds_personal_number(slug) {
        found.add(
            record.of(),
            Rule::PersonalNumber {
                field: field("slug", "slug"),
            },
        );
    } else if !is_slug(slug) {
        let slug = slug.to_owned();
        found.add(record.of(), Rule::InvalidSlug { slug });
    }
}

/// What is kept as a list in one column, where no foreign key guards it.
fn listed(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($(
            $called:literal, $name:literal:
            $concept:ident by $column:ident in $others:ident, found by $index:ident
        );+ $(;)?) => {$(
            let others = &registry.$others.all;
            let gone = scope.gone(others);
            let listing = gone.flat_map(|id| registry.$concept.$index.get(&id.into()));
            for record in scope.with(&registry.$concept.all, listing) {
                let field = field($called, $name);
                known(record.of(), field, &record.row.$column, others, found);
            }
        )+};
    }
    each! {
        "topic", "topics": terms by topics in topics, found by by_topic;
        "topic", "topics": agreements by topics in topics, found by by_topic;
        "term", "legal": agreements by terms in terms, found by by_term;
        "term", "legal": responsibilities by terms in terms, found by by_term;
        "topic", "topics": statements by topics in topics, found by by_topic;
        "event", "events": pictures by events in events, found by by_event;
    }
}

fn known<I: Into<Uuid> + Copy, R: Record>(
    of: Of<'_>,
    field: Field,
    ids: &List<I>,
    records: &Table<R>,
    found: &mut Found,
) {
    if ids.iter().any(|id| records.get(*id).is_none()) {
        found.add(of, Rule::UnknownRecord { field });
    }
}

/// The hats that somebody wore are such a list.
fn worn(
    registry: &Registry,
    of: Of<'_>,
    name: &'static str,
    capacities: &List<Capacity>,
    found: &mut Found,
) {
    let mut unknown = |field| found.add(of, Rule::UnknownRecord { field });
    for capacity in capacities {
        let organization = capacity.organization;
        if organization.is_some_and(|id| registry.organizations.all.get(id).is_none()) {
            unknown(field("organization of a capacity", name));
        }
        let body = capacity.body;
        if body.is_some_and(|id| registry.bodies.all.get(id).is_none()) {
            unknown(field("body of a capacity", name));
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
    use entity::{BodyId, OrganizationId, SourceId};

    use super::super::sample;
    use super::*;

    #[test]
    fn a_record_has_an_owner_and_sources_in_the_registry() {
        let mut rows = sample::rows();
        rows.source.push(sample::source(2));
        rows.topic.push(sample::topic(3));
        rows.topic[0].sources = List(vec![SourceId(sample::id(2))]);

        assert!(sample::codes(&rows).is_empty());

        let source = rows.source.pop().unwrap();
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);
        rows.source.push(source);
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

        rows.organization.push(sample::organization(4));
        rows.body.push(sample::body(5));
        let body = Some(rows.body[0].id);
        rows.participation[0].capacities = List(vec![capacity(sample::id(4), body)]);
        assert!(sample::codes(&rows).is_empty());
        rows.organization.pop();
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);
        rows.organization.push(sample::organization(4));
        rows.body.clear();
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);
        let nobody = BodyId(Uuid::max());
        rows.participation[0].capacities = List(vec![capacity(Uuid::max(), Some(nobody))]);
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD", "UNKNOWN_RECORD"]);
    }

    #[test]
    fn so_is_one_of_somebody_who_says_something() {
        let mut rows = sample::work();
        let capacity = |organization| Capacity {
            title: sample::localized("chair"),
            organization: Some(OrganizationId(organization)),
            body: None,
        };
        let speaker = rows.party.last_mut().unwrap();
        speaker.organization_id = None;
        speaker.person_id = Some(rows.person[0].id);
        speaker.capacities = List(vec![capacity(sample::id(91))]);
        rows.organization.push(sample::organization(91));
        assert!(sample::codes(&rows).is_empty());
        rows.organization.pop();
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);

        let speaker = rows.party.last_mut().unwrap();
        speaker.capacities = List(vec![capacity(Uuid::max())]);
        assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);
    }

    #[test]
    fn what_a_record_lists_is_in_the_registry() {
        let rows = sample::work();
        macro_rules! each {
            ($($table:ident.$column:ident of $other:ident),+ $(,)?) => {$({
                let mut rows = rows.clone();
                let known = rows.$other[0].id;
                rows.$table[0].$column = List(vec![known]);
                assert!(sample::codes(&rows).is_empty());
                let mut without = rows.clone();
                without.$other.remove(0);
                assert_eq!(sample::codes(&without), ["UNKNOWN_RECORD"]);
                rows.$table[0].$column = List(vec![known, Uuid::max().into()]);
                assert_eq!(sample::codes(&rows), ["UNKNOWN_RECORD"]);
                let told = sample::found(&rows).concat();
                let other = concat!("the ", stringify!($other), " is not in the registry");
                assert!(told.contains(other), "{told}");
            })+};
        }
        each! {
            term.topics of topic,
            agreement.topics of topic,
            agreement.terms of term,
            responsibility.terms of term,
            statement.topics of topic,
            situation_picture.events of event,
        }
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
