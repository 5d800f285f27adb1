//! What happened to networks and groups, in order.

use std::sync::Arc;

use async_graphql::{Context, Description, Object};
use chrono::NaiveDate;
use entity::{DatesNote, TimelineKind};

use super::bodies::{AnyBody, BodyBy};
use super::dates::PartialDate;
use super::directions::Direction;
use super::events::Event;
use super::labels::label;
use super::mandates::Mandate;
use super::members::Membership;
use super::modes::ModeChange;
use super::node::Node;
use super::obligations::Obligation;
use super::organizations::Organization;
use super::page::{Connection, Item, Key, Order, PageArgs, page, page_args};
use super::people::Person;
use super::problem::{Fallible, Problem};
use super::relations::Agent;
use super::scalars::{Date, Locale};
use super::seats::Seat;
use super::{One, view};
use crate::registry::{self, Happening, Subject, View};

/// Something that happened to a network or group, or is to happen.
#[derive(Description)]
pub(crate) struct TimelineEntry {
    view: View,
    kind: TimelineKind,
    date: Option<entity::PartialDate>,
    note: Option<DatesNote>,
    subject: Node,
    agent: Option<Agent>,
}

impl TimelineEntry {
    fn new(view: &View, happening: &Happening<'_>) -> One<Self> {
        // What it is about is shown as it was at the time.
        let then = view.as_of(happening.seen_on());
        Self {
            view: view.clone(),
            kind: happening.kind,
            date: happening.date,
            note: happening.note.cloned(),
            subject: subject(&then, happening.subject),
            agent: agent(&then, happening.subject),
        }
    }
}

fn subject(then: &View, of: Subject<'_>) -> Node {
    match of {
        Subject::Body(body) => match AnyBody::new(then, body) {
            AnyBody::Network(network) => Node::Network(network),
            AnyBody::Group(group) => Node::Group(group),
        },
        Subject::ModeChange(change) => Node::ModeChange(ModeChange::new(then, change)),
        Subject::Direction(direction) => Node::Direction(Direction::new(then, direction)),
        Subject::Mandate(mandate) => Node::Mandate(Mandate::new(then, mandate)),
        Subject::Seat(seat, _) => Node::Seat(Seat::new(then, seat)),
        Subject::Membership(membership) => Node::Membership(Membership::new(then, membership)),
        Subject::Event(event) => Node::Event(Event::new(then, event)),
        Subject::Obligation(obligation) => Node::Obligation(Obligation::new(then, obligation)),
    }
}

/// Who came or went.
fn agent(then: &View, of: Subject<'_>) -> Option<Agent> {
    let (person, organization) = match of {
        Subject::Seat(_, holding) => (holding.person_id, holding.organization_id),
        Subject::Membership(membership) => {
            (membership.row.person_id, membership.row.organization_id)
        }
        _ => return None,
    };
    let person = person.and_then(|id| Person::known(then, id));
    let organization = || Organization::known(then, organization?);
    person
        .map(Agent::Person)
        .or_else(|| organization().map(Agent::Organization))
}

#[Object(serial, use_type_description)]
impl TimelineEntry {
    /// What happened.
    pub(super) async fn kind(&self) -> TimelineKind {
        self.kind
    }

    /// The label of `kind`.
    pub(super) async fn kind_label(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the label; that of the request if absent.")]
        locale: Option<Locale>,
    ) -> String {
        label(ctx, &self.view, self.kind, locale)
    }

    /// When, as exact as it is known; null, or with a reason, if it is not.
    pub(super) async fn date(&self) -> Option<One<PartialDate>> {
        PartialDate::of(&self.view, self.date, self.note.as_ref())
    }

    /// What it is about, as it was at the time: the body itself, its seat, its event.
    pub(super) async fn subject(&self) -> &Node {
        &self.subject
    }

    /// Who took or left a seat, or joined or left; null for all else, and if nobody is named or
    /// they may not be shown.
    pub(super) async fn agent(&self) -> Option<&Agent> {
        self.agent.as_ref()
    }
}

/// The timeline of a body between two days.
pub(super) fn of_body(
    view: &View,
    body: &Arc<registry::Body>,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    args: &PageArgs,
) -> Result<Connection<TimelineEntry>, Problem> {
    let timeline = view.registry().timeline(view, body, from, to);
    let items = timeline.into_iter().map(|happening| Item {
        key: Key::Moment {
            day: happening.first_day(),
            rank: happening.rank(),
        },
        id: happening.id,
        record: happening,
    });
    let order = Order {
        name: "timeline",
        descending: false,
        alphabet: view.alphabet(),
    };
    page(items.collect(), order, args, |happening| {
        TimelineEntry::new(view, &happening)
    })
}

/// Questions about what happened.
#[derive(Default)]
pub(crate) struct TimelineQuery;

#[Object(serial)]
impl TimelineQuery {
    /// What happened to a network or group and what is to happen, of all days, oldest first. What
    /// has no date comes last, and only if no day is given. Null if there is no such body on the
    /// day.
    async fn timeline(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose timeline.")] body: BodyBy,
        #[graphql(desc = "Only what can have happened on this day or later.")] from: Option<Date>,
        #[graphql(desc = "Only what can have happened on this day or earlier.")] to: Option<Date>,
        #[graphql(
            desc = "The day on which the body is looked for; today if absent. The timeline is of all days."
        )]
        as_of: Option<Date>,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<TimelineEntry>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let days = (from.map(|day| day.0), to.map(|day| day.0));
        let args = page_args(first, after, last, before);
        let body = body.find(&view).transpose()?;
        let found = body.and_then(|body| of_body(&view, body, days, &args));
        Some(found.map_err(Into::into))
    }
}
