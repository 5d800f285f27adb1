//! Rows as they are stored: of one whole moment, or of some records of it.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use entity::{
    Classification, List, OrganizationId, RecordKind, SourceId, agenda_item, agreement, area,
    area_part, body, cadence, contact_point, direction, employment, event, event_series,
    focus_area, focus_area_topic, fulfillment, holding, identifier, link, mandate, media,
    membership, membership_rule, mode_change, name, obligation, organization, participation, party,
    person, point, purpose, relation, responsibility, seat, seat_rule, situation,
    situation_picture, source, stated_count, statement, term, topic,
};
use uuid::Uuid;

/// Calls a macro with every kind of record: its table, its kind, its concept. What is pointed at
/// comes before what points.
macro_rules! every_record {
    ($with:ident) => {
        $with! {
            source: Source in sources,
            area: Area in areas,
            organization: Organization in organizations,
            person: Person in people,
            topic: Topic in topics,
            body: Body in bodies,
            seat: Seat in seats,
            membership: Membership in members,
            situation: Situation in situations,
            event_series: EventSeries in series,
            event: Event in events,
            participation: Participation in participations,
            relation: Relation in relations,
            term: Term in terms,
            mandate: Mandate in mandates,
            obligation: Obligation in obligations,
            agreement: Agreement in agreements,
            mode_change: ModeChange in modes,
            direction: Direction in directions,
            situation_picture: SituationPicture in pictures,
            responsibility: Responsibility in responsibilities,
            statement: Statement in statements,
            stated_count: StatedCount in counts,
        }
    };
}

/// Calls a macro with the table of every kind of part.
macro_rules! every_part {
    ($with:ident) => {
        $with! {
            area_part, name, identifier, contact_point, employment, purpose, focus_area, focus_area_topic, membership_rule, cadence, seat_rule, holding, party, point, fulfillment, agenda_item, link, media
        }
    };
}

pub(crate) use {every_part, every_record};

/// The rows of every table that the registry is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Sources.
    pub source: Vec<source::Model>,
    /// Areas.
    pub area: Vec<area::Model>,
    /// Organizations.
    pub organization: Vec<organization::Model>,
    /// Persons.
    pub person: Vec<person::Model>,
    /// Topics.
    pub topic: Vec<topic::Model>,
    /// Networks and groups.
    pub body: Vec<body::Model>,
    /// Seats.
    pub seat: Vec<seat::Model>,
    /// Memberships.
    pub membership: Vec<membership::Model>,
    /// Situations.
    pub situation: Vec<situation::Model>,
    /// Series of events.
    pub event_series: Vec<event_series::Model>,
    /// Events.
    pub event: Vec<event::Model>,
    /// Participations in events.
    pub participation: Vec<participation::Model>,
    /// Relations.
    pub relation: Vec<relation::Model>,
    /// Terms of the glossary.
    pub term: Vec<term::Model>,
    /// Mandates.
    pub mandate: Vec<mandate::Model>,
    /// Obligations.
    pub obligation: Vec<obligation::Model>,
    /// Agreements.
    pub agreement: Vec<agreement::Model>,
    /// Changes of operating mode.
    pub mode_change: Vec<mode_change::Model>,
    /// Joint directions.
    pub direction: Vec<direction::Model>,
    /// Situation pictures.
    pub situation_picture: Vec<situation_picture::Model>,
    /// Responsibilities.
    pub responsibility: Vec<responsibility::Model>,
    /// Statements.
    pub statement: Vec<statement::Model>,
    /// Stated counts.
    pub stated_count: Vec<stated_count::Model>,
    /// Which area lies in which.
    pub area_part: Vec<area_part::Model>,
    /// Names of areas, organizations and bodies.
    pub name: Vec<name::Model>,
    /// Codes and numbers of areas and organizations.
    pub identifier: Vec<identifier::Model>,
    /// Contact points of organizations and bodies.
    pub contact_point: Vec<contact_point::Model>,
    /// Posts of persons.
    pub employment: Vec<employment::Model>,
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
    /// Who holds a seat.
    pub holding: Vec<holding::Model>,
    /// Who has a part in mandates, obligations, decisions and statements.
    pub party: Vec<party::Model>,
    /// What records list.
    pub point: Vec<point::Model>,
    /// How obligations are met.
    pub fulfillment: Vec<fulfillment::Model>,
    /// Agendas of events.
    pub agenda_item: Vec<agenda_item::Model>,
    /// Links of sources.
    pub link: Vec<link::Model>,
    /// Pictures in sources.
    pub media: Vec<media::Model>,
}

/// A row with its key and the key of the record, or part, that it belongs to: its own for a record.
pub trait Row {
    /// The key of the row.
    fn uuid(&self) -> Uuid;
    /// What it belongs to.
    fn owner(&self) -> Uuid;
}

