//! Seats: created, changed, held, vacated, ended.

use serde_json::{Value, json};

use super::asking::{
    asked, assert_kept, change, changed, denied, group, of, organization, person, writer_for, wrong,
};
use crate::support::{TestApp, on_both_loaded};

const SEAT: &str = "seat {
    id rank label { text } roles isVoting phase holderStatus
    onBehalfOf { slug } onBehalfOfMissingReason
    person { slug } organization { slug }
    holdings { id person { slug } endReason validity { begins { edtf } ends { edtf } } }
    validity { begins { edtf } ends { edtf } attestedOn }
    provenance { version authority { slug } classification }
}";

/// A new seat in the committee of SKR.
async fn new_seat(skr: &TestApp) -> Value {
    let body = group(skr, "trygghetsberedningen").await;
    let input = json!({ "bodyId": body, "roles": ["SECRETARY"] });
    let mut payload = changed(skr, "createSeat", input, SEAT).await;
    payload["seat"].take()
}

fn input(seat: &Value, rest: Value) -> Value {
    of("seatId", seat, rest)
}

on_both_loaded! {
    async fn a_seat_is_created_in_a_body_and_changed(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let seat = new_seat(&skr).await;
        assert_eq!(seat["rank"], 9);
        assert_eq!(seat["roles"], json!(["SECRETARY"]));
        assert_eq!(seat["holderStatus"], "NOT_YET_NAMED");
        assert_eq!(
            seat["provenance"],
            json!({ "version": 1, "authority": { "slug": "skr" }, "classification": "PUBLIC" })
        );

        let party = organization(&app, "nordverk").await;
        let wish = input(&seat, json!({
            "label": [{ "locale": "sv", "text": "Sekreterare" }],
            "onBehalfOfOrganizationId": party,
            "isVoting": false,
            "phase": 2,
            "validity": { "begins": "2026-10", "attestedOn": "2026-11-01" },
        }));
        let seat = changed(&skr, "updateSeat", wish, SEAT).await["seat"].take();
        assert_eq!(seat["label"]["text"], "Sekreterare");
        assert_eq!(seat["onBehalfOf"]["slug"], "nordverk");
        assert_eq!((&seat["isVoting"], &seat["phase"]), (&json!(false), &json!(2)));
        assert_eq!(seat["validity"]["begins"]["edtf"], "2026-10");
        assert_eq!(seat["provenance"]["version"], 2);

        let wish = input(&seat, json!({
            "label": null, "roles": null, "onBehalfOfOrganizationId": null, "isVoting": null,
            "onBehalfOfMissingReason": "NOT_STATED",
            "validity": { "begins": null },
        }));
        let seat = changed(&skr, "updateSeat", wish, SEAT).await["seat"].take();
        assert_eq!(seat["label"], Value::Null);
        assert_eq!(seat["roles"], json!([]));
        assert_eq!(seat["onBehalfOf"], Value::Null);
        assert_eq!(seat["onBehalfOfMissingReason"], "NOT_STATED");
        assert_eq!(seat["validity"]["begins"], Value::Null);
        assert_eq!(seat["validity"]["attestedOn"], "2026-11-01");

        let same = changed(&skr, "updateSeat", input(&seat, json!({ "phase": 2 })), SEAT).await;
        assert_eq!(same["seat"]["provenance"]["version"], 3, "nothing changed");
        assert_kept(&app).await;
    }

    async fn a_seat_is_held_corrected_left_and_ended(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let seat = new_seat(&skr).await;
        let greta = person(&app, "greta-berg").await;
        let helene = person(&app, "helene-lindstrand").await;
        let skr_id = organization(&app, "skr").await;
        let wish = input(&seat, json!({
            "personId": greta, "organizationId": skr_id, "begins": "2026-01-15",
        }));
        let seat = changed(&skr, "appointSeat", wish, SEAT).await["seat"].take();
        assert_eq!((&seat["person"]["slug"], &seat["organization"]["slug"]), (&json!("greta-berg"), &json!("skr")));

        let taken = input(&seat, json!({ "personId": helene, "begins": "2026-11" }));
        assert_eq!(wrong(&skr, "appointSeat", taken).await, ["HOLDINGS_OVERLAP input.begins"]);

        let holding = &seat["holdings"][0]["id"];
        let wish = input(&seat, json!({
            "holdingId": holding, "personId": helene, "validity": { "begins": "2026-02-01" },
        }));
        let seat = changed(&skr, "updateHolding", wish, SEAT).await["seat"].take();
        assert_eq!(seat["holdings"], json!([{
            "id": holding,
            "person": { "slug": "helene-lindstrand" },
            "endReason": null,
            "validity": { "begins": { "edtf": "2026-02-01" }, "ends": null },
        }]));

        let wish = input(&seat, json!({ "ends": "2026-11-10", "reason": "RESIGNED" }));
        let seat = changed(&skr, "endSeat", wish, SEAT).await["seat"].take();
        assert_eq!(seat["validity"]["ends"]["edtf"], "2026-11-10");
        assert_eq!(seat["holdings"][0]["endReason"], "RESIGNED");
        assert_eq!(seat["holdings"][0]["validity"]["ends"]["edtf"], "2026-11-10");
        assert_eq!(seat["person"]["slug"], "helene-lindstrand", "as of its last day");

        let again = input(&seat, json!({}));
        assert_eq!(wrong(&skr, "endSeat", again).await, ["ALREADY_DONE input.seatId"]);
        let late = input(&seat, json!({ "personId": greta, "begins": "2026-11-20" }));
        assert_eq!(wrong(&skr, "appointSeat", late).await, ["INVALID_STATE input.seatId"]);
        assert_kept(&app).await;
    }

    async fn what_is_wrong_with_a_change_of_a_seat_is_told_where_it_is(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let seat = new_seat(&skr).await;
        let greta = person(&app, "greta-berg").await;
        for (name, rest, told) in [
            ("updateSeat", json!({ "expectedVersion": 7 }), "CONFLICT input.expectedVersion"),
            ("endSeat", json!({ "expectedVersion": 7 }), "CONFLICT input.expectedVersion"),
            ("updateHolding", json!({ "expectedVersion": 7, "holdingId": seat["id"] }), "WRONG_ID_TYPE input.holdingId"),
            ("updateSeat", json!({ "rank": null }), "REQUIRED input.rank"),
            ("updateSeat", json!({ "seatId": "x" }), "MALFORMED_ID input.seatId"),
            ("updateSeat", json!({ "seatId": greta }), "WRONG_ID_TYPE input.seatId"),
            ("updateSeat", json!({ "onBehalfOfAreaId": greta }), "WRONG_ID_TYPE input.onBehalfOfAreaId"),
            ("updateSeat", json!({ "validity": { "begins": "soon" } }), "INVALID_PARTIAL_DATE input.validity.begins"),
            ("vacateSeat", json!({}), "INVALID_STATE input.seatId"),
            ("appointSeat", json!({}), "REQUIRED input.personId"),
            ("endSeat", json!({ "ends": "never" }), "INVALID_PARTIAL_DATE input.ends"),
        ] {
            assert_eq!(wrong(&skr, name, input(&seat, rest)).await, [told], "{name}");
        }
        let chair = input(&seat, json!({ "roles": ["CHAIR"], "validity": { "begins": "2020", "ends": "2019" } }));
        let told = wrong(&skr, "updateSeat", chair).await;
        assert!(told.iter().any(|told| told.starts_with("END_BEFORE_BEGIN")), "{told:?}");

        let stranger = writer_for(&app, "kommunforbundet");
        let update = input(&seat, json!({ "phase": 1 }));
        let told = wrong(&stranger, "updateSeat", update.clone()).await;
        assert_eq!(told, ["NOT_AUTHORITATIVE input"]);
        let body = group(&app, "trygghetsberedningen").await;
        let create = json!({ "bodyId": body });
        assert_eq!(wrong(&stranger, "createSeat", create.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let own = organization(&app, "kommunforbundet").await;
        let create = json!({ "bodyId": body, "provenance": { "authorityId": own } });
        assert_eq!(wrong(&stranger, "createSeat", create.clone()).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(wrong(&skr, "createSeat", create).await, ["NOT_AUTHORITATIVE input"]);
        let reader = app.as_actor("bo", None, &["members:read"]);
        assert_eq!(denied(&reader, "updateSeat", update.clone()).await, "FORBIDDEN");
        assert_eq!(denied(&app, "updateSeat", update).await, "UNAUTHENTICATED");
    }

    async fn a_holding_that_was_entered_by_mistake_is_taken_out(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let seat = new_seat(&skr).await;
        let greta = person(&app, "greta-berg").await;
        let wish = input(&seat, json!({ "personId": greta, "begins": "2026-01-15" }));
        let seat = changed(&skr, "appointSeat", wish, SEAT).await["seat"].take();
        let holding = &seat["holdings"][0]["id"];
        let removal = |version: i32| json!({ "holdingId": holding, "expectedVersion": version });

        let stranger = writer_for(&app, "kommunforbundet");
        let reader = app.as_actor("bo", None, &["members:read"]);
        assert_eq!(wrong(&stranger, "removeHolding", removal(2)).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(denied(&reader, "removeHolding", removal(2)).await, "FORBIDDEN");
        assert_eq!(wrong(&skr, "removeHolding", removal(1)).await, ["CONFLICT input.expectedVersion"]);
        let seat_id = json!({ "holdingId": seat["id"], "expectedVersion": 2 });
        assert_eq!(wrong(&skr, "removeHolding", seat_id).await, ["WRONG_ID_TYPE input.holdingId"]);

        let left = changed(&skr, "removeHolding", removal(2), SEAT).await["seat"].take();

        assert_eq!((&left["id"], &left["holdings"]), (&seat["id"], &json!([])));
        assert_eq!(left["holderStatus"], "NOT_YET_NAMED", "as if nobody had ever held it");
        assert_eq!(left["provenance"]["version"], 3);
        assert_eq!(wrong(&skr, "removeHolding", removal(3)).await, ["NOT_FOUND input.holdingId"]);
        assert_kept(&app).await;
    }

    async fn a_party_has_one_seat_where_each_party_has_one(app: TestApp) {
        let skr = writer_for(&app, "skr");
        let party = organization(&app, "nordverk").await;
        let first = new_seat(&skr).await;
        let second = new_seat(&skr).await;
        let wish = json!({ "onBehalfOfOrganizationId": party });
        changed(&skr, "updateSeat", input(&first, wish.clone()), "seat { id }").await;
        let payload = change(&skr, "updateSeat", input(&second, wish.clone()), "seat { id }").await;
        assert_eq!(payload["seat"], Value::Null);
        assert_eq!(payload["userErrors"][0]["code"], "SEAT_RULE_VIOLATION");

        let query = "{ seats(filter: { body: { slug: \"trygghetsberedningen\" } }) { totalCount } }";
        assert_eq!(asked(&app, query, "/seats/totalCount").await, 10);
        assert_kept(&app).await;
    }
}
