//! What somebody said, as a summary in the registry's own words.

use sea_orm::entity::prelude::*;

use crate::ids::{EventId, OrganizationId, SourceId, StatementId, TopicId};
use crate::values::{Language, List, Localized};
use crate::vocabulary::{Classification, Response, StatementKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "statement")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StatementId,
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
    /// Its place among the statements of its source, from 1.
    pub rank: i32,
    /// What sort of statement it is.
    pub kind: StatementKind,
    /// What was said, in the registry's own words.
    pub text: Localized,
    /// The language it was said in.
    pub language: Option<Language>,
    /// The event it was said at, or on the occasion of.
    pub event_id: Option<EventId>,
    /// The event it is about.
    pub about_event_id: Option<EventId>,
    /// The statement that it adds to.
    pub extends_id: Option<StatementId>,
    /// What came of a recommendation or request.
    pub response: Option<Response>,
    /// The topics that it is about.
    pub topics: List<TopicId>,
}

impl ActiveModelBehavior for ActiveModel {}
