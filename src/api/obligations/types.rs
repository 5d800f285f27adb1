//! What is told of an obligation.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, Object};
use entity::{
    EventKind, MeetingPhase, ObligationId, ObligationKind, ObligationState, PartyRole, PointKind,
    fulfillment,
};

use crate::api::bodies::AnyBody;
use crate::api::dates::{PartialDate, Validity};
use crate::api::events::{Event, EventBy};
use crate::api::ids::{self, IdType};
use crate::api::labels::label;
use crate::api::localized::LocalizedText;
use crate::api::mandates::Mandate;
use crate::api::organizations::{self, Organization, OrganizationOrder};
use crate::api::page::{Connection, page_args};
use crate::api::parties::Party;
use crate::api::people::Person;
use crate::api::points::{self, Priority};
use crate::api::problem::Fallible;
use crate::api::quality::QualityNote;
use crate::api::record::{self, Provenance};
use crate::api::scalars::Locale;
use crate::api::sources::Source;
use crate::api::viewer_can::ViewerCanAnswer;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// What somebody has to do: a goal, a report, a nomination, a duty, a task.
#[derive(Description)]
pub(crate) struct Obligation {
    view: View,
    record: Arc<registry::Obligation>,
}

impl Obligation {
    pub(in crate::api) fn new(view: &View, record: &Arc<registry::Obligation>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(in crate::api) fn known(view: &View, id: ObligationId) -> Option<One<Self>> {
        let obligation = view.registry().obligations.all.get(id)?;
        view.sees(&**obligation)
            .map(|_| Self::new(view, obligation))
    }

    /// Those that the caller may see, by kind and in the order of the source.
    pub(in crate::api) fn in_order<'a>(
        view: &View,
        obligations: impl IntoIterator<Item = &'a Arc<registry::Obligation>>,
    ) -> Many<Self> {
        let mut own: Vec<_> = view.seen(obligations).collect();
        own.sort_by_key(|own| (own.row.kind, own.row.rank, own.row.id));
        own.into_iter().map(|own| Self::new(view, own)).collect()
    }
}

#[Object(serial, use_type_description)]
impl Obligation {
    /// The id of the record, for `node`.
    pub(in crate::api) async fn id(&self) -> ID {
        ids::encode(IdType::Obligation, self.record.row.id)
    }

