//! Events that belong together.

use std::borrow::Cow;
use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{EventKind, EventSeriesId};

use super::bodies::{AnyBody, BodyBy};
use super::dates::Validity;
use super::events::{self, Event, EventFilter, EventOrder};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::organizations::{Organization, OrganizationBy};
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::pictures::{self, SituationPicture};
use super::problem::{Fallible, Problem};
use super::record::{self, Provenance};
use super::scalars::{Date, Locale};
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, View};

/// Events that belong together: a weekly conference, a dialogue with several parties.
#[derive(Description)]
pub(crate) struct EventSeries {
    view: View,
    record: Arc<registry::EventSeries>,
}

impl EventSeries {
    pub(super) fn new(view: &View, record: &Arc<registry::EventSeries>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    /// The series, whatever the day: its events stay in it when it has ended.
    pub(super) fn known(view: &View, id: EventSeriesId) -> Option<One<Self>> {
        let series = view.registry().series.all.get(id)?;
        view.may_read(&**series).then(|| Self::new(view, series))
    }

    /// Those that are there on the day.
    pub(super) fn seen<'a>(
        view: &View,
        series: impl IntoIterator<Item = &'a Arc<registry::EventSeries>>,
    ) -> Many<Self> {
        view.seen(series).map(|own| Self::new(view, own)).collect()
    }
}

/// The key of the series with a slug, whatever the day.
pub(super) fn with_slug(view: &View, slug: &str) -> Option<EventSeriesId> {
    let all = &view.registry().series;
    let series = all.by_slug.get(&slug.to_owned()).first()?;
    view.may_read(&**series).then_some(series.row.id)
}

#[Object(serial, use_type_description)]
impl EventSeries {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::EventSeries, self.record.row.id)
    }

    /// The name of the series in addresses and filters.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of events.
    pub(super) async fn kind(&self) -> EventKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// What it is called, in the language of the reader.
    pub(super) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.title, locale)
    }

    /// Why the events are held; null if not stated.
    pub(super) async fn purpose(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.purpose.as_ref(), locale)
    }

    /// The body whose events they are; null if of none.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// The organization that holds them; null if not stated.
    pub(super) async fn organization(&self) -> Option<One<Organization>> {
        Organization::known(&self.view, self.record.row.organization_id?)
    }

    /// Its events.
    pub(super) async fn events(
        &self,
        #[graphql(desc = "Which events; the series in it is ignored.")] filter: Option<EventFilter>,
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
        let all = &self.view.registry().events.by_series;
        let own = all.get(&self.record.row.id).iter();
        let args = page_args(first, after, last, before);
        let found = events::filtered(&self.view, own, &filter, order_by, &args);
        Some(found.map_err(Into::into))
    }

    /// The situation pictures that are made from it, newest first.
    pub(super) async fn pictures(
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
        let all = &self.view.registry().pictures.by_series;
        let own = self.view.seen(all.get(&self.record.row.id));
        let args = page_args(first, after, last, before);
        Some(pictures::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(super) async fn validity(&self) -> Option<One<Validity>> {
        record::validity(
            &self.view,
            &*self.record,
            self.record.row.dates_note.as_ref(),
        )
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::held(&self.view, &self.record.row, self.record.row.body_id)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

/// Which series of events to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct EventSeriesFilter {
    /// Of events of one of these kinds.
    kind: Option<Vec<EventKind>>,
    /// Of this body.
    body: Option<BodyBy>,
    /// Held by this organization.
    organization: Option<OrganizationBy>,
}

fn filtered(
    view: &View,
    filter: &EventSeriesFilter,
    args: &PageArgs,
) -> Result<Connection<EventSeries>, Problem> {
    let body = filter.body.as_ref().map(|body| body.find(view));
    let body = body.transpose()?;
    let body = body.map(|body| body.map(|body| body.row.id));
    let holder = filter.organization.as_ref().map(|own| own.find(view));
    let holder = holder.transpose()?;
    let holder = holder.map(|own| own.map(|own| own.row.id));
    let admits = |own: &registry::EventSeries| {
        let (row, kinds) = (&own.row, filter.kind.as_ref());
        kinds.is_none_or(|kinds| kinds.contains(&row.kind))
            && body.is_none_or(|body| body.is_some() && row.body_id == body)
            && holder.is_none_or(|holder| holder.is_some() && row.organization_id == holder)
    };
    let alphabet = view.alphabet();
    let items = view
        .seen(view.registry().series.all.iter())
        .filter(|own| admits(own))
        .map(|record| {
            let title = view.text(&record.row.title, None);
            let text = title.map_or("", |title| title.text);
            let sort = Cow::Owned(alphabet.sort_key(text).into_vec());
            let text = Cow::Borrowed(text);
            Item::of(Key::Text { sort, text }, record)
        });
    let order = Order {
        name: "title",
        descending: false,
        alphabet,
    };
    page(items.collect(), order, args, |record| {
        EventSeries::new(view, record)
    })
}

/// Questions about series of events.
#[derive(Default)]
pub(crate) struct EventSeriesQuery;

#[Object(serial)]
impl EventSeriesQuery {
    /// One series of events, of any day; null if there is none such.
    async fn event_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The slug of the series.")] slug: String,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Option<One<EventSeries>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        EventSeries::known(&view, with_slug(&view, &slug)?)
    }

    /// All series of events on the day, by title.
    async fn all_event_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which series of events.")] filter: Option<EventSeriesFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<EventSeries>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let found = filtered(&view, &filter.unwrap_or_default(), &args);
        Some(found.map_err(Into::into))
    }
}
