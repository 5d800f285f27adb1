//! Input that no honest client sends: it is refused whole, and nothing is changed.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use super::done;
use crate::support::{Answer, TestApp, on_both_loaded};
use crate::writing::asking::{changed, group, organization, with, writer_for, wrong};

const CREATE: &str = "mutation($input: CreateTopicInput!) {
    createTopic(input: $input) { topic { id } userErrors { code } }
}";

fn topic(text: &str) -> Value {
    json!({ "slug": "a", "label": [{ "locale": "sv", "text": text }] })
}

fn event(rest: Value) -> Value {
    let title = json!([{ "locale": "sv", "text": "A" }]);
    with(
        &json!({ "slug": "a", "kind": "SEMINAR", "title": title }),
        rest,
    )
}

/// The answer to a body that is sent as it is written.
async fn sent(app: &TestApp, body: String) -> Answer {
    let request = Request::post("/graphql")
        .header("content-type", "application/json")
        .body(Body::from(body))
        .unwrap();
    app.send(request).await
}

fn code(answer: &Value) -> &str {
    let code = &answer["errors"][0]["extensions"]["code"];
    code.as_str().unwrap_or_else(|| panic!("{answer:#}"))
}

on_both_loaded! {
    async fn a_text_that_cannot_be_shown_is_refused(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let before = done(&app).await;
        let long = "å".repeat(500_000);
        assert_eq!(long.len(), 1_000_000);
        assert_eq!(wrong(&skr, "createTopic", topic(&long)).await, ["TEXT_TOO_LONG input.label"]);
        let short = with(&topic("a"), json!({ "abbreviation": long }));
        assert_eq!(wrong(&skr, "createTopic", short).await, ["TEXT_TOO_LONG input.abbreviation"]);
        for character in [
            '\0', '\u{1}', '\u{8}', '\t', '\n', '\r', '\u{1b}', '\u{7f}', '\u{85}', '\u{9f}',
            '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
            '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
        ] {
            let text = format!("a{character}b");
            let told = wrong(&skr, "createTopic", topic(&text)).await;
            assert_eq!(told, ["FORBIDDEN_CHARACTER input.label"], "{character:?}");
            let short = with(&topic("a"), json!({ "abbreviation": text }));
            let told = wrong(&skr, "createTopic", short).await;
            assert_eq!(told, ["FORBIDDEN_CHARACTER input.abbreviation"], "{character:?}");
            let slug = with(&topic("a"), json!({ "slug": text }));
            assert_eq!(wrong(&skr, "createTopic", slug).await, ["INVALID_SLUG input.slug"], "{character:?}");
        }
        assert_eq!(done(&app).await, before);
    }

    async fn a_change_of_more_than_a_mebibyte_is_not_read(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let before = done(&app).await;
        let input = topic(&"x".repeat(1024 * 1024));
        let body = json!({ "query": CREATE, "variables": { "input": input } });
        let answer = sent(&skr, body.to_string()).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(code(&answer.json()), "REQUEST_TOO_LARGE");
        assert_eq!(done(&app).await, before);
    }

    async fn half_a_character_is_none(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let before = done(&app).await;
        for half in [r"\ud800", r"\udc00", r"a\ud83dz", r"\udc00\ud800"] {
            let in_a_variable = format!(
                r#"{{"query": {CREATE:?}, "variables": {{"input": {{"slug": "a", "label": [{{"locale": "sv", "text": "{half}"}}]}}}}}}"#
            );
            let answer = sent(&skr, in_a_variable).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{half}");
            assert_eq!(code(&answer.json()), "MALFORMED_REQUEST", "{half}");

            let literal = format!(
                r#"mutation {{ createTopic(input: {{ slug: "a", label: [{{ locale: "sv", text: "{half}" }}] }}) {{ userErrors {{ code }} }} }}"#
            );
            let answer = sent(&skr, json!({ "query": literal }).to_string()).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{half}");
            assert_eq!(code(&answer.json()), "GRAPHQL_PARSE_FAILED", "{half}");
        }
        assert_eq!(done(&app).await, before);
    }

    async fn a_period_that_cannot_be_is_refused(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let before = done(&app).await;
        for (rest, told) in [
            (json!({ "starts": "2023-05-02", "ends": "2023-05-01" }), "END_BEFORE_BEGIN input.ends"),
            (json!({ "starts": "2023", "ends": "2022-24" }), "INVALID_SLUG input.slug"),
            (json!({ "starts": "2023-03", "ends": "2022-24" }), "END_BEFORE_BEGIN input.ends"),
            (json!({ "starts": "2023-02-30" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "starts": "2023-13" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "starts": "0000" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "starts": "0000-01-01" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "starts": "10000" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "ends": "-2023" }), "INVALID_PARTIAL_DATE input.ends"),
            (json!({ "ends": "2023-05-01/2023-05-02" }), "INVALID_PARTIAL_DATE input.ends"),
            (json!({ "ends": "" }), "INVALID_PARTIAL_DATE input.ends"),
        ] {
            // What can be is let through as far as the name.
            let odd = told.starts_with("INVALID_SLUG");
            let wish = with(&event(rest.clone()), json!({ "slug": if odd { "Ö" } else { "a" } }));
            assert_eq!(wrong(&skr, "createEvent", wish).await, [told], "{rest}");
        }
        let query = "mutation($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }";
        for day in ["2023-02-30", "0000-01-01", "10000-01-01", "2023-2-3", ""] {
            let input = event(json!({ "attestedOn": day }));
            let answer = skr.ask_with("en", query, json!({ "input": input })).await;
            assert_eq!(code(&answer), "INVALID_DATE", "{day}");
            assert_eq!(answer["errors"][0]["path"], json!(["createEvent"]), "{day}");
        }
        assert_eq!(done(&app).await, before);
    }

    async fn a_circle_of_several_links_is_refused_at_the_link_that_closes_it(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let committee = json!(group(&app, "trygghetsberedningen").await);
        let mut groups = vec![committee];
        for slug in ["a", "b", "c"] {
            let wish = json!({
                "slug": slug, "kind": "PROGRAMME_GROUP", "names": [{ "text": slug, "locale": "sv" }],
                "parentId": groups.last(),
            });
            let made = changed(&skr, "createGroup", wish, "group { id }").await;
            groups.push(made["group"]["id"].clone());
        }
        let owner = organization(&app, "skr").await;
        for pair in groups.windows(2) {
            let steers = json!({
                "kind": "STEERS", "fromId": pair[0], "toId": pair[1],
                "provenance": { "authorityId": owner },
            });
            changed(&skr, "createRelation", steers, "relation { id }").await;
        }
        let before = done(&app).await;
        for (child, parent) in [(1, 1), (1, 2), (1, 3), (2, 3)] {
            let wish = json!({ "groupId": groups[child], "expectedVersion": 1, "parentId": groups[parent] });
            let told = wrong(&skr, "updateGroup", wish).await;
            assert_eq!(told, ["CIRCLE input.parentId"], "{child} in {parent}");
        }
        for (from, to) in [(1, 0), (2, 0), (3, 0), (3, 1), (3, 3)] {
            let wish = json!({ "kind": "STEERS", "fromId": groups[from], "toId": groups[to] });
            let told = wrong(&skr, "createRelation", wish).await;
            assert_eq!(told, ["CIRCLE input.toId"], "{from} to {to}");
        }
        assert_eq!(done(&app).await, before);
    }

    async fn a_word_that_is_in_no_list_is_refused(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let before = done(&app).await;
        let literal = r#"mutation { createEvent(input: {
            slug: "a", kind: PARTY, title: [{ locale: "sv", text: "A" }]
        }) { userErrors { code } } }"#;
        let query = "mutation($input: CreateEventInput!) { createEvent(input: $input) { userErrors { code } } }";
        let wish = |rest: Value| json!({ "query": query, "variables": { "input": event(rest) } });
        for body in [
            json!({ "query": literal }),
            wish(json!({ "kind": "PARTY" })),
            wish(json!({ "kind": "seminar" })),
            wish(json!({ "kind": 1 })),
            wish(json!({ "kind": null })),
            wish(json!({ "status": ["HELD"] })),
            wish(json!({ "unknown": "a" })),
            wish(json!({ "occurrence": "1" })),
        ] {
            let answer = sent(&skr, body.to_string()).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
            assert_eq!(code(&answer.json()), "GRAPHQL_VALIDATION_FAILED", "{body}");
        }
        let number = wish(json!({ "occurrence": 3_000_000_000_i64 }));
        let answer = sent(&skr, number.to_string()).await.json();
        assert_eq!(code(&answer), "BAD_USER_INPUT");
        assert_eq!(answer["errors"][0]["path"], json!(["createEvent"]));
        assert_eq!(done(&app).await, before);
    }
}
