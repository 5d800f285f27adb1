//! The changes of one record, in their order, and who else could read it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{json_null, string_null};

use crate::tables::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        exchange(manager, &["record_id"], &["record_id", "seq"]).await?;
        for column in [
            string_null("protected_before"),
            string_null("protected_after"),
            json_null("openers_before"),
            json_null("openers_after"),
        ] {
            add_column(manager, &[], "feed", column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            "openers_after",
            "openers_before",
            "protected_after",
            "protected_before",
        ] {
            drop_column(manager, "feed", column).await?;
        }
        exchange(manager, &["record_id", "seq"], &["record_id"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// Puts one index on the audit in the place of another.
async fn exchange(
    manager: &SchemaManager<'_>,
    old: &[&'static str],
    new: &[&'static str],
) -> Result<(), DbErr> {
    let name = |columns: &[&str]| format!("idx_audit_{}", columns.join("_"));
    let old = Index::drop().name(name(old)).table("audit").to_owned();
    manager.drop_index(old).await?;
    let mut index = Index::create();
    index.name(name(new)).table("audit");
    for column in new {
        index.col(*column);
    }
    manager.create_index(index).await
}
