//! The small bundle, from which the other tests start, has everything that a bundle can have.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use super::{NETWORK, REGISTER, WORK, read};
use crate::transfer::bundle::KINDS;

/// What every record can have. Each has its own tests.
const COMMON: [&str; 7] = [
    "authority",
    "sources",
    "classification",
    "begins",
    "ends",
    "attested_on",
    "dates_note",
];

/// The fields that are written in lists of tables, by the path of the list: `body`, `body.name`.
fn written() -> BTreeMap<String, BTreeSet<String>> {
    fn look(path: &str, value: &Value, found: &mut BTreeMap<String, BTreeSet<String>>) {
        let tables = value.as_array().into_iter().flatten();
        for (field, value) in tables.filter_map(Value::as_table).flatten() {
            let fields = found.entry(path.to_owned()).or_default();
            fields.insert(field.clone());
            look(&format!("{path}.{field}"), value, found);
        }
    }
    let mut found = BTreeMap::new();
    for text in [NETWORK, REGISTER, WORK] {
        for (kind, records) in text.parse::<Table>().unwrap() {
            look(&kind, &records, &mut found);
        }
    }
    found
}

/// The fields that there are, as whoever writes another is told.
fn possible(path: &str) -> BTreeSet<String> {
    let mut headers = String::new();
    for (end, _) in path.match_indices('.').chain([(path.len(), "")]) {
        headers.extend(["[[", &path[..end], "]]\n"]);
    }
    let text = format!("{headers}nonsense = 1\n");
    let faults = read(&[("fields.toml", &text)]).unwrap_err();
    let told = faults.last().unwrap().to_string();
    let (_, fields) = told.split_once("expected ").expect(&told);
    let quoted = fields.split('`').skip(1).step_by(2);
    quoted.map(str::to_owned).collect()
}

#[test]
fn every_field_of_every_kind_and_part_occurs_in_the_small_bundle() {
    // A kind of part that several kinds of record have need not have each field in each of them.
    let mut wanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut found = wanted.clone();
    for (path, fields) in written() {
        let name = path.rsplit('.').next().unwrap().to_owned();
        let possible = possible(&path).into_iter();
        let possible = possible.filter(|field| !COMMON.contains(&&**field));
        wanted.entry(name.clone()).or_default().extend(possible);
        found.entry(name).or_default().extend(fields);
    }

    assert!(KINDS.iter().all(|kind| found.contains_key(*kind)));
    let lacking: Vec<String> = wanted
        .iter()
        .flat_map(|(name, fields)| {
            let lacking = fields.difference(&found[name]);
            lacking.map(move |field| format!("{name}.{field}"))
        })
        .collect();
    assert_eq!(lacking, Vec::<String>::new());
}
