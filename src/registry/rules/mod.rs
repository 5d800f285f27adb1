//! What must hold of the registry as a whole, whoever wrote it.
//!
//! Each rule is a pure function from a [`Registry`] to the records that break it, of all records or of
//! those near a change. The rules refuse
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
mod missing;
mod modes;
mod municipalities;
mod names;
mod numbers;
mod obligations;
mod overlap;
mod parties;
mod people;
mod points;
mod ranks;
mod records;
mod rule;
#[cfg(test)]
mod sample;
mod scope;
mod seats;
mod texts;

use chrono::{DateTime, Utc};
use entity::{RecordKind, Vocabulary as _};
use uuid::Uuid;

use super::table::Record;
use super::{
    Agreement, Area, Body, Direction, Event, EventSeries, Mandate, Membership, ModeChange,
    Obligation, Organization, Participation, Person, Registry, Relation, Responsibility, Seat,
    Situation, SituationPicture, Source, StatedCount, Statement, Term, Topic,
};

pub use numbers::{holds_personal_number, is_finnish_business_id, is_swedish_organization_number};
use rule::field;
pub use rule::{Field, Rule, Span, WorkRule};
use scope::Scope;

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
    within(&Scope::all(registry))
}

/// The rules that a change of some records may have broken, given that the registry held before.
///
/// `changed` names every record that was created, changed (itself or a part of it) or removed. The
/// answer is empty exactly if that of [`broken`] is, and tells of the same rules; of two records
/// that do not go together it may name the other. It costs about as much as there is around the
/// records that changed, however large the registry is.
pub fn broken_near(registry: &Registry, changed: &[(RecordKind, Uuid)]) -> Vec<Broken> {
    within(&Scope::near(registry, changed))
}

fn within(scope: &Scope<'_>) -> Vec<Broken> {
    let mut found = Found::default();
    records::check(scope, &mut found);
    texts::check(scope, &mut found);
    dates::check(scope, &mut found);
    names::check(scope, &mut found);
    identifiers::check(scope, &mut found);
    municipalities::check(scope, &mut found);
    ranks::check(scope, &mut found);
    missing::check(scope, &mut found);
    people::check(scope, &mut found);
    bodies::check(scope, &mut found);
    seats::check(scope, &mut found);
    members::check(scope, &mut found);
    events::check(scope, &mut found);
    modes::check(scope, &mut found);
    obligations::check(scope, &mut found);
    parties::check(scope, &mut found);
    points::check(scope, &mut found);
    counts::check(scope, &mut found);
    circles::check(scope, &mut found);
    found.in_order()
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
