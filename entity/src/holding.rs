//! That somebody holds a seat for a period.
//!
//! With an organization or area seated and nobody named, the person is absent: filled, not vacant.

use sea_orm::entity::prelude::*;

use crate::ids::{HoldingId, OrganizationId, PersonId, SeatId};
use crate::partial_date::PartialDate;
use crate::vocabulary::{EndReason, SelectionMethod};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "holding")]
pub struct Model {
    /// Key of the holding.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HoldingId,
    /// The seat.
    pub seat_id: SeatId,
    /// The person, if one is named.
    pub person_id: Option<PersonId>,
    /// The organization that is seated, if no person or besides the person.
    pub organization_id: Option<OrganizationId>,
    /// How they came to the seat.
    pub selection_method: Option<SelectionMethod>,
    /// The organization that appointed them.
    pub appointed_by_id: Option<OrganizationId>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
