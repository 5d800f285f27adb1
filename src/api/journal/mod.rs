//! What was changed: the history of a record, the audit, and the changes for whoever follows them.

mod audit;
mod changes;
mod cursor;
mod history;
mod revisions;

use async_graphql::MergedObject;

/// Questions about what was changed.
#[derive(MergedObject, Default)]
pub(crate) struct JournalQuery(
    history::HistoryQuery,
    audit::AuditQuery,
    changes::ChangeQuery,
);
