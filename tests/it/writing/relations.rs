//! Relations: created, changed, ended.

use serde_json::{Value, json};

use super::told::{assert_as_if_loaded, done, known, refused, writer, wrong};
use crate::support::on_both_loaded;

const RELATION: &str = "relation {
    id kind from { slug } to { slug } toCategory { all { locale text } } level isInferred
    note { text } validity { begins { edtf sourceText } ends { edtf } } provenance { version authority { slug } }
}";

on_both_loaded! {
    async fn a_relation_is_created_changed_and_ended(app: TestApp) {
        let skr = writer(&app, "skr");
        let (from, _) = known(&app, "group", "trygghetsberedningen").await;
        let (to, _) = known(&app, "organization", "polismyndigheten").await;
        let input = json!({
            "kind": "DIALOGUE_PARTNER", "fromId": from, "toId": to, "level": "NATIONAL",
            "note": [{ "locale": "sv", "text": "Vid behov." }], "isInferred": true,
            "validity": { "begins": "2024" }, "datesNote": { "sourceText": "i år" },
        });

        let made = done(&skr, "createRelation", input, RELATION).await;
        let id = made["relation"]["id"].clone();
        assert_eq!(made["relation"], json!({
            "id": id, "kind": "DIALOGUE_PARTNER", "from": { "slug": "trygghetsberedningen" },
            "to": { "slug": "polismyndigheten" }, "toCategory": null, "level": "NATIONAL",
            "isInferred": true, "note": { "text": "Vid behov." },
            "validity": { "begins": { "edtf": "2024", "sourceText": "i år" }, "ends": null },
            "provenance": { "version": 1, "authority": { "slug": "skr" } },
        }));
        let input = json!({
            "relationId": id, "expectedVersion": 1, "level": null, "note": null, "isInferred": false,
            "rank": 4, "datesNote": null,
        });
        let changed = done(&skr, "updateRelation", input, RELATION).await;
        assert_eq!(changed["relation"]["level"], Value::Null);
        assert_eq!(changed["relation"]["note"], Value::Null);
        assert_eq!(changed["relation"]["isInferred"], false);
        assert_eq!(changed["relation"]["validity"]["begins"]["sourceText"], Value::Null);
        let input = json!({ "relationId": id, "expectedVersion": 2, "ends": "2025-06-30" });
        let ended = done(&skr, "endRelation", input, RELATION).await;
        assert_eq!(ended["relation"]["validity"]["ends"]["edtf"], "2025-06-30");
        let again = json!({ "relationId": id, "expectedVersion": 3 });
        assert_eq!(wrong(&skr, "endRelation", again).await, ["ALREADY_DONE input.relationId"]);
        assert_as_if_loaded(&app).await;
    }

    async fn a_relation_goes_to_one_record_or_to_a_category(app: TestApp) {
        let skr = writer(&app, "skr");
        let (from, _) = known(&app, "group", "trygghetsberedningen").await;
        let (to, _) = known(&app, "organization", "polismyndigheten").await;
        let (person, _) = known(&app, "person", "greta-berg").await;
        let category = json!([{ "locale": "sv", "text": "kommuner" }]);
        let input = |more: &Value| {
            let mut input = json!({ "kind": "SUPPORTS", "fromId": from });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            input
        };

        let made = done(&skr, "createRelation", input(&json!({ "toCategory": category })), RELATION).await;
        assert_eq!(made["relation"]["toCategory"]["all"][0]["text"], "kommuner");
        let id = made["relation"]["id"].clone();
        let wider = json!([{ "locale": "fi", "text": "kunnat" }]);
        let changed = json!({ "relationId": id, "expectedVersion": 1, "toCategory": wider });
        let changed = done(&skr, "updateRelation", changed, RELATION).await;
        assert_eq!(changed["relation"]["toCategory"]["all"].as_array().unwrap().len(), 2);
        for (more, told) in [
            (json!({}), "EXACTLY_ONE_REQUIRED input.toId"),
            (json!({ "toId": to, "toCategory": category }), "EXACTLY_ONE_REQUIRED input.toId"),
            (json!({ "toId": person }), "WRONG_ID_TYPE input.toId"),
            (json!({ "toId": "x" }), "MALFORMED_ID input.toId"),
            (json!({ "toId": to, "rank": 0 }), "OUT_OF_RANGE input.rank"),
            (json!({ "kind": "STEERS", "toId": from }), "CIRCLE input"),
        ] {
            let wrong = wrong(&skr, "createRelation", input(&more)).await;
            assert_eq!(wrong.len(), 1, "{told}: {wrong:?}");
            assert!(wrong[0].starts_with(told), "{told}: {wrong:?}");
        }
        let none = json!({ "relationId": id, "expectedVersion": 2, "toCategory": null });
        assert_eq!(wrong(&skr, "updateRelation", none).await, ["REQUIRED input.toCategory"]);
        let stranger = writer(&app, "kommunforbundet");
        let input = json!({ "relationId": id, "expectedVersion": 2, "rank": 2 });
        assert_eq!(wrong(&stranger, "updateRelation", input.clone()).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(refused(&app, "updateRelation", input).await, "UNAUTHENTICATED");
        let stale = json!({ "relationId": id, "expectedVersion": 1 });
        assert_eq!(wrong(&skr, "endRelation", stale).await, ["CONFLICT input.expectedVersion"]);
    }
}
