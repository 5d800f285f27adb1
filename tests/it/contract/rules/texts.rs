//! No text is passed over: every column that can hold one is looked at.

use nordverk::registry::{Rows, broken};
use sea_orm::Value;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::tables::{Table, tables};
use super::{held, whole};

/// What no text may be: it turns the direction of what follows, and holds the number of a person.
const REFUSED: &str = "\u{202e}121212-1212";

#[test]
fn every_text_of_every_table_is_looked_at() {
    let held = held();
    let mut read = 0;
    let mut passed_over = Vec::new();
    for place in 0..tables(&mut held.clone()).len() {
        let (name, columns) = columns(&held, place);
        for (column, called) in columns.iter().enumerate() {
            for rows in written(&held, place, column) {
                read += 1;
                if broken(&whole(&rows)).is_empty() {
                    passed_over.push(format!("{name}.{called}"));
                }
            }
        }
    }

    assert_eq!(passed_over, Vec::<String>::new());
    assert!(read > 100, "only {read} texts were written");
}

fn columns(held: &Rows, place: usize) -> (&'static str, Vec<String>) {
    let mut rows = held.clone();
    let tables = tables(&mut rows);
    let (name, table) = &tables[place];
    assert!(table.len() > 0, "there is no row of {name} to write to");
    (name, table.columns())
}

/// The rows with a text in a column, for each text that the column has: none if it holds no text.
fn written(held: &Rows, place: usize, column: usize) -> Vec<Rows> {
    let values = values(held, place, column);
    let written = values.into_iter().filter_map(|value| {
        let mut rows = held.clone();
        let table = &mut *tables(&mut rows)[place].1;
        let is_written = table.set(0, column, &value) && holds(&table.get(0, column));
        is_written.then_some(rows)
    });
    written.collect()
}

fn holds(value: &Value) -> bool {
    match value {
        Value::String(Some(text)) => text.contains(REFUSED),
        Value::Json(Some(json)) => texts(json).any(|text| text.contains(REFUSED)),
        _ => false,
    }
}

/// The text by itself, and in the place of every text that some row has in the column.
fn values(held: &Rows, place: usize, column: usize) -> Vec<Value> {
    let mut rows = held.clone();
    let table: &dyn Table = &*tables(&mut rows)[place].1;
    let said = (0..table.len()).filter_map(|row| match table.get(row, column) {
        Value::Json(Some(json)) => Some(*json),
        _ => None,
    });
    let localized = json!([{ "language": "sv", "text": "", "status": "SOURCE", "revision": 1 }]);
    let known = [
        localized.clone(),
        json!({ "source_text": "" }),
        json!({ "genitive": "" }),
        json!({ "locative": "" }),
        json!([{ "title": localized, "organization": Uuid::nil() }]),
    ];
    let all = said.chain(known).flat_map(|json| replaced(&json));
    let by_itself = Value::from(REFUSED.to_owned());
    [by_itself]
        .into_iter()
        .chain(all.map(Value::from))
        .collect()
}

/// A value once for each text in it, with the text that is refused in its place.
fn replaced(json: &Json) -> Vec<Json> {
    let pointers = pointers(json, String::new());
    let replaced = pointers.into_iter().map(|pointer| {
        let mut json = json.clone();
        *json.pointer_mut(&pointer).unwrap() = REFUSED.into();
        json
    });
    replaced.collect()
}

/// Where the texts in a value are.
fn pointers(json: &Json, at: String) -> Vec<String> {
    match json {
        Json::String(_) => vec![at],
        Json::Array(all) => {
            let all = all.iter().enumerate();
            all.flat_map(|(place, json)| pointers(json, format!("{at}/{place}")))
                .collect()
        }
        Json::Object(all) => {
            let all = all.iter();
            all.flat_map(|(name, json)| pointers(json, format!("{at}/{name}")))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn texts(json: &Json) -> impl Iterator<Item = &str> {
    let pointers = pointers(json, String::new()).into_iter();
    pointers.filter_map(|pointer| json.pointer(&pointer)?.as_str())
}
