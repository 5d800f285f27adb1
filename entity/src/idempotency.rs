//! What came of a write that its caller named, so that the same write asked for again is not done
//! again.

use sea_orm::entity::prelude::*;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// A digest of the caller, the name they gave, and the field of the answer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// A digest of what was asked for.
    pub fingerprint: String,
    /// What came of it: keys of records or codes of mistakes, never their texts.
    pub outcome: Json,
    /// When it was done, in UTC.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
