//! Events, who has a part in them, and their series.

use serde_json::{Value, json};

use super::asking::{
    assert_kept, changed, denied, network, organization, person, text, writer_for, wrong,
};
use crate::support::{TestApp, on_both_loaded};

const EVENT: &str = "event {
    id slug kind title { text } purpose { text } status starts { edtf } ends { edtf }
    startTime endTime timeZone placeArea { slug } placeName onlineUrl languages
    body { slug } series { slug } occurrence agendaState
    agenda { rank title { text } topic { slug } presenter { __typename } }
    participations { totalCount }
    provenance { version authority { slug } }
}";

const PARTICIPATION: &str = "participation {
    id role participant { __typename } group { text } capacities { title { text } }
    provenance { version authority { slug } }
}";

fn sv(text: &str) -> Value {
    json!([{ "locale": "sv", "text": text }])
}

fn with(known: Value, rest: Value) -> Value {
    let mut input = known;
    let fields = rest.as_object().unwrap().clone();
    input.as_object_mut().unwrap().extend(fields);
    input
}

fn input(event: &Value, rest: Value) -> Value {
    let version = &event["provenance"]["version"];
    with(
        json!({ "eventId": event["id"], "expectedVersion": version }),
        rest,
    )
}

/// A meeting of the network of Kommunförbundet, entered by whoever may hold its events.
async fn meeting(app: &TestApp, slug: &str) -> Value {
    let host = app.as_actor("ari", None, &["events:write:kommunforbundet-sakerhet"]);
    let wish = json!({
        "bodyId": network(app, "kommunforbundet-sakerhet").await,
        "slug": slug,
        "kind": "NETWORK_MEETING",
        "title": sv("Vintermöte"),
        "starts": "2027-02",
    });
    changed(&host, "createEvent", wish, EVENT).await["event"].take()
}

