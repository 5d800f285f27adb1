//! Taking in is all or nothing, and taking in again is nothing.

use entity::feed;
use nordverk::changes::ImportError;
use nordverk::content;
use nordverk::registry;
use nordverk::store::Store;
use nordverk::transfer::{self, Bundle};
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::support::{on_both, on_both_fresh, on_both_loaded, small};

on_both! {
    async fn the_delivered_registry_breaks_no_rule(app: TestApp) {
        let broken = registry::broken(&app.live().registry());

        assert!(broken.is_empty(), "{broken:#?}");
    }
}

on_both_loaded! {
    async fn loading_what_is_there_already_changes_nothing(app: TestApp) {
        let before = app.store().load().await.unwrap().registry();
        let noted = noted(app.store()).await;

        let bundle = content::delivered().unwrap();
        let again = transfer::take_in(app.store(), &bundle).await.unwrap();

        assert_eq!(again.value.changed, 0);
        assert!(again.value.unchanged > 1000);
        assert_eq!(again.seq, before.seq);
        assert_eq!(self::noted(app.store()).await, noted);
        assert!(*app.store().load().await.unwrap().registry() == *before);
    }

    async fn one_record_that_differs_is_the_only_change(app: TestApp) {
        let before = app.live().registry().seq;
        let mut bundle = content::delivered().unwrap();
        let person = bundle.person.first_mut().unwrap();
        person.display_name.push_str(" den yngre");
        let name = person.display_name.clone();

        let taken = transfer::take_in(app.store(), &bundle).await.unwrap();
        app.catch_up().await;

        assert_eq!(taken.value.changed, 1);
        assert_eq!(taken.seq, before + 1);
        let registry = app.live().registry();
        let named = registry.people.all.iter().filter(|person| person.row.display_name == name);
        assert_eq!(named.map(|person| person.row.version).collect::<Vec<_>>(), [2]);
    }

    async fn what_is_exported_and_taken_in_elsewhere_is_exported_again_byte_by_byte(app: TestApp) {
        let elsewhere = crate::support::TestApp::fresh(app.db()).await;
        let written = transfer::write(&transfer::export(&app.live().registry()));
        let files: Vec<(&str, &str)> =
            written.iter().map(|(name, text)| (&**name, &**text)).collect();

        let bundle = transfer::read(&files).unwrap();
        let taken = transfer::take_in(elsewhere.store(), &bundle).await.unwrap();
        elsewhere.catch_up().await;

        assert_eq!(taken.value.unchanged, 0);
        let again = transfer::write(&transfer::export(&elsewhere.live().registry()));
        let names = |files: &[(String, String)]| -> Vec<String> {
            files.iter().map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(names(&again), names(&written));
        for ((name, again), (_, first)) in again.iter().zip(&written) {
            assert!(again == first, "{name} came out otherwise");
        }
    }
}

on_both_fresh! {
    async fn a_bundle_that_names_what_nobody_knows_writes_nothing(app: TestApp) {
        transfer::take_in(app.store(), &small()).await.unwrap();
        let mut faulty = small();
        faulty.topic[0].abbreviation = Some("NY".to_owned());
        faulty.body[0].organization = Some("nobody".to_owned());

        let error = refused(app.store(), &faulty).await;

        assert!(matches!(error, ImportError::Refused(told) if told.len() == 1));
    }

    async fn a_bundle_that_breaks_a_rule_writes_nothing(app: TestApp) {
        transfer::take_in(app.store(), &small()).await.unwrap();
        let mut faulty = small();
        faulty.topic[0].abbreviation = Some("NY".to_owned());
        let number = faulty.organization.iter_mut().find_map(|o| o.identifier.first_mut());
        "202100-0002".clone_into(&mut number.unwrap().value);

        let error = refused(app.store(), &faulty).await;

        assert!(matches!(error, ImportError::Broken(broken) if broken.len() == 1));
    }

    async fn what_its_record_no_longer_has_is_gone_and_what_is_changed_stays(app: TestApp) {
        let elsewhere = crate::support::TestApp::fresh(app.db()).await;
        let mut bundle = small();
        transfer::take_in(app.store(), &bundle).await.unwrap();
        let first = exported(app.store()).await;
        let records = shorten(&mut bundle);

        let taken = transfer::take_in(app.store(), &bundle).await.unwrap();
        transfer::take_in(elsewhere.store(), &bundle).await.unwrap();

        let shortened = exported(app.store()).await;
        assert!(shortened != first);
        assert_eq!(shortened, exported(elsewhere.store()).await);
        assert_eq!(taken.value.changed, records);
        let again = transfer::take_in(app.store(), &small()).await.unwrap();
        assert_eq!(again.value.changed, records);
        assert_eq!(exported(app.store()).await, first);
    }

    async fn two_that_write_at_once_take_turns(app: TestApp) {
        transfer::take_in(app.store(), &small()).await.unwrap();
        let first = app.store().load().await.unwrap().registry().seq;
        let other = app.another_store().await;

        let write = async |store: &Store, number: usize| {
            for round in 0..5 {
                let mut bundle = small();
                let topic = &mut bundle.topic[number];
                topic.abbreviation = Some(format!("{number}.{round}"));
                transfer::take_in(store, &only_topic(&bundle, number)).await.unwrap();
            }
        };
        tokio::join!(write(app.store(), 0), write(&other, 1));

        let rows = feed::Entity::find().all(app.store().connection()).await.unwrap();
        let mut numbers: Vec<i64> = rows.iter().map(|row| row.seq).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=first + 10).collect::<Vec<_>>());
        let registry = app.store().load().await.unwrap().registry();
        let mut abbreviations: Vec<&str> =
            registry.topics.all.iter().filter_map(|t| t.row.abbreviation.as_deref()).collect();
        abbreviations.sort_unstable();
        assert_eq!(abbreviations, ["0.4", "1.4"]);
    }
}

