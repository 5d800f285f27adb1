//! Operating modes, directions and situation pictures.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone, uuid,
    uuid_null,
};

use crate::tables::{Key, add_keys, create, drop};

/// What points where.
const KEYS: &[Key] = &[
    ("mode_change", "authority_id", "organization"),
    ("mode_change", "body_id", "body"),
    ("mode_change", "situation_id", "situation"),
    ("direction", "authority_id", "organization"),
    ("direction", "body_id", "body"),
    ("direction", "situation_id", "situation"),
    ("direction", "supersedes_id", "direction"),
    ("situation_picture", "authority_id", "organization"),
    ("situation_picture", "area_id", "area"),
    ("situation_picture", "situation_id", "situation"),
    ("situation_picture", "part_of_id", "situation_picture"),
    ("situation_picture", "series_id", "event_series"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "mode_change",
            &mode_change_columns(),
            &[],
            &[],
        )
        .await?;
        create(manager, KEYS, "direction", &direction_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "situation_picture",
            &situation_picture_columns(),
            &[],
            &[],
        )
        .await?;
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "situation_picture").await?;
        drop(manager, "direction").await?;
        drop(manager, "mode_change").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn mode_change_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        uuid("body_id"),
        string("mode"),
        uuid_null("situation_id"),
        json_null("note"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn direction_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        uuid("body_id"),
        integer("number"),
        uuid_null("situation_id"),
        json_null("text"),
        string_null("text_missing"),
        string_null("url"),
        uuid_null("supersedes_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn situation_picture_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        json("title"),
        uuid_null("area_id"),
        uuid_null("situation_id"),
        uuid_null("part_of_id"),
        uuid_null("series_id"),
        json("events"),
        string_null("url"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
