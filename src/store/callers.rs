//! Who may ask with a key, and which tokens no longer hold. No registry is made of these rows, so
//! the feed does not number them.

use chrono::{DateTime, Utc};
use entity::{ClientId, client, revoked_subject, revoked_token};
use sea_orm::sea_query::{Expr, OnConflict, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, ExprTrait as _, IntoActiveModel as _,
    QueryFilter as _, QueryOrder as _, Set,
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
        use revoked_token::Column::{Issuer, Jti, Until};
        self.revoke(
            row.into_active_model(),
            [Issuer, Jti],
            &[Until],
            Until.lt(now),
        )
        .await
    }

    /// Keeps somebody whose tokens up to a moment are revoked, and forgets those whose have expired.
    pub async fn revoke_subject(
        &self,
        row: revoked_subject::Model,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        use revoked_subject::Column::{IssuedUntil, Issuer, Subject, Until};
        let moments = [IssuedUntil, Until];
        self.revoke(
            row.into_active_model(),
            [Issuer, Subject],
            &moments,
            Until.lt(now),
        )
        .await
    }

    /// Keeps a row, and forgets those that have expired. Of one that is kept already, the later
    /// moments stay: to revoke again takes nothing back.
    async fn revoke<A: ActiveModelTrait>(
        &self,
        row: A,
        key: [<A::Entity as EntityTrait>::Column; 2],
        moments: &[<A::Entity as EntityTrait>::Column],
        expired: SimpleExpr,
    ) -> Result<(), StoreError> {
        let mut again = OnConflict::columns(key);
        again.values(moments.iter().map(|moment| (*moment, later(*moment))));
        let write = self.write(async |work| -> Result<(), DbErr> {
            let forgetting = A::Entity::delete_many().filter(expired);
            forgetting.exec(work.txn()).await?;
            let new = A::Entity::insert(row).on_conflict(again);
            new.exec_without_returning(work.txn()).await?;
            Ok(())
        });
        write.await?;
        Ok(())
    }
}

/// The later of the moments that are in a column and that are to be put there.
fn later(moment: impl ColumnTrait) -> SimpleExpr {
    let new = Expr::col(("excluded", moment));
    Expr::case(new.clone().gt(moment.into_expr()), new)
        .finally(moment.into_expr())
        .into()
}
