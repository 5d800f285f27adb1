//! A person who holds a seat or a post, or took part in an event.
//!
//! Work data only: no personal number, no birth date, no home address, ever.

use sea_orm::entity::prelude::*;

use crate::ids::{OrganizationId, PersonId, SourceId};
use crate::values::List;
use crate::vocabulary::{Classification, LawfulBasis, Processing, Protection};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
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
    /// The name as it is shown.
    pub display_name: String,
    /// The family name.
    pub family_name: Option<String>,
    /// The given name.
    pub given_name: Option<String>,
    /// Whether the identity is protected. The flag itself is secret.
    pub protection: Protection,
    /// When the protection is to be confirmed anew.
    pub protection_until: Option<Date>,
    /// Why the registry may keep the record.
    pub lawful_basis: LawfulBasis,
    /// Whether the record may be used as usual.
    pub processing: Processing,
    /// The day after which the record is to be looked through for deletion.
    pub retain_until: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
