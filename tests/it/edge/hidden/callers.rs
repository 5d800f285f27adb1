//! What the scopes of a caller open, and nothing besides.

use std::sync::Arc;

use async_graphql::Request;
use chrono::NaiveDate;
use entity::Language;
use nordverk::api;
use nordverk::i18n::Catalogue;
use nordverk::registry::{Actor, Caller, View};
use serde_json::{Value, json};

use super::{HIDDEN, OPEN, take_in};
use crate::support::{TestApp, on_both_fresh};

const OTHERS: &str = include_str!("callers.toml");

const RECORDS: &str = r#"{
    council: organization(by: { slug: "secret-council" }) { slug }
    agency: organization(by: { slug: "secret-agency" }) { slug }
    net: network(by: { slug: "secret-net" }) { slug }
    crew: group(by: { slug: "secret-crew" }) { slug }
    marked: person(by: { slug: "secret-marked" }) { slug }
    paused: person(by: { slug: "secret-paused" }) { slug }
    class: person(by: { slug: "secret-class" }) { slug }
    event: event(by: { slug: "secret-event" }) { slug }
    day: event(by: { slug: "council-day" }) { slug }
    topic: topic(slug: "secret-topic") { slug }
}"#;

const NET: &str = r#"{
    net: network(by: { slug: "net" }) {
        memberships(first: 100) { totalCount nodes { member { id } category { text } } }
        seats(first: 100) { totalCount nodes { holderStatus } }
    }
}"#;

/// Scopes, each with the records that they open, how many members and seats of a public network there
/// are for whoever has them, and whether they are told who sits on its chair.
const OPENED: [(&str, &str, usize, usize, bool); 12] = [
    ("", "", 2, 3, false),
    ("contacts:read", "", 2, 3, false),
    ("members:read", "council crew day", 2, 3, false),
    ("restricted:read:net", "event", 4, 4, false),
    ("restricted:read:secret-net", "net", 2, 3, false),
    ("restricted:read:nobody", "", 2, 3, false),
    (
        "sync:write:board",
        "agency class council crew event net topic",
        5,
        4,
        false,
    ),
    ("sync:write:town-council", "day", 2, 3, false),
    ("persons:protected", "marked paused", 3, 3, true),
    ("gdpr:admin", "marked paused", 3, 3, true),
    (
        "registry:operate",
        "agency class council crew day event net topic",
        5,
        4,
        false,
    ),
    (
        "persons:protected registry:operate",
        "agency class council crew day event marked net paused topic",
        6,
        4,
        true,
    ),
];

