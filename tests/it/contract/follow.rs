//! Whoever follows the feed has what the database has, however it came about.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use entity::{Classification, feed_head, topic};
use nordverk::changes::ImportError;
use nordverk::store::Store;
use nordverk::transfer::{self, Bundle};
use proptest::prelude::{Strategy, any};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use sea_orm::{EntityTrait as _, Set};
use uuid::Uuid;

use crate::support::{Db, TestApp, on_both_fresh, small};

/// Far more than it takes: no test says how fast the machine is.
const PATIENCE: Duration = Duration::from_secs(20);

const NETWORKS: &str = "{ networks { totalCount } }";

on_both_fresh! {
    async fn what_another_process_takes_in_is_seen_by_a_follower(app: TestApp) {
        let _follower = app.store().follow(app.live());
        let other = app.another_store().await;
        let before = app.data("sv", NETWORKS).await;

        let taken = transfer::take_in(&other, &small()).await.unwrap();

        assert!(app.live().reach(taken.seq, PATIENCE).await);
        assert_eq!(before["networks"]["totalCount"], 0);
        assert_eq!(app.data("sv", NETWORKS).await["networks"]["totalCount"], 1);
    }

    async fn a_question_that_has_begun_keeps_its_registry(app: TestApp) {
        let held = app.live().registry();

        transfer::take_in(app.store(), &small()).await.unwrap();
        app.catch_up().await;

        assert_eq!((held.seq, held.bodies.all.iter().count()), (0, 0));
        assert!(app.live().registry().seq > 0);
        assert!(app.live().registry().bodies.all.iter().count() > 0);
    }

    async fn catching_up_with_nothing_publishes_nothing(app: TestApp) {
        let held = app.live().registry();

        assert!(!app.store().catch_up(app.live()).await.unwrap());
        assert!(std::sync::Arc::ptr_eq(&held, &app.live().registry()));
    }

    async fn a_database_that_went_back_is_read_anew(app: TestApp) {
        let changed = unnoted_change(&app).await;
        let raised = feed_head::ActiveModel {
            id: Set(1),
            seq: Set(1),
            ..Default::default()
        };
        feed_head::Entity::update(raised).exec(app.store().connection()).await.unwrap();

        assert!(app.store().catch_up(app.live()).await.unwrap());

        assert_eq!(app.live().registry().seq, 1);
        assert_eq!(app.live().registry().topics.all.iter().count(), changed);
        assert_same(app.store(), &app).await;
    }

    async fn another_database_in_the_same_place_is_read_anew(app: TestApp) {
        let changed = unnoted_change(&app).await;
        let ahead = app.live().registry().seq + 1;
        let exchanged = feed_head::ActiveModel {
            id: Set(1),
            epoch: Set(Uuid::from_u128(7)),
            seq: Set(ahead),
        };
        feed_head::Entity::update(exchanged).exec(app.store().connection()).await.unwrap();

        assert!(app.store().catch_up(app.live()).await.unwrap());

        assert_eq!(app.live().registry().epoch, Uuid::from_u128(7));
        assert_eq!(app.live().registry().topics.all.iter().count(), changed);
        assert_same(app.store(), &app).await;
    }

    async fn without_its_database_it_answers_from_what_it_has_and_says_that_it_is_not_ready(
        app: TestApp
    ) {
        transfer::take_in(app.store(), &small()).await.unwrap();
        app.catch_up().await;
        let ready = async || {
            app.send(Request::get("/ready").body(Body::empty()).unwrap()).await.status
        };
        assert_eq!(ready().await, StatusCode::OK);

        let _follower = app.store().follow(app.live());
        app.store().connection().close_by_ref().await.unwrap();

        let unready = async {
            while ready().await != StatusCode::SERVICE_UNAVAILABLE {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(PATIENCE, unready).await.unwrap();
        assert_eq!(app.data("sv", NETWORKS).await["networks"]["totalCount"], 1);
    }
}

/// Removes a topic behind the feed's back, so that only a full load can see it. Says how many are
/// left.
async fn unnoted_change(app: &TestApp) -> usize {
    let mut bundle = small();
    let mut third = bundle.topic[0].clone();
    "third".clone_into(&mut third.key);
    "third".clone_into(&mut third.slug);
    bundle.topic.push(third);
    transfer::take_in(app.store(), &bundle).await.unwrap();
    app.catch_up().await;
    let topics = &app.live().registry().topics.all;
    let third = topics
        .iter()
        .find(|topic| topic.row.key == "third")
        .unwrap();
    topic::Entity::delete_by_id(third.row.id)
        .exec(app.store().connection())
        .await
        .unwrap();
    topics.iter().count() - 1
}

async fn assert_same(store: &Store, app: &TestApp) {
    let fresh = store.load().await.unwrap().registry();
    assert!(*app.live().registry() == *fresh);
}

/// What happens to a record in one import.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Absent,
    Same,
    Classified(Classification),
    WithoutParts,
    Copied(u8),
}

/// An import: a deed for each record, and whether it is followed at once.
type Step = (Vec<Deed>, bool);

fn histories() -> impl Strategy<Value = Vec<Step>> {
    let deed = any::<(u8, u8)>().prop_map(|(deed, detail)| match deed % 8 {
        0 | 1 => Deed::Absent,
        2 => Deed::Same,
        3 => Deed::Classified(Classification::Public),
        4 => Deed::Classified(Classification::Members),
        5 => Deed::Classified(Classification::Restricted),
        6 => Deed::WithoutParts,
        _ => Deed::Copied(detail % 4),
    });
    let deeds = proptest::collection::vec(deed, 60);
    proptest::collection::vec((deeds, any::<bool>()), 1..6)
}

/// The small bundle after some deeds.
fn changed(deeds: &[Deed]) -> Bundle {
    let mut bundle = small();
    let mut deeds = deeds.iter().copied().cycle();
    macro_rules! each {
        ($($kind:ident: |$record:ident| $shorten:expr $(, |$copy:ident, $number:ident| $rename:expr)?;)+) => {$(
            let mut records = Vec::new();
            for mut record in bundle.$kind.drain(..) {
                match deeds.next().unwrap() {
                    Deed::Absent => continue,
                    Deed::Same => {}
                    Deed::Classified(classification) => {
                        record.classification = Some(classification);
                    }
                    Deed::WithoutParts => {
                        let $record = &mut record;
                        $shorten;
                    }
                    Deed::Copied(_number) => {$(
                        let $number = _number;
                        let mut copy = record.clone();
                        copy.key = format!("{}-{}", copy.key, $number);
                        let $copy = &mut copy;
                        $rename;
                        records.push(copy);
                    )?}
                }
                records.push(record);
            }
            bundle.$kind = records;
        )+};
    }
    each! {
        source: |record| {
            record.url = None;
            record.link.clear();
            record.media.pop();
        }, |copy, _number| copy.url = None;
        area: |record| { record.within.clear(); record.identifier.clear() };
        organization: |record| { record.identifier.clear(); record.contact_point.pop() },
            |copy, number| {
                copy.slug = format!("{}-{number}", copy.slug);
                copy.identifier.clear();
            };
        person: |record| record.employment.truncate(1), |copy, number| {
            copy.slug = format!("{}-{number}", copy.slug);
            copy.employment.clear();
        };
        topic: |record| record.abbreviation = None,
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        body: |record| {
            record.purpose.pop();
            record.focus_area.pop();
            record.cadence.clear();
            record.seat_rule.clear();
        };
        seat: |record| record.holding.clear();
        membership: |record| record.dates_note = None;
        event: |record| { record.dates_note = None; record.agenda_item.clear() },
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        participation: |record| record.classification = None;
        relation: |record| record.note = None;
        situation: |record| record.point.clear(),
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        event_series: |record| record.purpose = None,
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        term: |record| record.topics.clear(),
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        // No mandate without an issuer and a recipient.
        mandate: |record| record.party.truncate(2),
            |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        obligation: |record| {
            record.party.clear();
            record.point.clear();
            record.fulfillment.clear();
        }, |copy, number| copy.rank += i32::from(number) + 1;
        // Two enter an agreement.
        agreement: |record| {
            record.party.truncate(2);
            record.topics.clear();
            record.terms.clear();
        }, |copy, number| copy.slug = format!("{}-{number}", copy.slug);
        // A body goes over to a mode once on a day, and somebody decides to activate it.
        mode_change: |record| record.note = None, |copy, _number| copy.begins = None;
        direction: |record| { record.party.clear(); record.point.clear() },
            |copy, number| copy.number += 2 * (i32::from(number) + 1);
        situation_picture: |record| { record.party.clear(); record.events.clear() },
            |copy, _number| copy.url = None;
        responsibility: |record| { record.point.clear(); record.terms.clear() },
            |copy, _number| copy.example = None;
        // Somebody says it.
        statement: |record| { record.party.truncate(1); record.topics.clear() },
            |copy, number| copy.rank += i32::from(number) + 1;
        stated_count: |record| record.note = None, |copy, _number| copy.begins = None;
    }
    bundle
}

/// How many imports of a history were accepted.
async fn follows(db: Db, history: &[Step]) -> Result<usize, TestCaseError> {
    let app = TestApp::fresh(db).await;
    let other = app.another_store().await;
    transfer::take_in(&other, &small()).await.unwrap();
    let mut accepted = 0;
    for (deeds, followed) in history {
        match transfer::take_in(&other, &changed(deeds)).await {
            Ok(_) => accepted += 1,
            // A post that is needed elsewhere, a number taken: then nothing has happened.
            Err(ImportError::Refused(_) | ImportError::Broken(_)) => {}
            Err(ImportError::Db(error)) => {
                panic!("the database refused what rules let through: {error:?}")
            }
        }
        if *followed {
            app.catch_up().await;
        }
    }
    app.catch_up().await;
    let loaded = other.load().await.unwrap().registry();
    if *app.live().registry() == *loaded {
        Ok(accepted)
    } else {
        Err(TestCaseError::fail(
            "what was followed is not what is loaded",
        ))
    }
}

fn every_history_is_followed(db: Db) {
    if !db.is_available() {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let config = Config {
        cases: 12,
        max_shrink_iters: 40,
        failure_persistence: None,
        ..Config::default()
    };
    let accepted = std::cell::Cell::new(0);
    TestRunner::new(config)
        .run(&histories(), |history| {
            accepted.set(accepted.get() + runtime.block_on(follows(db, &history))?);
            Ok(())
        })
        .unwrap();
    assert!(
        accepted.get() > 5,
        "only {} imports were accepted",
        accepted.get()
    );
}

#[test]
fn a_followed_registry_equals_a_loaded_one_on_sqlite() {
    every_history_is_followed(Db::Sqlite);
}

#[test]
fn a_followed_registry_equals_a_loaded_one_on_postgres() {
    every_history_is_followed(Db::Postgres);
}
