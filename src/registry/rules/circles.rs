//! INV-06: what belongs to, lies in, steers, follows, precedes or adds to another never comes back
//! to itself.
//!
//! Dates are left out of account: what once lay within another does not come to contain it later.
//! Links of different kinds are not put together.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use entity::{RecordKind, RelationKind, Vocabulary as _};
use uuid::Uuid;

use super::{Field, Found, Of, Registry, Rule, Ruled, Scope, field};
use crate::registry::{Record as _, Relation};

/// The kinds of relation that never come back.
const ONE_WAY: [RelationKind; 4] = [
    RelationKind::SuccessorOf,
    RelationKind::MergedInto,
    RelationKind::Steers,
    RelationKind::Precedes,
];

/// A link that closes a circle goes from a record that changed, to one that did, or is a relation
/// that did. So every new circle is found by following the links from there.
pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($called:literal, $name:literal: $concept:ident by $column:ident);+ $(;)?) => {$(
            let all = &registry.$concept.all;
            let links = links_from(scope.records(all).map(|record| record.uuid()), |id| {
                let link = all.get(id).and_then(|record| {
                    let goal = all.get(record.row.$column?)?;
                    Some(Link::between(&**record, &**goal))
                });
                link.into_iter()
            });
            refuse_circles(field($called, $name), links, found);
        )+};
    }
    each! {
        "PARENT", "parent": bodies by parent_id;
        "PARENT", "parent": organizations by parent_id;
        "ATTACHED_TO", "attachedTo": sources by attached_to_id;
        "TRANSLATION_OF", "translationOf": sources by translation_of_id;
        "SUPERSEDES", "supersedes": directions by supersedes_id;
        "PART_OF", "partOf": pictures by part_of_id;
        "EXTENDS", "extends": statements by extends_id;
    }

    let all = &registry.areas.all;
    let wholes = links_from(scope.records(all).map(|area| area.uuid()), |id| {
        let parts = all.get(id).into_iter();
        let parts = parts.flat_map(|area| area.within.iter().map(move |part| (area, part)));
        parts.filter_map(|(area, part)| Some(Link::between(&**area, &**all.get(part.whole_id)?)))
    });
    refuse_circles(field("WITHIN", "within"), wholes, found);
    relations(scope, found);
}

fn relations(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for relation in scope.records(&registry.relations.all) {
        if relation
            .from()
            .is_some_and(|from| relation.to() == Some(from))
        {
            let link = field(relation.row.kind.word(), "to");
            found.add(relation.of(), Rule::LinksToItself { link });
        }
    }
    for kind in ONE_WAY {
        let starts = scope.records(&registry.relations.all);
        let starts = starts.filter(|relation| relation.row.kind == kind);
        let starts = starts.filter_map(|relation| relation.from());
        // A relation to what was not there yet led nowhere.
        let goals = [
            RecordKind::Organization,
            RecordKind::Body,
            RecordKind::Event,
            RecordKind::Area,
        ];
        let goals = goals.into_iter().flat_map(|kind| scope.changed(kind));
        let links = links_from(starts.chain(goals), |id| {
            let relations = registry.relations.by_from.get(&id).iter();
            relations
                .filter(move |relation| relation.row.kind == kind)
                .filter_map(|relation| related(registry, relation))
        });
        refuse_circles(field(kind.word(), "to"), links, found);
    }
}

/// The links that can be followed from some records, each once.
fn links_from<'a, L: Iterator<Item = Link<'a>>>(
    starts: impl Iterator<Item = Uuid>,
    leaving: impl Fn(Uuid) -> L,
) -> Vec<Link<'a>> {
    let mut waiting: Vec<Uuid> = starts.collect();
    let mut reached = HashSet::new();
    let mut links = Vec::new();
    while let Some(record) = waiting.pop() {
        if reached.insert(record) {
            let first = links.len();
            links.extend(leaving(record));
            let new = links.iter().skip(first);
            waiting.extend(new.map(|link: &Link<'_>| link.to));
        }
    }
    links
}

/// A link from one record to another.
struct Link<'a> {
    from: Uuid,
    to: Uuid,
    /// The record that says so: the one that it goes from, or a relation.
    of: Of<'a>,
    /// The key of the record that it goes to.
    goal: &'a str,
}

impl<'a> Link<'a> {
    fn between<R: Ruled>(from: &'a R, to: &'a R) -> Self {
        Self {
            from: from.uuid(),
            to: to.uuid(),
            of: from.of(),
            goal: to.of().key,
        }
    }
}

