//! What was to begin only after the last day of a body or of an organization never begins.

use serde_json::{Value, json};

use super::asking::{asked, person, with, wrong};
use super::told::{assert_as_if_loaded, done, writer};
use crate::support::{TestApp, on_both_loaded};

const KNOWN: &str = "id provenance { version }";

const ENDED: &str = "
    removedSeatCount
    seats {
        label { text } validity { ends { edtf } } provenance { version }
        holdings { endReason person { slug } validity { begins { edtf } ends { edtf } } }
    }
    memberships {
        state endReason organization { slug } provenance { version }
        validity { begins { edtf sourceText } ends { edtf } }
    }
";

/// A network of SKR and an organization that may sit in it.
struct Around {
    network: Value,
    organization: Value,
}

async fn around(skr: &TestApp) -> Around {
    let names = |name: &str| json!([{ "text": name, "locale": "sv" }]);
    let network =
        json!({ "slug": "natverk-nord", "kind": "EXPERT_NETWORK", "names": names("Nord") });
    let fields = format!("network {{ {KNOWN} }}");
    let mut network = done(skr, "createNetwork", network, &fields).await;
    let organization = json!({
        "slug": "forbundet-nord", "kind": "RESCUE_SERVICE", "country": "SE", "names": names("Förbundet Nord"),
    });
    let fields = format!("organization {{ {KNOWN} }}");
    let mut organization = done(skr, "createOrganization", organization, &fields).await;
    Around {
        network: network["network"].take(),
        organization: organization["organization"].take(),
    }
}

/// A new seat of the network.
async fn seat(skr: &TestApp, around: &Around, label: &str, more: Value) -> Value {
    let label = json!([{ "locale": "sv", "text": label }]);
    let input = with(
        &json!({ "bodyId": around.network["id"], "label": label }),
        more,
    );
    let mut made = done(skr, "createSeat", input, "seat { id }").await;
    made["seat"]["id"].take()
}

/// That somebody comes to hold a seat, which is of its first version.
async fn hold(skr: &TestApp, seat: &Value, version: i32, more: Value) {
    let input = with(&json!({ "seatId": seat, "expectedVersion": version }), more);
    done(skr, "appointSeat", input, "seat { id }").await;
}

async fn join(skr: &TestApp, around: &Around, begins: &str) {
    let input = json!({
        "bodyId": around.network["id"], "organizationId": around.organization["id"],
        "validity": { "begins": begins }, "datesNote": { "sourceText": "nästa år" },
    });
    done(skr, "createMembership", input, "membership { id }").await;
}

/// A seat that changed: its label, its end, and who held it, from when to when.
fn told(seats: &Value) -> Vec<(&Value, &Value, Vec<String>)> {
    let seats = seats.as_array().unwrap().iter();
    let holding = |own: &Value| {
        let validity = &own["validity"];
        let day = |end: &str| validity[end]["edtf"].as_str().unwrap_or("..").to_owned();
        let reason = own["endReason"].as_str().unwrap_or_default();
        format!("{}/{} {reason}", day("begins"), day("ends"))
    };
    let seats = seats.map(|seat| {
        let holdings = seat["holdings"].as_array().unwrap().iter();
        let ends = &seat["validity"]["ends"]["edtf"];
        (
            &seat["label"]["text"],
            ends,
            holdings.map(holding).collect(),
        )
    });
    seats.collect()
}

