//! Finding and listing events.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object, OneofObject};
use chrono::NaiveDate;
use entity::{EventId, EventKind, EventStatus};

use super::types::Event;
use crate::api::areas::AreaBy;
use crate::api::bodies::BodyBy;
use crate::api::ids::{self, IdType};
use crate::api::organizations::OrganizationBy;
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::Date;
use crate::api::{series, situations, view};
use crate::registry::{self, View};

/// One event, by what is known of it.
#[derive(OneofObject)]
pub(crate) enum EventBy {
    /// By its id.
    Id(ID),
    /// By its slug.
    Slug(String),
}

impl EventBy {
    /// The key of the event; `None` if there is none, or it is hidden.
    pub(in crate::api) fn find(&self, view: &View) -> Result<Option<EventId>, Problem> {
        let events = &view.registry().events;
        let found = match self {
            Self::Id(id) => events
                .all
                .get(ids::decode_as::<EventId>(IdType::Event, id)?),
            Self::Slug(slug) => events.by_slug.get(slug).first(),
        };
        let seen = found.filter(|event| view.sees(&***event).is_some());
        Ok(seen.map(|event| event.row.id))
    }
}

/// The orders that events can be listed in. Events without a date come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum EventOrder {
    /// By the first day that they can begin on, earliest first.
    Starts,
    /// By the first day that they can begin on, latest first.
    StartsDesc,
}

/// Which events to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct EventFilter {
    /// That can end on this day or later.
    from: Option<Date>,
    /// That can begin on this day or earlier.
    to: Option<Date>,
    /// Of this body.
    body: Option<BodyBy>,
    /// Of one of these kinds.
    kind: Option<Vec<EventKind>>,
    /// In one of these states.
    status: Option<Vec<EventStatus>>,
    /// Held in this area, or in one that lies within it.
    place: Option<AreaBy>,
    /// In which this organization has a part.
    participant: Option<OrganizationBy>,
    /// Held because of the situation with this slug.
    situation: Option<String>,
    /// In the series with this slug.
    series: Option<String>,
    /// Whether events whose date is not known are listed too; yes if absent, unless `from` or `to`
    /// is given.
    include_undated: Option<bool>,
}

impl EventFilter {
    fn admits(&self, event: &registry::Event) -> bool {
        let row = &event.row;
        self.kind
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&row.kind))
            && self
                .status
                .as_ref()
                .is_none_or(|states| states.contains(&row.status))
            && self.admits_dates(event.first_day(), event.last_day(), row.begins.is_some())
    }

    fn admits_dates(&self, first: Option<NaiveDate>, last: Option<NaiveDate>, dated: bool) -> bool {
        let bounded = self.from.is_some() || self.to.is_some();
        if !dated {
            return self.include_undated.unwrap_or(!bounded);
        }
        self.from
            .is_none_or(|from| last.is_none_or(|last| from.0 <= last))
            && self
                .to
                .is_none_or(|to| first.is_none_or(|first| first <= to.0))
    }
}

/// The events that a filter admits. `within` are those to choose from.
pub(in crate::api) fn filtered<'a>(
    view: &'a View,
    within: impl Iterator<Item = &'a Arc<registry::Event>>,
    filter: &EventFilter,
    by: EventOrder,
    args: &PageArgs,
) -> Result<Connection<Event>, Problem> {
    let registry = view.registry();
    let place = filter.place.as_ref().map(|place| place.find(view));
    let place = place.transpose()?;
    let participant = filter.participant.as_ref().map(|by| by.find(view));
    let participant = participant.transpose()?;
    let situation = filter.situation.as_ref();
    let situation = situation.map(|slug| situations::with_slug(view, slug));
    let series = filter.series.as_ref();
    let series = series.map(|slug| series::with_slug(view, slug));
    let belongs = |event: &registry::Event| {
        let row = &event.row;
        situation.is_none_or(|wanted| wanted.is_some() && row.situation_id == wanted)
            && series.is_none_or(|wanted| wanted.is_some() && row.series_id == wanted)
    };
    let is_there = |event: &registry::Event| match place {
        None => true,
        Some(None) => false,
        Some(Some(place)) => event
            .row
            .place_area_id
            .and_then(|id| registry.areas.all.get(id))
            .is_some_and(|area| registry.areas.lies_within(view, area, place.row.id)),
    };
    let takes_part = |event: &registry::Event| match participant {
        None => true,
        Some(None) => false,
        Some(Some(own)) => view
            .seen(registry.participations.by_event.get(&event.row.id))
            .any(|part| part.row.organization_id == Some(own.row.id)),
    };
    let items = view
        .seen(within)
        .filter(|event| filter.admits(event) && belongs(event))
        .filter(|event| is_there(event) && takes_part(event))
        .map(|record| Item::of(Key::Day(record.first_day()), record))
        .collect();
    let (name, descending) = match by {
        EventOrder::Starts => ("starts", false),
        EventOrder::StartsDesc => ("starts-desc", true),
    };
    let order = Order {
        name,
        descending,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Event::new(view, record))
}

/// Questions about events.
#[derive(Default)]
pub(crate) struct EventQuery;

#[Object(serial)]
impl EventQuery {
    /// One event; null if there is none such.
    async fn event(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which event.")] by: EventBy,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Event> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = by.find(&view);
        let found = found.map(|id| id.and_then(|id| Event::known(&view, id)));
        found.map_err(Into::into).transpose()
    }

    /// Events.
    async fn events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which events.")] filter: Option<EventFilter>,
        #[graphql(desc = "In which order.", default_with = "EventOrder::Starts")]
        order_by: EventOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Event>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let filter = filter.unwrap_or_default();
        let args = page_args(first, after, last, before);
        let events = &view.registry().events;
        let body = filter
            .body
            .as_ref()
            .map(|body| body.find(&view))
            .transpose();
        let found = body.and_then(|body| match body {
            None => filtered(&view, events.all.iter(), &filter, order_by, &args),
            Some(None) => filtered(&view, std::iter::empty(), &filter, order_by, &args),
            Some(Some(body)) => {
                let own = events.by_body.get(&body.row.id).iter();
                filtered(&view, own, &filter, order_by, &args)
            }
        });
        Some(found.map_err(Into::into))
    }
}
