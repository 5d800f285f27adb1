//! That somebody has a part in an event.
//!
//! Exactly one of person, organization, body and group is set. Hosts and co-hosts are participations
//! too: their part is a role like any other.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, EventId, OrganizationId, ParticipationId, PersonId, SourceId};
use crate::values::{Capacity, List, Localized};
use crate::vocabulary::{Classification, ParticipationRole};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "participation")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ParticipationId,
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
    /// The event.
    pub event_id: EventId,
    /// Its place among the participations of the event, from 1.
    pub rank: i32,
    /// The person.
    pub person_id: Option<PersonId>,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The body.
    pub body_id: Option<BodyId>,
    /// People who are named only as a group.
    pub group_label: Option<Localized>,
    /// The part they have.
    pub role: ParticipationRole,
    /// The hats that they wore.
    pub capacities: List<Capacity>,
}

impl ActiveModelBehavior for ActiveModel {}
