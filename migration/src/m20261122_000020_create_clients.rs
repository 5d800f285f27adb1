//! Programs that ask with a key of their own, and tokens that no longer hold.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    json, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::tables::{create, drop};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, &[], "client", &client_columns(), &[], &[]).await?;
        manager.create_table(revoked_token()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "revoked_token").await?;
        drop(manager, "client").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn client_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("name"),
        string("organization"),
        json("scopes"),
        string("key_hash"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone_null("revoked_at"),
    ]
}

fn revoked_token() -> TableCreateStatement {
    Table::create()
        .table("revoked_token")
        .col(string("issuer"))
        .col(string("jti"))
        .col(timestamp_with_time_zone("until"))
        .primary_key(Index::create().col("issuer").col("jti"))
        .to_owned()
}
