//! How the tables of these migrations are made. Frozen with them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// A column that points at the `id` of another table: table, column, target.
pub(crate) type Key = (&'static str, &'static str, &'static str);

/// Creates a table with its columns, an index on each owner column, and for each group of
/// columns the check that exactly one of them is set.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    keys: &[Key],
    table: &'static str,
    columns: &[ColumnDef],
    owners: &[&'static str],
    exactly_one: &[&[&str]],
) -> Result<(), DbErr> {
    let mut statement = Table::create();
    statement.table(table);
    for column in columns {
        statement.col(column.clone());
    }
    for group in exactly_one {
        statement.check(Expr::cust(exactly_one_set(group)));
    }
    if manager.get_database_backend() == DbBackend::Sqlite {
        for (_, column, target) in keys.iter().filter(|key| key.0 == table) {
            statement.foreign_key(ForeignKey::create().from(table, *column).to(*target, "id"));
        }
    }
    manager.create_table(statement).await?;
    for owner in owners {
        let name = format!("idx_{table}_{owner}");
        manager
            .create_index(
                Index::create()
                    .name(name)
                    .table(table)
                    .col(*owner)
                    .to_owned(),
            )
            .await?;
    }
    Ok(())
}

/// Holds keys on PostgreSQL, checked when the transaction commits. SQLite takes its keys with the
/// tables.
pub(crate) async fn add_keys(manager: &SchemaManager<'_>, keys: &[Key]) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for (table, column, target) in keys {
        let statement = format!(
            "ALTER TABLE {table} ADD CONSTRAINT fk_{table}_{column} FOREIGN KEY ({column}) \
             REFERENCES {target} (id) DEFERRABLE INITIALLY DEFERRED"
        );
        let connection = manager.get_connection();
        connection.execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// Adds a column to a table.
pub(crate) async fn add_column(
    manager: &SchemaManager<'_>,
    keys: &[Key],
    table: &'static str,
    mut column: ColumnDef,
) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Sqlite {
        let name = column.get_column_name();
        if let Some((_, _, target)) = keys.iter().find(|key| key.0 == table && key.1 == name) {
            column.extra(format!("REFERENCES \"{target}\" (\"id\")"));
        }
    }
    let statement = Table::alter().table(table).add_column(column).to_owned();
    manager.alter_table(statement).await
}

/// Drops a column of a table.
pub(crate) async fn drop_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    let statement = Table::alter().table(table).drop_column(column).to_owned();
    manager.alter_table(statement).await
}

/// Drops a table.
pub(crate) async fn drop(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    manager
        .drop_table(Table::drop().table(table).to_owned())
        .await
}

fn exactly_one_set(columns: &[&str]) -> String {
    let terms: Vec<String> = columns
        .iter()
        .map(|column| format!("CASE WHEN {column} IS NULL THEN 0 ELSE 1 END"))
        .collect();
    format!("{} = 1", terms.join(" + "))
}
