//! What somebody said, in the registry's own words.

use std::sync::Arc;

use async_graphql::{Context, Description, ID, InputObject, Object};
use entity::{EventId, PartyRole, Response, SourceId, StatementId, StatementKind, TopicId};
use uuid::Uuid;

use super::events::{Event, EventBy};
use super::ids::{self, IdType};
use super::labels::label;
use super::localized::LocalizedText;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::parties::{Party, PartyFilter, WantedParty, wanted};
use super::problem::{Fallible, Problem};
use super::record::Provenance;
use super::scalars::{Date, Locale};
use super::topics::Topic;
use super::viewer_can::ViewerCan;
use super::{Many, One, view};
use crate::registry::{self, Statements, View};

/// What somebody said, as a summary in the registry's own words.
#[derive(Description)]
pub(crate) struct Statement {
    view: View,
    record: Arc<registry::Statement>,
}

impl Statement {
    pub(super) fn new(view: &View, record: &Arc<registry::Statement>) -> One<Self> {
        Self {
            view: view.clone(),
            record: Arc::clone(record),
        }
    }

    pub(super) fn known(view: &View, id: StatementId) -> Option<One<Self>> {
        let statement = view.registry().statements.all.get(id)?;
        view.sees(&**statement).map(|_| Self::new(view, statement))
    }
}

#[Object(serial, use_type_description)]
impl Statement {
    /// The id of the record, for `node`.
    pub(super) async fn id(&self) -> ID {
        ids::encode(IdType::Statement, self.record.row.id)
    }

    /// Its place among the statements of its source, from 1.
    pub(super) async fn rank(&self) -> i32 {
        self.record.row.rank
    }

    /// What sort of statement it is.
    pub(super) async fn kind(&self) -> StatementKind {
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

    /// What was said, in the registry's own words and in the language of the reader.
    pub(super) async fn text(
        &self,
        #[graphql(desc = "The language of the text; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> One<LocalizedText> {
        LocalizedText::content(&self.view, &self.record.row.text, locale)
    }

    /// The language it was said in; null if not stated.
    pub(super) async fn original_locale(&self) -> Option<Locale> {
        self.record.row.language.map(Locale)
    }

    /// The event it was said at, or on the occasion of; null if at none.
    pub(super) async fn event(&self) -> Option<One<Event>> {
        Event::known(&self.view, self.record.row.event_id?)
    }

    /// The event it is about; null if about none.
    pub(super) async fn about_event(&self) -> Option<One<Event>> {
        Event::known(&self.view, self.record.row.about_event_id?)
    }

    /// The statement that it adds to; null if it stands for itself.
    pub(super) async fn extends(&self) -> Option<One<Statement>> {
        Self::known(&self.view, self.record.row.extends_id?)
    }

    /// The statements that add to it, in order.
    pub(super) async fn extended_by(&self) -> Many<Statement> {
        let extending = &self.view.registry().statements.by_extended;
        Self::in_order(&self.view, extending.get(&self.record.row.id))
    }

    /// Who said it, with the hats that they wore.
    pub(super) async fn speakers(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Speaker)
    }

    /// To whom it was said, as far as that is stated.
    pub(super) async fn addressees(&self) -> Many<Party> {
        Party::in_role(&self.view, &*self.record, PartyRole::Addressee)
    }

    /// What came of a recommendation or request; null if nothing is known of that.
    pub(super) async fn response(&self) -> Option<Response> {
        self.record.row.response
    }

    /// The label of `response`.
    pub(super) async fn response_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> Option<String> {
        let word = self.record.row.response?;
        Some(label(ctx, &self.view, word, locale))
    }

    /// The topics that it is about.
    pub(super) async fn topics(&self) -> Many<Topic> {
        let topics = self.record.row.topics.iter();
        topics
            .filter_map(|id| Topic::known(&self.view, *id))
            .collect()
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCan> {
        ViewerCan::of(&self.view, &self.record.row)
    }

    /// Where the record comes from and who owns it.
    pub(super) async fn provenance(&self) -> One<Provenance> {
        Provenance::of(&self.view, &self.record.row)
    }
}

impl Statement {
    /// Those of some statements that the caller may see, in the order of their source.
    pub(super) fn in_order(view: &View, records: &[Arc<registry::Statement>]) -> Many<Self> {
        let found = Statements::in_order(view, records).into_iter();
        found.map(|record| Self::new(view, record)).collect()
    }
}

/// A page of statements, in the order of their sources.
pub(super) fn list<'a>(
    view: &View,
    statements: impl IntoIterator<Item = &'a Arc<registry::Statement>>,
    args: &PageArgs,
) -> Result<Connection<Statement>, Problem> {
    let key = |own: &registry::Statement| {
        let source = own.row.sources.iter().next().map(|id| Uuid::from(*id));
        let event = own.row.event_id.map(Uuid::from);
        Key::Rank(source.or(event).unwrap_or_default(), own.row.rank)
    };
    let items = view
        .seen(statements)
        .map(|record| Item::of(key(record), record))
        .collect();
    let order = Order {
        name: "source",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items, order, args, |record| Statement::new(view, record))
}

