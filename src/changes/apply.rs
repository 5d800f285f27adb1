//! From rows that are wanted to statements: records with their parts, who changed them, and what
//! they were.

use std::collections::HashMap;

use entity::{AuditOutcome, RecordKind, audit};
use sea_orm::{ColumnTrait as _, Condition, DbErr, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::audiences::Audiences;
use super::order::Order;
use crate::clock::IdSource;
use crate::registry::{Head, Images, Row, Rows, every_part};
use crate::store::{Change, Work, insert_all, replace_part, replace_record};

/// What a write makes of the registry.
#[derive(Clone, Copy)]
pub(super) struct Delta<'a> {
    /// The rows, as they are, of everything that is changed or removed; more does no harm.
    pub(super) existing: &'a Rows,
    /// The rows of what is changed and of what is new, as they are to be.
    pub(super) wanted: &'a Rows,
    /// What is removed.
    pub(super) removed: &'a [(RecordKind, Uuid)],
    /// Who may read it, and what follows it.
    pub(super) audiences: &'a Audiences,
}

/// Writes what is wanted, and notes each record that changed. How many did.
pub(super) async fn apply(
    work: &mut Work,
    ids: &dyn IdSource,
    order: &Order,
    delta: Delta<'_>,
) -> Result<usize, DbErr> {
    remove(work, delta).await?;
    let mut written = put(work, delta).await?;
    written.extend(delta.removed.iter().map(|(_, id)| *id));
    note(work, ids, order, delta, &written).await?;
    Ok(written.len())
}

/// Removes records with their parts.
async fn remove(work: &Work, delta: Delta<'_>) -> Result<(), DbErr> {
    if delta.removed.is_empty() {
        return Ok(());
    }
    let gone: Vec<Uuid> = delta.removed.iter().map(|(_, id)| *id).collect();
    let areas = delta.existing.focus_area.iter();
    let areas = areas
        .filter(|row| gone.contains(&row.owner()))
        .map(Row::uuid);
    let owners: Vec<Uuid> = areas.chain(gone.iter().copied()).collect();
    macro_rules! remove {
        ($of:expr; $($table:ident),+) => {$(
            let rows = delta.existing.$table.iter();
            let rows: Vec<Uuid> =
                rows.filter(|row| $of.contains(&row.owner())).map(Row::uuid).collect();
            if !rows.is_empty() {
                entity::$table::Entity::delete_many()
                    .filter(entity::$table::Column::Id.is_in(rows))
                    .exec(work.txn())
                    .await?;
            }
        )+};
    }
    macro_rules! remove_parts {
        ($($table:ident),+) => { remove!(owners; $($table),+) };
    }
    every_part!(remove_parts);
    macro_rules! remove_records {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { remove!(gone; $($table),+) };
    }
    crate::registry::every_record!(remove_records);
    Ok(())
}

/// Writes rows that are new or differ. The records among them.
async fn put(work: &Work, delta: Delta<'_>) -> Result<Vec<Uuid>, DbErr> {
    let Delta {
        existing, wanted, ..
    } = delta;
    let named = existing.replaced_by(wanted);
    let mut written = Vec::new();
    macro_rules! records {
        ($($table:ident),+ $(,)?) => {$(
            let done = replace_record::<entity::$table::Entity>(
                work.txn(),
                &existing.$table,
                &wanted.$table,
                |row| row.uuid(),
                // What is not as it was read is not overwritten.
                |row| Condition::all().add(entity::$table::Column::Version.eq(row.version)),
            );
            written.extend(done.await?);
        )+};
    }
    macro_rules! parts {
        ($($table:ident),+ $(,)?) => {$(
            replace_part::<entity::$table::Entity>(
                work.txn(),
                &existing.$table,
                &wanted.$table,
                entity::$table::Column::Id,
                |row| row.uuid(),
                |row| named.contains(&row.owner()),
            )
            .await?;
        )+};
    }
    // What is pointed at comes first. Keys are checked at the commit, but while one is open SQLite
    // looks through the whole pointing table for every row that is pointed at.
    records! { source, area, organization, person, topic }
    parts! { employment }
    records! {
        body, seat, membership, situation, event_series, event, participation, relation, term,
        mandate, obligation, agreement, mode_change, direction, situation_picture, responsibility,
        statement, stated_count,
    }
    parts! {
        area_part, name, identifier, contact_point, purpose, focus_area, focus_area_topic,
        membership_rule, cadence, seat_rule, holding, party, point, fulfillment, agenda_item,
        link, media,
    }
    Ok(written)
}

/// Notes each change in the feed, and who made it of what. Records that only came to be for others
/// are told with the version that they have: nobody changed them.
async fn note(
    work: &mut Work,
    ids: &dyn IdSource,
    order: &Order,
    delta: Delta<'_>,
    written: &[Uuid],
) -> Result<(), DbErr> {
    let by_id = |rows: &Rows| -> HashMap<Uuid, Head> {
        rows.heads()
            .into_iter()
            .map(|head| (head.id, head))
            .collect()
    };
    let (old, new) = (by_id(delta.existing), by_id(delta.wanted));
    let (before, after) = (Images::of(delta.existing), Images::of(delta.wanted));
    let mut rows = Vec::with_capacity(written.len());
    for id in written {
        let (old, new) = (old.get(id), new.get(id));
        let Some(head) = new.or(old) else { continue };
        let audience = delta.audiences.of(*id);
        let seq = work.changed(Change {
            kind: head.kind,
            id: *id,
            version: head.version,
            before: audience.0,
            after: audience.1,
        });
        let actor = order.caller.actor();
        rows.push(audit::Model {
            id: ids.next(),
            at: order.at,
            outcome: AuditOutcome::Done,
            action: order.action.clone(),
            issuer: actor.map(|actor| actor.issuer.clone()),
            subject: actor.map(|actor| actor.subject.clone()),
            organization: actor.and_then(|actor| actor.organization.clone()),
            request_id: order.request_id,
            kind: Some(head.kind),
            record_id: Some(*id),
            seq: Some(seq),
            version: Some(head.version),
            before: before.get(*id),
            after: after.get(*id),
        });
    }
    for change in delta.audiences.along(written) {
        work.changed(change);
    }
    insert_all::<audit::Entity>(work.txn(), rows).await
}
