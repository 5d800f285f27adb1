//! Networks and groups: created, changed, brought through their lives.

use serde_json::{Value, json};

use super::told::{
    assert_as_if_loaded, change, done, known, operator, refused, told, writer, wrong,
};
use crate::support::{TestApp, on_both_loaded};

const STEERING_GROUP: &str = "kommunforbundet-sakerhet-styrgrupp";

fn network() -> Value {
    json!({
        "slug": "beredskap-nord",
        "kind": "EXPERT_NETWORK",
        "country": "SE",
        "names": [
            { "text": "Beredskap Nord", "locale": "sv", "genitive": "Beredskap Nords" },
            { "text": "Valmius Pohjoinen", "locale": "fi", "translation": "DRAFT", "status": "DESCRIPTIVE",
              "validity": { "begins": "2021", "attestedOn": "2024-05-02" } },
        ],
        "isContinuous": true,
        "background": [{ "locale": "sv", "text": "Stormarna 2021." }],
        "purposes": [
            { "text": [{ "locale": "sv", "text": "Lära av varandra." }], "isMain": true, "levels": ["LOCAL"] },
            { "text": [{ "locale": "sv", "text": "Öva tillsammans." }] },
        ],
        "membershipRules": [{
            "policy": "OPEN", "memberKinds": ["MUNICIPALITY"], "country": "SE", "minPerOrganization": 1,
            "criterion": [{ "locale": "sv", "text": "Kommuner i norr." }], "areGuestsAllowed": true,
        }],
        "cadences": [{ "mode": "NORMAL", "times": 2, "per": "YEAR", "eventKind": "NETWORK_MEETING" }],
        "seatRules": [{ "distribution": "FREE", "seats": 4, "phase": 1 }],
        "contactPoints": [{ "channel": "EMAIL", "value": "nord@example.org", "isOnCall": true }],
        "completeLists": ["PURPOSES"],
        "validity": { "begins": "2021-23", "attestedOn": "2024-05-02" },
        "datesNote": { "sourceText": "sedan hösten", "isInferred": true },
    })
}

const EVERYTHING: &str = "
    slug kind status country isContinuous isTemporary
    names { text locale kind status translation genitive validity { begins { edtf } attestedOn } }
    background { text } delimitation { text }
    purposes { rank isMain levels text { all { locale text status } } }
    focusAreas { rank isCrossCutting isExhaustive label { text } topics { topic { slug } sourceText } }
    membershipRules { policy memberKinds country minPerOrganization areGuestsAllowed criterion { text } }
    cadences { mode times per eventKind isAgendaRequired }
    seatRules { distribution seats phase per }
    contactPoints { role channel value isOnCall }
    isExhaustive(list: PURPOSES)
    validity { begins { edtf sourceText isInferred } attestedOn }
    provenance { version authority { slug } classification sources { id } }
";

async fn create(app: &TestApp, input: Value) -> (Value, Value) {
    let fields = "network { id provenance { version } }";
    let mut payload = done(app, "createNetwork", input, fields).await;
    let network = &mut payload["network"];
    (
        network["id"].take(),
        network["provenance"]["version"].take(),
    )
}

/// What a seat and a membership of a body look like.
const ENDED: &str = "
    body { status validity { ends { edtf } } }
    seats { validity { ends { edtf } } }
    memberships { state endReason validity { ends { edtf } } }
";

