//! What somebody may not see is not there for them: every question is answered as if nobody had
//! written it down. The schema itself is gone through, so that no new field is forgotten.

mod callers;
mod questions;

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::{RecordKind, Vocabulary as _};
use nordverk::transfer;
use serde_json::Value;

use crate::support::{TestApp, on_both_fresh};

use questions::{Call, Named, Question, Schema, answers};

const OPEN: &[&str] = &[include_str!("open.toml"), include_str!("work.toml")];
const HIDDEN: &[&str] = &[include_str!("secret.toml"), include_str!("hanging.toml")];

/// One or two of each kind that everybody may see, by slug.
const SEEN: [&str; 14] = [
    "board",
    "town-council",
    "north",
    "town",
    "village",
    "bo",
    "flooding",
    "storm",
    "net",
    "crew",
    "weekly",
    "meeting",
    "talk",
    "task",
];

const TODAY: &str = "null";

/// Today, and days on which more was going on.
const DAYS: [&str; 3] = [TODAY, r#""2023-10-05""#, r#""2021-06-01""#];

on_both_fresh! {
    async fn what_is_hidden_is_missing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let without = TestApp::fresh(app.db()).await;
        let public = TestApp::fresh(app.db()).await;
        take_in(&app, &[OPEN, HIDDEN].concat()).await;
        take_in(&without, &bare()).await;
        take_in(&public, &published()).await;

        assert_eq!(leaks(&schema, &app, &without).await, "");
        for list in schema.lists() {
            let question = format!("{{ {} }}", schema.open(&list, 1));
            let all = public.data("en", &question).await;
            assert_ne!(all, app.data("en", &question).await, "nothing is hidden: {question}");
        }
    }

    async fn to_name_something_hidden_is_to_name_nothing(app: TestApp) {
        let schema = Schema::of(&app).await;
        let public = TestApp::fresh(app.db()).await;
        take_in(&app, &[OPEN, HIDDEN].concat()).await;
        take_in(&public, &published()).await;
        let hidden = Named {
            slugs: slugs().chain(["secret".to_owned()]).collect(),
            ids: hidden_ids(&schema, &app, &public).await,
            numbers: vec!["202100-0001".to_owned(), "0199".to_owned()],
            day: TODAY,
        };
        let unknown = Named {
            slugs: hidden.slugs.iter().map(|_| "nobody".to_owned()).collect(),
            ids: hidden.ids.iter().map(|id| unknown_id(id)).collect(),
            numbers: hidden.numbers.iter().map(|_| "9999".to_owned()).collect(),
            day: TODAY,
        };
        let types: BTreeSet<u8> = hidden.ids.iter().map(|id| type_of(id)).collect();
        // A municipality has an id of its own besides that of its area, and a post one besides that
        // of the person.
        assert_eq!(types.len(), RecordKind::WORDS.len() + 2, "{types:?}");

        let hosts = hosts(&schema, &app, &on(TODAY)).await;
        let questions = narrowed(&schema, &hosts, &hidden);
        let others = narrowed(&schema, &hosts, &unknown);
        assert_eq!(telling(&app, &questions, &others).await, Vec::<&str>::new());

        // If everybody may see it, each name is told by the root at least.
        let (questions, others) = (narrowed(&schema, &[], &hidden), narrowed(&schema, &[], &unknown));
        let telling = telling(&public, &questions, &others).await;
        for name in [hidden.slugs, hidden.ids, hidden.numbers].concat() {
            assert!(telling.iter().any(|question| question.contains(&name)), "{name}");
        }
    }
}

/// The open files as they are without the secret one.
fn bare() -> Vec<String> {
    let files = OPEN.iter().map(|file| {
        let lines = file.lines().filter(|line| !line.ends_with("# hidden"));
        lines.collect::<Vec<_>>().join("\n")
    });
    files.collect()
}

/// All files, as they are if everybody may see everything.
fn published() -> Vec<String> {
    let flags = ["classification", "protection", "processing"];
    let is_plain = |line: &&str| flags.iter().all(|flag| !line.starts_with(flag));
    let files = OPEN.iter().chain(HIDDEN);
    let files = files.map(|file| file.lines().filter(is_plain).collect::<Vec<_>>().join("\n"));
    files.collect()
}

async fn take_in(app: &TestApp, files: &[impl AsRef<str> + Sync]) {
    let files: Vec<(&str, &str)> = files.iter().map(|file| ("", file.as_ref())).collect();
    let bundle = transfer::read(&files).unwrap();
    transfer::take_in(app.store(), &bundle).await.unwrap();
    app.catch_up().await;
}

