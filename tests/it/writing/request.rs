//! Mutations over HTTP: who may send them, what is told of a bad one, and what a repeated one does.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::support::{TestApp, on_both_loaded};

const CREATE: &str = "mutation ($input: CreateTopicInput!) {
    createTopic(input: $input) {
        topic { id slug label { text locale all { locale text status } } provenance { version } }
        userErrors { code message path }
    }
}";

const UPDATE: &str = "mutation ($input: UpdateTopicInput!) {
    updateTopic(input: $input) {
        topic { slug abbreviation label { all { locale text status } } provenance { version } }
        userErrors { code message path }
    }
}";

fn skr(app: &TestApp) -> TestApp {
    app.as_actor("anna", Some("skr"), &["sync:write:skr"])
}

fn sleet() -> Value {
    json!({ "slug": "sleet", "label": [
        { "locale": "sv", "text": "snöblandat regn" },
        { "locale": "fi", "text": "räntä", "status": "REVIEWED" },
    ] })
}

async fn created(app: &TestApp) -> String {
    let answer = skr(app)
        .ask_with("sv", CREATE, json!({ "input": sleet() }))
        .await;
    answer["data"]["createTopic"]["topic"]["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// The codes and the paths of what is wrong.
fn wrong(answer: &Value, field: &str) -> Vec<(String, String)> {
    let errors = answer["data"][field]["userErrors"].as_array();
    let errors = errors.unwrap_or_else(|| panic!("{answer:#}"));
    let path = |error: &Value| {
        let path: Vec<&str> = error["path"]
            .as_array()
            .unwrap()
            .iter()
            .map(|part| part.as_str().unwrap())
            .collect();
        path.join(".")
    };
    errors
        .iter()
        .map(|error| (error["code"].as_str().unwrap().to_owned(), path(error)))
        .collect()
}

async fn send(app: &TestApp, key: Option<&str>, query: &str, input: Value) -> Value {
    let body = json!({ "query": query, "variables": { "input": input } });
    let mut request = Request::post("/graphql").header("content-type", "application/json");
    if let Some(key) = key {
        request = request.header("idempotency-key", key);
    }
    app.send(request.body(Body::from(body.to_string())).unwrap())
        .await
        .json()
}

on_both_loaded! {
    async fn whoever_changes_something_sees_it_in_the_answer(app: TestApp) {
        let before = app.live().registry().seq;
        let answer = skr(&app).ask_with("fi", CREATE, json!({ "input": sleet() })).await;

        let made = &answer["data"]["createTopic"];
        assert_eq!(made["userErrors"], json!([]), "{answer:#}");
        assert_eq!(made["topic"]["label"]["text"], "räntä");
        assert_eq!(made["topic"]["provenance"]["version"], 1);
        assert_eq!(answer["extensions"]["registry"]["seq"], before + 1);

        let id = made["topic"]["id"].as_str().unwrap();
        let input = json!({
            "topicId": id, "expectedVersion": 1, "abbreviation": "SBR",
            "label": [{ "locale": "sv", "text": "slask" }],
        });
        let answer = skr(&app).ask_with("sv", UPDATE, json!({ "input": input })).await;
        let topic = &answer["data"]["updateTopic"]["topic"];
        assert_eq!(topic["abbreviation"], "SBR");
        assert_eq!(topic["provenance"]["version"], 2);
        assert_eq!(
            topic["label"]["all"],
            json!([
                { "locale": "sv", "text": "slask", "status": "SOURCE" },
                { "locale": "fi", "text": "räntä", "status": "OUTDATED" },
            ])
        );

        let input = json!({ "topicId": id, "expectedVersion": 2, "abbreviation": null });
        let answer = skr(&app).ask_with("sv", UPDATE, json!({ "input": input })).await;
        assert_eq!(answer["data"]["updateTopic"]["topic"]["abbreviation"], Value::Null);
        assert_eq!(answer["data"]["updateTopic"]["topic"]["slug"], "sleet");
    }

    async fn nobody_and_strangers_are_refused_in_their_language(app: TestApp) {
        let id = created(&app).await;
        let input = json!({ "topicId": id, "expectedVersion": 1, "slug": "slush" });
        let ask = async |app: TestApp, locale: &str| {
            app.ask_with(locale, UPDATE, json!({ "input": input })).await
        };

        let nobody = ask(app.clone(), "sv").await;
        assert_eq!(nobody["errors"][0]["extensions"]["code"], "UNAUTHENTICATED");
        assert_eq!(nobody["errors"][0]["path"], json!(["updateTopic"]));
        assert_eq!(nobody["data"], json!({ "updateTopic": null }));

        let reader = ask(app.as_actor("eva", None, &["members:read"]), "fi").await;
        assert_eq!(reader["errors"][0]["extensions"]["code"], "FORBIDDEN");
        assert_eq!(reader["errors"][0]["message"], "Sinulla ei ole oikeutta tehdä tätä.");

        let stranger = app.as_actor("eva", None, &["sync:write:kommunforbundet"]);
        let stranger = ask(stranger, "en").await;
        assert_eq!(wrong(&stranger, "updateTopic"), [("NOT_AUTHORITATIVE".into(), "input".into())]);
        let message = &stranger["data"]["updateTopic"]["userErrors"][0]["message"];
        let owner = "“Swedish Association of Local Authorities and Regions”";
        assert!(message.as_str().unwrap().contains(owner), "{message}");
    }

    async fn everything_that_is_wrong_is_told_with_its_place(app: TestApp) {
        let long = "x".repeat(100_000);
        let text = |text: &str| json!([{ "locale": "sv", "text": text }]);
        for (input, code, path) in [
            (json!({ "slug": "Snö", "label": text("snö") }), "INVALID_SLUG", "input.slug"),
            (json!({ "slug": "a", "label": [] }), "REQUIRED", "input.label"),
            (json!({ "slug": "a", "label": text(" ") }), "EMPTY_TEXT", "input.label"),
            (json!({ "slug": "a", "label": text(&long) }), "TEXT_TOO_LONG", "input.label"),
            (json!({ "slug": "a", "label": text("a\u{202e}b") }), "FORBIDDEN_CHARACTER", "input.label"),
            (json!({ "slug": "a", "label": text("a\u{7}b") }), "FORBIDDEN_CHARACTER", "input.label"),
            (
                json!({ "slug": "a", "label": text("19121212-1212") }),
                "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED",
                "input.label",
            ),
            (
                json!({ "slug": "a", "label": text("131052-308T") }),
                "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED",
                "input.label",
            ),
            (
                json!({ "slug": "a", "label": [{ "locale": "svenska!", "text": "a" }] }),
                "INVALID_LOCALE",
                "input.label.0.locale",
            ),
            (
                json!({ "slug": "a", "label": text("a"), "provenance": { "sourceIds": ["zzz"] } }),
                "MALFORMED_ID",
                "input.provenance.sourceIds.0",
            ),
        ] {
            let answer = skr(&app).ask_with("sv", CREATE, json!({ "input": input })).await;
            assert_eq!(wrong(&answer, "createTopic"), [(code.to_owned(), path.to_owned())], "{input}");
        }
        let id = created(&app).await;
        let input = json!({ "topicId": id, "expectedVersion": 7, "slug": "b" });
        let stale = skr(&app).ask_with("sv", UPDATE, json!({ "input": input })).await;
        assert_eq!(
            wrong(&stale, "updateTopic"),
            [("CONFLICT".to_owned(), "input.expectedVersion".to_owned())]
        );
        let taken = skr(&app).ask_with("sv", CREATE, json!({ "input": sleet() })).await;
        assert_eq!(wrong(&taken, "createTopic"), [("SLUG_TAKEN".to_owned(), "input.slug".to_owned())]);
    }

    async fn of_two_changes_in_one_request_each_stands_by_itself(app: TestApp) {
        let both = r#"mutation {
            bad: createTopic(input: { slug: "!", label: [{ locale: "sv", text: "a" }] }) {
                topic { slug } userErrors { code }
            }
            good: createTopic(input: { slug: "good", label: [{ locale: "sv", text: "a" }] }) {
                topic { slug } userErrors { code }
            }
        }"#;
        let answer = skr(&app).ask("sv", both).await;
        assert_eq!(answer["data"]["bad"]["topic"], Value::Null);
        assert_eq!(answer["data"]["bad"]["userErrors"], json!([{ "code": "INVALID_SLUG" }]));
        assert_eq!(answer["data"]["good"]["topic"], json!({ "slug": "good" }));
    }

    async fn a_request_with_a_key_is_carried_out_once(app: TestApp) {
        let anna = skr(&app);
        let first = send(&anna, Some("night-1"), CREATE, sleet()).await;
        let again = send(&anna, Some("night-1"), CREATE, sleet()).await;
        assert_eq!(first["data"], again["data"]);
        assert_eq!(again["extensions"]["idempotency"]["replayed"], true);
        assert_eq!(first["extensions"].get("idempotency"), None);

        let other = json!({ "slug": "other", "label": [{ "locale": "sv", "text": "a" }] });
        let reused = send(&anna, Some("night-1"), CREATE, other.clone()).await;
        assert_eq!(reused["errors"][0]["extensions"]["code"], "IDEMPOTENCY_KEY_REUSED");

        // The key is the caller's own.
        let bo = app.as_actor("bo", Some("skr"), &["sync:write:skr"]);
        let of_another = send(&bo, Some("night-1"), CREATE, other).await;
        assert_eq!(of_another["data"]["createTopic"]["topic"]["slug"], "other");

        for key in ["", "anna@example.org", "19121212-1212", &"k".repeat(300)] {
            let body = json!({ "query": CREATE, "variables": { "input": sleet() } });
            let request = Request::post("/graphql")
                .header("content-type", "application/json")
                .header("idempotency-key", key)
                .body(Body::from(body.to_string()))
                .unwrap();
            let answer = anna.send(request).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{key}");
            let code = &answer.json()["errors"][0]["extensions"]["code"];
            assert_eq!(code, "INVALID_IDEMPOTENCY_KEY", "{key}");
        }
    }
}
