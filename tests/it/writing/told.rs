//! How the tests of the mutations ask, and how they read what they are told.

use serde_json::Value;

use crate::support::TestApp;

pub(super) use super::asking::{change, changed as done, denied as refused, wrong};

/// Somebody who writes for an association.
pub(super) fn writer(app: &TestApp, authority: &str) -> TestApp {
    let scope = format!("sync:write:{authority}");
    app.as_actor("anna", Some(authority), &[&scope])
}

/// Somebody who looks after the registry itself.
pub(super) fn operator(app: &TestApp) -> TestApp {
    app.as_actor("olle", None, &["registry:operate"])
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
