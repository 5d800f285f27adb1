//! Documents among the sources, and what events belong to.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, integer_null, json, json_null, string, string_null, uuid, uuid_null,
};

use crate::tables::{Key, add_column, add_keys, create, drop, drop_column};

/// What points where.
const KEYS: &[Key] = &[
    ("event", "situation_id", "situation"),
    ("event", "series_id", "event_series"),
    ("source", "attached_to_id", "source"),
    ("source", "translation_of_id", "source"),
    ("source", "body_id", "body"),
    ("agenda_item", "event_id", "event"),
    ("agenda_item", "topic_id", "topic"),
    ("agenda_item", "organization_id", "organization"),
    ("agenda_item", "person_id", "person"),
    ("link", "source_id", "source"),
    ("media", "source_id", "source"),
    ("media", "person_id", "person"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "agenda_item",
            &agenda_item_columns(),
            &["event_id"],
            &[],
        )
        .await?;
        create(manager, KEYS, "link", &link_columns(), &["source_id"], &[]).await?;
        create(
            manager,
            KEYS,
            "media",
            &media_columns(),
            &["source_id"],
            &[],
        )
        .await?;
        for column in event_columns() {
            add_column(manager, KEYS, "event", column).await?;
        }
        for column in source_columns() {
            add_column(manager, KEYS, "source", column).await?;
        }
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["agenda_state", "occurrence", "series_id", "situation_id"] {
            drop_column(manager, "event", column).await?;
        }
        for column in [
            "media_type",
            "size_text",
            "attached_to_id",
            "translation_of_id",
            "body_id",
            "in_force_from",
            "in_force_to",
        ] {
            drop_column(manager, "source", column).await?;
        }
        drop(manager, "media").await?;
        drop(manager, "link").await?;
        drop(manager, "agenda_item").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn agenda_item_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("event_id"),
        integer("rank"),
        json("title"),
        uuid_null("topic_id"),
        uuid_null("organization_id"),
        uuid_null("person_id"),
    ]
}

fn link_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("source_id"),
        integer("rank"),
        string("label"),
        string_null("url"),
        boolean("external"),
    ]
}

fn media_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("source_id"),
        integer("rank"),
        string("kind"),
        json_null("caption"),
        uuid_null("person_id"),
    ]
}

fn event_columns() -> [ColumnDef; 4] {
    [
        uuid_null("situation_id"),
        uuid_null("series_id"),
        integer_null("occurrence"),
        string_null("agenda_state"),
    ]
}

fn source_columns() -> [ColumnDef; 7] {
    [
        string_null("media_type"),
        string_null("size_text"),
        uuid_null("attached_to_id"),
        uuid_null("translation_of_id"),
        uuid_null("body_id"),
        string_null("in_force_from"),
        string_null("in_force_to"),
    ]
}
