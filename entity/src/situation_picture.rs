//! A picture of a situation, as metadata: what it shows, who made it, what it builds on. Never its
//! content.

use sea_orm::entity::prelude::*;

use crate::ids::{
    AreaId, EventId, EventSeriesId, OrganizationId, SituationId, SituationPictureId, SourceId,
};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::Classification;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "situation_picture")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SituationPictureId,
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
    /// What it is called.
    pub title: Localized,
    /// The area that it shows.
    pub area_id: Option<AreaId>,
    /// The situation that it shows.
    pub situation_id: Option<SituationId>,
    /// The picture that it is part of.
    pub part_of_id: Option<SituationPictureId>,
    /// The series of events that it is made from.
    pub series_id: Option<EventSeriesId>,
    /// The events that it is made from.
    pub events: List<EventId>,
    /// Where those who may read it find it.
    pub url: Option<String>,
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
