//! One change of one record, or of who may read it because of what it stands on. The order of the
//! numbers is the order of the commits.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

use crate::vocabulary::{ChangeKind, Classification, RecordKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed")]
pub struct Model {
    /// The number of the change, from 1, without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// The kind of the record.
    pub kind: RecordKind,
    /// The key of the record.
    pub record_id: Uuid,
    /// What happened to it.
    pub change: ChangeKind,
    /// When, in UTC.
    pub at: DateTimeUtc,
    /// The version of the record after the change; absent for changes older than the column.
    pub version: Option<i32>,
    /// Who might read the record before, with all that it stands on; absent if it was not there.
    pub audience_before: Option<Classification>,
    /// Who may read it after, with all that it stands on; absent if it is not there any more.
    pub audience_after: Option<Classification>,
}

impl ActiveModelBehavior for ActiveModel {}
