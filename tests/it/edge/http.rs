//! The way in: what is taken, what is refused, and what every answer carries.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use serde_json::{Value, json};

use crate::support::{Answer, TestApp, on_both};

const QUESTION: &str = r#"{"query": "{ networks { totalCount } }"}"#;

on_both! {
    async fn json_is_answered_with_json(app: TestApp) {
        for media_type in
            ["application/json", "Application/JSON; charset=utf-8", "application/json;charset=UTF-8"]
        {
            let answer = post(&app, &[("content-type", media_type)], QUESTION).await;

            assert_eq!(answer.status, StatusCode::OK, "{media_type}");
            assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
            assert!(answer.json()["data"]["networks"]["totalCount"].as_u64().unwrap() > 0);
        }
    }

    async fn who_accepts_the_media_type_of_graphql_gets_it(app: TestApp) {
        let accept = |accept| [("content-type", "application/json"), ("accept", accept)];
        let own = "application/graphql-response+json";

        for wanted in [own, "application/graphql-response+json; charset=utf-8, application/json"] {
            let answer = post(&app, &accept(wanted), QUESTION).await;
            assert_eq!(
                answer.header("content-type"),
                Some("application/graphql-response+json; charset=utf-8")
            );
        }
        let answer = post(&app, &accept("*/*"), QUESTION).await;
        assert_eq!(answer.header("content-type"), Some("application/json; charset=utf-8"));
    }

    async fn nothing_that_a_form_of_another_site_can_send_is_taken(app: TestApp) {
        for headers in [
            &[][..],
            &[("content-type", "text/plain")],
            &[("content-type", "application/x-www-form-urlencoded")],
            &[("content-type", "multipart/form-data; boundary=x")],
            &[("content-type", "application/graphql")],
            &[("content-type", "application/jsonp")],
        ] {
            let answer = post(&app, headers, QUESTION).await;

            assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{headers:?}");
            assert_eq!(code(&answer.json()), "UNSUPPORTED_MEDIA_TYPE");
        }
    }

    async fn every_method_but_post_is_refused(app: TestApp) {
        for method in [Method::GET, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
            let request = Request::builder()
                .method(method.clone())
                .uri("/graphql?query=%7Bnetworks%7BtotalCount%7D%7D")
                .header("content-type", "application/json")
                .body(Body::from(QUESTION))
                .unwrap();
            let answer = app.send(request).await;

            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
            assert_eq!(answer.header("allow"), Some("POST"), "{method}");
            assert_eq!(code(&answer.json()), "METHOD_NOT_ALLOWED");
            assert_eq!(answer.header("access-control-allow-origin"), None);
        }
    }

    async fn batches_and_what_is_no_question_are_refused(app: TestApp) {
        for body in [
            "",
            "null",
            "{",
            "[]",
            r#"[{"query": "{ networks { totalCount } }"}]"#,
            r#"{"query": 1}"#,
            r#"{"variables": {}}"#,
            r#"{"query": "{ networks { totalCount } }", "variables": "{}"}"#,
            r#""{ networks { totalCount } }""#,
        ] {
            let answer = json(&app, body).await;

            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
            assert_eq!(code(&answer.json()), "MALFORMED_REQUEST", "{body}");
            assert!(answer.json().get("data").is_none(), "{body}");
        }
        let answer = json(&app, b"{\"query\": \"{ \xff }\"}".to_vec()).await;
        assert_eq!(code(&answer.json()), "MALFORMED_REQUEST");
    }

    async fn a_mebibyte_is_read_and_a_byte_more_is_not(app: TestApp) {
        let limit = 1024 * 1024;
        let padded = |size: usize| format!("{QUESTION}{}", " ".repeat(size - QUESTION.len()));

        assert_eq!(json(&app, padded(limit)).await.status, StatusCode::OK);
        let answer = json(&app, padded(limit + 1)).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(code(&answer.json()), "REQUEST_TOO_LARGE");
    }

    async fn a_question_that_is_not_executed_has_no_data_and_a_code(app: TestApp) {
        let deep = format!("{}id{}", "area { parts { nodes { ".repeat(8), " } } }".repeat(8));
        let deep = format!("{{ municipality(by: {{ slug: \"turku\" }}) {{ {deep} }} }}");
        for (question, expected) in [
            ("{", "GRAPHQL_PARSE_FAILED"),
            ("", "GRAPHQL_PARSE_FAILED"),
            ("{ planets }", "GRAPHQL_VALIDATION_FAILED"),
            ("{ networks }", "GRAPHQL_VALIDATION_FAILED"),
            ("{ networks(first: \"one\") { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
            ("{ municipality(by: {}) { slug } }", "GRAPHQL_VALIDATION_FAILED"),
            (
                "{ municipality(by: { slug: \"turku\", name: \"Turku\" }) { slug } }",
                "GRAPHQL_VALIDATION_FAILED",
            ),
            ("mutation { change }", "GRAPHQL_VALIDATION_FAILED"),
            (deep.as_str(), "GRAPHQL_VALIDATION_FAILED"),
        ] {
            let answer = json(&app, json!({ "query": question }).to_string()).await;

            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{question}");
            assert_eq!(code(&answer.json()), expected, "{question}: {}", answer.json());
            assert!(answer.json().get("data").is_none(), "{question}");
        }
    }

    async fn a_question_that_doubles_itself_is_refused_before_it_is_walked(app: TestApp) {
        let fragments: Vec<String> = (0..30)
            .map(|number| format!(" fragment F{number} on Query {{ ...F{0} ...F{0} }}", number + 1))
            .collect();
        let fragments = fragments.concat();
        let doubling = format!("{{ ...F0 }}{fragments} fragment F30 on Query {{ __typename }}");
        let delete = "deleteRecord(input: { id: \"a\", expectedVersion: 1 }) { deletedId }";
        let changes: Vec<String> = (0..11).map(|number| format!("a{number}: {delete}")).collect();
        let changes = changes.join(" ");
        let before = app.live().registry().seq;
        for (question, measure) in [
            (doubling, "selections"),
            ("{ ...A } fragment A on Query { ...A }".to_owned(), "selections"),
            (format!("mutation {{ {changes} }}"), "mutations"),
        ] {
            let answer = json(&app, json!({ "query": question }).to_string()).await;

            assert_eq!(answer.status, StatusCode::BAD_REQUEST);
            let told = answer.json();
            assert_eq!(code(&told), "QUERY_TOO_COMPLEX");
            assert_eq!(told["errors"][0]["extensions"]["measure"], measure);
            assert!(told.get("data").is_none());
            let mut sentences = Vec::new();
            for locale in ["sv", "fi", "en"] {
                let told = app.ask(locale, &question).await;
                sentences.push(told["errors"][0]["message"].as_str().unwrap().to_owned());
            }
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), 3, "{sentences:?}");
        }
        assert_eq!(app.live().registry().seq, before);
    }

    async fn a_mistake_within_a_question_leaves_the_request_a_success(app: TestApp) {
        let question = "{ wrong: networks(first: 0) { totalCount } networks { totalCount } }";

        let answer = json(&app, json!({ "query": question }).to_string()).await;

        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(code(&answer.json()), "PAGE_SIZE_OUT_OF_RANGE");
        assert!(answer.json()["data"]["networks"]["totalCount"].is_u64());
    }

    async fn every_answer_says_how_it_was_made(app: TestApp) {
        let answer = json(&app, QUESTION).await;

        assert_eq!(answer.header("vary"), Some("Accept, Accept-Language, Authorization, X-Locale"));
        assert_eq!(answer.header("content-language"), Some("en"));
        let id = answer.header("x-request-id").unwrap();
        let next = json(&app, QUESTION).await;
        assert_ne!(next.header("x-request-id"), Some(id));
        let registry = app.live().registry();
        assert_eq!(
            answer.json()["extensions"]["registry"],
            json!({ "epoch": registry.epoch, "seq": registry.seq })
        );
        for header in ["set-cookie", "access-control-allow-origin"] {
            assert_eq!(answer.header(header), None);
        }
    }

    async fn a_refusal_has_the_name_of_its_request_and_the_language_of_its_reader(app: TestApp) {
        let mut messages = Vec::new();
        for (headers, language) in [
            (&[("x-locale", "sv")][..], "sv"),
            (&[("accept-language", "fi-FI,fi;q=0.9,en;q=0.5")], "fi"),
            (&[("x-locale", "en"), ("accept-language", "sv")], "en"),
        ] {
            let answer = post(&app, headers, QUESTION).await;

            assert_eq!(answer.header("content-language"), Some(language));
            let error = &answer.json()["errors"][0];
            assert_eq!(
                error["extensions"]["requestId"].as_str(),
                answer.header("x-request-id")
            );
            messages.push(error["message"].as_str().unwrap().to_owned());
        }
        messages.sort_unstable();
        messages.dedup();
        assert_eq!(messages.len(), 3, "{messages:#?}");
    }

    async fn the_operation_that_is_named_is_the_one_that_is_answered(app: TestApp) {
        let body = json!({
            "query": "query A { a: networks { totalCount } } query B { b: groups { totalCount } }",
            "operationName": "B",
        });

        let answer = json(&app, body.to_string()).await.json();

        assert!(answer["data"]["b"]["totalCount"].is_u64(), "{answer}");
        assert!(answer["data"].get("a").is_none(), "{answer}");
    }

    async fn it_says_that_it_is_alive_and_ready(app: TestApp) {
        let live = get(&app, "/live").await;
        assert_eq!(live.status, StatusCode::OK);
        assert_eq!(live.json(), json!({ "live": true }));

        let ready = get(&app, "/ready").await;
        let registry = app.live().registry();
        assert_eq!(ready.status, StatusCode::OK);
        assert_eq!(
            ready.json(),
            json!({ "ready": true, "epoch": registry.epoch, "seq": registry.seq })
        );
        assert!(registry.seq > 0);
    }

    async fn the_page_for_people_is_in_their_language_and_runs_nothing_of_others(app: TestApp) {
        for (path, language) in [("/", "en"), ("/?locale=sv", "sv"), ("/?locale=fi", "fi")] {
            let page = get(&app, path).await;
            let text = String::from_utf8(page.body.to_vec()).unwrap();

            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
            assert_eq!(page.header("content-language"), Some(language));
            assert!(text.contains(&format!("<html lang=\"{language}\"")), "{text}");
            assert!(!text.contains("{{") && !text.contains("}}"), "{text}");
            let policy = page.header("content-security-policy").unwrap();
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            assert!(!policy.contains("unsafe"), "{policy}");
        }
    }

    async fn there_is_nothing_in_other_places(app: TestApp) {
        for path in ["/graphql/", "/graphiql", "/metrics", "/live/", "/../etc/passwd"] {
            assert_eq!(get(&app, path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

async fn post(app: &TestApp, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
    let mut request = Request::post("/graphql");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(body.into()).unwrap()).await
}

async fn json(app: &TestApp, body: impl Into<Body>) -> Answer {
    post(app, &[("content-type", "application/json")], body).await
}

async fn get(app: &TestApp, path: &str) -> Answer {
    app.send(Request::get(path).body(Body::empty()).unwrap())
        .await
}

/// The code of the first error.
fn code(answer: &Value) -> &str {
    answer["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or("none")
}
