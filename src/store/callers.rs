//! Who may ask with a key, and which tokens no longer hold. No registry is made of these rows, so
//! the feed does not number them.

use chrono::{DateTime, Utc};
use entity::{ClientId, client, revoked_subject, revoked_token};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, DbErr, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, Set,
};

use super::connect::{Store, StoreError};

impl Store {
    /// The client with this key.
    pub async fn client(&self, id: ClientId) -> Result<Option<client::Model>, StoreError> {
        Ok(client::Entity::find_by_id(id).one(&self.db).await?)
    }

    /// All clients, the oldest first.
    pub async fn clients(&self) -> Result<Vec<client::Model>, StoreError> {
        let all = client::Entity::find().order_by_asc(client::Column::Id);
        Ok(all.all(&self.db).await?)
    }

    /// All revoked tokens.
    pub async fn revoked_tokens(&self) -> Result<Vec<revoked_token::Model>, StoreError> {
        Ok(revoked_token::Entity::find().all(&self.db).await?)
    }

    /// All whose tokens up to a moment are revoked.
    pub async fn revoked_subjects(&self) -> Result<Vec<revoked_subject::Model>, StoreError> {
        Ok(revoked_subject::Entity::find().all(&self.db).await?)
    }

    /// Keeps a new client.
    pub async fn add_client(&self, row: client::Model) -> Result<(), StoreError> {
        let write = self.write(async |work| -> Result<(), DbErr> {
            let new = client::Entity::insert(row.into_active_model());
            new.exec_without_returning(work.txn()).await?;
            Ok(())
        });
        write.await?;
        Ok(())
    }

    /// Notes when a client was revoked; the first time counts. Says whether there is such a client.
    pub async fn revoke_client(&self, id: ClientId, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let write = self.write(async |work| -> Result<bool, DbErr> {
            let found = client::Entity::find_by_id(id).one(work.txn()).await?;
            let Some(found) = found else {
                return Ok(false);
            };
            if found.revoked_at.is_none() {
                let mut row = found.into_active_model();
                row.revoked_at = Set(Some(at));
                client::Entity::update(row).exec(work.txn()).await?;
            }
            Ok(true)
        });
        Ok(write.await?.value)
    }

    /// Keeps a revoked token, and forgets those that have expired.
    pub async fn revoke_token(
        &self,
        row: revoked_token::Model,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let write = self.write(async |work| -> Result<(), DbErr> {
            let expired = revoked_token::Column::Until.lt(now);
            let forgetting = revoked_token::Entity::delete_many().filter(expired);
            forgetting.exec(work.txn()).await?;
            let mut again =
                OnConflict::columns([revoked_token::Column::Issuer, revoked_token::Column::Jti]);
            again.update_column(revoked_token::Column::Until);
            let new = revoked_token::Entity::insert(row.into_active_model()).on_conflict(again);
            new.exec_without_returning(work.txn()).await?;
            Ok(())
        });
        write.await?;
        Ok(())
    }

    /// Keeps somebody whose tokens up to a moment are revoked, and forgets those whose have expired.
    pub async fn revoke_subject(
        &self,
        row: revoked_subject::Model,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let write = self.write(async |work| -> Result<(), DbErr> {
            let expired = revoked_subject::Column::Until.lt(now);
            let forgetting = revoked_subject::Entity::delete_many().filter(expired);
            forgetting.exec(work.txn()).await?;
            let mut again = OnConflict::columns([
                revoked_subject::Column::Issuer,
                revoked_subject::Column::Subject,
            ]);
            again.update_columns([
                revoked_subject::Column::IssuedUntil,
                revoked_subject::Column::Until,
            ]);
            let new = revoked_subject::Entity::insert(row.into_active_model()).on_conflict(again);
            new.exec_without_returning(work.txn()).await?;
            Ok(())
        });
        write.await?;
        Ok(())
    }
}