fn related<'a>(registry: &'a Registry, relation: &'a Arc<Relation>) -> Option<Link<'a>> {
    let row = &relation.row;
    let body = row.to_body_id.and_then(|id| registry.bodies.all.get(id));
    let organization = row.to_organization_id;
    let organization = organization.and_then(|id| registry.organizations.all.get(id));
    let event = row.to_event_id.and_then(|id| registry.events.all.get(id));
    let area = row.to_area_id.and_then(|id| registry.areas.all.get(id));
    let goal = body
        .map(|body| body.of())
        .or(organization.map(|record| record.of()))
        .or(event.map(|event| event.of()))
        .or(area.map(|area| area.of()))?;
    Some(Link {
        from: relation.from()?,
        to: relation.to()?,
        of: relation.of(),
        goal: goal.key,
    })
}

fn refuse_circles(link: Field, links: Vec<Link<'_>>, found: &mut Found) {
    let (own, mut links): (Vec<_>, Vec<_>) = links.into_iter().partition(|own| own.from == own.to);
    for own in own {
        found.add(own.of, Rule::LinksToItself { link });
    }
    // By key, so that of a circle the same link is named every time.
    links.sort_unstable_by_key(|link| (link.of, link.goal));
    for closing in closing(&links) {
        let to = closing.goal.to_owned();
        found.add(closing.of, Rule::Circle { link, to });
    }
}

