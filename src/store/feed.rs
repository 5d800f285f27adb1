//! The numbered list of changes.

use std::collections::HashMap;

use entity::{RecordKind, feed, feed_head};
use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use crate::registry::Registry;

/// How far the feed has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Tells this database from a copy whose numbers may mean other changes.
    pub epoch: Uuid,
    /// The number of the last change.
    pub seq: i64,
}

impl Head {
    /// True if a registry holds exactly the changes up to this one.
    pub fn is_of(self, registry: &Registry) -> bool {
        self.epoch == registry.epoch && self.seq == registry.seq
    }
}

/// Reads the head.
pub(super) async fn head(db: &impl ConnectionTrait) -> Result<Head, DbErr> {
    let row = feed_head::Entity::find_by_id(1).one(db).await?;
    row.map(|row| Head {
        epoch: row.epoch,
        seq: row.seq,
    })
    .ok_or_else(|| DbErr::RecordNotFound("the counter row of the feed".to_owned()))
}

/// The records that changed after a number, each once.
pub(super) async fn changed_after(
    db: &impl ConnectionTrait,
    seq: i64,
) -> Result<HashMap<RecordKind, Vec<Uuid>>, DbErr> {
    let rows = feed::Entity::find()
        .filter(feed::COLUMN.seq.gt(seq))
        .all(db)
        .await?;
    let mut changed = HashMap::<RecordKind, Vec<Uuid>>::new();
    for row in rows {
        changed.entry(row.kind).or_default().push(row.record_id);
    }
    for ids in changed.values_mut() {
        ids.sort_unstable();
        ids.dedup();
    }
    Ok(changed)
}
