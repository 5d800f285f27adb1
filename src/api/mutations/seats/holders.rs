//! Who holds a seat, and who leaves it.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{EndReason, HoldingId, SeatId, SelectionMethod, holding, seat};

use crate::api::ids::IdType;
use crate::api::mutations::form::{self, ValidityInput};
use crate::api::mutations::links;
use crate::changes::{
    Appointment, Draft, ErrorCode, Mistake, Refused, SeatEnd, Vacation, appoint, end_seat,
    remove_holding, vacate,
};

/// Who is to hold a seat.
#[derive(Clone, Debug, InputObject)]
pub(super) struct AppointSeatInput {
    /// The seat.
    seat_id: ID,
    /// The version of the seat that the appointment is based on.
    expected_version: i32,
    /// The person.
    person_id: Option<ID>,
    /// The organization that is seated, if no person or besides the person.
    organization_id: Option<ID>,
    /// The first day, as EDTF; today if absent.
    begins: Option<String>,
    /// The last day, inclusive, as EDTF, if it is known already.
    ends: Option<String>,
    /// How they come to the seat.
    selection_method: Option<SelectionMethod>,
    /// The organization that appoints them.
    appointed_by_id: Option<ID>,
}

/// That whoever holds a seat leaves it.
#[derive(Clone, Debug, InputObject)]
pub(super) struct VacateSeatInput {
    /// The seat.
    seat_id: ID,
    /// The version of the seat that it is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent.
    ends: Option<String>,
    /// Why it ends.
    reason: Option<EndReason>,
}

/// What is to be corrected of who holds or held a seat. Absent fields stay as they are; null takes a
/// value away.
#[derive(Clone, Debug, InputObject)]
pub(super) struct UpdateHoldingInput {
    /// The seat.
    seat_id: ID,
    /// The version of the seat that the correction is based on.
    expected_version: i32,
    /// Which of the holdings of the seat.
    holding_id: ID,
    /// The person.
    person_id: MaybeUndefined<ID>,
    /// The organization that is seated, if no person or besides the person.
    organization_id: MaybeUndefined<ID>,
    /// How they came to the seat.
    selection_method: MaybeUndefined<SelectionMethod>,
    /// The organization that appointed them.
    appointed_by_id: MaybeUndefined<ID>,
    /// Why it ended.
    end_reason: MaybeUndefined<EndReason>,
    /// The period for which they hold or held it.
    validity: Option<ValidityInput>,
}

/// A holding that was entered by mistake.
#[derive(Clone, Debug, InputObject)]
pub(super) struct RemoveHoldingInput {
    /// The holding.
    holding_id: ID,
    /// The version of its seat that the removal is based on.
    expected_version: i32,
}

/// That a seat is no more.
#[derive(Clone, Debug, InputObject)]
pub(super) struct EndSeatInput {
    /// The seat.
    seat_id: ID,
    /// The version of the seat that it is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent.
    ends: Option<String>,
    /// Why whoever holds it leaves it.
    reason: Option<EndReason>,
}

impl AppointSeatInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let appointment = Appointment {
            seat: form::key("seatId", IdType::Seat, &self.seat_id)?,
            expected_version: self.expected_version,
            person: links::optional(draft, "personId", self.person_id.as_ref())?,
            organization: links::optional(draft, "organizationId", self.organization_id.as_ref())?,
            appointed_by: links::optional(draft, "appointedById", self.appointed_by_id.as_ref())?,
            begins: form::date(draft, "begins", self.begins.as_ref()),
            ends: form::date(draft, "ends", self.ends.as_ref()),
            selection_method: self.selection_method,
        };
        appoint(draft, &appointment)
    }
}

impl VacateSeatInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let vacation = Vacation {
            seat: form::key("seatId", IdType::Seat, &self.seat_id)?,
            expected_version: self.expected_version,
            ends: form::date(draft, "ends", self.ends.as_ref()),
            reason: self.reason,
        };
        vacate(draft, &vacation)
    }
}

impl RemoveHoldingInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let id = form::key("holdingId", IdType::Holding, &self.holding_id)?;
        remove_holding(draft, id, self.expected_version)
    }
}

impl EndSeatInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let end = SeatEnd {
            seat: form::key("seatId", IdType::Seat, &self.seat_id)?,
            expected_version: self.expected_version,
            ends: form::date(draft, "ends", self.ends.as_ref()),
            reason: self.reason,
        };
        end_seat(draft, &end)
    }
}

impl UpdateHoldingInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let id: SeatId = form::key("seatId", IdType::Seat, &self.seat_id)?;
        let holding: HoldingId = form::key("holdingId", IdType::Holding, &self.holding_id)?;
        let mut seat = draft.take::<seat::Model>("seatId", id, self.expected_version)?;
        let mut holdings = seat.parts.holding.iter_mut();
        let Some(holding) = holdings.find(|own| own.id == holding) else {
            return Err(Mistake::at("holdingId", ErrorCode::NotFound).into());
        };
        self.set(draft, holding)?;
        draft.put(seat);
        Ok(id)
    }

    fn set(&self, draft: &mut Draft<'_>, row: &mut holding::Model) -> Result<(), Refused> {
        links::set(draft, "personId", &self.person_id, &mut row.person_id)?;
        let organization = &mut row.organization_id;
        links::set(draft, "organizationId", &self.organization_id, organization)?;
        if row.person_id.is_none() && row.organization_id.is_none() {
            draft.mistake(Mistake::at("personId", ErrorCode::Required));
        }
        form::set_optional(&self.selection_method, &mut row.selection_method);
        let appointed_by = &mut row.appointed_by_id;
        links::set(draft, "appointedById", &self.appointed_by_id, appointed_by)?;
        form::set_optional(&self.end_reason, &mut row.end_reason);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        Ok(())
    }
}
