//! What is told of an event.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{
    AgendaState, EventId, EventKind, EventStatus, Missing, ParticipationRole, RelationKind,
};

use crate::api::agenda::AgendaItem;
use crate::api::areas::Area;
use crate::api::bodies::AnyBody;
use crate::api::dates::PartialDate;
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::LocalizedText;
use crate::api::obligations::Obligation;
use crate::api::page::{Connection, page_args};
use crate::api::participations::{self, Participation};
use crate::api::pictures::SituationPicture;
use crate::api::problem::Fallible;
use crate::api::quality::QualityNote;
use crate::api::record::Provenance;
use crate::api::relations::Relation;
use crate::api::scalars::{Date, Locale};
use crate::api::series::EventSeries;
use crate::api::situations::Situation;
use crate::api::statements::Statement;
use crate::api::viewer_can::ViewerCan;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// An event: a meeting, a conference, a course.
#[derive(Description)]
pub(crate) struct Event {
    pub(in crate::api) view: View,
    pub(in crate::api) record: Arc<registry::Event>,
}

impl Event {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Event>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }
}

#[Object(serial, use_type_description)]
impl Event {
    /// The id of the record, for `node`.
    pub(in crate::api) async fn id(&self) -> ID {
        ids::encode(IdType::Event, self.record.row.id)
    }

    /// The name of the event in addresses.
    pub(in crate::api) async fn slug(&self) -> &str {
        &self.record.row.slug
    }

    /// The kind of event.
    pub(in crate::api) async fn kind(&self) -> EventKind {
        self.record.row.kind
    }

