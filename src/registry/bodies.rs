//! Networks and groups: what they are for, what they look at, who may belong, how often they meet.
//!
//! Lists are examples unless the source gives them in full: `complete_lists` says which are.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, BodyId, BodyKind, BodyList, Language, OrganizationId, TopicId, body, cadence,
    contact_point, focus_area, focus_area_topic, membership_rule, purpose, seat_rule,
};

use super::areas::folded;
use super::table::{Index, Table, kept, record};
use super::text::{Name, Names, Shown, content_chain};

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

record!(Body, Body, dated);

/// The parts of a body, as they are loaded.
#[derive(Default)]
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
