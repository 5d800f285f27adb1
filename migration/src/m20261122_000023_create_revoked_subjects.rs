//! Subjects whose tokens up to a moment no longer hold.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, timestamp_with_time_zone};

use crate::tables::drop;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("revoked_subject")
            .col(string("issuer"))
            .col(string("subject"))
            .col(timestamp_with_time_zone("issued_until"))
            .col(timestamp_with_time_zone("until"))
            .primary_key(Index::create().col("issuer").col("subject"))
            .to_owned();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "revoked_subject").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
