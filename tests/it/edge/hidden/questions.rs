//! Questions made from the schema itself: every field of every type, and every condition that can be
//! set.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::support::TestApp;

const SCHEMA: &str = "{ __schema { types {
        name kind
        fields { name type { ...own } args { name type { ...own } defaultValue } }
        inputFields { name type { ...own } }
        interfaces { name }
        enumValues { name }
    } } }
    fragment own on __Type {
        kind name ofType { kind name ofType { kind name ofType { kind name } } }
    }";

/// What differs between any two registries.
const LEFT_OUT: [&str; 6] = ["id", "recordId", "cursor", "version", "edges", "pageInfo"];

/// Arguments that set no condition.
const NO_CONDITIONS: [&str; 6] = ["first", "after", "last", "before", "locale", "asOf"];

/// So many questions are put at once.
const AT_ONCE: usize = 4;

/// What conditions can name.
#[derive(Clone, Default)]
pub(super) struct Named {
    pub(super) slugs: Vec<String>,
    pub(super) ids: Vec<String>,
    /// Codes and official numbers.
    pub(super) numbers: Vec<String>,
    /// The day that is asked about; not said if empty.
    pub(super) day: &'static str,
}

impl Named {
    pub(super) fn slugs(slugs: impl IntoIterator<Item = String>) -> Self {
        Self {
            slugs: slugs.into_iter().collect(),
            ..Self::default()
        }
    }
}

/// A field with its arguments.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) text: String,
    /// The type of what it gives.
    pub(super) of: String,
    /// True if it sets a condition.
    pub(super) is_narrowed: bool,
}

/// A question about one field of the root.
pub(super) struct Question {
    pub(super) text: String,
}

impl Question {
    pub(super) fn new(text: String) -> Self {
        Self { text }
    }
}

/// The answer to each question: its data and its mistakes. What is asked twice is put once.
pub(super) async fn answers(app: &TestApp, questions: &[Question]) -> Vec<Value> {
    let distinct: BTreeSet<&str> = questions.iter().map(|own| &*own.text).collect();
    let distinct: Vec<&str> = distinct.into_iter().collect();
    let mut answers = BTreeMap::new();
    for together in distinct.chunks(AT_ONCE) {
        let fields = together.iter().enumerate();
        let fields = fields.map(|(at, question)| format!("own{at}: {question}"));
        let fields: Vec<String> = fields.collect();
        let mut answer = app.ask("en", &format!("{{ {} }}", fields.join(" "))).await;
        let data = answer["data"].take();
        assert!(data.is_object(), "{fields:#?}: {answer:#}");
        for (at, question) in together.iter().enumerate() {
            let own = format!("own{at}");
            let errors = list(&answer, "errors").filter(|error| error["path"][0] == *own);
            let errors: Vec<&Value> = errors.map(|error| &error["message"]).collect();
            let told = json!({ "__typename": "Query", "data": data[&own], "errors": errors });
            answers.insert(*question, told);
        }
    }
    let told = questions.iter().map(|own| answers[&*own.text].clone());
    told.collect()
}

/// The types of the schema, by name.
pub(super) struct Schema(BTreeMap<String, Value>);

impl Schema {
    pub(super) async fn of(app: &TestApp) -> Self {
        let data = app.data("en", SCHEMA).await;
        let types = list(&data["__schema"], "types");
        Self(types.map(|of| (text(of, "name"), of.clone())).collect())
    }

    /// The lists of all records of a kind.
    pub(super) fn lists(&self) -> Vec<Call> {
        let calls = self.calls("Query", &Named::default()).into_iter();
        calls
            .filter(|call| call.of.ends_with("Connection") && !call.is_narrowed)
            .collect()
    }

    /// A call that is asked for the ids of what it gives; `None` if it gives no records.
    pub(super) fn ids(&self, call: &Call) -> Option<String> {
        if self.is_record(&call.of) {
            return Some(format!("{} {{ id }}", call.text));
        }
        let nodes = self
            .list(&call.of, "fields")
            .find(|field| field["name"] == "nodes")?;
        self.is_record(target(&nodes["type"]))
            .then(|| format!("{} {{ nodes {{ id }} }}", call.text))
    }

    pub(super) fn is_record(&self, of: &str) -> bool {
        self.0[of]["kind"] == "INTERFACE"
            || self.list(of, "interfaces").any(|own| own["name"] == "Node")
    }

    /// Questions for some of the fields of the root, and of the records of some hosts.
    pub(super) fn questions(
        &self,
        hosts: &[Call],
        named: &Named,
        levels: usize,
        is_wanted: impl Fn(&Call) -> bool,
    ) -> Vec<Question> {
        let wanted = |of: &str| {
            let calls = self.calls(of, named).into_iter();
            calls
                .filter(|call| is_wanted(call))
                .map(|call| self.open(&call, levels))
                .collect::<Vec<_>>()
        };
        let inner = hosts.iter().flat_map(|host| {
            let fields = wanted(&host.of).into_iter();
            fields.map(|field| format!("{} {{ __typename {field} }}", host.text))
        });
        let all = wanted("Query").into_iter().chain(inner);
        all.map(Question::new).collect()
    }

