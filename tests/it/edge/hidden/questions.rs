//! Questions made from the schema itself: every field of every type, and every condition that can be
//! set.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::support::TestApp;

const SCHEMA: &str = "{ __schema { types {
        name kind
        fields { name type { ...own } args { name type { ...own } defaultValue } }
        inputFields { name type { ...own } }
        interfaces { name }
        enumValues { name }
    } } }
    fragment own on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

/// Fields that count what is stored, and labels, which say the same as the words.
const LEFT_OUT: [&str; 5] = ["id", "cursor", "version", "edges", "pageInfo"];

/// Arguments that set no condition.
const NO_CONDITIONS: [&str; 6] = ["first", "after", "last", "before", "locale", "asOf"];

/// What conditions can name.
#[derive(Clone, Copy, Default)]
pub(super) struct Named<'a> {
    pub(super) slugs: &'a [&'a str],
    pub(super) ids: &'a [&'a str],
    /// Codes and numbers.
    pub(super) numbers: &'a [&'a str],
}

/// A field with its arguments.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) text: String,
    of: String,
    /// True if it sets a condition.
    pub(super) is_narrowed: bool,
}

/// The types of the schema, by name.
pub(super) struct Schema(BTreeMap<String, Value>);

impl Schema {
    pub(super) async fn of(app: &TestApp) -> Self {
        let mut data = app.data("en", SCHEMA).await;
        let types = data["__schema"]["types"].take();
        let types = types.as_array().unwrap().iter();
        Self(
            types
                .map(|of| (text(of, "name"), of.clone()))
                .collect(),
        )
    }

    /// The fields of a type: bare if they can be, and with each single condition that can be set.
    pub(super) fn calls(&self, of: &str, named: Named<'_>) -> Vec<Call> {
        let mut calls = Vec::new();
        for field in self.list(of, "fields") {
            let (name, own) = (text(field, "name"), target(&field["type"]));
            if is_left_out(&name) {
                continue;
            }
            let args: Vec<&Value> = list(field, "args").collect();
            let is_paged = args.iter().any(|arg| arg["name"] == "first");
            let page = is_paged.then(|| "first: 100".to_owned());
            let call = |condition: Option<String>| {
                let is_narrowed = condition.is_some();
                let args: Vec<String> = page.clone().into_iter().chain(condition).collect();
                let args = if args.is_empty() {
                    String::new()
                } else {
                    format!("({})", args.join(", "))
                };
                Call {
                    text: format!("{name}{args}"),
                    of: own.to_owned(),
                    is_narrowed,
                }
            };
            let is_bare = !args.iter().any(|arg| is_required(arg));
            if is_bare {
                calls.push(call(None));
            }
            for arg in args {
                let condition = text(arg, "name");
                if NO_CONDITIONS.contains(&&*condition) || (!is_bare && !is_required(arg)) {
                    continue;
                }
                let values = self.values(&arg["type"], named).into_iter();
                calls.extend(values.map(|value| call(Some(format!("{condition}: {value}")))));
            }
        }
        calls
    }

    /// Each value of an input that can be written down, with one condition in it.
    fn values(&self, input: &Value, named: Named<'_>) -> Vec<String> {
        let quoted = |all: &[&str]| all.iter().map(|own| format!("{own:?}")).collect();
        let name = input["name"].as_str().unwrap_or_default();
        match (input["kind"].as_str().unwrap(), name) {
            ("NON_NULL", _) => self.values(&input["ofType"], named),
            ("LIST", _) => {
                let items = self.values(&input["ofType"], named).into_iter();
                items.map(|item| format!("[{item}]")).collect()
            }
            ("ENUM", _) => self.list(name, "enumValues").map(|own| text(own, "name")).collect(),
            (_, "Boolean") => vec!["true".to_owned(), "false".to_owned()],
            (_, "String") => quoted(named.slugs),
            (_, "ID") => quoted(named.ids),
            (_, "Locale") => vec![r#""en""#.to_owned()],
            (_, "Date") => vec![r#""2023-09-24""#.to_owned()],
            (_, "IdentifierBy") => {
                let all = named.numbers.iter();
                all.flat_map(|own| {
                    ["SE_ORGNR", "SCB_KOMMUN"]
                        .map(|scheme| format!("{{ scheme: {scheme}, value: {own:?} }}"))
                })
                .collect()
            }
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

    /// A call with all that can be asked of it. Of records, as many levels are opened as it says; of
    /// those below, it is asked whether they are there.
    pub(super) fn open(&self, call: &Call, levels: usize) -> String {
        format!("{}{}", call.text, self.selection(&call.of, levels))
    }

    fn selection(&self, of: &str, levels: usize) -> String {
        let kind = self.0[of]["kind"].as_str().unwrap();
        if ["SCALAR", "ENUM"].contains(&kind) {
            return String::new();
        }
        let is_record = kind == "INTERFACE"
            || self.list(of, "interfaces").any(|own| own["name"] == "Node");
        if is_record && levels == 0 {
            return " { __typename }".to_owned();
        }
        let levels = levels - usize::from(is_record);
        let calls = self.calls(of, Named::default()).into_iter();
        let bare = calls.filter(|call| !call.is_narrowed);
        let fields: Vec<String> = bare.map(|call| self.open(&call, levels)).collect();
        format!(" {{ __typename {} }}", fields.join(" "))
    }

    fn list(&self, of: &str, field: &str) -> impl Iterator<Item = &Value> {
        list(&self.0[of], field)
    }
}

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
