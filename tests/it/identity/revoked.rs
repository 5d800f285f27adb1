//! What was revoked stops to hold when it is read next, in every process.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta};
use entity::{ClientId, revoked_subject, revoked_token};
use nordverk::identity::issuers::Secret;
use nordverk::identity::tokens::Refused;
use nordverk::identity::{Identity, clients, revoke_subject, revoke_token};
use sea_orm::EntityTrait as _;
use serde_json::json;

use super::signer::Signer;
use super::{Hands, ask, assert_refused, assert_taken, claims};
use crate::support::{clock, issuer, on_both_fresh};

const ISSUER: &str = "https://issuer.test";
const SECRET: &[u8] = b"a secret of the issuer for tests";

on_both_fresh! {
    async fn a_revoked_token_is_refused_and_no_other_one(app: TestApp) {
        let signer = Signer::hs256(SECRET, None);
        let token = |jti: &str| {
            let mut claims = claims(ISSUER);
            claims["jti"] = json!(jti);
            signer.sign(&claims)
        };
        let keep = TimeDelta::days(1);
        assert_taken(&ask(&app, &token("one")).await, "before");

        let store = app.store();
        revoke_token(store, ISSUER, "one".to_owned(), keep).await.unwrap();
        revoke_token(store, "https://other.test", "two".to_owned(), keep).await.unwrap();
        assert_taken(&ask(&app, &token("one")).await, "not yet read");
        app.identity().reread().await.unwrap();

        assert_refused(&ask(&app, &token("one")).await, "revoked");
        assert_taken(&ask(&app, &token("two")).await, "revoked of another issuer");
        assert_taken(&ask(&app, &token("three")).await, "not revoked");
        assert_taken(&ask(&app, &signer.sign(&claims(ISSUER))).await, "without an id");

        let secret = Secret::random().unwrap();
        let restarted = Identity::open(store, vec![issuer()], secret).await.unwrap();
        let refused = restarted.verify(&token("one")).await.unwrap_err();
        assert!(matches!(refused, Refused::Revoked(_)), "{refused}");
    }

    async fn a_token_can_be_revoked_again_and_is_forgotten_in_the_end(app: TestApp) {
        let hands = Hands::new();
        let app = app.trusting(vec![issuer()], Arc::<Hands>::clone(&hands)).await;
        let store = app.store();
        let revoke = async |jti: &str, days| {
            let keep = TimeDelta::days(days);
            revoke_token(store, ISSUER, jti.to_owned(), keep).await.unwrap();
        };
        let kept = async || {
            let rows = revoked_token::Entity::find().all(store.connection()).await.unwrap();
            rows.into_iter().map(|row| row.jti).collect::<BTreeSet<_>>()
        };
        revoke("one", 1).await;
        revoke("one", 3).await;
        hands.forward(TimeDelta::days(2));
        revoke("two", 9).await;
        revoke("two", 1).await;
        assert_eq!(kept().await, BTreeSet::from(["one", "two"].map(str::to_owned)));
        hands.forward(TimeDelta::days(2));
        revoke("three", 1).await;
        assert_eq!(kept().await, BTreeSet::from(["three", "two"].map(str::to_owned)));
    }

    async fn all_tokens_that_somebody_has_are_revoked_and_none_that_they_get_later(app: TestApp) {
        let hands = Hands::new();
        let app = app.trusting(vec![issuer()], Arc::<Hands>::clone(&hands)).await;
        let store = app.store();
        let signer = Signer::hs256(SECRET, None);
        let token = |subject: &str, issued: Option<f64>| {
            let mut claims = claims(ISSUER);
            claims["sub"] = json!(subject);
            if let Some(issued) = issued {
                claims["iat"] = json!(issued);
            }
            signer.sign(&claims)
        };
        let revoke = async |iss: &str, subject: &str| {
            let keep = TimeDelta::days(1);
            revoke_subject(store, iss, subject.to_owned(), keep).await.unwrap();
            app.identity().reread().await.unwrap();
        };
        let now = (clock().0 - DateTime::UNIX_EPOCH).as_seconds_f64();
        revoke("https://other.test", "anna").await;
        revoke(ISSUER, "bo").await;
        for issued in [None, Some(now)] {
            assert_taken(&ask(&app, &token("anna", issued)).await, "revoked of others");
        }

        revoke(ISSUER, "anna").await;
        for (issued, holds) in [
            (None, false),
            (Some(now - 60.0), false),
            (Some(now), false),
            (Some(now + 30.0), false),
            (Some(now + 30.5), true),
        ] {
            let answer = ask(&app, &token("anna", issued)).await;
            if holds {
                assert_taken(&answer, &format!("{issued:?}"));
            } else {
                assert_refused(&answer, &format!("{issued:?}"));
            }
        }
        hands.forward(TimeDelta::seconds(60));
        revoke(ISSUER, "anna").await;
        let later = token("anna", Some(now + 90.0));
        assert_refused(&ask(&app, &later).await, "revoked again");
        let restarted = Identity::open(store, vec![issuer()], Secret::random().unwrap()).await;
        let refused = restarted.unwrap().verify(&later).await.unwrap_err();
        assert!(matches!(refused, Refused::Revoked(_)), "{refused}");
    }

    async fn somebody_whose_tokens_have_expired_is_forgotten_in_the_end(app: TestApp) {
        let hands = Hands::new();
        let app = app.trusting(vec![issuer()], Arc::<Hands>::clone(&hands)).await;
        let store = app.store();
        for (subject, days) in [("anna", 1), ("anna", 3), ("bo", 1), ("eva", 9), ("eva", 1)] {
            let keep = TimeDelta::days(days);
            revoke_subject(store, ISSUER, subject.to_owned(), keep).await.unwrap();
        }
        hands.forward(TimeDelta::days(2));
        revoke_subject(store, ISSUER, "dora".to_owned(), TimeDelta::days(1)).await.unwrap();
        let rows = revoked_subject::Entity::find().all(store.connection()).await.unwrap();
        let kept: BTreeSet<_> = rows.iter().map(|row| row.subject.as_str()).collect();
        assert_eq!(kept, BTreeSet::from(["anna", "dora", "eva"]));
    }

    async fn a_revoked_client_gets_no_token_and_its_tokens_are_refused(app: TestApp) {
        let scopes = ["members:read".parse().unwrap()];
        let add = async |name: &str| {
            let added = clients::add(app.store(), name.to_owned(), "skr".to_owned(), &scopes);
            let added = added.await.unwrap();
            let id = added.id.0.to_string();
            let granted = app.identity().exchange(&id, &added.secret, None).await.unwrap();
            (added, granted.token)
        };
        let ((one, first), (_two, second)) = (add("one").await, add("two").await);
        assert_taken(&ask(&app, &first).await, "before");

        assert!(clients::revoke(app.store(), one.id).await.unwrap());
        let id = one.id.0.to_string();
        assert!(app.identity().exchange(&id, &one.secret, None).await.is_err());
        app.identity().reread().await.unwrap();

        assert_refused(&ask(&app, &first).await, "of a revoked client");
        assert_taken(&ask(&app, &second).await, "of another client");
        let unknown = ClientId(app.store().ids().next());
        assert!(!clients::revoke(app.store(), unknown).await.unwrap());
    }

    async fn the_first_revocation_of_a_client_is_the_one_that_is_remembered(app: TestApp) {
        let hands = Hands::new();
        let app = app.trusting(vec![issuer()], Arc::<Hands>::clone(&hands)).await;
        let store = app.store();
        let client = clients::add(store, "one".to_owned(), "skr".to_owned(), &[]).await.unwrap();
        let first = store.clock().now();
        clients::revoke(store, client.id).await.unwrap();
        hands.forward(TimeDelta::days(1));
        clients::revoke(store, client.id).await.unwrap();

        let kept = store.client(client.id).await.unwrap().unwrap();
        assert_eq!(kept.revoked_at, Some(first));
    }
}
