//! Rows as they are stored: of one whole moment, or of some records of it.

use std::collections::HashSet;

use entity::{
    area, area_part, body, cadence, contact_point, employment, event, focus_area, focus_area_topic,
    holding, identifier, membership, membership_rule, name, organization, participation, person,
    purpose, relation, seat, seat_rule, source, topic,
};
use uuid::Uuid;

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

/// A row with its key and the key of the record, or part, that it belongs to: its own for a record.
pub trait Row {
    /// The key of the row.
    fn uuid(&self) -> Uuid;
    /// What it belongs to.
    fn owner(&self) -> Uuid;
}

macro_rules! rows {
    ($($table:ident: $owner:expr),+ $(,)?) => {$(
        impl Row for $table::Model {
            fn uuid(&self) -> Uuid {
                self.id.0
            }

            fn owner(&self) -> Uuid {
                let owner: fn(&$table::Model) -> Option<Uuid> = $owner;
                owner(self).unwrap_or(self.id.0)
            }
        }
    )+};
}

rows! {
    source: |_| None,
    area: |_| None,
    area_part: |row| Some(row.part_id.0),
    name: |row| {
        let organization = row.organization_id.map(Uuid::from);
        row.area_id.map(Uuid::from).or(organization).or(row.body_id.map(Uuid::from))
    },
    identifier: |row| row.area_id.map(Uuid::from).or(row.organization_id.map(Uuid::from)),
    organization: |_| None,
    contact_point: |row| row.organization_id.map(Uuid::from).or(row.body_id.map(Uuid::from)),
    person: |_| None,
    employment: |row| Some(row.person_id.0),
    topic: |_| None,
    body: |_| None,
    purpose: |row| Some(row.body_id.0),
    focus_area: |row| Some(row.body_id.0),
    focus_area_topic: |row| Some(row.focus_area_id.0),
    membership_rule: |row| Some(row.body_id.0),
    cadence: |row| Some(row.body_id.0),
    seat_rule: |row| Some(row.body_id.0),
    seat: |_| None,
    holding: |row| Some(row.seat_id.0),
    membership: |_| None,
    event: |_| None,
    participation: |_| None,
    relation: |_| None,
}

impl Rows {
    /// The keys of everything that parts of these rows can belong to.
    pub fn owners(&self) -> HashSet<Uuid> {
        let mut owners = HashSet::new();
        macro_rules! add {
            ($($table:ident),+) => {$( owners.extend(self.$table.iter().map(Row::uuid)); )+};
        }
        add!(source, area, organization, person, topic, body, focus_area);
        add!(seat, membership, event, participation, relation);
        owners
    }

    /// The keys of everything that parts can belong to which `wanted` asks for anew: its records,
    /// and the focus areas that their bodies have here.
    pub fn replaced_by(&self, wanted: &Self) -> HashSet<Uuid> {
        let mut owners = wanted.owners();
        let areas = self.focus_area.iter();
        let replaced: Vec<Uuid> = areas
            .filter(|area| owners.contains(&area.owner()))
            .map(Row::uuid)
            .collect();
        owners.extend(replaced);
        owners
    }

    /// These rows, with the records of `wanted` and all their parts in place of those here.
    #[must_use]
    pub fn overlaid_by(&self, wanted: &Self) -> Self {
        let named = self.replaced_by(wanted);
        macro_rules! overlay {
            ($($table:ident),+) => {
                Self {$(
                    $table: self.$table
                        .iter()
                        .filter(|row| !named.contains(&row.owner()))
                        .chain(&wanted.$table)
                        .cloned()
                        .collect(),
                )+}
            };
        }
        overlay!(
            source,
            area,
            area_part,
            name,
            identifier,
            organization,
            contact_point,
            person,
            employment,
            topic,
            body,
            purpose,
            focus_area,
            focus_area_topic,
            membership_rule,
            cadence,
            seat_rule,
            seat,
            holding,
            membership,
            event,
            participation,
            relation
        )
    }
}
