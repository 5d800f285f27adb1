//! A token that is refused though it would still hold.

use sea_orm::entity::prelude::*;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revoked_token")]
pub struct Model {
    /// The `iss` of the token. The name of an issuer in the configuration may change; this does not.
    #[sea_orm(primary_key, auto_increment = false)]
    pub issuer: String,
    /// The `jti` of the token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub jti: String,
    /// When the row may be forgotten, because the token has expired by then.
    pub until: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
