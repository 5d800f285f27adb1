//! Every code that a change can be refused with: where it is told, and in which words.

mod answers;
mod input;
mod rows;
mod together;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use entity::{audit, feed, feed_head};
use nordverk::changes::ErrorCode;
use nordverk::transfer::{self, Bundle};
use sea_orm::{EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use super::asking::{assert_kept, changed, organization, writer_for, wrong};
use super::told::operator;
use crate::support::{TestApp, on_both_fresh, on_both_loaded, small};

const LANGUAGES: [&str; 3] = ["sv", "fi", "en"];

const INPUTS: &str = "{ __schema { types { name inputFields {
    name
    type { name ofType { name ofType { name ofType { name } } } }
} } } }";

/// The number of the last change, how many changes are told, and how many are in the audit.
async fn done(app: &TestApp) -> (i64, u64, u64) {
    let db = app.store().connection();
    let head = feed_head::Entity::find().one(db).await.unwrap().unwrap();
    let told = feed::Entity::find().count(db).await.unwrap();
    let audit = audit::Entity::find().filter(audit::COLUMN.seq.is_not_null());
    (head.seq, told, audit.count(db).await.unwrap())
}

/// The types of the fields of all inputs, by type and field.
async fn inputs(app: &TestApp) -> BTreeMap<(String, String), String> {
    let data = app.data("en", INPUTS).await;
    let mut inputs = BTreeMap::new();
    for of in data["__schema"]["types"].as_array().unwrap() {
        for field in of["inputFields"].as_array().into_iter().flatten() {
            let mut inner = &field["type"];
            while inner["name"].is_null() {
                inner = &inner["ofType"];
            }
            let name = |named: &Value| named["name"].as_str().unwrap().to_owned();
            inputs.insert((name(of), name(field)), name(inner));
        }
    }
    inputs
}

/// The ids of the records that the rows name, by what they call them.
async fn ids(app: &TestApp) -> BTreeMap<String, String> {
    let data = app.data("en", rows::RECORDS).await;
    let mut ids = BTreeMap::new();
    for (name, record) in data.as_object().unwrap() {
        let id = record["id"].as_str().unwrap_or_else(|| panic!("no {name}"));
        ids.insert(format!("${name}"), id.to_owned());
        if let Some(seat) = record.pointer("/seats/nodes/0/id") {
            ids.insert(format!("${name}Seat"), seat.as_str().unwrap().to_owned());
        }
    }
    let young = json!({
        "slug": "young", "kind": "OTHER", "country": "SE", "validity": { "begins": "2020" },
    });
    let skr = writer_for(app, "skr");
    let made = changed(&skr, "createOrganization", young, "organization { id }").await;
    let young = made["organization"]["id"].as_str().unwrap();
    ids.insert("$young".to_owned(), young.to_owned());
    ids
}

/// An input with the ids of the records that it names.
fn with_ids(input: &Value, ids: &BTreeMap<String, String>) -> Value {
    match input {
        Value::String(text) => json!(ids.get(text).unwrap_or(text)),
        Value::Array(items) => items.iter().map(|item| with_ids(item, ids)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| (name.clone(), with_ids(value, ids)))
            .collect(),
        other => other.clone(),
    }
}

/// A sentence for people: no code, no id, and no place that was not filled in.
fn assert_is_for_people(message: &str, ids: &BTreeMap<String, String>) {
    assert!(message.ends_with('.'), "{message}");
    assert!(!message.contains(['{', '}', '$']), "{message}");
    let words = message.split(|c: char| !c.is_alphanumeric() && c != '_');
    for word in words.filter(|word| word.len() > 2) {
        let is_code = word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        assert!(!is_code, "`{word}` in: {message}");
        assert!(ids.values().all(|id| id != word), "{message}");
    }
}

/// Sentences of three languages say it in three ways.
fn assert_differ(messages: &BTreeSet<String>) {
    assert_eq!(
        messages.len(),
        3,
        "told alike in two languages: {messages:#?}"
    );
}

fn input_of(mutation: &str) -> String {
    let (first, rest) = mutation.split_at(1);
    format!("{}{rest}Input", first.to_uppercase())
}

#[test]
fn every_code_has_a_row() {
    let rows: BTreeSet<ErrorCode> = rows::rows().iter().map(|row| row.code).collect();
    let all: BTreeSet<ErrorCode> = ErrorCode::ALL.iter().copied().collect();
    assert_eq!(rows, all);
}