on_both_loaded! {
    async fn a_network_is_created_with_all_that_is_said_of_it(app: TestApp) {
        let skr = writer(&app, "skr");
        let topic = app.data("en", r#"{ topic(slug: "skalskydd") { id } }"#).await;
        let mut input = network();
        input["focusAreas"] = json!([{
            "label": [{ "locale": "sv", "text": "Skydd" }], "isCrossCutting": true,
            "topics": [{ "topicId": topic["topic"]["id"], "sourceText": "skalskyddet" }],
        }]);

        let payload = done(&skr, "createNetwork", input, &format!("network {{ {EVERYTHING} }}")).await;

        insta::assert_json_snapshot!("a_new_network", payload);
        assert_as_if_loaded(&app).await;
    }

    async fn a_group_is_created_within_a_network(app: TestApp) {
        let skr = writer(&app, "skr");
        let (parent, _) = create(&skr, network()).await;
        let group = |more: Value| {
            let mut input = json!({
                "slug": "beredskap-nord-styrgrupp", "kind": "STEERING_GROUP", "status": "ESTABLISHED",
                "names": [{ "text": "Styrgruppen", "locale": "sv" }], "parentId": parent,
            });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            input
        };

        let made = done(&skr, "createGroup", group(json!({})), "group { slug status parent { slug } }").await;

        assert_eq!(made["group"], json!({
            "slug": "beredskap-nord-styrgrupp", "status": "ESTABLISHED", "parent": { "slug": "beredskap-nord" },
        }));
        for (more, told) in [
            (json!({}), "SLUG_TAKEN input.slug"),
            (json!({ "slug": "Ö" }), "INVALID_SLUG input"),
            (json!({ "slug": "b", "kind": "NETWORK" }), "WRONG_KIND input.kind"),
            (json!({ "slug": "b", "status": "DISSOLVED" }), "INVALID_STATE input.status"),
            (json!({ "slug": "b", "names": [] }), "REQUIRED input.names"),
            (json!({ "slug": "b", "isTemporary": null }), "REQUIRED input.isTemporary"),
            (json!({ "slug": "b", "parentId": "x" }), "MALFORMED_ID input.parentId"),
            (json!({ "slug": "b", "organizationId": parent }), "WRONG_ID_TYPE input.organizationId"),
            (json!({ "slug": "b", "names": [{ "text": "B", "locale": "!" }] }), "INVALID_LOCALE input.names.0.locale"),
            (json!({ "slug": "b", "purposes": [{ "text": [] }] }), "REQUIRED input.purposes.0.text"),
            (json!({ "slug": "b", "seatRules": [{ "distribution": "FREE", "seats": 0 }] }), "OUT_OF_RANGE input.seatRules.0.seats"),
            (json!({ "slug": "b", "contactPoints": [{ "channel": "PHONE", "validity": { "ends": "snart" } }] }), "INVALID_PARTIAL_DATE input.contactPoints.0.validity.ends"),
            (json!({ "slug": "b", "cadences": vec![json!({ "mode": "NORMAL", "eventKind": "NETWORK_MEETING" }); 101] }), "TOO_MANY input.cadences"),
            (json!({ "slug": "b", "validity": { "begins": "2024", "ends": "2023" } }), "END_BEFORE_BEGIN input"),
        ] {
            let wrong = wrong(&skr, "createGroup", group(more)).await;
            assert_eq!(wrong.len(), 1, "{told}: {wrong:?}");
            assert!(wrong[0].starts_with(told), "{told}: {wrong:?}");
        }
        let belongs = json!({
            "slug": "b", "kind": "STEERING_GROUP", "names": [{ "text": "B", "locale": "sv" }],
        });
        assert_eq!(wrong(&skr, "createNetwork", belongs).await, ["WRONG_KIND input.kind"]);
        assert_as_if_loaded(&app).await;
    }

    async fn only_the_owner_writes_a_network(app: TestApp) {
        let skr = writer(&app, "skr");
        let (id, version) = create(&skr, network()).await;
        let input = |version: &Value| json!({ "networkId": id, "expectedVersion": version, "slug": "nord" });

        assert_eq!(refused(&app, "updateNetwork", input(&version)).await, "UNAUTHENTICATED");
        let reader = app.as_actor("eva", None, &["members:read"]);
        assert_eq!(refused(&reader, "updateNetwork", input(&version)).await, "FORBIDDEN");
        let other = writer(&app, "kommunforbundet");
        assert_eq!(wrong(&other, "updateNetwork", input(&version)).await, ["NOT_AUTHORITATIVE input"]);
        let stale = wrong(&skr, "updateNetwork", input(&json!(7))).await;
        assert_eq!(stale, ["CONFLICT input.expectedVersion"]);
        let mut foreign = network();
        foreign["slug"] = json!("fremmande");
        let (skr_id, _) = known(&app, "organization", "skr").await;
        foreign["provenance"] = json!({ "authorityId": skr_id });
        assert_eq!(wrong(&other, "createNetwork", foreign).await, ["NOT_AUTHORITATIVE input"]);
    }

    async fn what_is_given_takes_the_place_of_what_is_there(app: TestApp) {
        let skr = writer(&app, "skr");
        let (id, version) = create(&skr, network()).await;
        let same = json!({
            "networkId": id, "expectedVersion": version,
            "names": network()["names"], "purposes": network()["purposes"],
            "membershipRules": network()["membershipRules"], "cadences": network()["cadences"],
            "seatRules": network()["seatRules"], "contactPoints": network()["contactPoints"],
        });
        let fields = "body { provenance { version } }";
        let payload = done(&skr, "updateNetwork", same, fields).await;
        assert_eq!(payload["body"]["provenance"]["version"], version);

        let input = json!({
            "networkId": id, "expectedVersion": version, "kind": "NETWORK", "status": "ACTIVE",
            "country": null, "background": null, "isContinuous": false,
            "names": [{ "text": "Nord", "locale": "sv", "kind": "SHORT" }],
            "purposes": [
                { "text": [{ "locale": "sv", "text": "Öva tillsammans." }, { "locale": "fi", "text": "Harjoitella." }] },
            ],
            "contactPoints": null, "contactMissingReason": "NOT_STATED", "completeLists": [],
            "validity": { "begins": null }, "datesNote": null,
            "provenance": { "classification": "PUBLIC" },
        });
        let payload = done(&skr, "updateNetwork", input, &format!("body {{ ... on Network {{ {EVERYTHING} }} }}")).await;
        insta::assert_json_snapshot!("a_changed_network", payload);

        // The purpose that was there keeps its Swedish text when only the Finnish is given with it.
        let input = json!({
            "networkId": id, "expectedVersion": 2,
            "purposes": [{ "text": [
                { "locale": "fi", "text": "Harjoitella." }, { "locale": "en", "text": "To train." },
            ] }],
        });
        let fields = "body { purposes { text { all { locale status } } } }";
        let payload = done(&skr, "updateNetwork", input, fields).await;
        assert_eq!(payload["body"]["purposes"][0]["text"]["all"], json!([
            { "locale": "sv", "status": "SOURCE" },
            { "locale": "fi", "status": "DRAFT" },
            { "locale": "en", "status": "DRAFT" },
        ]));
        assert_as_if_loaded(&app).await;
    }

    async fn a_network_goes_through_its_life_in_order(app: TestApp) {
        let skr = writer(&app, "skr");
        let (id, _) = create(&skr, network()).await;
        let body = |version: i32| json!({ "bodyId": id, "expectedVersion": version });
        let status = |version: i32, status: &str| {
            json!({ "networkId": id, "expectedVersion": version, "status": status })
        };
        let fields = "body { status }";

        assert_eq!(wrong(&skr, "pauseBody", body(1)).await, ["INVALID_STATE input.bodyId"]);
        done(&skr, "updateNetwork", status(1, "ESTABLISHED"), fields).await;
        let back = wrong(&skr, "updateNetwork", status(2, "PROPOSED")).await;
        assert_eq!(back, ["INVALID_STATE input.status"]);
        done(&skr, "updateNetwork", status(2, "ACTIVE"), fields).await;
        for skipped in ["PAUSED", "DISSOLVED"] {
            let skipped = wrong(&skr, "updateNetwork", status(3, skipped)).await;
            assert_eq!(skipped, ["INVALID_STATE input.status"]);
        }
        assert_eq!(wrong(&skr, "resumeBody", body(3)).await, ["INVALID_STATE input.bodyId"]);
        let paused = done(&skr, "pauseBody", body(3), fields).await;
        assert_eq!(paused["body"]["status"], "PAUSED");
        let awake = wrong(&skr, "updateNetwork", status(4, "ACTIVE")).await;
        assert_eq!(awake, ["INVALID_STATE input.status"]);
        let awake = done(&skr, "resumeBody", body(4), fields).await;
        assert_eq!(awake["body"]["status"], "ACTIVE");
        assert_as_if_loaded(&app).await;
    }

    async fn an_activated_network_does_not_rest(app: TestApp) {
        let operator = operator(&app);
        let (id, version) = known(&app, "network", "samverkan-stockholmsregionen").await;
        let input = json!({ "bodyId": id, "expectedVersion": version });

        assert_eq!(wrong(&operator, "pauseBody", input).await, ["INVALID_STATE input.bodyId"]);
    }

    async fn with_a_network_end_its_memberships(app: TestApp) {
        let operator = operator(&app);
        let (id, version) = known(&app, "network", "samverkan-stockholmsregionen").await;
        let input = |dry_run: bool| json!({
            "bodyId": id, "expectedVersion": version, "ends": "2026-10-31", "dryRun": dry_run,
        });
        let before = app.live().registry().seq;

        let dry = done(&operator, "dissolveBody", input(true), ENDED).await;
        assert_eq!(app.live().registry().seq, before);
        let wet = done(&operator, "dissolveBody", input(false), ENDED).await;

        assert_eq!(dry, wet);
        assert_eq!(wet["body"]["status"], "DISSOLVED");
        assert_eq!(wet["body"]["validity"]["ends"]["edtf"], "2026-10-31");
        let memberships = wet["memberships"].as_array().unwrap();
        assert_eq!(memberships.len(), 31);
        for membership in memberships {
            assert_eq!(membership, &json!({
                "state": "ENDED", "endReason": "DISSOLVED", "validity": { "ends": { "edtf": "2026-10-31" } },
            }));
        }
        let again = json!({ "bodyId": id, "expectedVersion": 2 });
        assert_eq!(wrong(&operator, "dissolveBody", again).await, ["ALREADY_DONE input.bodyId"]);
        assert_as_if_loaded(&app).await;
    }

    async fn with_a_group_end_its_seats_and_who_holds_them(app: TestApp) {
        let association = writer(&app, "kommunforbundet");
        let (id, version) = known(&app, "group", STEERING_GROUP).await;
        let seats = "{ group(by: { slug: \"kommunforbundet-sakerhet-styrgrupp\" }, asOf: \"2026-11-22\") { knownSeats } }";
        let count = app.data("en", seats).await["group"]["knownSeats"].clone();

        let fields = "
            body { status }
            seats { validity { ends { edtf } } holdings { endReason validity { ends { edtf } } } }
        ";
        let input = json!({ "bodyId": id, "expectedVersion": version });
        let payload = done(&association, "dissolveBody", input, fields).await;

        let ended = payload["seats"].as_array().unwrap();
        assert_eq!(json!(ended.len()), count);
        for seat in ended {
            assert_eq!(seat["validity"]["ends"]["edtf"], "2026-11-22");
            for holding in seat["holdings"].as_array().unwrap() {
                assert_eq!(holding["endReason"], "DISSOLVED");
                assert_eq!(holding["validity"]["ends"]["edtf"], "2026-11-22");
            }
        }
        assert_as_if_loaded(&app).await;
    }

    async fn what_is_wrong_with_dissolving_is_told(app: TestApp) {
        let association = writer(&app, "kommunforbundet");
        let (id, version) = known(&app, "group", STEERING_GROUP).await;
        let (network, _) = known(&app, "network", "skane").await;
        for (more, expected) in [
            (json!({ "ends": "2026-11-23" }), "INVALID_STATE input.ends"),
            (json!({ "ends": "2020/.." }), "INVALID_PARTIAL_DATE input.ends"),
            (json!({ "ends": "i går" }), "INVALID_PARTIAL_DATE input.ends"),
            (json!({ "expectedVersion": 9 }), "CONFLICT input.expectedVersion"),
            (json!({ "bodyId": network }), "NOT_AUTHORITATIVE input"),
            (json!({ "bodyId": "x" }), "MALFORMED_ID input.bodyId"),
        ] {
            let mut input = json!({ "bodyId": id, "expectedVersion": version });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let payload = change(&association, "dissolveBody", input, ENDED).await;
            assert_eq!(told(&payload), [expected]);
            assert_eq!(payload["body"], Value::Null);
            assert_eq!(payload["seats"], json!([]));
        }
    }
}
