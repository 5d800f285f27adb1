//! What is refused as a text, and that no text is passed over.

use entity::{Capacity, ContactChannel, DatesNote, List, Localized, NameForms};

use super::super::sample::{self, localized};
use crate::registry::Rows;

const PERSON: &str = "Tolvan, 121212-1212";

fn person() -> Rows {
    let mut rows = sample::rows();
    rows.person.push(sample::person(2));
    rows
}

#[test]
fn a_text_can_be_shown() {
    let mut rows = person();
    let mut codes = |name: &str| {
        rows.person[0].display_name = name.to_owned();
        sample::codes(&rows)
    };

    assert!(codes("Greta «Gretel» Berg–Ek").is_empty());
    assert_eq!(codes(""), ["EMPTY_TEXT"]);
    assert_eq!(codes(" \u{a0}"), ["EMPTY_TEXT"]);
    for character in [
        '\n', '\t', '\0', '\u{7f}', '\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}',
    ] {
        assert_eq!(codes(&format!("a{character}b")), ["FORBIDDEN_CHARACTER"]);
    }
    for character in ['\u{2029}', '\u{202f}', '\u{2065}', '\u{206a}', '\u{ad}'] {
        assert!(codes(&format!("a{character}b")).is_empty());
    }
    assert!(codes(&"ö".repeat(300)).is_empty());
    assert_eq!(codes(&"ö".repeat(301)), ["TEXT_TOO_LONG"]);
}

#[test]
fn what_is_wrong_with_a_text_is_told() {
    let mut rows = person();
    rows.person[0].given_name = Some("\u{202e}".to_owned());
    rows.person[0].display_name = PERSON.to_owned();
    rows.employment.push(sample::employment(3, 2));
    rows.employment[0].title = localized(&"å".repeat(10_001));

    assert_eq!(
        sample::found(&rows),
        [
            "PERSON `person-2`: the display name holds a personal identity number: take it \
             out, the registry keeps none",
            "PERSON `person-2`: the given name holds the control character U+202E: take it \
             out",
            "PERSON `person-2`: the title of a post has 10001 characters: shorten it to \
             10000 at most",
        ]
    );

    rows.person[0].given_name = None;
    rows.person[0].display_name = "Tolvan".to_owned();
    rows.employment[0].title = localized(&"å".repeat(10_000));
    assert!(sample::codes(&rows).is_empty());
    rows.employment[0].title = Localized(Vec::new().into());
    assert_eq!(sample::codes(&rows), ["EMPTY_TEXT"]);
}

#[test]
fn telephone_numbers_and_links_are_not_looked_through_for_personal_numbers() {
    let mut rows = sample::rows();
    rows.body.push(sample::body(2));
    rows.contact_point.push(sample::contact_point(3, 2));
    rows.event.push(sample::event(4));
    rows.source.push(sample::source(5));
    rows.contact_point[0].value = Some("0701063-2391 0712121212 1212121212".to_owned());
    let address = || Some("https://example.org/0701063-2391+0712121212+1212121212".to_owned());
    rows.event[0].online_url = address();
    rows.source[0].url = address();
    assert!(sample::codes(&rows).is_empty());

    rows.contact_point[0].channel = ContactChannel::Person;
    assert_eq!(
        sample::codes(&rows),
        ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"]
    );
    rows.contact_point[0].channel = ContactChannel::WebForm;
    rows.contact_point[0].value = Some("\n".to_owned());
    let mut codes = sample::codes(&rows);
    codes.sort_unstable();
    assert_eq!(codes, ["EMPTY_TEXT", "FORBIDDEN_CHARACTER", "INVALID_LINK"]);
}

#[test]
fn every_text_is_looked_through() {
    let rows = full();
    assert!(sample::codes(&rows).is_empty());

    let text = || PERSON.to_owned();
    let note = || {
        Some(DatesNote {
            source_text: Some(text()),
            inferred: false,
            missing: None,
        })
    };
    let forms = || {
        Some(NameForms {
            genitive: Some(text()),
            locative: Some(text()),
        })
    };
    macro_rules! each {
        ($($table:ident.$field:ident = $value:expr => $count:literal),+ $(,)?) => {$({
            let mut rows = rows.clone();
            rows.$table[0].$field = $value;
            let expected = ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"; $count];
            assert_eq!(sample::codes(&rows), expected, stringify!($table.$field));
        })+};
    }
    each! {
        area.dates_note = note() => 1,
        body.background = Some(localized(PERSON)) => 1,
        body.dates_note = note() => 1,
        body.delimitation = Some(localized(PERSON)) => 1,
        employment.title = localized(PERSON) => 1,
        event.dates_note = note() => 1,
        event.place_name = Some(text()) => 1,
        event.purpose = Some(localized(PERSON)) => 1,
        event.title = localized(PERSON) => 1,
        focus_area.label = localized(PERSON) => 1,
        focus_area_topic.source_text = Some(text()) => 1,
        membership.category = Some(localized(PERSON)) => 1,
        membership.invitation_message = Some(localized(PERSON)) => 1,
        membership.dates_note = note() => 1,
        membership_rule.criterion = Some(localized(PERSON)) => 1,
        name.forms = forms() => 2,
        name.text = text() => 1,
        organization.dates_note = note() => 1,
        participation.group_label = Some(localized(PERSON)) => 1,
        person.display_name = text() => 1,
        person.family_name = Some(text()) => 1,
        person.given_name = Some(text()) => 1,
        purpose.text = localized(PERSON) => 1,
        relation.dates_note = note() => 1,
        relation.note = Some(localized(PERSON)) => 1,
        relation.to_category = Some(localized(PERSON)) => 1,
        seat.dates_note = note() => 1,
        seat.label = Some(localized(PERSON)) => 1,
        source.licence = Some(text()) => 1,
        source.title = text() => 1,
        topic.abbreviation = Some(text()) => 1,
        topic.label = localized(PERSON) => 1,
    }
}

