//! Mandates, obligations and agreements.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date_null, integer, integer_null, json, json_null, string, string_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, add_keys, create, drop};

/// What points where.
const KEYS: &[Key] = &[
    ("mandate", "authority_id", "organization"),
    ("mandate", "body_id", "body"),
    ("mandate", "directive_id", "source"),
    ("obligation", "authority_id", "organization"),
    ("obligation", "body_id", "body"),
    ("obligation", "mandate_id", "mandate"),
    ("obligation", "event_id", "event"),
    ("agreement", "authority_id", "organization"),
    ("agreement", "document_id", "source"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "mandate", &mandate_columns(), &[], &[]).await?;
        create(manager, KEYS, "obligation", &obligation_columns(), &[], &[]).await?;
        create(manager, KEYS, "agreement", &agreement_columns(), &[], &[]).await?;
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "agreement").await?;
        drop(manager, "obligation").await?;
        drop(manager, "mandate").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn mandate_columns() -> Vec<ColumnDef> {
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
        json("title"),
        json_null("text"),
        uuid_null("body_id"),
        string_null("issued"),
        uuid_null("directive_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn obligation_columns() -> Vec<ColumnDef> {
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
        integer("rank"),
        uuid_null("body_id"),
        uuid_null("mandate_id"),
        json("text"),
        string_null("due"),
        json_null("due_note"),
        integer_null("due_month"),
        string_null("event_kind"),
        uuid_null("event_id"),
        string_null("phase"),
        boolean("continuous"),
        integer_null("quantity"),
        string_null("waived"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn agreement_columns() -> Vec<ColumnDef> {
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
        json("title"),
        json_null("text"),
        uuid_null("document_id"),
        json("topics"),
        json("terms"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
