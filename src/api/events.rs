//! Events: meetings, conferences, courses.

use std::sync::Arc;

use async_graphql::{Context, Description, Enum, ID, InputObject, Object, OneofObject};
use chrono::NaiveDate;
use entity::{
    AgendaState, EventId, EventKind, EventStatus, Missing, ParticipationRole, RelationKind,
};

use super::agenda::AgendaItem;
use super::areas::{Area, AreaBy};
use super::bodies::AnyBody;
use super::bodies::BodyBy;
use super::dates::PartialDate;
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::obligations::Obligation;
use super::organizations::OrganizationBy;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::participations::{self, Participation};
use super::pictures::SituationPicture;
use super::problem::{Fallible, Problem};
use super::quality::QualityNote;
use super::record::Provenance;
use super::relations::Relation;
use super::scalars::{Date, Locale};
use super::series::{self, EventSeries};
use super::situations::{self, Situation};
use super::statements::Statement;
use super::{Many, One, view};
use crate::registry::{self, View};

/// An event: a meeting, a conference, a course.
#[derive(Description)]
pub(crate) struct Event {
    pub(super) view: View,
    pub(super) record: Arc<registry::Event>,
}

impl Event {
    pub(super) fn new(view: &View, record: &Arc<registry::Event>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Event {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Event, self.record.row.id)
    }

    /// The name of the event in addresses.
    pub(super) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of event.
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

