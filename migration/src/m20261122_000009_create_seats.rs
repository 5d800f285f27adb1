//! Seats and who held them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean_null, date_null, integer, integer_null, json, json_null, string, string_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("seat", "authority_id", "organization"),
    ("seat", "body_id", "body"),
    ("seat", "on_behalf_of_organization_id", "organization"),
    ("seat", "on_behalf_of_area_id", "area"),
    ("holding", "seat_id", "seat"),
    ("holding", "person_id", "person"),
    ("holding", "organization_id", "organization"),
    ("holding", "appointed_by_id", "organization"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "seat", &seat_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "holding",
            &holding_columns(),
            &["seat_id"],
            &[],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "holding").await?;
        drop(manager, "seat").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn seat_columns() -> Vec<ColumnDef> {
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
        integer("rank"),
        json_null("label"),
        json("roles"),
        uuid_null("on_behalf_of_organization_id"),
        uuid_null("on_behalf_of_area_id"),
        string_null("on_behalf_of_missing"),
        boolean_null("voting"),
        integer_null("phase"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn holding_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("seat_id"),
        uuid_null("person_id"),
        uuid_null("organization_id"),
        string_null("selection_method"),
        uuid_null("appointed_by_id"),
        string_null("end_reason"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}
