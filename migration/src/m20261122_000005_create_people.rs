//! Persons and their posts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    date_null, integer, json, string, string_null, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("person", "authority_id", "organization"),
    ("employment", "person_id", "person"),
    ("employment", "organization_id", "organization"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "person", &person_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "employment",
            &employment_columns(),
            &["person_id"],
            &[],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "employment").await?;
        drop(manager, "person").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn person_columns() -> Vec<ColumnDef> {
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
        string("display_name"),
        string_null("family_name"),
        string_null("given_name"),
        string("protection"),
        date_null("protection_until"),
        string("lawful_basis"),
        string("processing"),
        date_null("retain_until"),
    ]
}

fn employment_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        string("key").unique_key().to_owned(),
        uuid("person_id"),
        uuid_null("organization_id"),
        json("title"),
        json("role_tags"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}