    /// Why it is held; null if not stated.
    pub(super) async fn purpose(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.purpose.as_ref(), locale)
    }

    /// The state it is in.
    pub(super) async fn status(&self) -> EventStatus {
        self.record.row.status
    }

    /// The label of `status`.
    pub(super) async fn status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.status, locale)
    }

    /// The first day, as exact as it is known; with a reason if it is not.
    pub(super) async fn starts(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The last day, inclusive; the first day if none is stated.
    pub(super) async fn ends(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.ends.or(row.begins), row.dates_note.as_ref())
    }

    /// True if it takes whole days: a date is stated, and no time of day.
    pub(super) async fn is_all_day(&self) -> bool {
        let row = &self.record.row;
        row.begins.is_some() && row.start_time.is_none()
    }

    /// When it begins on its first day, as local time `HH:MM:SS`; null for whole days.
    pub(super) async fn start_time(&self) -> Option<String> {
        self.record.row.start_time.map(|time| time.to_string())
    }

    /// When it ends on its last day, as local time `HH:MM:SS`; null if not stated.
    pub(super) async fn end_time(&self) -> Option<String> {
        self.record.row.end_time.map(|time| time.to_string())
    }

    /// The IANA time zone of the local times; null for whole days.
    pub(super) async fn time_zone(&self) -> Option<&str> {
        self.record.row.time_zone.as_deref()
    }

    /// The municipality or other area where it is held; null if not stated.
    pub(super) async fn place_area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.place_area_id?)
    }

    /// The venue; null if not stated.
    pub(super) async fn place_name(&self) -> Option<&str> {
        self.record.row.place_name.as_deref()
    }

    /// Why no place is known.
    pub(super) async fn place_missing_reason(&self) -> Option<Missing> {
        self.record.row.place_missing
    }

    /// Where it is held online; null if it is not.
    pub(super) async fn online_url(&self) -> Option<&str> {
        self.record.row.online_url.as_deref()
    }

    /// The languages it is held in, as far as stated.
    pub(super) async fn languages(&self) -> Many<Locale> {
        self.record
            .row
            .languages
            .iter()
            .map(|language| Locale(*language))
            .collect()
    }

    /// The body whose event it is; null if of none.
    pub(super) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// Who hosts it: the host first, then those who host it together with them.
    pub(super) async fn hosts(&self) -> Many<Participation> {
        let roles = [ParticipationRole::Host, ParticipationRole::CoHost];
        Participation::with_roles(&self.view, self.record.row.id, &roles)
    }

    /// Who has a part in it, in the order of the source.
    pub(super) async fn participations(
        &self,
        #[graphql(desc = "Only parts of this role.")] role: Option<ParticipationRole>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Participation>> {
        let all = &self.view.registry().participations;
        let own = all.of_event(&self.view, self.record.row.id).into_iter();
        let wanted = own.filter(|own| role.is_none_or(|role| own.row.role == role));
        let args = page_args(first, after, last, before);
        Some(participations::list(&self.view, wanted, &args).map_err(Into::into))
    }

    /// The situation that it is held because of; null if none, or not stated.
    pub(super) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.record.row.situation_id?)
    }

    /// The series that it belongs to; null if to none.
    pub(super) async fn series(&self) -> Option<One<EventSeries>> {
        EventSeries::known(&self.view, self.record.row.series_id?)
    }

    /// Its number in the series, from 1; null if not stated.
    pub(super) async fn occurrence(&self) -> Option<i32> {
        self.record.row.occurrence
    }

    /// How far its agenda has come; null if nothing is known of an agenda.
    pub(super) async fn agenda_state(&self) -> Option<AgendaState> {
        self.record.row.agenda_state
    }

    /// The label of `agendaState`.
    pub(super) async fn agenda_state_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.agenda_state?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// Its agenda, in order. Empty if not known.
    pub(super) async fn agenda(&self) -> Many<AgendaItem> {
        let agenda = self.record.agenda.iter();
        agenda
            .map(|own| AgendaItem::new(&self.view, own))
            .collect()
    }

    /// The situation pictures that are made from it.
    pub(super) async fn situation_pictures(&self) -> Many<SituationPicture> {
        let pictures = &self.view.registry().pictures.by_event;
        let made = self.view.seen(pictures.get(&self.record.row.id));
        made.map(|own| SituationPicture::new(&self.view, own))
            .collect()
    }

    /// The events that came before it, as their sources tell.
    pub(super) async fn preceded_by(&self) -> Many<Relation> {
        Relation::leading_to(&self.view, self.record.row.id, RelationKind::Precedes)
    }

    /// Its relations of any kind, from it and to it.
    pub(super) async fn relations(
        &self,
        #[graphql(desc = "Only relations of this kind.")] kind: Option<RelationKind>,
    ) -> Many<Relation> {
        Relation::around(&self.view, self.record.row.id, kind)
    }

    /// What is to be done for it, and what it fulfils: nominations, goals.
    pub(super) async fn obligations(&self) -> Many<Obligation> {
        let all = &self.view.registry().obligations.by_event;
        Obligation::in_order(&self.view, all.get(&self.record.row.id))
    }

    /// What was said at it, or on its occasion, in the order of the source.
    pub(super) async fn statements(&self) -> Many<Statement> {
        let statements = &self.view.registry().statements.by_event;
        Statement::in_order(&self.view, statements.get(&self.record.row.id))
    }

    /// What was said about it, at another event or elsewhere.
    pub(super) async fn commented_by(&self) -> Many<Statement> {
        let statements = &self.view.registry().statements.by_subject;
        Statement::in_order(&self.view, statements.get(&self.record.row.id))
    }

    /// What whoever relies on the record should know about its data.
    pub(super) async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
    }

    /// The day that the source spoke of; null if the source is undated.
    pub(super) async fn attested_on(&self) -> Option<Date> {
        self.record.row.attested_on.map(Date)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Event {
    pub(super) fn known(view: &View, id: EventId) -> Option<One<Self>> {
        let event = view.registry().events.all.get(id)?;
        view.sees(&**event).map(|_| Self::new(view, event))
    }
}

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
    pub(super) fn find(&self, view: &View) -> Result<Option<EventId>, Problem> {
        let events = &view.registry().events;
        let found = match self {
            Self::Id(id) => events.all.get(ids::decode_as::<EventId>(IdType::Event, id)?),
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
pub(super) fn filtered<'a>(
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
