//! A picture or recording in a source, as what is said under or in it.

use sea_orm::entity::prelude::*;

use crate::ids::{PartId, PersonId, SourceId};
use crate::values::Localized;
use crate::vocabulary::MediaKind;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "media")]
pub struct Model {
    /// Key of the picture or recording.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PartId,
    /// The source that it belongs to.
    pub source_id: SourceId,
    /// Its place among those of its owner, from 1.
    pub rank: i32,
    /// What it is.
    pub kind: MediaKind,
    /// The words under it, or in it.
    pub caption: Option<Localized>,
    /// The person it shows.
    pub person_id: Option<PersonId>,
}

impl ActiveModelBehavior for ActiveModel {}
