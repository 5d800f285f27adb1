//! The day that an answer is about: periods include their last day, and the day holds at any depth.

use serde_json::json;

use crate::support::on_both;

on_both! {
    async fn a_name_holds_on_its_last_day_and_not_on_the_next(app: TestApp) {
        for (slug, day, name, abbreviation) in [
            ("skr", "2019-11-26", "Sveriges Kommuner och Landsting", "SKL"),
            ("skr", "2019-11-27", "Sveriges Kommuner och Regioner", "SKR"),
            ("mcf", "2025-12-31", "Myndigheten för samhällsskydd och beredskap", "MSB"),
            ("mcf", "2026-01-01", "Myndigheten för civilt försvar", "MCF"),
        ] {
            let question = format!(
                r#"{{ organization(by: {{ slug: "{slug}" }}, asOf: "{day}") {{
                    displayName abbreviation }} }}"#
            );
            assert_eq!(
                app.data("sv", &question).await["organization"],
                json!({ "displayName": name, "abbreviation": abbreviation }),
                "{slug} on {day}"
            );
        }
    }

    async fn without_a_day_an_answer_is_about_today(app: TestApp) {
        let question = r#"{
            absent: organization(by: { slug: "mcf" }) { displayName }
            null: organization(by: { slug: "mcf" }, asOf: null) { displayName }
            today: organization(by: { slug: "mcf" }, asOf: "2026-11-22") { displayName }
        }"#;
        let data = app.data("sv", question).await;

        assert_eq!(data["absent"]["displayName"], "Myndigheten för civilt försvar");
        assert_eq!(data["absent"], data["null"]);
        assert_eq!(data["absent"], data["today"]);
    }

    async fn the_day_holds_at_any_depth(app: TestApp) {
        let question = r#"query($day: Date) { organization(by: { slug: "skr" }, asOf: $day) {
            bodies(first: 1) { nodes { organization {
                displayName
                provenance { authority { relations { from { ... on Organization {
                    displayName
                    provenance { authority { displayName } }
                } } } } }
            } } }
        } }"#;
        for (day, name) in [
            ("2019-11-26", "Sveriges Kommuner och Landsting"),
            ("2019-11-27", "Sveriges Kommuner och Regioner"),
        ] {
            let answer = app.ask_with("sv", question, json!({ "day": day })).await;
            let nested = &answer["data"]["organization"]["bodies"]["nodes"][0]["organization"];
            let from = &nested["provenance"]["authority"]["relations"][0]["from"];

            assert_eq!(nested["displayName"], name, "{answer:#}");
            assert_eq!(from["displayName"], name, "{answer:#}");
            assert_eq!(from["provenance"]["authority"]["displayName"], name, "{answer:#}");
        }
    }

    async fn two_days_can_be_asked_about_at_once(app: TestApp) {
        let question = r#"{
            before: organization(by: { slug: "skr" }, asOf: "2019-11-26") { abbreviation }
            after: organization(by: { slug: "skr" }, asOf: "2019-11-27") { abbreviation }
        }"#;

        assert_eq!(
            app.data("sv", question).await,
            json!({ "before": { "abbreviation": "SKL" }, "after": { "abbreviation": "SKR" } })
        );
    }

    async fn finland_lost_a_municipality_on_the_first_day_of_2025(app: TestApp) {
        let question = r#"query($day: Date) {
            municipalities(filter: { country: FI }, asOf: $day) { totalCount }
            pertunmaa: municipality(by: { slug: "pertunmaa" }, asOf: $day) { code }
            byName: municipality(by: { name: "Pertunmaa" }, asOf: $day) { code }
            byCode: municipality(
                by: { code: { scheme: TK_KUNTA, value: "588" } }, asOf: $day
            ) { slug }
        }"#;
        for (day, count, is_there) in [
            (json!("2024-12-31"), 309, true),
            (json!("2025-01-01"), 308, false),
            (json!(null), 308, false),
        ] {
            let data = app.ask_with("fi", question, json!({ "day": day })).await["data"].take();

            assert_eq!(data["municipalities"]["totalCount"], count, "{day}");
            for way in ["pertunmaa", "byName", "byCode"] {
                assert_eq!(!data[way].is_null(), is_there, "{way} on {day}: {data}");
            }
        }
    }

    async fn an_id_outlives_the_day_on_which_it_was_given_out(app: TestApp) {
        let found = r#"{ municipality(by: { slug: "pertunmaa" }, asOf: "2024-12-31") { id } }"#;
        let id = app.data("fi", found).await["municipality"]["id"].take();

        let question = format!(
            r#"{{ then: node(id: {id}, asOf: "2024-12-31") {{ id }} now: node(id: {id}) {{ id }} }}"#
        );

        assert_eq!(
            app.data("fi", &question).await,
            json!({ "then": { "id": id }, "now": null })
        );
    }

    async fn the_first_and_the_last_days_that_can_be_written_are_answered(app: TestApp) {
        for day in ["0001-01-01", "1900-02-28", "2024-02-29", "9999-12-31"] {
            let question = format!(
                r#"{{ municipalities(asOf: "{day}") {{ totalCount }}
                    organization(by: {{ slug: "skr" }}, asOf: "{day}") {{ displayName }} }}"#
            );
            let answer = app.ask("sv", &question).await;
            assert!(answer.get("errors").is_none(), "{day}: {answer}");
        }
    }
}
