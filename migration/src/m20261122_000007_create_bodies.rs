//! Networks and groups, with their purposes, focus areas and rules.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    boolean, date_null, integer, integer_null, json, json_null, string, string_null,
    timestamp_with_time_zone, uuid, uuid_null,
};

use crate::tables::{Key, create, drop};

/// What points where.
pub(crate) const KEYS: &[Key] = &[
    ("body", "authority_id", "organization"),
    ("body", "parent_id", "body"),
    ("body", "organization_id", "organization"),
    ("body", "area_id", "area"),
    ("purpose", "body_id", "body"),
    ("focus_area", "body_id", "body"),
    ("focus_area_topic", "focus_area_id", "focus_area"),
    ("focus_area_topic", "topic_id", "topic"),
    ("membership_rule", "body_id", "body"),
    ("cadence", "body_id", "body"),
    ("cadence", "co_host_id", "organization"),
    ("seat_rule", "body_id", "body"),
    ("seat_rule", "per_body_id", "body"),
    ("seat_rule", "appointing_body_id", "body"),
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, KEYS, "body", &body_columns(), &[], &[]).await?;
        create(
            manager,
            KEYS,
            "purpose",
            &purpose_columns(),
            &["body_id"],
            &[],
        )
        .await?;
        create(
            manager,
            KEYS,
            "focus_area",
            &focus_area_columns(),
            &["body_id"],
            &[],
        )
        .await?;
        create(
            manager,
            KEYS,
            "focus_area_topic",
            &focus_area_topic_columns(),
            &["focus_area_id"],
            &[],
        )
        .await?;
        create(
            manager,
            KEYS,
            "membership_rule",
            &membership_rule_columns(),
            &["body_id"],
            &[],
        )
        .await?;
        create(
            manager,
            KEYS,
            "cadence",
            &cadence_columns(),
            &["body_id"],
            &[],
        )
        .await?;
        create(
            manager,
            KEYS,
            "seat_rule",
            &seat_rule_columns(),
            &["body_id"],
            &[],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "seat_rule").await?;
        drop(manager, "cadence").await?;
        drop(manager, "membership_rule").await?;
        drop(manager, "focus_area_topic").await?;
        drop(manager, "focus_area").await?;
        drop(manager, "purpose").await?;
        drop(manager, "body").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn body_columns() -> Vec<ColumnDef> {
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
        string_null("country"),
        uuid_null("parent_id"),
        uuid_null("organization_id"),
        uuid_null("area_id"),
        string("status"),
        boolean("continuous"),
        boolean("temporary"),
        json_null("background"),
        json_null("delimitation"),
        json("complete_lists"),
        string_null("contact_missing"),
        string_null("begins"),
        string_null("ends"),
        date_null("attested_on"),
        json_null("dates_note"),
    ]
}

fn purpose_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("body_id"),
        integer("rank"),
        boolean("is_main"),
        json("text"),
        json("levels"),
    ]
}

fn focus_area_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("body_id"),
        integer("rank"),
        json("label"),
        boolean("cross_cutting"),
        boolean("topics_complete"),
    ]
}

fn focus_area_topic_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("focus_area_id"),
        uuid("topic_id"),
        integer("rank"),
        string_null("source_text"),
    ]
}

fn membership_rule_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("body_id"),
        string("policy"),
        json("member_kinds"),
        string_null("country"),
        json("eligible_roles"),
        json("fallback_roles"),
        integer_null("min_per_organization"),
        integer_null("max_per_organization"),
        json_null("criterion"),
        boolean("guests_allowed"),
    ]
}

fn cadence_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("body_id"),
        string("mode"),
        integer_null("times"),
        string_null("per"),
        string("event_kind"),
        boolean("agenda_required"),
        boolean("denser_than_normal"),
        uuid_null("co_host_id"),
        integer_null("co_hosted_times"),
    ]
}

fn seat_rule_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        uuid("body_id"),
        integer_null("seats"),
        string("distribution"),
        string_null("per"),
        uuid_null("per_body_id"),
        uuid_null("appointing_body_id"),
        integer_null("phase"),
    ]
}
