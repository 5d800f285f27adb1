//! One of the things that a record lists: a task, a subject, a priority, an effect.

use sea_orm::entity::prelude::*;

use crate::ids::{DirectionId, ObligationId, PartId, ResponsibilityId, SituationId};
use crate::values::Localized;
use crate::vocabulary::{OrganizationKind, PointKind, Sector};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "point")]
pub struct Model {
    /// Key of the point.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The situation that it belongs to.
    pub situation_id: Option<SituationId>,
    /// The obligation that it belongs to.
    pub obligation_id: Option<ObligationId>,
    /// The direction that it belongs to.
    pub direction_id: Option<DirectionId>,
    /// The responsibility that it belongs to.
    pub responsibility_id: Option<ResponsibilityId>,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// What sort of thing it is.
    pub kind: PointKind,
    /// The thing.
    pub text: Localized,
    /// The kind of organization that a priority applies to.
    pub applies_to: Option<OrganizationKind>,
    /// When a priority applies; absent if always.
    pub condition: Option<Localized>,
    /// True if the source gives it as an example.
    pub example: bool,
    /// The sector of society that an effect is on.
    pub sector: Option<Sector>,
}

impl ActiveModelBehavior for ActiveModel {}
