//! A link that a source gives.

use sea_orm::entity::prelude::*;

use crate::ids::{PartId, SourceId};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "link")]
pub struct Model {
    /// Key of the link.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The source that it belongs to.
    pub source_id: SourceId,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// Its words, as they are written.
    pub label: String,
    /// Where it leads; absent if only its words are known.
    pub url: Option<String>,
    /// True if it leads to another site.
    pub external: bool,
}

impl ActiveModelBehavior for ActiveModel {}
