//! Somebody whose tokens up to a moment are refused though they would still hold.

use sea_orm::entity::prelude::*;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revoked_subject")]
pub struct Model {
    /// The `iss` of the tokens. The name of an issuer in the configuration may change; this does not.
    #[sea_orm(primary_key, auto_increment = false)]
    pub issuer: String,
    /// The `sub` of the tokens.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    /// Tokens that were issued until then are refused, and those that do not say when.
    pub issued_until: DateTimeUtc,
    /// When the row may be forgotten, because the tokens have expired by then.
    pub until: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
