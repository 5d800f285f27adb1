//! Whoever follows the changes misses none, is told of none twice, and is told when they cannot go
//! on.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use entity::{Classification, TopicId, feed, feed_head};
use nordverk::changes::{Draft, Refused, Writer};
use sea_orm::{EntityTrait as _, QueryFilter as _, Set};
use serde_json::{Value, json};
use uuid::Uuid;

use super::number;
use super::topics::{
    CREATE, OPERATOR, UPDATE, create, order, reclassify, relabel, remove, writer,
    writer_of_another_process,
};
use crate::support::{TestApp, on_both_loaded};

const CHANGES: &str = "query($after: String, $first: Int, $filter: ChangeFilter) {
    changes(after: $after, first: $first, filter: $filter) {
        changes { kind recordId effect version record { id ... on Topic { slug } } }
        cursor
        hasMore
    }
}";

/// The slug and the version of each change, by its number.
type Told = BTreeMap<i64, (String, i64)>;

on_both_loaded! {
    async fn a_reader_misses_nothing_and_is_told_nothing_twice_while_eight_write(app: TestApp) {
        let _follower = app.store().follow(app.live());
        let other = writer_of_another_process(&app).await;
        let mut from = newest(&app).await;
        let first = app.live().registry().seq + 1;
        let end = Instant::now() + Duration::from_secs(number("NORDVERK_FEED_SECONDS", 1));
        let writers: Vec<_> = (0..8)
            .map(|number| {
                let operator = app.as_actor("anna", Some("skr"), OPERATOR);
                let (slug, other) = (format!("writer-{number}"), other.clone());
                tokio::spawn(async move {
                    if number % 2 == 0 {
                        write_over_the_api(&operator, &slug, end).await
                    } else {
                        write_elsewhere(&other, &slug, end).await
                    }
                })
            })
            .collect();
        let is_over = Arc::new(AtomicBool::new(false));
        let (over, following) = (Arc::clone(&is_over), app.clone());
        let written = tokio::spawn(async move {
            let mut written = Told::new();
            for writer in writers {
                written.extend(writer.await.unwrap());
            }
            following.catch_up().await;
            over.store(true, Ordering::SeqCst);
            written
        });

        let mut read = Vec::new();
        loop {
            let was_over = is_over.load(Ordering::SeqCst);
            let page = changes(&app, json!({ "after": from, "first": 7 })).await;
            from = page["cursor"].clone();
            let told = page["changes"].as_array().unwrap();
            read.extend(told.iter().map(|change| {
                assert_eq!(change["effect"], "UPSERT", "{change}");
                let slug = change["record"]["slug"].as_str().unwrap();
                (slug.to_owned(), change["version"].as_i64().unwrap())
            }));
            if was_over && told.is_empty() && page["hasMore"] == false {
                break;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }

        let written = written.await.unwrap();
        let numbers = written.keys().copied();
        assert!(numbers.eq(first..=app.live().registry().seq), "the feed has holes");
        assert!(written.len() > 16, "only {} changes", written.len());
        assert!(read.iter().eq(written.values()), "{read:?}\n{written:?}");
    }

    async fn a_change_that_is_not_the_last_shows_the_record_as_it_is(app: TestApp) {
        let from = newest(&app).await;
        let id = made(&app, "slush").await;
        write(&app, relabel(id, 1, "sörja")).await;

        let page = changes(&app, json!({ "after": from, "first": 1 })).await;

        assert_eq!(page["hasMore"], true);
        let first = &page["changes"][0];
        assert_eq!((&first["version"], &first["record"]["slug"]), (&json!(1), &json!("slush")));
        let rest = changes(&app, json!({ "after": page["cursor"] })).await;
        assert_eq!(rest["changes"].as_array().unwrap().len(), 1);
        assert_eq!((&rest["changes"][0]["version"], &rest["hasMore"]), (&json!(2), &json!(false)));
    }

    async fn a_removed_record_leaves_a_tombstone_and_no_record(app: TestApp) {
        let from = newest(&app).await;
        let id = made(&app, "slush").await;
        let page = changes(&app, json!({ "after": from })).await;
        let known = page["changes"][0]["recordId"].clone();
        assert_eq!(node(&app, &known).await, known);

        write(&app, remove(id, 1)).await;

        let page = changes(&app, json!({ "after": page["cursor"] })).await;
        assert_eq!(page["changes"], json!([{
            "kind": "TOPIC", "recordId": known, "effect": "REMOVE", "version": 1, "record": null,
        }]));
        assert_eq!(node(&app, &known).await, Value::Null);
        // Whoever never knew the record is told of it no more than that.
        assert_eq!(list(&changes(&app, json!({ "after": from })).await).len(), 1);
    }

    async fn a_record_that_is_closed_leaves_the_scope_of_those_who_may_not_read_it(app: TestApp) {
        let member = app.as_actor("eva", None, &["members:read"]);
        let (mut public, mut open) = (newest(&app).await, newest(&member).await);
        let id = made(&app, "slush").await;
        for (version, classification, to_all, to_members) in [
            (1, None, Some("UPSERT"), "UPSERT"),
            (2, Some(Classification::Members), Some("REMOVED_FROM_SCOPE"), "UPSERT"),
            (3, None, None, "UPSERT"),
            (4, Some(Classification::Public), Some("UPSERT"), "UPSERT"),
            (5, Some(Classification::Members), Some("REMOVED_FROM_SCOPE"), "UPSERT"),
            (6, Some(Classification::Restricted), None, "REMOVED_FROM_SCOPE"),
        ] {
            match classification {
                Some(classification) => write(&app, reclassify(id, version - 1, classification)).await,
                None if version > 1 => {
                    write(&app, relabel(id, version - 1, &format!("sörja {version}"))).await;
                }
                None => {}
            }
            for (reader, from, effect) in [
                (&app, &mut public, to_all),
                (&member, &mut open, Some(to_members)),
            ] {
                let page = changes(reader, json!({ "after": from })).await;
                *from = page["cursor"].clone();
                let told: Vec<_> = list(&page)
                    .iter()
                    .map(|change| (change["effect"].as_str().unwrap(), change["record"].is_object()))
                    .collect();
                let wanted: Vec<_> =
                    effect.iter().map(|effect| (*effect, *effect == "UPSERT")).collect();
                assert_eq!(told, wanted, "version {version}");
            }
        }
        write(&app, remove(id, 6)).await;
        assert_eq!(changes(&app, json!({ "after": public })).await["changes"], json!([]));
    }

    async fn a_reader_of_some_kinds_is_told_of_those_only(app: TestApp) {
        let of = |kind: &str| json!({ "kinds": [kind] });
        let mut from = BTreeMap::new();
        for kind in ["TOPIC", "SEAT"] {
            from.insert(kind, end(&app, of(kind)).await);
        }
        made(&app, "slush").await;

        for (kind, told) in [("TOPIC", 1), ("SEAT", 0)] {
            let wanted = json!({ "after": from[kind], "filter": of(kind) });
            let page = changes(&app, wanted).await;
            assert_eq!(list(&page).len(), told, "{kind}");
            assert_ne!(page["cursor"], from[kind], "{kind}: what is passed over is read again");
        }
    }

    async fn a_cursor_that_cannot_be_gone_on_from_is_refused(app: TestApp) {
        let start = changes(&app, json!({ "first": 1 })).await["cursor"].clone();
        let networks = app.data("en", "{ networks { pageInfo { endCursor } } }").await;
        let foreign = networks["networks"]["pageInfo"]["endCursor"].clone();
        for cursor in [json!(""), json!("nonsense"), foreign] {
            let (code, reason) = refused(&app, json!({ "after": cursor })).await;
            assert_eq!((code.as_str(), reason), ("INVALID_CURSOR", Value::Null), "{cursor}");
        }
        for size in [0, -1, 1_001] {
            let (code, _) = refused(&app, json!({ "first": size })).await;
            assert_eq!(code, "PAGE_SIZE_OUT_OF_RANGE", "{size}");
        }

        let filtered = json!({ "after": start, "filter": { "kinds": ["TOPIC"] } });
        assert_resync(&app, filtered, "FILTER_OR_ACCESS_CHANGED").await;
        let member = app.as_actor("eva", None, &["members:read"]);
        assert_resync(&member, json!({ "after": start }), "FILTER_OR_ACCESS_CHANGED").await;
        // Who they are does not matter, but what they may read.
        let nobody = app.as_actor("eva", None, &[]);
        changes(&nobody, json!({ "after": start })).await;
    }

    async fn a_cursor_of_a_database_that_went_back_is_refused(app: TestApp) {
        let from = newest(&app).await;
        let seq = app.live().registry().seq;
        let db = app.store().connection();
        let back = feed_head::ActiveModel { id: Set(1), seq: Set(seq - 1), ..Default::default() };
        feed_head::Entity::update(back).exec(db).await.unwrap();
        feed::Entity::delete_by_id(seq).exec(db).await.unwrap();
        app.catch_up().await;
        assert_resync(&app, json!({ "after": from }), "AHEAD_OF_SERVER").await;

        let other = feed_head::ActiveModel {
            id: Set(1),
            epoch: Set(Uuid::from_u128(7)),
            ..Default::default()
        };
        feed_head::Entity::update(other).exec(db).await.unwrap();
        app.catch_up().await;
        assert_resync(&app, json!({ "after": from }), "EPOCH_CHANGED").await;
    }

    async fn a_cursor_of_another_server_is_good_where_the_changes_come_to_a_little_later(
        app: TestApp
    ) {
        let other = app.elsewhere().await;
        made(&app, "slush").await;
        let from = newest(&app).await;
        let seq = other.live().registry().seq;
        let _follower = other.store().follow(other.live());

        let page = changes(&other, json!({ "after": from })).await;
        assert_eq!(page, json!({ "changes": [], "cursor": from, "hasMore": false }));

        assert!(other.live().registry().seq > seq, "it was there already");
        made(&app, "sleet").await;
        other.catch_up().await;
        assert_eq!(list(&changes(&other, json!({ "after": from })).await).len(), 1);
    }

    async fn a_cursor_before_the_oldest_change_that_is_kept_is_refused(app: TestApp) {
        let first = changes(&app, json!({ "first": 1 })).await["cursor"].clone();
        let second = changes(&app, json!({ "after": first, "first": 1 })).await["cursor"].clone();
        let last = newest(&app).await;
        let db = app.store().connection();

        let oldest = feed::Entity::delete_many().filter(feed::COLUMN.seq.lte(2));
        oldest.exec(db).await.unwrap();
        for after in [first, Value::Null] {
            assert_resync(&app, json!({ "after": after }), "EXPIRED").await;
        }
        changes(&app, json!({ "after": second, "first": 1 })).await;

        let last = changes(&app, json!({ "after": last })).await["cursor"].clone();
        feed::Entity::delete_many().exec(db).await.unwrap();
        assert_eq!(changes(&app, json!({ "after": last })).await["changes"], json!([]));
        for after in [second, Value::Null] {
            assert_resync(&app, json!({ "after": after }), "EXPIRED").await;
        }
    }
}

/// Creates topics through the router, and changes each once, until the end.
async fn write_over_the_api(app: &TestApp, slug: &str, end: Instant) -> Told {
    let mut told = Told::new();
    for number in 0.. {
        if Instant::now() >= end {
            break;
        }
        let slug = format!("{slug}-{number}");
        let made = app.ask_with("sv", CREATE, json!({ "slug": slug })).await;
        let id = note(&mut told, &slug, &made, "createTopic");
        let wanted = json!({ "id": id, "version": 1, "text": format!("{slug} igen") });
        let changed = app.ask_with("sv", UPDATE, wanted).await;
        note(&mut told, &slug, &changed, "updateTopic");
    }
    told
}

/// Notes what a request came to. The id of the topic.
fn note(told: &mut Told, slug: &str, answer: &Value, mutation: &str) -> Value {
    let topic = &answer["data"][mutation]["topic"];
    let version = topic["provenance"]["version"].as_i64();
    let version = version.unwrap_or_else(|| panic!("{answer:#}"));
    let seq = answer["extensions"]["registry"]["seq"].as_i64().unwrap();
    assert_eq!(
        told.insert(seq, (slug.to_owned(), version)),
        None,
        "{seq} was told before"
    );
    topic["id"].clone()
}

/// The same in another process.
async fn write_elsewhere(writer: &Writer, slug: &str, end: Instant) -> Told {
    let mut told = Told::new();
    for number in 0.. {
        if Instant::now() >= end {
            break;
        }
        let slug = format!("{slug}-{number}");
        let made = writer
            .write(order("bo", OPERATOR), create(&slug))
            .await
            .unwrap();
        told.insert(made.registry.seq, (slug.clone(), 1));
        let relabelled = relabel(made.outcome.unwrap(), 1, &format!("{slug} igen"));
        let changed = writer
            .write(order("bo", OPERATOR), relabelled)
            .await
            .unwrap();
        assert!(changed.outcome.is_ok());
        told.insert(changed.registry.seq, (slug, 2));
    }
    told
}

async fn made(app: &TestApp, slug: &str) -> TopicId {
    let made = writer(app)
        .write(order("anna", OPERATOR), create(slug))
        .await;
    made.unwrap().outcome.unwrap()
}

async fn write<F>(app: &TestApp, act: F)
where
    F: Fn(&mut Draft<'_>) -> Result<TopicId, Refused> + Send + Sync + 'static,
{
    let written = writer(app)
        .write(order("anna", OPERATOR), act)
        .await
        .unwrap();
    written.outcome.unwrap();
}

/// A page of changes.
async fn changes(app: &TestApp, wanted: Value) -> Value {
    let mut answer = app.ask_with("en", CHANGES, wanted).await;
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer["data"]["changes"].take()
}

fn list(page: &Value) -> &[Value] {
    page["changes"].as_array().unwrap()
}

/// The cursor after the last change.
async fn newest(app: &TestApp) -> Value {
    end(app, Value::Null).await
}

/// The same for some kinds.
async fn end(app: &TestApp, filter: Value) -> Value {
    let mut after = Value::Null;
    loop {
        let wanted = json!({ "after": after, "first": 1_000, "filter": filter });
        let page = changes(app, wanted).await;
        after = page["cursor"].clone();
        if page["hasMore"] == false {
            return after;
        }
    }
}

/// The code of what is wrong, and the reason if it has one.
async fn refused(app: &TestApp, wanted: Value) -> (String, Value) {
    let answer = app.ask_with("en", CHANGES, wanted).await;
    assert_eq!(answer["data"]["changes"], Value::Null, "{answer:#}");
    let extensions = &answer["errors"][0]["extensions"];
    let code = extensions["code"].as_str().unwrap();
    (code.to_owned(), extensions["reason"].clone())
}

/// That a copy is to be made anew, and that the cursor in the error leads on from there.
async fn assert_resync(app: &TestApp, wanted: Value, why: &str) {
    let answer = app.ask_with("en", CHANGES, wanted.clone()).await;
    assert_eq!(answer["data"]["changes"], Value::Null, "{answer:#}");
    let told = &answer["errors"][0]["extensions"];
    assert_eq!(
        (&told["code"], &told["reason"]),
        (&json!("RESYNC_REQUIRED"), &json!(why))
    );
    let next = json!({ "after": told["cursor"], "filter": wanted["filter"] });
    assert!(told["cursor"].is_string(), "{told}");
    let page = changes(app, next.clone()).await;
    assert_eq!(page["changes"], json!([]), "{why}");
    made(app, &format!("after-{}", app.live().registry().seq)).await;
    assert_eq!(list(&changes(app, next).await).len(), 1, "{why}");
}

async fn node(app: &TestApp, id: &Value) -> Value {
    let question = "query($id: ID!) { node(id: $id) { id } }";
    let answer = app.ask_with("en", question, json!({ "id": id })).await;
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer["data"]["node"]["id"].clone()
}
