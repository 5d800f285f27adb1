//! Seats: created, changed, given to somebody, vacated, ended.

mod holders;
mod records;

use async_graphql::{Context, Object};

use self::holders::{
    AppointSeatInput, EndSeatInput, RemoveHoldingInput, UpdateHoldingInput, VacateSeatInput,
};
use self::records::{CreateSeatInput, UpdateSeatInput};
use super::write::{payloads, write};
use crate::api::problem::Fallible;
use crate::api::seats::Seat;

payloads! {
    /// What came of creating a seat.
    CreateSeatPayload {
        /// The new seat; null if it was not created.
        seat: Seat = SeatId
    }
    /// What came of changing a seat.
    UpdateSeatPayload {
        /// The seat as it is now; null if it was not changed.
        seat: Seat = SeatId
    }
    /// What came of ending a seat.
    EndSeatPayload {
        /// The seat; null if it was not ended.
        seat: Seat = SeatId
    }
    /// What came of a correction.
    UpdateHoldingPayload {
        /// The seat with who holds and held it; null if nothing was corrected.
        seat: Seat = SeatId
    }
    /// What came of taking a holding out of its seat.
    RemoveHoldingPayload {
        /// The seat without the holding; null if nothing was removed.
        seat: Seat = SeatId
    }
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
    /// Creates a seat in a network or group. For the association that owns the body.
    async fn create_seat(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new seat.")] input: CreateSeatInput,
    ) -> Fallible<CreateSeatPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a seat. For the association that owns it.
    async fn update_seat(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateSeatInput,
    ) -> Fallible<UpdateSeatPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Ends a seat, and with it what is held of it then. For the association that owns the seat.
    async fn end_seat(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which seat ends.")] input: EndSeatInput,
    ) -> Fallible<EndSeatPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

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

    /// Corrects who holds or held a seat, and when. For the association that owns the seat. Who comes
    /// to hold it and who leaves it is told by `appointSeat` and `vacateSeat`.
    async fn update_holding(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be corrected.")] input: UpdateHoldingInput,
    ) -> Fallible<UpdateHoldingPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Takes a holding out of its seat that was entered by mistake, as if it had never been there.
    /// For the association that owns the seat. Who has left a seat is told by `vacateSeat`.
    async fn remove_holding(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which holding.")] input: RemoveHoldingInput,
    ) -> Fallible<RemoveHoldingPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}
