//! INV-02: nothing ends before it begins.

use entity::{PartialDate, contact_point};

use super::{Field, Found, Rule, Ruled, Scope, Span, field};
use crate::registry::{Dated, Names};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    areas(scope, found);
    organizations(scope, found);
    bodies(scope, found);
    macro_rules! records {
        ($($concept:ident: $called:literal, $name:literal);+ $(;)?) => {$(
            for record in scope.records(&scope.registry.$concept.all) {
                each(found, &**record, field($called, $name), [&record.row]);
            }
        )+};
    }
    records! {
        seats: "the seat", "ends";
        members: "the membership", "ends";
        events: "the event", "ends";
        relations: "the relation", "ends";
        situations: "the situation", "ends";
        series: "the series", "ends";
        mandates: "the mandate", "ends";
        obligations: "the obligation", "ends";
        agreements: "the agreement", "ends";
        modes: "the change of mode", "ends";
        directions: "the direction", "ends";
        pictures: "the picture", "showsUntil";
        responsibilities: "the responsibility", "ends";
        counts: "the count", "ends";
    }
    for person in scope.records(&scope.registry.people.all) {
        let post = field("a post", "employments");
        each(found, &**person, post, &person.employments);
    }
    for seat in scope.records(&scope.registry.seats.all) {
        let holding = field("a holding", "holdings");
        each(found, &**seat, holding, &seat.holdings);
    }
    for source in scope.records(&scope.registry.sources.all) {
        let in_force = field("the time in force", "inForce");
        let span = Span {
            begins: source.row.in_force_from,
            ends: source.row.in_force_to,
        };
        one(found, &**source, in_force, span);
    }
}

fn organizations(scope: &Scope<'_>, found: &mut Found) {
    for organization in scope.records(&scope.registry.organizations.all) {
        let organization = &**organization;
        let whole = field("the organization", "ends");
        each(found, organization, whole, [&organization.row]);
        names(found, organization, &organization.names);
        let number = field("a number", "identifiers");
        each(found, organization, number, &organization.identifiers);
        contact_points(found, organization, &organization.contact_points);
    }
}

fn bodies(scope: &Scope<'_>, found: &mut Found) {
    for body in scope.records(&scope.registry.bodies.all) {
        let body = &**body;
        each(found, body, field("the body", "ends"), [&body.row]);
        names(found, body, &body.names);
        contact_points(found, body, &body.contact_points);
    }
}

fn contact_points<R: Ruled>(found: &mut Found, record: &R, points: &[contact_point::Model]) {
    let contact_point = field("a contact point", "contactPoints");
    each(found, record, contact_point, points);
}

fn areas(scope: &Scope<'_>, found: &mut Found) {
    for area in scope.records(&scope.registry.areas.all) {
        let area = &**area;
        each(found, area, field("the area", "ends"), [&area.row]);
        names(found, area, &area.names);
        each(found, area, field("a code", "codes"), &area.identifiers);
        each(
            found,
            area,
            field("the time within another area", "within"),
            &area.within,
        );
        for status in &area.row.language_statuses {
            let span = Span {
                begins: status.begins,
                ends: status.ends,
            };
            one(
                found,
                area,
                field("a language status", "languageStatus"),
                span,
            );
        }
    }
}

fn names<R: Ruled>(found: &mut Found, record: &R, names: &Names) {
    let rows = names.all().iter().map(|name| &name.row);
    each(found, record, field("a name", "names"), rows);
}

fn each<'a, R: Ruled, D: Dated + 'a>(
    found: &mut Found,
    record: &R,
    part: Field,
    rows: impl IntoIterator<Item = &'a D>,
) {
    for row in rows {
        let span = row.period(record.created_at()).into();
        one(found, record, part, span);
    }
}

