//! Who may sit where at one time.
//!
//! Seats of different phases are taken to follow each other, and a seat that belongs to a phase is
//! not held against one that belongs to none: which of them stand side by side is not known.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::{
    BodyId, OrganizationKind, RecordKind, RoleTag, SeatDistribution, SeatRole, SeatUnit, holding,
};

use super::overlap::{Claim, overlaps};
use super::{Found, Registry, Rule, Ruled as _, Scope, Span};
use crate::registry::{Body, Dated as _, Organization, Record as _, Seat};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for seat in scope.records(&registry.seats.all) {
        one_holding_at_a_time(seat, found);
    }
    let seats = side_by_side(scope);
    one_chair_at_a_time(&seats, found);
    one_seat_per_party(registry, &seats, found);
    for seat in held_by_somebody_else(scope) {
        no_party_of_employees(registry, seat, found);
    }
}

/// All seats of each body of which a seat changed, or of which the rules for seats can have changed.
/// A party that is new can be one that seats had been waiting for.
fn side_by_side<'a>(scope: &Scope<'a>) -> Vec<&'a Arc<Seat>> {
    let seats = &scope.registry.seats;
    let parties = scope.changed(RecordKind::Organization);
    let of_parties = parties.flat_map(|id| seats.by_organization.get(&id.into()));
    let changed = scope.records(&seats.all).chain(of_parties);
    let bodies: BTreeSet<BodyId> = changed
        .map(|seat| seat.row.body_id)
        .chain(scope.changed(RecordKind::Body).map(BodyId))
        .collect();
    let all = bodies.iter().flat_map(|body| seats.by_body.get(body));
    all.collect()
}

/// The seats of which the holder, the posts of the holder, or whom the holder speaks for can have
/// become another.
fn held_by_somebody_else<'a>(scope: &Scope<'a>) -> Vec<&'a Arc<Seat>> {
    let seats = &scope.registry.seats;
    let holders = scope.changed(RecordKind::Person);
    let of_holders = holders.flat_map(|id| seats.by_person.get(&id.into()));
    let parties = scope.changed(RecordKind::Organization);
    let of_parties = parties.flat_map(|id| seats.by_organization.get(&id.into()));
    scope.with(&seats.all, of_holders.chain(of_parties))
}

/// INV-01.
fn one_holding_at_a_time(seat: &Seat, found: &mut Found) {
    let claims = seat.holdings.iter().map(|holding| {
        let period = holding.period(seat.row.created_at);
        Claim {
            to: (),
            period,
            by: Span::from(period),
        }
    });
    for (first, second) in overlaps(claims) {
        found.add(seat.of(), Rule::HoldingsOverlap { first, second });
    }
}

/// INV-03. Some bodies share the chair, as Kuuma did in 2024. No seat rule can say so yet, so they
/// are refused like all others.
fn one_chair_at_a_time(seats: &[&Arc<Seat>], found: &mut Found) {
    let chairs = seats.iter().filter(|seat| seat.has_role(SeatRole::Chair));
    let claims = chairs.filter_map(|seat| {
        Some(Claim {
            to: (seat.row.body_id, seat.row.phase),
            period: seat.period()?,
            by: seat.of(),
        })
    });
    for (first, second) in overlaps(claims) {
        let other = first.key.to_owned();
        found.add(second, Rule::SecondChair { other });
    }
}

/// INV-05.
fn one_seat_per_party(registry: &Registry, seats: &[&Arc<Seat>], found: &mut Found) {
    let claims = seats.iter().filter_map(|seat| {
        let body = registry.bodies.all.get(seat.row.body_id)?;
        let party = seat.row.on_behalf_of_organization_id?;
        let party: &Organization = registry.organizations.all.get(party)?;
        is_given_to_a_party(body, seat).then_some(())?;
        Some(Claim {
            to: (seat.row.body_id, party.row.id, seat.row.phase),
            period: seat.period()?,
            by: (seat.of(), party.of()),
        })
    });
    for ((first, party), (second, _)) in overlaps(claims) {
        let rule = Rule::PartySeatedTwice {
            organization: party.key.to_owned(),
            other: first.key.to_owned(),
        };
        found.add(second, rule);
    }
}

