//! Entities are what is thought of, migrations are what is shipped: both make the same tables.

use std::collections::BTreeSet;

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DbBackend, EntityTrait, Schema, Statement,
};

use crate::support::on_both_fresh;

/// Columns that tell of what may be gone, or of what no table holds.
const LOOSE: [&str; 3] = ["feed.record_id", "audit.record_id", "audit.request_id"];

on_both_fresh! {
    async fn migrations_can_be_taken_back_and_applied_again(app: TestApp) {
        let db = app.store().connection();
        let first = everything(db).await;

        Migrator::down(db, None).await.unwrap();
        let bare = everything(db).await;
        let applied = app.store().migrate().await.unwrap();

        assert_eq!(bare, Vec::<String>::new());
        assert_eq!(applied, Migrator::migrations().len());
        assert_eq!(everything(db).await, first);
        assert!(first.len() > 25, "{first:#?}");
    }

    async fn migrating_again_changes_nothing(app: TestApp) {
        let before = app.store().load().await.unwrap().registry();

        assert_eq!(app.store().migrate().await.unwrap(), 0);
        app.store().check_schema().await.unwrap();
        assert!(*app.store().load().await.unwrap().registry() == *before);
    }

    async fn migrations_make_the_tables_of_the_entities(app: TestApp) {
        let db = app.store().connection();
        let migrated = tables(db).await;

        Migrator::down(db, None).await.unwrap();
        create_from_entities(db).await;
        let from_entities = tables(db).await;

        let only = |these: &BTreeSet<String>, those: &BTreeSet<String>| -> Vec<String> {
            these.difference(those).cloned().collect()
        };
        assert_eq!(
            (only(&migrated, &from_entities), only(&from_entities, &migrated)),
            (Vec::new(), Vec::new()),
            "left is what only the migrations make, right what only the entities make"
        );
        assert!(migrated.len() > 250, "{}", migrated.len());
    }

    async fn every_key_of_another_table_is_held_by_the_database(app: TestApp) {
        let db = app.store().connection();
        let keys = lines(db, foreign_keys(db.get_database_backend())).await;

        let held: BTreeSet<&str> =
            keys.iter().filter_map(|key| key.split(' ').next()).collect();
        let loose: Vec<String> = columns(db)
            .await
            .into_iter()
            .filter_map(|column| column.split(' ').next().map(str::to_owned))
            .filter(|name| name.ends_with("_id") && !LOOSE.contains(&name.as_str()))
            .filter(|name| !held.contains(name.as_str()))
            .collect();
        assert_eq!(loose, Vec::<String>::new());
        insta::assert_snapshot!("the_keys_that_the_database_holds", keys.join("\n"));
    }
}

#[test]
fn a_migration_that_has_landed_keeps_its_name_and_its_place() {
    let names: Vec<String> = Migrator::migrations()
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect();

    insta::assert_snapshot!("the_names_of_the_migrations", names.join("\n"));
}

async fn create_from_entities(db: &DatabaseConnection) {
    async fn create<E: EntityTrait>(db: &DatabaseConnection, entity: E) {
        let schema = Schema::new(db.get_database_backend());
        let table = schema.create_table_from_entity(entity);
        db.execute(&table).await.unwrap();
        for index in schema.create_index_from_entity(entity) {
            db.execute(&index).await.unwrap();
        }
    }
    macro_rules! create {
        ($($table:ident),+ $(,)?) => {$( create(db, entity::$table::Entity).await; )+};
    }
    create!(
        area,
        area_part,
        audit,
        body,
        cadence,
        contact_point,
        employment,
        event,
        feed,
        feed_head,
        focus_area,
        focus_area_topic,
        holding,
        idempotency,
        identifier,
        membership,
        membership_rule,
        name,
        organization,
        participation,
        person,
        purpose,
        relation,
        seat,
        seat_rule,
        source,
        topic,
        situation,
        event_series,
        term,
        mandate,
        obligation,
        agreement,
        mode_change,
        direction,
        situation_picture,
        responsibility,
        statement,
        stated_count,
        party,
        point,
        fulfillment,
        agenda_item,
        link,
        media,
        client,
        revoked_subject,
        revoked_token,
    );
}

/// Columns with their types, and what is unique.
async fn tables(db: &DatabaseConnection) -> BTreeSet<String> {
    let unique = lines(db, unique_keys(db.get_database_backend())).await;
    columns(db).await.into_iter().chain(unique).collect()
}

async fn columns(db: &DatabaseConnection) -> Vec<String> {
    let sql = match db.get_database_backend() {
        DbBackend::Sqlite => {
            r#"SELECT t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' not null', '')
                || iif(c.pk, ' key', '')
            FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'seaql_migrations'"#
        }
        _ => {
            r"SELECT c.table_name || '.' || c.column_name || ' ' || c.udt_name
                || coalesce('(' || c.character_maximum_length || ')', '')
                || CASE c.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
                || coalesce(' default ' || c.column_default, '')
            FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.table_name <> 'seaql_migrations'"
        }
    };
    lines(db, sql).await
}

fn unique_keys(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Sqlite => {
            r#"SELECT 'unique ' || t.name || ' ' || (
                SELECT group_concat(c.name, ' ') FROM (
                    SELECT name FROM pragma_index_info(i.name) ORDER BY seqno
                ) c
            )
            FROM sqlite_master t, pragma_index_list(t.name) i
            WHERE t.type = 'table' AND t.name <> 'seaql_migrations' AND i."unique""#
        }
        _ => {
            r"SELECT 'unique ' || i.indrelid::regclass || ' '
                || string_agg(a.attname, ' ' ORDER BY k.place)
            FROM pg_index i
            CROSS JOIN unnest(i.indkey) WITH ORDINALITY k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indisunique AND i.indrelid::regclass::text <> 'seaql_migrations'
                AND i.indrelid IN (SELECT oid FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace)
            GROUP BY i.indexrelid, i.indrelid"
        }
    }
}

/// Table and column, and the table that they point at.
fn foreign_keys(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Sqlite => {
            r#"SELECT t.name || '.' || k."from" || ' -> ' || k."table" || '.' || k."to"
            FROM sqlite_master t, pragma_foreign_key_list(t.name) k
            WHERE t.type = 'table'"#
        }
        _ => {
            r"SELECT k.conrelid::regclass || '.' || a.attname || ' -> '
                || k.confrelid::regclass || '.' || b.attname
            FROM pg_constraint k
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
            WHERE k.contype = 'f'"
        }
    }
}

/// Tables, indexes, keys and checks, as the database itself writes them.
async fn everything(db: &DatabaseConnection) -> Vec<String> {
    if db.get_database_backend() == DbBackend::Sqlite {
        let sql = "SELECT sql FROM sqlite_master
            WHERE sql IS NOT NULL AND tbl_name <> 'seaql_migrations'";
        return lines(db, sql).await;
    }
    let constraints = "SELECT conrelid::regclass || ' ' || conname || ' '
            || pg_get_constraintdef(oid)
        FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
            AND conrelid <> 'seaql_migrations'::regclass";
    let indexes = "SELECT indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> 'seaql_migrations'";
    let mut all = columns(db).await;
    all.extend(lines(db, constraints).await);
    all.extend(lines(db, indexes).await);
    all
}

async fn lines(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await.unwrap();
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect();
    // Databases do not agree on an order of texts.
    lines.sort_unstable();
    lines
}
