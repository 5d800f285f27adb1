//! Several changes in one request: one that is refused neither takes back those before it nor stops
//! those after it.

use serde_json::{Value, json};

use super::done;
use crate::support::on_both_loaded;
use crate::writing::asking::{assert_kept, organization, writer_for};

const GOOD: &str = r#"good: createTopic(input: { slug: "SLUG", label: [{ locale: "sv", text: "a" }] }) {
    topic { slug provenance { version } }
    userErrors { code }
}"#;

/// A change that is wrong.
const WRONG: &str = r#"bad: createTopic(input: { slug: "!", label: [{ locale: "sv", text: "a" }] }) {
    topic { slug }
    userErrors { code }
}"#;

/// A change that SKR may not make.
const DENIED: &str = r#"bad: updateOrganization(input: {
    organizationId: "SKR", expectedVersion: 1, slug: "another"
}) {
    organization { slug }
    userErrors { code }
}"#;

on_both_loaded! {
    async fn a_change_that_is_refused_leaves_its_neighbours_alone(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let denied = DENIED.replace("SKR", &organization(&app, "skr").await);
        let wrong = json!({ "topic": null, "userErrors": [{ "code": "INVALID_SLUG" }] });
        for (slug, bad, is_first, told) in [
            ("after-wrong", WRONG, true, &wrong),
            ("before-wrong", WRONG, false, &wrong),
            ("after-denied", denied.as_str(), true, &Value::Null),
            ("before-denied", denied.as_str(), false, &Value::Null),
        ] {
            let good = GOOD.replace("SLUG", slug);
            let (first, second) = if is_first { (bad, good.as_str()) } else { (good.as_str(), bad) };
            let before = done(&app).await;

            let answer = skr.ask("sv", &format!("mutation {{ {first} {second} }}")).await;

            assert_eq!(answer["data"]["bad"], *told, "{slug}: {answer:#}");
            let topic = json!({ "slug": slug, "provenance": { "version": 1 } });
            assert_eq!(answer["data"]["good"], json!({ "topic": topic, "userErrors": [] }), "{slug}");
            let codes: Vec<&Value> = answer["errors"].as_array().into_iter().flatten().collect();
            assert_eq!(codes.len(), usize::from(told.is_null()), "{answer:#}");
            for error in codes {
                assert_eq!(error["extensions"]["code"], "FORBIDDEN");
                assert_eq!(error["path"], json!(["bad"]));
            }
            let after = done(&app).await;
            assert_eq!(after, (before.0 + 1, before.1 + 1, before.2 + 1), "{slug}");
            assert_eq!(answer["extensions"]["registry"]["seq"], after.0, "{slug}");
        }
        assert_kept(&app).await;
    }

    async fn of_two_that_are_refused_nothing_is_done(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let denied = DENIED.replace("SKR", &organization(&app, "skr").await);
        let before = done(&app).await;
        let wrong = WRONG.replace("bad:", "wrong:");
        let answer = skr.ask("sv", &format!("mutation {{ {wrong} {denied} }}")).await;
        assert_eq!(answer["data"]["wrong"]["userErrors"], json!([{ "code": "INVALID_SLUG" }]));
        assert_eq!(answer["data"]["bad"], Value::Null);
        assert_eq!(done(&app).await, before);
        assert_kept(&app).await;
    }
}