fn is_given_to_a_party(body: &Body, seat: &Seat) -> bool {
    body.seat_rules.iter().any(|rule| {
        rule.distribution == SeatDistribution::OnePer
            && rule.per == Some(SeatUnit::Party)
            && (rule.phase.is_none() || rule.phase == seat.row.phase)
    })
}

/// INV-19. Who has a post as an employee and who an elected office is told by the tags of the post
/// alone: a title can mean either.
fn no_party_of_employees(registry: &Registry, seat: &Seat, found: &mut Found) {
    let is_party = |id| {
        let organization = registry.organizations.all.get(id);
        organization.is_some_and(|own| own.row.kind == OrganizationKind::Party)
    };
    let is_of_party = seat.row.on_behalf_of_organization_id.is_some_and(is_party);
    let is_wrong = |holding: &holding::Model| {
        (is_of_party || holding.organization_id.is_some_and(is_party))
            && is_of_employee(registry, seat, holding)
    };
    if seat.holdings.iter().any(is_wrong) {
        found.add(seat.of(), Rule::PartyOnEmployeeSeat);
    }
}

/// True if whoever holds the seat is surely an employee on some day of it.
fn is_of_employee(registry: &Registry, seat: &Seat, holding: &holding::Model) -> bool {
    let held = holding.period(seat.row.created_at);
    let holder = holding.person_id.and_then(|id| registry.people.all.get(id));
    let posts = holder.map_or(&[][..], |holder| &holder.employments);
    posts.iter().any(|post| {
        let period = post.period(seat.row.created_at);
        post.role_tags.iter().any(|tag| is_of_employees(*tag))
            && period.must_overlap(&held)
            && seat.period().is_none_or(|seat| seat.must_overlap(&period))
    })
}

fn is_of_employees(tag: RoleTag) -> bool {
    match tag {
        RoleTag::SafetyChief
        | RoleTag::ResponsibleForSafety
        | RoleTag::PressChief
        | RoleTag::Officer => true,
        RoleTag::Minister | RoleTag::CountyGovernor => false,
    }
}

#[cfg(test)]
mod tests {
    use entity::{
        List, OrganizationId, OrganizationKind, PersonId, RoleTag, SeatDistribution, SeatRole,
        SeatUnit,
    };

    use super::super::sample::{self, date};
    use crate::registry::Rows;

    #[test]
    fn a_seat_has_one_holder_at_a_time() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.seat.push(sample::seat(3, 2));
        rows.holding.push(sample::holding(4, 3));
        rows.holding.push(sample::holding(5, 3));
        rows.holding[0].ends = date("2020-06-30");
        rows.holding[1].begins = date("2020-06-30");

        assert_eq!(
            sample::found(&rows),
            [
                "SEAT `seat-3`: two hold the seat at one time, one to 2020-06-30 and one from \
                 2020-06-30: end the earlier holding before the later begins"
            ]
        );

