//! What the round trip keeps, and what it refuses.

mod faults;

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use entity::Language;
use uuid::Uuid;

use super::bundle::{Bundle, Defaults, Place, Record};
use super::{export, read, read_dir, resolve, write};
use crate::clock::CountedIds;
use crate::registry::{Registry, Rows};

const NETWORK: &str = include_str!("small/network.toml");
const REGISTER: &str = include_str!("small/register.toml");

fn small() -> Bundle {
    read(&[("network.toml", NETWORK), ("register.toml", REGISTER)]).unwrap()
}

fn changed(from: &str, to: &str) -> Bundle {
    assert!(NETWORK.contains(from), "{from}");
    let network = NETWORK.replacen(from, to, 1);
    read(&[("network.toml", &network), ("register.toml", REGISTER)]).unwrap()
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
        ($($kind:ident),+) => {$(
            for record in &mut bundle.$kind {
                record.set_place(Place::default());
            }
        )+};
    }
    clear!(
        source,
        area,
        organization,
        person,
        topic,
        body,
        seat,
        membership,
        event
    );
    clear!(participation, relation);
    bundle
}

/// Kind, key and version of the records whose version is not 1.
fn raised(rows: &Rows) -> Vec<(&str, &str, i32)> {
    let mut raised = Vec::new();
    macro_rules! look {
        ($($kind:ident),+) => {$(
            let changed = rows.$kind.iter().filter(|row| row.version != 1);
            raised.extend(changed.map(|row| (stringify!($kind), &*row.key, row.version)));
        )+};
    }
    look!(
        source,
        area,
        organization,
        person,
        topic,
        body,
        seat,
        membership,
        event
    );
    look!(participation, relation);
    raised
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
    assert_eq!(written.len(), 11);
}

#[test]
fn what_is_written_is_fit_for_people() {
    let (rows, _) = imported();
    let written = write(&exported(rows));

    let text = |name| {
        written
            .iter()
            .find(|(file, _)| file == name)
            .map(|(_, text)| &**text)
    };
    insta::assert_snapshot!(text("topics.toml").unwrap(), @"");
    insta::assert_snapshot!(text("bodies.toml").unwrap(), @"");
    insta::assert_snapshot!(text("participations.toml").unwrap(), @"");
}

#[test]
fn the_same_bundle_again_changes_nothing() {
    let (rows, ids) = imported();

    let again = resolve(&small(), &rows, &ids, next_day()).unwrap();

    assert_eq!(again, rows);
}

#[test]
fn rows_that_are_stored_in_another_order_are_known_again() {
    let (rows, ids) = imported();
    let mut stored = rows.clone();
    stored.name.reverse();
    stored.cadence.reverse();
    stored.holding.reverse();
    stored.focus_area_topic.reverse();

    let again = resolve(&small(), &stored, &ids, next_day()).unwrap();

    assert_eq!(again, rows);
}

#[test]
fn a_changed_word_raises_the_version_of_its_record_alone() {
    let (rows, ids) = imported();

    let bundle = changed(
        "place_name = \"Stadshuset\"",
        "place_name = \"Biblioteket\"",
    );
    let again = resolve(&bundle, &rows, &ids, next_day()).unwrap();

    assert_eq!(raised(&again), [("event", "meeting", 2)]);
    let meeting = &again.event[0];
    assert_eq!(
        (meeting.created_at, meeting.updated_at),
        (first_day(), next_day())
    );
    assert_eq!(again.event[1], rows.event[1]);
}

#[test]
fn a_part_that_changes_comes_or_goes_raises_the_version_of_its_record() {
    let (rows, ids) = imported();
    let other = changed("text = \"Nätverket\"", "text = \"Nätverken\"");
    let fewer = changed(
        "[[seat.holding]]\norganization = \"county-board\"\nbegins = \"2020-06\"\n",
        "",
    );
    let more = changed(
        "{ topic = \"fire\" },\n",
        "{ topic = \"fire\" },\n{ topic = \"fire\" },\n",
    );

    let other = resolve(&other, &rows, &ids, next_day()).unwrap();
    let fewer = resolve(&fewer, &rows, &ids, next_day()).unwrap();
    let more = resolve(&more, &rows, &ids, next_day()).unwrap();

    assert_eq!(raised(&other), [("body", "net", 2)]);
    assert_eq!(
        other.name.iter().map(|name| name.id).collect::<Vec<_>>(),
        rows.name.iter().map(|name| name.id).collect::<Vec<_>>()
    );
    assert_eq!(raised(&fewer), [("seat", "group-chair", 2)]);
    assert_eq!(raised(&more), [("body", "net", 2)]);
    assert!(more.focus_area_topic.iter().any(|topic| topic.rank == 3));
}

