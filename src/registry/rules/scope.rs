//! Which records the rules look at: all of them, or those near a change.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::RecordKind;
use uuid::Uuid;

use super::super::parties::once;
use super::super::table::{Record, Table};
use super::Registry;

/// The records that the rules look at.
///
/// A rule asks for the records of a kind and for those around them that it compares them with. It
/// does not know whether it is given all, and is written once.
pub(super) struct Scope<'a> {
    /// What the registry holds now.
    pub(super) registry: &'a Registry,
    /// `None` if all records are looked at.
    changed: Option<BTreeMap<RecordKind, BTreeSet<Uuid>>>,
}

impl<'a> Scope<'a> {
    pub(super) fn all(registry: &'a Registry) -> Self {
        Self {
            registry,
            changed: None,
        }
    }

    pub(super) fn near(registry: &'a Registry, records: &[(RecordKind, Uuid)]) -> Self {
        let mut changed: BTreeMap<RecordKind, BTreeSet<Uuid>> = BTreeMap::new();
        for (kind, id) in records {
            changed.entry(*kind).or_default().insert(*id);
        }
        Self {
            registry,
            changed: Some(changed),
        }
    }

    /// All records of a kind, or those that changed and are still there.
    pub(super) fn records<R: Record>(
        &self,
        table: &'a Table<R>,
    ) -> impl Iterator<Item = &'a Arc<R>> {
        let all = self.changed.is_none().then(|| table.iter());
        let changed = self.changed(R::KIND).filter_map(|id| table.get(id));
        all.into_iter().flatten().chain(changed)
    }

    /// The same with their neighbours, each once.
    pub(super) fn with<R: Record>(
        &self,
        table: &'a Table<R>,
        neighbours: impl Iterator<Item = &'a Arc<R>>,
    ) -> Vec<&'a Arc<R>> {
        if self.changed.is_none() {
            return table.iter().collect();
        }
        once(self.records(table).chain(neighbours))
    }

    /// The keys of the records of a kind that changed, whether they are still there or not, to find
    /// their neighbours by. None if all records are looked at: then nobody is left to be found.
    pub(super) fn changed(&self, kind: RecordKind) -> impl Iterator<Item = Uuid> {
        let changed = self.changed.iter().filter_map(move |all| all.get(&kind));
        changed.flatten().copied()
    }

    /// The keys of those that are gone.
    pub(super) fn gone<R: Record>(&self, table: &'a Table<R>) -> impl Iterator<Item = Uuid> {
        self.changed(R::KIND).filter(|id| table.get(*id).is_none())
    }

    /// True if all records are looked at, or some of one of these kinds changed.
    pub(super) fn touches(&self, kinds: &[RecordKind]) -> bool {
        let changed = self.changed.as_ref();
        changed.is_none_or(|changed| kinds.iter().any(|kind| changed.contains_key(kind)))
    }
}
