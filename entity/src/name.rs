//! A name of an area, an organization or a body, in one language, for a period.
//!
//! Exactly one of the three owners is set. One table, because the rule for which name to show is
//! one rule.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, OrganizationId, PartId};
use crate::partial_date::PartialDate;
use crate::values::{Language, NameForms};
use crate::vocabulary::{NameKind, NameStatus, TranslationStatus};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "name")]
pub struct Model {
    /// Key of the name.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The area that bears the name.
    pub area_id: Option<AreaId>,
    /// The organization that bears the name.
    pub organization_id: Option<OrganizationId>,
    /// The body that bears the name.
    pub body_id: Option<BodyId>,
    /// The language of the name.
    pub language: Language,
    /// What sort of name it is.
    pub kind: NameKind,
    /// The name.
    pub text: String,
    /// How the name stands in its language.
    pub status: NameStatus,
    /// Whether the name is original or a translation, and how good that is.
    pub translation: TranslationStatus,
    /// Inflected forms, where they are known.
    pub forms: Option<NameForms>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
