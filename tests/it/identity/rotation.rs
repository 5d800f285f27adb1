//! The keys of an issuer in time: changed, taken back, out of reach, asked for by strangers.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use chrono::TimeDelta;
use nordverk::identity::issuers::KeySource;
use serde_json::json;
use tempfile::TempDir;
use tokio::task::JoinSet;

use super::signer::Signer;
use super::stub::{Reply, Stub};
use super::{Hands, ask, assert_refused, assert_taken, claims, issuer_with};
use crate::support::{Answer, TestApp, on_both_fresh};

const SKR: &str = "https://skr.test";

on_both_fresh! {
    async fn a_new_key_holds_as_soon_as_it_is_used(app: TestApp) {
        let (old, new) = (Signer::es256("old"), Signer::es256("new"));
        let stub = Stub::with(&[&old]).await;
        let (app, hands) = trusting(&app, &stub).await;
        let (old_token, new_token) = (long(&old), long(&new));
        assert_taken(&ask(&app, &old_token).await, "the first key");
        assert_refused(&ask(&app, &new_token).await, "a key that is not yet published");

        stub.publish(&[&old, &new]);
        assert_refused(&ask(&app, &new_token).await, "less than 30 s after the last reading");
        hands.forward(TimeDelta::seconds(30));
        assert_taken(&ask(&app, &new_token).await, "the new key");
        assert_taken(&ask(&app, &old_token).await, "the old key, while it is published");
        assert_eq!(stub.asked(), 2);
    }

    async fn a_key_that_is_taken_away_stops_to_hold_in_ten_minutes(app: TestApp) {
        let (old, new) = (Signer::es256("old"), Signer::es256("new"));
        let stub = Stub::with(&[&old]).await;
        let (app, hands) = trusting(&app, &stub).await;
        let token = long(&old);
        assert_taken(&ask(&app, &token).await, "the first key");
        stub.publish(&[&new]);
        hands.forward(TimeDelta::minutes(10) - TimeDelta::seconds(1));
        assert_taken(&ask(&app, &token).await, "before ten minutes");
        assert_eq!(stub.asked(), 1);

        hands.forward(TimeDelta::seconds(1));
        // The first to ask is answered from what is known, and the keys are read meanwhile.
        assert_taken(&ask(&app, &token).await, "the one that starts the reading");
        for _ in 0..200 {
            if ask(&app, &token).await.status == StatusCode::UNAUTHORIZED {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_refused(&ask(&app, &token).await, "a key that was taken away");
        assert_taken(&ask(&app, &long(&new)).await, "the key that is there");
        assert_eq!(stub.asked(), 2);
    }

    async fn made_up_names_of_keys_make_nobody_ask_more_than_twice_a_minute(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let (app, hands) = trusting(&app, &stub).await;
        assert_taken(&ask(&app, &long(&signer)).await, "the only key");
        for minute in 0..3 {
            let mut flood = JoinSet::new();
            for number in 0..40 {
                let kid = json!({ "kid": format!("{minute}-{number}") });
                let token = signer.sign_with(&kid, &claims(SKR));
                let app = app.clone();
                flood.spawn(async move { ask(&app, &token).await });
            }
            for answer in flood.join_all().await {
                assert_refused(&answer, "an unknown key");
            }
            assert_eq!(stub.asked(), 1 + minute);
            hands.forward(TimeDelta::seconds(30));
        }
        assert_taken(&ask(&app, &long(&signer)).await, "the only key, still");
    }

    async fn a_caller_who_does_not_wait_stops_no_reading(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let (app, _hands) = trusting(&app, &stub).await;
        let token = long(&signer);
        let impatient = tokio::time::timeout(Duration::ZERO, ask(&app, &token));

        assert!(impatient.await.is_err());
        assert_taken(&ask(&app, &token).await, "whoever comes next");
        assert_eq!(stub.asked(), 1);
    }

    async fn known_keys_hold_for_a_day_without_their_issuer(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let (app, hands) = trusting(&app, &stub).await;
        let token = long(&signer);
        assert_taken(&ask(&app, &token).await, "before the outage");

        stub.reply(Reply::Failure);
        hands.forward(TimeDelta::hours(1));
        assert_taken(&ask(&app, &token).await, "an hour without the issuer");
        assert_refused(
            &ask(&app, &signer.sign_with(&json!({ "kid": "new" }), &claims_for_long())).await,
            "an unknown key, an hour without the issuer",
        );
        hands.forward(TimeDelta::hours(23));
        assert_unavailable(&ask(&app, &token).await);
        stub.publish(&[&signer]);
        hands.forward(TimeDelta::seconds(30));
        assert_taken(&ask(&app, &token).await, "after the outage");
    }

    async fn without_any_keys_nobody_can_tell(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let elsewhere = Stub::with(&[&signer]).await;
        let huge = json!({ "keys": [signer.jwk()], "pad": "a".repeat(64 * 1024) });
        for reply in [
            Reply::Failure,
            Reply::Elsewhere(format!("{}/jwks", elsewhere.base())),
            Reply::Keys(huge),
            Reply::Keys(json!("keys")),
        ] {
            stub.reply(reply);
            let (app, hands) = trusting(&app, &stub).await;
            let before = stub.asked();
            for _ in 0..5 {
                assert_unavailable(&ask(&app, &long(&signer)).await);
            }
            assert_eq!(stub.asked() - before, 1);
            stub.publish(&[&signer]);
            hands.forward(TimeDelta::seconds(30));
            assert_taken(&ask(&app, &long(&signer)).await, "as soon as there are keys");
        }
        assert_eq!(elsewhere.asked(), 0);
    }

    async fn keys_are_found_by_discovery_if_the_issuer_is_the_one_that_was_meant(app: TestApp) {
        let signer = Signer::es256("a");
        let stub = Stub::with(&[&signer]).await;
        let hands = Hands::new();
        let mut issuer = issuer_with("skr", KeySource::Discovery);
        issuer.issuer = stub.base();
        let app = app.trusting(vec![issuer], Arc::<Hands>::clone(&hands)).await;
        let token = signer.sign(&claims(&stub.base()));

        stub.call_itself("https://evil.test");
        assert_unavailable(&ask(&app, &token).await);
        assert_eq!(stub.asked(), 0);
        stub.call_itself(&stub.base());
        hands.forward(TimeDelta::seconds(30));
        assert_taken(&ask(&app, &token).await, "described by itself");
    }

    async fn keys_can_be_in_a_file(app: TestApp) {
        let (old, new) = (Signer::es256("old"), Signer::es256("new"));
        let directory = TempDir::new().unwrap();
        let path = directory.path().join("keys.json");
        let write = |signer: &Signer| {
            fs::write(&path, json!({ "keys": [signer.jwk()] }).to_string()).unwrap();
        };
        let hands = Hands::new();
        let issuers = vec![issuer_with("skr", KeySource::File(path.clone()))];
        let app = app.trusting(issuers, Arc::<Hands>::clone(&hands)).await;

        assert_unavailable(&ask(&app, &long(&old)).await);
        write(&old);
        hands.forward(TimeDelta::seconds(30));
        assert_taken(&ask(&app, &long(&old)).await, "in the file");
        write(&new);
        hands.forward(TimeDelta::seconds(30));
        assert_taken(&ask(&app, &long(&new)).await, "in the new file");
        assert_refused(&ask(&app, &long(&old)).await, "no longer in the file");
    }
}

async fn trusting(app: &TestApp, stub: &Stub) -> (TestApp, Arc<Hands>) {
    let hands = Hands::new();
    let issuers = vec![issuer_with("skr", stub.keys())];
    let app = app.trusting(issuers, Arc::<Hands>::clone(&hands)).await;
    (app, hands)
}

/// A token that outlives every test.
fn long(signer: &Signer) -> String {
    signer.sign(&claims_for_long())
}

fn claims_for_long() -> serde_json::Value {
    let mut claims = claims(SKR);
    claims["exp"] = json!(super::now() + 7 * 24 * 3600);
    claims
}

fn assert_unavailable(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), Some("30"));
    let body = answer.json();
    assert_eq!(
        body["errors"][0]["extensions"]["code"],
        "IDENTITY_UNAVAILABLE"
    );
    assert!(body.get("data").is_none(), "{body}");
}
