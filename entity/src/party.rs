//! Who has a part in a record: who gives a mandate, bears an obligation, decides, says something.
//!
//! One table, because whoever acts is named in the same five ways everywhere: an organization, a
//! body, a person, all organizations of a kind, or words of the source. Exactly one of the owners
//! is set.

use sea_orm::entity::prelude::*;

use crate::ids::{
    AgreementId, AreaId, BodyId, DirectionId, MandateId, ModeChangeId, ObligationId,
    OrganizationId, PartId, PersonId, ResponsibilityId, SituationPictureId, StatementId,
};
use crate::values::{Capacity, List, Localized};
use crate::vocabulary::{OrganizationKind, PartyRole};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "party")]
pub struct Model {
    /// Key of the party.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The mandate that it belongs to.
    pub mandate_id: Option<MandateId>,
    /// The obligation that it belongs to.
    pub obligation_id: Option<ObligationId>,
    /// The agreement that it belongs to.
    pub agreement_id: Option<AgreementId>,
    /// The mode change that it belongs to.
    pub mode_change_id: Option<ModeChangeId>,
    /// The direction that it belongs to.
    pub direction_id: Option<DirectionId>,
    /// The situation picture that it belongs to.
    pub situation_picture_id: Option<SituationPictureId>,
    /// The responsibility that it belongs to.
    pub responsibility_id: Option<ResponsibilityId>,
    /// The statement that it belongs to.
    pub statement_id: Option<StatementId>,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// The part they have.
    pub role: PartyRole,
    /// The organization.
    pub organization_id: Option<OrganizationId>,
    /// The body.
    pub body_id: Option<BodyId>,
    /// The person.
    pub person_id: Option<PersonId>,
    /// All organizations of a kind.
    pub organization_kind: Option<OrganizationKind>,
    /// Those whom the source names only by a category.
    pub category: Option<Localized>,
    /// The area within which organizations of the kind are meant.
    pub area_id: Option<AreaId>,
    /// True if the members of the body are meant, each of them.
    pub all_members: bool,
    /// The hats that the person wore.
    pub capacities: List<Capacity>,
}

impl ActiveModelBehavior for ActiveModel {}