on_both_fresh! {
    async fn a_scope_opens_what_it_is_for_and_counts_it(app: TestApp) {
        take_in(&app, &[OPEN, HIDDEN, &[OTHERS]].concat()).await;
        for (scopes, opened, members, seats, is_told) in OPENED {
            let data = asked_by(&app, actor(scopes, None), RECORDS).await;
            let found = data.as_object().unwrap().iter();
            let found = found.filter(|(_, own)| own.is_object()).map(|(name, _)| name.as_str());
            assert_eq!(found.collect::<Vec<_>>().join(" "), opened, "{scopes}");

            let data = asked_by(&app, actor(scopes, None), NET).await;
            let net = &data["net"];
            for (list, number) in [("memberships", members), ("seats", seats)] {
                assert_eq!(net[list]["totalCount"], number, "{scopes}: {list}");
                assert_eq!(nodes(&net[list]).len(), number, "{scopes}: {list}");
            }
            let is_named = |own: &Value| own["member"].is_object() || own["category"].is_object();
            assert!(nodes(&net["memberships"]).iter().all(is_named), "{scopes}: {net:#}");
            let chair = if is_told { "HELD" } else { "PERSON_NOT_SHOWN" };
            assert_eq!(nodes(&net["seats"])[0]["holderStatus"], chair, "{scopes}");
        }
    }

    async fn what_hangs_on_something_is_opened_with_it(app: TestApp) {
        take_in(&app, &[OPEN, HIDDEN].concat()).await;
        let question = r#"{
            network(by: { slug: "secret-net" }) {
                seats { totalCount }
                memberships { totalCount }
                modeHistory { mode }
                directions { number }
            }
        }"#;

        let data = asked_by(&app, actor("restricted:read:secret-net", None), question).await;

        assert_eq!(data["network"], json!({
            "seats": { "totalCount": 1 },
            "memberships": { "totalCount": 2 },
            "modeHistory": [{ "mode": "ACTIVATED" }],
            "directions": [{ "number": 1 }],
        }));
    }

    async fn what_belongs_to_a_body_is_opened_to_who_coordinates_it(app: TestApp) {
        take_in(&app, &[OPEN, HIDDEN].concat()).await;
        let more = [
            ("sources { totalCount }", 1),
            ("seats { totalCount }", 1),
            ("memberships { totalCount }", 2),
            ("allEventSeries { totalCount }", 1),
            ("events { totalCount }", 1),
            (r#"event(by: { slug: "meeting" }) { participations { totalCount } }"#, 1),
            // That to a partner, and that from the event that is opened with it.
            ("relations { totalCount }", 2),
            ("mandates { totalCount }", 1),
            ("obligations { totalCount }", 1),
            ("modeChanges { totalCount }", 1),
            (r#"network(by: { slug: "net" }) { directions { number } }"#, 1),
            ("situationPictures { totalCount }", 1),
            // One at a meeting, and one at the event that is opened with it.
            ("statements { totalCount }", 2),
            ("statedCounts { totalCount }", 1),
            ("agreements { totalCount }", 0),
            ("responsibilities { totalCount }", 0),
            ("organizations { totalCount }", 0),
            ("groups { totalCount }", 0),
        ];

        for (list, more) in more {
            let question = format!("{{ {list} }}");
            let open = number(&app.data("en", &question).await);
            let known = asked_by(&app, actor("restricted:read:net", None), &question).await;
            assert_eq!(number(&known), open + more, "{list}");
        }
    }

    async fn what_is_closed_later_is_gone_with_what_hangs_on_it(app: TestApp) {
        let closed = OPEN[0].replace("slug = \"net\"", "slug = \"net\"\nclassification = \"MEMBERS\"");
        assert_ne!(closed, OPEN[0]);
        let question = "{ networks { totalCount } seats { totalCount } relations { totalCount } }";

        for (file, networks, seats, relations) in [
            (OPEN[0], 1, 3, 2),
            (&*closed, 0, 0, 0),
            (OPEN[0], 1, 3, 2),
        ] {
            take_in(&app, &[&[file], &OPEN[1..], HIDDEN].concat()).await;
            assert_eq!(app.data("en", question).await, json!({
                "networks": { "totalCount": networks },
                "seats": { "totalCount": seats },
                "relations": { "totalCount": relations },
            }));
        }
    }

    async fn a_hidden_owner_is_not_told(app: TestApp) {
        take_in(&app, &[OPEN, HIDDEN, &[OTHERS]].concat()).await;
        let question = r#"{ event(by: { slug: "agency-day" }) { provenance { authority { slug } } } }"#;
        let owner = |data: Value| data["event"]["provenance"]["authority"].clone();

        assert_eq!(owner(app.data("en", question).await), Value::Null);
        let told = asked_by(&app, actor("registry:operate", None), question).await;
        assert_eq!(owner(told), json!({ "slug": "secret-agency" }));
    }

    async fn a_viewer_is_told_who_they_are_and_what_they_may(app: TestApp) {
        take_in(&app, &[OPEN, HIDDEN].concat()).await;
        let question = "{ viewer { subject issuer organization { slug } scopes isAnonymous } }";

        let known = actor("sync:write:board members:read", Some("board"));
        let known = asked_by(&app, known, question).await;
        assert_eq!(known["viewer"], json!({
            "subject": "anna",
            "issuer": "test",
            "organization": { "slug": "board" },
            "scopes": ["members:read", "sync:write:board"],
            "isAnonymous": false,
        }));
        let hidden = asked_by(&app, actor("", Some("secret-agency")), question).await;
        assert_eq!(hidden["viewer"]["organization"], Value::Null);
        let anybody = app.data("en", question).await;
        assert_eq!(anybody["viewer"], json!({
            "subject": null,
            "issuer": null,
            "organization": null,
            "scopes": [],
            "isAnonymous": true,
        }));
    }
}

fn actor(scopes: &str, organization: Option<&str>) -> Actor {
    Actor {
        issuer: "test".to_owned(),
        subject: "anna".to_owned(),
        organization: organization.map(str::to_owned),
        scopes: scopes
            .split_whitespace()
            .map(|scope| scope.parse().unwrap())
            .collect(),
    }
}

/// The `data` of an answer to somebody whose token holds.
async fn asked_by(app: &TestApp, actor: Actor, question: &str) -> Value {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let caller = Caller::Known(Arc::new(actor));
    let view = View::new(app.live().registry(), today, caller, Language::EN);
    let schema = api::schema(Catalogue::embedded().unwrap());
    let answer = api::execute(&schema, view, Request::new(question)).await;
    assert!(answer.errors.is_empty(), "{:?}", answer.errors);
    answer.data.into_json().unwrap()
}

/// How many there are in the only list of an answer.
fn number(data: &Value) -> u64 {
    match data {
        Value::Array(items) => items.len() as u64,
        Value::Object(fields) => fields.values().map(number).sum(),
        number => number.as_u64().unwrap(),
    }
}

fn nodes(list: &Value) -> &[Value] {
    list["nodes"].as_array().unwrap()
}
