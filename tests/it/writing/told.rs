//! How the tests of the mutations ask, and how they read what they are told.

use serde_json::{Value, json};

use crate::support::TestApp;

/// Somebody who writes for an association.
pub(super) fn writer(app: &TestApp, authority: &str) -> TestApp {
    let scope = format!("sync:write:{authority}");
    app.as_actor("anna", Some(authority), &[&scope])
}

/// Somebody who looks after the registry itself.
pub(super) fn operator(app: &TestApp) -> TestApp {
    app.as_actor("olle", None, &["registry:operate"])
}

/// The payload of a mutation, with these fields of it and what is wrong.
pub(super) async fn change(app: &TestApp, mutation: &str, input: Value, fields: &str) -> Value {
    let mut answer = ask(app, mutation, input, fields).await;
    assert!(answer.get("errors").is_none(), "{answer:#}");
    answer["data"]["it"].take()
}

/// What is wrong with an input: each code with its path.
pub(super) async fn wrong(app: &TestApp, mutation: &str, input: Value) -> Vec<String> {
    told(&change(app, mutation, input, "__typename").await)
}

/// The code of a mutation that is refused as a whole.
pub(super) async fn refused(app: &TestApp, mutation: &str, input: Value) -> String {
    let answer = ask(app, mutation, input, "__typename").await;
    let code = &answer["errors"][0]["extensions"]["code"];
    code.as_str().unwrap_or_default().to_owned()
}

/// What is wrong by a payload: each code with its path.
pub(super) fn told(payload: &Value) -> Vec<String> {
    let errors = payload["userErrors"].as_array().into_iter().flatten();
    errors
        .map(|error| {
            let path = error["path"].as_array().into_iter().flatten();
            let path: Vec<&str> = path.filter_map(Value::as_str).collect();
            format!(
                "{} {}",
                error["code"].as_str().unwrap_or_default(),
                path.join(".")
            )
        })
        .collect()
}

/// The payload of a mutation with nothing wrong.
pub(super) async fn done(app: &TestApp, mutation: &str, input: Value, fields: &str) -> Value {
    let payload = change(app, mutation, input, fields).await;
    assert_eq!(told(&payload), Vec::<String>::new(), "{payload:#}");
    payload
}

/// The id and the version of a record by its slug.
pub(super) async fn known(app: &TestApp, field: &str, slug: &str) -> (Value, Value) {
    let question =
        format!("{{ it: {field}(by: {{ slug: {slug:?} }}) {{ id provenance {{ version }} }} }}");
    let mut it = app.data("en", &question).await["it"].take();
    assert!(!it.is_null(), "{field} {slug}");
    (it["id"].take(), it["provenance"]["version"].take())
}

/// The registry that is published is the one that is kept.
pub(super) async fn assert_as_if_loaded(app: &TestApp) {
    let fresh = app.store().load().await.unwrap().registry();
    assert!(
        *app.live().registry() == *fresh,
        "what is published is not what is kept"
    );
}

async fn ask(app: &TestApp, mutation: &str, input: Value, fields: &str) -> Value {
    let (first, rest) = mutation.split_at(1);
    let of = format!("{}{rest}Input", first.to_uppercase());
    let question = format!(
        "mutation($input: {of}!) {{ it: {mutation}(input: $input) {{ {fields} userErrors {{ code path }} }} }}"
    );
    app.ask_with("en", &question, json!({ "input": input }))
        .await
}