/// The slugs of what is hidden.
fn slugs() -> impl Iterator<Item = String> {
    let lines = HIDDEN.iter().flat_map(|file| file.lines());
    let slugs = lines.filter_map(|line| line.strip_prefix("slug = "));
    slugs.map(|slug| slug.trim_matches('"').to_owned())
}

fn on(day: &'static str) -> Named {
    Named {
        day,
        ..Named::slugs(SEEN.map(str::to_owned))
    }
}

/// The single records that can be asked for by slug.
async fn hosts(schema: &Schema, app: &TestApp, named: &Named) -> Vec<Call> {
    let mut found = Vec::new();
    for call in schema.calls("Query", named) {
        if schema.is_record(&call.of) {
            let data = app
                .data("en", &format!("{{ own: {} }}", schema.open(&call, 0)))
                .await;
            if !data["own"].is_null() {
                found.push(call);
            }
        }
    }
    found
}

/// Questions without conditions: the lists, and all that the records of some hosts hold.
fn whole(schema: &Schema, hosts: &[Call], named: &Named) -> Vec<Question> {
    schema.questions(hosts, named, 1, |call| !call.is_narrowed)
}

/// Questions with one condition each, for how many there are.
fn narrowed(schema: &Schema, hosts: &[Call], named: &Named) -> Vec<Question> {
    schema.questions(hosts, named, 0, |call| call.is_narrowed)
}

/// The ids that are given out only if everybody may see everything.
async fn hidden_ids(schema: &Schema, app: &TestApp, public: &TestApp) -> Vec<String> {
    let mut questions = Vec::new();
    let secret = Named::slugs(slugs());
    for call in schema.lists().iter().chain(&schema.calls("Query", &secret)) {
        questions.extend(schema.ids(call).map(Question::new));
    }
    for host in hosts(schema, public, &on(TODAY)).await {
        for call in schema.calls(&host.of, &Named::default()) {
            let inner = schema.ids(&call).filter(|_| !call.is_narrowed);
            questions
                .extend(inner.map(|inner| Question::new(format!("{} {{ {inner} }}", host.text))));
        }
    }
    let mut ids = BTreeSet::new();
    for answer in answers(public, &questions).await {
        collect_ids(&answer, &mut ids);
    }
    let mut hidden = Vec::new();
    for id in ids {
        let question = format!("{{ node(id: {id:?}) {{ id }} }}");
        if app.data("en", &question).await["node"].is_null() {
            hidden.push(id);
        }
    }
    hidden
}

fn collect_ids(answer: &Value, ids: &mut BTreeSet<String>) {
    match answer {
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_ids(value, ids));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_ids(value, ids)),
        _ => {}
    }
}

fn type_of(id: &str) -> u8 {
    URL_SAFE_NO_PAD.decode(id).unwrap()[0]
}

/// An id of the same type, of no record.
fn unknown_id(id: &str) -> String {
    let mut bytes = [7; 17];
    bytes[0] = type_of(id);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The questions that are answered in another way than others in their places.
async fn telling<'a>(
    app: &TestApp,
    questions: &'a [Question],
    others: &[Question],
) -> Vec<&'a str> {
    let (own, others) = (answers(app, questions).await, answers(app, others).await);
    let told = questions.iter().zip(own.iter().zip(&others));
    let told = told.filter(|(_, (own, other))| own != other);
    told.map(|(question, _)| &*question.text).collect()
}

/// The fields in which two registries differ, whatever is asked on whatever day.
async fn leaks(schema: &Schema, left: &TestApp, right: &TestApp) -> String {
    let mut found = BTreeSet::new();
    for day in DAYS {
        let named = on(day);
        let hosts = hosts(schema, right, &named).await;
        let mut questions = whole(schema, &hosts, &named);
        if day == TODAY {
            questions.extend(narrowed(schema, &hosts, &named));
        }
        let own = answers(left, &questions).await;
        let others = answers(right, &questions).await;
        for (own, other) in own.iter().zip(&others) {
            compare("", own, other, &mut |at| {
                found.insert(at.to_owned());
            });
        }
    }
    found.into_iter().collect::<Vec<_>>().join("\n")
}

/// Tells each field that differs, with its type.
fn compare(at: &str, left: &Value, right: &Value, tell: &mut impl FnMut(&str)) {
    match (left, right) {
        (Value::Object(own), Value::Object(others))
            if own["__typename"] == others["__typename"] =>
        {
            for (field, value) in own {
                let at = format!("{}.{field}", own["__typename"].as_str().unwrap());
                compare(&at, value, &others[field], tell);
            }
        }
        (Value::Array(own), Value::Array(others)) if own.len() == others.len() => {
            for (value, other) in own.iter().zip(others) {
                compare(at, value, other, tell);
            }
        }
        _ if left == right => {}
        _ => tell(at),
    }
}
