//! Events: whose they are, and how they come from a draft to have been held.

use entity::{BodyId, EventId, EventStatus, OrganizationId, PartialDate, ParticipationRole, event};

use super::draft::{Draft, Taken};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::{Deed, Target};
use crate::registry::{Event, Registry};

const HOSTS: [ParticipationRole; 2] = [ParticipationRole::Host, ParticipationRole::CoHost];

/// The body whose event it is: its own, that of its series, or the one that hosts it.
pub fn body_of(registry: &Registry, event: &Event) -> Option<BodyId> {
    let of_series = || registry.series.all.get(event.row.series_id?)?.row.body_id;
    let of_host = || {
        let parts = registry.participations.by_event.get(&event.row.id).iter();
        let mut hosts = parts.filter(|part| part.row.role == ParticipationRole::Host);
        hosts.find_map(|host| host.row.body_id)
    };
    event.row.body_id.or_else(of_series).or_else(of_host)
}

/// Takes out an event, for whoever may hold the events of its body.
pub fn take_event(
    draft: &Draft<'_>,
    id: EventId,
    expected_version: i32,
) -> Result<Taken<event::Model>, Refused> {
    let event = draft.find(&draft.registry().events.all, "eventId", id)?;
    let body = body_of(draft.registry(), event);
    draft.take_for(
        Deed::HoldEvents,
        body,
        None,
        "eventId",
        id,
        expected_version,
    )
}

/// Refuses whoever may not hold the events of a body.
pub fn may_hold(
    draft: &Draft<'_>,
    owner: OrganizationId,
    body: Option<BodyId>,
) -> Result<(), Refused> {
    let target = Target::of(draft.registry(), owner, body, None);
    draft.permit(Deed::HoldEvents, &target)
}

/// True if an organization hosts an event, alone or together with others.
pub fn hosts(registry: &Registry, event: EventId, organization: OrganizationId) -> bool {
    let mut parts = registry.participations.by_event.get(&event).iter();
    parts.any(|part| {
        HOSTS.contains(&part.row.role) && part.row.organization_id == Some(organization)
    })
}

/// Refuses a step that an event does not take: from a draft it comes to be held, may be put off
/// before that and be proposed again, and may be cancelled. Held and cancelled are the end of it.
pub fn check_step(
    draft: &mut Draft<'_>,
    before: EventStatus,
    after: EventStatus,
    begins: Option<PartialDate>,
) {
    use EventStatus as Status;
    let is_step = match (before, after) {
        (Status::Draft, Status::Tentative | Status::Confirmed | Status::Held)
        | (Status::Tentative, Status::Confirmed | Status::Held | Status::Postponed)
        | (Status::Confirmed, Status::Held | Status::Postponed)
        | (Status::Postponed, Status::Tentative)
        | (
            Status::Draft | Status::Tentative | Status::Confirmed | Status::Postponed,
            Status::Cancelled,
        ) => true,
        (before, after) => before == after,
    };
    let first = begins.and_then(PartialDate::earliest);
    let is_to_come = first.is_some_and(|first| first > draft.today());
    if !is_step || (after == Status::Held && is_to_come) {
        draft.mistake(Mistake::at("status", ErrorCode::InvalidState));
    }
}

/// Cancels an event that was not held.
pub fn cancel_event(
    draft: &mut Draft<'_>,
    id: EventId,
    expected_version: i32,
) -> Result<EventId, Refused> {
    let mut event = take_event(draft, id, expected_version)?;
    let code = match event.row.status {
        EventStatus::Cancelled => Some(ErrorCode::AlreadyDone),
        EventStatus::Held => Some(ErrorCode::InvalidState),
        EventStatus::Draft
        | EventStatus::Tentative
        | EventStatus::Confirmed
        | EventStatus::Postponed => None,
    };
    if let Some(code) = code {
        return Err(Mistake::at("eventId", code).into());
    }
    event.row.status = EventStatus::Cancelled;
    draft.put(event);
    Ok(id)
}
