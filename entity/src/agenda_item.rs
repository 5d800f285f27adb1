//! An item of the agenda of an event.

use sea_orm::entity::prelude::*;

use crate::ids::{EventId, OrganizationId, PartId, PersonId, TopicId};
use crate::values::Localized;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "agenda_item")]
pub struct Model {
    /// Key of the item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The event that it belongs to.
    pub event_id: EventId,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// What it is about.
    pub title: Localized,
    /// The topic that it belongs to.
    pub topic_id: Option<TopicId>,
    /// The organization that presents it.
    pub organization_id: Option<OrganizationId>,
    /// The person who presents it.
    pub person_id: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
