//! What actors have jointly decided to work towards. A later version takes the place of an earlier.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, DirectionId, OrganizationId, SituationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, Missing};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "direction")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DirectionId,
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
    /// The body whose direction it is.
    pub body_id: BodyId,
    /// Its version, from 1.
    pub number: i32,
    /// The situation that it is for.
    pub situation_id: Option<SituationId>,
    /// The direction; absent if the source does not state it.
    pub text: Option<Localized>,
    /// Why there is no text.
    pub text_missing: Option<Missing>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The version that it takes the place of.
    pub supersedes_id: Option<DirectionId>,
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
