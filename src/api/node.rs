//! Any record by its id alone.

use async_graphql::{Context, ID, Interface, Object};
use entity::{
    AgreementId, AreaId, BodyId, DirectionId, EmploymentId, EventId, EventSeriesId, MandateId,
    MembershipId, ModeChangeId, ObligationId, OrganizationId, ParticipationId, PersonId,
    RelationId, ResponsibilityId, SeatId, SituationId, SituationPictureId, SourceId, StatedCountId,
    StatementId, TermId, TopicId,
};
use uuid::Uuid;

use super::areas::Area;
use super::bodies::{AnyBody, Group, Network};
use super::counts::StatedCount;
use super::directions::Direction;
use super::events::Event;
use super::ids::{self, IdType};
use super::mandates::{Agreement, Mandate};
use super::members::Membership;
use super::modes::ModeChange;
use super::municipalities::Municipality;
use super::obligations::Obligation;
use super::organizations::Organization;
use super::participations::Participation;
use super::people::{Employment, Person};
use super::pictures::SituationPicture;
use super::problem::{Fallible, Problem};
use super::relations::Relation;
use super::responsibilities::Responsibility;
use super::scalars::Date;
use super::seats::Seat;
use super::series::EventSeries;
use super::situations::Situation;
use super::sources::Source;
use super::statements::Statement;
use super::terms::Term;
use super::topics::Topic;
use super::{One, view};
use crate::registry::View;

/// Anything that has an id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "The id of the record."))]
pub(crate) enum Node {
    /// A source.
    Source(Source),
    /// An area.
    Area(Area),
    /// A municipality.
    Municipality(Municipality),
    /// An organization.
    Organization(Organization),
    /// A person.
    Person(Person),
    /// A post of a person.
    Employment(Employment),
    /// A topic.
    Topic(Topic),
    /// A network.
    Network(Network),
    /// A group.
    Group(Group),
    /// A seat.
    Seat(Seat),
    /// A membership.
    Membership(Membership),
    /// An event.
    Event(Event),
    /// A participation.
    Participation(Participation),
    /// A relation.
    Relation(Relation),
    /// A term.
    Term(Term),
    /// A responsibility.
    Responsibility(Responsibility),
    /// A statement.
    Statement(Statement),
    /// A stated count.
    StatedCount(StatedCount),
    /// A mandate.
    Mandate(Mandate),
    /// An agreement.
    Agreement(Agreement),
    /// An obligation.
    Obligation(Obligation),
    /// A situation.
    Situation(Situation),
    /// A series of events.
    EventSeries(EventSeries),
    /// A change of mode.
    ModeChange(ModeChange),
    /// A direction.
    Direction(Direction),
    /// A situation picture.
    SituationPicture(SituationPicture),
}

const MAX_IDS: usize = 100;

/// The record with a key, if it is there on the view's day, for its caller.
pub(super) fn find(view: &View, of: IdType, key: Uuid) -> Option<One<Node>> {
    let registry = view.registry();
    match of {
        IdType::Source => Source::known(view, SourceId(key)).map(Node::Source),
        IdType::Area => Area::known(view, AreaId(key)).map(Node::Area),
        IdType::Municipality => {
            let area = registry.areas.all.get(key)?;
            view.sees(&**area)?;
            Municipality::of_area(view, area).map(Node::Municipality)
        }
        IdType::Organization => {
            Organization::known(view, OrganizationId(key)).map(Node::Organization)
        }
        IdType::Person => Person::known(view, PersonId(key)).map(Node::Person),
        IdType::Employment => Employment::known(view, EmploymentId(key)).map(Node::Employment),
        IdType::Topic => Topic::known(view, TopicId(key)).map(Node::Topic),
        IdType::Body => AnyBody::known(view, BodyId(key)).map(|body| match body {
            AnyBody::Network(network) => Node::Network(network),
            AnyBody::Group(group) => Node::Group(group),
        }),
        IdType::Seat => Seat::known(view, SeatId(key)).map(Node::Seat),
        IdType::Membership => Membership::known(view, MembershipId(key)).map(Node::Membership),
        IdType::Event => Event::known(view, EventId(key)).map(Node::Event),
        IdType::Participation => {
            Participation::known(view, ParticipationId(key)).map(Node::Participation)
        }
        IdType::Relation => Relation::known(view, RelationId(key)).map(Node::Relation),
        IdType::Mandate => Mandate::known(view, MandateId(key)).map(Node::Mandate),
        IdType::Agreement => Agreement::known(view, AgreementId(key)).map(Node::Agreement),
        IdType::Obligation => Obligation::known(view, ObligationId(key)).map(Node::Obligation),
        IdType::Term => Term::known(view, TermId(key)).map(Node::Term),
        IdType::Responsibility => {
            Responsibility::known(view, ResponsibilityId(key)).map(Node::Responsibility)
        }
        IdType::Statement => Statement::known(view, StatementId(key)).map(Node::Statement),
        IdType::StatedCount => StatedCount::known(view, StatedCountId(key)).map(Node::StatedCount),
        IdType::Situation => Situation::known(view, SituationId(key)).map(Node::Situation),
        IdType::EventSeries => EventSeries::known(view, EventSeriesId(key)).map(Node::EventSeries),
        IdType::ModeChange => ModeChange::known(view, ModeChangeId(key)).map(Node::ModeChange),
        IdType::Direction => Direction::known(view, DirectionId(key)).map(Node::Direction),
        IdType::SituationPicture => {
            SituationPicture::known(view, SituationPictureId(key)).map(Node::SituationPicture)
        }
        // Found through its seat.
        IdType::Holding => None,
    }
}

/// Questions by id.
#[derive(Default)]
pub(crate) struct NodeQuery;

#[Object(serial)]
impl NodeQuery {
    /// The record with an id; null if there is none such on the day. Posts, memberships, situations,
    /// series, changes of mode and directions are found whatever the day.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The id.")] id: ID,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Node> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        let found = ids::decode(&id).map(|(of, key)| find(&view, of, key));
        found.map_err(Into::into).transpose()
    }

    /// The records with some ids, in their order; null where there is none such on the day.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The ids, at most 100.", name = "ids")] wanted: Vec<ID>,
        #[graphql(desc = "The day that the answer is about, at any depth; today if absent.")] as_of: Option<Date>,
    ) -> Fallible<Vec<Option<One<Node>>>> {
        let view = view(ctx).as_of(as_of.map(|day| day.0));
        if wanted.len() > MAX_IDS {
            return Some(Err(Problem::TooManyIds { max: MAX_IDS }.into()));
        }
        let found: Result<Vec<_>, Problem> = wanted
            .iter()
            .map(|id| ids::decode(id).map(|(of, key)| find(&view, of, key)))
            .collect();
        Some(found.map_err(Into::into))
    }
}
