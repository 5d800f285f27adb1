//! Many rows in few statements, and the difference between what is and what is wanted.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr,
    EntityTrait, IntoActiveModel, Iterable as _, ModelTrait, QueryFilter as _,
};
use uuid::Uuid;

/// The most values that one statement may carry: `SQLite` takes 32,766, `PostgreSQL` 65,535.
const VALUES_AT_ONCE: usize = 30_000;

/// Inserts rows, as many at once as a statement can carry.
pub async fn insert_all<E>(db: &impl ConnectionTrait, rows: Vec<E::Model>) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelBehavior + Send,
{
    let at_once = VALUES_AT_ONCE / E::Column::iter().count().max(1);
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<E::ActiveModel> = rows
            .by_ref()
            .take(at_once)
            .map(IntoActiveModel::into_active_model)
            .collect();
        if chunk.is_empty() {
            return Ok(());
        }
        E::insert_many(chunk).exec_without_returning(db).await?;
    }
}

/// Writes records of one kind: those that are new, and those that differ. Says which those are.
/// `unless_changed` tells a row in the database from one that somebody changed meanwhile.
pub async fn replace_record<E>(
    db: &impl ConnectionTrait,
    existing: &[E::Model],
    wanted: &[E::Model],
    id: fn(&E::Model) -> Uuid,
    unless_changed: impl Fn(&E::Model) -> Condition + Send,
) -> Result<Vec<Uuid>, DbErr>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + IntoActiveModel<E::ActiveModel> + PartialEq + Sync,
    E::ActiveModel: ActiveModelBehavior + ActiveModelTrait<Entity = E> + Send,
{
    let known: HashMap<Uuid, &E::Model> = existing.iter().map(|row| (id(row), row)).collect();
    let mut written = Vec::new();
    let mut new = Vec::new();
    for row in wanted {
        let Some(old) = known.get(&id(row)) else {
            written.push(id(row));
            new.push(row.clone());
            continue;
        };
        if *old != row {
            written.push(id(row));
            E::update(row.clone().into_active_model().reset_all())
                .validate()?
                .filter(unless_changed(old))
                .exec(db)
                .await?;
        }
    }
    insert_all::<E>(db, new).await?;
    Ok(written)
}

/// The same for the parts of records: parts of a named owner that are not wanted any more go.
pub async fn replace_part<E>(
    db: &impl ConnectionTrait,
    existing: &[E::Model],
    wanted: &[E::Model],
    key: E::Column,
    id: fn(&E::Model) -> Uuid,
    is_owned: impl Fn(&E::Model) -> bool + Send,
) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + IntoActiveModel<E::ActiveModel> + PartialEq + Sync,
    E::ActiveModel: ActiveModelBehavior + ActiveModelTrait<Entity = E> + Send,
{
    let kept: std::collections::HashSet<Uuid> = wanted.iter().map(id).collect();
    let gone: Vec<Uuid> = existing
        .iter()
        .filter(|row| is_owned(row) && !kept.contains(&id(row)))
        .map(id)
        .collect();
    for gone in gone.chunks(VALUES_AT_ONCE) {
        E::delete_many()
            .filter(key.is_in(gone.iter().copied()))
            .exec(db)
            .await?;
    }
    replace_record::<E>(db, existing, wanted, id, |_| Condition::all()).await?;
    Ok(())
}