    /// The kind of obligation.
    pub(in crate::api) async fn kind(&self) -> ObligationKind {
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

    /// Its place among the obligations of its kind under the same body or mandate, from 1.
    pub(in crate::api) async fn rank(&self) -> i32 {
        self.record.row.rank
    }

    /// What is to be done, in the language of the reader.
    pub(in crate::api) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.text, locale)
    }

    /// How it stands on the day that was asked about. Computed from the dates and from what was
    /// done: nothing becomes overdue by being written down.
    pub(in crate::api) async fn state(&self) -> ObligationState {
        self.record.state(&self.view)
    }

    /// The label of `state`.
    pub(in crate::api) async fn state_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.record.state(&self.view), locale)
    }

    /// When it is due, as exact as it is stated; null if it is not. It is overdue on the day after
    /// the last day that this can mean.
    pub(in crate::api) async fn due(&self) -> Option<One<PartialDate>> {
        let row = &self.record.row;
        PartialDate::of(&self.view, row.due, row.due_note.as_ref())
    }

    /// The month it is due in, 1 to 12, where the source states no year.
    pub(in crate::api) async fn due_month(&self) -> Option<i32> {
        self.record.row.due_month
    }

    /// True if it goes on and is never done with.
    pub(in crate::api) async fn is_continuous(&self) -> bool {
        self.record.row.continuous
    }

    /// Whether it is done before or after a meeting; null for what has nothing to do with meetings.
    pub(in crate::api) async fn phase(&self) -> Option<MeetingPhase> {
        self.record.row.phase
    }

    /// The label of `phase`.
    pub(in crate::api) async fn phase_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.phase?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The kind of event that it is to be done by.
    pub(in crate::api) async fn event_kind(&self) -> Option<EventKind> {
        self.record.row.event_kind
    }

    /// The label of `eventKind`.
    pub(in crate::api) async fn event_kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.event_kind?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// How many are asked for, such as representatives to be named; null if that is no question.
    pub(in crate::api) async fn quantity(&self) -> Option<i32> {
        self.record.row.quantity
    }

    /// When it was let go without being done; null if it was not.
    pub(in crate::api) async fn waived(&self) -> Option<One<PartialDate>> {
        PartialDate::of(&self.view, self.record.row.waived, None)
    }

    /// The network or group in whose work it arises.
    pub(in crate::api) async fn body(&self) -> Option<One<AnyBody>> {
        AnyBody::known(&self.view, self.record.row.body_id?)
    }

    /// The mandate that it is part of, also when that has run out.
    pub(in crate::api) async fn mandate(&self) -> Option<One<Mandate>> {
        Mandate::of(&self.view, self.record.row.mandate_id?)
    }

    /// The event that it is done for.
    pub(in crate::api) async fn event(&self) -> Option<One<Event>> {
        Event::known(&self.view, self.record.row.event_id?)
    }

    /// Who has to do it.
    pub(in crate::api) async fn bearers(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Bearer)
    }

    /// For whom it is done, or to whom it is handed.
    pub(in crate::api) async fn beneficiaries(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Beneficiary)
    }

    /// Who is to attend or to be invited.
    pub(in crate::api) async fn audience(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Audience)
    }

    /// The subjects to be dealt with, in the order of the source.
    pub(in crate::api) async fn subjects(
        &self,
        #[graphql(desc = "The language of the texts; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Many<LocalizedText> {
        points::texts(&self.view, &self.record.points, PointKind::Subject, locale)
    }

    /// What comes first when resources are short, in the order of the source.
    pub(in crate::api) async fn priorities(&self) -> Many<Priority> {
        Priority::all(&self.view, &self.record.points)
    }

    /// How it was met, or is planned to be met, of all days, in the order in which that was entered.
    pub(in crate::api) async fn fulfillments(&self) -> Many<Fulfillment> {
        let own = self.record.fulfillments.iter();
        own.filter(|row| Fulfillment::tells_something(&self.view, row))
            .map(|row| Fulfillment::new(&self.view, row))
            .collect()
    }

    /// The organizations that have to do it and have not confirmed by the day that they did, by
    /// name: for one event, or at all. Null if no organization is known that has to do it, as where
    /// the source names the bearers only by words, and if there is no such event.
    pub(in crate::api) async fn unconfirmed(
        &self,
        #[graphql(desc = "The event that is to be confirmed for.")] event: Option<EventBy>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        if registry.bearers(&self.view, &self.record).is_empty() {
            return None;
        }
        let event = match event.map(|event| event.find(&self.view)).transpose() {
            Ok(Some(None)) => return None,
            Ok(event) => event.flatten(),
            Err(problem) => return Some(Err(problem.into())),
        };
        let missing = registry.unconfirmed(&self.view, &self.record, event);
        let args = page_args(first, after, last, before);
        let by = OrganizationOrder::Name;
        let found = organizations::list(&self.view, missing.into_iter(), by, &args);
        Some(found.map_err(Into::into))
    }

    /// What whoever relies on the record should know about its data.
    pub(in crate::api) async fn data_quality(&self) -> Many<QualityNote> {
        QualityNote::of(&self.view, &*self.record)
    }

    /// The period for which it holds, as seen from the day that was asked about.
    pub(in crate::api) async fn validity(&self) -> Option<One<Validity>> {
        let note = self.record.row.dates_note.as_ref();
        record::validity(&self.view, &*self.record, note)
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCanAnswer> {
        ViewerCanAnswer::of_obligation(&self.view, &self.record)
    }

    /// Where the record comes from and who owns it.
    pub(in crate::api) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

/// How an obligation was met, or is planned to be met.
#[derive(Description)]
pub(crate) struct Fulfillment {
    view: View,
    row: fulfillment::Model,
}

impl Fulfillment {
    /// False if all that it says is about what the caller may not see.
    fn tells_something(view: &View, row: &fulfillment::Model) -> bool {
        row.done.is_some()
            || row.note.is_some()
            || row
                .event_id
                .is_some_and(|id| Event::known(view, id).is_some())
            || row
                .organization_id
                .is_some_and(|id| Organization::of(view, id).is_some())
            || row
                .person_id
                .is_some_and(|id| Person::known(view, id).is_some())
            || row
                .document_id
                .is_some_and(|id| Source::known(view, id).is_some())
    }

    fn new(view: &View, row: &fulfillment::Model) -> One<Self> {
        Self {
            view: view.clone(),
            row: row.clone(),
        }
    }
}

#[Object(serial, use_type_description)]
impl Fulfillment {
    /// When it was done; null if it is planned, or done when its event is held.
    pub(in crate::api) async fn done(&self) -> Option<One<PartialDate>> {
        PartialDate::of(&self.view, self.row.done, None)
    }

    /// The event that it is done by, or confirmed for.
    pub(in crate::api) async fn event(&self) -> Option<One<Event>> {
        Event::known(&self.view, self.row.event_id?)
    }

    /// The organization that did it.
    pub(in crate::api) async fn organization(&self) -> Option<One<Organization>> {
        Organization::of(&self.view, self.row.organization_id?)
    }

    /// The person who was named; null if nobody was, or they may not be shown.
    pub(in crate::api) async fn person(&self) -> Option<One<Person>> {
        Person::known(&self.view, self.row.person_id?)
    }

    /// The document that was handed over.
    pub(in crate::api) async fn document(&self) -> Option<One<Source>> {
        Source::known(&self.view, self.row.document_id?)
    }

    /// What more is said of it.
    pub(in crate::api) async fn note(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<One<LocalizedText>> {
        LocalizedText::optional(&self.view, self.row.note.as_ref(), locale)
    }
}
