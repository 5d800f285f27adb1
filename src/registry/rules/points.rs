//! What a record lists is what such a record lists.

use entity::{PointKind, RecordKind, point};

use super::{Found, Of, Ruled as _, Scope, WorkRule};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    macro_rules! each {
        ($($concept:ident),+ $(,)?) => {$(
            for record in scope.records(&registry.$concept.all) {
                for point in &record.points {
                    of_point(record.of(), point, found);
                }
            }
        )+};
    }
    each!(situations, obligations, directions, responsibilities);
}

/// The field of a record that lists points of a kind.
pub(super) fn field_of_points(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Task => "tasks",
        PointKind::Subject => "subjects",
        PointKind::Priority => "priorities",
        PointKind::Impact => "impacts",
    }
}

fn of_point(of: Of<'_>, point: &point::Model, found: &mut Found) {
    let fits = match point.kind {
        PointKind::Task => of.kind == RecordKind::Responsibility,
        PointKind::Subject => of.kind == RecordKind::Obligation,
        PointKind::Priority => matches!(of.kind, RecordKind::Obligation | RecordKind::Direction),
        PointKind::Impact => of.kind == RecordKind::Situation,
    };
    if !fits {
        let (kind, point) = (of.kind, point.kind);
        found.add(of, WorkRule::PointDoesNotFit { kind, point });
    }
    for (field, is_there, wanted) in [
        ("sector", point.sector.is_some(), PointKind::Impact),
        (
            "applies_to",
            point.applies_to.is_some(),
            PointKind::Priority,
        ),
        ("condition", point.condition.is_some(), PointKind::Priority),
    ] {
        if is_there && point.kind != wanted {
            let point = point.kind;
            found.add(of, WorkRule::PointFieldDoesNotFit { point, field });
        }
    }
}

#[cfg(test)]
mod tests {
    use entity::{ObligationId, OrganizationKind, PointKind, ResponsibilityId, Sector, Vocabulary};

    use super::super::sample::{self, id, localized};

    #[test]
    fn a_record_lists_what_such_a_record_lists() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.situation.push(sample::situation(3));
        rows.obligation.push(sample::obligation(4, 2));
        rows.direction.push(sample::direction(5, 2));
        rows.responsibility.push(sample::responsibility(6));
        rows.party.push(sample::party(7, "HOLDER"));
        rows.party[0].responsibility_id = Some(ResponsibilityId(id(6)));
        macro_rules! each {
            ($($column:ident of $owner:literal: $($kind:ident),+;)+) => {$(
                for word in PointKind::WORDS {
                    let mut rows = rows.clone();
                    rows.point.push(sample::point(8, word));
                    rows.point[0].$column = Some(id($owner).into());
                    let fits = [$(PointKind::$kind),+].contains(&rows.point[0].kind);
                    let told = stringify!($column);
                    assert_eq!(sample::codes(&rows).is_empty(), fits, "{word} {told}");
                }
            )+};
        }
        each! {
            situation_id of 3: Impact;
            obligation_id of 4: Subject, Priority;
            direction_id of 5: Priority;
            responsibility_id of 6: Task;
        }

        rows.point.push(sample::point(8, "TASK"));
        rows.point[0].obligation_id = Some(ObligationId(id(4)));
        assert_eq!(
            sample::found(&rows),
            [
                "OBLIGATION `obligation-4`: no OBLIGATION lists a point of the kind TASK: correct the \
              kind"
            ]
        );
    }

    #[test]
    fn a_point_says_what_such_a_point_says() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.obligation.push(sample::obligation(3, 2));
        rows.point.push(sample::point(4, "PRIORITY"));
        rows.point[0].obligation_id = Some(ObligationId(id(3)));
        rows.point[0].applies_to = Some(OrganizationKind::Municipality);
        rows.point[0].condition = Some(localized("If schools close."));
        assert!(sample::codes(&rows).is_empty());

        rows.point[0].sector = Some(Sector::Police);
        assert_eq!(
            sample::found(&rows),
            [
                "OBLIGATION `obligation-3`: a point of the kind PRIORITY has no `sector`: take it away"
            ]
        );
        rows.point[0].sector = None;
        rows.point[0].kind = PointKind::Subject;
        assert_eq!(
            sample::codes(&rows),
            ["POINT_FIELD_DOES_NOT_FIT", "POINT_FIELD_DOES_NOT_FIT"]
        );
    }
}
