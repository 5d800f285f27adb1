//! That an organization, a person, or a category of organizations belongs to a body.
//!
//! Exactly one of the three members is set; a category stands for members that the source does not
//! name, such as «the rescue services».

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, EmploymentId, MembershipId, OrganizationId, PersonId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, EndReason, MembershipState};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MembershipId,
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
    /// The organization that is a member.
    pub organization_id: Option<OrganizationId>,
    /// The person who is a member.
    pub person_id: Option<PersonId>,
    /// The category of organizations that are members without being named.
    pub category: Option<Localized>,
    /// The post of the person who represents the member.
    pub representative_id: Option<EmploymentId>,
    /// The state of the membership.
    pub state: MembershipState,
    /// The last day on which an invitation is answered; absent if there is none.
    pub invitation_deadline: Option<Date>,
    /// What an invitation says to whom it goes.
    pub invitation_message: Option<Localized>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
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
