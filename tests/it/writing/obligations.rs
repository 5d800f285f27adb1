//! Mandates, agreements, and what somebody has to do.

use serde_json::{Value, json};

use super::asking::{
    asked, assert_kept, changed, denied, group, network, organization, person, text, writer_for,
    wrong,
};
use crate::support::{TestApp, on_both_loaded};

const OBLIGATION: &str = "obligation {
    id kind rank text { text all { locale text status } } state due { edtf sourceText } dueMonth
    isContinuous phase eventKind quantity waived { edtf }
    bearers { agent { __typename } organizationKind category { text } isAllMembers }
    beneficiaries { role }
    subjects { text } priorities { text { text } appliesTo isExample }
    fulfillments { done { edtf } organization { slug } person { slug } note { text } }
    provenance { version authority { slug } }
}";

fn input(obligation: &Value, rest: Value) -> Value {
    let mut input = json!({
        "obligationId": obligation["id"],
        "expectedVersion": obligation["provenance"]["version"],
    });
    let fields = rest.as_object().unwrap().clone();
    input.as_object_mut().unwrap().extend(fields);
    input
}

fn sv(text: &str) -> Value {
    json!([{ "locale": "sv", "text": text }])
}

/// A report that all municipalities of a county owe the network of Kommunförbundet.
async fn report(owner: &TestApp) -> Value {
    let wish = json!({
        "bodyId": network(owner, "kommunforbundet-sakerhet").await,
        "kind": "REPORT",
        "text": [{ "locale": "sv", "text": "Lämna årsrapport." }, { "locale": "fi", "text": "Jättää vuosiraportti.", "status": "REVIEWED" }],
        "due": "2026-12",
        "parties": [{ "role": "BEARER", "organizationId": organization(owner, "lappeenranta").await }],
    });
    changed(owner, "createObligation", wish, OBLIGATION).await["obligation"].take()
}

