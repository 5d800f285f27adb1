//! What is to be done is to be done by somebody, and can be done.

use entity::{ObligationKind, PartyRole, fulfillment, obligation};

use super::{Found, Ruled as _, Scope, WorkRule};
use crate::registry::Involving as _;

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    for obligation in scope.records(&registry.obligations.all) {
        let row = &obligation.row;
        for rule in of_row(row) {
            found.add(obligation.of(), rule);
        }
        let belongs = row.body_id.is_some() || row.mandate_id.is_some();
        if !belongs
            && obligation
                .parties()
                .iter()
                .all(|party| party.role != PartyRole::Bearer)
        {
            found.add(obligation.of(), WorkRule::ObligationOfNobody);
        }
        if obligation.fulfillments.iter().any(is_empty) {
            found.add(obligation.of(), WorkRule::EmptyFulfillment);
        }
    }
}

fn of_row(row: &obligation::Model) -> impl Iterator<Item = WorkRule> {
    let month = row.due_month.filter(|month| !(1..=12).contains(month));
    let month = month.map(|month| WorkRule::DueMonthOutOfRange { month });
    let is_due_twice = row.due.is_some() && row.due_month.is_some();
    let quantity = row.quantity.filter(|quantity| *quantity < 1);
    let quantity = quantity.map(|quantity| WorkRule::QuantityNotPositive { quantity });
    let lacks_phase = row.kind == ObligationKind::Duty && row.phase.is_none();
    [
        month,
        is_due_twice.then_some(WorkRule::DueTwice),
        quantity,
        lacks_phase.then_some(WorkRule::DutyWithoutPhase),
    ]
    .into_iter()
    .flatten()
}

fn is_empty(fulfillment: &fulfillment::Model) -> bool {
    let named = [
        fulfillment.organization_id.is_some(),
        fulfillment.person_id.is_some(),
        fulfillment.event_id.is_some(),
        fulfillment.document_id.is_some(),
    ];
    !named.contains(&true) && fulfillment.done.is_none() && fulfillment.note.is_none()
}

#[cfg(test)]
mod tests {
    use entity::{
        EventId, MandateId, MeetingPhase, ObligationId, ObligationKind, PersonId, SourceId,
    };

    use super::super::sample::{self, date, id, localized};
    use crate::registry::Rows;

    fn obligation() -> Rows {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.obligation.push(sample::obligation(3, 2));
        rows
    }

    #[test]
    fn somebody_has_to_do_it() {
        let mut rows = obligation();
        assert!(sample::codes(&rows).is_empty());

        rows.obligation[0].body_id = None;
        assert_eq!(
            sample::found(&rows),
            [
                "OBLIGATION `obligation-3`: nobody is obliged: add a party in the role BEARER, \
                 or name the body or the mandate that it belongs to"
            ]
        );
        rows.obligation[0].mandate_id = Some(MandateId(id(4)));
        assert!(sample::codes(&rows).is_empty());
        rows.obligation[0].mandate_id = None;
        for (role, is_wrong) in [("BENEFICIARY", true), ("BEARER", false)] {
            rows.party = vec![sample::party(5, role)];
            rows.party[0].obligation_id = Some(ObligationId(id(3)));
            assert_eq!(!sample::codes(&rows).is_empty(), is_wrong, "{role}");
        }
    }

    #[test]
    fn it_is_due_in_a_month_that_there_is_or_on_a_date() {
        let mut rows = obligation();
        for month in [1, 12] {
            rows.obligation[0].due_month = Some(month);
            assert!(sample::codes(&rows).is_empty());
        }
        for month in [-1, 0, 13] {
            rows.obligation[0].due_month = Some(month);
            assert_eq!(sample::codes(&rows), ["DUE_MONTH_OUT_OF_RANGE"]);
        }
        rows.obligation[0].due_month = Some(6);
        rows.obligation[0].due = date("2019-06");
        assert_eq!(sample::codes(&rows), ["DUE_TWICE"]);
        rows.obligation[0].due_month = None;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn one_at_least_is_asked_for() {
        let mut rows = obligation();
        for (quantity, is_wrong) in [(1, false), (0, true), (-3, true)] {
            rows.obligation[0].quantity = Some(quantity);
            assert_eq!(!sample::codes(&rows).is_empty(), is_wrong, "{quantity}");
        }
        assert_eq!(sample::codes(&rows), ["QUANTITY_NOT_POSITIVE"]);
    }

    #[test]
    fn a_duty_comes_before_or_after_a_meeting() {
        let mut rows = obligation();
        rows.obligation[0].kind = ObligationKind::Duty;
        assert_eq!(sample::codes(&rows), ["DUTY_WITHOUT_PHASE"]);

        rows.obligation[0].phase = Some(MeetingPhase::After);
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn a_fulfillment_says_something() {
        let mut rows = obligation();
        rows.fulfillment.push(sample::fulfillment(4, 3));
        assert!(sample::codes(&rows).is_empty());

        rows.fulfillment[0].organization_id = None;
        assert_eq!(sample::codes(&rows), ["EMPTY_FULFILLMENT"]);
        macro_rules! each {
            ($($field:ident = $value:expr),+ $(,)?) => {$({
                let mut rows = rows.clone();
                rows.fulfillment[0].$field = Some($value);
                assert!(sample::codes(&rows).is_empty(), stringify!($field));
            })+};
        }
        each! {
            person_id = PersonId(id(5)),
            event_id = EventId(id(6)),
            document_id = SourceId(id(7)),
            done = date("2024").unwrap(),
            note = localized("By telephone."),
        }
    }
}
