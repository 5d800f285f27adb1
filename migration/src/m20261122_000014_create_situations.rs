//! Situations, series of events, and the words of the field.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone, uuid,
    uuid_null,
};

use crate::tables::{Key, add_keys, create, drop};

/// What points where.
const KEYS: &[Key] = &[
    ("situation", "authority_id", "organization"),
    ("situation", "area_id", "area"),
    ("event_series", "authority_id", "organization"),
    ("event_series", "body_id", "body"),
    ("event_series", "organization_id", "organization"),
    ("term", "authority_id", "organization"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "situation", &situation_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "event_series",
            &event_series_columns(),
            &[],
            &[&["body_id", "organization_id"]],
        )
        .await?;
        create(manager, KEYS, "term", &term_columns(), &[], &[]).await?;
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "term").await?;
        drop(manager, "event_series").await?;
        drop(manager, "situation").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn situation_columns() -> Vec<ColumnDef> {
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
        json("name"),
        json_null("text"),
        uuid_null("area_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn event_series_columns() -> Vec<ColumnDef> {
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
        json("title"),
        json_null("purpose"),
        uuid_null("body_id"),
        uuid_null("organization_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn term_columns() -> Vec<ColumnDef> {
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
        json("label"),
        json_null("abbreviation"),
        json_null("definition"),
        json_null("note"),
        string_null("country"),
        string_null("identifier"),
        string_null("section"),
        string_null("url"),
        json("topics"),
    ]
}
