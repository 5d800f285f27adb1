//! How often a body promises to meet. A promise, not dates.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, OrganizationId, PartId};
use crate::vocabulary::{CalendarUnit, EventKind, OperatingMode};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "cadence")]
pub struct Model {
    /// Key of the cadence.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The body.
    pub body_id: BodyId,
    /// The mode in which it holds.
    pub mode: OperatingMode,
    /// How many times in each unit; absent if only said to be more often than in normal mode.
    pub times: Option<i32>,
    /// The unit.
    pub per: Option<CalendarUnit>,
    /// The kind of meeting.
    pub event_kind: EventKind,
    /// True if each meeting has an agenda fixed in advance.
    pub agenda_required: bool,
    /// True if meetings are said to be more frequent than in normal mode.
    pub denser_than_normal: bool,
    /// The organization that some of the meetings are held together with.
    pub co_host_id: Option<OrganizationId>,
    /// How many of the meetings in each unit are held together.
    pub co_hosted_times: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
