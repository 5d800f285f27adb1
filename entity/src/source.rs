//! A text, page or data set that statements were taken from.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, OrganizationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{Language, List};
use crate::vocabulary::{Classification, Missing, SourceKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "source")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SourceId,
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
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Its title, in its own language.
    pub title: String,
    /// The language it is written in; absent for a data set.
    pub language: Option<Language>,
    /// Who published it, if they are in the registry.
    pub publisher_id: Option<OrganizationId>,
    /// Where it was found; absent if not stated.
    pub url: Option<String>,
    /// The licence of a data set, by name.
    pub licence: Option<String>,
    /// When it was published, as far as it says.
    pub published: Option<PartialDate>,
    /// Why there is no date of publication.
    pub published_missing: Option<Missing>,
    /// When it was last updated, as far as it says.
    pub updated: Option<PartialDate>,
    /// Why there is no date of update.
    pub updated_missing: Option<Missing>,
    /// The media type of a document, such as `application/pdf`.
    pub media_type: Option<String>,
    /// Its size, in the words of the page that offers it.
    pub size_text: Option<String>,
    /// The page that it is attached to.
    pub attached_to_id: Option<SourceId>,
    /// The source that it is a translation of.
    pub translation_of_id: Option<SourceId>,
    /// The body that it is a steering document of.
    pub body_id: Option<BodyId>,
    /// The first day for which a steering document is in force.
    pub in_force_from: Option<PartialDate>,
    /// The last day for which it is in force, inclusive.
    pub in_force_to: Option<PartialDate>,
}

impl ActiveModelBehavior for ActiveModel {}
