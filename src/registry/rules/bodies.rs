//! Groups belong to networks and organizations; a network belongs to nobody. INV-08: what is
//! dissolved is over, and nobody sits in it any longer.

use entity::{BodyStatus, PartialDate, RecordKind};

use super::{Field, Found, Rule, Ruled as _, Scope, Span, field};
use crate::registry::{Body, Dated as _, Period, Record as _, Seat};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for body in scope.records(&registry.bodies.all) {
        let row = &body.row;
        let belongs = row.parent_id.is_some() || row.organization_id.is_some();
        if body.is_network() && belongs {
            found.add(body.of(), Rule::NetworkBelongs);
        }
        let note = row.dates_note.as_ref();
        let is_not_known = note.is_some_and(|note| note.missing.is_some());
        if row.status == BodyStatus::Dissolved && row.ends.is_none() && !is_not_known {
            found.add(body.of(), Rule::DissolvedWithoutEnd);
        }
    }
    let bodies = scope.changed(RecordKind::Body);
    let of_bodies = bodies.flat_map(|id| registry.seats.by_body.get(&id.into()));
    for seat in scope.with(&registry.seats.all, of_bodies) {
        if let Some(body) = registry.bodies.all.get(seat.row.body_id) {
            within_life(seat, body, found);
        }
    }
}

/// A seat, or a holding, without an end may have ended in time: that it has not is only what was
/// last known.
fn within_life(seat: &Seat, body: &Body, found: &mut Found) {
    let parts = seat.holdings.iter().map(|holding| {
        let period = holding.period(seat.row.created_at);
        (field("a holding", "holdings"), period)
    });
    let whole = seat.period().map(|own| (field("the seat", "ends"), own));
    for (part, period) in parts.chain(whole) {
        if let Some(life) = body.period().filter(|life| outlasts(&period, life)) {
            found.add(seat.of(), outlived(part, period, body, life));
        }
    }
}

fn outlived(part: Field, period: Period, body: &Body, life: Period) -> Rule {
    Rule::OutlivesBody {
        part,
        span: period.into(),
        body: body.row.key.clone(),
        life: Span::from(life),
    }
}

/// True if some day of a period surely comes after a life.
fn outlasts(period: &Period, life: &Period) -> bool {
    let last = life.ends.and_then(PartialDate::latest);
    let days = [period.begins, period.ends].into_iter().flatten();
    let mut days = days.filter_map(PartialDate::earliest);
    last.is_some_and(|last| days.any(|day| last < day))
}

#[cfg(test)]
mod tests {
    use entity::{BodyId, BodyKind, BodyStatus, DatesNote, Missing, OrganizationId};

    use super::super::sample::{self, date};

    #[test]
    fn a_group_may_belong_to_a_body_or_an_organization_and_a_network_to_neither() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.body.push(sample::body(3));
        rows.body[1].kind = BodyKind::SteeringGroup;
        rows.body[1].parent_id = Some(BodyId(sample::id(2)));
        rows.body[1].organization_id = Some(OrganizationId(sample::id(1)));
        assert!(sample::codes(&rows).is_empty());

        rows.body[1].kind = BodyKind::ExpertNetwork;
        assert_eq!(
            sample::found(&rows),
            [
                "BODY `body-3`: a network has neither parent nor organization: take them away, \
                 or say by a relation who hosts or coordinates it"
            ]
        );
        rows.body[1].parent_id = None;
        assert_eq!(sample::codes(&rows), ["NETWORK_BELONGS"]);
        rows.body[1].organization_id = None;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn what_is_dissolved_has_an_end_or_says_why_none_is_known() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.body[0].status = BodyStatus::Dissolved;
        assert_eq!(
            sample::found(&rows),
            [
                "BODY `body-2`: the body is dissolved and has no end: give `ends` as far as it is \
                 known, or say in `dates_note` why it is missing"
            ]
        );

        rows.body[0].dates_note = Some(DatesNote {
            source_text: None,
            inferred: false,
            missing: Some(Missing::NotStated),
        });
        assert!(sample::codes(&rows).is_empty());
        rows.body[0].dates_note = None;
        rows.body[0].ends = date("../2023");
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn nobody_sits_in_a_body_after_its_end() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.seat.push(sample::seat(3, 2));
        rows.holding.push(sample::holding(4, 3));
        rows.body[0].ends = date("2021-04");
        assert!(sample::codes(&rows).is_empty());

        macro_rules! each {
            ($($table:ident.$column:ident),+) => {$(
                for (day, is_wrong) in [
                    ("2021", false),
                    ("2021-04-30", false),
                    ("../2022", false),
                    ("2021-05-01", true),
                    ("2022/..", true),
                ] {
                    rows.$table[0].$column = date(day);
                    let codes = sample::codes(&rows);
                    let expected = ["OUTLIVES_BODY"].into_iter().filter(|_| is_wrong);
                    assert!(codes.into_iter().eq(expected), "{day}");
                }
                rows.$table[0].$column = None;
            )+};
        }
        each!(seat.begins, seat.ends, holding.begins, holding.ends);
        rows.holding[0].ends = date("2022");
        assert_eq!(
            sample::found(&rows),
            [
                "SEAT `seat-3`: a holding, to 2022, goes on after the end of the body `body-2`, to \
                 2021-04: end it no later, or correct the end of the body"
            ]
        );
        rows.body[0].ends = None;
        assert!(sample::codes(&rows).is_empty());
        rows.body[0].ends = date("2021");
        assert_eq!(sample::codes(&rows), ["OUTLIVES_BODY"]);
    }
}
