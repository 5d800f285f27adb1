//! From rows to records, and from one registry to the next.

use std::mem::take;
use std::sync::Arc;

use entity::{BodyId, RecordKind};
use uuid::Uuid;

use super::bodies::{BodyParts, FocusArea};
use super::table::Parts;
use super::{
    Agreement, Area, Body, Direction, Event, EventSeries, Mandate, Membership, ModeChange,
    Obligation, Organization, Participation, Person, Registry, Relation, Responsibility, Rows,
    Seat, Situation, SituationPicture, Source, StatedCount, Statement, Term, Topic, every_record,
};

impl Registry {
    /// The registry made of all rows of a database.
    pub fn new(epoch: Uuid, seq: i64, rows: Rows) -> Self {
        macro_rules! empty {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                Self { epoch, seq, $($concept: Default::default()),+ }
            };
        }
        let mut registry: Self = every_record!(empty);
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
        macro_rules! remove {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                match kind { $(RecordKind::$kind => self.$concept.remove(id),)+ }
            };
        }
        every_record!(remove);
    }

    fn put(&mut self, mut rows: Rows) {
        self.put_events(&mut rows);
        self.put_work(&mut rows);
        self.put_actors(rows);
    }

    /// Who and what there is.
    fn put_actors(&mut self, rows: Rows) {
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
        put(rows.relation, |row| {
            self.relations.put(Arc::new(Relation { row }));
        });
    }

    /// What happens, what is written about it, and the words for it.
    fn put_events(&mut self, rows: &mut Rows) {
        let mut agendas = Parts::group(take(&mut rows.agenda_item));
        let mut links = Parts::group(take(&mut rows.link));
        let mut media = Parts::group(take(&mut rows.media));
        put(take(&mut rows.source), |row| {
            let (links, media) = (links.ranked(row.id), media.ranked(row.id));
            self.sources.put(Arc::new(Source { row, links, media }));
        });
        put(take(&mut rows.event), |row| {
            let agenda = agendas.ranked(row.id);
            self.events.put(Arc::new(Event::new(row, agenda)));
        });
        put(take(&mut rows.participation), |row| {
            self.participations.put(Arc::new(Participation { row }));
        });
        put(take(&mut rows.event_series), |row| {
            self.series.put(Arc::new(EventSeries { row }));
        });
        put(take(&mut rows.term), |row| {
            self.terms.put(Arc::new(Term::new(row)));
        });
        put(take(&mut rows.stated_count), |row| {
            self.counts.put(Arc::new(StatedCount { row }));
        });
    }

    /// What bodies work under.
    fn put_work(&mut self, rows: &mut Rows) {
        let mut all_parties = Parts::group(take(&mut rows.party));
        let mut all_points = Parts::group(take(&mut rows.point));
        let mut fulfillments = Parts::group(take(&mut rows.fulfillment));
        put(take(&mut rows.situation), |row| {
            let points = all_points.ranked(row.id);
            self.situations.put(Arc::new(Situation::new(row, points)));
        });
        put(take(&mut rows.obligation), |row| {
            self.obligations.put(Arc::new(Obligation {
                parties: all_parties.ranked(row.id),
                points: all_points.ranked(row.id),
                fulfillments: fulfillments.ranked(row.id),
                row,
            }));
        });
        macro_rules! put_with {
            ($($table:ident: $record:ident in $concept:ident { $($part:ident: $of:ident),+ })+) => {
                $(put(take(&mut rows.$table), |row| {
                    self.$concept.put(Arc::new($record { $($part: $of.ranked(row.id),)+ row }));
                });)+
            };
        }
        put_with! {
            mandate: Mandate in mandates { parties: all_parties }
            agreement: Agreement in agreements { parties: all_parties }
            mode_change: ModeChange in modes { parties: all_parties }
            direction: Direction in directions { parties: all_parties, points: all_points }
            situation_picture: SituationPicture in pictures { parties: all_parties }
            responsibility: Responsibility in responsibilities {
                parties: all_parties, points: all_points
            }
            statement: Statement in statements { parties: all_parties }
        }
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
