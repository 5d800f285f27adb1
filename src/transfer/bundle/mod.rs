//! What a bundle holds: records and parts as they are written, with keys where rows have ids.
//!
//! The module [`transfer`](super) says how they are written in files.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::strict;

/// The `[defaults]` of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    /// The organization that owns the records of the file.
    pub authority: Option<String>,
    /// The sources of the records of the file.
    pub sources: Option<Vec<String>>,
    /// The day that the source spoke of.
    #[serde(default, deserialize_with = "strict::day")]
    pub attested_on: Option<NaiveDate>,
}

/// Where a record was written, for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: Arc<str>,
    /// The line, from 1; 0 for records that no file holds.
    pub line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str("a place outside the files"),
            line => write!(f, "{}:{line}", self.file),
        }
    }
}

impl Default for Place {
    fn default() -> Self {
        Self {
            file: Arc::from(""),
            line: 0,
        }
    }
}

/// What all kinds of record have in common.
pub trait Record {
    /// The kind, as in `[[kind]]`.
    const KIND: &'static str;
    /// The key of the record.
    fn key(&self) -> &str;
    /// The key of the organization that owns the record.
    fn authority(&self) -> Option<&str>;
    /// The keys of its sources.
    fn sources(&self) -> &[String];
    /// Where it was written.
    fn place(&self) -> &Place;
    /// Notes where it was written.
    fn set_place(&mut self, place: Place);
    /// Fills in what the file states for all its records.
    fn fill(&mut self, defaults: &Defaults);
}

macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $name:ident = $kind:ident $([$dated:ident])? {
            $($(#[$fmeta:meta])* $field:ident: $type:ty),* $(,)?
        }
        $(+ { $($(#[$pmeta:meta])* $parts:ident: $part:ty),* $(,)? })?
    )+) => {
        $(records! { @record
            [$(#[$doc])*] $name $kind [$($dated)?] [$($(#[$fmeta])* pub $field: $type),*]
            [$($($(#[$pmeta])* $parts: $part),*)?]
        })+
    };
    (@record [$($doc:tt)*] $name:ident $kind:ident [dated]
        [$($fields:tt)*] [$($(#[$pmeta:meta])* $parts:ident: $part:ty),*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The key of the record.
            pub key: String,
            /// The key of the organization that owns it.
            pub authority: Option<String>,
            /// The keys of its sources.
            pub sources: Option<Vec<String>>,
            /// Who may read it; everybody if absent.
            pub classification: Option<Classification>,
            $($fields)*,
            /// The first day.
            pub begins: Option<PartialDate>,
            /// The last day, inclusive.
            pub ends: Option<PartialDate>,
            /// The day that the source spoke of.
            #[serde(default, deserialize_with = "strict::day")]
            pub attested_on: Option<NaiveDate>,
            /// What the source says about the dates beyond the dates.
            #[serde(default, deserialize_with = "strict::note")]
            pub dates_note: Option<DatesNote>,
            $($(#[$pmeta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $parts: Vec<$part>,)*
            /// Where it was written.
            #[serde(skip)]
            pub place: Place,
        }
        records! { @impl $name $kind [dated] [$($parts)*] }
    };
    (@record [$($doc:tt)*] $name:ident $kind:ident []
        [$($fields:tt)*] [$($(#[$pmeta:meta])* $parts:ident: $part:ty),*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The key of the record.
            pub key: String,
            /// The key of the organization that owns it.
            pub authority: Option<String>,
            /// The keys of its sources.
            pub sources: Option<Vec<String>>,
            /// Who may read it; everybody if absent.
            pub classification: Option<Classification>,
            $($fields)*,
            $($(#[$pmeta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $parts: Vec<$part>,)*
            /// Where it was written.
            #[serde(skip)]
            pub place: Place,
        }
        records! { @impl $name $kind [] [$($parts)*] }
    };
    (@impl $name:ident $kind:ident [$($dated:ident)?] [$($parts:ident)*]) => {
        impl Record for $name {
            const KIND: &'static str = stringify!($kind);

            fn key(&self) -> &str {
                &self.key
            }

            fn authority(&self) -> Option<&str> {
                self.authority.as_deref()
            }

            fn sources(&self) -> &[String] {
                self.sources.as_deref().unwrap_or_default()
            }

            fn place(&self) -> &Place {
                &self.place
            }

            fn set_place(&mut self, place: Place) {
                self.place = place;
            }

            fn fill(&mut self, defaults: &Defaults) {
                if self.authority.is_none() {
                    self.authority.clone_from(&defaults.authority);
                }
                if self.sources.is_none() {
                    self.sources.clone_from(&defaults.sources);
                }
                $(records! { @attest $dated self defaults })?
                $(for part in &mut self.$parts {
                    part.attest(defaults.attested_on);
                })*
            }
        }
    };
    (@attest dated $record:ident $defaults:ident) => {
        $record.attested_on = $record.attested_on.or($defaults.attested_on);
    };
}

macro_rules! parts {
    ($(
        $(#[$doc:meta])*
        $name:ident $([$dated:ident])? {
            $($(#[$fmeta:meta])* $field:ident: $type:ty),* $(,)?
        }
    )+) => {$(parts! { @part
        [$(#[$doc])*] $name [$($dated)?] [$($(#[$fmeta])* pub $field: $type),*]
    })+};
    (@part [$($doc:tt)*] $name:ident [dated] [$($fields:tt)*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*,
            /// The first day.
            pub begins: Option<PartialDate>,
            /// The last day, inclusive.
            pub ends: Option<PartialDate>,
            /// The day that the source spoke of.
            #[serde(default, deserialize_with = "strict::day")]
            pub attested_on: Option<NaiveDate>,
        }

        impl $name {
            pub(super) fn attest(&mut self, day: Option<NaiveDate>) {
                self.attested_on = self.attested_on.or(day);
            }
        }
    };
    (@part [$($doc:tt)*] $name:ident [] [$($fields:tt)*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*,
        }

        impl $name {
            // Nothing in such a part is dated by itself: it stands with its record.
            pub(super) fn attest(&mut self, _day: Option<NaiveDate>) {}
        }
    };
}

// The macros above serve these modules: they have to stand below them.
mod parts;
mod records;
mod work;
mod work_parts;

pub use parts::{
    Cadence, Capacity, ContactPoint, Employment, FocusArea, FocusTopic, Holding, Identifier,
    MembershipRule, Name, Purpose, SeatRule, Within,
};
pub use records::{
    Area, Body, Event, Membership, Organization, Participation, Person, Relation, Seat, Source,
    Topic,
};
pub use work::{
    Agreement, Direction, EventSeries, Mandate, ModeChange, Obligation, Responsibility, Situation,
    SituationPicture, StatedCount, Statement, Term,
};
pub use work_parts::{AgendaItem, Fulfillment, Link, Media, Party, Point};

macro_rules! bundle {
    ($($(#[$doc:meta])* $kind:ident: $name:ident,)+) => {
        /// Everything that a bundle says.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct Bundle {
            $($(#[$doc])*
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub $kind: Vec<$name>,)+
        }

        impl Bundle {
            /// Adds the records of another bundle to this one.
            pub fn append(&mut self, other: Self) {
                $(self.$kind.extend(other.$kind);)+
            }
        }

        /// The kinds of record, as in `[[kind]]`.
        pub const KINDS: &[&str] = &[$(stringify!($kind)),+];
    };
}

bundle! {
    /// Sources.
    source: Source,
    /// Areas.
    area: Area,
    /// Organizations.
    organization: Organization,
    /// Persons.
    person: Person,
    /// Topics.
    topic: Topic,
    /// Networks and groups.
    body: Body,
    /// Seats.
    seat: Seat,
    /// Memberships.
    membership: Membership,
    /// Events.
    event: Event,
    /// Participations in events.
    participation: Participation,
    /// Relations.
    relation: Relation,
    /// Situations.
    situation: Situation,
    /// Series of events.
    event_series: EventSeries,
    /// Terms of the glossary.
    term: Term,
    /// Mandates.
    mandate: Mandate,
    /// Obligations.
    obligation: Obligation,
    /// Agreements.
    agreement: Agreement,
    /// Changes of operating mode.
    mode_change: ModeChange,
    /// Joint directions.
    direction: Direction,
    /// Situation pictures.
    situation_picture: SituationPicture,
    /// Responsibilities.
    responsibility: Responsibility,
    /// Statements.
    statement: Statement,
    /// Stated counts.
    stated_count: StatedCount,
}
