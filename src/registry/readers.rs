//! Who may read a record: so the feed can tell of what was hidden, or shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{BodyId, Classification, Language, RecordKind};
use uuid::Uuid;

use super::caller::{Actor, Caller, Scope};
use super::rows::{Head, RecordRow as _, every_record};
use super::table::Record as _;
use super::{Registry, View};

/// Who may read a record, with all that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// The lowest class of readers who may. Protected persons, and what stands on them, are
    /// restricted.
    pub class: Classification,
    /// The lowest class of readers who may if they are told of protected persons; `None` if it shows
    /// none to whom they would be hidden.
    pub protected: Option<Classification>,
    /// Organizations and bodies: whoever writes for one, or coordinates a crisis in it, may read it
    /// too. In the order of their keys.
    pub openers: Vec<Uuid>,
}

/// A registry as its readers see it.
#[derive(Debug)]
pub struct Readers {
    levels: [Level; 3],
    holders: Vec<Holder>,
}

/// The readers of a class, and those of them who are told of protected persons.
#[derive(Debug)]
struct Level {
    class: Classification,
    plain: View,
    told: View,
}

/// Those who may read all of the classes below one, and of that one what belongs to an organization
/// or to a body.
#[derive(Debug)]
struct Holder {
    of: Uuid,
    class: Classification,
    view: View,
}

impl Readers {
    /// The readers of a registry.
    pub fn of(registry: &Arc<Registry>, today: NaiveDate) -> Self {
        let view = |scopes: &[Scope]| {
            let actor = Actor {
                issuer: String::new(),
                subject: String::new(),
                organization: None,
                scopes: scopes.iter().cloned().collect(),
            };
            let caller = Caller::Known(Arc::new(actor));
            View::new(Arc::clone(registry), today, caller, Language::EN)
        };
        let told = Scope::ReadProtectedPersons;
        let classes = [
            (Classification::Public, None),
            (Classification::Members, Some(Scope::ReadMembers)),
            (Classification::Restricted, Some(Scope::Operate)),
        ];
        let levels = classes.map(|(class, scope)| Level {
            class,
            plain: view(scope.as_slice()),
            told: view(&[scope.as_slice(), std::slice::from_ref(&told)].concat()),
        });
        let holders = registry.holders().into_iter();
        let holders = holders.map(|(of, class, scope)| Holder {
            of,
            class,
            view: match class {
                Classification::Restricted => view(&[scope, Scope::ReadMembers, told.clone()]),
                _ => view(&[scope, told.clone()]),
            },
        });
        Self {
            levels,
            holders: holders.collect(),
        }
    }

    /// Who may read a record; `None` if there is no such record.
    pub fn audience(&self, kind: RecordKind, id: Uuid) -> Option<Audience> {
        let [Level { plain, .. }, ..] = &self.levels;
        plain.registry().head(kind, id)?;
        let lowest = |view: fn(&Level) -> &View| {
            let mut levels = self.levels.iter();
            let lowest = levels.find(|level| view(level).may_read_of(kind, id));
            lowest.map(|level| level.class)
        };
        let (class, told) = (lowest(|level| &level.plain), lowest(|level| &level.told));
        let needed = told.unwrap_or(Classification::Restricted);
        let openers = self.holders.iter();
        let openers = openers
            .filter(|holder| holder.class == needed && holder.view.may_read_of(kind, id))
            .map(|holder| holder.of);
        Some(Audience {
            class: class.unwrap_or(Classification::Restricted),
            protected: told.filter(|_| class != told),
            openers: openers.collect(),
        })
    }

    /// The bodies that a record belongs to; `None` if there is no such record.
    pub fn bodies(&self, kind: RecordKind, id: Uuid) -> Option<Vec<BodyId>> {
        let [Level { plain, .. }, ..] = &self.levels;
        let registry = plain.registry();
        macro_rules! bodies {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                match kind {$(
                    RecordKind::$kind => {
                        let record = registry.$concept.all.get(id);
                        record.map(|record| record.bodies(registry))
                    }
                )+}
            };
        }
        every_record!(bodies)
    }
}

impl Registry {
    /// The owners of what not everybody may read, and the bodies that what is restricted belongs to:
    /// each with a class of which its scope opens a part. In the order of their keys.
    fn holders(&self) -> BTreeSet<(Uuid, Classification, Scope)> {
        let mut holders = BTreeSet::new();
        let mut note = |class, owner, bodies: Vec<BodyId>| {
            if class == Classification::Public {
                return;
            }
            if let Some(owner) = self.organizations.all.get(owner) {
                let scope = Scope::WriteRecords(owner.row.slug.clone());
                for class in [Classification::Members, Classification::Restricted] {
                    holders.insert((owner.row.id.0, class, scope.clone()));
                }
            }
            let bodies = bodies
                .into_iter()
                .filter(|_| class == Classification::Restricted);
            for body in bodies.filter_map(|id| self.bodies.all.get(id)) {
                let scope = Scope::ReadRestricted(body.row.slug.clone());
                holders.insert((body.row.id.0, class, scope));
            }
        };
        macro_rules! note {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
                for own in self.$concept.all.all_closed() {
                    note(own.classification(), own.authority(), own.bodies(self));
                }
            )+};
        }
        every_record!(note);
        holders
    }

    /// What the row of a record begins with; `None` if there is no such record.
    pub fn head(&self, kind: RecordKind, id: Uuid) -> Option<Head> {
        macro_rules! head {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                match kind {
                    $(RecordKind::$kind => self.$concept.all.get(id).map(|own| own.row.head()),)+
                }
            };
        }
        every_record!(head)
    }

    /// What the rows of all records begin with, in no order.
    pub fn heads(&self) -> impl Iterator<Item = Head> {
        let heads = std::iter::empty();
        macro_rules! chain {
            ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
                heads$(.chain(self.$concept.all.iter().map(|own| own.row.head())))+
            };
        }
        every_record!(chain)
    }
}
