//! That one area lies in, or works within, another: dated, and never just one parent.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, PartId};
use crate::partial_date::PartialDate;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "area_part")]
pub struct Model {
    /// Key of the statement.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The area that lies within.
    pub part_id: AreaId,
    /// The area it lies within.
    pub whole_id: AreaId,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
