//! A program of a partner that asks with a key, because the partner has no issuer of tokens.

use sea_orm::entity::prelude::*;

use crate::ids::ClientId;
use crate::values::List;

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "client")]
pub struct Model {
    /// Key of the client, which it names itself by.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClientId,
    /// What it is called among those who look after the registry.
    pub name: String,
    /// The slug of the organization that it acts for.
    pub organization: String,
    /// What it may do, one permission each.
    pub scopes: List<String>,
    /// SHA-256 of its secret, in URL-safe Base64. The secret itself is nowhere.
    pub key_hash: String,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// When its secret stopped working.
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