on_both_loaded! {
    async fn what_would_begin_after_the_end_of_an_organization_never_begins(app: TestApp) {
        let skr = writer(&app, "skr");
        let around = around(&skr).await;
        let (greta, organization) = (person(&app, "greta-berg").await, &around.organization["id"]);
        let later = seat(&skr, &around, "later", json!({
            "onBehalfOfOrganizationId": organization, "validity": { "begins": "2027-01-15" },
        })).await;
        hold(&skr, &later, 1, json!({ "personId": greta, "begins": "2027-02" })).await;
        let own = seat(&skr, &around, "own", json!({ "onBehalfOfOrganizationId": organization })).await;
        hold(&skr, &own, 1, json!({ "personId": greta, "begins": "2026-01-01", "ends": "2027-01-31" })).await;
        hold(&skr, &own, 2, json!({ "personId": greta, "begins": "2027-02-01" })).await;
        let other = seat(&skr, &around, "other", json!({})).await;
        hold(&skr, &other, 1, json!({ "personId": greta, "begins": "2027-01-01", "ends": "2027-01-31" })).await;
        hold(&skr, &other, 2, json!({ "organizationId": organization, "begins": "2027-02-01" })).await;
        join(&skr, &around, "2027-01-01").await;
        let input = |dry_run: bool| json!({
            "organizationId": organization, "expectedVersion": 1, "ends": "2026-12-31", "dryRun": dry_run,
        });

        let dry = done(&skr, "dissolveOrganization", input(true), ENDED).await;
        let wet = done(&skr, "dissolveOrganization", input(false), ENDED).await;

        assert_eq!(dry, wet);
        assert_eq!(wet["removedSeatCount"], 1);
        assert_eq!(told(&wet["seats"]), [
            (&json!("own"), &json!("2026-12-31"), vec!["2026-01-01/2026-12-31 DISSOLVED".to_owned()]),
            (&json!("other"), &Value::Null, vec!["2027-01-01/2027-01-31 ".to_owned()]),
        ]);
        assert_eq!(wet["memberships"], json!([{
            "state": "EXPIRED", "endReason": "DISSOLVED", "organization": { "slug": "forbundet-nord" },
            "provenance": { "version": 2 }, "validity": { "begins": null, "ends": null },
        }]));
        let node = format!("{{ node(id: {later}) {{ id }} }}");
        assert_eq!(asked(&skr, &node, "/node").await, Value::Null);
        assert_as_if_loaded(&app).await;
    }

    async fn what_would_begin_after_the_end_of_a_body_never_begins(app: TestApp) {
        let skr = writer(&app, "skr");
        let around = around(&skr).await;
        let greta = person(&app, "greta-berg").await;
        seat(&skr, &around, "later", json!({ "validity": { "begins": "2026-12" } })).await;
        let own = seat(&skr, &around, "own", json!({})).await;
        hold(&skr, &own, 1, json!({ "personId": greta, "begins": "2026-11-23" })).await;
        join(&skr, &around, "2026-11-23").await;
        let input = json!({ "bodyId": around.network["id"], "expectedVersion": 1 });

        let closed = done(&skr, "dissolveBody", input, ENDED).await;

        assert_eq!(closed["removedSeatCount"], 1);
        assert_eq!(told(&closed["seats"]), [(&json!("own"), &json!("2026-11-22"), vec![])]);
        assert_eq!(closed["memberships"][0]["state"], "EXPIRED");
        assert_eq!(closed["memberships"][0]["endReason"], "DISSOLVED");
        assert_as_if_loaded(&app).await;
    }

    async fn what_has_begun_after_the_last_day_speaks_against_it(app: TestApp) {
        let skr = writer(&app, "skr");
        let around = around(&skr).await;
        let own = seat(&skr, &around, "own", json!({})).await;
        hold(&skr, &own, 1, json!({ "personId": person(&app, "greta-berg").await, "begins": "2025-01-01" })).await;
        let input = json!({ "bodyId": around.network["id"], "expectedVersion": 1, "ends": "2024-12-31" });

        let told = wrong(&skr, "dissolveBody", input).await;

        assert!(told.contains(&"END_BEFORE_BEGIN input".to_owned()), "{told:?}");
    }

    async fn what_would_begin_after_a_merger_never_begins(app: TestApp) {
        let skr = writer(&app, "skr");
        let around = around(&skr).await;
        let organization = &around.organization["id"];
        seat(&skr, &around, "later", json!({
            "onBehalfOfOrganizationId": organization, "validity": { "begins": "2027-01-01" },
        })).await;
        join(&skr, &around, "2027").await;
        let input = json!({
            "merged": [{ "organizationId": organization, "expectedVersion": 1 }],
            "intoId": super::asking::organization(&app, "skr").await, "on": "2027-01-01",
        });

        let closed = done(&skr, "mergeOrganizations", input, ENDED).await;

        assert_eq!((&closed["removedSeatCount"], &closed["seats"]), (&json!(1), &json!([])));
        assert_eq!(closed["memberships"][0]["state"], "EXPIRED");
        assert_as_if_loaded(&app).await;
    }
}
