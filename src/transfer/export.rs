//! From the registry to a bundle.

use std::collections::HashMap;

use uuid::Uuid;

use super::bundle::{
    Agreement, Area, Body, Bundle, Direction, Event, FocusArea, Mandate, ModeChange, Name,
    Obligation, Organization, Person, Responsibility, Seat, Situation, SituationPicture, Source,
    Statement,
};
use super::columns::{PartRow as _, Stored, StoredPart};
use super::fields::Id;
use crate::registry::{self, Names, Registry, Row as _, every_record};

/// Everything that the registry holds: records in the order of their keys, parts in their own.
pub fn export(registry: &Registry) -> Bundle {
    let keys = Keys::new(registry);
    macro_rules! export {
        ($($kind:ident: $table:expr => $load:expr),+ $(,)?) => {
            Bundle {$($kind: {
                let mut records: Vec<_> = $table.all.iter().collect();
                records.sort_by(|a, b| a.row.key.cmp(&b.row.key));
                records.into_iter().map($load).collect()
            },)+}
        };
    }
    export! {
        source: registry.sources => |record| Source {
            link: parts(&record.links, &keys),
            media: parts(&record.media, &keys),
            ..Stored::load(&record.row, &keys)
        },
        area: registry.areas => |record| Area {
            within: parts(&record.within, &keys),
            name: names(&record.names, &keys),
            identifier: parts(&record.identifiers, &keys),
            ..Stored::load(&record.row, &keys)
        },
        organization: registry.organizations => |record| Organization {
            name: names(&record.names, &keys),
            identifier: parts(&record.identifiers, &keys),
            contact_point: parts(&record.contact_points, &keys),
            ..Stored::load(&record.row, &keys)
        },
        person: registry.people => |record| Person {
            employment: parts(&record.employments, &keys),
            ..Stored::load(&record.row, &keys)
        },
        topic: registry.topics => |record| Stored::load(&record.row, &keys),
        body: registry.bodies => |record| body(record, &keys),
        seat: registry.seats => |record| Seat {
            holding: parts(&record.holdings, &keys),
            ..Stored::load(&record.row, &keys)
        },
        membership: registry.members => |record| Stored::load(&record.row, &keys),
        event: registry.events => |record| Event {
            agenda_item: parts(&record.agenda, &keys),
            ..Stored::load(&record.row, &keys)
        },
        participation: registry.participations => |record| Stored::load(&record.row, &keys),
        relation: registry.relations => |record| Stored::load(&record.row, &keys),
        situation: registry.situations => |record| Situation {
            point: parts(&record.points, &keys),
            ..Stored::load(&record.row, &keys)
        },
        event_series: registry.series => |record| Stored::load(&record.row, &keys),
        term: registry.terms => |record| Stored::load(&record.row, &keys),
        mandate: registry.mandates => |record| Mandate {
            party: parts(&record.parties, &keys),
            ..Stored::load(&record.row, &keys)
        },
        obligation: registry.obligations => |record| Obligation {
            party: parts(&record.parties, &keys),
            point: parts(&record.points, &keys),
            fulfillment: parts(&record.fulfillments, &keys),
            ..Stored::load(&record.row, &keys)
        },
        agreement: registry.agreements => |record| Agreement {
            party: parts(&record.parties, &keys),
            ..Stored::load(&record.row, &keys)
        },
        mode_change: registry.modes => |record| ModeChange {
            party: parts(&record.parties, &keys),
            ..Stored::load(&record.row, &keys)
        },
        direction: registry.directions => |record| Direction {
            party: parts(&record.parties, &keys),
            point: parts(&record.points, &keys),
            ..Stored::load(&record.row, &keys)
        },
        situation_picture: registry.pictures => |record| SituationPicture {
            party: parts(&record.parties, &keys),
            ..Stored::load(&record.row, &keys)
        },
        responsibility: registry.responsibilities => |record| Responsibility {
            party: parts(&record.parties, &keys),
            point: parts(&record.points, &keys),
            ..Stored::load(&record.row, &keys)
        },
        statement: registry.statements => |record| Statement {
            party: parts(&record.parties, &keys),
            ..Stored::load(&record.row, &keys)
        },
        stated_count: registry.counts => |record| Stored::load(&record.row, &keys),
    }
}

fn body(record: &registry::Body, keys: &Keys<'_>) -> Body {
    let focus_areas = record.focus_areas.iter().map(|area| FocusArea {
        topics: parts(&area.topics, keys),
        ..StoredPart::load(&area.row, keys)
    });
    Body {
        name: names(&record.names, keys),
        purpose: parts(&record.purposes, keys),
        focus_area: focus_areas.collect(),
        membership_rule: parts(&record.membership_rules, keys),
        cadence: parts(&record.cadences, keys),
        seat_rule: parts(&record.seat_rules, keys),
        contact_point: parts(&record.contact_points, keys),
        ..Stored::load(&record.row, keys)
    }
}

fn names(names: &Names, keys: &Keys<'_>) -> Vec<Name> {
    let names = names.all().iter();
    names
        .map(|name| StoredPart::load(&name.row, keys))
        .collect()
}

fn parts<P: StoredPart>(rows: &[P::Row], keys: &Keys<'_>) -> Vec<P> {
    let mut rows: Vec<&P::Row> = rows.iter().collect();
    rows.sort_by_key(|row| (row.rank(), row.uuid()));
    rows.into_iter().map(|row| P::load(row, keys)).collect()
}

/// The keys of all records and posts, by id.
pub(super) struct Keys<'a>(HashMap<Uuid, &'a str>);

impl<'a> Keys<'a> {
    fn new(registry: &'a Registry) -> Self {
        let mut keys = HashMap::new();
        macro_rules! take {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
                for record in registry.$concept.all.iter() {
                    keys.insert(record.row.id.0, &*record.row.key);
                }
            )+};
        }
        every_record!(take);
        for person in registry.people.all.iter() {
            for employment in &person.employments {
                keys.insert(employment.id.0, &employment.key);
            }
        }
        Self(keys)
    }

    /// The key of a record. One that is not there is named by its id: the import then says that
    /// nobody knows it.
    pub(super) fn key(&self, id: impl Id) -> String {
        let id: Uuid = id.into();
        self.0
            .get(&id)
            .map_or_else(|| id.to_string(), |key| (*key).to_owned())
    }
}
