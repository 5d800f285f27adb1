//! Who could read what a write touches, and who may read it afterwards.
//!
//! What stands on a record is hidden and shown with it: seats with their body, participations with
//! their person. Whoever keeps a copy has to be told of each of them, though only the one changed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use entity::RecordKind;
use uuid::Uuid;

use crate::registry::{Audience, Readers, Registry};
use crate::store::Change;

/// Who may read a record before a write and after it; `None` where there is no such record.
type Both = (Option<Audience>, Option<Audience>);

/// Who may read what, before a write and after it.
#[derive(Debug, Default)]
pub(super) struct Audiences {
    changed: HashMap<Uuid, Both>,
    /// All records that are there before and after, and are for others then.
    moved: Vec<Change>,
}

impl Audiences {
    /// Those of what is changed, new or removed between two registries, and of what follows it.
    pub(super) fn between(
        before: &Arc<Registry>,
        after: &Arc<Registry>,
        changed: &[(RecordKind, Uuid)],
        today: NaiveDate,
    ) -> Self {
        let (old, new) = (Readers::of(before, today), Readers::of(after, today));
        let both = |kind, id| (old.audience(kind, id), new.audience(kind, id));
        let is_elsewhere = changed.iter().any(|(kind, id)| {
            let bodies = old.bodies(*kind, *id).zip(new.bodies(*kind, *id));
            bodies.is_some_and(|(before, after)| before != after)
        });
        let changed: HashMap<Uuid, Both> = changed
            .iter()
            .map(|(kind, id)| (*id, both(*kind, *id)))
            .collect();
        let mut moved = Vec::new();
        // That a record is hidden or shown, or of another body, is rare, and what follows it can
        // stand anywhere.
        if is_elsewhere || changed.values().any(is_moved) {
            moved.extend(after.heads().filter_map(|head| {
                let (before, after) = both(head.kind, head.id);
                is_moved(&(before.clone(), after.clone())).then_some(Change {
                    kind: head.kind,
                    id: head.id,
                    version: head.version,
                    before,
                    after,
                })
            }));
            moved.sort_unstable_by_key(|change| change.id);
        }
        Self { changed, moved }
    }

    /// Who may read a record that is changed, new or removed.
    pub(super) fn of(&self, id: Uuid) -> Both {
        self.changed.get(&id).cloned().unwrap_or_default()
    }

    /// The records that are for others though nothing was written of them.
    pub(super) fn along(&self, written: &[Uuid]) -> impl Iterator<Item = Change> {
        let written: HashSet<Uuid> = written.iter().copied().collect();
        let moved = self.moved.iter().cloned();
        moved.filter(move |change| !written.contains(&change.id))
    }
}

fn is_moved((before, after): &Both) -> bool {
    before.is_some() && after.is_some() && before != after
}
