//! What a record looks like in its rows: to change it, and to keep what it was.

use std::collections::HashMap;

use entity::{RecordKind, name};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::bodies::FocusArea;
use super::rows::{Row, every_part, every_record};
use super::{Names, Registry, Rows};

/// A list of parts that can be had as rows.
trait PartRows<M> {
    fn rows(&self) -> Vec<M>;
}

impl<M: Clone> PartRows<M> for Vec<M> {
    fn rows(&self) -> Vec<M> {
        self.clone()
    }
}

impl PartRows<name::Model> for Names {
    fn rows(&self) -> Vec<name::Model> {
        self.all().iter().map(|name| name.row.clone()).collect()
    }
}

impl PartRows<entity::focus_area::Model> for Vec<FocusArea> {
    fn rows(&self) -> Vec<entity::focus_area::Model> {
        self.iter().map(|area| area.row.clone()).collect()
    }
}

impl PartRows<entity::focus_area_topic::Model> for Vec<FocusArea> {
    fn rows(&self) -> Vec<entity::focus_area_topic::Model> {
        let topics = self.iter().flat_map(|area| &area.topics);
        topics.cloned().collect()
    }
}

macro_rules! images {
    ($($table:ident: $kind:ident in $concept:ident { $($part:ident: $field:ident),* })+) => {
        impl Registry {
            /// The rows of a record and of its parts; `None` if there is none such.
            pub fn image(&self, kind: RecordKind, id: Uuid) -> Option<Rows> {
                match kind {$(
                    RecordKind::$kind => self.$concept.all.get(id).map(|record| Rows {
                        $table: vec![record.row.clone()],
                        $($part: PartRows::rows(&record.$field),)*
                        ..Rows::default()
                    }),
                )+}
            }
        }
    };
}

images! {
    source: Source in sources { link: links, media: media }
    area: Area in areas { area_part: within, name: names, identifier: identifiers }
    organization: Organization in organizations {
        name: names, identifier: identifiers, contact_point: contact_points
    }
    person: Person in people { employment: employments }
    topic: Topic in topics {}
    body: Body in bodies {
        name: names, purpose: purposes, focus_area: focus_areas, focus_area_topic: focus_areas,
        membership_rule: membership_rules, cadence: cadences, seat_rule: seat_rules,
        contact_point: contact_points
    }
    seat: Seat in seats { holding: holdings }
    membership: Membership in members {}
    situation: Situation in situations { point: points }
    event_series: EventSeries in series {}
    event: Event in events { agenda_item: agenda }
    participation: Participation in participations {}
    relation: Relation in relations {}
    term: Term in terms {}
    mandate: Mandate in mandates { party: parties }
    obligation: Obligation in obligations {
        party: parties, point: points, fulfillment: fulfillments
    }
    agreement: Agreement in agreements { party: parties }
    mode_change: ModeChange in modes { party: parties }
    direction: Direction in directions { party: parties, point: points }
    situation_picture: SituationPicture in pictures { party: parties }
    responsibility: Responsibility in responsibilities { party: parties, point: points }
    statement: Statement in statements { party: parties }
    stated_count: StatedCount in counts {}
}

/// Rows by the record that they belong to, to be kept as JSON.
#[derive(Debug)]
pub struct Images<'a> {
    rows: &'a Rows,
    places: HashMap<Uuid, Vec<(&'static str, usize)>>,
}

impl<'a> Images<'a> {
    /// The images of all records among some rows.
    pub fn of(rows: &'a Rows) -> Self {
        let areas = rows.focus_area.iter();
        let bodies: HashMap<Uuid, Uuid> = areas.map(|row| (row.uuid(), row.owner())).collect();
        let mut places = HashMap::<Uuid, Vec<(&'static str, usize)>>::new();
        macro_rules! note {
            ($($table:ident),+) => {$(
                for (place, row) in rows.$table.iter().enumerate() {
                    let owner = row.owner();
                    let owner = bodies.get(&owner).copied().unwrap_or(owner);
                    places.entry(owner).or_default().push((stringify!($table), place));
                }
            )+};
        }
        macro_rules! note_records {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { note!($($table),+) };
        }
        every_record!(note_records);
        every_part!(note);
        Self { rows, places }
    }

    /// The rows of a record by their tables; `None` if there are none.
    pub fn get(&self, id: Uuid) -> Option<Value> {
        let mut image = Map::new();
        for (table, place) in self.places.get(&id)? {
            let rows = image
                .entry(*table)
                .or_insert_with(|| Value::Array(Vec::new()));
            if let (Value::Array(rows), Some(row)) = (rows, self.row(table, *place)) {
                rows.push(row);
            }
        }
        Some(Value::Object(image))
    }

    fn row(&self, table: &str, place: usize) -> Option<Value> {
        macro_rules! find {
            ($($name:ident),+) => {
                $(if table == stringify!($name) {
                    return serde_json::to_value(self.rows.$name.get(place)?).ok();
                })+
            };
        }
        macro_rules! find_records {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { find!($($table),+) };
        }
        every_record!(find_records);
        every_part!(find);
        None
    }
}
