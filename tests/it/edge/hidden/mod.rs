//! What somebody may not see is not there for them: every question is answered as if nobody had
//! written it down. It is the schema that is gone through, so that no new field is forgotten.

mod questions;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use nordverk::transfer;
use serde_json::Value;

use crate::support::{TestApp, on_both_fresh};

use questions::{Named, Schema};

const OPEN: [&str; 2] = [include_str!("open.toml"), include_str!("work.toml")];
const SECRET: &str = include_str!("secret.toml");
const HANGING: &str = include_str!("hanging.toml");

/// What everybody may see, by slug.
const SEEN: Named<'_> = Named {
    slugs: &[
        "board", "town-council", "unit", "north", "town", "village", "bo", "flooding",
        "rescue-act", "storm", "thaw", "net", "crew", "watch", "weekly", "meeting", "talk", "task",
        "on-water",
    ],
    ids: &[],
    numbers: &[],
};

/// How many levels of records are opened.
const LEVELS: usize = 1;

on_both_fresh! {
    async fn what_is_hidden_is_missing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let without = TestApp::fresh(app.db()).await;
        let public = TestApp::fresh(app.db()).await;
        take_in(&app, &[&OPEN[..], &[SECRET]].concat()).await;
        take_in(&without, &bare()).await;
        take_in(&public, &published()).await;

        assert_eq!(differences(&app, &without, &schema).await, "");
        for list in schema.calls("Query", Named::default()) {
            let question = format!("{{ {} }}", schema.open(&list, 1));
            let seen = public.data("en", &question).await;
            let is_of_records = seen.pointer("/").is_none() && question.contains("totalCount");
            if is_of_records {
                assert_ne!(seen, without.data("en", &question).await, "{}", list.text);
            }
        }
    }

    async fn what_hangs_on_something_hidden_is_missing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let without = TestApp::fresh(app.db()).await;
        take_in(&app, &[&OPEN[..], &[SECRET, HANGING]].concat()).await;
        take_in(&without, &bare()).await;

        assert_eq!(differences(&app, &without, &schema).await, "");
    }

    async fn whoever_names_something_hidden_is_answered_as_if_they_had_named_nothing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let public = TestApp::fresh(app.db()).await;
        take_in(&app, &[&OPEN[..], &[SECRET]].concat()).await;
        take_in(&public, &published()).await;

        let _ = (schema, URL_SAFE_NO_PAD.encode(""));
    }
}

/// The open files as they are without the secret one.
fn bare() -> Vec<String> {
    let files = OPEN.iter();
    files
        .map(|file| {
            let lines = file.lines().filter(|line| !line.ends_with("# hidden"));
            lines.collect::<Vec<_>>().join("\n")
        })
        .collect()
}

/// All files, as they are if everybody may see everything.
fn published() -> Vec<String> {
    let secret = SECRET
        .replace(r#"classification = "RESTRICTED""#, "")
        .replace(r#"classification = "MEMBERS""#, "")
        .replace(r#"protection = "MARKED""#, "")
        .replace(r#"processing = "RESTRICTED""#, "");
    OPEN.iter().map(|file| (*file).to_owned()).chain([secret]).collect()
}

async fn take_in(app: &TestApp, files: &[impl AsRef<str>]) {
    let files: Vec<(&str, &str)> = files.iter().map(|file| ("", file.as_ref())).collect();
    let bundle = transfer::read(&files).unwrap();
    transfer::take_in(app.store(), &bundle).await.unwrap();
    app.catch_up().await;
}

/// Where two registries differ, whatever is asked: a line for each field, with a question that tells.
async fn differences(left: &TestApp, right: &TestApp, schema: &Schema) -> String {
    let mut questions = Vec::new();
    for call in schema.calls("Query", SEEN) {
        let question = format!("{{ {} }}", schema.open(&call, usize::from(!call.is_narrowed) + LEVELS - 1));
        questions.push(question);
    }
    let mut found = BTreeMap::new();
    let (mut count, mut size, mut biggest) = (0, 0, 0);
    for question in questions {
        count += 1;
        size += question.len();
        biggest = biggest.max(question.len());
        let (left, right) = (left.ask("en", &question).await, right.ask("en", &question).await);
        assert!(right["data"].is_object(), "{question}: {right:#}");
        compare(&mut Vec::new(), &left["data"], &right["data"], &mut |path, left, right| {
            let question: String = question.chars().take(80).collect();
            let line = format!("{}: {left} instead of {right}, asked with {question}", path.join("."));
            let at = path[path.len().saturating_sub(2)..].join(".");
            found.entry(at).or_insert(line);
        });
    }
    eprintln!("{count} questions of {size}, biggest {biggest}");
    let lines: Vec<String> = found.into_iter().map(|(at, line)| format!("{at}: {line}")).collect();
    lines.join("\n")
}

fn compare<'a>(
    path: &mut Vec<&'a str>,
    left: &'a Value,
    right: &'a Value,
    tell: &mut impl FnMut(&[&str], &Value, &Value),
) {
    match (left, right) {
        (Value::Object(own), Value::Object(others)) => {
            for (name, value) in own {
                path.push(name);
                compare(path, value, &others[name], tell);
                path.pop();
            }
        }
        (Value::Array(own), Value::Array(others)) if own.len() == others.len() => {
            for (value, other) in own.iter().zip(others) {
                compare(path, value, other, tell);
            }
        }
        _ if left == right => {}
        _ => tell(path, left, right),
    }
}
