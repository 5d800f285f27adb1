//! Networks and groups: what they are for, what they look at, who may belong, how often they meet.
//!
//! Lists are examples unless the source gives them in full: `complete_lists` says which are.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, BodyId, BodyKind, BodyList, Language, OrganizationId, RelationKind, TopicId, body,
    cadence, contact_point, focus_area, focus_area_topic, membership_rule, purpose, seat_rule,
};

use super::Registry;
use super::areas::{Area, begins_with, folded};
use super::parties::once;
use super::table::{Index, Table, kept, record};
use super::text::{Name, Names, Shown, content_chain};
use super::view::View;

/// A focus area with its topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocusArea {
    /// The row.
    pub row: focus_area::Model,
    /// Its topics, in the order of the source.
    pub topics: Vec<focus_area_topic::Model>,
}

/// A network or group with everything that is said of it alone.
#[derive(Debug, PartialEq)]
pub struct Body {
    /// The row.
    pub row: body::Model,
    /// Its names.
    pub names: Names,
    /// What it is for, in order.
    pub purposes: Vec<purpose::Model>,
    /// What it looks at, in order.
    pub focus_areas: Vec<FocusArea>,
    /// Who may belong.
    pub membership_rules: Vec<membership_rule::Model>,
    /// How often it meets.
    pub cadences: Vec<cadence::Model>,
    /// How its seats are given out.
    pub seat_rules: Vec<seat_rule::Model>,
    /// How it is reached.
    pub contact_points: Vec<contact_point::Model>,
    pub(super) folded: String,
}

record!(Body, Body, dated; belongs to |own, _all| [own.row.id]);

/// The parts of a body, as they are loaded.
pub(super) struct BodyParts {
    pub(super) names: Vec<entity::name::Model>,
    pub(super) purposes: Vec<purpose::Model>,
    pub(super) focus_areas: Vec<FocusArea>,
    pub(super) membership_rules: Vec<membership_rule::Model>,
    pub(super) cadences: Vec<cadence::Model>,
    pub(super) seat_rules: Vec<seat_rule::Model>,
    pub(super) contact_points: Vec<contact_point::Model>,
}

impl Body {
    pub(super) fn new(row: body::Model, mut parts: BodyParts) -> Self {
        let names = Names::new(parts.names, row.created_at);
        parts
            .purposes
            .sort_by_key(|purpose| (purpose.rank, purpose.id));
        parts
            .focus_areas
            .sort_by_key(|area| (area.row.rank, area.row.id));
        Self {
            folded: folded(&names, &[]),
            names,
            purposes: parts.purposes,
            focus_areas: parts.focus_areas,
            membership_rules: parts.membership_rules,
            cadences: parts.cadences,
            seat_rules: parts.seat_rules,
            contact_points: parts.contact_points,
            row,
        }
    }

    /// True for networks, false for groups.
    pub fn is_network(&self) -> bool {
        is_network(self.row.kind)
    }

    /// True if the source gives a list of this body in full.
    pub fn is_complete(&self, list: BodyList) -> bool {
        self.row
            .complete_lists
            .iter()
            .any(|complete| *complete == list)
    }

    /// The topics that it works on, in order, each once.
    pub fn topics(&self) -> Vec<TopicId> {
        let mut topics = Vec::new();
        for topic in self.focus_areas.iter().flat_map(|area| &area.topics) {
            if !topics.contains(&topic.topic_id) {
                topics.push(topic.topic_id);
            }
        }
        topics
    }

    /// True if a name, of any day and language, begins with a folded text.
    pub fn has_name_like(&self, prefix: &str) -> bool {
        begins_with(&self.folded, prefix)
    }

    /// The name to show on a day.
    pub fn name(&self, language: Language, day: NaiveDate) -> Option<&Name> {
        let [first, second, third] = content_chain(language);
        self.names
            .along(&[language, language.base(), first, second, third], day)
    }

