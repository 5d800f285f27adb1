//! Listing obligations.

use std::sync::Arc;

use async_graphql::{Context, Enum, InputObject, Object};
use chrono::NaiveDate;
use entity::{ObligationKind, ObligationState};

use super::types::Obligation;
use crate::api::bodies::BodyBy;
use crate::api::events::EventBy;
use crate::api::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use crate::api::parties::{PartyFilter, wanted};
use crate::api::problem::{Fallible, Problem};
use crate::api::scalars::Date;
use crate::api::view;
use crate::registry::{self, View};

/// The orders that obligations can be listed in. Those without a due date come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub(crate) enum ObligationOrder {
    /// By the last day on which they are done in time, earliest first.
    Due,
    /// By the last day on which they are done in time, latest first.
    DueDesc,
}

/// Which obligations to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct ObligationFilter {
    /// Of one of these kinds.
    kind: Option<Vec<ObligationKind>>,
    /// In one of these states on the day.
    state: Option<Vec<ObligationState>>,
    /// That can be due on this day or later.
    due_from: Option<Date>,
    /// That are due on this day at the latest.
    due_to: Option<Date>,
    /// That arise in the work of this network or group.
    body: Option<BodyBy>,
    /// Part of the mandate with this slug.
    mandate: Option<String>,
    /// Done for this event, or by it.
    event: Option<EventBy>,
    /// In which each of these has a part: a bearer, somebody to report to, an audience.
    party: Option<Vec<PartyFilter>>,
}

impl ObligationFilter {
    fn admits(&self, view: &View, own: &registry::Obligation) -> bool {
        let row = &own.row;
        let is_in = |from: Option<NaiveDate>, to: Option<NaiveDate>| {
            from.is_none_or(|from| {
                row.due.is_some() && own.last_day().is_none_or(|last| from <= last)
            }) && to.is_none_or(|to| own.last_day().is_some_and(|last| last <= to))
        };
        let kinds = self.kind.as_ref();
        let states = self.state.as_ref();
        kinds.is_none_or(|kinds| kinds.contains(&row.kind))
            && is_in(self.due_from.map(|day| day.0), self.due_to.map(|day| day.0))
            && states.is_none_or(|states| states.contains(&own.state(view)))
    }
}

/// The obligations that a filter admits. `within` are those to choose from.
pub(in crate::api) fn filtered<'a>(
    view: &'a View,
    within: impl Iterator<Item = &'a Arc<registry::Obligation>>,
    mut filter: ObligationFilter,
    by: ObligationOrder,
    args: &PageArgs,
) -> Result<Connection<Obligation>, Problem> {
    let registry = view.registry();
    let parties = wanted(view, filter.party.take())?;
    let body = filter.body.take().map(|by| by.find(view)).transpose()?;
    let body = body.map(|body| body.map(|body| body.row.id));
    let event = filter.event.take().map(|by| by.find(view)).transpose()?;
    let mandate = filter.mandate.take().map(|slug| {
        let mut found = view.seen(registry.mandates.by_slug.get(&slug));
        found.next().map(|mandate| mandate.row.id)
    });
    let is_for = |own: &registry::Obligation| match event {
        None => true,
        Some(None) => false,
        Some(Some(event)) => {
            let obligations = registry.obligations.by_event.get(&event);
            obligations.iter().any(|other| other.row.id == own.row.id)
        }
    };
    let belongs = |own: &registry::Obligation| {
        body.is_none_or(|body| body.is_some() && own.row.body_id == body)
            && mandate.is_none_or(|mandate| mandate.is_some() && own.row.mandate_id == mandate)
    };
    let items = view
        .seen(within)
        .filter(|own| filter.admits(view, own) && belongs(own) && is_for(own))
        .filter(|own| parties.iter().all(|party| party.has_part(view, &***own)))
        .map(|own| Item::of(Key::Day(own.last_day()), own))
        .collect();
    let (name, descending) = match by {
        ObligationOrder::Due => ("due", false),
        ObligationOrder::DueDesc => ("due-desc", true),
    };
    let order = Order {
        name,
        descending,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |own| Obligation::new(view, own))
}

/// Questions about obligations.
#[derive(Default)]
pub(crate) struct ObligationQuery;

#[Object(serial)]
impl ObligationQuery {
    /// What is to be done, by whom and until when, as it stands on the day.
    async fn obligations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which obligations.")] filter: Option<ObligationFilter>,
        #[graphql(desc = "In which order.", default_with = "ObligationOrder::Due")]
        order_by: ObligationOrder,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Obligation>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let all = view.registry().obligations.all.iter();
        let found = filtered(&view, all, filter.unwrap_or_default(), order_by, &args);
        Some(found.map_err(Into::into))
    }
}