    /// The label of `kind`.
    pub(in crate::api) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.kind, locale)
    }

    /// What it is called, in the language of the reader.
    pub(in crate::api) async fn title(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.title, locale)
    }

    /// Why it is held; null if not stated.
    pub(in crate::api) async fn purpose(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.record.row.purpose.as_ref(), locale)
    }

    /// The state it is in.
    pub(in crate::api) async fn status(&self) -> EventStatus {
        self.record.row.status
    }

    /// The label of `status`.
    pub(in crate::api) async fn status_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.row.status, locale)
    }

    /// The first day, as exact as it is known; with a reason if it is not.
    pub(in crate::api) async fn starts(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.begins, row.dates_note.as_ref())
    }

    /// The last day, inclusive; the first day if none is stated.
    pub(in crate::api) async fn ends(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.ends.or(row.begins), row.dates_note.as_ref())
    }

    /// True if it takes whole days: a date is stated, and no time of day.
    pub(in crate::api) async fn is_all_day(&self) -> bool {
        let row = &self.record.row;
        row.begins.is_some() && row.start_time.is_none()
    }

    /// When it begins on its first day, as local time `HH:MM:SS`; null for whole days.
    pub(in crate::api) async fn start_time(&self) -> Option<String> {
        self.record.row.start_time.map(|time| time.to_string())
    }

    /// When it ends on its last day, as local time `HH:MM:SS`; null if not stated.
    pub(in crate::api) async fn end_time(&self) -> Option<String> {
        self.record.row.end_time.map(|time| time.to_string())
    }

    /// The IANA time zone of the local times; null for whole days.
    pub(in crate::api) async fn time_zone(&self) -> Option<&str> {
        self.record.row.time_zone.as_deref()
    }

    /// The municipality or other area where it is held; null if not stated.
    pub(in crate::api) async fn place_area(&self) -> Option<One<Area>> {
        Area::known(&self.view, self.record.row.place_area_id?)
    }

    /// The venue; null if not stated.
    pub(in crate::api) async fn place_name(&self) -> Option<&str> {
        self.record.row.place_name.as_deref()
    }

    /// Why no place is known.
    pub(in crate::api) async fn place_missing_reason(&self) -> Option<Missing> {
        self.record.row.place_missing
    }

    /// Where it is held online; null if it is not.
    pub(in crate::api) async fn online_url(&self) -> Option<&str> {
        self.record.row.online_url.as_deref()
    }

    /// The languages it is held in, as far as stated.
    pub(in crate::api) async fn languages(&self) -> Many<Locale> {
        self.record
            .row
            .languages
            .iter()
            .map(|language| Locale(*language))
            .collect()
    }

    /// The body whose event it is; null if of none.
    pub(in crate::api) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// Who hosts it: the host first, then those who host it together with them.
    pub(in crate::api) async fn hosts(&self) -> Many<Participation> {
        let roles = [ParticipationRole::Host, ParticipationRole::CoHost];
        Participation::with_roles(&self.view, self.record.row.id, &roles)
    }

    /// Who has a part in it, in the order of the source.
    pub(in crate::api) async fn participations(
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
    pub(in crate::api) async fn situation(&self) -> Option<One<Situation>> {
        Situation::known(&self.view, self.record.row.situation_id?)
    }

    /// The series that it belongs to; null if to none.
    pub(in crate::api) async fn series(&self) -> Option<One<EventSeries>> {
        EventSeries::known(&self.view, self.record.row.series_id?)
    }

    /// Its number in the series, from 1; null if not stated.
    pub(in crate::api) async fn occurrence(&self) -> Option<i32> {
        self.record.row.occurrence
    }

    /// How far its agenda has come; null if nothing is known of an agenda.
    pub(in crate::api) async fn agenda_state(&self) -> Option<AgendaState> {
        self.record.row.agenda_state
    }

    /// The label of `agendaState`.
    pub(in crate::api) async fn agenda_state_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.agenda_state?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// Its agenda, in order. Empty if not known.
    pub(in crate::api) async fn agenda(&self) -> Many<AgendaItem> {
        let agenda = self.record.agenda.iter();
        agenda.map(|own| AgendaItem::new(&self.view, own)).collect()
    }

    /// The situation pictures that are made from it.
    pub(in crate::api) async fn situation_pictures(&self) -> Many<SituationPicture> {
        let pictures = &self.view.registry().pictures.by_event;
        let made = self.view.seen(pictures.get(&self.record.row.id));
        made.map(|own| SituationPicture::new(&self.view, own))
            .collect()
    }

    /// The events that came before it, as their sources tell.
    pub(in crate::api) async fn preceded_by(&self) -> Many<Relation> {
        Relation::leading_to(&self.view, self.record.row.id, RelationKind::Precedes)
    }

    /// Its relations of any kind, from it and to it.
    pub(in crate::api) async fn relations(
        &self,
        #[graphql(desc = "Only relations of this kind.")] kind: Option<RelationKind>,
    ) -> Many<Relation> {
        Relation::around(&self.view, self.record.row.id, kind)
    }

    /// What is to be done for it, and what it fulfils: nominations, goals.
    pub(in crate::api) async fn obligations(&self) -> Many<Obligation> {
        let all = &self.view.registry().obligations.by_event;
        Obligation::in_order(&self.view, all.get(&self.record.row.id))
    }

    /// What was said at it, or on its occasion, in the order of the source.
    pub(in crate::api) async fn statements(&self) -> Many<Statement> {
        let statements = &self.view.registry().statements.by_event;
        Statement::in_order(&self.view, statements.get(&self.record.row.id))
    }

    /// What was said about it, at another event or elsewhere.
    pub(in crate::api) async fn commented_by(&self) -> Many<Statement> {
        let statements = &self.view.registry().statements.by_subject;
        Statement::in_order(&self.view, statements.get(&self.record.row.id))
    }

    /// What whoever relies on the record should know about its data.
    pub(in crate::api) async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
    }

    /// The day that the source spoke of; null if the source is undated.
    pub(in crate::api) async fn attested_on(&self) -> Option<Date> {
        self.record.row.attested_on.map(Date)
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of_event(&self.view, &self.record)
    }

    /// Where the record comes from and who owns it.
    pub(in crate::api) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Event {
    pub(in crate::api) fn known(view: &View, id: EventId) -> Option<One<Self>> {
        let event = view.registry().events.all.get(id)?;
        view.sees(&**event).map(|_| Self::new(view, event))
    }
}
