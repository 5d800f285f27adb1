//! Sources, terms and statements.

use serde_json::{Value, json};

use super::asking::{assert_kept, changed, group, organization, person, text, writer_for, wrong};
use crate::support::{TestApp, on_both_loaded};

fn sv(text: &str) -> Value {
    json!([{ "locale": "sv", "text": text }])
}

fn with(known: &Value, rest: Value) -> Value {
    let mut input = known.clone();
    let fields = rest.as_object().unwrap().clone();
    input.as_object_mut().unwrap().extend(fields);
    input
}

on_both_loaded! {
    async fn a_source_is_entered_with_its_links_and_pictures_and_changed(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let fields = "source {
            id kind title locale publisher { slug } url licence published { edtf missingReason }
            updated { missingReason } mediaType sizeText body { slug }
            inForce { from { edtf } to { edtf } isInForce }
            links { label url isExternal } media { kind caption { text } person { slug } }
            provenance { version authority { slug } }
        }";
        let wish = json!({
            "kind": "REPORT",
            "title": "Trygghet i skolan",
            "locale": "sv",
            "publisherId": organization(&app, "skr").await,
            "url": "https://skr.se/rapport",
            "published": "2026-05",
            "updatedMissingReason": "NOT_STATED",
            "mediaType": "application/pdf",
            "sizeText": "42 kB",
            "bodyId": group(&app, "trygghetsberedningen").await,
            "inForceFrom": "2026-05-01",
            "links": [{ "label": "Läs mer", "url": "https://skr.se", "isExternal": true }, { "label": "Kontakt" }],
            "media": [{ "kind": "IMAGE", "caption": sv("Greta Berg"), "personId": person(&app, "greta-berg").await }],
        });
        let source = changed(&skr, "createSource", wish, fields).await["source"].take();
        assert_eq!(source["publisher"]["slug"], "skr");
        assert_eq!(source["inForce"], json!({ "from": { "edtf": "2026-05-01" }, "to": null, "isInForce": true }));
        assert_eq!(source["links"], json!([
            { "label": "Läs mer", "url": "https://skr.se", "isExternal": true },
            { "label": "Kontakt", "url": null, "isExternal": false },
        ]));
        assert_eq!(source["media"], json!([{ "kind": "IMAGE", "caption": { "text": "Greta Berg" }, "person": { "slug": "greta-berg" } }]));

        let known = json!({ "sourceId": source["id"], "expectedVersion": 1 });
        for (rest, told) in [
            (json!({ "expectedVersion": 9 }), "CONFLICT input.expectedVersion"),
            (json!({ "title": null }), "REQUIRED input.title"),
            (json!({ "locale": "?" }), "INVALID_LOCALE input.locale"),
            (json!({ "published": "soon" }), "INVALID_PARTIAL_DATE input.published"),
            (json!({ "media": [{ "kind": "IMAGE", "personId": "x" }] }), "MALFORMED_ID input.media.0.personId"),
        ] {
            assert_eq!(wrong(&skr, "updateSource", with(&known, rest)).await, [told]);
        }
        let told = wrong(&skr, "updateSource", with(&known, json!({ "url": "javascript:alert(1)" }))).await;
        assert!(told[0].starts_with("INVALID_LINK"), "{told:?}");
        let stranger = writer_for(&app, "kommunforbundet");
        assert_eq!(wrong(&stranger, "updateSource", known.clone()).await, ["NOT_AUTHORITATIVE input"]);

        let away = json!({ "locale": null, "publisherId": null, "media": null, "links": [{ "label": "Kontakt" }] });
        let source = changed(&skr, "updateSource", with(&known, away), fields).await["source"].take();
        assert_eq!((&source["locale"], &source["publisher"], &source["media"]), (&Value::Null, &Value::Null, &json!([])));
        assert_eq!(source["links"].as_array().unwrap().len(), 1);
        assert_eq!(source["url"], "https://skr.se/rapport");
        assert_kept(&app).await;
    }

    async fn a_term_is_entered_in_its_languages_and_changed(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let fields = "term {
            id slug kind label { text all { locale text status } } abbreviation { text } definition { text }
            note { text } country identifier section url topics { slug } provenance { version }
        }";
        let topic = text(&app, "{ topic(slug: \"skolor\") { id } }", "/topic/id").await;
        let wish = json!({
            "slug": "skolplikt", "kind": "LEGAL_INSTRUMENT",
            "label": [{ "locale": "sv", "text": "skollag" }, { "locale": "en", "text": "Education Act" }],
            "definition": sv("Lag om skolan."),
            "country": "SE", "identifier": "2010:800", "section": "7 kap.", "url": "https://example.org/lag",
            "topicIds": [topic],
        });
        let term = changed(&skr, "createTerm", wish.clone(), fields).await["term"].take();
        assert_eq!(term["label"]["all"], json!([
            { "locale": "sv", "text": "skollag", "status": "SOURCE" },
            { "locale": "en", "text": "Education Act", "status": "DRAFT" },
        ]));
        assert_eq!((&term["identifier"], &term["topics"][0]["slug"]), (&json!("2010:800"), &json!("skolor")));
        assert_eq!(wrong(&skr, "createTerm", wish).await, ["SLUG_TAKEN input.slug"]);

        let known = json!({ "termId": term["id"], "expectedVersion": 1 });
        assert_eq!(wrong(&skr, "updateTerm", with(&known, json!({ "kind": null }))).await, ["REQUIRED input.kind"]);
        assert_eq!(wrong(&skr, "updateTerm", with(&known, json!({ "expectedVersion": 3 }))).await, ["CONFLICT input.expectedVersion"]);
        let stranger = writer_for(&app, "kommunforbundet");
        assert_eq!(wrong(&stranger, "updateTerm", known.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let away = json!({ "definition": null, "section": null, "topicIds": [], "note": sv("Svensk lag.") });
        let term = changed(&skr, "updateTerm", with(&known, away), fields).await["term"].take();
        assert_eq!((&term["definition"], &term["section"], &term["topics"]), (&Value::Null, &Value::Null, &json!([])));
        assert_eq!((&term["note"]["text"], &term["country"]), (&json!("Svensk lag."), &json!("SE")));
        assert_kept(&app).await;
    }

    async fn a_statement_is_entered_with_who_said_it_and_changed(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let fields = "statement {
            id kind rank text { text } originalLocale response topics { slug }
            speakers { agent { __typename } capacities { title { text } } } addressees { organizationKind }
            event { slug } extends { id } provenance { version }
        }";
        let event = text(&app, "{ event(by: { slug: \"skane-host-2019\" }) { id } }", "/event/id").await;
        let wish = json!({
            "kind": "RECOMMENDATION",
            "text": sv("Öva oftare."),
            "originalLocale": "sv",
            "eventId": event,
            "response": "OPEN",
            "parties": [
                { "role": "SPEAKER", "personId": person(&app, "greta-berg").await, "capacities": [{ "title": sv("handläggare") }] },
                { "role": "ADDRESSEE", "organizationKind": "MUNICIPALITY" },
            ],
        });
        let statement = changed(&skr, "createStatement", wish, fields).await["statement"].take();
        assert_eq!(statement["speakers"][0]["capacities"][0]["title"]["text"], "handläggare");
        assert_eq!((&statement["rank"], &statement["event"]["slug"]), (&json!(1), &json!("skane-host-2019")));

        let known = json!({ "statementId": statement["id"], "expectedVersion": 1 });
        let by_nobody = with(&known, json!({ "parties": [{ "role": "ADDRESSEE", "organizationKind": "MUNICIPALITY" }] }));
        let told = wrong(&skr, "updateStatement", by_nobody).await;
        assert!(told[0].starts_with("RULE_VIOLATION"), "{told:?}");
        assert_eq!(wrong(&skr, "updateStatement", with(&known, json!({ "text": null }))).await, ["REQUIRED input.text"]);
        let stranger = writer_for(&app, "kommunforbundet");
        assert_eq!(wrong(&stranger, "updateStatement", known.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let answered = with(&known, json!({ "response": "ADOPTED", "eventId": null, "rank": 2 }));
        let statement = changed(&skr, "updateStatement", answered, fields).await["statement"].take();
        assert_eq!((&statement["response"], &statement["event"], &statement["rank"]), (&json!("ADOPTED"), &Value::Null, &json!(2)));
        assert_eq!(wrong(&skr, "updateStatement", known).await, ["CONFLICT input.expectedVersion"]);
        assert_kept(&app).await;
    }
}
