//! What somebody answers for, or may do: with area, condition and period.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, OrganizationId, ResponsibilityId, SourceId, TermId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, Reach, ResponsibilityKind, ResponsibilityNature};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "responsibility")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ResponsibilityId,
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
    /// What it is about.
    pub kind: ResponsibilityKind,
    /// Whether it must be done or may be done.
    pub nature: ResponsibilityNature,
    /// The responsibility.
    pub text: Localized,
    /// When it applies; absent if always.
    pub condition: Option<Localized>,
    /// An example that the source gives.
    pub example: Option<Localized>,
    /// Which area each holder has it for; absent if it is bound to no area, or to one that is named.
    pub reach: Option<Reach>,
    /// The one area that it is for.
    pub area_id: Option<AreaId>,
    /// True if the source gives its tasks in full and not by examples.
    pub tasks_complete: bool,
    /// The legal instruments that it rests on.
    pub terms: List<TermId>,
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
