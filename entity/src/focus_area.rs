//! What a body looks at in particular.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, FocusAreaId};
use crate::values::Localized;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "focus_area")]
pub struct Model {
    /// Key of the focus area.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FocusAreaId,
    /// The body.
    pub body_id: BodyId,
    /// Its place among the focus areas of the body, from 1.
    pub rank: i32,
    /// What it is called.
    pub label: Localized,
    /// True if it runs through all the others.
    pub cross_cutting: bool,
    /// True if the source gives its topics in full and not by examples.
    pub topics_complete: bool,
}

impl ActiveModelBehavior for ActiveModel {}
