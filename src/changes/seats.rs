//! Seats: who comes to hold one, who leaves it or never held it, and when it is no more.

use entity::{
    EndReason, HoldingId, OrganizationId, PartialDate, PersonId, Phase, SeatId, SelectionMethod,
    holding, seat,
};

use super::closing::LastDay;
use super::draft::Draft;
use super::mistake::{ErrorCode, Mistake, Refused};
use crate::registry::Dated as _;

/// That somebody comes to hold a seat.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// The seat.
    pub seat: SeatId,
    /// The version of the seat that it is based on.
    pub expected_version: i32,
    /// The person, if one is named.
    pub person: Option<PersonId>,
    /// The organization, if one is seated.
    pub organization: Option<OrganizationId>,
    /// The organization that appoints them.
    pub appointed_by: Option<OrganizationId>,
    /// The first day; today if absent.
    pub begins: Option<PartialDate>,
    /// The last day, if it is known already.
    pub ends: Option<PartialDate>,
    /// How they come to it.
    pub selection_method: Option<SelectionMethod>,
}

/// Gives a seat to somebody. That nobody else holds it at the time is a rule of the registry.
pub fn appoint(draft: &mut Draft<'_>, wish: &Appointment) -> Result<SeatId, Refused> {
    let mut seat = draft.take::<seat::Model>("seatId", wish.seat, wish.expected_version)?;
    if wish.person.is_none() && wish.organization.is_none() {
        draft.mistake(Mistake::at("personId", ErrorCode::Required));
    }
    let holding = holding::Model {
        id: draft.id(),
        seat_id: wish.seat,
        person_id: wish.person,
        organization_id: wish.organization,
        selection_method: wish.selection_method,
        appointed_by_id: wish.appointed_by,
        end_reason: None,
        begins: wish.begins.or_else(|| Some(draft.today().into())),
        ends: wish.ends,
        attested_on: None,
    };
    let created = seat.row.created_at;
    let life = seat.row.period(created);
    if !life.may_overlap(&holding.period(created)) {
        draft.mistake(Mistake::at("seatId", ErrorCode::InvalidState));
    }
    seat.parts.holding.push(holding);
    draft.put(seat);
    Ok(wish.seat)
}

/// That whoever holds a seat leaves it.
#[derive(Clone, Debug)]
pub struct Vacation {
    /// The seat.
    pub seat: SeatId,
    /// The version of the seat that it is based on.
    pub expected_version: i32,
    /// The last day; today if absent.
    pub ends: Option<PartialDate>,
    /// Why.
    pub reason: Option<EndReason>,
}

/// Ends the holding that is not over by the day.
pub fn vacate(draft: &mut Draft<'_>, wish: &Vacation) -> Result<SeatId, Refused> {
    let mut seat = draft.take::<seat::Model>("seatId", wish.seat, wish.expected_version)?;
    draft.stop_if_mistaken()?;
    let last = LastDay::of(draft, wish.ends)?;
    let created = seat.row.created_at;
    // Years alone leave open who sat on a day: it is the one who came last.
    let held = seat.parts.holding.iter_mut();
    let held = held.filter(|holding| holding.period(created).covers(last.day).is_some());
    let held = held.max_by_key(|holding| {
        let begins = holding.begins.and_then(PartialDate::earliest);
        (holding.ends.is_none(), begins)
    });
    let Some(holding) = held else {
        return Err(Mistake::at("seatId", ErrorCode::InvalidState).into());
    };
    holding.ends = Some(last.date);
    holding.end_reason = wish.reason;
    draft.put(seat);
    Ok(wish.seat)
}

/// Takes a holding out of its seat that was entered by mistake, as if it had never been there.
pub fn remove_holding(
    draft: &mut Draft<'_>,
    id: HoldingId,
    expected_version: i32,
) -> Result<SeatId, Refused> {
    let field = "holdingId";
    let seat = draft.registry().seats.of_holding(id).map(|own| own.row.id);
    let seat = seat.ok_or_else(|| Mistake::at(field, ErrorCode::NotFound))?;
    let mut taken = draft.take::<seat::Model>(field, seat, expected_version)?;
    taken.parts.holding.retain(|holding| holding.id != id);
    draft.put(taken);
    Ok(seat)
}

/// That a seat is no more.
#[derive(Clone, Debug)]
pub struct SeatEnd {
    /// The seat.
    pub seat: SeatId,
    /// The version of the seat that it is based on.
    pub expected_version: i32,
    /// The last day; today if absent.
    pub ends: Option<PartialDate>,
    /// Why whoever holds it leaves it.
    pub reason: Option<EndReason>,
}

/// Ends a seat, and with it what is held of it on that day and later.
pub fn end_seat(draft: &mut Draft<'_>, wish: &SeatEnd) -> Result<SeatId, Refused> {
    let mut seat = draft.take::<seat::Model>("seatId", wish.seat, wish.expected_version)?;
    let created = seat.row.created_at;
    if seat.row.period(created).phase(draft.today()) == Phase::Past {
        return Err(Mistake::at("seatId", ErrorCode::AlreadyDone).into());
    }
    draft.stop_if_mistaken()?;
    let last = LastDay::of(draft, wish.ends)?;
    for holding in &mut seat.parts.holding {
        if last.is_before(holding.begins) {
            return Err(Mistake::at("ends", ErrorCode::InvalidState).into());
        }
        if last.ends_holding(holding) {
            holding.ends = Some(last.date);
            holding.end_reason = wish.reason;
        }
    }
    seat.row.ends = Some(last.date);
    draft.put(seat);
    Ok(wish.seat)
}
