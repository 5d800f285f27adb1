//! A way to reach an organization or a body.
//!
//! Exactly one of the two owners is set.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, OrganizationId, PartId, PersonId};
use crate::partial_date::PartialDate;
use crate::vocabulary::{ContactChannel, ContactRole};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "contact_point")]
pub struct Model {
    /// Key of the contact point.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The organization that is reached.
    pub organization_id: Option<OrganizationId>,
    /// The body that is reached.
    pub body_id: Option<BodyId>,
    /// Its place among the contact points of its owner, from 1.
    pub rank: i32,
    /// What it is for.
    pub role: ContactRole,
    /// How it is reached.
    pub channel: ContactChannel,
    /// The number or address; absent if the source names the contact point without one.
    pub value: Option<String>,
    /// True if somebody is on call there.
    pub on_call: bool,
    /// The person to ask for.
    pub person_id: Option<PersonId>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
