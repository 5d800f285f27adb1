//! Names, identifiers and contact points of areas, organizations and bodies.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date_null, integer, json_null, string, string_null, uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("name", "area_id", "area"),
    ("name", "organization_id", "organization"),
    ("name", "body_id", "body"),
    ("identifier", "area_id", "area"),
    ("identifier", "organization_id", "organization"),
    ("contact_point", "organization_id", "organization"),
    ("contact_point", "body_id", "body"),
    ("contact_point", "person_id", "person"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            KEYS,
            "name",
            &name_columns(),
            &["area_id", "organization_id", "body_id"],
            &[&["area_id", "organization_id", "body_id"]],
        )
        .await?;
        create(
            manager,
            KEYS,
            "identifier",
            &identifier_columns(),
            &["area_id", "organization_id"],
            &[&["area_id", "organization_id"]],
        )
        .await?;
        create(
            manager,
            KEYS,
            "contact_point",
            &contact_point_columns(),
            &["organization_id", "body_id"],
            &[&["organization_id", "body_id"]],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "contact_point").await?;
        drop(manager, "identifier").await?;
        drop(manager, "name").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn name_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid_null("area_id"),
        uuid_null("organization_id"),
        uuid_null("body_id"),
        string("language"),
        string("kind"),
        string("text"),
        string("status"),
        string("translation"),
        json_null("forms"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}

fn identifier_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid_null("area_id"),
        uuid_null("organization_id"),
        string("scheme"),
        string("value"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}

fn contact_point_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid_null("organization_id"),
        uuid_null("body_id"),
        integer("rank"),
        string("role"),
        string("channel"),
        string_null("value"),
        boolean("on_call"),
        uuid_null("person_id"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
    ]
}
