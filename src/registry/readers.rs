//! Who may read a record, as a class: so the feed can tell of what was hidden, or shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{Classification, Language, RecordKind};
use uuid::Uuid;

use super::caller::{Actor, Caller, Scope};
use super::rows::{Head, RecordRow as _, every_record};
use super::{Registry, View};

/// A registry as readers of each class see it, from the fewest permissions to the most.
#[derive(Debug)]
pub struct Readers([(Classification, View); 3]);

impl Readers {
    /// The readers of a registry.
    pub fn of(registry: &Arc<Registry>, today: NaiveDate) -> Self {
        let view = |caller| View::new(Arc::clone(registry), today, caller, Language::EN);
        let known = |scope| {
            Caller::Known(Arc::new(Actor {
                issuer: String::new(),
                subject: String::new(),
                organization: None,
                scopes: BTreeSet::from([scope]),
            }))
        };
        Self([
            (Classification::Public, view(Caller::Anonymous)),
            (Classification::Members, view(known(Scope::ReadMembers))),
            (Classification::Restricted, view(known(Scope::Operate))),
        ])
    }

    /// The lowest class of readers who may read a record with all that it stands on; `None` if there
    /// is no such record. Protected persons, and what stands on them, are restricted.
    pub fn audience(&self, kind: RecordKind, id: Uuid) -> Option<Classification> {
        let [(_, anybody), ..] = &self.0;
        anybody.registry().head(kind, id)?;
        let mut readers = self.0.iter();
        let lowest = readers.find(|(_, view)| view.may_read_of(kind, id));
        Some(lowest.map_or(Classification::Restricted, |(class, _)| *class))
    }
}

impl Registry {
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
