//! Relations between records.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date_null, integer, json, json_null, string, string_null, timestamp_with_time_zone,
    uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("relation", "authority_id", "organization"),
    ("relation", "from_organization_id", "organization"),
    ("relation", "from_body_id", "body"),
    ("relation", "from_event_id", "event"),
    ("relation", "from_area_id", "area"),
    ("relation", "to_organization_id", "organization"),
    ("relation", "to_body_id", "body"),
    ("relation", "to_event_id", "event"),
    ("relation", "to_area_id", "area"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "relation",
            &relation_columns(),
            &[],
            &[
                &[
                    "from_organization_id",
                    "from_body_id",
                    "from_event_id",
                    "from_area_id",
                ],
                &[
                    "to_organization_id",
                    "to_body_id",
                    "to_event_id",
                    "to_area_id",
                    "to_category",
                ],
            ],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "relation").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn relation_columns() -> Vec<ColumnDef> {
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
        uuid_null("from_organization_id"),
        uuid_null("from_body_id"),
        uuid_null("from_event_id"),
        uuid_null("from_area_id"),
        uuid_null("to_organization_id"),
        uuid_null("to_body_id"),
        uuid_null("to_event_id"),
        uuid_null("to_area_id"),
        json_null("to_category"),
        integer("rank"),
        string_null("level"),
        boolean("inferred"),
        json_null("note"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}
