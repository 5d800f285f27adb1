//! How the seats of a body are counted and given out.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, PartId};
use crate::vocabulary::{SeatDistribution, SeatUnit};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "seat_rule")]
pub struct Model {
    /// Key of the rule.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The body.
    pub body_id: BodyId,
    /// How many seats there are to be.
    pub seats: Option<i32>,
    /// How they are given out.
    pub distribution: SeatDistribution,
    /// What there is one seat for.
    pub per: Option<SeatUnit>,
    /// The body whose parties, or other units, are meant.
    pub per_body_id: Option<BodyId>,
    /// The body that appoints.
    pub appointing_body_id: Option<BodyId>,
    /// The phase that the rule holds in, from 1; absent if phases are not spoken of.
    pub phase: Option<i32>,
}

impl ActiveModelBehavior for ActiveModel {}
