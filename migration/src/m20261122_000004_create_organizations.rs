//! Organizations.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone, uuid,
    uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("organization", "authority_id", "organization"),
    ("organization", "area_id", "area"),
    ("organization", "parent_id", "organization"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "organization",
            &organization_columns(),
            &[],
            &[],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "organization").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn organization_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        string("slug").unique_key().to_owned(),
        string("kind"),
        string("country"),
        uuid_null("area_id"),
        uuid_null("parent_id"),
        string_null("contact_missing"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
