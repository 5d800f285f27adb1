//! Until when an invitation is answered, and what it says.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{date_null, json_null};

use crate::tables::{add_column, drop_column};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            date_null("invitation_deadline"),
            json_null("invitation_message"),
        ] {
            add_column(manager, &[], "membership", column).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["invitation_message", "invitation_deadline"] {
            drop_column(manager, "membership", column).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
