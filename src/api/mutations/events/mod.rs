//! Events: created, changed with their agenda, cancelled.

mod agenda;
mod records;

use async_graphql::{Context, Object};

use self::records::{CancelEventInput, CreateEventInput, UpdateEventInput};
use super::write::{payloads, write};
use crate::api::events::Event;
use crate::api::problem::Fallible;

payloads! {
    /// What came of creating an event.
    CreateEventPayload {
        /// The new event; null if it was not created.
        event: Event = EventId
    }
    /// What came of changing an event.
    UpdateEventPayload {
        /// The event as it is now; null if it was not changed.
        event: Event = EventId
    }
    /// What came of cancelling an event.
    CancelEventPayload {
        /// The event; null if it was not cancelled.
        event: Event = EventId
    }
}

/// Changes to events.
#[derive(Default)]
pub(crate) struct EventMutation;

#[Object(serial)]
impl EventMutation {
    /// Creates an event. For whoever may hold the events of the body or the series, or for the association
    /// that is to own it where there is neither.
    async fn create_event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new event.")] input: CreateEventInput,
    ) -> Fallible<CreateEventPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes an event, with its agenda. For whoever may hold the events of the body, or owns the event.
    async fn update_event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateEventInput,
    ) -> Fallible<UpdateEventPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Cancels an event that was not held. For whoever may hold the events of the body, or owns the event.
    async fn cancel_event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which event is cancelled.")] input: CancelEventInput,
    ) -> Fallible<CancelEventPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}
