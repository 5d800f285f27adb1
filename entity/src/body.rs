//! A network, or a group that steers, programmes, advises or staffs one.
//!
//! One table for both: what is true of them is nearly the same, and a group can become a network.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, OrganizationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{BodyKind, BodyList, BodyStatus, Classification, Country, Missing};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "body")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BodyId,
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
    /// The kind of body.
    pub kind: BodyKind,
    /// The country it works in; absent if in several.
    pub country: Option<Country>,
    /// The body it belongs to.
    pub parent_id: Option<BodyId>,
    /// The organization it belongs to.
    pub organization_id: Option<OrganizationId>,
    /// The area it covers.
    pub area_id: Option<AreaId>,
    /// How far it has come in its life.
    pub status: BodyStatus,
    /// True if it is stated to be at work all the time.
    pub continuous: bool,
    /// True if it is set up for one occasion.
    pub temporary: bool,
    /// Why it exists.
    pub background: Option<Localized>,
    /// What it does and does not deal with.
    pub delimitation: Option<Localized>,
    /// The lists that a source gives in full. Every other list holds what is known, or examples.
    pub complete_lists: List<BodyList>,
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
