//! From rows to records, and from one registry to the next.

use std::sync::Arc;

use entity::{RecordKind, focus_area};
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

    fn put(&mut self, mut rows: Rows) {
        let mut bodies = body_parts(&mut rows);
        let names = std::mem::take(&mut rows.name);
        let mut names = Parts::group(
            names,
            |name| {
                let organization = name.organization_id.map(Uuid::from);
                name.area_id
                    .map(Uuid::from)
                    .or(organization)
                    .or(name.body_id.map(Uuid::from))
            },
            |name| name.id.0,
        );
        let mut identifiers = Parts::group(
            rows.identifier,
            |part| {
                part.area_id
                    .map(Uuid::from)
                    .or(part.organization_id.map(Uuid::from))
            },
            |part| part.id.0,
        );
        let mut contacts = Parts::group(
            rows.contact_point,
            |part| {
                part.organization_id
                    .map(Uuid::from)
                    .or(part.body_id.map(Uuid::from))
            },
            |part| part.id.0,
        );
        let mut within = Parts::group(rows.area_part, |part| Some(part.part_id.0), |p| p.id.0);
        let mut posts = Parts::group(rows.employment, |part| Some(part.person_id.0), |p| p.id.0);
        let mut holdings = Parts::group(rows.holding, |part| Some(part.seat_id.0), |p| p.id.0);

        for row in rows.source {
            self.sources.put(Arc::new(Source { row }));
        }
        for row in rows.area {
            let id = row.id;
            let area = Area::new(row, names.take(id), identifiers.take(id), within.take(id));
            self.areas.put(Arc::new(area));
        }
        for row in rows.organization {
            let id = row.id;
            let (names, numbers) = (names.take(id), identifiers.take(id));
            let organization = Organization::new(row, names, numbers, contacts.take(id));
            self.organizations.put(Arc::new(organization));
        }
        for row in rows.person {
            let posts = posts.take(row.id);
            self.people.put(Arc::new(Person::new(row, posts)));
        }
        for row in rows.topic {
            self.topics.put(Arc::new(Topic::new(row)));
        }
        for row in rows.body {
            let id = row.id;
            let mut parts = bodies.take(id);
            parts.names = names.take(id);
            parts.contact_points = contacts.take(id);
            self.bodies.put(Arc::new(Body::new(row, parts)));
        }
        for row in rows.seat {
            let holdings = holdings.take(row.id);
            self.seats.put(Arc::new(Seat { row, holdings }));
        }
        for row in rows.membership {
            self.members.put(Arc::new(Membership { row }));
        }
        for row in rows.event {
            self.events.put(Arc::new(Event::new(row)));
        }
        for row in rows.participation {
            self.participations.put(Arc::new(Participation { row }));
        }
        for row in rows.relation {
            self.relations.put(Arc::new(Relation { row }));
        }
    }
}

/// The parts that only bodies have.
struct BodyPartsByBody {
    purposes: Parts<entity::purpose::Model>,
    focus_areas: Parts<FocusArea>,
    membership_rules: Parts<entity::membership_rule::Model>,
    cadences: Parts<entity::cadence::Model>,
    seat_rules: Parts<entity::seat_rule::Model>,
}

impl BodyPartsByBody {
    fn take(&mut self, body: impl Into<Uuid>) -> BodyParts {
        let body = body.into();
        BodyParts {
            purposes: self.purposes.take(body),
            focus_areas: self.focus_areas.take(body),
            membership_rules: self.membership_rules.take(body),
            cadences: self.cadences.take(body),
            seat_rules: self.seat_rules.take(body),
            ..BodyParts::default()
        }
    }
}

fn body_parts(rows: &mut Rows) -> BodyPartsByBody {
    let mut topics = Parts::group(
        std::mem::take(&mut rows.focus_area_topic),
        |part| Some(part.focus_area_id.0),
        |part| part.id.0,
    );
    let with_topics = |row: focus_area::Model| {
        let mut topics = topics.take(row.id);
        topics.sort_by_key(|topic| (topic.rank, topic.id));
        FocusArea { row, topics }
    };
    let focus_areas: Vec<FocusArea> = std::mem::take(&mut rows.focus_area)
        .into_iter()
        .map(with_topics)
        .collect();
    BodyPartsByBody {
        purposes: Parts::group(
            std::mem::take(&mut rows.purpose),
            |part| Some(part.body_id.0),
            |part| part.id.0,
        ),
        focus_areas: Parts::group(
            focus_areas,
            |part| Some(part.row.body_id.0),
            |part| part.row.id.0,
        ),
        membership_rules: Parts::group(
            std::mem::take(&mut rows.membership_rule),
            |part| Some(part.body_id.0),
            |part| part.id.0,
        ),
        cadences: Parts::group(
            std::mem::take(&mut rows.cadence),
            |part| Some(part.body_id.0),
            |part| part.id.0,
        ),
        seat_rules: Parts::group(
            std::mem::take(&mut rows.seat_rule),
            |part| Some(part.body_id.0),
            |part| part.id.0,
        ),
    }
}
