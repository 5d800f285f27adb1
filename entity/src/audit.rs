//! Who changed what, or tried to: one row for each record that a write changed.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

use crate::vocabulary::{AuditOutcome, RecordKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Key of the row, in the order of time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When, in UTC.
    pub at: DateTimeUtc,
    /// What came of it.
    pub outcome: AuditOutcome,
    /// What was asked for: the name of the mutation, or of the command.
    pub action: String,
    /// Who gave out the token of whoever asked; absent for the program itself.
    pub issuer: Option<String>,
    /// Whom the issuer means.
    pub subject: Option<String>,
    /// The slug of the organization that they acted for.
    pub organization: Option<String>,
    /// The request that it came with.
    pub request_id: Option<Uuid>,
    /// The kind of the record.
    pub kind: Option<RecordKind>,
    /// The key of the record.
    pub record_id: Option<Uuid>,
    /// The number of the change in the feed; absent if nothing was changed.
    pub seq: Option<i64>,
    /// The version of the record after the change.
    pub version: Option<i32>,
    /// The rows of the record before; absent if it was not there.
    pub before: Option<Json>,
    /// The rows of the record after; absent if it is not there any more.
    pub after: Option<Json>,
}

impl ActiveModelBehavior for ActiveModel {}