    /// The fields of a type: bare if they can be, and with each single condition that can be set.
    pub(super) fn calls(&self, of: &str, named: &Named) -> Vec<Call> {
        let fields = self.list(of, "fields");
        let fields = fields.filter(|field| !is_left_out(&text(field, "name")));
        fields
            .flat_map(|field| self.calls_of(field, named))
            .collect()
    }

    fn calls_of(&self, field: &Value, named: &Named) -> Vec<Call> {
        let has = |name: &str| list(field, "args").any(|arg| arg["name"] == name);
        let mut common = Vec::new();
        if has("first") {
            common.push("first: 100".to_owned());
        }
        if has("asOf") && !named.day.is_empty() {
            common.push(format!("asOf: {}", named.day));
        }
        let call = |condition: Option<String>| {
            let is_narrowed = condition.is_some();
            let args: Vec<String> = common.iter().cloned().chain(condition).collect();
            let args = match args.as_slice() {
                [] => String::new(),
                args => format!("({})", args.join(", ")),
            };
            Call {
                text: text(field, "name") + &args,
                of: target(&field["type"]).to_owned(),
                is_narrowed,
            }
        };
        let is_bare = !list(field, "args").any(is_required);
        let mut calls = Vec::new();
        if is_bare {
            calls.push(call(None));
        }
        for arg in list(field, "args").filter(|arg| is_bare || is_required(arg)) {
            let name = text(arg, "name");
            if !NO_CONDITIONS.contains(&&*name) {
                let values = self.values(&arg["type"], named).into_iter();
                calls.extend(values.map(|value| call(Some(format!("{name}: {value}")))));
            }
        }
        calls
    }

    /// Each value of an input that can be written down, with one condition in it.
    fn values(&self, input: &Value, named: &Named) -> Vec<String> {
        let quoted = |all: &[String]| all.iter().map(|own| format!("{own:?}")).collect();
        let name = input["name"].as_str().unwrap_or_default();
        match (input["kind"].as_str().unwrap(), name) {
            ("NON_NULL", _) => self.values(&input["ofType"], named),
            ("LIST", _) => {
                let items = self.values(&input["ofType"], named).into_iter();
                items.map(|item| format!("[{item}]")).collect()
            }
            ("ENUM", _) => {
                let words = self.list(name, "enumValues");
                words.map(|word| text(word, "name")).collect()
            }
            (_, "Boolean") => vec!["true".to_owned(), "false".to_owned()],
            (_, "String") => quoted(&named.slugs),
            (_, "ID") => quoted(&named.ids),
            (_, "Locale") => quoted(&["en".to_owned()]),
            (_, "Date") => quoted(&["2023-09-24".to_owned()]),
            (_, "IdentifierBy") => ["SE_ORGNR", "SCB_KOMMUN"]
                .into_iter()
                .flat_map(|scheme| {
                    let numbers = named.numbers.iter();
                    numbers.map(move |own| format!("{{ scheme: {scheme}, value: {own:?} }}"))
                })
                .collect(),
            ("INPUT_OBJECT", _) => {
                let fields = self.list(name, "inputFields");
                fields
                    .flat_map(|field| {
                        let values = self.values(&field["type"], named).into_iter();
                        let field = text(field, "name");
                        values.map(move |value| format!("{{ {field}: {value} }}"))
                    })
                    .collect()
            }
            other => panic!("no value of {other:?} is known"),
        }
    }

    /// A call with all that can be asked of it. As many levels of records are opened; of those below,
    /// it is asked whether they are there.
    pub(super) fn open(&self, call: &Call, levels: usize) -> String {
        call.text.clone() + &self.selection(&call.of, levels)
    }

    fn selection(&self, of: &str, levels: usize) -> String {
        if ["SCALAR", "ENUM"].contains(&self.0[of]["kind"].as_str().unwrap()) {
            return String::new();
        }
        let is_record = self.is_record(of);
        if is_record && levels == 0 {
            let mut fields = self.list(of, "fields");
            let has_slug = fields.any(|field| field["name"] == "slug");
            let slug = if has_slug { " slug" } else { "" };
            return format!(" {{ __typename{slug} }}");
        }
        let levels = levels - usize::from(is_record);
        let calls = self.calls(of, &Named::default()).into_iter();
        let bare = calls.filter(|call| !call.is_narrowed);
        let fields: Vec<String> = bare.map(|call| self.open(&call, levels)).collect();
        format!(" {{ __typename {} }}", fields.join(" "))
    }

    fn list(&self, of: &str, field: &str) -> impl Iterator<Item = &Value> {
        list(&self.0[of], field)
    }
}

/// Labels say the same as the words.
fn is_left_out(field: &str) -> bool {
    LEFT_OUT.contains(&field) || field.ends_with("Label") || field.ends_with("Labels")
}

fn is_required(arg: &Value) -> bool {
    arg["type"]["kind"] == "NON_NULL" && arg["defaultValue"].is_null()
}

fn text(of: &Value, field: &str) -> String {
    of[field].as_str().unwrap().to_owned()
}

fn list<'a>(of: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    of[field].as_array().into_iter().flatten()
}

/// The name of a type without its lists and its exclamation marks.
fn target(of: &Value) -> &str {
    of["name"].as_str().unwrap_or_else(|| target(&of["ofType"]))
}
