//! From rows to records, and from one registry to the next.

use std::sync::Arc;

use entity::{BodyId, RecordKind};
use uuid::Uuid;

use super::bodies::{BodyParts, FocusArea};
use super::table::Parts;
use super::{
    Area, Areas, Bodies, Body, Event, Events, Members, Membership, Organization, Organizations,
    Participation, Participations, People, Person, Registry, Relation, Relations, Rows, Seat,
    Seats, Source, Sources, Topic, Topics,
};

impl Registry {
    /// The registry made of all rows of a database.
    pub fn new(epoch: Uuid, seq: i64, rows: Rows) -> Self {
        let mut registry = Self {
            epoch,
            seq,
            areas: Areas::default(),
            organizations: Organizations::default(),
            people: People::default(),
            topics: Topics::default(),
            bodies: Bodies::default(),
            seats: Seats::default(),
            members: Members::default(),
            events: Events::default(),
            participations: Participations::default(),
            relations: Relations::default(),
            sources: Sources::default(),
        };
        registry.put(rows);
        registry
    }

    /// The registry after some records changed: `changed` names them, `rows` holds what they are
    /// now. A record that is named and has no rows is gone.
    #[must_use]
    pub fn after(&self, seq: i64, changed: &[(RecordKind, Uuid)], rows: Rows) -> Self {
        let mut next = self.clone();
        next.seq = seq;
        for (kind, id) in changed {
            next.remove(*kind, *id);
        }
        next.put(rows);
        next
    }

    fn remove(&mut self, kind: RecordKind, id: Uuid) {
        match kind {
            RecordKind::Source => self.sources.remove(id),
            RecordKind::Area => self.areas.remove(id),
            RecordKind::Organization => self.organizations.remove(id),
            RecordKind::Person => self.people.remove(id),
            RecordKind::Topic => self.topics.remove(id),
            RecordKind::Body => self.bodies.remove(id),
            RecordKind::Seat => self.seats.remove(id),
            RecordKind::Membership => self.members.remove(id),
            RecordKind::Event => self.events.remove(id),
            RecordKind::Participation => self.participations.remove(id),
            RecordKind::Relation => self.relations.remove(id),
        }
    }

    fn put(&mut self, rows: Rows) {
        let mut names = Parts::group(rows.name);
        let mut identifiers = Parts::group(rows.identifier);
        let mut contacts = Parts::group(rows.contact_point);
        let mut within = Parts::group(rows.area_part);
        let mut posts = Parts::group(rows.employment);
        let mut holdings = Parts::group(rows.holding);
        let mut bodies = PartsOfBodies {
            purposes: Parts::group(rows.purpose),
            focus_areas: Parts::group(rows.focus_area),
            topics: Parts::group(rows.focus_area_topic),
            membership_rules: Parts::group(rows.membership_rule),
            cadences: Parts::group(rows.cadence),
            seat_rules: Parts::group(rows.seat_rule),
        };

        put(rows.source, |row| {
            self.sources.put(Arc::new(Source { row }));
        });
        put(rows.area, |row| {
            let id = row.id;
            let area = Area::new(row, names.take(id), identifiers.take(id), within.take(id));
            self.areas.put(Arc::new(area));
        });
        put(rows.organization, |row| {
            let id = row.id;
            let (names, numbers) = (names.take(id), identifiers.take(id));
            let organization = Organization::new(row, names, numbers, contacts.take(id));
            self.organizations.put(Arc::new(organization));
        });
        put(rows.person, |row| {
            let posts = posts.take(row.id);
            self.people.put(Arc::new(Person::new(row, posts)));
        });
        put(rows.topic, |row| self.topics.put(Arc::new(Topic::new(row))));
        put(rows.body, |row| {
            let parts = bodies.take(row.id, names.take(row.id), contacts.take(row.id));
            self.bodies.put(Arc::new(Body::new(row, parts)));
        });
        put(rows.seat, |row| {
            let holdings = holdings.take(row.id);
            self.seats.put(Arc::new(Seat { row, holdings }));
        });
        put(rows.membership, |row| {
            self.members.put(Arc::new(Membership { row }));
        });
        put(rows.event, |row| self.events.put(Arc::new(Event::new(row))));
        put(rows.participation, |row| {
            self.participations.put(Arc::new(Participation { row }));
        });
        put(rows.relation, |row| {
            self.relations.put(Arc::new(Relation { row }));
        });
    }
}

fn put<R>(rows: Vec<R>, each: impl FnMut(R)) {
    rows.into_iter().for_each(each);
}

/// The parts that only bodies have.
struct PartsOfBodies {
    purposes: Parts<entity::purpose::Model>,
    focus_areas: Parts<entity::focus_area::Model>,
    topics: Parts<entity::focus_area_topic::Model>,
    membership_rules: Parts<entity::membership_rule::Model>,
    cadences: Parts<entity::cadence::Model>,
    seat_rules: Parts<entity::seat_rule::Model>,
}

impl PartsOfBodies {
    fn take(
        &mut self,
        body: BodyId,
        names: Vec<entity::name::Model>,
        contact_points: Vec<entity::contact_point::Model>,
    ) -> BodyParts {
        let focus_areas = self.focus_areas.take(body).into_iter().map(|row| {
            let mut topics = self.topics.take(row.id);
            topics.sort_by_key(|topic| (topic.rank, topic.id));
            FocusArea { row, topics }
        });
        BodyParts {
            focus_areas: focus_areas.collect(),
            purposes: self.purposes.take(body),
            membership_rules: self.membership_rules.take(body),
            cadences: self.cadences.take(body),
            seat_rules: self.seat_rules.take(body),
            names,
            contact_points,
        }
    }
}
