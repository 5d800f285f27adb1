//! Who may be a member of a body.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, PartId};
use crate::values::{List, Localized};
use crate::vocabulary::{Country, MembershipPolicy, OrganizationKind, RoleTag};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "membership_rule")]
pub struct Model {
    /// Key of the rule.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The body.
    pub body_id: BodyId,
    /// How members come in.
    pub policy: MembershipPolicy,
    /// The kinds of organization that may be members.
    pub member_kinds: List<OrganizationKind>,
    /// The country that members come from.
    pub country: Option<Country>,
    /// What a representative must answer for.
    pub eligible_roles: List<RoleTag>,
    /// What a representative may answer for instead.
    pub fallback_roles: List<RoleTag>,
    /// The least number of representatives of a member; absent if not stated.
    pub min_per_organization: Option<i32>,
    /// The greatest number of representatives of a member; absent if not stated.
    pub max_per_organization: Option<i32>,
    /// What members have in common.
    pub criterion: Option<Localized>,
    /// True if others may be invited to meetings.
    pub guests_allowed: bool,
}

impl ActiveModelBehavior for ActiveModel {}
