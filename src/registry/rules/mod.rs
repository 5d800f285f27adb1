//! What must hold of the registry as a whole, whoever wrote it.
//!
//! Each rule is a pure function from a [`Registry`] to the records that break it. The rules refuse
//! only what is surely wrong: where the bounds of two dates leave open whether something is wrong,
//! it is let through. What is merely odd, such as a body with fewer seats than it is to have, is
//! not a broken rule.
//!
//! Not here: what foreign keys, unique keys and checks of the tables hold already, and rules about
//! a change as such, such as who may make it.

/// Calls a macro with every concept whose records have parties.
macro_rules! every_involving {
    ($with:ident) => {
        $with! {
            mandates, obligations, agreements, modes, directions, pictures, responsibilities,
            statements,
        }
    };
}

// The macro above serves these modules: they have to stand below it.
mod bodies;
mod circles;
mod counts;
mod dates;
mod events;
mod identifiers;
mod members;
mod modes;
mod names;
mod numbers;
mod obligations;
mod overlap;
mod parties;
mod points;
mod records;
mod rule;
#[cfg(test)]
mod sample;
mod seats;
mod texts;

use chrono::{DateTime, Utc};
use entity::{List, RecordKind, SourceId, Vocabulary as _};
use uuid::Uuid;

use super::table::Record;
use super::{
    Agreement, Area, Body, Direction, Event, EventSeries, Mandate, Membership, ModeChange,
    Obligation, Organization, Participation, Person, Registry, Relation, Responsibility, Seat,
    Situation, SituationPicture, Source, StatedCount, Statement, Term, Topic,
};

pub use numbers::{holds_personal_number, is_finnish_business_id, is_swedish_organization_number};
pub use rule::{Rule, Span, WorkRule};

/// A rule that a record breaks. A part of a record is told by the record that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{} `{key}`: {rule}", .kind.word())]
pub struct Broken {
    /// The kind of the record.
    pub kind: RecordKind,
    /// The name of the record in content files.
    pub key: String,
    /// The key of the record.
    pub id: Uuid,
    /// The rule.
    pub rule: Rule,
}

/// Every rule that the registry breaks, in the order of kinds and keys.
pub fn broken(registry: &Registry) -> Vec<Broken> {
    let mut found = Found::default();
    records::check(registry, &mut found);
    texts::check(registry, &mut found);
    dates::check(registry, &mut found);
    names::check(registry, &mut found);
    identifiers::check(registry, &mut found);
    bodies::check(registry, &mut found);
    seats::check(registry, &mut found);
    members::check(registry, &mut found);
    events::check(registry, &mut found);
    modes::check(registry, &mut found);
    obligations::check(registry, &mut found);
    parties::check(registry, &mut found);
    points::check(registry, &mut found);
    counts::check(registry, &mut found);
    circles::check(registry, &mut found);
    found.in_order()
}

/// The rules that a change of some records may have broken, given that the registry held before.
pub fn broken_near(registry: &Registry, _changed: &[(RecordKind, Uuid)]) -> Vec<Broken> {
    broken(registry)
}

/// The broken rules, as they are found.
#[derive(Default)]
struct Found(Vec<Broken>);

impl Found {
    fn add(&mut self, of: Of<'_>, rule: impl Into<Rule>) {
        self.0.push(Broken {
            kind: of.kind,
            key: of.key.to_owned(),
            id: of.id,
            rule: rule.into(),
        });
    }

    /// Tables are walked in no order, and one text can break a rule in each of its languages.
    fn in_order(mut self) -> Vec<Broken> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }
}

/// Which record is spoken of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Of<'a> {
    kind: RecordKind,
    key: &'a str,
    id: Uuid,
}

/// The columns that all records have.
trait Ruled: Record {
    fn of(&self) -> Of<'_>;
    fn sources(&self) -> &List<SourceId>;
    fn created_at(&self) -> DateTime<Utc>;
    /// `None` for records that have no address of their own.
    fn slug(&self) -> Option<&str>;
}

macro_rules! ruled {
    ($($record:ident => |$this:ident| $slug:expr),+ $(,)?) => {$(
        impl Ruled for $record {
            fn of(&self) -> Of<'_> {
                Of {
                    kind: <Self as Record>::KIND,
                    key: &self.row.key,
                    id: self.row.id.0,
                }
            }

            fn sources(&self) -> &List<SourceId> {
                &self.row.sources
            }

            fn created_at(&self) -> DateTime<Utc> {
                self.row.created_at
            }

            fn slug(&self) -> Option<&str> {
                let $this = self;
                $slug
            }
        }
    )+};
}

ruled! {
    Source => |_record| None,
    Area => |record| Some(&record.row.slug),
    Organization => |record| Some(&record.row.slug),
    Person => |record| Some(&record.row.slug),
    Topic => |record| Some(&record.row.slug),
    Body => |record| Some(&record.row.slug),
    Seat => |_record| None,
    Membership => |_record| None,
    Event => |record| Some(&record.row.slug),
    Participation => |_record| None,
    Relation => |_record| None,
    Situation => |record| Some(&record.row.slug),
    EventSeries => |record| Some(&record.row.slug),
    Term => |record| Some(&record.row.slug),
    Mandate => |record| Some(&record.row.slug),
    Obligation => |_record| None,
    Agreement => |record| Some(&record.row.slug),
    ModeChange => |_record| None,
    Direction => |_record| None,
    SituationPicture => |_record| None,
    Responsibility => |_record| None,
    Statement => |_record| None,
    StatedCount => |_record| None,
}
