//! Bringing the schema to the program's version, and refusing to run on another.

use migration::{Migrator, MigratorTrait as _};
use sea_orm::sea_query::OnConflict;
use sea_orm::{DbErr, EntityTrait as _, Set};

use super::connect::{Store, StoreError};

impl Store {
    /// Applies every migration that the database lacks, and says how many those were.
    pub async fn migrate(&self) -> Result<usize, StoreError> {
        let pending = self.pending().await?;
        Migrator::up(&self.db, None).await?;
        let head = entity::feed_head::ActiveModel {
            id: Set(1),
            epoch: Set(self.ids.next()),
            seq: Set(0),
        };
        entity::feed_head::Entity::insert(head)
            .on_conflict(
                OnConflict::column(entity::feed_head::Column::Id)
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(&self.db)
            .await?;
        Ok(pending)
    }

    /// Refuses a schema that is older or newer than the program. Needs no right to change it.
    pub async fn check_schema(&self) -> Result<(), StoreError> {
        match self.pending().await? {
            0 => Ok(()),
            pending => Err(StoreError::OldSchema(pending)),
        }
    }

    async fn pending(&self) -> Result<usize, StoreError> {
        match Migrator::get_pending_migrations_read_only(&self.db).await {
            Ok(pending) => Ok(pending.len()),
            // The migrator has no other way of saying that it does not know what was applied.
            Err(DbErr::Custom(unknown)) => Err(StoreError::NewerSchema(unknown)),
            Err(error) => Err(error.into()),
        }
    }
}
