//! How one record stands to another: founders, hosts, dialogue partners, successors.
//!
//! One table with a kind. Exactly one of the `from` keys is set, and exactly one of the `to` keys or
//! the category. The direction is that of the kind: «from is founded by to».

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, EventId, OrganizationId, RelationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, Level, RelationKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "relation")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RelationId,
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
    /// The kind of relation.
    pub kind: RelationKind,
    /// The organization it goes from.
    pub from_organization_id: Option<OrganizationId>,
    /// The body it goes from.
    pub from_body_id: Option<BodyId>,
    /// The event it goes from.
    pub from_event_id: Option<EventId>,
    /// The area it goes from.
    pub from_area_id: Option<AreaId>,
    /// The organization it goes to.
    pub to_organization_id: Option<OrganizationId>,
    /// The body it goes to.
    pub to_body_id: Option<BodyId>,
    /// The event it goes to.
    pub to_event_id: Option<EventId>,
    /// The area it goes to.
    pub to_area_id: Option<AreaId>,
    /// Those it goes to, if the source names only a category.
    pub to_category: Option<Localized>,
    /// Its place among the relations of its kind, from 1.
    pub rank: i32,
    /// The level of society that it concerns.
    pub level: Option<Level>,
    /// True if it is concluded and not stated.
    pub inferred: bool,
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
