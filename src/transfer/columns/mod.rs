//! Which field of a record or part stands in which column: one list for both directions.
//!
//! `field => column` is a key that becomes an id; every other field has the name of its column. A
//! field or column that is missing from the list does not compile.

use std::hash::Hash;

use chrono::{DateTime, Utc};
use entity::OrganizationId;
use uuid::Uuid;

use super::bundle::Record;
use super::export::Keys;
use super::fields::Id;
use super::resolve::References;
use crate::registry::Row;

/// A row that can take the place of an older one.
pub(super) trait Successor: Row + Clone + PartialEq {
    /// Takes over from the older row what a file does not tell.
    fn succeed(&mut self, old: &Self);
}

/// A record that has a row.
pub(super) trait Stored: Record {
    /// The row.
    type Row: RecordRow;
    /// The row that the record wants, as if it were new.
    fn row(&self, references: &mut References<'_>, now: DateTime<Utc>) -> Self::Row;
    /// The record without its parts.
    fn load(row: &Self::Row, keys: &Keys<'_>) -> Self;
}

/// A part that has a row.
pub(super) trait StoredPart: Sized {
    /// The row.
    type Row: PartRow;
    /// The row that the part wants, as if it were new.
    fn row(&self, spot: Spot, references: &mut References<'_>) -> Self::Row;
    /// The part without parts of its own.
    fn load(row: &Self::Row, keys: &Keys<'_>) -> Self;
}

/// The row of a record.
pub(super) trait RecordRow: Successor {
    /// Who owns it.
    fn authority(&self) -> OrganizationId;
    /// Counts a change.
    fn raise(&mut self, now: DateTime<Utc>);
}

/// The row of a part.
pub(super) trait PartRow: Successor {
    /// By what a part is known again.
    type Natural: Eq + Hash;
    /// By what this one is, as one of its owner's parts.
    fn natural(&self, place: usize) -> Self::Natural;
    /// Its rank; 0 for parts that have none.
    fn rank(&self) -> i32;
    /// Gives it its id.
    fn set_id(&mut self, id: Uuid);
}

/// The record or part that a part belongs to.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    kind: &'static str,
    pub(super) id: Uuid,
}

impl<I: Id> From<I> for Owner {
    fn from(id: I) -> Self {
        Self {
            kind: I::KIND,
            id: id.into(),
        }
    }
}

/// Where a part stands.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// What it belongs to.
    pub(super) owner: Owner,
    /// Its place among the parts of its kind, from 0.
    pub(super) place: usize,
}

impl Spot {
    fn rank(self) -> i32 {
        i32::try_from(self.place).map_or(i32::MAX, |place| place.saturating_add(1))
    }
}

/// A column that can hold the owner of a part.
trait OwnerColumn {
    fn of(owner: Owner) -> Self;
}

impl<I: Id> OwnerColumn for I {
    fn of(owner: Owner) -> Self {
        owner.id.into()
    }
}

impl<I: Id> OwnerColumn for Option<I> {
    fn of(owner: Owner) -> Self {
        (owner.kind == I::KIND).then(|| owner.id.into())
    }
}

macro_rules! records {
    ($(
        $record:ident = $table:ident {
            $($key:ident => $id:ident),* ; $($field:ident),* $(,)?
        }
        $(texts { $($text:ident),* })?
        $(parts { $($part:ident),* })?;
    )+) => {$(
        impl Stored for $record {
            type Row = $table::Model;

            fn row(&self, references: &mut References<'_>, now: DateTime<Utc>) -> Self::Row {
                $table::Model {
                    id: references.find("key", &self.key),
                    key: self.key.clone(),
                    version: 1,
                    authority_id: references.authority(self.authority()),
                    classification: self.classification.unwrap_or(Classification::Public),
                    sources: self
                        .sources()
                        .iter()
                        .map(|key| references.find("sources", key))
                        .collect(),
                    created_at: now,
                    updated_at: now,
                    $($id: self.$key.store(stringify!($key), references),)*
                    $($field: self.$field.store(stringify!($field), references),)*
                    $($($text: self.$text.store(stringify!($text), references),)*)?
                }
            }

            fn load(row: &Self::Row, keys: &Keys<'_>) -> Self {
                let shown = |classification| classification != Classification::Public;
                Self {
                    key: row.key.clone(),
                    authority: Some(keys.key(row.authority_id)),
                    sources: Some(row.sources.iter().map(|id| keys.key(*id)).collect()),
                    classification: Some(row.classification).filter(|own| shown(*own)),
                    $($key: Field::load(&row.$id, keys),)*
                    $($field: Field::load(&row.$field, keys),)*
                    $($($text: first_revision(Field::load(&row.$text, keys)),)*)?
                    $($($part: Vec::new(),)*)?
                    place: Place::default(),
                }
            }
        }

        impl Successor for $table::Model {
            fn succeed(&mut self, old: &Self) {
                self.version = old.version;
                self.created_at = old.created_at;
                self.updated_at = old.updated_at;
                $($(count_on(&mut self.$text, &old.$text);)*)?
            }
        }

        impl RecordRow for $table::Model {
            fn authority(&self) -> OrganizationId {
                self.authority_id
            }

            fn raise(&mut self, now: DateTime<Utc>) {
                self.version = self.version.saturating_add(1);
                self.updated_at = now;
            }
        }
    )+};
}

/// The id that a part has from the start: only what is referred to by a key has one.
macro_rules! first_id {
    (key $part:ident $references:ident) => {
        $references.find("key", &$part.key)
    };
    ($other:tt $part:ident $references:ident) => {
        Uuid::nil().into()
    };
}

/// By what a part is known again: its place, its key wherever it is, or some columns.
macro_rules! natural {
    (place) => {
        type Natural = (Uuid, usize);

        fn natural(&self, place: usize) -> Self::Natural {
            (self.owner(), place)
        }
    };
    (key) => {
        type Natural = String;

        fn natural(&self, _place: usize) -> Self::Natural {
            self.key.clone()
        }
    };
    (($($column:ident: $type:ty),+)) => {
        type Natural = (Uuid, $($type),+);

        fn natural(&self, _place: usize) -> Self::Natural {
            (self.owner(), $(self.$column.clone()),+)
        }
    };
}

macro_rules! parts {
    ($(
        $part:ident = $table:ident of($($owner:ident),+) $([$rank:ident])? by $natural:tt {
            $($key:ident => $id:ident),* ; $($field:ident),* $(,)?
        }
        $(texts { $($text:ident),* })?
        $(parts { $nested:ident })?;
    )+) => {$(
        impl StoredPart for $part {
            type Row = $table::Model;

            fn row(&self, spot: Spot, references: &mut References<'_>) -> Self::Row {
                $table::Model {
                    id: first_id!($natural self references),
                    $($owner: OwnerColumn::of(spot.owner),)+
                    $($rank: spot.rank(),)?
                    $($id: self.$key.store(stringify!($key), references),)*
                    $($field: self.$field.store(stringify!($field), references),)*
                    $($($text: self.$text.store(stringify!($text), references),)*)?
                }
            }

            fn load(row: &Self::Row, keys: &Keys<'_>) -> Self {
                Self {
                    $($key: Field::load(&row.$id, keys),)*
                    $($field: Field::load(&row.$field, keys),)*
                    $($($text: first_revision(Field::load(&row.$text, keys)),)*)?
                    $($nested: Vec::new(),)?
                }
            }
        }

        impl Successor for $table::Model {
            fn succeed(&mut self, old: &Self) {
                self.id = old.id;
                $($(count_on(&mut self.$text, &old.$text);)*)?
            }
        }

        impl PartRow for $table::Model {
            natural! { $natural }

            fn rank(&self) -> i32 {
                0 $(+ self.$rank)?
            }

            fn set_id(&mut self, id: Uuid) {
                self.id = id.into();
            }
        }
    )+};
}

// The macros above serve these modules: they have to stand below them.
mod parts;
mod records;