/// What the row of every record begins with, as far as a write looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The kind of the record.
    pub kind: RecordKind,
    /// The key of the record.
    pub id: Uuid,
    /// Counts the changes of the record, from 1.
    pub version: i32,
    /// The organization that owns it.
    pub authority: OrganizationId,
    /// Who may read it.
    pub classification: Classification,
    /// When it was created.
    pub created_at: DateTime<Utc>,
}

/// The row of a record.
pub trait RecordRow: Row + Clone + PartialEq {
    /// The kind of the record.
    const KIND: RecordKind;
    /// What it begins with.
    fn head(&self) -> Head;
    /// Puts in who may read it.
    fn classify(&mut self, classification: Classification);
    /// Puts in the sources that it is taken from.
    fn attribute(&mut self, sources: List<SourceId>);
    /// Puts in that it changed.
    fn changed(&mut self, version: i32, at: DateTime<Utc>);
    /// The rows of its table among others.
    fn among(rows: &mut Rows) -> &mut Vec<Self>;
}

macro_rules! records {
    ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
        impl RecordRow for $table::Model {
            const KIND: RecordKind = RecordKind::$kind;

            fn head(&self) -> Head {
                Head {
                    kind: Self::KIND,
                    id: self.id.0,
                    version: self.version,
                    authority: self.authority_id,
                    classification: self.classification,
                    created_at: self.created_at,
                }
            }

            fn classify(&mut self, classification: Classification) {
                self.classification = classification;
            }

            fn attribute(&mut self, sources: List<SourceId>) {
                self.sources = sources;
            }

            fn changed(&mut self, version: i32, at: DateTime<Utc>) {
                self.version = version;
                self.updated_at = at;
            }

            fn among(rows: &mut Rows) -> &mut Vec<Self> {
                &mut rows.$table
            }
        }

        impl Row for $table::Model {
            fn uuid(&self) -> Uuid {
                self.id.0
            }

            fn owner(&self) -> Uuid {
                self.id.0
            }
        }
    )+};
}

every_record!(records);

/// Parts, each with the column that names its owner, or the columns of which one does.
macro_rules! parts {
    ($($table:ident: $owner:ident $(or $other:ident)*;)+) => {
        $(parts! { @ $table: $owner $(or $other)* })+
    };
    (@ $table:ident: $owner:ident) => {
        impl Row for $table::Model {
            fn uuid(&self) -> Uuid {
                self.id.0
            }

            fn owner(&self) -> Uuid {
                self.$owner.0
            }
        }
    };
    (@ $table:ident: $($owner:ident) or+) => {
        impl Row for $table::Model {
            fn uuid(&self) -> Uuid {
                self.id.0
            }

            fn owner(&self) -> Uuid {
                let owners = [$(self.$owner.map(Uuid::from)),+];
                owners.into_iter().flatten().next().unwrap_or(self.id.0)
            }
        }
    };
}

parts! {
    area_part: part_id;
    name: area_id or organization_id or body_id;
    identifier: area_id or organization_id;
    contact_point: organization_id or body_id;
    employment: person_id;
    purpose: body_id;
    focus_area: body_id;
    focus_area_topic: focus_area_id;
    membership_rule: body_id;
    cadence: body_id;
    seat_rule: body_id;
    holding: seat_id;
    party: mandate_id or obligation_id or agreement_id or mode_change_id or direction_id
        or situation_picture_id or responsibility_id or statement_id;
    point: situation_id or obligation_id or direction_id or responsibility_id;
    fulfillment: obligation_id;
    agenda_item: event_id;
    link: source_id;
    media: source_id;
}

impl Rows {
    /// What the row of every record among these begins with.
    pub fn heads(&self) -> Vec<Head> {
        let mut heads = Vec::new();
        macro_rules! add {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
                heads.extend(self.$table.iter().map(RecordRow::head));
            )+};
        }
        every_record!(add);
        heads
    }

    /// Adds other rows to these.
    pub fn append(&mut self, other: &mut Self) {
        macro_rules! append {
            ($($table:ident),+) => { $(self.$table.append(&mut other.$table);)+ };
        }
        macro_rules! append_records {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { append!($($table),+) };
        }
        every_record!(append_records);
        every_part!(append);
    }

    /// The keys of everything that parts of these rows can belong to.
    pub fn owners(&self) -> HashSet<Uuid> {
        let mut owners: HashSet<Uuid> = self.focus_area.iter().map(Row::uuid).collect();
        macro_rules! add {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
                owners.extend(self.$table.iter().map(Row::uuid));
            )+};
        }
        every_record!(add);
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
        let mut laid = Self::default();
        macro_rules! overlay {
            ($($table:ident),+) => {$(
                laid.$table = self.$table
                    .iter()
                    .filter(|row| !named.contains(&row.owner()))
                    .chain(&wanted.$table)
                    .cloned()
                    .collect();
            )+};
        }
        macro_rules! overlay_records {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { overlay!($($table),+) };
        }
        every_record!(overlay_records);
        every_part!(overlay);
        laid
    }
}
