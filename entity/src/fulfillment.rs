//! That an obligation was met, or is being met: by an event, a document, a nomination, a
//! confirmation.

use sea_orm::entity::prelude::*;

use crate::ids::{EventId, ObligationId, OrganizationId, PartId, PersonId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::Localized;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "fulfillment")]
pub struct Model {
    /// Key of the fulfillment.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The obligation that it belongs to.
    pub obligation_id: ObligationId,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// When it was done; absent if it is planned.
    pub done: Option<PartialDate>,
    /// The organization that did it.
    pub organization_id: Option<OrganizationId>,
    /// The person who was named.
    pub person_id: Option<PersonId>,
    /// The event that it was done by, or for.
    pub event_id: Option<EventId>,
    /// The document that was handed over.
    pub document_id: Option<SourceId>,
    /// What more is said of it.
    pub note: Option<Localized>,
}

impl ActiveModelBehavior for ActiveModel {}
