//! What is true, on a day, for a caller?
//!
//! The live registry as immutable values with their indexes. Nothing here waits, and nothing here
//! knows of databases, GraphQL or wording: rows come in, a [`Registry`] comes out, and a [`View`]
//! answers from it. Each concept keeps its rows, its indexes and its rules in its own file.

mod access;
mod areas;
mod assemble;
mod bodies;
mod caller;
mod counts;
mod events;
mod fold;
mod image;
mod mandates;
mod members;
mod modes;
mod obligations;
mod order;
mod organizations;
mod parties;
mod people;
mod quality;
mod readers;
mod relations;
mod responsibilities;
mod rows;
mod rules;
mod search;
mod seats;
mod situations;
mod sources;
mod statements;
mod table;
mod terms;
mod text;
mod time;
mod timeline;
mod topics;
mod view;

pub use areas::{Area, Areas};
pub use bodies::{Bodies, Body, FocusArea, is_network};
pub use caller::{Actor, Caller, Scope, UnknownScope};
pub use counts::{Counts, StatedCount};
pub use events::{Event, EventSeries, Events, Participation, Participations, Series};
pub use fold::fold;
pub use image::Images;
pub use mandates::{Agreement, Agreements, Mandate, Mandates};
pub use members::{Members, Membership, has_unknown_end};
pub use modes::{Direction, Directions, ModeChange, Modes};
pub use obligations::{Obligation, Obligations};
pub use order::Alphabet;
pub use organizations::{Organization, Organizations};
pub use parties::{ByParty, Involving, is_body};
pub use people::{People, Person, is_protected};
pub use quality::{Aspect, Noted, Quality, QualityNote};
pub use readers::{Audience, Readers};
pub use relations::{Relation, Relations};
pub use responsibilities::{Responsibilities, Responsibility};
pub use rows::{Head, RecordRow, Row, Rows};
pub(crate) use rows::{every_part, every_record};
pub use rules::{
    Broken, Field, Rule, Span, WorkRule, broken, broken_near, holds_personal_number,
    is_finnish_business_id, is_swedish_organization_number,
};
pub use search::Found;
pub use seats::{Seat, Seats};
pub use situations::{Pictures, Situation, SituationPicture, Situations};
pub use sources::{Source, Sources};
pub use statements::{Statement, Statements};
pub use table::{Index, Record, Table};
pub use terms::{Term, Terms};
pub use text::{Name, Names, Shown, content_chain, shown};
pub use time::{Dated, Period};
pub use timeline::{Happening, Subject};
pub use topics::{Topic, Topics};
use uuid::Uuid;
pub use view::View;

/// The live registry at one moment: every record that is not removed, of all days.
#[derive(Clone, Debug, PartialEq)]
pub struct Registry {
    /// The database that it was read from; numbers of another epoch mean other changes.
    pub epoch: Uuid,
    /// The number of the last change that it holds.
    pub seq: i64,
    /// Areas.
    pub areas: Areas,
    /// Organizations.
    pub organizations: Organizations,
    /// Persons.
    pub people: People,
    /// Topics.
    pub topics: Topics,
    /// Networks and groups.
    pub bodies: Bodies,
    /// Seats.
    pub seats: Seats,
    /// Memberships.
    pub members: Members,
    /// Events.
    pub events: Events,
    /// Participations.
    pub participations: Participations,
    /// Relations.
    pub relations: Relations,
    /// Sources.
    pub sources: Sources,
    /// Situations.
    pub situations: Situations,
    /// Series of events.
    pub series: Series,
    /// Terms of the glossary.
    pub terms: Terms,
    /// Mandates.
    pub mandates: Mandates,
    /// Obligations.
    pub obligations: Obligations,
    /// Agreements.
    pub agreements: Agreements,
    /// Changes of operating mode.
    pub modes: Modes,
    /// Joint directions.
    pub directions: Directions,
    /// Situation pictures.
    pub pictures: Pictures,
    /// Responsibilities and competences.
    pub responsibilities: Responsibilities,
    /// Statements.
    pub statements: Statements,
    /// Stated counts.
    pub counts: Counts,
}
