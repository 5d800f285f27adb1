//! Records by key, and records by what they point at. Both share structure between moments, so
//! that the next registry costs as much as what changed.

use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

use entity::{BodyId, Classification, List, OrganizationId, RecordKind, SourceId};
use imbl::shared_ptr::DefaultSharedPtr;
use imbl::{GenericHashMap, HashMap as PersistentMap};
use uuid::Uuid;

use super::Registry;
use super::rows::Row;
use super::time::Period;
use super::view::View;

/// A record of the registry: rows that belong together under one key.
pub trait Record {
    /// The kind of record.
    const KIND: RecordKind;
    /// The key of the record.
    fn uuid(&self) -> Uuid;
    /// Who may read it.
    fn classification(&self) -> Classification;
    /// The organization that owns it.
    fn authority(&self) -> OrganizationId;
    /// The sources that it was taken from.
    fn sources(&self) -> &List<SourceId>;

    /// The period it holds for; `None` for records that are not dated.
    fn period(&self) -> Option<Period> {
        None
    }

    /// True if the caller may read what it hangs on. Without that, it is not there either: a seat
    /// betrays its body.
    fn stands(&self, _view: &View) -> bool {
        true
    }

    /// The bodies that it belongs to. Whoever coordinates a crisis in one of them may read it.
    fn bodies(&self, _registry: &Registry) -> Vec<BodyId> {
        Vec::new()
    }

    /// True if it is of a person who must not be found.
    fn is_protected(&self) -> bool {
        false
    }

    /// True if everybody may read it, as far as it stands by itself.
    fn is_open(&self) -> bool {
        self.classification() == Classification::Public && !self.is_protected()
    }
}

/// Declares a record that is one row with its parts: whether it is dated, what it stands on, and
/// the bodies that it belongs to.
macro_rules! record {
    (
        $record:ident, $kind:ident $(, $dated:ident)?
        $(; stands if |$own:ident, $view:ident, $all:ident| $stands:expr)?
        $(; belongs to |$of:ident, $registry:ident| $bodies:expr)?
        $(; protected if |$person:ident| $protected:expr)?
    ) => {
        impl $crate::registry::table::Record for $record {
            const KIND: entity::RecordKind = entity::RecordKind::$kind;

            fn uuid(&self) -> uuid::Uuid {
                self.row.id.0
            }

            fn classification(&self) -> entity::Classification {
                self.row.classification
            }

            fn authority(&self) -> entity::OrganizationId {
                self.row.authority_id
            }

            fn sources(&self) -> &entity::List<entity::SourceId> {
                &self.row.sources
            }

            $(fn period(&self) -> Option<$crate::registry::time::Period> {
                let $dated = &self.row;
                Some($crate::registry::time::Dated::period($dated, $dated.created_at))
            })?

            $(fn stands(&self, $view: &$crate::registry::View) -> bool {
                let ($own, $all) = (self, $view.registry());
                $stands
            })?

            $(fn bodies(&self, $registry: &$crate::registry::Registry) -> Vec<entity::BodyId> {
                let $of = self;
                IntoIterator::into_iter($bodies).collect()
            })?

            $(fn is_protected(&self) -> bool {
                let $person = self;
                $protected
            })?
        }
    };
}

/// Gives a concept its table: put and remove, with the indexes kept in step by `reindex`.
macro_rules! kept {
    ($concept:ident.$table:ident: $record:ident) => {
        impl $concept {
            pub(super) fn put(&mut self, record: std::sync::Arc<$record>) {
                self.remove($crate::registry::table::Record::uuid(&*record));
                self.reindex(&record, true);
                self.$table.put(record);
            }

            pub(super) fn remove(&mut self, id: uuid::Uuid) {
                if let Some(old) = self.$table.remove(id) {
                    self.reindex(&old, false);
                }
            }
        }
    };
}

pub(super) use {kept, record};

/// Takes the last eight bytes of a key: in a `UUIDv7` they are random already.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(tail) = bytes.last_chunk::<8>() {
            self.0 = u64::from_be_bytes(*tail);
        }
    }

    // The length of the key comes first; it says nothing.
    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

type ByUuid<V> = GenericHashMap<Uuid, V, BuildHasherDefault<KeyHasher>, DefaultSharedPtr>;

/// The records of one kind, by key.
#[derive(Debug)]
pub struct Table<R> {
    records: ByUuid<Arc<R>>,
    /// Those of them that not everybody may read: few, and mostly none.
    closed: ByUuid<Arc<R>>,
    /// How many of them name an organization as their owner, or a source. They are counted and not
    /// listed: one organization can own nearly all.
    naming: ByUuid<usize>,
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self {
            records: self.records.clone(),
            closed: self.closed.clone(),
            naming: self.naming.clone(),
        }
    }
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self {
            records: ByUuid::default(),
            closed: ByUuid::default(),
            naming: ByUuid::default(),
        }
    }
}

impl<R: PartialEq> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records && self.closed == other.closed
    }
}

impl<R: Record> Table<R> {
    /// The record with this key.
    pub fn get(&self, id: impl Into<Uuid>) -> Option<&Arc<R>> {
        self.records.get(&id.into())
    }