/// Which statements to list. All conditions hold at once.
#[derive(Default, InputObject)]
pub(crate) struct StatementFilter {
    /// Of one of these sorts.
    kind: Option<Vec<StatementKind>>,
    /// Made at this event, or on its occasion.
    event: Option<EventBy>,
    /// About this event.
    about: Option<EventBy>,
    /// Whether it is about an event at all.
    is_about_event: Option<bool>,
    /// In which all of these have a part, as speakers or addressees.
    party: Option<Vec<PartyFilter>>,
    /// About the topic with this slug.
    topic: Option<String>,
    /// From the source with this id.
    source: Option<ID>,
    /// Whether another statement adds to it.
    extended: Option<bool>,
}

/// A filter with what it names found once: a list of one, or of none if it is not there.
struct Wanted {
    kinds: Option<Vec<StatementKind>>,
    event: Option<Vec<EventId>>,
    about: Option<Vec<EventId>>,
    is_about_event: Option<bool>,
    parties: Vec<WantedParty>,
    topic: Option<Vec<TopicId>>,
    source: Option<Vec<SourceId>>,
    extended: Option<bool>,
}

impl StatementFilter {
    fn find(self, view: &View) -> Result<Wanted, Problem> {
        let event = |by: EventBy| Ok(by.find(view)?.into_iter().collect());
        let topic = |slug: String| {
            let topics = view.registry().topics.by_slug.get(&slug);
            view.seen(topics).map(|topic| topic.row.id).collect()
        };
        let source = |id: ID| {
            let id: SourceId = ids::decode_as(IdType::Source, &id)?;
            let found = view.seen(view.registry().sources.all.get(id));
            Ok(found.map(|source| source.row.id).collect())
        };
        Ok(Wanted {
            kinds: self.kind,
            event: self.event.map(event).transpose()?,
            about: self.about.map(event).transpose()?,
            is_about_event: self.is_about_event,
            parties: wanted(view, self.party)?,
            topic: self.topic.map(topic),
            source: self.source.map(source).transpose()?,
            extended: self.extended,
        })
    }
}

impl Wanted {
    fn admits(&self, view: &View, own: &registry::Statement) -> bool {
        let row = &own.row;
        let is_extended = || {
            let extending = &view.registry().statements.by_extended;
            view.seen(extending.get(&row.id)).next().is_some()
        };
        let is_about_event = || {
            let event = row.about_event_id;
            event.is_some_and(|event| Event::known(view, event).is_some())
        };
        is_among(self.kinds.as_ref(), [row.kind])
            && is_among(self.event.as_ref(), row.event_id)
            && is_among(self.about.as_ref(), row.about_event_id)
            && self
                .is_about_event
                .is_none_or(|wanted| is_about_event() == wanted)
            && is_among(self.topic.as_ref(), row.topics.iter().copied())
            && is_among(self.source.as_ref(), row.sources.iter().copied())
            && self.extended.is_none_or(|wanted| is_extended() == wanted)
            && self.parties.iter().all(|party| party.has_part(view, own))
    }
}

/// True if one of a record's own values is wanted, or any would do.
fn is_among<T: PartialEq>(wanted: Option<&Vec<T>>, own: impl IntoIterator<Item = T>) -> bool {
    wanted.is_none_or(|wanted| own.into_iter().any(|own| wanted.contains(&own)))
}

/// Questions about statements.
#[derive(Default)]
pub(crate) struct StatementQuery;

#[Object(serial)]
impl StatementQuery {
    /// Statements, in the order of their sources.
    async fn statements(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which statements.")] filter: Option<StatementFilter>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let found = filter.unwrap_or_default().find(&view).and_then(|wanted| {
            let all = view.registry().statements.all.iter();
            list(&view, all.filter(|own| wanted.admits(&view, own)), &args)
        });
        Some(found.map_err(Into::into))
    }
}