#[test]
fn so_is_every_text_of_what_bodies_work_under_and_of_what_is_said() {
    let rows = sample::work();
    assert!(sample::codes(&rows).is_empty());

    let text = || PERSON.to_owned();
    let note = || {
        Some(DatesNote {
            source_text: Some(text()),
            inferred: false,
            missing: None,
        })
    };
    macro_rules! each {
        ($($table:ident { $($field:ident = $value:expr),+ $(,)? })+) => {$($({
            let mut rows = rows.clone();
            rows.$table[0].$field = $value;
            let expected = ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"];
            assert_eq!(sample::codes(&rows), expected, stringify!($table.$field));
        })+)+};
    }
    let long = || Some(localized(PERSON));
    each! {
        agenda_item { title = localized(PERSON) }
        agreement { dates_note = note(), text = long(), title = localized(PERSON) }
        direction { dates_note = note(), text = long() }
        event_series { dates_note = note(), purpose = long(), title = localized(PERSON) }
        fulfillment { note = long() }
        link { label = text() }
        mandate { dates_note = note(), text = long(), title = localized(PERSON) }
        media { caption = long() }
        mode_change { dates_note = note(), note = long() }
        obligation { dates_note = note(), due_note = note(), text = localized(PERSON) }
        party { category = long() }
        responsibility {
            condition = long(), dates_note = note(), example = long(), text = localized(PERSON),
        }
        situation { dates_note = note(), name = localized(PERSON), text = long() }
        situation_picture { dates_note = note(), title = localized(PERSON) }
        source { media_type = Some(text()), size_text = Some(text()) }
        stated_count { dates_note = note(), note = long() }
        statement { text = localized(PERSON) }
        term {
            abbreviation = long(), definition = long(), identifier = Some(text()),
            label = localized(PERSON), note = long(), section = Some(text()),
        }
    }
}

#[test]
fn points_and_parties_are_looked_through_whatever_they_belong_to() {
    let rows = sample::work();
    for place in 0..rows.point.len() {
        let mut rows = rows.clone();
        rows.point[place].text = localized(PERSON);
        assert_eq!(sample::codes(&rows).len(), 1);
        rows.point[place].text = localized("A point");
        rows.point[place].condition = Some(localized(PERSON));
        let codes = sample::codes(&rows);
        assert!(
            codes.contains(&"PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"),
            "{codes:?}"
        );
    }
    for place in 0..rows.party.len() {
        let mut rows = rows.clone();
        rows.party[place].category = Some(localized(PERSON));
        assert_eq!(sample::codes(&rows).len(), 1);
    }
}

#[test]
fn the_title_of_a_capacity_is_looked_through() {
    let hats = || {
        List(vec![Capacity {
            title: localized(PERSON),
            organization: None,
            body: None,
        }])
    };
    let mut rows = sample::work();
    rows.participation.push(sample::participation(91, 5));
    rows.participation[0].capacities = hats();
    assert_eq!(sample::codes(&rows).len(), 1);

    rows.participation.clear();
    rows.party[0].person_id = Some(rows.person[0].id);
    rows.party[0].capacities = hats();
    assert_eq!(
        sample::codes(&rows),
        ["PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED"]
    );
}

#[test]
fn addresses_on_the_web_are_those_of_every_record() {
    let rows = sample::work();
    macro_rules! each {
        ($($table:ident),+ $(,)?) => {$({
            let mut rows = rows.clone();
            rows.$table[0].url = Some("https://example.org/1212121212".to_owned());
            assert!(sample::codes(&rows).is_empty(), stringify!($table));
            rows.$table[0].url = Some("\t".to_owned());
            let expected = ["EMPTY_TEXT", "FORBIDDEN_CHARACTER", "INVALID_LINK"];
            let mut codes = sample::codes(&rows);
            codes.sort_unstable();
            assert_eq!(codes, expected, stringify!($table));
            for address in ["javascript:alert(1)", "not an address", "https://", "https://a b"] {
                rows.$table[0].url = Some(address.to_owned());
                assert_eq!(sample::codes(&rows), ["INVALID_LINK"], "{address}");
            }
        })+};
    }
    each!(direction, link, situation_picture, source, term);
}

/// A record of every kind that there was first, with every part that has a text.
fn full() -> Rows {
    let mut rows = person();
    rows.employment.push(sample::employment(3, 2));
    rows.area.push(sample::area(4));
    rows.name.push(sample::area_name(5, 4, "sv", "Skåne"));
    rows.body.push(sample::body(6));
    rows.purpose.push(sample::purpose(7, 6));
    rows.focus_area.push(sample::focus_area(8, 6));
    rows.topic.push(sample::topic(9));
    rows.focus_area_topic
        .push(sample::focus_area_topic(10, 8, 9));
    rows.membership_rule.push(sample::membership_rule(11, 6));
    rows.seat.push(sample::seat(12, 6));
    rows.membership.push(sample::membership(13, 6, 1));
    rows.event.push(sample::event(14));
    rows.participation.push(sample::participation(15, 14));
    rows.participation[0].capacities = List(Vec::new());
    rows.relation.push(sample::relation(16, "SUPPORTS", 6, 6));
    rows.relation[0].to_body_id = None;
    rows.source.push(sample::source(17));
    rows
}
