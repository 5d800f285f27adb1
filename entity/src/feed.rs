//! One change of one record, or of who may read it because of what it stands on. The order of the
//! numbers is the order of the commits.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

use crate::values::List;
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
    /// Who of those who are told of protected persons might read it before; absent if it showed none.
    pub protected_before: Option<Classification>,
    /// The same after.
    pub protected_after: Option<Classification>,
    /// Organizations and bodies: whoever wrote for one of them, or coordinated a crisis in it, might
    /// read it before, though not all that was for the same readers. Absent if there was none.
    pub openers_before: Option<List<Uuid>>,
    /// The same after.
    pub openers_after: Option<List<Uuid>>,
}

impl Model {
    /// True if the record is for others after the change than it was before.
    pub fn is_moved(&self) -> bool {
        self.audience_before != self.audience_after
            || self.protected_before != self.protected_after
            || self.openers_before != self.openers_after
    }
}

impl ActiveModelBehavior for ActiveModel {}
