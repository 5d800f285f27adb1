//! From the registry to a bundle.

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use super::bundle::{
    Agreement, Area, Body, Bundle, Direction, Event, EventSeries, FocusArea, Mandate, Membership,
    ModeChange, Name, Obligation, Organization, Participation, Person, Relation, Responsibility,
    Seat, Situation, SituationPicture, Source, StatedCount, Statement, Term, Topic,
};
use super::columns::{PartRow as _, Stored, StoredPart};
use super::fields::Id;
use crate::registry::{self, Names, Registry, Row as _, Table, every_record};

/// Each kind of record with its parts: by which function each is made from which field.
macro_rules! records {
    ($(
        $kind:ident: $record:ident in $concept:ident {
            $($part:ident: $make:ident($field:ident)),*
        }
    )+) => {
        /// Everything that the registry holds: records in the order of their keys, parts in their
        /// own.
        pub fn export(registry: &Registry) -> Bundle {
            let keys = Keys::new(registry);
            Bundle {$(
                $kind: in_order(&registry.$concept.all, |record| &record.row.key)
                    .map(|record| $record {
                        $($part: $make(&record.$field, &keys),)*
                        ..Stored::load(&record.row, &keys)
                    })
                    .collect(),
            )+}
        }
    };
}

records! {
    source: Source in sources { link: parts(links), media: parts(media) }
    area: Area in areas {
        within: parts(within), name: names(names), identifier: parts(identifiers)
    }
    organization: Organization in organizations {
        name: names(names), identifier: parts(identifiers), contact_point: parts(contact_points)
    }
    person: Person in people { employment: parts(employments) }
    topic: Topic in topics {}
    body: Body in bodies {
        name: names(names), purpose: parts(purposes), focus_area: focus_areas(focus_areas),
        membership_rule: parts(membership_rules), cadence: parts(cadences),
        seat_rule: parts(seat_rules), contact_point: parts(contact_points)
    }
    seat: Seat in seats { holding: parts(holdings) }
    membership: Membership in members {}
    situation: Situation in situations { point: parts(points) }
    event_series: EventSeries in series {}
    event: Event in events { agenda_item: parts(agenda) }
    participation: Participation in participations {}
    relation: Relation in relations {}
    term: Term in terms {}
    mandate: Mandate in mandates { party: parts(parties) }
    obligation: Obligation in obligations {
        party: parts(parties), point: parts(points), fulfillment: parts(fulfillments)
    }
    agreement: Agreement in agreements { party: parts(parties) }
    mode_change: ModeChange in modes { party: parts(parties) }
    direction: Direction in directions { party: parts(parties), point: parts(points) }
    situation_picture: SituationPicture in pictures { party: parts(parties) }
    responsibility: Responsibility in responsibilities {
        party: parts(parties), point: parts(points)
    }
    statement: Statement in statements { party: parts(parties) }
    stated_count: StatedCount in counts {}
}

fn in_order<R: registry::Record>(
    table: &Table<R>,
    key: fn(&R) -> &String,
) -> impl Iterator<Item = &Arc<R>> {
    let mut records: Vec<_> = table.iter().collect();
    records.sort_by(|a, b| key(a).cmp(key(b)));
    records.into_iter()
}

fn focus_areas(areas: &[registry::FocusArea], keys: &Keys<'_>) -> Vec<FocusArea> {
    let areas = areas.iter().map(|area| FocusArea {
        topics: parts(&area.topics, keys),
        ..StoredPart::load(&area.row, keys)
    });
    areas.collect()
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
