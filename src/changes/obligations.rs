//! What somebody has to do: that it was done, and that it is let go.

use entity::{
    EventId, ObligationId, ObligationState, OrganizationId, PartialDate, PersonId, SourceId,
    fulfillment, obligation,
};

use super::draft::{Draft, Taken};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::{Deed, Target};
use crate::registry::Obligation;

/// Refuses whoever may not say that something was done: its owner may, and each of those who have to
/// do it, for itself.
fn may_fulfill(
    draft: &Draft<'_>,
    id: ObligationId,
    by: Option<OrganizationId>,
) -> Result<(), Refused> {
    let obligation = draft.find(&draft.registry().obligations.all, "obligationId", id)?;
    let row = &obligation.row;
    let member = bearer(draft, obligation, by);
    let target = Target::of(draft.registry(), row.authority_id, row.body_id, member);
    draft.permit(Deed::Answer, &target)
}

/// The organization, if it is one of those who have to do it.
fn bearer(
    draft: &Draft<'_>,
    obligation: &Obligation,
    by: Option<OrganizationId>,
) -> Option<OrganizationId> {
    let bearers = draft.registry().bearers(draft.view(), obligation);
    by.filter(|by| bearers.iter().any(|bearer| bearer.row.id == *by))
}

/// Notes that something was done, or is planned. What was planned is done thereby; what was done
/// already is told so, whichever version is known.
pub fn fulfill(
    draft: &mut Draft<'_>,
    id: ObligationId,
    expected_version: i32,
    mut done: fulfillment::Model,
) -> Result<ObligationId, Refused> {
    may_fulfill(draft, id, done.organization_id)?;
    let field = "obligationId";
    let known = draft.find(&draft.registry().obligations.all, field, id)?;
    let is_same = |old: &fulfillment::Model| what(old) == what(&done);
    let is_done_already =
        |old: &fulfillment::Model| is_same(old) && (old.done.is_some() || done.done.is_none());
    if known.fulfillments.iter().any(is_done_already) {
        return Err(Mistake::at("fulfillment", ErrorCode::AlreadyDone).into());
    }
    if known.row.waived.is_some() {
        return Err(Mistake::at(field, ErrorCode::InvalidState).into());
    }
    let member = bearer(draft, known, done.organization_id);
    let body = known.row.body_id;
    let mut taken: Taken<obligation::Model> =
        draft.take_for(Deed::Answer, body, member, field, id, expected_version)?;
    let planned = taken.parts.fulfillment.iter().position(is_same);
    if let Some(planned) = planned.and_then(|place| taken.parts.fulfillment.get_mut(place)) {
        planned.done = done.done;
        planned.note = done.note.or_else(|| planned.note.clone());
    } else {
        let ranks = taken.parts.fulfillment.iter().map(|old| old.rank);
        done.rank = ranks.max().unwrap_or(0).saturating_add(1);
        taken.parts.fulfillment.push(done);
    }
    draft.put(taken);
    Ok(id)
}

/// What tells one fulfillment from another.
type What = (
    Option<OrganizationId>,
    Option<PersonId>,
    Option<EventId>,
    Option<SourceId>,
);

fn what(own: &fulfillment::Model) -> What {
    (
        own.organization_id,
        own.person_id,
        own.event_id,
        own.document_id,
    )
}

/// Lets something go that was not done, from a day; from today if none is named.
pub fn waive(
    draft: &mut Draft<'_>,
    id: ObligationId,
    expected_version: i32,
    day: Option<PartialDate>,
) -> Result<ObligationId, Refused> {
    let field = "obligationId";
    let mut taken = draft.take::<obligation::Model>(field, id, expected_version)?;
    if taken.row.waived.is_some() {
        return Err(Mistake::at(field, ErrorCode::AlreadyDone).into());
    }
    let known = draft.find(&draft.registry().obligations.all, field, id)?;
    match known.state(draft.view()) {
        ObligationState::Fulfilled | ObligationState::FulfilledLate => {
            return Err(Mistake::at(field, ErrorCode::InvalidState).into());
        }
        ObligationState::Open
        | ObligationState::Continuous
        | ObligationState::Overdue
        | ObligationState::Waived => {}
    }
    taken.row.waived = day.or_else(|| Some(draft.today().into()));
    draft.put(taken);
    Ok(id)
}
