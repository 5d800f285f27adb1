//! A number that a source states of something that the registry can count itself.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, OrganizationId, SourceId, StatedCountId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, CountQualifier, CountedThing, OrganizationKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "stated_count")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: StatedCountId,
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
    /// What is counted.
    pub counted: CountedThing,
    /// The body of which it is counted.
    pub body_id: Option<BodyId>,
    /// The organization of which it is counted.
    pub organization_id: Option<OrganizationId>,
    /// The area in which it is counted.
    pub area_id: Option<AreaId>,
    /// The kind of organization that is counted.
    pub organization_kind: Option<OrganizationKind>,
    /// The number; absent if the source gives none.
    pub stated: Option<i32>,
    /// How the source puts it.
    pub qualifier: CountQualifier,
    /// What more is said of it.
    pub note: Option<Localized>,
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