on_both_loaded! {
    async fn an_event_is_planned_by_whoever_holds_the_events_of_the_body(app: TestApp) {
        let event = meeting(&app, "vintermote").await;
        assert_eq!((&event["status"], &event["starts"]["edtf"]), (&json!("TENTATIVE"), &json!("2027-02")));
        assert_eq!(event["provenance"]["authority"]["slug"], "kommunforbundet");

        let host = app.as_actor("ari", None, &["events:write:kommunforbundet-sakerhet"]);
        let early = input(&event, json!({ "status": "CONFIRMED" }));
        let told = wrong(&host, "updateEvent", early).await;
        assert!(told.iter().all(|told| told.starts_with("EVENT_NOT_READY")), "{told:?}");
        let topic = text(&app, "{ topic(slug: \"skolor\") { id } }", "/topic/id").await;
        let wish = json!({
            "status": "CONFIRMED", "starts": "2027-02-10", "startTime": "09:30", "endTime": "15:00:00",
            "timeZone": "Europe/Helsinki", "placeName": "Kommunernas hus", "languages": ["sv", "fi"],
            "agendaState": "DRAFT",
            "agenda": [
                { "title": sv("Läget"), "personId": person(&app, "ari-pekka-meuronen").await },
                { "title": sv("Skolor"), "topicId": topic },
            ],
        });
        let event = changed(&host, "updateEvent", input(&event, wish.clone()), EVENT).await["event"].take();
        assert_eq!(event["status"], "CONFIRMED");
        assert_eq!((&event["startTime"], &event["endTime"]), (&json!("09:30:00"), &json!("15:00:00")));
        assert_eq!(event["languages"], json!(["sv", "fi"]));
        assert_eq!(event["agenda"][0]["presenter"]["__typename"], "Person");
        assert_eq!(event["agenda"][1], json!({ "rank": 2, "title": { "text": "Skolor" }, "topic": { "slug": "skolor" }, "presenter": null }));
        let same = changed(&host, "updateEvent", input(&event, wish), EVENT).await;
        assert_eq!(same["event"]["provenance"]["version"], 2);
        let away = json!({ "agenda": [{ "title": sv("Skolor"), "topicId": topic }], "startTime": null, "endTime": null, "timeZone": null });
        let event = changed(&host, "updateEvent", input(&event, away), EVENT).await["event"].take();
        assert_eq!((&event["agenda"][0]["rank"], &event["timeZone"]), (&json!(1), &Value::Null));
        assert_kept(&app).await;
    }

    async fn an_event_takes_the_steps_of_its_life_alone(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let event = meeting(&app, "vintermote").await;
        let held = input(&event, json!({ "status": "HELD" }));
        assert_eq!(wrong(&owner, "updateEvent", held).await, ["INVALID_STATE input.status"], "it has not come yet");
        let back = input(&event, json!({ "status": "DRAFT" }));
        assert_eq!(wrong(&owner, "updateEvent", back).await, ["INVALID_STATE input.status"]);
        let event = changed(&owner, "updateEvent", input(&event, json!({ "status": "POSTPONED" })), EVENT).await["event"].take();
        let event = changed(&owner, "updateEvent", input(&event, json!({ "status": "TENTATIVE" })), EVENT).await["event"].take();
        let event = changed(&owner, "cancelEvent", input(&event, json!({})), EVENT).await["event"].take();
        assert_eq!(event["status"], "CANCELLED");
        let again = input(&event, json!({}));
        assert_eq!(wrong(&owner, "cancelEvent", again).await, ["ALREADY_DONE input.eventId"]);

        let past = json!({ "slug": "dag-2024", "kind": "INFORMATION_DAY", "title": sv("Dag"), "status": "HELD", "starts": "2024-05-06" });
        let past = changed(&owner, "createEvent", past, EVENT).await["event"].take();
        assert_eq!(past["provenance"]["authority"]["slug"], "kommunforbundet");
        let too_late = input(&past, json!({}));
        assert_eq!(wrong(&owner, "cancelEvent", too_late).await, ["INVALID_STATE input.eventId"]);
    }

    async fn what_is_wrong_with_an_event_is_told_where_it_is(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let event = meeting(&app, "vintermote").await;
        for (rest, told) in [
            (json!({ "expectedVersion": 9 }), "CONFLICT input.expectedVersion"),
            (json!({ "title": null }), "REQUIRED input.title"),
            (json!({ "startTime": "9 am", "timeZone": "Europe/Helsinki" }), "INVALID_TIME input.startTime"),
            (json!({ "startTime": "09:30" }), "REQUIRED input.timeZone"),
            (json!({ "timeZone": "Helsinki" }), "INVALID_TIME_ZONE input.timeZone"),
            (json!({ "starts": "soon" }), "INVALID_PARTIAL_DATE input.starts"),
            (json!({ "languages": ["sv", "?"] }), "INVALID_LOCALE input.languages.1"),
            (json!({ "seriesId": event["id"] }), "WRONG_ID_TYPE input.seriesId"),
            (json!({ "agenda": [{ "title": [] }] }), "REQUIRED input.agenda.0.title"),
            (json!({ "slug": "skane-host-2019" }), "SLUG_TAKEN input.slug"),
        ] {
            assert_eq!(wrong(&owner, "updateEvent", input(&event, rest)).await, [told]);
        }
        let skr = writer_for(&app, "skr");
        let update = input(&event, json!({ "placeName": "Stockholm" }));
        assert_eq!(wrong(&skr, "updateEvent", update.clone()).await, ["NOT_AUTHORITATIVE input"]);
        assert_eq!(wrong(&skr, "cancelEvent", input(&event, json!({}))).await, ["NOT_AUTHORITATIVE input"]);
        let other = app.as_actor("bo", None, &["events:write:skane"]);
        assert_eq!(denied(&other, "updateEvent", update).await, "FORBIDDEN");
        let host = app.as_actor("ari", None, &["events:write:kommunforbundet-sakerhet"]);
        let away = input(&event, json!({ "bodyId": network(&app, "skane").await }));
        assert_eq!(denied(&host, "updateEvent", away).await, "FORBIDDEN");
        let loose = json!({ "slug": "egen-dag", "kind": "OTHER", "title": sv("Dag") });
        assert_eq!(denied(&host, "createEvent", loose).await, "FORBIDDEN");
    }

    async fn an_event_of_a_series_belongs_to_the_body_of_the_series(app: TestApp) {
        let board = writer_for(&app, "lansstyrelsen-i-stockholms-lan");
        let host = app.as_actor("eva", None, &["events:write:samverkan-stockholmsregionen"]);
        let fields = "series { id slug title { text } purpose { text } body { slug } organization { slug } validity { begins { edtf } } provenance { version authority { slug } } }";
        let body = network(&app, "samverkan-stockholmsregionen").await;
        let wish = json!({ "slug": "veckomoten", "kind": "CONFERENCE", "title": sv("Veckomöten"), "bodyId": body, "validity": { "begins": "2026-10" } });
        let series = changed(&host, "createEventSeries", wish.clone(), fields).await["series"].take();
        assert_eq!(series["provenance"]["authority"]["slug"], "lansstyrelsen-i-stockholms-lan");
        let known = json!({ "seriesId": series["id"], "expectedVersion": 1 });
        let both = with(known.clone(), json!({ "organizationId": organization(&app, "skr").await }));
        assert_eq!(wrong(&board, "updateEventSeries", both).await, ["EXACTLY_ONE_REQUIRED input.bodyId"]);
        let stranger = writer_for(&app, "skr");
        assert_eq!(wrong(&stranger, "updateEventSeries", known.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let named = with(known.clone(), json!({ "purpose": sv("Att ses.") }));
        let named = changed(&host, "updateEventSeries", named, fields).await["series"].take();
        assert_eq!(named["purpose"]["text"], "Att ses.");
        assert_eq!(wrong(&host, "updateEventSeries", with(known, json!({ "slug": "a" }))).await, ["CONFLICT input.expectedVersion"]);

        let event = json!({ "slug": "veckomote-1", "kind": "CONFERENCE", "title": sv("Veckomöte"), "seriesId": series["id"], "occurrence": 1 });
        assert_eq!(wrong(&stranger, "createEvent", event.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let event = changed(&host, "createEvent", event, EVENT).await["event"].take();
        assert_eq!((&event["series"]["slug"], &event["occurrence"]), (&json!("veckomoten"), &json!(1)));
        assert_eq!(event["provenance"]["authority"]["slug"], "lansstyrelsen-i-stockholms-lan");
        let moved = input(&event, json!({ "starts": "2026-12-01" }));
        changed(&host, "updateEvent", moved, EVENT).await;
        assert_kept(&app).await;
    }

    async fn parts_in_an_event_are_added_changed_and_removed(app: TestApp) {
        let host = app.as_actor("ari", None, &["events:write:kommunforbundet-sakerhet"]);
        let event = meeting(&app, "vintermote").await;
        let add = |rest: Value| with(json!({ "eventId": event["id"], "role": "PRESENTER" }), rest);
        assert_eq!(wrong(&host, "addParticipation", add(json!({}))).await, ["EXACTLY_ONE_REQUIRED input.personId"]);
        let wish = add(json!({
            "personId": person(&app, "ari-pekka-meuronen").await,
            "capacities": [{ "title": sv("säkerhetschef"), "organizationId": organization(&app, "lappeenranta").await }],
        }));
        let part = changed(&host, "addParticipation", wish, PARTICIPATION).await["participation"].take();
        assert_eq!(part["participant"]["__typename"], "Person");
        assert_eq!(part["capacities"][0]["title"]["text"], "säkerhetschef");

        let known = json!({ "participationId": part["id"], "expectedVersion": 1 });
        let group = with(known.clone(), json!({ "role": "GUEST", "personId": null, "group": sv("studerande"), "capacities": null }));
        let part = changed(&host, "updateParticipation", group, PARTICIPATION).await["participation"].take();
        assert_eq!((&part["role"], &part["group"]["text"]), (&json!("GUEST"), &json!("studerande")));
        assert_eq!(wrong(&host, "removeParticipation", known.clone()).await, ["CONFLICT input.expectedVersion"]);
        let now = with(known, json!({ "expectedVersion": 2 }));
        let skr = writer_for(&app, "skr");
        assert_eq!(wrong(&skr, "removeParticipation", now.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let gone = changed(&host, "removeParticipation", now.clone(), EVENT).await;
        assert_eq!(gone["event"]["participations"]["totalCount"], 0);
        assert_eq!(wrong(&host, "removeParticipation", now).await, ["NOT_FOUND input.participationId"]);
        assert_kept(&app).await;
    }

    async fn whoever_hosts_an_event_with_others_owns_its_own_part(app: TestApp) {
        let owner = writer_for(&app, "kommunforbundet");
        let skr = writer_for(&app, "skr");
        let event = meeting(&app, "vintermote").await;
        let skr_id = organization(&app, "skr").await;
        let own = json!({
            "eventId": event["id"], "role": "PRESENTER",
            "personId": person(&app, "greta-berg").await,
            "provenance": { "authorityId": skr_id },
        });
        assert_eq!(wrong(&skr, "addParticipation", own.clone()).await, ["NOT_AUTHORITATIVE input"]);
        let host = json!({ "eventId": event["id"], "role": "CO_HOST", "organizationId": skr_id });
        changed(&owner, "addParticipation", host, PARTICIPATION).await;
        let part = changed(&skr, "addParticipation", own, PARTICIPATION).await["participation"].take();
        assert_eq!(part["provenance"]["authority"]["slug"], "skr");
        let update = json!({ "participationId": part["id"], "expectedVersion": 1, "role": "CHAIR" });
        assert_eq!(wrong(&owner, "updateParticipation", update.clone()).await, ["NOT_AUTHORITATIVE input"]);
        changed(&skr, "updateParticipation", update, PARTICIPATION).await;
    }
}
