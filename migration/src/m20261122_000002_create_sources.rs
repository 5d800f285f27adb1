//! Sources.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, json, string, string_null, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("source", "authority_id", "organization"),
    ("source", "publisher_id", "organization"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "source", &source_columns(), &[], &[]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "source").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn source_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        string("kind"),
        string("title"),
        string_null("language"),
        uuid_null("publisher_id"),
        string_null("url"),
        string_null("licence"),
        string_null("published"),
        string_null("published_missing"),
        string_null("updated"),
        string_null("updated_missing"),
    ]
}
