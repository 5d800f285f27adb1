//! Organizations: created, changed, renamed, merged, dissolved.

use serde_json::{Value, json};

use super::told::{assert_as_if_loaded, done, known, operator, refused, writer, wrong};
use crate::support::{TestApp, on_both_loaded};

const EVERYTHING: &str = "
    slug kind country displayName abbreviation
    names { text locale kind status translation locative validity { begins { edtf } ends { edtf } } }
    identifiers { scheme value } area { slug } parent { slug }
    contactPoints { role channel value person { slug } } contactMissingReason
    validity { begins { edtf missingReason } ends { edtf } }
    provenance { version authority { slug } }
";

fn union() -> Value {
    json!({
        "slug": "raddningsforbundet-nord", "kind": "RESCUE_SERVICE", "country": "SE",
        "names": [
            { "text": "Räddningsförbundet Nord", "locale": "sv", "validity": { "begins": "2001" } },
            { "text": "RFN", "locale": "sv", "kind": "ABBREVIATION" },
        ],
        "identifiers": [{ "scheme": "SE_ORGNR", "value": "2120001157" }],
        "contactPoints": [{ "channel": "PHONE", "value": "+46 8 123 45 67", "role": "PRESS_DESK" }],
        "datesNote": { "missingReason": "NOT_STATED" },
    })
}

async fn create(app: &TestApp, more: Value) -> (Value, Value) {
    let mut input = union();
    input
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    let fields = "organization { id provenance { version } }";
    let mut payload = done(app, "createOrganization", input, fields).await;
    let made = &mut payload["organization"];
    (made["id"].take(), made["provenance"]["version"].take())
}

/// What a merger or the end of an organization leaves behind.
const ENDED: &str = "
    organization { slug validity { ends { edtf } } }
    seats { validity { ends { edtf } } holdings { organization { slug } endReason validity { ends { edtf } } } }
    memberships { state endReason organization { slug } validity { ends { edtf } } }
";

