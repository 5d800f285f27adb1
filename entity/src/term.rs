//! A word of the field, an abbreviation or a legal instrument, in the languages of the registry.

use sea_orm::entity::prelude::*;

use crate::ids::{OrganizationId, SourceId, TermId, TopicId};
use crate::values::{List, Localized};
use crate::vocabulary::{Classification, Country, TermKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "term")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TermId,
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
    /// What sort of term it is.
    pub kind: TermKind,
    /// The term. Swedish in Finland has an entry of its own where it differs.
    pub label: Localized,
    /// Its abbreviation in each language that has one.
    pub abbreviation: Option<Localized>,
    /// What it means.
    pub definition: Option<Localized>,
    /// What whoever uses it should know.
    pub note: Option<Localized>,
    /// The country whose law or usage it is; absent if it is of none or of the European Union.
    pub country: Option<Country>,
    /// The number of a legal instrument: of a Swedish statute, or a CELEX number.
    pub identifier: Option<String>,
    /// The section of a legal instrument that is meant.
    pub section: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The topics that it belongs to.
    pub topics: List<TopicId>,
}

impl ActiveModelBehavior for ActiveModel {}
