//! The first scenario: a steering group in several languages.

use axum::body::Body;
use axum::http::Request;
use nordverk::transfer;
use serde_json::json;

use crate::support::{on_both, on_both_loaded};

const STEERING_GROUP: &str = r#"{
    network(by: { slug: "kommunforbundet-sakerhet" }) {
        name { text locale isFallback }
        steeringGroup {
            name { text }
            knownSeats
            statedSeats
            isExhaustive(list: SEATS)
            seats {
                nodes {
                    roles
                    roleLabels
                    holderStatus
                    holderStatusLabel
                    onBehalfOf { name { text } }
                    person {
                        displayName
                        employments { title { text locale isFallback } employer { name { text } } }
                    }
                }
            }
        }
    }
}"#;

/// Somebody whose title is known in Swedish alone. Made up.
const ONLY_IN_SWEDISH: &str = r#"
    [[person]]
    key = "nagon-pahittad"
    slug = "nagon-pahittad"
    authority = "kommunforbundet"
    sources = ["kommunforbundet-natverk"]
    display_name = "Någon Påhittad"
    lawful_basis = "PUBLIC_TASK"

    [[person.employment]]
    key = "nagon-pahittad-beredskapschef"
    organization = "fi-405"
    title = { sv = "beredskapschef" }
"#;

on_both! {
    // Sc-1: in Danish, names of places are Swedish, and labels English.
    async fn the_steering_group_reads_in_each_language(app: TestApp) {
        answers!(app, "sv", STEERING_GROUP, "the_steering_group_reads_in_each_language_sv");
        answers!(app, "fi", STEERING_GROUP, "the_steering_group_reads_in_each_language_fi");
        answers!(app, "en", STEERING_GROUP, "the_steering_group_reads_in_each_language_en");
        answers!(app, "da", STEERING_GROUP, "the_steering_group_reads_in_each_language_da");
    }

    // Sc-1: the language that was resolved is in the header, and no marks of direction in the text.
    async fn an_answer_names_its_language_and_has_no_marks_in_it(app: TestApp) {
        for (asked, resolved) in [("sv", "sv"), ("fi", "fi"), ("en", "en"), ("da", "en")] {
            let query = r#"{
                network(by: { slug: "kommunforbundet-sakerhet" }) {
                    name { text }
                    background { text }
                    cadences { modeLabel }
                    steeringGroup { seats { nodes { roleLabels holderStatusLabel } } }
                }
            }"#;
            let body = json!({ "query": query }).to_string();
            let request = Request::post("/graphql")
                .header("content-type", "application/json")
                .header("x-locale", asked)
                .body(Body::from(body))
                .unwrap();
            let answer = app.send(request).await;
            assert_eq!(answer.header("content-language"), Some(resolved), "{asked}");
            let text = answer.json().to_string();
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "{asked}");
        }
    }

    // Sc-1, trap 3: in every language thirteen seats, one chair, twelve without a name.
    async fn the_steering_group_has_one_chair_in_every_language(app: TestApp) {
        for locale in ["sv", "fi", "en", "da"] {
            let data = app.data(locale, r#"{
                group(by: { slug: "kommunforbundet-sakerhet-styrgrupp" }) {
                    knownSeats
                    chairs { rank onBehalfOf { slug } }
                    notShown: seats(status: [PERSON_NOT_SHOWN]) { totalCount }
                    vacant: seats(status: [VACANT]) { totalCount }
                }
            }"#).await;
            let expected = json!({
                "knownSeats": 13,
                "chairs": [{ "rank": 3, "onBehalfOf": { "slug": "lappeenranta" } }],
                "notShown": { "totalCount": 12 },
                "vacant": { "totalCount": 0 },
            });
            assert_eq!(data["group"], expected, "{locale}");
        }
    }
}

on_both_loaded! {
    // Sc-1: what there is in one language only is given in it, and says so.
    async fn a_title_known_in_swedish_alone_is_given_in_swedish(app: TestApp) {
        let bundle = transfer::read(&[("one.toml", ONLY_IN_SWEDISH)]).unwrap();
        transfer::take_in(app.store(), &bundle).await.unwrap();
        app.catch_up().await;

        for (locale, is_fallback) in [("sv", false), ("fi", true), ("en", true)] {
            let data = app.data(locale, r#"{
                person(by: { slug: "nagon-pahittad" }) {
                    employments { title { text locale isFallback } employer { name { locale } } }
                }
            }"#).await;
            let title = json!({ "text": "beredskapschef", "locale": "sv", "isFallback": is_fallback });
            let employment = &data["person"]["employments"][0];
            assert_eq!(employment["title"], title, "{locale}");
            // Of the name of its city there is one in Finnish.
            let of_the_city = if locale == "sv" { "sv" } else { "fi" };
            assert_eq!(employment["employer"]["name"]["locale"], of_the_city, "{locale}");
        }
    }
}