#[test]
fn another_order_changes_nothing_but_ranks() {
    let (mut rows, ids) = imported();
    let mut bundle = small();
    bundle.body.reverse();
    bundle.event.reverse();
    bundle.area.reverse();
    for area in &mut bundle.area {
        area.within.reverse();
    }
    for body in &mut bundle.body {
        body.name.reverse();
        for area in &mut body.focus_area {
            area.topics.reverse();
        }
    }

    let mut again = resolve(&bundle, &rows, &ids, next_day()).unwrap();

    assert_eq!(raised(&again), [("body", "net", 2)]);
    for rows in [&mut rows, &mut again] {
        rows.body.sort_by_key(|row| row.id);
        rows.area.sort_by_key(|row| row.id);
        rows.event.sort_by_key(|row| row.id);
        rows.name.sort_by_key(|row| row.id);
        rows.area_part.sort_by_key(|row| row.id);
        rows.focus_area.sort_by_key(|row| row.id);
        rows.focus_area_topic.sort_by_key(|row| row.id);
        macro_rules! even {
            ($($table:ident),+) => {$( rows.$table.sort_by_key(|row| row.id); )+};
        }
        even!(
            identifier,
            contact_point,
            purpose,
            membership_rule,
            cadence,
            seat_rule
        );
        rows.focus_area_topic
            .iter_mut()
            .for_each(|topic| topic.rank = 0);
        for body in &mut rows.body {
            body.version = 1;
            body.updated_at = first_day();
        }
    }
    assert_eq!(again, rows);
}

#[test]
fn texts_count_their_revisions_on() {
    let (rows, ids) = imported();

    let bundle = changed(
        "{ sv = \"Möte\", en = \"Meeting\" }",
        "{ sv = \"Träff\", en = \"Meeting\" }",
    );
    let second = resolve(&bundle, &rows, &ids, next_day()).unwrap();
    let third = resolve(&bundle, &second, &ids, next_day()).unwrap();

    let title = &second.event[0].title;
    assert_eq!(title.get(Language::SV).unwrap().revision, 2);
    assert_eq!(title.get(Language::EN).unwrap().revision, 1);
    assert_eq!(third, second);
    let exported = exported(second);
    assert_eq!(
        exported.event[0].title.get(Language::SV).unwrap().revision,
        1
    );
}

#[test]
fn new_ids_are_in_the_order_of_the_bundle() {
    let (rows, _) = imported();

    macro_rules! in_order {
        ($($table:ident),+) => {$(
            assert!(rows.$table.is_sorted_by_key(|row| row.id), stringify!($table));
        )+};
    }
    in_order!(
        source,
        area,
        organization,
        person,
        topic,
        body,
        seat,
        membership,
        event
    );
    in_order!(
        participation,
        relation,
        name,
        identifier,
        area_part,
        contact_point,
        employment
    );
    in_order!(
        purpose,
        focus_area,
        focus_area_topic,
        membership_rule,
        cadence,
        seat_rule,
        holding
    );
}

#[test]
fn a_bundle_may_refer_to_what_the_registry_holds_already() {
    let (rows, ids) = imported();
    let text = "[[membership]]\nkey = \"more\"\nauthority = \"county-board\"\nbody = \"net\"\n\
                organization = \"unit\"\nrepresentative = \"anna-chief\"\nstate = \"ACTIVE\"\n";

    let bundle = read(&[("more.toml", text)]).unwrap();
    let more = resolve(&bundle, &rows, &ids, next_day()).unwrap();

    let membership = &more.membership[0];
    assert_eq!(membership.body_id, rows.body[0].id);
    assert_eq!(membership.representative_id, Some(rows.employment[0].id));
    assert_eq!(membership.sources, entity::List::default());
    let only = Rows {
        membership: more.membership.clone(),
        ..Rows::default()
    };
    assert_eq!(more, only);
}

#[test]
fn a_post_moves_to_another_person_with_its_id() {
    let (rows, ids) = imported();
    let mut bundle = small();
    let post = bundle.person[0].employment.remove(1);
    bundle.person[1].employment.push(post);
    bundle.person.reverse();

    let again = resolve(&bundle, &rows, &ids, next_day()).unwrap();

    assert_eq!(raised(&again), [("person", "bo", 2), ("person", "anna", 2)]);
    let moved = again
        .employment
        .iter()
        .find(|post| post.key == "anna-officer");
    assert_eq!(moved.unwrap().id, rows.employment[1].id);
    assert_eq!(moved.unwrap().person_id, rows.person[1].id);
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
    assert_eq!(Defaults::default().authority, None);
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
