//! Who asks: tokens that hold, tokens that do not, and what becomes of both in time.

mod clients;
mod commands;
mod configured;
mod forged;
mod provider;
mod revoked;
mod rotation;
mod said;
mod signer;
mod stub;

use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::Algorithm;
use nordverk::clock::Clock;
use nordverk::identity::issuers::{Issuer, KeySource};
use serde_json::{Value, json};

use crate::support::{Answer, TestApp, clock};

/// A clock that can be put forward.
struct Hands(Mutex<DateTime<Utc>>);

impl Hands {
    fn new() -> Arc<Self> {
        Self::at(clock().0)
    }

    fn at(time: DateTime<Utc>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(time)))
    }

    fn forward(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for Hands {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// An issuer with public keys, whose tokens open two things.
fn issuer_with(name: &str, keys: KeySource) -> Issuer {
    Issuer {
        name: name.to_owned(),
        issuer: format!("https://{name}.test"),
        audience: "nordverk".to_owned(),
        keys,
        algorithms: vec![Algorithm::ES256, Algorithm::RS256, Algorithm::EdDSA],
        organization: Some(name.to_owned()),
        scopes: [format!("sync:write:{name}"), "members:read".to_owned()]
            .map(|scope| scope.parse().unwrap())
            .into(),
    }
}

/// The claims of a token that holds now.
fn claims(issuer: &str) -> Value {
    json!({
        "iss": issuer,
        "aud": "nordverk",
        "sub": "anna",
        "exp": now() + 600,
        "scope": "members:read",
    })
}

fn now() -> i64 {
    clock().0.timestamp()
}

/// The answer to a question with a token.
async fn ask(app: &TestApp, token: &str) -> Answer {
    ask_with(app, &[("authorization", &format!("Bearer {token}"))]).await
}

async fn ask_with(app: &TestApp, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::post("/graphql").header("content-type", "application/json");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let question = r#"{"query": "{ networks { totalCount } }"}"#;
    app.send(request.body(Body::from(question)).unwrap()).await
}

/// That an answer is nothing but a refusal of a token.
fn assert_refused(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{what}");
    assert_eq!(
        answer.header("www-authenticate"),
        Some("Bearer error=\"invalid_token\""),
        "{what}"
    );
    let body = answer.json();
    let error = &body["errors"][0];
    assert_eq!(error["extensions"]["code"], "UNAUTHENTICATED", "{what}");
    assert_eq!(
        error["message"], "This needs a valid access token. Get one and try again.",
        "{what}"
    );
    assert!(body.get("data").is_none(), "{what}: {body}");
}

fn assert_taken(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{what}: {}", answer.json());
    assert!(
        answer.json()["data"]["networks"]["totalCount"].is_u64(),
        "{what}"
    );
}
