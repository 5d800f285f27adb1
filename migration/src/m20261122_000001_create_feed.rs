//! The counter row and the list of changes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, string, timestamp_with_time_zone, uuid};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "feed_head", &feed_head_columns(), &[], &[]).await?;
        create(manager, KEYS, "feed", &feed_columns(), &[], &[]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "feed").await?;
        drop(manager, "feed_head").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn feed_head_columns() -> Vec<ColumnDef> {
    vec![
        integer("id").primary_key().to_owned(),
        uuid("epoch"),
        big_integer("seq"),
    ]
}

fn feed_columns() -> Vec<ColumnDef> {
    vec![
        big_integer("seq").primary_key().to_owned(),
        string("kind"),
        uuid("record_id"),
        string("change"),
        timestamp_with_time_zone("at"),
    ]
}
