//! Every key points at a row; on PostgreSQL checked when the transaction commits.
//!
//! Areas are owned by organizations, and organizations serve areas: neither can come first. With
//! deferred keys the order of statements does not matter. SQLite takes its keys with the tables,
//! and defers them per transaction.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::all_keys;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for (table, column, target) in all_keys() {
            let statement = format!(
                "ALTER TABLE {table} ADD CONSTRAINT fk_{table}_{column} FOREIGN KEY ({column}) \
                 REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"
            );
            manager
                .get_connection()
                .execute_unprepared(&statement)
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for (table, column, _) in all_keys() {
            let statement = format!("ALTER TABLE {table} DROP CONSTRAINT fk_{table}_{column}");
            manager
                .get_connection()
                .execute_unprepared(&statement)
                .await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
