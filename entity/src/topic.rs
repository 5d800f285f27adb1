//! A topic that bodies work on. The same topic can stand under several focus areas.

use sea_orm::entity::prelude::*;

use crate::ids::{OrganizationId, SourceId, TopicId};
use crate::values::{List, Localized};
use crate::vocabulary::Classification;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "topic")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TopicId,
    /// Name of the record in content files; never changes, never shown.
    #[sea_orm(unique)]
    pub key: String,
    /// Counts the changes of the record, from 1.
    pub version: i32,
    /// The organization that owns the record: the only one that may change it.
    pub authority_id: OrganizationId,
    /// Who may read the record.
    pub classification: Classification,
    /// The sources that the record was taken from.
    pub sources: List<SourceId>,
    /// When the record was created, in UTC.
    pub created_at: DateTimeUtc,
    /// When the record was last changed, in UTC.
    pub updated_at: DateTimeUtc,
    /// Name of the record in addresses; unique among records of its kind.
    #[sea_orm(unique)]
    pub slug: String,
    /// What the topic is called.
    pub label: Localized,
    /// Its abbreviation, as used in its own language.
    pub abbreviation: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