/// Takes the last of their parts from many records, and says from how many.
fn shorten(bundle: &mut Bundle) -> usize {
    macro_rules! shorten {
        ($($kind:ident of $key:literal: $($part:ident),+;)+) => {{
            $(let mut records = bundle.$kind.iter_mut();
            let record = records.find(|record| record.key == $key).unwrap();
            $(assert!(record.$part.pop().is_some(), "{} of {}", stringify!($part), $key);)+)+
            [$($key),+].len()
        }};
    }
    shorten! {
        source of "report": link, media;
        event of "meeting": agenda_item;
        situation of "storm": point;
        mandate of "task-force": party;
        obligation of "write-report": party, fulfillment;
        obligation of "prepare": point;
        agreement of "on-water": party;
        direction of "net-direction-1": party;
        direction of "net-direction-2": point;
        situation_picture of "whole-picture": party;
        responsibility of "area-responsibility": point;
        statement of "anna-asks": party;
    }
}

async fn exported(store: &Store) -> Vec<(String, String)> {
    let live = store.load().await.unwrap();
    transfer::write(&transfer::export(&live.registry()))
}

fn only_topic(bundle: &Bundle, number: usize) -> Bundle {
    Bundle {
        topic: vec![bundle.topic[number].clone()],
        ..Bundle::default()
    }
}

/// How many changes the database has noted.
pub(super) async fn noted(store: &Store) -> u64 {
    let feed = feed::Entity::find().count(store.connection());
    feed.await.unwrap()
}

/// Why a bundle was refused, after a look that nothing is other than before.
async fn refused(store: &Store, bundle: &Bundle) -> ImportError<Vec<transfer::Fault>> {
    let before = store.load().await.unwrap().registry();
    let noted = noted(store).await;

    let error = transfer::take_in(store, bundle).await.unwrap_err();

    assert!(*store.load().await.unwrap().registry() == *before);
    assert_eq!(self::noted(store).await, noted);
    error
}
