//! Memberships.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone, uuid,
    uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("membership", "authority_id", "organization"),
    ("membership", "body_id", "body"),
    ("membership", "organization_id", "organization"),
    ("membership", "person_id", "person"),
    ("membership", "representative_id", "employment"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "membership",
            &membership_columns(),
            &[],
            &[&["organization_id", "person_id", "category"]],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "membership").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn membership_columns() -> Vec<ColumnDef> {
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
        uuid_null("organization_id"),
        uuid_null("person_id"),
        json_null("category"),
        uuid_null("representative_id"),
        string("state"),
        string_null("end_reason"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