on_both_loaded! {
    async fn an_obligation_is_created_with_all_that_it_says_and_changed(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let report = report(&owner).await;
        assert_eq!(report["rank"], 1);
        assert_eq!(report["state"], "OPEN");
        assert_eq!(report["provenance"]["authority"]["slug"], "kommunforbundet");
        assert_eq!(report["bearers"].as_array().unwrap().len(), 1);

        let parties = json!([
            { "role": "BEARER", "organizationKind": "MUNICIPALITY" },
            { "role": "BEARER", "category": sv("räddningstjänsterna") },
            { "role": "BENEFICIARY", "bodyId": network(&app, "kommunforbundet-sakerhet").await },
        ]);
        let points = json!([
            { "kind": "SUBJECT", "text": sv("el") },
            { "kind": "PRIORITY", "text": sv("vård"), "appliesTo": "MUNICIPALITY", "isExample": true },
        ]);
        let wish = json!({
            "text": [{ "locale": "sv", "text": "Lämna en rapport." }],
            "due": null, "dueNote": { "sourceText": "varje höst" }, "dueMonth": 11,
            "eventKind": "SEMINAR", "phase": "BEFORE", "quantity": 2, "isContinuous": true,
            "parties": parties, "points": points,
        });
        let report = changed(&owner, "updateObligation", input(&report, wish.clone()), OBLIGATION).await["obligation"].take();
        assert_eq!(report["text"]["all"], json!([
            { "locale": "sv", "text": "Lämna en rapport.", "status": "SOURCE" },
            { "locale": "fi", "text": "Jättää vuosiraportti.", "status": "OUTDATED" },
        ]));
        assert_eq!((&report["dueMonth"], &report["quantity"]), (&json!(11), &json!(2)));
        assert_eq!(report["bearers"][1]["category"]["text"], "räddningstjänsterna");
        assert_eq!(report["subjects"], json!([{ "text": "el" }]));
        assert_eq!(report["priorities"][0]["appliesTo"], "MUNICIPALITY");

        let same = changed(&owner, "updateObligation", input(&report, wish), OBLIGATION).await;
        assert_eq!(same["obligation"]["provenance"]["version"], 2, "the same parts stay the same");
        let away = json!({ "dueMonth": null, "dueNote": null, "quantity": null, "points": null });
        let report = changed(&owner, "updateObligation", input(&report, away), OBLIGATION).await["obligation"].take();
        assert_eq!((&report["dueMonth"], &report["subjects"]), (&Value::Null, &json!([])));
        assert_kept(&app).await;
    }

    async fn whoever_has_to_do_it_says_once_that_it_is_done(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let member = app.as_actor("ari", Some("lappeenranta"), &["member:write:lappeenranta"]);
        let report = report(&owner).await;
        let lappeenranta = organization(&app, "lappeenranta").await;
        let done = json!({ "fulfillment": { "organizationId": lappeenranta, "done": "2026-11-20", "note": sv("Per e-post.") } });

        let nobody = json!({ "fulfillment": { "done": "2026-11-20" } });
        assert_eq!(denied(&member, "recordFulfillment", input(&report, nobody)).await, "FORBIDDEN");
        let other = app.as_actor("bo", Some("helsinki"), &["member:write:helsinki"]);
        let helsinki = organization(&app, "helsinki").await;
        let theirs = json!({ "fulfillment": { "organizationId": helsinki, "done": "2026-11-20" } });
        assert_eq!(denied(&other, "recordFulfillment", input(&report, theirs)).await, "FORBIDDEN");
        let stale = input(&report, json!({ "expectedVersion": 9, "fulfillment": done["fulfillment"] }));
        assert_eq!(wrong(&member, "recordFulfillment", stale).await, ["CONFLICT input.expectedVersion"]);

        let planned = json!({ "fulfillment": { "organizationId": lappeenranta } });
        let planned = changed(&member, "recordFulfillment", input(&report, planned), OBLIGATION).await["obligation"].take();
        assert_eq!(planned["state"], "OPEN");
        let met = changed(&member, "recordFulfillment", input(&planned, done.clone()), OBLIGATION).await["obligation"].take();
        assert_eq!(met["state"], "FULFILLED");
        assert_eq!(met["fulfillments"], json!([{
            "done": { "edtf": "2026-11-20" },
            "organization": { "slug": "lappeenranta" },
            "person": null,
            "note": { "text": "Per e-post." },
        }]));
        for again in [input(&met, done.clone()), input(&report, done)] {
            assert_eq!(wrong(&member, "recordFulfillment", again).await, ["ALREADY_DONE input.fulfillment"]);
        }
        let late = input(&met, json!({}));
        assert_eq!(wrong(&owner, "waiveObligation", late).await, ["INVALID_STATE input.obligationId"]);
        assert_kept(&app).await;
    }

    async fn what_is_not_done_is_let_go_once(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let report = report(&owner).await;
        let waived = changed(&owner, "waiveObligation", input(&report, json!({})), OBLIGATION).await["obligation"].take();
        assert_eq!((&waived["state"], &waived["waived"]["edtf"]), (&json!("WAIVED"), &json!("2026-11-22")));
        let again = input(&waived, json!({}));
        assert_eq!(wrong(&owner, "waiveObligation", again).await, ["ALREADY_DONE input.obligationId"]);
        let done = json!({ "fulfillment": { "done": "2026-11-22" } });
        assert_eq!(wrong(&owner, "recordFulfillment", input(&waived, done)).await, ["INVALID_STATE input.obligationId"]);
        let back = changed(&owner, "updateObligation", input(&waived, json!({ "waived": null })), OBLIGATION).await;
        assert_eq!(back["obligation"]["state"], "OPEN");
    }

    async fn what_is_wrong_with_an_obligation_is_told_where_it_is(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let report = report(&owner).await;
        let greta = person(&app, "greta-berg").await;
        let many: Vec<Value> = (0..101).map(|_| json!({ "kind": "SUBJECT", "text": sv("el") })).collect();
        for (rest, told) in [
            (json!({ "expectedVersion": 9 }), "CONFLICT input.expectedVersion"),
            (json!({ "text": null }), "REQUIRED input.text"),
            (json!({ "text": [{ "locale": "?", "text": "a" }] }), "INVALID_LOCALE input.text.0.locale"),
            (json!({ "parties": [{ "role": "BEARER" }] }), "EXACTLY_ONE_REQUIRED input.parties.0"),
            (json!({ "parties": [{ "role": "BEARER", "bodyId": greta }] }), "WRONG_ID_TYPE input.parties.0.bodyId"),
            (json!({ "points": many }), "TOO_MANY input.points"),
            (json!({ "fulfillments": [{ "done": "soon" }] }), "INVALID_PARTIAL_DATE input.fulfillments.0.done"),
            (json!({ "due": "soon" }), "INVALID_PARTIAL_DATE input.due"),
        ] {
            assert_eq!(wrong(&owner, "updateObligation", input(&report, rest)).await, [told]);
        }
        for (rest, code) in [
            (json!({ "dueMonth": 13, "due": null }), "OUT_OF_RANGE"),
            (json!({ "parties": [{ "role": "SPEAKER", "personId": greta }] }), "RULE_VIOLATION"),
        ] {
            let told = wrong(&owner, "updateObligation", input(&report, rest)).await;
            assert!(told.iter().any(|told| told.starts_with(code)), "{told:?}");
        }
        let skr = writer_for(&app, "skr");
        let update = input(&report, json!({ "quantity": 2 }));
        assert_eq!(wrong(&skr, "updateObligation", update.clone()).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(wrong(&skr, "waiveObligation", input(&report, json!({}))).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(denied(&app, "updateObligation", update).await, "UNAUTHENTICATED");
        let body = network(&app, "kommunforbundet-sakerhet").await;
        let create = json!({ "bodyId": body, "kind": "GOAL", "text": sv("Öva.") });
        assert_eq!(wrong(&skr, "createObligation", create).await, ["NOT_AUTHORITATIVE input"]);
    }

    async fn a_mandate_is_given_changed_and_carried_out(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let fields = "mandate {
            id slug title { text } text { text } issued { edtf } directive { title }
            issuers { agent { __typename } } recipients { agent { __typename } } body { slug }
            validity { begins { edtf } ends { edtf isInferred } }
            provenance { version authority { slug } }
        }";
        let directive = "{ mandate(slug: \"trygghetsberedningen-uppdrag\", asOf: \"2023-10-01\") { directive { id } } }";
        let directive = asked(&app, directive, "/mandate/directive").await;
        let wish = json!({
            "slug": "beredskap-2018",
            "title": sv("Beredskap"),
            "text": sv("Utred."),
            "bodyId": group(&app, "trygghetsberedningen").await,
            "issued": "2018-02",
            "directiveId": directive["id"],
            "parties": [
                { "role": "ISSUER", "bodyId": group(&app, "skr-styrelse").await },
                { "role": "RECIPIENT", "personId": person(&app, "greta-berg").await,
                  "capacities": [{ "title": sv("utredare"), "organizationId": organization(&app, "skr").await }] },
            ],
            "validity": { "begins": "2018", "ends": "2019" },
            "datesNote": { "isInferred": true },
        });
        let mandate = changed(&skr, "createMandate", wish, fields).await["mandate"].take();
        assert_eq!(mandate["validity"]["ends"], json!({ "edtf": "2019", "isInferred": true }));
        assert_eq!(mandate["slug"], "beredskap-2018", "shown though it is over");
        assert_eq!(mandate["issuers"].as_array().unwrap().len(), 1);
        assert_eq!(mandate["recipients"][0]["agent"]["__typename"], "Person");

        let known = json!({ "mandateId": mandate["id"], "expectedVersion": 1 });
        let with = |rest: Value| {
            let mut input = known.clone();
            input.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            input
        };
        let away = with(json!({ "text": null, "directiveId": null, "issued": null }));
        let mandate = changed(&skr, "updateMandate", away, fields).await["mandate"].take();
        assert_eq!((&mandate["text"], &mandate["directive"]), (&Value::Null, &Value::Null));
        let stale = with(json!({ "slug": "annat" }));
        assert_eq!(wrong(&skr, "updateMandate", stale).await, ["CONFLICT input.expectedVersion"]);
        let taken = with(json!({ "expectedVersion": 2, "slug": "trygghetsberedningen-uppdrag" }));
        assert_eq!(wrong(&skr, "updateMandate", taken).await, ["SLUG_TAKEN input.slug"]);
        let stranger = writer_for(&app, "kommunforbundet");
        let theirs = with(json!({ "expectedVersion": 2 }));
        assert_eq!(wrong(&stranger, "updateMandate", theirs).await, ["NOT_AUTHORITATIVE input"]);
        let by_nobody = with(json!({ "expectedVersion": 2, "parties": null }));
        assert_eq!(wrong(&skr, "updateMandate", by_nobody).await.len(), 1);
        assert_kept(&app).await;
    }

    async fn an_agreement_is_entered_by_two_and_changed(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let fields = "agreement {
            id title { text } contractingParties { agent { __typename } } concerned { organizationKind }
            topics { slug } legal { slug } document { title } provenance { version }
        }";
        let topic = text(&app, "{ topic(slug: \"skolor\") { id } }", "/topic/id").await;
        let term = text(&app, "{ terms(first: 1) { nodes { id slug } } }", "/terms/nodes/0/id").await;
        let skr_id = organization(&app, "skr").await;
        let msb = organization(&app, "kommunforbundet").await;
        let wish = json!({
            "slug": "trygga-skolor",
            "title": sv("Trygga skolor"),
            "topicIds": [topic],
            "legalIds": [term],
            "parties": [
                { "role": "CONTRACTING_PARTY", "organizationId": skr_id },
                { "role": "CONTRACTING_PARTY", "organizationId": msb },
                { "role": "CONCERNED", "organizationKind": "MUNICIPALITY" },
            ],
        });
        let agreement = changed(&skr, "createAgreement", wish.clone(), fields).await["agreement"].take();
        assert_eq!(agreement["topics"], json!([{ "slug": "skolor" }]));
        assert_eq!(agreement["legal"].as_array().unwrap().len(), 1);
        assert_eq!(agreement["contractingParties"].as_array().unwrap().len(), 2);
        let update = |rest: Value| {
            let mut input = json!({ "agreementId": agreement["id"], "expectedVersion": 1 });
            input.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            input
        };
        let alone = update(json!({ "parties": [{ "role": "CONTRACTING_PARTY", "organizationId": skr_id }] }));
        let told = wrong(&skr, "updateAgreement", alone).await;
        assert!(told[0].starts_with("RULE_VIOLATION"), "{told:?}");
        let missing = update(json!({ "topicIds": [topic, skr_id] }));
        assert_eq!(wrong(&skr, "updateAgreement", missing).await, ["WRONG_ID_TYPE input.topicIds.1"]);
        let changed = changed(&skr, "updateAgreement", update(json!({ "topicIds": null, "title": sv("Skolor") })), fields).await;
        assert_eq!((&changed["agreement"]["topics"], &changed["agreement"]["title"]["text"]), (&json!([]), &json!("Skolor")));
        assert_eq!(wrong(&skr, "createAgreement", wish).await, ["SLUG_TAKEN input.slug"]);
        assert_kept(&app).await;
    }
}
