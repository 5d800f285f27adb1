//! A seat in a body. It exists without a holder.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, OrganizationId, SeatId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, Missing, SeatRole};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SeatId,
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
    /// The body.
    pub body_id: BodyId,
    /// Its place among the seats of the body, from 1.
    pub rank: i32,
    /// What it is called, if it has a name.
    pub label: Option<Localized>,
    /// The roles that come with it.
    pub roles: List<SeatRole>,
    /// The organization that its holder speaks for.
    pub on_behalf_of_organization_id: Option<OrganizationId>,
    /// The area that its holder speaks for.
    pub on_behalf_of_area_id: Option<AreaId>,
    /// Why it is not known whom its holder speaks for.
    pub on_behalf_of_missing: Option<Missing>,
    /// Whether it has a vote; absent if not stated.
    pub voting: Option<bool>,
    /// The phase that it belongs to, from 1.
    pub phase: Option<i32>,
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
