//! What belongs to several kinds of record: parties, points, and what fulfils an obligation.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, integer, json, json_null, string, string_null, uuid, uuid_null,
};

use crate::tables::{Key, add_keys, create, drop};

/// What points where.
const KEYS: &[Key] = &[
    ("party", "mandate_id", "mandate"),
    ("party", "obligation_id", "obligation"),
    ("party", "agreement_id", "agreement"),
    ("party", "mode_change_id", "mode_change"),
    ("party", "direction_id", "direction"),
    ("party", "situation_picture_id", "situation_picture"),
    ("party", "responsibility_id", "responsibility"),
    ("party", "statement_id", "statement"),
    ("party", "organization_id", "organization"),
    ("party", "body_id", "body"),
    ("party", "person_id", "person"),
    ("party", "area_id", "area"),
    ("point", "situation_id", "situation"),
    ("point", "obligation_id", "obligation"),
    ("point", "direction_id", "direction"),
    ("point", "responsibility_id", "responsibility"),
    ("fulfillment", "obligation_id", "obligation"),
    ("fulfillment", "organization_id", "organization"),
    ("fulfillment", "person_id", "person"),
    ("fulfillment", "event_id", "event"),
    ("fulfillment", "document_id", "source"),
];

const OWNERS_OF_PARTIES: &[&str] = &[
    "mandate_id",
    "obligation_id",
    "agreement_id",
    "mode_change_id",
    "direction_id",
    "situation_picture_id",
    "responsibility_id",
    "statement_id",
];

/// By which of these columns somebody is named.
const WHO: &[&str] = &[
    "organization_id",
    "body_id",
    "person_id",
    "organization_kind",
    "category",
];

const OWNERS_OF_POINTS: &[&str] = &[
    "situation_id",
    "obligation_id",
    "direction_id",
    "responsibility_id",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (party, point) = (party_columns(), point_columns());
        let one = [OWNERS_OF_PARTIES, WHO];
        create(manager, KEYS, "party", &party, OWNERS_OF_PARTIES, &one).await?;
        let one = [OWNERS_OF_POINTS];
        create(manager, KEYS, "point", &point, OWNERS_OF_POINTS, &one).await?;
        let columns = fulfillment_columns();
        create(
            manager,
            KEYS,
            "fulfillment",
            &columns,
            &["obligation_id"],
            &[],
        )
        .await?;
        add_keys(manager, KEYS).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "fulfillment").await?;
        drop(manager, "point").await?;
        drop(manager, "party").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn party_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid_null("mandate_id"),
        uuid_null("obligation_id"),
        uuid_null("agreement_id"),
        uuid_null("mode_change_id"),
        uuid_null("direction_id"),
        uuid_null("situation_picture_id"),
        uuid_null("responsibility_id"),
        uuid_null("statement_id"),
        integer("rank"),
        string("role"),
        uuid_null("organization_id"),
        uuid_null("body_id"),
        uuid_null("person_id"),
        string_null("organization_kind"),
        json_null("category"),
        uuid_null("area_id"),
        boolean("all_members"),
        json("capacities"),
    ]
}

fn point_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid_null("situation_id"),
        uuid_null("obligation_id"),
        uuid_null("direction_id"),
        uuid_null("responsibility_id"),
        integer("rank"),
        string("kind"),
        json("text"),
        string_null("applies_to"),
        json_null("condition"),
        boolean("example"),
        string_null("sector"),
    ]
}

fn fulfillment_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("obligation_id"),
        integer("rank"),
        string_null("done"),
        uuid_null("organization_id"),
        uuid_null("person_id"),
        uuid_null("event_id"),
        uuid_null("document_id"),
        json_null("note"),
    ]
}
