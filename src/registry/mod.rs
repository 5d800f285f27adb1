//! What is true, on a day, for a caller?
//!
//! The live registry as immutable values with their indexes. Nothing here waits, and nothing here
//! knows of databases, GraphQL or wording: rows come in, a [`Registry`] comes out, and a [`View`]
//! answers from it. Each concept keeps its rows, its indexes and its rules in its own file.

mod areas;
mod assemble;
mod bodies;
mod events;
mod fold;
mod members;
mod order;
mod organizations;
mod people;
mod relations;
mod rows;
mod rules;
mod search;
mod seats;
mod sources;
mod table;
mod text;
mod time;
mod topics;
mod view;

pub use areas::{Area, Areas};
pub use bodies::{Bodies, Body, FocusArea, is_network};
pub use events::{Event, Events, Participation, Participations};
pub use fold::fold;
pub use members::{Members, Membership};
pub use order::Alphabet;
pub use organizations::{Organization, Organizations};
pub use people::{People, Person};
pub use relations::{Relation, Relations};
pub use rows::{Row, Rows};
pub use rules::{
    Broken, Rule, Span, broken, holds_personal_number, is_finnish_business_id,
    is_swedish_organization_number,
};
pub use search::Found;
pub use seats::{Seat, Seats};
pub use sources::{Source, Sources};
pub use table::{Index, Record, Table};
pub use text::{Name, Names, Shown, content_chain, shown};
pub use time::{Dated, Period};
pub use topics::{Topic, Topics};
use uuid::Uuid;
pub use view::{Caller, View};

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
}