        rows.holding[1].begins = date("2020-07-01");
        assert!(sample::codes(&rows).is_empty());
        rows.holding[0].ends = date("2020-06");
        rows.holding[1].begins = date("2020-06");
        assert!(sample::codes(&rows).is_empty());
    }

    /// A body with two seats.
    fn seats() -> Rows {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.seat.push(sample::seat(3, 2));
        rows.seat.push(sample::seat(4, 2));
        rows
    }

    #[test]
    fn a_body_has_one_chair_at_a_time() {
        let mut rows = seats();
        rows.seat[0].roles = List(vec![SeatRole::Chair]);
        rows.seat[1].roles = List(vec![SeatRole::Ordinary, SeatRole::Chair]);

        assert_eq!(
            sample::found(&rows),
            [
                "SEAT `seat-4`: the body has another chair at the time, seat `seat-3`: end one \
                 of the two seats, or take its role CHAIR away"
            ]
        );

        rows.seat[1].phase = Some(2);
        assert!(sample::codes(&rows).is_empty());
        rows.seat[0].phase = Some(2);
        assert_eq!(sample::codes(&rows), ["SECOND_CHAIR"]);
        rows.seat[0].ends = date("2024");
        rows.seat[1].begins = date("2025");
        assert!(sample::codes(&rows).is_empty());
        rows.seat[1].begins = None;
        rows.seat[1].roles = List(vec![SeatRole::ViceChair]);
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn another_body_has_its_own_chair() {
        let mut rows = seats();
        rows.body.push(sample::body(5));
        rows.seat[1].body_id = rows.body[1].id;
        for seat in &mut rows.seat {
            seat.roles = List(vec![SeatRole::Chair]);
        }

        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn a_party_has_one_seat_where_each_party_has_one() {
        let mut rows = seats();
        rows.organization.push(sample::organization(6));
        rows.seat_rule.push(sample::seat_rule(7, 2));
        for seat in &mut rows.seat {
            seat.on_behalf_of_organization_id = Some(OrganizationId(sample::id(6)));
        }

        assert_eq!(
            sample::found(&rows),
            [
                "SEAT `seat-4`: `organization-6` has another seat of the body at the time, seat \
                 `seat-3`, and each party has one: end one of the two seats, or correct whom it \
                 speaks for"
            ]
        );

        rows.seat_rule[0].phase = Some(1);
        assert!(sample::codes(&rows).is_empty());
        rows.seat_rule[0].phase = None;
        rows.seat_rule[0].per = Some(SeatUnit::Organization);
        assert!(sample::codes(&rows).is_empty());
        rows.seat_rule[0].per = Some(SeatUnit::Party);
        rows.seat_rule[0].distribution = SeatDistribution::Named;
        assert!(sample::codes(&rows).is_empty());
        rows.seat_rule[0].distribution = SeatDistribution::OnePer;
        assert_eq!(sample::codes(&rows), ["PARTY_SEATED_TWICE"]);
        rows.seat[0].ends = date("2022-12-31");
        assert_eq!(sample::codes(&rows), ["PARTY_SEATED_TWICE"]);
        rows.seat[1].begins = date("2023-01-01");
        assert!(sample::codes(&rows).is_empty());
        rows.seat[1].begins = None;
        rows.seat[1].on_behalf_of_organization_id = Some(OrganizationId(sample::id(1)));
        assert!(sample::codes(&rows).is_empty());
    }

    /// A seat that a person with a post holds on behalf of a party.
    fn party_seat() -> Rows {
        let mut rows = seats();
        rows.organization.push(sample::organization(5));
        rows.organization[1].kind = OrganizationKind::Party;
        rows.person.push(sample::person(6));
        rows.employment.push(sample::employment(7, 6));
        rows.holding.push(sample::holding(8, 3));
        rows.holding[0].person_id = Some(PersonId(sample::id(6)));
        rows.seat[0].on_behalf_of_organization_id = Some(OrganizationId(sample::id(5)));
        rows
    }

    #[test]
    fn nobody_speaks_for_a_party_as_an_employee() {
        let mut rows = party_seat();
        assert!(sample::codes(&rows).is_empty());
        for (tag, is_wrong) in [
            (RoleTag::Minister, false),
            (RoleTag::CountyGovernor, false),
            (RoleTag::SafetyChief, true),
            (RoleTag::ResponsibleForSafety, true),
            (RoleTag::PressChief, true),
            (RoleTag::Officer, true),
        ] {
            rows.employment[0].role_tags = List(vec![tag]);
            assert_eq!(!sample::codes(&rows).is_empty(), is_wrong, "{tag:?}");
        }
        assert_eq!(
            sample::found(&rows),
            [
                "SEAT `seat-3`: the seat is held for a political party by somebody who is an \
                 employee at the time: take the party away, or correct the holder"
            ]
        );

        rows.seat[0].on_behalf_of_organization_id = Some(OrganizationId(sample::id(1)));
        assert!(sample::codes(&rows).is_empty());
        rows.holding[0].organization_id = Some(OrganizationId(sample::id(5)));
        assert_eq!(sample::codes(&rows), ["PARTY_ON_EMPLOYEE_SEAT"]);
        rows.holding[0].person_id = None;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn an_employee_may_have_spoken_for_a_party_before_or_after() {
        let mut rows = party_seat();
        rows.employment[0].role_tags = List(vec![RoleTag::Officer]);
        rows.employment[0].begins = date("2020");
        assert_eq!(sample::codes(&rows), ["PARTY_ON_EMPLOYEE_SEAT"]);

        for (ends, is_wrong) in [("2021", true), ("2020", false), ("2019", false)] {
            rows.holding[0].ends = date(ends);
            assert_eq!(!sample::codes(&rows).is_empty(), is_wrong, "{ends}");
        }
        rows.holding[0].ends = None;
        rows.seat[0].ends = date("2019");
        assert!(sample::codes(&rows).is_empty());
    }
}