    /// The same as text for a reader.
    pub fn shown_name(&self, language: Language, day: NaiveDate) -> Option<Shown<'_>> {
        let name = self.name(language, day)?;
        Some(Shown {
            text: &name.row.text,
            language: name.row.language,
            is_fallback: name.row.language.base() != language.base(),
            status: name.row.translation,
        })
    }
}

/// True for the kinds that are networks; the others are groups.
pub fn is_network(kind: BodyKind) -> bool {
    match kind {
        BodyKind::Network | BodyKind::ExpertNetwork | BodyKind::Cooperation => true,
        BodyKind::SteeringGroup
        | BodyKind::ProgrammeGroup
        | BodyKind::ProgrammeCommittee
        | BodyKind::CoordinationOffice
        | BodyKind::Board
        | BodyKind::Collegium => false,
    }
}

/// All networks and groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bodies {
    /// By key.
    pub all: Table<Body>,
    /// By slug.
    pub by_slug: Index<String, Body>,
    /// By the body that they belong to.
    pub by_parent: Index<BodyId, Body>,
    /// By the organization that they belong to.
    pub by_organization: Index<OrganizationId, Body>,
    /// By the area that they cover.
    pub by_area: Index<AreaId, Body>,
    /// By topic.
    pub by_topic: Index<TopicId, Body>,
}

kept!(Bodies.all: Body);

impl Bodies {
    fn reindex(&mut self, body: &Arc<Body>, present: bool) {
        let row = &body.row;
        self.by_slug.set(row.slug.clone(), body, present);
        if let Some(parent) = row.parent_id {
            self.by_parent.set(parent, body, present);
        }
        if let Some(organization) = row.organization_id {
            self.by_organization.set(organization, body, present);
        }
        if let Some(area) = row.area_id {
            self.by_area.set(area, body, present);
        }
        for topic in body.topics() {
            self.by_topic.set(topic, body, present);
        }
    }
}

impl Bodies {
    /// The group that steers a network on the view's day.
    pub fn steering_group<'a>(&'a self, view: &View, network: BodyId) -> Option<&'a Arc<Body>> {
        let groups = view.seen(self.by_parent.get(&network));
        groups
            .filter(|group| group.row.kind == BodyKind::SteeringGroup)
            .min_by_key(|group| group.row.id)
    }
}

impl Registry {
    /// The bodies that work on one of some topics on the view's day.
    pub fn bodies_on<'a>(&'a self, view: &View, topics: &[TopicId]) -> Vec<&'a Arc<Body>> {
        let bodies = topics.iter();
        let bodies = bodies.flat_map(|topic| self.bodies.by_topic.get(topic));
        once(view.seen(bodies))
    }

    /// The bodies that cover an area on the view's day: those of its own and of the areas around.
    pub fn covering<'a>(&'a self, view: &View, area: &Area) -> Vec<&'a Arc<Body>> {
        let around = self
            .areas
            .around(view, area)
            .into_iter()
            .map(|(area, _)| area.row.id);
        let areas = std::iter::once(area.row.id).chain(around);
        let bodies = areas.flat_map(|area| self.bodies.by_area.get(&area));
        view.seen(bodies).collect()
    }

    /// The bodies that are in dialogue with an organization on the view's day.
    pub fn dialogues_of(&self, view: &View, partner: OrganizationId) -> Vec<BodyId> {
        let relations = self
            .relations
            .to(view, partner, RelationKind::DialoguePartner);
        relations
            .into_iter()
            .filter_map(|relation| relation.row.from_body_id)
            .collect()
    }

    /// The bodies that an organization is a member of, or has a seat in, on the view's day.
    pub fn bodies_of(&self, view: &View, organization: OrganizationId) -> Vec<BodyId> {
        let memberships = view.seen(self.members.by_organization.get(&organization));
        let memberships = memberships.filter(|membership| membership.is_in_force(view));
        let seats = view.seen(self.seats.by_organization.get(&organization));
        memberships
            .map(|membership| membership.row.body_id)
            .chain(seats.map(|seat| seat.row.body_id))
            .collect()
    }
}
