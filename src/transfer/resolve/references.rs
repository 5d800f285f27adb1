//! Keys to ids, and whom to blame for a key that leads nowhere.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use entity::OrganizationId;
use uuid::Uuid;

use crate::clock::IdSource;
use crate::registry::{Rows, every_record};
use crate::transfer::bundle::{Bundle, Place, Record};
use crate::transfer::fault::{Fault, FaultKind};
use crate::transfer::fields::Id;

/// The ids of all records that are there or come with the bundle, by kind and key.
pub(in crate::transfer) struct References<'a> {
    ids: HashMap<(&'static str, &'a str), Uuid>,
    new_ids: &'a dyn IdSource,
    subject: Option<Subject<'a>>,
    faults: Vec<Fault>,
}

/// The record that is being looked at.
struct Subject<'a> {
    kind: &'static str,
    key: &'a str,
    place: &'a Place,
}

impl<'a> References<'a> {
    pub(super) fn new(bundle: &'a Bundle, existing: &'a Rows, ids: &'a dyn IdSource) -> Self {
        let mut references = Self {
            ids: HashMap::new(),
            new_ids: ids,
            subject: None,
            faults: Vec::new(),
        };
        let mut written = HashMap::new();
        macro_rules! take {
            ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => {$(
                for row in &existing.$kind {
                    references.ids.insert((stringify!($kind), &*row.key), row.id.0);
                }
                for record in &bundle.$kind {
                    references.turn_to(record);
                    references.give_id(stringify!($kind), &record.key, &mut written);
                }
            )+};
        }
        every_record!(take);
        for row in &existing.employment {
            references.ids.insert(("employment", &*row.key), row.id.0);
        }
        for person in &bundle.person {
            references.turn_to(person);
            for employment in &person.employment {
                references.give_id("employment", &employment.key, &mut written);
            }
        }
        references
    }

    fn give_id(
        &mut self,
        kind: &'static str,
        key: &'a str,
        written: &mut HashMap<(&'static str, &'a str), Place>,
    ) {
        match written.entry((kind, key)) {
            Entry::Vacant(entry) => {
                let place = self.subject.as_ref().map(|subject| subject.place);
                entry.insert(place.cloned().unwrap_or_default());
            }
            Entry::Occupied(entry) => self.blame(FaultKind::DuplicateKey {
                kind,
                key: key.to_owned(),
                first: entry.get().clone(),
            }),
        }
        let new_ids = self.new_ids;
        self.ids
            .entry((kind, key))
            .or_insert_with(|| new_ids.next());
    }

    /// Notes which record is being looked at.
    pub(super) fn turn_to<R: Record>(&mut self, record: &'a R) {
        self.subject = Some(Subject {
            kind: R::KIND,
            key: record.key(),
            place: record.place(),
        });
    }

    /// The id that a key stands for.
    ///
    /// A key that is not known is a fault, and the answer then has no meaning: nobody gets to see
    /// the rows of a bundle with faults.
    pub(in crate::transfer) fn find<I: Id>(&mut self, field: &'static str, key: &str) -> I {
        let id = self.ids.get(&(I::KIND, key)).copied();
        if id.is_none() {
            self.blame(FaultKind::UnknownKey {
                field,
                kind: I::KIND,
                key: key.to_owned(),
            });
        }
        I::from(id.unwrap_or_default())
    }

    /// The id of the organization that owns the record.
    pub(in crate::transfer) fn authority(&mut self, key: Option<&str>) -> OrganizationId {
        if let Some(key) = key {
            return self.find("authority", key);
        }
        self.blame(FaultKind::NoAuthority);
        Uuid::nil().into()
    }

    /// Notes that the record that is being looked at belongs to somebody else.
    pub(super) fn blame_owner(&mut self, owner: OrganizationId) {
        let mut known = self.ids.iter();
        let owner = known.find(|((kind, _), id)| *kind == OrganizationId::KIND && **id == owner.0);
        let owner = owner.map_or(String::new(), |((_, key), _)| (*key).to_owned());
        self.blame(FaultKind::OtherOwner { owner });
    }

    pub(super) fn new_id(&self) -> Uuid {
        self.new_ids.next()
    }

    /// Notes a fault of the record that is being looked at.
    pub(super) fn blame(&mut self, what: FaultKind) {
        let subject = self.subject.as_ref();
        self.faults.push(Fault {
            place: subject.map_or_else(Place::default, |subject| subject.place.clone()),
            record: subject.map_or_else(String::new, |subject| {
                format!("{} `{}`", subject.kind, subject.key)
            }),
            what,
        });
    }

    /// All faults, in the order of the files.
    pub(super) fn into_faults(mut self) -> Vec<Fault> {
        self.faults
            .sort_by(|a, b| (&a.place.file, a.place.line).cmp(&(&b.place.file, b.place.line)));
        self.faults
    }
}
