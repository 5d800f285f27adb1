//! What the round trip keeps, and what it refuses.

mod faults;
mod fields;
mod rows;
mod written;

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::bundle::{Bundle, KINDS, Place, Record};
use super::{export, read, read_dir, resolve, write};
use crate::clock::CountedIds;
use crate::registry::{Registry, Rows, every_record};

const NETWORK: &str = include_str!("small/network.toml");
const REGISTER: &str = include_str!("small/register.toml");
const WORK: &str = include_str!("small/work.toml");

fn small() -> Bundle {
    read(&[
        ("network.toml", NETWORK),
        ("register.toml", REGISTER),
        ("work.toml", WORK),
    ])
    .unwrap()
}

fn first_day() -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000, 0).unwrap()
}

fn next_day() -> DateTime<Utc> {
    first_day() + TimeDelta::days(1)
}

/// The registry after the small bundle, and the ids that it did not need.
fn imported() -> (Rows, CountedIds) {
    let ids = CountedIds::default();
    let rows = resolve(&small(), &Rows::default(), &ids, first_day()).unwrap();
    (rows, ids)
}

fn exported(rows: Rows) -> Bundle {
    export(&Registry::new(Uuid::nil(), 1, rows))
}

fn files(written: &[(String, String)]) -> Vec<(&str, &str)> {
    written
        .iter()
        .map(|(name, text)| (&**name, &**text))
        .collect()
}

fn without_places(mut bundle: Bundle) -> Bundle {
    macro_rules! clear {
        ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => {$(
            for record in &mut bundle.$kind {
                record.set_place(Place::default());
            }
        )+};
    }
    every_record!(clear);
    bundle
}

#[test]
fn what_is_imported_is_exported_and_what_is_exported_is_imported() {
    let (rows, _) = imported();
    let bundle = exported(rows);
    let written = write(&bundle);

    let read_again = read(&files(&written)).unwrap();
    assert_eq!(without_places(read_again.clone()), bundle);
    let rows = resolve(
        &read_again,
        &Rows::default(),
        &CountedIds::default(),
        next_day(),
    )
    .unwrap();
    let again = exported(rows);

    assert_eq!(again, bundle);
    assert_eq!(write(&again), written);
    assert_eq!(written.len(), KINDS.len());
}

#[test]
fn the_example_of_the_manual_is_a_bundle() {
    let bundle = read(&[("example.toml", include_str!("../example.toml"))]).unwrap();

    let rows = resolve(
        &bundle,
        &Rows::default(),
        &CountedIds::default(),
        first_day(),
    );

    assert_eq!(rows.unwrap().body.len(), 1);
}

#[test]
fn defaults_fill_what_a_record_does_not_state() {
    let bundle = small();

    assert_eq!(bundle.topic[0].sources(), ["report"]);
    assert_eq!(bundle.topic[1].sources(), ["report", "data"]);
    assert_eq!(bundle.source[1].sources(), [""; 0]);
    assert_eq!(bundle.term[0].sources(), ["report"]);
    let attested = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    assert_eq!(
        attested(bundle.body[0].attested_on).as_deref(),
        Some("2023-09-23")
    );
    assert_eq!(
        attested(bundle.body[0].name[0].attested_on).as_deref(),
        Some("2023-09-23")
    );
    assert_eq!(attested(bundle.area[0].attested_on), None);
    assert_eq!(
        attested(bundle.mode_change[0].attested_on).as_deref(),
        Some("2023-09-23")
    );
}

#[test]
fn a_directory_is_read_in_the_order_of_its_files() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/transfer/tests");

    let bundle = read_dir(&here.join("small")).unwrap();
    let missing = read_dir(&here.join("none")).unwrap_err();
    let empty = tempfile::tempdir().unwrap();
    let empty = read_dir(empty.path()).unwrap_err();

    assert_eq!(bundle, small());
    assert!(missing.to_string().starts_with("there is no directory "));
    assert!(empty.to_string().starts_with("there is no .toml file in "));
}
