//! The changes of one record, in their order.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        exchange(manager, &["record_id"], &["record_id", "seq"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
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
