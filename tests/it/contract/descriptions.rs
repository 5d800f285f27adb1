//! Whoever reads the schema reads no code: everything in it says what it is, in whole sentences.

use nordverk::api;
use nordverk::i18n::Catalogue;
use serde_json::Value;

const EVERYTHING: &str = "{
    __schema { types {
        name description
        fields(includeDeprecated: true) { name description args { name description } }
        inputFields { name description }
        enumValues(includeDeprecated: true) { name description }
    } }
}";

/// The scalars of GraphQL itself, which describe themselves.
const BUILT_IN: [&str; 5] = ["Boolean", "Float", "ID", "Int", "String"];

#[tokio::test]
async fn everything_in_the_schema_is_described_in_whole_sentences() {
    let schema = api::schema(Catalogue::embedded().unwrap());
    let answer = serde_json::to_value(schema.execute(EVERYTHING).await).unwrap();
    let mut described = 0;
    let mut faults = Vec::new();
    let mut look = |path: String, item: &Value| {
        described += 1;
        match item["description"].as_str().map(str::trim) {
            None | Some("") => faults.push(format!("{path} has no description")),
            Some(text) if !text.ends_with('.') => {
                faults.push(format!("{path} ends without a full stop: {text}"));
            }
            Some(_) => {}
        }
    };

    for of in items(&answer["data"]["__schema"], "types") {
        let name = name(of);
        if name.starts_with("__") || BUILT_IN.contains(&name) {
            continue;
        }
        look(name.to_owned(), of);
        for list in ["fields", "inputFields", "enumValues"] {
            for item in items(of, list) {
                let path = format!("{name}.{}", self::name(item));
                for argument in items(item, "args") {
                    look(format!("{path}({})", self::name(argument)), argument);
                }
                look(path, item);
            }
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(described > 1000, "only {described} items were looked at");
}

fn items<'a>(of: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    of[list].as_array().into_iter().flatten()
}

fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap()
}
