//! What is wrong with a request and not with its input: the codes of `errors`.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use nordverk::changes::ErrorCode;
use serde_json::{Value, json};

use super::{LANGUAGES, assert_differ, done};
use crate::edge::ids_and_pages;
use crate::support::{TestApp, on_both_loaded};
use crate::writing::asking::{organization, writer_for};

const CREATE: &str = "mutation($input: CreateTopicInput!) {
    createTopic(input: $input) { topic { id } userErrors { code } }
}";

const CREATE_EVENT: &str = "mutation($input: CreateEventInput!) {
    createEvent(input: $input) { event { id } }
}";

const CHANGES: &str = "query($after: String) { changes(after: $after) { cursor } }";

const AUDIT: &str = "{ auditLog { cursor } }";

/// What is told before the question is read: see the tests of the way in.
const REFUSALS: [&str; 7] = [
    "MALFORMED_REQUEST",
    "UNSUPPORTED_MEDIA_TYPE",
    "METHOD_NOT_ALLOWED",
    "REQUEST_TOO_LARGE",
    "INVALID_IDEMPOTENCY_KEY",
    "IDENTITY_UNAVAILABLE",
    "QUERY_TOO_COMPLEX",
];

/// What these tests are told.
const TOLD: [&str; 6] = [
    "FORBIDDEN",
    "IDEMPOTENCY_KEY_REUSED",
    "INTERNAL_SERVER_ERROR",
    "INVALID_DATE",
    "RESYNC_REQUIRED",
    "UNAUTHENTICATED",
];

fn topic(slug: &str) -> Value {
    json!({ "input": { "slug": slug, "label": [{ "locale": "sv", "text": "a" }] } })
}

async fn send(app: &TestApp, language: &str, query: &str, variables: &Value) -> Value {
    let body = json!({ "query": query, "variables": variables });
    let request = Request::post("/graphql")
        .header("content-type", "application/json")
        .header("x-locale", language)
        .header("idempotency-key", "night-1")
        .body(Body::from(body.to_string()))
        .unwrap();
    app.send(request).await.json()
}

/// Asks in each language, and returns the code.
async fn told(app: &TestApp, query: &str, variables: Value, path: &str) -> String {
    let mut messages = BTreeSet::new();
    let mut codes = BTreeSet::new();
    for language in LANGUAGES {
        let answer = send(app, language, query, &variables).await;
        let [error] = answer["errors"].as_array().unwrap().as_slice() else {
            panic!("{answer:#}");
        };
        assert_eq!(error["path"], json!([path]), "{answer:#}");
        assert_eq!(answer["data"], json!({ path: null }), "{answer:#}");
        let message = error["message"].as_str().unwrap();
        assert!(!message.contains(['{', '}', '$']), "{message}");
        messages.insert(message.to_owned());
        codes.insert(error["extensions"]["code"].as_str().unwrap().to_owned());
    }
    assert_differ(&messages);
    assert_eq!(codes.len(), 1, "{codes:?}");
    codes.pop_first().unwrap()
}

on_both_loaded! {
    async fn what_is_wrong_with_a_request_is_told_in_three_languages(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let reader = app.as_actor("eva", None, &["members:read"]);
        send(&skr, "sv", CREATE, &topic("first")).await;
        let cursor = app.data("en", "{ changes(first: 1) { cursor } }").await;
        let cursor = cursor["changes"]["cursor"].clone();
        let title = json!([{ "locale": "sv", "text": "A" }]);
        let event = json!({ "slug": "a", "kind": "SEMINAR", "title": title, "attestedOn": "2023-02-30" });
        let before = done(&app).await;
        let mut codes = BTreeSet::new();
        for (who, query, variables, path, code) in [
            (&app, CREATE, topic("a"), "createTopic", "UNAUTHENTICATED"),
            (&app, AUDIT, json!({}), "auditLog", "UNAUTHENTICATED"),
            (&reader, CREATE, topic("a"), "createTopic", "FORBIDDEN"),
            (&skr, AUDIT, json!({}), "auditLog", "FORBIDDEN"),
            (&skr, CREATE, topic("a"), "createTopic", "IDEMPOTENCY_KEY_REUSED"),
            (&skr, CREATE_EVENT, json!({ "input": event }), "createEvent", "INVALID_DATE"),
            (&reader, CHANGES, json!({ "after": cursor }), "changes", "RESYNC_REQUIRED"),
        ] {
            assert_eq!(told(who, query, variables, path).await, code);
            codes.insert(code);
        }
        assert_eq!(done(&app).await, before);

        app.store().connection().close_by_ref().await.unwrap();
        for (who, query, variables, path) in [
            (&skr, CREATE, topic("a"), "createTopic"),
            (&app, CHANGES, json!({ "after": cursor }), "changes"),
        ] {
            assert_eq!(told(who, query, variables, path).await, "INTERNAL_SERVER_ERROR");
            codes.insert("INTERNAL_SERVER_ERROR");
        }
        assert_eq!(codes, TOLD.into());
    }

    async fn what_is_told_again_under_a_key_is_told_at_the_same_field(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let query = "mutation($input: UpdateOrganizationInput!) {
            updateOrganization(input: $input) { userErrors { code path } }
        }";
        let id = organization(&app, "skr").await;
        let wish = json!({ "input": { "organizationId": id, "expectedVersion": 1, "parentId": id } });
        for is_again in [false, true] {
            let answer = send(&skr, "sv", query, &wish).await;
            let told = json!([{ "code": "CIRCLE", "path": ["input", "parentId"] }]);
            assert_eq!(answer["data"]["updateOrganization"]["userErrors"], told);
            assert_eq!(answer["extensions"]["idempotency"].is_null(), !is_again);
        }
    }
}

#[test]
fn every_message_about_an_error_is_told_by_some_test() {
    let messages = include_str!("../../../../locales/en/errors.ftl").lines();
    let messages = messages.filter_map(|line| line.strip_prefix("error-")?.split_once(" ="));
    let messages: BTreeSet<String> = messages
        .map(|(id, _)| id.to_uppercase().replace('-', "_"))
        .collect();
    let told = ErrorCode::ALL.iter().map(|code| code.word());
    let told = told.chain(REFUSALS).chain(TOLD).chain(ids_and_pages::TOLD);
    assert_eq!(messages, told.map(str::to_owned).collect());
}
