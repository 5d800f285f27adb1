//! The one counter row: locked first and raised last in every write transaction.

use sea_orm::entity::prelude::*;
use uuid::Uuid;

/// The only row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_head")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// Tells this database from a restored or promoted copy, whose numbers may mean other changes.
    pub epoch: Uuid,
    /// The number of the last change; 0 before the first.
    pub seq: i64,
}

impl ActiveModelBehavior for ActiveModel {}