on_both_loaded! {
    async fn every_code_is_told_at_its_field_in_three_languages_and_nothing_is_changed(app: TestApp) {
        let ids = ids(&app).await;
        let types = inputs(&app).await;
        for row in rows::rows() {
            let (mutation, of) = (row.mutation, input_of(row.mutation));
            let query = format!(
                "mutation($input: {of}!) {{ {mutation}(input: $input) {{ userErrors {{ code path message }} }} }}"
            );
            let asker = row.who.map_or_else(|| operator(&app), |who| writer_for(&app, who));
            let input = with_ids(&row.input, &ids);
            let before = done(&app).await;
            let path: Vec<&str> = row.path.split('.').filter(|field| !field.is_empty()).collect();
            let mut at = of;
            for field in path.iter().filter(|field| field.parse::<usize>().is_err()) {
                let inner = types.get(&(at, (*field).to_owned()));
                at = inner.unwrap_or_else(|| panic!("{mutation} has no {}", row.path)).clone();
            }
            let mut messages = BTreeSet::new();
            for language in LANGUAGES {
                let answer = asker.ask_with(language, &query, json!({ "input": input })).await;
                let mut errors = answer["data"][mutation]["userErrors"].clone();
                let message = errors.pointer_mut("/0/message").map(Value::take);
                let message = message.unwrap_or_else(|| panic!("{mutation} {}: {answer:#}", row.code.word()));
                let from_input: Vec<&str> = ["input"].into_iter().chain(path.clone()).collect();
                let told = json!([{ "code": row.code.word(), "path": from_input, "message": null }]);
                assert_eq!(errors, told, "{mutation}: {answer:#}");
                let message = message.as_str().unwrap();
                assert_is_for_people(message, &ids);
                messages.insert(message.to_owned());
            }
            assert_differ(&messages);
            assert_eq!(done(&app).await, before, "{mutation} {}", row.code.word());
        }
        assert_kept(&app).await;
    }
}

on_both_fresh! {
    async fn a_thousand_are_invited_at_once_and_one_more_is_too_many(app: TestApp) {
        transfer::take_in(app.store(), &associations(1_001)).await.unwrap();
        app.catch_up().await;
        let operator = operator(&app);
        let body = json!({
            "slug": "all", "kind": "NETWORK", "names": [{ "text": "Alla", "locale": "sv" }],
            "provenance": { "authorityId": organization(&app, "county-board").await },
        });
        let body = changed(&operator, "createNetwork", body, "network { id }").await;
        let body = body["network"]["id"].clone();
        let mut ids = Vec::new();
        for at in 0..1_001 {
            ids.push(organization(&app, &format!("association-{at}")).await);
        }
        let to = |audience: Value, dry_run: bool| {
            json!({ "bodyId": body, "audience": audience, "dryRun": dry_run })
        };
        let before = done(&app).await;
        for audience in [
            json!({ "organizationsOf": { "kind": "ASSOCIATION" } }),
            json!({ "organizationIds": ids }),
        ] {
            for dry_run in [false, true] {
                let wish = to(audience.clone(), dry_run);
                assert_eq!(wrong(&operator, "inviteMembers", wish).await, ["TOO_MANY input.audience"]);
            }
        }
        assert_eq!(done(&app).await, before);
        let fewer = to(json!({ "organizationIds": ids[1..] }), true);
        let invited = changed(&operator, "inviteMembers", fewer, "invitedCount").await;
        assert_eq!(invited["invitedCount"], 1_000);
    }
}

/// So many associations, with what they need.
fn associations(number: usize) -> Bundle {
    let mut text = String::from("[defaults]\nauthority = \"county-board\"\nsources = []\n");
    for at in 0..number {
        write!(
            text,
            "[[organization]]\nkey = \"association-{at}\"\nslug = \"association-{at}\"\n\
             kind = \"ASSOCIATION\"\ncountry = \"SE\"\n"
        )
        .unwrap();
    }
    let mut organization = transfer::read(&[("associations.toml", &text)])
        .unwrap()
        .organization;
    let small = small();
    organization.extend(small.organization);
    Bundle {
        source: small.source,
        area: small.area,
        organization,
        ..Bundle::default()
    }
}
