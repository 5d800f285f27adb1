//! That a topic stands under a focus area. Many to many: topics overlap.

use sea_orm::entity::prelude::*;

use crate::ids::{FocusAreaId, PartId, TopicId};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "focus_area_topic")]
pub struct Model {
    /// Key of the statement.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The focus area.
    pub focus_area_id: FocusAreaId,
    /// The topic.
    pub topic_id: TopicId,
    /// Its place among the topics of the focus area, from 1.
    pub rank: i32,
    /// The source's own spelling, where it differs.
    pub source_text: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