fn one<R: Ruled>(found: &mut Found, record: &R, part: Field, span: Span) {
    let earliest = span.begins.and_then(PartialDate::earliest);
    let latest = span.ends.and_then(PartialDate::latest);
    if earliest
        .zip(latest)
        .is_some_and(|(first, last)| first > last)
    {
        found.add(record.of(), Rule::EndBeforeBegin { part, span });
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, date};

    #[test]
    fn dates_are_compared_by_their_bounds() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        let mut broken = |begins: &str, ends: &str| {
            rows.body[0].begins = date(begins);
            rows.body[0].ends = date(ends);
            sample::found(&rows)
        };

        assert!(broken("2019-10-10", "2019-10-10").is_empty());
        assert!(broken("2019-10-10", "2019").is_empty());
        assert!(broken("2019-23", "2019-09").is_empty());
        assert!(broken("../2020", "2019").is_empty());
        assert!(broken("2020", "2019/..").is_empty());
        assert_eq!(
            broken("2019-10-11", "2019-10-10"),
            [
                "BODY `body-2`: the body ends before it begins, from 2019-10-11 to 2019-10-10: \
                 correct one of the two dates"
            ]
        );
        assert_eq!(broken("2020", "../2019").len(), 1);
    }

    #[test]
    fn every_dated_part_is_looked_at() {
        let mut rows = sample::rows();
        rows.area.push(sample::area(2));
        rows.area.push(sample::area(3));
        rows.area_part.push(sample::part(4, 2, 3));
        rows.name.push(sample::area_name(5, 2, "sv", "Skåne län"));
        rows.identifier
            .push(sample::area_code(6, 2, "SCB_LAN", "12"));
        rows.person.push(sample::person(7));
        rows.employment.push(sample::employment(8, 7));
        rows.body.push(sample::body(9));
        rows.contact_point.push(sample::contact_point(10, 9));
        rows.seat.push(sample::seat(11, 9));
        rows.holding.push(sample::holding(12, 11));
        rows.membership.push(sample::membership(13, 9, 1));
        rows.event.push(sample::event(14));
        rows.relation.push(sample::relation(15, "STEERS", 9, 9));
        rows.relation[0].to_body_id = None;
        assert!(sample::codes(&rows).is_empty());

        macro_rules! reverse {
            ($($table:ident),+) => {$(
                rows.$table[0].begins = date("2020");
                rows.$table[0].ends = date("2019");
                assert_eq!(sample::codes(&rows), ["END_BEFORE_BEGIN"], stringify!($table));
                rows.$table[0].begins = None;
                rows.$table[0].ends = None;
            )+};
        }
        reverse!(
            area,
            area_part,
            name,
            identifier,
            organization,
            contact_point,
            employment,
            body,
            seat,
            holding,
            membership,
            event,
            relation
        );
        rows.area[0].language_statuses = sample::language_status("2020", "2019");
        assert_eq!(sample::codes(&rows), ["END_BEFORE_BEGIN"]);
    }

    #[test]
    fn so_is_what_bodies_work_under() {
        let mut rows = sample::work();
        macro_rules! reverse {
            ($($table:ident),+) => {$(
                rows.$table[0].begins = date("2020");
                rows.$table[0].ends = date("2019");
                let codes = sample::codes(&rows);
                assert_eq!(codes.first(), Some(&"END_BEFORE_BEGIN"), stringify!($table));
                rows.$table[0].begins = None;
                rows.$table[0].ends = None;
                assert!(sample::codes(&rows).is_empty());
            )+};
        }
        reverse!(
            situation,
            event_series,
            mandate,
            obligation,
            agreement,
            mode_change,
            direction,
            situation_picture,
            responsibility,
            stated_count
        );

        rows.source[0].in_force_from = date("2019");
        rows.source[0].in_force_to = date("2019-12-31");
        assert!(sample::codes(&rows).is_empty());
        rows.source[0].in_force_to = date("2018");
        assert_eq!(
            sample::found(&rows),
            [
                "SOURCE `source-6`: the time in force ends before it begins, from 2019 to 2018: \
                 correct one of the two dates"
            ]
        );
    }
}
