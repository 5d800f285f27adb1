//! An official code or number of an area or an organization, with its scheme.
//!
//! Exactly one of the two owners is set. Codes are text: leading zeros count.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, OrganizationId, PartId};
use crate::partial_date::PartialDate;
use crate::vocabulary::IdentifierScheme;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "identifier")]
pub struct Model {
    /// Key of the identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The area that it identifies.
    pub area_id: Option<AreaId>,
    /// The organization that it identifies.
    pub organization_id: Option<OrganizationId>,
    /// The scheme it belongs to.
    pub scheme: IdentifierScheme,
    /// The code or number, in its canonical spelling.
    pub value: String,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
