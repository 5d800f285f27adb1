//! An organization: an authority, an association, a company, a university.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, OrganizationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List};
use crate::vocabulary::{Classification, Country, Missing, OrganizationKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OrganizationId,
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
    /// The kind of organization.
    pub kind: OrganizationKind,
    /// The country it belongs to.
    pub country: Country,
    /// The area it governs or serves.
    pub area_id: Option<AreaId>,
    /// The organization it is part of.
    pub parent_id: Option<OrganizationId>,
    /// Why no contact point is known.
    pub contact_missing: Option<Missing>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
    /// What the source says about the dates beyond the dates.
    pub dates_note: Option<DatesNote>,
}

impl ActiveModelBehavior for ActiveModel {}
