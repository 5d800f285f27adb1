//! Who changed what, what came of writes that were named, and who could see a change.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer_null, integer_null, json, json_null, string, string_null, timestamp_with_time_zone,
    uuid, uuid_null,
};

use crate::tables::{add_column, create, drop, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexed = ["record_id", "seq"];
        create(manager, &[], "audit", &audit_columns(), &indexed, &[]).await?;
        let indexed = ["at"];
        create(
            manager,
            &[],
            "idempotency",
            &idempotency_columns(),
            &indexed,
            &[],
        )
        .await?;
        for column in feed_columns() {
            add_column(manager, &[], "feed", column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["audience_after", "audience_before", "version"] {
            drop_column(manager, "feed", column).await?;
        }
        drop(manager, "idempotency").await?;
        drop(manager, "audit").await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn audit_columns() -> Vec<ColumnDef> {
    vec![
        uuid("id").primary_key().to_owned(),
        timestamp_with_time_zone("at"),
        string("outcome"),
        string("action"),
        string_null("issuer"),
        string_null("subject"),
        string_null("organization"),
        uuid_null("request_id"),
        string_null("kind"),
        uuid_null("record_id"),
        big_integer_null("seq"),
        integer_null("version"),
        json_null("before"),
        json_null("after"),
    ]
}

fn idempotency_columns() -> Vec<ColumnDef> {
    vec![
        string("id").primary_key().to_owned(),
        string("fingerprint"),
        json("outcome"),
        timestamp_with_time_zone("at"),
    ]
}

fn feed_columns() -> Vec<ColumnDef> {
    vec![
        integer_null("version"),
        string_null("audience_before"),
        string_null("audience_after"),
    ]
}
