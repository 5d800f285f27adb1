//! Mutations as a client sends them.

use serde_json::{Value, json};

use crate::support::TestApp;

/// The payload of a mutation: the fields that are asked for, and its `userErrors`.
pub(super) async fn change(app: &TestApp, name: &str, input: Value, fields: &str) -> Value {
    let mut answer = send(app, name, input, fields).await;
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer["data"][name].take()
}

/// The same for a change that is made.
pub(super) async fn changed(app: &TestApp, name: &str, input: Value, fields: &str) -> Value {
    let payload = change(app, name, input, fields).await;
    assert_eq!(payload["userErrors"], json!([]), "{name}");
    payload
}

/// What is wrong with a change that is not made: `CODE path.of.the.field`.
pub(super) async fn wrong(app: &TestApp, name: &str, input: Value) -> Vec<String> {
    let seq = app.live().registry().seq;
    let payload = change(app, name, input, "").await;
    assert_eq!(app.live().registry().seq, seq, "{name} changed something");
    let told = |error: &Value| {
        let path = error["path"].as_array().unwrap().iter();
        let path: Vec<&str> = path.map(|field| field.as_str().unwrap()).collect();
        let code = error["code"].as_str().unwrap();
        format!("{code} {}", path.join("."))
    };
    let errors = payload["userErrors"].as_array().unwrap();
    errors.iter().map(told).collect()
}

/// The code of the error of a change that the caller may not make at all.
pub(super) async fn denied(app: &TestApp, name: &str, input: Value) -> String {
    let answer = send(app, name, input, "").await;
    let code = &answer["errors"][0]["extensions"]["code"];
    code.as_str().unwrap().to_owned()
}

async fn send(app: &TestApp, name: &str, input: Value, fields: &str) -> Value {
    let (first, rest) = name.split_at(1);
    let of = format!("{}{rest}Input", first.to_uppercase());
    let query = format!(
        "mutation($input: {of}!) {{
            {name}(input: $input) {{ {fields} userErrors {{ code path }} }}
        }}"
    );
    app.ask_with("en", &query, json!({ "input": input })).await
}

/// What a question answers at a JSON pointer.
pub(super) async fn asked(app: &TestApp, query: &str, pointer: &str) -> Value {
    let data = app.data("en", query).await;
    let found = data.pointer(pointer);
    found
        .unwrap_or_else(|| panic!("nothing at {pointer} in {data:#}"))
        .clone()
}

/// The same as text.
pub(super) async fn text(app: &TestApp, query: &str, pointer: &str) -> String {
    asked(app, query, pointer)
        .await
        .as_str()
        .unwrap()
        .to_owned()
}

pub(super) async fn organization(app: &TestApp, slug: &str) -> String {
    let query = format!("{{ organization(by: {{ slug: \"{slug}\" }}) {{ id }} }}");
    text(app, &query, "/organization/id").await
}

pub(super) async fn person(app: &TestApp, slug: &str) -> String {
    let query = format!("{{ person(by: {{ slug: \"{slug}\" }}) {{ id }} }}");
    text(app, &query, "/person/id").await
}

pub(super) async fn network(app: &TestApp, slug: &str) -> String {
    let query = format!("{{ network(by: {{ slug: \"{slug}\" }}) {{ id }} }}");
    text(app, &query, "/network/id").await
}

pub(super) async fn group(app: &TestApp, slug: &str) -> String {
    let query = format!("{{ group(by: {{ slug: \"{slug}\" }}) {{ id }} }}");
    text(app, &query, "/group/id").await
}

/// Somebody who writes for an organization.
pub(super) fn writer_for(app: &TestApp, organization: &str) -> TestApp {
    let scope = format!("sync:write:{organization}");
    app.as_actor("anna", Some(organization), &[&scope])
}

/// What is published is what is kept.
pub(super) async fn assert_kept(app: &TestApp) {
    let kept = app.store().load().await.unwrap().registry();
    assert!(
        *app.live().registry() == *kept,
        "what is published is not what is kept"
    );
}
