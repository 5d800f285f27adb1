//! The parts that exist, to be known again in a bundle.

use std::collections::HashMap;

use uuid::Uuid;

use super::References;
use crate::registry::{Rows, every_part};
use crate::transfer::columns::{Owner, PartRow, Spot, StoredPart};

macro_rules! known {
    ($($table:ident),+ $(,)?) => {
        /// The existing parts of every kind.
        pub(super) struct Known<'a> {
            $(pub(super) $table: KnownParts<'a, entity::$table::Model>,)+
        }

        impl<'a> Known<'a> {
            pub(super) fn new(existing: &'a Rows) -> Self {
                Self { $($table: KnownParts::new(&existing.$table),)+ }
            }
        }
    };
}

every_part!(known);

/// The existing parts of one kind that have not been known again yet.
pub(super) struct KnownParts<'a, R: PartRow> {
    alike: HashMap<R::Natural, Vec<&'a R>>,
    left: HashMap<Uuid, usize>,
}

impl<'a, R: PartRow> KnownParts<'a, R> {
    fn new(existing: &'a [R]) -> Self {
        let mut rows: Vec<&R> = existing.iter().collect();
        rows.sort_by_key(|row| (row.rank(), row.uuid()));
        let mut known = Self {
            alike: HashMap::new(),
            left: HashMap::new(),
        };
        for row in rows {
            let place = known.left.entry(row.owner()).or_default();
            known
                .alike
                .entry(row.natural(*place))
                .or_default()
                .push(row);
            *place += 1;
        }
        known
    }

    /// The rows of an owner's parts, with ids, and whether they differ from those that exist.
    ///
    /// Parts that are as they were come first, so that of several alike each keeps its own id
    /// when their order changes.
    pub(super) fn adopt<P: StoredPart<Row = R>>(
        &mut self,
        parts: &[P],
        owner: Owner,
        references: &mut References<'_>,
    ) -> (Vec<R>, bool) {
        let mut rows: Vec<R> = Vec::with_capacity(parts.len());
        let mut changed = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let mut row = part.row(Spot { owner, place }, references);
            let same = |old: &R| {
                let mut next = row.clone();
                next.succeed(old);
                next == *old
            };
            match self.take(&row, place, same) {
                Some(old) => row.succeed(old),
                None => changed.push(place),
            }
            rows.push(row);
        }
        let differ = !changed.is_empty();
        for place in changed {
            let Some(row) = rows.get_mut(place) else {
                continue;
            };
            match self.take(row, place, |_| true) {
                Some(old) => row.succeed(old),
                None if row.uuid().is_nil() => row.set_id(references.new_id()),
                None => {}
            }
        }
        let gone = self.left.get(&owner.id).is_some_and(|left| *left > 0);
        (rows, differ || gone)
    }

    fn take(&mut self, row: &R, place: usize, fits: impl Fn(&R) -> bool) -> Option<&'a R> {
        let alike = self.alike.get_mut(&row.natural(place))?;
        let old = alike.remove(alike.iter().position(|old| fits(old))?);
        // One that comes from another owner is still missed there.
        if old.owner() == row.owner()
            && let Some(left) = self.left.get_mut(&old.owner())
        {
            *left -= 1;
        }
        Some(old)
    }
}
