//! Persons and their posts.

use serde_json::{Value, json};

use super::told::{assert_as_if_loaded, change, done, known, refused, told, writer, wrong};
use crate::support::{TestApp, on_both_loaded};

const PERSON: &str = "person { id slug displayName familyName givenName provenance { version } }";
const POST: &str = "employment {
    id title { all { locale text status } } employer { slug } roleTags
    validity { begins { edtf } ends { edtf } attestedOn } person { slug }
}";

fn bo() -> Value {
    json!({
        "slug": "bo-ek", "displayName": "Bo Ek", "familyName": "Ek", "givenName": "Bo",
        "lawfulBasis": "LEGITIMATE_INTEREST",
    })
}

fn with(mut input: Value, more: &Value) -> Value {
    input
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    input
}

async fn create(app: &TestApp) -> Value {
    done(app, "createPerson", bo(), PERSON).await["person"]["id"].take()
}

on_both_loaded! {
    async fn a_person_is_created_and_changed(app: TestApp) {
        let skr = writer(&app, "skr");
        let id = create(&skr).await;
        let input = json!({
            "personId": id, "expectedVersion": 1, "slug": "bo-asp", "displayName": "Bo Asp",
            "familyName": "Asp", "givenName": null, "lawfulBasis": "PUBLIC_TASK",
        });

        let changed = done(&skr, "updatePerson", input, PERSON).await;

        assert_eq!(changed["person"], json!({
            "id": id, "slug": "bo-asp", "displayName": "Bo Asp", "familyName": "Asp",
            "givenName": null, "provenance": { "version": 2 },
        }));
        for (more, told) in [
            (json!({ "displayName": null }), "REQUIRED input.displayName"),
            (json!({ "displayName": "19121212-1212" }), "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED input"),
            (json!({ "slug": "greta-berg" }), "SLUG_TAKEN input.slug"),
            (json!({ "expectedVersion": 1 }), "CONFLICT input.expectedVersion"),
            (json!({ "personId": "x" }), "MALFORMED_ID input.personId"),
        ] {
            let input = with(json!({ "personId": id, "expectedVersion": 2 }), &more);
            let wrong = wrong(&skr, "updatePerson", input).await;
            assert_eq!(wrong.len(), 1, "{told}: {wrong:?}");
            assert!(wrong[0].starts_with(told), "{told}: {wrong:?}");
        }
        let stranger = writer(&app, "kommunforbundet");
        let input = json!({ "personId": id, "expectedVersion": 2, "slug": "x" });
        assert_eq!(wrong(&stranger, "updatePerson", input).await, ["NOT_AUTHORITATIVE input"]);
        assert_as_if_loaded(&app).await;
    }

    async fn what_protects_a_person_is_for_those_who_look_after_privacy(app: TestApp) {
        let skr = writer(&app, "skr");
        let id = create(&skr).await;
        let officer = app.as_actor("dora", None, &["gdpr:admin"]);
        let both = app.as_actor("dora", Some("skr"), &["gdpr:admin", "sync:write:skr"]);
        let privacy = json!({
            "protection": "MARKED", "protectionUntil": "2030-01-01", "retainUntil": "2031-01-01",
        });
        let input = |version: i32, more: Value| {
            with(json!({ "personId": id, "expectedVersion": version }), &more)
        };
        let protect = json!({ "privacy": privacy });
        let rename = json!({ "privacy": privacy, "displayName": "B. E." });

        assert_eq!(refused(&skr, "updatePerson", input(1, protect.clone())).await, "FORBIDDEN");
        assert_eq!(refused(&officer, "updatePerson", input(1, rename.clone())).await, "FORBIDDEN");
        let named = input(1, json!({ "displayName": "B. E." }));
        assert_eq!(refused(&officer, "updatePerson", named).await, "FORBIDDEN");
        let created = with(bo(), &with(json!({ "slug": "eva-ek" }), &protect));
        assert_eq!(refused(&skr, "createPerson", created.clone()).await, "FORBIDDEN");

        done(&officer, "updatePerson", input(1, protect), PERSON).await;
        assert_eq!(app.data("en", r#"{ person(by: { slug: "bo-ek" }) { id } }"#).await["person"], Value::Null);
        done(&both, "createPerson", created, PERSON).await;
        assert_eq!(app.data("en", r#"{ person(by: { slug: "eva-ek" }) { id } }"#).await["person"], Value::Null);
        let open = json!({ "privacy": {
            "protection": "NONE", "protectionUntil": null, "processing": "NORMAL", "retainUntil": null,
        }, "displayName": "B. E.", "slug": "bo-ek" });
        done(&both, "updatePerson", input(2, open), PERSON).await;
        assert_eq!(
            app.data("en", r#"{ person(by: { slug: "bo-ek" }) { displayName } }"#).await["person"]["displayName"],
            "B. E.",
        );
        let none = input(3, json!({ "privacy": { "protection": null } }));
        assert_eq!(wrong(&both, "updatePerson", none).await, ["REQUIRED input.privacy.protection"]);
        assert_as_if_loaded(&app).await;
    }

    async fn the_slug_of_a_protected_person_does_not_tell_that_they_are_there(app: TestApp) {
        let skr = writer(&app, "skr");
        let other = writer(&app, "kommunforbundet");
        let both = app.as_actor("dora", Some("skr"), &["gdpr:admin", "sync:write:skr"]);
        let id = create(&skr).await;
        assert_eq!(wrong(&other, "createPerson", bo()).await, ["SLUG_TAKEN input.slug"]);
        let slug = |slug: &str| with(bo(), &json!({ "slug": slug }));
        let privacy = |more: Value| json!({ "privacy": more });
        let update = |version: i32, more: &Value| {
            with(json!({ "personId": id, "expectedVersion": version }), more)
        };

        let protect = update(1, &privacy(json!({ "protection": "MARKED" })));
        let hidden = done(&both, "updatePerson", protect, PERSON).await["person"]["slug"].clone();
        assert_ne!(hidden, "bo-ek");
        assert!(!hidden.as_str().unwrap().contains("bo"), "{hidden}");
        let namesake = done(&other, "createPerson", bo(), PERSON).await;
        assert_eq!(namesake["person"]["slug"], "bo-ek");

        // While they are protected they get no other; nor does whoever is protected from the start.
        let renamed = done(&both, "updatePerson", update(2, &json!({ "slug": "bo-ask" })), PERSON).await;
        assert_eq!((&renamed["person"]["slug"], &renamed["person"]["provenance"]["version"]), (&hidden, &json!(2)));
        let created = with(slug("eva-ek"), &privacy(json!({ "processing": "RESTRICTED" })));
        let created = done(&both, "createPerson", created, PERSON).await;
        assert_ne!(created["person"]["slug"], "eva-ek");
        done(&other, "createPerson", slug("eva-ek"), PERSON).await;

        let open = update(2, &privacy(json!({ "protection": "NONE" })));
        assert_eq!(done(&both, "updatePerson", open, PERSON).await["person"]["slug"], hidden);
        done(&skr, "updatePerson", update(3, &json!({ "slug": "bo-ask" })), PERSON).await;
        assert_as_if_loaded(&app).await;
    }

    async fn a_post_is_given_changed_and_ended(app: TestApp) {
        let skr = writer(&app, "skr");
        let id = create(&skr).await;
        let (employer, _) = known(&app, "organization", "skr").await;
        let input = json!({
            "personId": id, "expectedVersion": 1, "organizationId": employer,
            "title": [{ "locale": "sv", "text": "säkerhetschef" }, { "locale": "fi", "text": "turvallisuuspäällikkö" }],
            "roleTags": ["SAFETY_CHIEF"], "validity": { "begins": "2020-05", "attestedOn": "2024-01-01" },
        });

        let made = done(&skr, "createEmployment", input, POST).await;
        let post = made["employment"]["id"].clone();
        assert_eq!(made["employment"], json!({
            "id": post, "employer": { "slug": "skr" }, "roleTags": ["SAFETY_CHIEF"], "person": { "slug": "bo-ek" },
            "title": { "all": [
                { "locale": "sv", "text": "säkerhetschef", "status": "SOURCE" },
                { "locale": "fi", "text": "turvallisuuspäällikkö", "status": "DRAFT" },
            ] },
            "validity": { "begins": { "edtf": "2020-05" }, "ends": null, "attestedOn": "2024-01-01" },
        }));
        let input = json!({
            "employmentId": post, "expectedVersion": 2, "organizationId": null, "roleTags": null,
            "title": [{ "locale": "fi", "text": null }], "validity": { "attestedOn": null },
        });
        let changed = done(&skr, "updateEmployment", input, POST).await;
        assert_eq!(changed["employment"], json!({
            "id": post, "employer": null, "roleTags": [], "person": { "slug": "bo-ek" },
            "title": { "all": [{ "locale": "sv", "text": "säkerhetschef", "status": "SOURCE" }] },
            "validity": { "begins": { "edtf": "2020-05" }, "ends": null, "attestedOn": null },
        }));
        let input = json!({ "employmentId": post, "expectedVersion": 3, "ends": "2026-10" });
        let ended = done(&skr, "endEmployment", input.clone(), POST).await;
        assert_eq!(ended["employment"]["validity"]["ends"]["edtf"], "2026-10");
        let node = format!("{{ node(id: {post}) {{ ... on Employment {{ id }} }} }}");
        assert_eq!(app.data("en", &node).await["node"]["id"], post);

        assert_eq!(wrong(&skr, "endEmployment", input).await, ["CONFLICT input.expectedVersion"]);
        for (more, told) in [
            (json!({}), "ALREADY_DONE input.employmentId"),
            (json!({ "ends": "x" }), "INVALID_PARTIAL_DATE input.ends"),
            (json!({ "employmentId": id }), "WRONG_ID_TYPE input.employmentId"),
        ] {
            let input = with(json!({ "employmentId": post, "expectedVersion": 4 }), &more);
            assert_eq!(wrong(&skr, "endEmployment", input).await, [told]);
        }
        let untitled = json!({ "personId": id, "expectedVersion": 4, "title": [] });
        assert_eq!(wrong(&skr, "createEmployment", untitled).await, ["REQUIRED input.title"]);
        assert_as_if_loaded(&app).await;
    }

    async fn whoever_answers_for_an_organization_writes_its_posts(app: TestApp) {
        let skr = writer(&app, "skr");
        let id = create(&skr).await;
        let town = app.as_actor("tove", Some("lund"), &["member:write:lund"]);
        let (employer, _) = known(&app, "organization", "lund").await;
        let (other, _) = known(&app, "organization", "skr").await;
        let input = |version: i32, employer: &Value| json!({
            "personId": id, "expectedVersion": version, "organizationId": employer,
            "title": [{ "locale": "sv", "text": "beredskapssamordnare" }],
        });

        let made = done(&town, "createEmployment", input(1, &employer), POST).await;
        let post = made["employment"]["id"].clone();
        let title = json!([{ "locale": "sv", "text": "säkerhetschef" }]);
        let changed = json!({ "employmentId": post, "expectedVersion": 2, "title": title });
        done(&town, "updateEmployment", changed, POST).await;
        let moved = json!({ "employmentId": post, "expectedVersion": 3, "organizationId": other });
        assert_eq!(refused(&town, "updateEmployment", moved).await, "FORBIDDEN");
        assert_eq!(refused(&town, "createEmployment", input(3, &other)).await, "FORBIDDEN");
        assert_eq!(refused(&town, "createEmployment", input(3, &Value::Null)).await, "FORBIDDEN");
        let renamed = json!({ "personId": id, "expectedVersion": 3, "displayName": "X" });
        assert_eq!(refused(&town, "updatePerson", renamed).await, "FORBIDDEN");
        let ended = json!({ "employmentId": post, "expectedVersion": 3 });
        let ended = change(&town, "endEmployment", ended, POST).await;
        assert_eq!(told(&ended), Vec::<String>::new());
        assert_eq!(ended["employment"]["validity"]["ends"]["edtf"], "2026-11-22");
        assert_as_if_loaded(&app).await;
    }
}
