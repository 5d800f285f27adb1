//! What was entered by mistake is removed for good.

use entity::RecordKind;
use uuid::Uuid;

use super::draft::Draft;
use super::mistake::Refused;
use crate::registry::{Head, RecordRow, every_record};

/// Removes a record of any kind, as if it had never been entered. That nothing points at it any more
/// is held by the keys of the database and the rules of the registry.
pub fn remove(
    draft: &mut Draft<'_>,
    kind: RecordKind,
    id: Uuid,
    expected_version: i32,
) -> Result<(), Refused> {
    macro_rules! take {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
            match kind {$(
                RecordKind::$kind => take::<entity::$table::Model>(draft, id, expected_version)?,
            )+}
        };
    }
    let head = every_record!(take);
    draft.remove(head);
    Ok(())
}

fn take<M: RecordRow>(draft: &Draft<'_>, id: Uuid, expected_version: i32) -> Result<Head, Refused> {
    let taken = draft.take::<M>("id", id, expected_version)?;
    Ok(taken.row.head())
}
