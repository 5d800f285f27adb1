//! Responsibilities, statements and stated counts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date_null, integer, integer_null, json, json_null, string, string_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, add_keys, create, drop};

/// What points where.
const KEYS: &[Key] = &[
    ("responsibility", "authority_id", "organization"),
    ("responsibility", "area_id", "area"),
    ("statement", "authority_id", "organization"),
    ("statement", "event_id", "event"),
    ("statement", "about_event_id", "event"),
    ("statement", "extends_id", "statement"),
    ("stated_count", "authority_id", "organization"),
    ("stated_count", "body_id", "body"),
    ("stated_count", "organization_id", "organization"),
    ("stated_count", "area_id", "area"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "responsibility",
            &responsibility_columns(),
            &[],
            &[],
        )
        .await?;
        create(manager, KEYS, "statement", &statement_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "stated_count",
            &stated_count_columns(),
            &[],
            &[&["body_id", "organization_id", "area_id"]],
        )
        .await?;
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "stated_count").await?;
        drop(manager, "statement").await?;
        drop(manager, "responsibility").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn responsibility_columns() -> Vec<ColumnDef> {
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
        string("nature"),
        json("text"),
        json_null("condition"),
        json_null("example"),
        string_null("reach"),
        uuid_null("area_id"),
        boolean("tasks_complete"),
        json("terms"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn statement_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        integer("rank"),
        string("kind"),
        json("text"),
        string_null("language"),
        uuid_null("event_id"),
        uuid_null("about_event_id"),
        uuid_null("extends_id"),
        string_null("response"),
        json("topics"),
    ]
}

fn stated_count_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        string("counted"),
        uuid_null("body_id"),
        uuid_null("organization_id"),
        uuid_null("area_id"),
        string_null("organization_kind"),
        integer_null("stated"),
        string("qualifier"),
        json_null("note"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
