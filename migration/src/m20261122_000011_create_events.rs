//! Events and who had a part in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, time_null, timestamp_with_time_zone,
    uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("event", "authority_id", "organization"),
    ("event", "body_id", "body"),
    ("event", "place_area_id", "area"),
    ("participation", "authority_id", "organization"),
    ("participation", "event_id", "event"),
    ("participation", "person_id", "person"),
    ("participation", "organization_id", "organization"),
    ("participation", "body_id", "body"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "event", &event_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "participation",
            &participation_columns(),
            &[],
            &[&["person_id", "organization_id", "body_id", "group_label"]],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "participation").await?;
        drop(manager, "event").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn event_columns() -> Vec<ColumnDef> {
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
        string("status"),
        time_null("start_time"),
        time_null("end_time"),
        string_null("time_zone"),
        uuid_null("place_area_id"),
        string_null("place_name"),
        string_null("place_missing"),
        string_null("online_url"),
        json("languages"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn participation_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        integer("version"),
        uuid("authority_id"),
        string("classification"),
        json("sources"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone("updated_at"),
        uuid("event_id"),
        integer("rank"),
        uuid_null("person_id"),
        uuid_null("organization_id"),
        uuid_null("body_id"),
        json_null("group_label"),
        string("role"),
        json("capacities"),
    ]
}