on_both_loaded! {
    async fn an_organization_is_created_and_changed(app: TestApp) {
        let skr = writer(&app, "skr");
        let (parent, _) = known(&app, "organization", "skr").await;
        let (person, _) = known(&app, "person", "greta-berg").await;
        let fields = format!("organization {{ {EVERYTHING} }}");

        let made = done(&skr, "createOrganization", union(), &format!("organization {{ id {EVERYTHING} }}")).await;
        let id = made["organization"]["id"].clone();
        assert_eq!(made["organization"]["identifiers"][0]["value"], "212000-1157");
        assert_eq!(made["organization"]["abbreviation"], "RFN");
        assert_eq!(made["organization"]["provenance"]["authority"]["slug"], "skr");
        let same = json!({
            "organizationId": id, "expectedVersion": 1, "names": union()["names"],
            "identifiers": union()["identifiers"], "contactPoints": union()["contactPoints"],
        });
        let same = done(&skr, "updateOrganization", same, &fields).await;
        assert_eq!(same["organization"]["provenance"]["version"], 1);
        let changed = json!({
            "organizationId": id, "expectedVersion": 1, "kind": "JOINT_AUTHORITY",
            "country": "FI", "parentId": parent, "identifiers": null,
            "contactPoints": [{ "channel": "PERSON", "personId": person }],
            "names": [{ "text": "Räddningsförbundet Nord", "locale": "sv", "locative": "i Räddningsförbundet Nord" }],
            "contactMissingReason": "BLANK_IN_SOURCE", "validity": { "ends": "2030" }, "datesNote": null,
        });
        let changed = done(&skr, "updateOrganization", changed, &fields).await;
        insta::assert_json_snapshot!("a_changed_organization", changed);
        assert_as_if_loaded(&app).await;
    }

    async fn what_is_wrong_with_an_organization_is_told(app: TestApp) {
        let skr = writer(&app, "skr");
        let (id, version) = create(&skr, json!({})).await;
        for (more, told) in [
            (json!({ "identifiers": [{ "scheme": "SE_ORGNR", "value": "212000-1158" }] }), "INVALID_IDENTIFIER input"),
            (json!({ "identifiers": [{ "scheme": "SE_ORGNR", "value": "121212-1212" }] }), "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED input"),
            (json!({ "identifiers": [{ "scheme": "SE_ORGNR", "value": "222000-0315" }] }), "DUPLICATE_IDENTIFIER input"),
            (json!({ "names": [{ "text": "A", "locale": "sv" }, { "text": "B", "locale": "sv" }] }), "NAMES_OVERLAP input"),
            (json!({ "names": [{ "text": " ", "locale": "sv" }] }), "EMPTY_TEXT input"),
            (json!({ "parentId": id }), "CIRCLE input"),
            (json!({ "slug": null }), "REQUIRED input.slug"),
            (json!({ "expectedVersion": 2 }), "CONFLICT input.expectedVersion"),
        ] {
            let mut input = json!({ "organizationId": id, "expectedVersion": version });
            input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            let wrong = wrong(&skr, "updateOrganization", input).await;
            assert_eq!(wrong.len(), 1, "{told}: {wrong:?}");
            assert!(wrong[0].starts_with(told), "{told}: {wrong:?}");
        }
        // Tokens name it by its slug.
        let renamed = json!({ "organizationId": id, "expectedVersion": version, "slug": "rf-nord" });
        assert_eq!(refused(&skr, "updateOrganization", renamed).await, "FORBIDDEN");
        let taken = json!({ "organizationId": id, "expectedVersion": version, "slug": "skr" });
        assert_eq!(wrong(&operator(&app), "updateOrganization", taken).await, ["SLUG_TAKEN input.slug"]);
        let other = writer(&app, "kommunforbundet");
        let input = json!({ "organizationId": id, "expectedVersion": version, "slug": "x" });
        assert_eq!(wrong(&other, "updateOrganization", input).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(refused(&app, "createOrganization", union()).await, "UNAUTHENTICATED");
    }

    async fn an_area_is_one_municipality_at_a_time(app: TestApp) {
        let skr = writer(&app, "skr");
        let area = app.data("en", r#"{ organization(by: { slug: "lund" }) { area { id } } }"#).await;
        let area = &area["organization"]["area"]["id"];
        let lund = json!({ "kind": "MUNICIPALITY", "areaId": area, "slug": "nya-lund", "identifiers": [] });
        let mut input = union();
        input.as_object_mut().unwrap().extend(lund.as_object().unwrap().clone());

        let wrong = wrong(&skr, "createOrganization", input.clone()).await;
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].starts_with("AREA_TAKEN input"), "{wrong:?}");
        input["kind"] = json!("RESCUE_SERVICE");
        done(&skr, "createOrganization", input, "organization { id }").await;
        assert_as_if_loaded(&app).await;
    }

    async fn an_organization_bears_a_new_name_from_a_day_on(app: TestApp) {
        let skr = writer(&app, "skr");
        let (id, version) = create(&skr, json!({})).await;
        let input = |names: Value, version: &Value| json!({
            "organizationId": id, "expectedVersion": version, "from": "2026-07-01", "names": names,
        });
        let names = json!([
            { "text": "Räddningstjänsten Norr", "locale": "sv" },
            { "text": "Nord", "locale": "sv", "kind": "ALTERNATIVE" },
        ]);

        let fields = "organization {
            names { text kind validity { begins { edtf } ends { edtf } } }
            renames { on { edtf } from to }
        }";
        let payload = done(&skr, "renameOrganization", input(names.clone(), &version), fields).await;

        insta::assert_json_snapshot!("a_renamed_organization", payload);
        assert_eq!(
            wrong(&skr, "renameOrganization", input(names.clone(), &json!(2))).await,
            ["ALREADY_DONE input.names.0.text"],
        );
        for (names, version, told) in [
            (names, version, "CONFLICT input.expectedVersion"),
            (json!([]), json!(2), "REQUIRED input.names"),
            (json!(vec![json!({ "text": "A", "locale": "sv" }); 101]), json!(2), "TOO_MANY input.names"),
            (json!([{ "text": "A", "locale": "?" }]), json!(2), "INVALID_LOCALE input.names.0.locale"),
        ] {
            assert_eq!(wrong(&skr, "renameOrganization", input(names, &version)).await, [told]);
        }
        assert_as_if_loaded(&app).await;
    }

    async fn with_an_organization_end_its_memberships_and_seats(app: TestApp) {
        let operator = operator(&app);
        let (id, version) = known(&app, "organization", "polismyndigheten").await;
        let input = |dry_run: bool| json!({
            "organizationId": id, "expectedVersion": version, "ends": "2026-12-31", "dryRun": dry_run,
        });
        let before = app.live().registry().seq;

        let dry = done(&operator, "dissolveOrganization", input(true), ENDED).await;
        assert_eq!(app.live().registry().seq, before);
        let wet = done(&operator, "dissolveOrganization", input(false), ENDED).await;

        assert_eq!(dry, wet);
        assert_eq!(wet["organization"]["validity"]["ends"]["edtf"], "2026-12-31");
        assert_eq!(wet["memberships"], json!([{
            "state": "ACTIVE", "endReason": "DISSOLVED", "organization": { "slug": "polismyndigheten" },
            "validity": { "ends": { "edtf": "2026-12-31" } },
        }]));
        for (ends, told) in [
            ("2027-01-31", "ALREADY_DONE input.organizationId"),
            ("2027/..", "INVALID_PARTIAL_DATE input.ends"),
        ] {
            let late = json!({ "organizationId": id, "expectedVersion": 2, "ends": ends });
            assert_eq!(wrong(&operator, "dissolveOrganization", late).await, [told]);
        }
        let stranger = writer(&app, "skr");
        let input = json!({ "organizationId": id, "expectedVersion": 2 });
        assert_eq!(wrong(&stranger, "dissolveOrganization", input).await, ["NOT_AUTHORITATIVE input"]);
        assert_as_if_loaded(&app).await;
    }

    async fn municipalities_are_merged_into_another(app: TestApp) {
        let operator = operator(&app);
        let slug = |slug: &str| json!({ "slug": slug });
        let (into, _) = known(&app, "organization", "lappeenranta").await;
        let (first, first_version) = known(&app, "organization", "kuopio").await;
        let (second, second_version) = known(&app, "organization", "lahti").await;
        let input = |into: &Value, dry_run: bool| json!({
            "merged": [
                { "organizationId": first, "expectedVersion": first_version },
                { "organizationId": second, "expectedVersion": second_version },
            ],
            "intoId": into, "on": "2027-01-01", "dryRun": dry_run,
        });
        let fields = format!("{ENDED}
            merged {{ slug validity {{ ends {{ edtf }} }} }}
            relations {{ kind from {{ slug }} to {{ slug }} validity {{ begins {{ edtf }} }} }}
        ");
        let before = app.live().registry().seq;

        let dry = done(&operator, "mergeOrganizations", input(&into, true), &fields).await;
        assert_eq!(app.live().registry().seq, before);
        let wet = done(&operator, "mergeOrganizations", input(&into, false), &fields).await;

        assert_eq!(dry, wet);
        assert_eq!(wet["organization"], json!({ "slug": "lappeenranta", "validity": { "ends": null } }));
        let merged: Vec<&Value> = wet["merged"].as_array().unwrap().iter().map(|own| &own["slug"]).collect();
        assert_eq!(merged, ["kuopio", "lahti"]);
        assert_eq!(wet["relations"][0], json!({
            "kind": "MERGED_INTO", "from": slug("kuopio"), "to": slug("lappeenranta"),
            "validity": { "begins": { "edtf": "2027-01-01" } },
        }));
        assert_eq!(wet["seats"].as_array().unwrap().len(), 2);
        assert_eq!(wet["seats"][0]["validity"]["ends"]["edtf"], "2026-12-31");
        assert_eq!(wet["seats"][0]["holdings"][0]["endReason"], "DISSOLVED");
        assert_as_if_loaded(&app).await;
    }

    async fn what_is_wrong_with_a_merger_is_told(app: TestApp) {
        let skr = writer(&app, "skr");
        let (first, version) = create(&skr, json!({})).await;
        let (into, _) = known(&app, "organization", "skr").await;
        let own = json!({ "organizationId": first, "expectedVersion": version });
        let (foreign, foreign_version) = known(&app, "organization", "lahti").await;
        let foreign = json!({ "organizationId": foreign, "expectedVersion": foreign_version });
        let stale = json!({ "organizationId": first, "expectedVersion": 5 });
        for (merged, into, told) in [
            (json!([]), &into, "REQUIRED input.merged"),
            (json!([own, own]), &into, "ALREADY_DONE input.merged.1.organizationId"),
            (json!([own, foreign]), &into, "NOT_AUTHORITATIVE input"),
            (json!([stale]), &into, "CONFLICT input.expectedVersion"),
            (json!([own]), &first, "CIRCLE input"),
            (json!([own]), &json!("x"), "MALFORMED_ID input.intoId"),
            (json!(vec![own.clone(); 101]), &into, "TOO_MANY input.merged"),
        ] {
            let input = json!({ "merged": merged, "intoId": into, "on": "2026-11-22" });
            let wrong = wrong(&skr, "mergeOrganizations", input).await;
            assert_eq!(wrong.len(), 1, "{told}: {wrong:?}");
            assert!(wrong[0].starts_with(told), "{told}: {wrong:?}");
        }
        let (ended, ended_version) = create(&skr, json!({
            "slug": "forra", "identifiers": [], "validity": { "ends": "2020" },
        })).await;
        let over = json!({ "organizationId": ended, "expectedVersion": ended_version });
        for (merged, into, told) in [
            (over, &into, "ALREADY_DONE input.merged.0.organizationId"),
            (own, &ended, "INVALID_STATE input.intoId"),
        ] {
            let input = json!({ "merged": [merged], "intoId": into, "on": "2026-11-22" });
            assert_eq!(wrong(&skr, "mergeOrganizations", input).await, [told]);
        }
    }
}
