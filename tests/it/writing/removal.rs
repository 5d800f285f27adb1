//! What was entered by mistake is removed.

use serde_json::{Value, json};

use super::told::{
    assert_as_if_loaded, change, done, known, operator, refused, told, writer, wrong,
};
use crate::support::{TestApp, on_both_loaded};

fn input(id: &Value, version: i32) -> Value {
    json!({ "id": id, "expectedVersion": version })
}

/// The id of a new record of SKR's.
async fn create(app: &TestApp, mutation: &str, field: &str, input: Value) -> Value {
    let payload = done(app, mutation, input, &format!("{field} {{ id }}")).await;
    payload[field]["id"].clone()
}

on_both_loaded! {
    async fn what_nothing_points_at_is_removed_for_good(app: TestApp) {
        let skr = writer(&app, "skr");
        let (board, _) = known(&app, "group", "skr-styrelse").await;
        let (skr_id, _) = known(&app, "organization", "skr").await;
        let names = json!([{ "text": "X", "locale": "sv" }]);
        let label = json!([{ "text": "X", "locale": "sv" }]);
        let topic = create(&skr, "createTopic", "topic", json!({ "slug": "x", "label": label })).await;
        for (mutation, field, made) in [
            ("createNetwork", "network", json!({
                "slug": "x", "kind": "NETWORK", "names": names,
                "purposes": [{ "text": label }],
                "focusAreas": [{ "label": label, "topics": [{ "topicId": topic }] }],
                "membershipRules": [{ "policy": "OPEN" }],
                "cadences": [{ "mode": "NORMAL", "eventKind": "NETWORK_MEETING" }],
                "seatRules": [{ "distribution": "FREE" }],
                "contactPoints": [{ "channel": "WEB_FORM" }],
            })),
            ("createOrganization", "organization", json!({
                "slug": "x", "kind": "OTHER", "country": "FI", "names": names,
                "identifiers": [{ "scheme": "FI_Y_TUNNUS", "value": "1572860-0" }],
            })),
            ("createPerson", "person", json!({
                "slug": "x", "displayName": "X", "lawfulBasis": "PUBLIC_TASK",
            })),
            ("createRelation", "relation", json!({ "kind": "SUPPORTS", "fromId": board, "toId": skr_id })),
        ] {
            let id = create(&skr, mutation, field, made).await;
            let gone = done(&skr, "deleteRecord", input(&id, 1), "deletedId").await;
            assert_eq!(gone["deletedId"], id, "{mutation}");
            let node = app.data("en", &format!("{{ node(id: {id}) {{ id }} }}")).await;
            assert_eq!(node["node"], Value::Null);
            assert_eq!(wrong(&skr, "deleteRecord", input(&id, 1)).await, ["NOT_FOUND input.id"]);
            assert_as_if_loaded(&app).await;
        }
        done(&skr, "deleteRecord", input(&topic, 1), "deletedId").await;
    }

    async fn what_others_point_at_stays(app: TestApp) {
        let operator = operator(&app);
        let before = app.live().registry().seq;
        for (field, slug) in [
            ("organization", "skr"),
            ("group", "skr-styrelse"),
            ("person", "anders-henriksson"),
        ] {
            let (id, version) = known(&app, field, slug).await;
            let version = i32::try_from(version.as_i64().unwrap()).unwrap();
            let payload = change(&operator, "deleteRecord", input(&id, version), "deletedId").await;
            let told = told(&payload);
            assert!(!told.is_empty() && told.iter().all(|told| told.starts_with("IN_USE")), "{slug}: {told:?}");
            assert_eq!(payload["deletedId"], Value::Null);
        }
        assert_eq!(app.live().registry().seq, before);
        assert_as_if_loaded(&app).await;
    }

    async fn a_post_is_removed_with_the_version_of_its_person(app: TestApp) {
        let skr = writer(&app, "skr");
        let post = r#"{ person(by: { slug: "greta-berg" }) { employments { id } } }"#;
        let post = app.data("en", post).await["person"]["employments"][0]["id"].clone();

        assert_eq!(wrong(&skr, "deleteRecord", input(&post, 7)).await, ["CONFLICT input.expectedVersion"]);
        let stranger = writer(&app, "kommunforbundet");
        assert_eq!(wrong(&stranger, "deleteRecord", input(&post, 1)).await, ["NOT_AUTHORITATIVE input"]);
        done(&skr, "deleteRecord", input(&post, 1), "deletedId").await;

        let left = r#"{ person(by: { slug: "greta-berg" }) { employments { id } } }"#;
        assert_eq!(app.data("en", left).await["person"]["employments"], json!([]));
        assert_eq!(wrong(&skr, "deleteRecord", input(&post, 1)).await, ["NOT_FOUND input.id"]);
        assert_as_if_loaded(&app).await;
    }

    async fn the_id_of_a_municipality_stands_for_its_area(app: TestApp) {
        let skr = writer(&app, "skr");
        let id = r#"{ municipality(by: { slug: "lund" }) { id } }"#;
        let id = app.data("en", id).await["municipality"]["id"].clone();

        assert_eq!(wrong(&skr, "deleteRecord", input(&id, 1)).await, ["NOT_AUTHORITATIVE input"]);
        let operator = operator(&app);
        assert_eq!(wrong(&operator, "deleteRecord", input(&id, 9)).await, ["CONFLICT input.expectedVersion"]);
        assert_eq!(wrong(&operator, "deleteRecord", input(&json!("x"), 1)).await, ["MALFORMED_ID input.id"]);
        assert_eq!(refused(&app, "deleteRecord", input(&id, 1)).await, "UNAUTHENTICATED");
    }
}
