//! Rows as they are stored: of one whole moment, or of some records of it.

use entity::{
    area, area_part, body, cadence, contact_point, employment, event, focus_area, focus_area_topic,
    holding, identifier, membership, membership_rule, name, organization, participation, person,
    purpose, relation, seat, seat_rule, source, topic,
};

/// The rows of every table that the registry is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Sources.
    pub source: Vec<source::Model>,
    /// Areas.
    pub area: Vec<area::Model>,
    /// Which area lies in which.
    pub area_part: Vec<area_part::Model>,
    /// Names of areas, organizations and bodies.
    pub name: Vec<name::Model>,
    /// Codes and numbers of areas and organizations.
    pub identifier: Vec<identifier::Model>,
    /// Organizations.
    pub organization: Vec<organization::Model>,
    /// Contact points of organizations and bodies.
    pub contact_point: Vec<contact_point::Model>,
    /// Persons.
    pub person: Vec<person::Model>,
    /// Posts of persons.
    pub employment: Vec<employment::Model>,
    /// Topics.
    pub topic: Vec<topic::Model>,
    /// Networks and groups.
    pub body: Vec<body::Model>,
    /// Purposes of bodies.
    pub purpose: Vec<purpose::Model>,
    /// Focus areas of bodies.
    pub focus_area: Vec<focus_area::Model>,
    /// Topics of focus areas.
    pub focus_area_topic: Vec<focus_area_topic::Model>,
    /// Who may be a member.
    pub membership_rule: Vec<membership_rule::Model>,
    /// How often bodies meet.
    pub cadence: Vec<cadence::Model>,
    /// How seats are given out.
    pub seat_rule: Vec<seat_rule::Model>,
    /// Seats.
    pub seat: Vec<seat::Model>,
    /// Who holds a seat.
    pub holding: Vec<holding::Model>,
    /// Memberships.
    pub membership: Vec<membership::Model>,
    /// Events.
    pub event: Vec<event::Model>,
    /// Participations in events.
    pub participation: Vec<participation::Model>,
    /// Relations.
    pub relation: Vec<relation::Model>,
}
