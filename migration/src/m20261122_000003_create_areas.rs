//! Areas and what lies in what.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone, uuid,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("area", "authority_id", "organization"),
    ("area_part", "part_id", "area"),
    ("area_part", "whole_id", "area"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "area", &area_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "area_part",
            &area_part_columns(),
            &["part_id"],
            &[],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "area_part").await?;
        drop(manager, "area").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn area_columns() -> Vec<ColumnDef> {
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
        string_null("form"),
        json("language_statuses"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn area_part_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("part_id"),
        uuid("whole_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}
