//! What somebody has to do: created, changed, met, let go.

mod fulfillments;
mod records;

use async_graphql::{Context, Object};

use self::fulfillments::{RecordFulfillmentInput, WaiveObligationInput};
use self::records::{CreateObligationInput, UpdateObligationInput};
use super::write::{payloads, write};
use crate::api::obligations::Obligation;
use crate::api::problem::Fallible;

payloads! {
    /// What came of creating an obligation.
    CreateObligationPayload {
        /// The new obligation; null if it was not created.
        obligation: Obligation = ObligationId
    }
    /// What came of changing an obligation.
    UpdateObligationPayload {
        /// The obligation as it is now; null if it was not changed.
        obligation: Obligation = ObligationId
    }
    /// What came of saying that something was done.
    RecordFulfillmentPayload {
        /// The obligation with how it was met; null if nothing was noted.
        obligation: Obligation = ObligationId
    }
    /// What came of letting something go.
    WaiveObligationPayload {
        /// The obligation; null if it was not let go.
        obligation: Obligation = ObligationId
    }
}

/// Changes to what somebody has to do.
#[derive(Default)]
pub(crate) struct ObligationMutation;

#[Object(serial)]
impl ObligationMutation {
    /// Creates something that somebody has to do: a goal, a report, a nomination, a duty, a task. For the
    /// association that owns the body or the mandate, or that is to own it where there is neither.
    async fn create_obligation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be done.")] input: CreateObligationInput,
    ) -> Fallible<CreateObligationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes something that somebody has to do. For the association that owns it.
    async fn update_obligation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateObligationInput,
    ) -> Fallible<UpdateObligationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Notes that something was done, such as a report handed over, or that it is planned. For the
    /// association that owns the obligation, and for each organization that has to do it, for itself. To
    /// say the same twice is `ALREADY_DONE`.
    async fn record_fulfillment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What was done.")] input: RecordFulfillmentInput,
    ) -> Fallible<RecordFulfillmentPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Lets something go that was not done. For the association that owns the obligation.
    async fn waive_obligation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is let go.")] input: WaiveObligationInput,
    ) -> Fallible<WaiveObligationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}
