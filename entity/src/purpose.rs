//! What a body is for. Ordered; one can be the main one.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, PartId};
use crate::values::{List, Localized};
use crate::vocabulary::Level;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "purpose")]
pub struct Model {
    /// Key of the purpose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The body.
    pub body_id: BodyId,
    /// Its place among the purposes of the body, from 1.
    pub rank: i32,
    /// True for the main purpose.
    pub is_main: bool,
    /// The purpose.
    pub text: Localized,
    /// The levels of society that it speaks of.
    pub levels: List<Level>,
}

impl ActiveModelBehavior for ActiveModel {}
