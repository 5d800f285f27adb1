//! A post that a person holds with an organization: an employment, an office, a mandate.

use sea_orm::entity::prelude::*;

use crate::ids::{EmploymentId, OrganizationId, PersonId};
use crate::partial_date::PartialDate;
use crate::values::{List, Localized};
use crate::vocabulary::RoleTag;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "employment")]
pub struct Model {
    /// Key of the employment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EmploymentId,
    /// Name of the employment in content files; never changes, never shown.
    #[sea_orm(unique)]
    pub key: String,
    /// The person.
    pub person_id: PersonId,
    /// The employer; absent if the source does not state it.
    pub organization_id: Option<OrganizationId>,
    /// The title.
    pub title: Localized,
    /// What the person answers for.
    pub role_tags: List<RoleTag>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
