//! What a network or group goes through: its events, its modes and directions, its pictures, its timeline.

use std::sync::Arc;

use async_graphql::Object;

use crate::api::directions::Direction;
use crate::api::events::{self, Event, EventFilter, EventOrder};
use crate::api::modes::{CurrentMode, ModeChange};
use crate::api::page::{Connection, page_args};
use crate::api::pictures::{self, SituationPicture};
use crate::api::problem::Fallible;
use crate::api::scalars::Date;
use crate::api::series::EventSeries;
use crate::api::timeline::{self, TimelineEntry};
use crate::api::{Many, One};
use crate::registry::{self, View};

/// The fields of networks and groups that tell what they go through.
pub(crate) struct BodyCourse {
    pub(super) view: View,
    pub(super) record: Arc<registry::Body>,
}

#[Object(serial)]
impl BodyCourse {
    /// Its events.
    async fn events(
        &self,
        #[graphql(desc = "Which events; the body in it is ignored.")] filter: Option<EventFilter>,
        #[graphql(desc = "In which order.", default_with = "EventOrder::Starts")]
        order_by: EventOrder,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Event>> {
        let filter = filter.unwrap_or_default();
        let own = self
            .view
            .registry()
            .events
            .by_body
            .get(&self.record.row.id)
            .iter();
        let args = page_args(first, after, last, before);
        let found = events::filtered(&self.view, own, &filter, order_by, &args);
        Some(found.map_err(Into::into))
    }

    /// The mode that it works in on the day; null if none is known.
    async fn current_mode(&self) -> Option<One<CurrentMode>> {
        CurrentMode::of(&self.view, &self.record)
    }

    /// The changes of its mode, of all days, oldest first.
    async fn mode_history(&self) -> Many<ModeChange> {
        ModeChange::history(&self.view, &self.record)
    }

    /// What all in it work towards on the day; null if no direction is known.
    async fn current_direction(&self) -> Option<One<Direction>> {
        Direction::current(&self.view, &self.record)
    }

    /// All versions of its direction, of all days, in order.
    async fn directions(&self) -> Many<Direction> {
        Direction::versions(&self.view, &self.record)
    }

    /// The situation pictures that it makes, or that are made from its events, newest first.
    async fn situation_pictures(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<SituationPicture>> {
        let registry = self.view.registry();
        let own = registry.pictures_of(&self.view, self.record.row.id);
        let args = page_args(first, after, last, before);
        Some(pictures::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The series of events that are its own on the day.
    async fn event_series(&self) -> Many<EventSeries> {
        let all = &self.view.registry().series.by_body;
        EventSeries::seen(&self.view, all.get(&self.record.row.id))
    }

    /// What happened to it and what is to happen, of all days, oldest first. What has no date
    /// comes last, and only if no day is given.
    async fn timeline(
        &self,
        #[graphql(desc = "Only what can have happened on this day or later.")] from: Option<Date>,
        #[graphql(desc = "Only what can have happened on this day or earlier.")] to: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<TimelineEntry>> {
        let days = (from.map(|day| day.0), to.map(|day| day.0));
        let args = page_args(first, after, last, before);
        Some(timeline::of_body(&self.view, &self.record, days, &args).map_err(Into::into))
    }
}
