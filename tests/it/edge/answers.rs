//! Answers that were once wrong, and the order in which they are written.

use axum::body::Body;
use axum::http::Request;
use serde_json::json;

use crate::support::on_both;

on_both! {
    async fn a_merger_is_told_though_one_side_is_gone(app: TestApp) {
        let data = app.data("sv", r#"{
            organization(by: { slug: "mantyharju" }, asOf: "2025-01-01") {
                predecessors { from { ... on Organization { name { text } } } }
            }
        }"#).await;

        let expected = json!([{ "from": { "name": { "text": "Pertunmaa" } } }]);
        assert_eq!(data["organization"]["predecessors"], expected);
    }

    async fn a_year_that_is_inferred_is_so_on_the_last_day_too(app: TestApp) {
        let data = app.data("sv", r#"{
            event(by: { slug: "skane-host-2019" }) { starts { isInferred } ends { isInferred } }
        }"#).await;

        assert_eq!(data["event"]["ends"], json!({ "isInferred": true }));
    }

    async fn an_abbreviation_is_that_of_the_readers_language(app: TestApp) {
        let query = r#"{
            nesa: organization(by: { slug: "nesa" }) { abbreviation }
            skr: organization(by: { slug: "skr" }) { abbreviation }
        }"#;

        let read = [("sv", "FBC", "SKR"), ("fi", "HVK", "SKR"), ("en", "NESA", "SALAR")];
        for (locale, nesa, skr) in read {
            let data = app.data(locale, query).await;
            assert_eq!(data["nesa"]["abbreviation"], nesa, "{locale}");
            assert_eq!(data["skr"]["abbreviation"], skr, "{locale}");
        }
    }

    async fn a_meeting_without_a_date_does_not_take_whole_days(app: TestApp) {
        let data = app.data("sv", r#"{
            event(by: { slug: "regeringen-sakerhetslaget" }) { isAllDay starts { edtf } }
        }"#).await;

        assert_eq!(data["event"], json!({ "isAllDay": false, "starts": { "edtf": null } }));
    }

    async fn fields_come_in_the_order_of_the_question(app: TestApp) {
        let query = "{ networks(first: 1) { pageInfo { hasNextPage } nodes { status kind name \
            { text locale } area { kind slug } isContinuous } totalCount } locales { name code } }";
        let request = Request::post("/graphql")
            .header("content-type", "application/json")
            .header("x-locale", "sv")
            .body(Body::from(json!({ "query": query }).to_string()))
            .unwrap();

        let answer = app.send(request).await;

        let text = String::from_utf8(answer.body.to_vec()).unwrap();
        let places: Vec<usize> = [
            "networks", "pageInfo", "nodes", "status", "\"kind\"", "\"name\"", "text", "locale",
            "area", "slug", "isContinuous", "totalCount", "locales", "code",
        ]
        .iter()
        .map(|field| text.find(field).unwrap())
        .collect();
        assert!(places.is_sorted(), "{text}");
    }

    async fn a_language_that_is_none_gives_a_text_all_the_same(app: TestApp) {
        let data = app.data("sv", r#"{
            event(by: { slug: "skane-host-2019" }) {
                none: title(locale: "not a tag") { locale requestedLocale isFallback }
                region: title(locale: "fi_FI") { locale requestedLocale isFallback }
            }
        }"#).await;

        let none = json!({ "locale": "en", "requestedLocale": "und", "isFallback": true });
        let region = json!({ "locale": "fi", "requestedLocale": "fi", "isFallback": false });
        assert_eq!(data["event"], json!({ "none": none, "region": region }));
    }

    async fn readers_in_scandinavia_find_å_last(app: TestApp) {
        let data = app.data("da", r#"{
            municipalities(filter: { namePrefix: "am" }) { nodes { name { text } } }
        }"#).await;

        let names = data["municipalities"]["nodes"].as_array().unwrap();
        assert_eq!(names.last().unwrap()["name"]["text"], "Åmål");
    }

    async fn two_municipalities_that_are_alike_are_told_apart_by_their_letters(app: TestApp) {
        let data = app.data("sv", r#"{
            habo: municipality(by: { name: "habo" }) { code }
            other: municipality(by: { name: "Håbo" }) { code }
            turku: municipality(by: { name: "abo" }) { code }
        }"#).await;

        assert_eq!(data["habo"]["code"], "0643");
        assert_eq!(data["other"]["code"], "0305");
        assert_eq!(data["turku"]["code"], "853");
    }

    async fn a_search_gives_the_name_as_it_is_written_and_the_exact_one_first(app: TestApp) {
        let data = app.data("sv", r#"{
            areas: search(text: "Håbo") { nodes { matchedText item { slug } } }
            organizations: search(text: "Åbo", types: [ORGANIZATION], first: 1) {
                nodes { matchedText item { __typename slug } }
            }
        }"#).await;

        let first = &data["areas"]["nodes"][0];
        assert_eq!(*first, json!({ "matchedText": "Håbo", "item": { "slug": "habo-0305" } }));
        let turku = json!({ "__typename": "Organization", "slug": "turku" });
        let expected = json!([{ "matchedText": "Åbo", "item": turku }]);
        assert_eq!(data["organizations"]["nodes"], expected);
    }
}
