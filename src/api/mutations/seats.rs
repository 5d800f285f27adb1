//! Seats: created, changed, given to somebody, vacated.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{EndReason, SeatId, SelectionMethod};

use super::form;
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::seats::Seat;
use crate::changes::{Appointment, Draft, Refused, Vacation, appoint, vacate};

/// Who is to hold a seat.
#[derive(Clone, Debug, InputObject)]
struct AppointSeatInput {
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
struct VacateSeatInput {
    /// The seat.
    seat_id: ID,
    /// The version of the seat that it is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent.
    ends: Option<String>,
    /// Why it ends.
    reason: Option<EndReason>,
}

payloads! {
    /// What came of an appointment.
    AppointSeatPayload {
        /// The seat with its holder; null if nobody was appointed.
        seat: Seat = SeatId
    }
    /// What came of leaving a seat.
    VacateSeatPayload {
        /// The seat; null if nobody left it.
        seat: Seat = SeatId
    }
}

/// Changes to seats.
#[derive(Default)]
pub(crate) struct SeatMutation;

#[Object(serial)]
impl SeatMutation {
    /// Gives a seat to a person, an organization, or a person of an organization. For the
    /// association that owns the seat. Nobody else may hold it at the time.
    async fn appoint_seat(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is to hold which seat.")] input: AppointSeatInput,
    ) -> Fallible<AppointSeatPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Ends the holding of a seat. For the association that owns the seat.
    async fn vacate_seat(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which seat is left.")] input: VacateSeatInput,
    ) -> Fallible<VacateSeatPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl AppointSeatInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let organization = |draft: &Draft<'_>, field, id: &Option<ID>| {
            let id = id.as_ref();
            form::optional_link(draft, field, IdType::Organization, id, |all| {
                &all.organizations.all
            })
        };
        let appointment = Appointment {
            seat: form::key("seatId", IdType::Seat, &self.seat_id)?,
            expected_version: self.expected_version,
            person: form::optional_link(
                draft,
                "personId",
                IdType::Person,
                self.person_id.as_ref(),
                |all| &all.people.all,
            )?,
            organization: organization(draft, "organizationId", &self.organization_id)?,
            appointed_by: organization(draft, "appointedById", &self.appointed_by_id)?,
            begins: form::date(draft, "begins", self.begins.as_ref()),
            ends: form::date(draft, "ends", self.ends.as_ref()),
            selection_method: self.selection_method,
        };
        appoint(draft, &appointment)
    }
}

impl VacateSeatInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let vacation = Vacation {
            seat: form::key("seatId", IdType::Seat, &self.seat_id)?,
            expected_version: self.expected_version,
            ends: form::date(draft, "ends", self.ends.as_ref()),
            reason: self.reason,
        };
        vacate(draft, &vacation)
    }
}