    /// All records, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<R>> {
        self.records.values()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// True if everybody may read all of them.
    pub(super) fn is_open(&self) -> bool {
        self.closed.is_empty()
    }

    /// Those of them that not everybody may read.
    pub(super) fn all_closed(&self) -> impl Iterator<Item = &Arc<R>> {
        self.closed.values()
    }

    /// The record with this key, if not everybody may read it. Where everybody may read all, nothing
    /// is looked up.
    pub(super) fn closed(&self, id: impl Into<Uuid>) -> Option<&Arc<R>> {
        if self.closed.is_empty() {
            return None;
        }
        self.closed.get(&id.into())
    }

    /// The records that name `id` as their owner or as a source. All are walked through, unless
    /// there is none.
    pub(super) fn naming(&self, id: Uuid) -> impl Iterator<Item = &Arc<R>> {
        let all = self.naming.contains_key(&id).then(|| self.iter());
        let all = all.into_iter().flatten();
        all.filter(move |record| named(&***record).any(|named| named == id))
    }

    pub(super) fn put(&mut self, record: Arc<R>) {
        let id = record.uuid();
        self.remove(id);
        for id in named(&*record) {
            *self.naming.entry(id).or_default() += 1;
        }
        if !record.is_open() {
            self.closed.insert(id, Arc::clone(&record));
        }
        self.records.insert(id, record);
    }

    pub(super) fn remove(&mut self, id: Uuid) -> Option<Arc<R>> {
        let old = self.records.remove(&id)?;
        self.closed.remove(&id);
        for id in named(&*old) {
            let naming = self.naming.get(&id).copied().unwrap_or_default();
            if naming > 1 {
                self.naming.insert(id, naming - 1);
            } else {
                self.naming.remove(&id);
            }
        }
        Some(old)
    }
}

/// The owner and the sources of a record.
fn named<R: Record>(record: &R) -> impl Iterator<Item = Uuid> {
    let sources = record.sources().iter().map(|source| source.0);
    std::iter::once(record.authority().0).chain(sources)
}

/// The records that point at something, in the order of their keys: the order of their creation.
#[derive(Debug)]
pub struct Index<K, R>(PersistentMap<K, Arc<Vec<Arc<R>>>>);

impl<K: Clone, R> Clone for Index<K, R> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K, R> Default for Index<K, R> {
    fn default() -> Self {
        Self(PersistentMap::default())
    }
}

impl<K: Hash + Eq, R: PartialEq> PartialEq for Index<K, R> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K: Hash + Eq + Clone, R: Record> Index<K, R> {
    /// The records that point at `key`.
    pub fn get(&self, key: &K) -> &[Arc<R>] {
        self.0.get(key).map_or(&[], |records| records.as_slice())
    }

    /// Notes that a record points at `key`, or that it no longer does.
    pub(super) fn set(&mut self, key: K, record: &Arc<R>, present: bool) {
        if present {
            self.put(key, record);
        } else {
            self.remove(&key, record);
        }
    }

    fn put(&mut self, key: K, record: &Arc<R>) {
        let records = Arc::make_mut(self.0.entry(key).or_default());
        match records.binary_search_by_key(&record.uuid(), |other| other.uuid()) {
            Ok(place) => {
                if let Some(old) = records.get_mut(place) {
                    *old = Arc::clone(record);
                }
            }
            Err(place) => records.insert(place, Arc::clone(record)),
        }
    }

    fn remove(&mut self, key: &K, record: &R) {
        let Some(records) = self.0.get_mut(key) else {
            return;
        };
        let records = Arc::make_mut(records);
        records.retain(|other| other.uuid() != record.uuid());
        if records.is_empty() {
            self.0.remove(key);
        }
    }
}

/// Parts by the record they belong to, each list in the order of the parts' keys.
pub(super) struct Parts<P>(std::collections::HashMap<Uuid, Vec<P>>);

impl<P: Row> Parts<P> {
    pub(super) fn group(parts: Vec<P>) -> Self {
        let mut groups = std::collections::HashMap::<Uuid, Vec<P>>::new();
        for part in parts {
            groups.entry(part.owner()).or_default().push(part);
        }
        for group in groups.values_mut() {
            group.sort_by_key(Row::uuid);
        }
        Self(groups)
    }

    pub(super) fn take(&mut self, owner: impl Into<Uuid>) -> Vec<P> {
        self.0.remove(&owner.into()).unwrap_or_default()
    }
}

/// A part that has a place among those of its owner.
pub(super) trait Ranked {
    fn rank(&self) -> i32;
}

macro_rules! ranked {
    ($($table:ident),+ $(,)?) => {$(
        impl Ranked for entity::$table::Model {
            fn rank(&self) -> i32 {
                self.rank
            }
        }
    )+};
}

ranked!(party, point, fulfillment, agenda_item, link, media);

impl<P: Row + Ranked> Parts<P> {
    /// The parts of an owner in the order of their ranks.
    pub(super) fn ranked(&mut self, owner: impl Into<Uuid>) -> Vec<P> {
        let mut parts = self.take(owner);
        parts.sort_by_key(Ranked::rank);
        parts
    }
}
