//! What is numbered is numbered from 1.

use super::{Found, Of, Rule, Ruled as _, Scope, field};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    records(scope, found);
    parts(scope, found);
    rules_of_bodies(scope, found);
}

fn from_one(
    of: Of<'_>,
    called: &'static str,
    name: &'static str,
    numbers: impl IntoIterator<Item = i32>,
    found: &mut Found,
) {
    for number in numbers.into_iter().filter(|number| *number < 1) {
        let field = field(called, name);
        found.add(of, Rule::NumberBelowOne { field, number });
    }
}

fn records(scope: &Scope<'_>, found: &mut Found) {
    macro_rules! each {
        ($($concept:ident.$column:ident: $called:literal, $name:literal);+ $(;)?) => {$(
            for record in scope.records(&scope.registry.$concept.all) {
                let number: Option<i32> = record.row.$column.into();
                from_one(record.of(), $called, $name, number, found);
            }
        )+};
    }
    each! {
        seats.rank: "rank", "rank";
        seats.phase: "phase", "phase";
        events.occurrence: "occurrence", "occurrence";
        participations.rank: "rank", "rank";
        relations.rank: "rank", "rank";
        obligations.rank: "rank", "rank";
        directions.number: "number", "number";
        statements.rank: "rank", "rank";
    }
}

fn parts(scope: &Scope<'_>, found: &mut Found) {
    macro_rules! each {
        ($($concept:ident.$parts:ident: $called:literal, $name:literal);+ $(;)?) => {$(
            for record in scope.records(&scope.registry.$concept.all) {
                let ranks = record.$parts.iter().map(|part| part.rank);
                from_one(record.of(), $called, $name, ranks, found);
            }
        )+};
    }
    macro_rules! each_with_parties {
        ($($concept:ident),+ $(,)?) => {
            each! { $($concept.parties: "rank of a party", "parties");+ }
        };
    }
    every_involving!(each_with_parties);
    each! {
        sources.links: "rank of a link", "links";
        sources.media: "rank of a picture", "media";
        organizations.contact_points: "rank of a contact point", "contactPoints";
        bodies.contact_points: "rank of a contact point", "contactPoints";
        bodies.purposes: "rank of a purpose", "purposes";
        events.agenda: "rank of an agenda item", "agenda";
        situations.points: "rank of a point", "impacts";
        obligations.fulfillments: "rank of a fulfillment", "fulfillments";
        obligations.points: "rank of a point", "subjects";
        directions.points: "rank of a point", "priorities";
        responsibilities.points: "rank of a point", "tasks";
    }
}

/// The focus areas of bodies, and how many seats, meetings and representatives they have.
fn rules_of_bodies(scope: &Scope<'_>, found: &mut Found) {
    for body in scope.records(&scope.registry.bodies.all) {
        let of = body.of();
        for area in &body.focus_areas {
            let topics = area.topics.iter().map(|topic| topic.rank);
            let ranks = topics.chain([area.row.rank]);
            from_one(
                of,
                "rank of a focus area or topic",
                "focusAreas",
                ranks,
                found,
            );
        }
        for rule in &body.seat_rules {
            let phase = "phase of a rule for seats";
            from_one(of, phase, "seatRules", rule.phase, found);
            from_one(of, "number of seats", "seatRules", rule.seats, found);
        }
        for cadence in &body.cadences {
            from_one(of, "number of meetings", "cadences", cadence.times, found);
        }
        for rule in &body.membership_rules {
            let most = rule.max_per_organization;
            let called = "number of representatives";
            from_one(of, called, "membershipRules", most, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use crate::registry::{Registry, broken};

    #[test]
    fn what_is_numbered_is_numbered_from_one() {
        let mut rows = sample::work();
        rows.seat.push(sample::seat(51, 2));
        rows.seat_rule.push(sample::seat_rule(52, 2));
        rows.focus_area.push(sample::focus_area(53, 2));
        let topic = sample::focus_area_topic(54, 53, 7);
        rows.focus_area_topic.push(topic);
        rows.purpose.push(sample::purpose(55, 2));
        rows.membership_rule.push(sample::membership_rule(56, 2));
        rows.contact_point.push(sample::contact_point(57, 2));
        rows.participation.push(sample::participation(58, 5));
        rows.relation.push(sample::relation(59, "HOSTED_BY", 2, 2));
        rows.relation[0].to_body_id = None;
        rows.cadence.push(sample::cadence(60, 2));
        assert!(sample::codes(&rows).is_empty());
        macro_rules! each {
            ($($table:ident.$column:ident is $name:literal),+ $(,)?) => {$(
                for (number, is_wrong) in [(1, false), (0, true), (-1, true)] {
                    let mut rows = rows.clone();
                    rows.$table[0].$column = number.into();
                    let registry = Registry::new(uuid::Uuid::nil(), 0, rows);
                    let told = broken(&registry);
                    let fields: Vec<_> = told.iter().map(|own| own.rule.field()).collect();
                    let expected = [Some($name)].into_iter().filter(|_| is_wrong);
                    assert!(fields.iter().copied().eq(expected), "{told:?}");
                }
            )+};
        }
        each! {
            seat.rank is "rank", seat.phase is "phase", event.occurrence is "occurrence",
            participation.rank is "rank", relation.rank is "rank", obligation.rank is "rank",
            direction.number is "number", statement.rank is "rank", link.rank is "links",
            media.rank is "media", contact_point.rank is "contactPoints",
            purpose.rank is "purposes", agenda_item.rank is "agenda", point.rank is "impacts",
            fulfillment.rank is "fulfillments", party.rank is "parties",
            focus_area.rank is "focusAreas", focus_area_topic.rank is "focusAreas",
            seat_rule.phase is "seatRules", seat_rule.seats is "seatRules",
            cadence.times is "cadences",
            membership_rule.max_per_organization is "membershipRules",
        }
    }
}