/// The links that lead back to where the walk came from: without them there is no circle.
///
/// A walk in depth with a stack of its own, since a chain can be as long as the table.
fn closing<'l, 'a>(links: &'l [Link<'a>]) -> Vec<&'l Link<'a>> {
    let mut from: HashMap<Uuid, Vec<&Link<'_>>> = HashMap::new();
    for link in links {
        from.entry(link.from).or_default().push(link);
    }
    let leaving = |record: Uuid| from.get(&record).into_iter().flatten().copied();
    let mut found = Vec::new();
    // True while the walk is on its way through the record, false when it is done with it.
    let mut is_on_the_way: HashMap<Uuid, bool> = HashMap::new();
    for start in links.iter().map(|link| link.from) {
        if is_on_the_way.contains_key(&start) {
            continue;
        }
        is_on_the_way.insert(start, true);
        let mut way = vec![(start, leaving(start))];
        while let Some((record, rest)) = way.last_mut() {
            let Some(link) = rest.next() else {
                is_on_the_way.insert(*record, false);
                way.pop();
                continue;
            };
            match is_on_the_way.get(&link.to) {
                Some(true) => found.push(link),
                Some(false) => {}
                None => {
                    is_on_the_way.insert(link.to, true);
                    way.push((link.to, leaving(link.to)));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use entity::{BodyId, BodyKind, OrganizationId, RelationKind};

    use super::super::sample;

    #[test]
    fn a_body_comes_back_to_itself_through_no_parents() {
        let mut rows = sample::rows();
        for (id, parent) in [(2, 3), (3, 4), (4, 5), (5, 6)] {
            let mut body = sample::body(id);
            body.kind = BodyKind::SteeringGroup;
            body.parent_id = Some(BodyId(sample::id(parent)));
            rows.body.push(body);
        }
        rows.body.push(sample::body(6));
        assert!(sample::codes(&rows).is_empty());

        rows.body[3].parent_id = Some(BodyId(sample::id(3)));
        assert_eq!(
            sample::found(&rows),
            [
                "BODY `body-5`: the link PARENT to `body-3` closes a circle: remove this link or \
                 another of the circle"
            ]
        );
        rows.body[3].parent_id = Some(BodyId(sample::id(5)));
        assert_eq!(
            sample::found(&rows),
            [
                "BODY `body-5`: the link PARENT goes from a record to itself: remove it, or let \
                 it go to another"
            ]
        );
    }

    #[test]
    fn organizations_and_areas_come_back_to_themselves_neither() {
        let mut rows = sample::rows();
        rows.organization.push(sample::organization(2));
        rows.organization[0].parent_id = Some(OrganizationId(sample::id(2)));
        rows.area.extend([3, 4, 5].map(sample::area));
        // Two ways to one whole are no circle.
        let parts = [(6, 3, 4), (7, 3, 5), (8, 4, 5)];
        let parts = parts.map(|(id, part, whole)| sample::part(id, part, whole));
        rows.area_part.extend(parts);
        assert!(sample::codes(&rows).is_empty());

        rows.organization[1].parent_id = Some(OrganizationId(sample::id(1)));
        assert_eq!(sample::codes(&rows), ["CIRCLE"]);
        rows.organization[1].parent_id = None;
        rows.area_part.push(sample::part(9, 5, 3));
        // One link leads back from area 5 to area 3, where the walk began.
        assert_eq!(sample::codes(&rows), ["CIRCLE"]);
    }

    #[test]
    fn relations_of_one_way_do_not_come_back_and_others_may() {
        let mut rows = sample::rows();
        rows.body.extend([2, 3].map(sample::body));
        rows.relation.push(sample::relation(4, "STEERS", 2, 3));
        rows.relation.push(sample::relation(5, "STEERS", 3, 2));

        assert_eq!(
            sample::found(&rows),
            [
                "RELATION `relation-5`: the link STEERS to `body-2` closes a circle: remove this \
                 link or another of the circle"
            ]
        );

        for kind in super::ONE_WAY {
            rows.relation[0].kind = kind;
            rows.relation[1].kind = kind;
            assert_eq!(sample::codes(&rows), ["CIRCLE"]);
        }
        rows.relation[0].kind = RelationKind::SuccessorOf;
        assert!(sample::codes(&rows).is_empty());
        for relation in &mut rows.relation {
            relation.kind = RelationKind::DialoguePartner;
        }
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn what_is_new_closes_a_circle_of_relations_that_led_nowhere() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.relation.push(sample::relation(4, "STEERS", 2, 3));
        rows.relation.push(sample::relation(5, "STEERS", 3, 2));
        assert!(sample::codes(&rows).is_empty());

        rows.body.push(sample::body(3));
        assert_eq!(sample::codes(&rows), ["CIRCLE"]);
    }

    #[test]
    fn nothing_is_related_to_itself() {
        let mut rows = sample::rows();
        rows.body.extend([2, 3].map(sample::body));
        rows.relation.push(sample::relation(4, "HOSTED_BY", 2, 3));
        assert!(sample::codes(&rows).is_empty());

        rows.relation[0].to_body_id = rows.relation[0].from_body_id;
        assert_eq!(
            sample::found(&rows),
            [
                "RELATION `relation-4`: the link HOSTED_BY goes from a record to itself: remove \
                 it, or let it go to another"
            ]
        );
    }

    #[test]
    fn what_adds_to_another_or_takes_its_place_does_not_come_back() {
        let mut rows = sample::work();
        rows.source.push(sample::source(91));
        rows.direction.push(sample::direction(92, 2));
        rows.direction[1].number = 2;
        rows.situation_picture.push(sample::situation_picture(93));
        rows.statement.push(sample::statement(94));
        rows.party.push(sample::party(95, "SPEAKER"));
        rows.party.last_mut().unwrap().statement_id = Some(rows.statement[1].id);
        macro_rules! each {
            ($($link:literal: $table:ident.$column:ident),+ $(,)?) => {$({
                let mut rows = rows.clone();
                let [first, second] = [rows.$table[0].id, rows.$table[1].id];
                rows.$table[1].$column = Some(first);
                assert!(sample::codes(&rows).is_empty(), $link);
                rows.$table[0].$column = Some(second);
                assert_eq!(sample::codes(&rows), ["CIRCLE"], $link);
                let told = sample::found(&rows).concat();
                assert!(told.contains(concat!("the link ", $link, " to")), "{told}");
                rows.$table[1].$column = None;
                rows.$table[0].$column = Some(first);
                assert_eq!(sample::codes(&rows), ["LINKS_TO_ITSELF"], $link);
            })+};
        }
        each! {
            "ATTACHED_TO": source.attached_to_id,
            "TRANSLATION_OF": source.translation_of_id,
            "SUPERSEDES": direction.supersedes_id,
            "PART_OF": situation_picture.part_of_id,
            "EXTENDS": statement.extends_id,
        }
    }

    #[test]
    fn a_long_chain_is_walked_to_its_end() {
        let mut rows = sample::rows();
        rows.organization.extend((2..2_000).map(|id| {
            let mut organization = sample::organization(id);
            organization.parent_id = Some(OrganizationId(sample::id(id - 1)));
            organization
        }));
        assert!(sample::codes(&rows).is_empty());

        rows.organization[0].parent_id = Some(OrganizationId(sample::id(1_999)));
        assert_eq!(sample::codes(&rows), ["CIRCLE"]);
    }
}
