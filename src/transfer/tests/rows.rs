//! What is there already is known again, and only what differs is changed.

use entity::Language;

use super::{
    Bundle, NETWORK, REGISTER, Rows, WORK, exported, first_day, imported, next_day, read, resolve,
    small,
};
use crate::registry::{every_part, every_record};

/// The small bundle with a change in the first of its files that has the words.
fn changed(from: &str, to: &str) -> Bundle {
    let mut files = [
        ("network.toml", NETWORK.to_owned()),
        ("register.toml", REGISTER.to_owned()),
        ("work.toml", WORK.to_owned()),
    ];
    let file = files.iter_mut().find(|(_, text)| text.contains(from));
    let (_, text) = file.expect(from);
    *text = text.replacen(from, to, 1);
    read(&files.each_ref().map(|(name, text)| (*name, &**text))).unwrap()
}

/// Kind, key and version of the records whose version is not 1.
fn raised(rows: &Rows) -> Vec<(&str, &str, i32)> {
    let mut raised = Vec::new();
    macro_rules! look {
        ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => {$(
            let changed = rows.$kind.iter().filter(|row| row.version != 1);
            raised.extend(changed.map(|row| (stringify!($kind), &*row.key, row.version)));
        )+};
    }
    every_record!(look);
    raised
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
    macro_rules! reverse {
        ($($table:ident),+) => {$( stored.$table.reverse(); )+};
    }
    every_part!(reverse);

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
fn a_part_of_what_bodies_work_under_raises_the_version_of_its_record() {
    let (rows, ids) = imported();
    for (from, to, expected) in [
        (
            "organization = \"county-board\"\n\n[[mandate.party]]",
            "organization = \"unit\"\n\n[[mandate.party]]",
            ("mandate", "task-force", 2),
        ),
        (
            "[[obligation.point]]\nkind = \"SUBJECT\"\ntext = { sv = \"Vatten\" }\n",
            "",
            ("obligation", "invite", 2),
        ),
        (
            "done = \"2024-11-01\"",
            "done = \"2024-10-31\"",
            ("obligation", "write-report", 2),
        ),
        (
            "title = { sv = \"ordförande\" }, body = \"group\" },\n]\n\n[[statement",
            "title = { sv = \"ledamot\" }, body = \"group\" },\n]\n\n[[statement",
            ("statement", "anna-asks", 2),
        ),
        (
            "label = \"Kontakt\"",
            "label = \"Kontakta oss\"",
            ("source", "report", 2),
        ),
        (
            "[[source.media]]\nkind = \"VIDEO\"\n",
            "",
            ("source", "report", 2),
        ),
        (
            "topic = \"flooding\"\norganization",
            "organization",
            ("event", "meeting", 2),
        ),
    ] {
        let again = resolve(&changed(from, to), &rows, &ids, next_day()).unwrap();
        assert_eq!(raised(&again), [expected], "{from}");
    }
}

#[test]
fn another_order_changes_nothing_but_ranks() {
    let (mut rows, ids) = imported();
    let mut bundle = small();
    macro_rules! reverse {
        ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => {$(
            bundle.$kind.reverse();
        )+};
    }
    every_record!(reverse);
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
        macro_rules! sort {
            ($($table:ident),+) => {$( rows.$table.sort_by_key(|row| row.id); )+};
        }
        macro_rules! sort_records {
            ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => { sort!($($kind),+) };
        }
        every_record!(sort_records);
        every_part!(sort);
        for topic in &mut rows.focus_area_topic {
            topic.rank = 0;
        }
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
fn texts_of_parts_count_their_revisions_on() {
    let (rows, ids) = imported();

    let bundle = changed(
        "{ sv = \"Barn först.\", en = \"Children first.\" }",
        "{ sv = \"Barnen först.\", en = \"Children first.\" }",
    );
    let again = resolve(&bundle, &rows, &ids, next_day()).unwrap();

    assert_eq!(raised(&again), [("obligation", "prepare", 2)]);
    let point = again
        .point
        .iter()
        .find(|point| point.example && point.sector.is_none());
    let text = &point.unwrap().text;
    assert_eq!(text.get(Language::SV).unwrap().revision, 2);
    assert_eq!(text.get(Language::EN).unwrap().revision, 1);
}

#[test]
fn new_ids_are_in_the_order_of_the_bundle() {
    let (rows, _) = imported();

    macro_rules! in_order {
        ($($table:ident),+) => {$(
            assert!(rows.$table.is_sorted_by_key(|row| row.id), stringify!($table));
            assert!(!rows.$table.is_empty(), stringify!($table));
        )+};
    }
    macro_rules! records_in_order {
        ($($kind:ident: $variant:ident in $concept:ident),+ $(,)?) => { in_order!($($kind),+) };
    }
    every_record!(records_in_order);
    every_part!(in_order);
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
