//! Whoever waits for an answer may go away at any moment: nothing that was acknowledged is lost, and
//! nothing stays open in the database.

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::task::Poll;
use std::time::{Duration, Instant};

use entity::{Classification, RecordKind, feed, topic};
use nordverk::changes::verify;
use nordverk::registry::Audience;
use nordverk::store::{Change, Committed, Store, Work};
use sea_orm::{ConnectionTrait as _, DbBackend, DbErr, EntityTrait as _, Statement};
use serde_json::Value;
use tokio::task::yield_now;

use super::number;
use super::topics::{OPERATOR, create, create_topic, order, writer};
use crate::support::{Db, on_both_loaded};

/// Far more than it takes: no test says how fast the machine is.
const PATIENCE: Duration = Duration::from_secs(20);

/// How many requests are dropped.
fn requests() -> u64 {
    number("NORDVERK_DROPPED_REQUESTS", 400)
}

/// The transactions that others have open.
const OPEN: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL";

/// The first number is not 0 if others have a transaction open that has read or written.
const CHECKPOINT: &str = "PRAGMA wal_checkpoint(TRUNCATE)";

on_both_loaded! {
    async fn a_read_or_a_write_that_is_dropped_wherever_it_waits_leaves_nothing_open(app: TestApp) {
        let (store, other) = (app.store(), app.another_store().await);
        let mut acknowledged = BTreeSet::new();
        // How often they wait is another thing each time.
        for _ in 0..requests() / 40 {
            for waits in 0.. {
                let read = dropped_after(waits, store.catch_up(app.live())).await;
                assert_nothing_open(&other, app.db()).await;
                let written = dropped_after(waits, write(store)).await;
                assert_nothing_open(&other, app.db()).await;
                let written = written.map(|written| written.unwrap().seq);
                acknowledged.extend(written);

                // What was dropped must not draw in what comes after it on the same connection.
                let next = write(store).await.unwrap();
                assert!(acknowledged.insert(next.seq), "{} was told before", next.seq);
                if read.is_some() && written.is_some() {
                    break;
                }
            }
        }

        let feed = feed::Entity::find().all(other.connection()).await.unwrap();
        let kept: BTreeSet<i64> = feed.iter().map(|row| row.seq).collect();
        assert!(acknowledged.is_subset(&kept), "{:?}", acknowledged.difference(&kept));
        let last = i64::try_from(kept.len()).unwrap();
        assert!(kept.iter().copied().eq(1..=last), "the feed has holes");
    }

    async fn a_request_that_is_dropped_wherever_it_waits_leaves_nothing_open(app: TestApp) {
        let operator = app.as_actor("anna", Some("skr"), OPERATOR);
        let other = app.another_store().await;
        for waits in 0.. {
            let slug = format!("dropped-{waits}");
            let made = dropped_after(waits, create_topic(&operator, &slug)).await;
            assert_nothing_open(&other, app.db()).await;
            if let Some(answer) = made {
                assert_created(&answer);
                break;
            }
        }
        assert_eq!(verify(&other).await.unwrap().1, []);
    }

    async fn a_write_that_has_begun_is_made_though_nobody_waits_for_it(app: TestApp) {
        let writer = writer(&app);
        let made = dropped_after(0, writer.write(order("anna", OPERATOR), create("begun"))).await;
        assert!(made.is_none());

        writer.write(order("anna", OPERATOR), create("later")).await.unwrap().outcome.unwrap();

        let topics = &app.live().registry().topics.by_slug;
        assert_eq!(topics.get(&"begun".to_owned()).len(), 1);
    }

    async fn a_request_that_is_dropped_loses_nothing_that_was_acknowledged(app: TestApp) {
        let operator = app.as_actor("anna", Some("skr"), OPERATOR);
        let started = Instant::now();
        assert_created(&create_topic(&operator, "first").await);
        let usual = started.elapsed();
        let mut acknowledged = vec!["first".to_owned()];
        for request in 0..requests() {
            let slug = format!("dropped-{request}");
            // Some wait for as long as it takes, lest nobody meets anything but those before them.
            let patience = match u32::try_from(request % 50).unwrap() {
                49 => PATIENCE,
                part => usual * part / 40,
            };
            if request % 3 == 2 {
                dropped_at(patience, operator.data("sv", "{ changes(first: 3) { cursor } }")).await;
            } else if let Some(answer) = dropped_at(patience, create_topic(&operator, &slug)).await {
                assert_created(&answer);
                acknowledged.push(slug);
            }
        }
        assert_created(&create_topic(&operator, "later").await);
        acknowledged.push("later".to_owned());
        let other = app.another_store().await;
        assert_nothing_open(&other, app.db()).await;
        let kept = other.load().await.unwrap().registry();
        for slug in acknowledged {
            assert_eq!(kept.topics.by_slug.get(&slug).len(), 1, "{slug} is lost");
        }
        assert_eq!(verify(&other).await.unwrap().1, []);
    }
}

/// What comes of a future, or nothing if it has to wait more than so often: then it is dropped.
async fn dropped_after<T>(waits: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = Box::pin(future);
    let mut waited = 0;
    poll_fn(move |context| match future.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if waited == waits => Poll::Ready(None),
        Poll::Pending => {
            waited += 1;
            Poll::Pending
        }
    })
    .await
}

/// What comes of a future, or nothing if it takes longer: then it is dropped. Timers are too coarse.
async fn dropped_at<T>(patience: Duration, future: impl Future<Output = T>) -> Option<T> {
    let started = Instant::now();
    let over = async {
        while started.elapsed() < patience {
            yield_now().await;
        }
    };
    tokio::select! {
        biased;
        done = future => Some(done),
        () = over => None,
    }
}

/// Notes that some topic changed. Waits as a real write does.
async fn write(store: &Store) -> Result<Committed<()>, DbErr> {
    store
        .write(async |work: &mut Work| {
            let some = topic::Entity::find().one(work.txn()).await?.unwrap();
            work.changed(Change {
                kind: RecordKind::Topic,
                id: some.id.0,
                version: some.version,
                before: Some(anybody()),
                after: Some(anybody()),
            });
            Ok(())
        })
        .await
}

/// That no other connection has a transaction open, once those that are being ended are.
async fn assert_nothing_open(store: &Store, db: Db) {
    let statement = match db {
        Db::Sqlite => Statement::from_string(DbBackend::Sqlite, CHECKPOINT),
        Db::Postgres => Statement::from_string(DbBackend::Postgres, OPEN),
    };
    let started = Instant::now();
    loop {
        let row = store.connection().query_one_raw(statement.clone()).await;
        let row = row.unwrap().unwrap();
        let open = match db {
            Db::Sqlite => i64::from(row.try_get_by_index::<i32>(0).unwrap()),
            Db::Postgres => row.try_get_by_index(0).unwrap(),
        };
        if open == 0 {
            return;
        }
        assert!(started.elapsed() < PATIENCE, "a transaction stays open");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

fn assert_created(answer: &Value) {
    let made = &answer["data"]["createTopic"]["topic"];
    assert!(made["id"].is_string(), "{answer}");
}

fn anybody() -> Audience {
    Audience {
        class: Classification::Public,
        protected: None,
        openers: Vec::new(),
    }
}
