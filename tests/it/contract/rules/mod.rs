//! What the rules say of a change is what they say of the whole; and no text is passed over.

mod edits;
mod tables;
mod texts;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::DateTime;
use entity::RecordKind;
use nordverk::clock::CountedIds;
use nordverk::registry::{Broken, Record as _, Registry, Row, Rows, broken, broken_near};
use nordverk::transfer::{read, resolve};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use uuid::Uuid;

use self::edits::{Edit, edit};
use super::columns::fields_of_types;
use crate::support::SMALL;

/// The rows of a small registry in which all holds and much stands close together.
fn held() -> Rows {
    let around = ("around.toml", include_str!("around.toml"));
    let files: Vec<(&str, &str)> = SMALL.into_iter().chain([around]).collect();
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let ids = CountedIds::default();
    let rows = resolve(&read(&files).unwrap(), &Rows::default(), &ids, now).unwrap();
    assert_eq!(broken(&whole(&rows)), []);
    rows
}

fn whole(rows: &Rows) -> Registry {
    Registry::new(Uuid::nil(), 0, rows.clone())
}

macro_rules! every_record {
    ($with:ident) => {
        $with! {
            source: Source in sources, area: Area in areas,
            organization: Organization in organizations, person: Person in people,
            topic: Topic in topics, body: Body in bodies, seat: Seat in seats,
            membership: Membership in members, situation: Situation in situations,
            event_series: EventSeries in series, event: Event in events,
            participation: Participation in participations, relation: Relation in relations,
            term: Term in terms, mandate: Mandate in mandates, obligation: Obligation in obligations,
            agreement: Agreement in agreements, mode_change: ModeChange in modes,
            direction: Direction in directions, situation_picture: SituationPicture in pictures,
            responsibility: Responsibility in responsibilities, statement: Statement in statements,
            stated_count: StatedCount in counts,
        }
    };
}

/// The records that are not the same in both registries.
fn changed(before: &Registry, after: &Registry) -> Vec<(RecordKind, Uuid)> {
    let mut changed = BTreeSet::new();
    macro_rules! compare {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
            let [old, new] = [&before.$concept.all, &after.$concept.all];
            for record in old.iter().chain(new.iter()) {
                let id = record.uuid();
                if old.get(id) != new.get(id) {
                    changed.insert((RecordKind::$kind, id));
                }
            }
        )+};
    }
    every_record!(compare);
    changed.into_iter().collect()
}

/// The rows of some records and of their parts.
fn of(rows: &Rows, records: &[(RecordKind, Uuid)]) -> Rows {
    let mut owners: BTreeSet<Uuid> = records.iter().map(|(_, id)| *id).collect();
    let areas = rows.focus_area.iter();
    let areas = areas.filter(|area| owners.contains(&area.owner()));
    let areas: Vec<Uuid> = areas.map(Row::uuid).collect();
    owners.extend(areas);
    let mut some = rows.clone();
    macro_rules! keep {
        ($($table:ident),+ $(,)?) => {$(
            some.$table.retain(|row| owners.contains(&row.owner()));
        )+};
    }
    macro_rules! keep_records {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => { keep!($($table),+) };
    }
    every_record!(keep_records);
    keep! {
        area_part, name, identifier, contact_point, employment, purpose, focus_area,
        focus_area_topic, membership_rule, cadence, seat_rule, holding, party, point, fulfillment,
        agenda_item, link, media,
    }
    some
}

/// What is told, but for circles: of a circle any of its links can be named.
fn told(broken: Vec<Broken>) -> BTreeSet<(&'static str, Option<&'static str>, Option<Broken>)> {
    let told = broken.into_iter().map(|own| match own.rule.code() {
        "CIRCLE" => ("CIRCLE", own.rule.field(), None),
        code => (code, own.rule.field(), Some(own)),
    });
    told.collect()
}

/// Makes some edits at once and others after them, always on what still holds, and hands what the
/// rules say of the whole and of the change to `compare`.
fn follow(
    held: &Rows,
    steps: &[Vec<Edit>],
    mut compare: impl FnMut(Vec<Broken>, Vec<Broken>) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let (mut rows, mut before) = (held.clone(), whole(held));
    let mut numbers = 1..;
    for edits in steps {
        let mut edited = rows.clone();
        for (edit, number) in edits.iter().zip(&mut numbers) {
            edit.make(&mut edited, Uuid::from_u64_pair(number, number));
        }
        let expected = whole(&edited);
        let changed = changed(&before, &expected);
        let after = before.after(0, &changed, of(&edited, &changed));
        assert!(after == expected, "the change leads to another registry");
        let all = broken(&expected);
        let still_holds = all.is_empty();
        compare(all, broken_near(&after, &changed))?;
        if still_holds {
            (rows, before) = (edited, after);
        }
    }
    Ok(())
}

#[test]
fn what_the_rules_say_of_a_change_is_what_they_say_of_the_whole() {
    let held = held();
    let steps = proptest::collection::vec(proptest::collection::vec(edit(), 1..10), 1..4);
    let mut runner = TestRunner::new(Config::with_cases(400));

    let result = runner.run(&steps, |steps| {
        follow(&held, &steps, |all, near| {
            proptest::prop_assert_eq!(told(near), told(all));
            Ok(())
        })
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

/// What many edits break, always the same.
fn broken_by_edits() -> &'static [Broken] {
    static BROKEN: OnceLock<Vec<Broken>> = OnceLock::new();
    BROKEN.get_or_init(|| {
        let held = held();
        let mut runner = TestRunner::deterministic();
        let rounds = 0..1_200;
        let broken = rounds.flat_map(|_| {
            let mut edited = held.clone();
            for number in 1..=20 {
                let edit = edit().new_tree(&mut runner).unwrap().current();
                edit.make(&mut edited, Uuid::from_u64_pair(number, number));
            }
            broken(&whole(&edited))
        });
        broken.collect()
    })
}

/// Otherwise the test above could be true of rules that no edit ever breaks.
#[test]
fn the_edits_break_every_rule() {
    let texts = [
        include_str!("../../../../src/registry/rules/rule/mod.rs"),
        include_str!("../../../../src/registry/rules/rule/work.rs"),
    ];
    let codes = texts.iter().flat_map(|text| text.split("=> \"").skip(1));
    let codes = codes.filter_map(|rest| rest.split('"').next());
    let is_code = |text: &&str| text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    let codes: BTreeSet<&str> = codes.filter(is_code).collect();
    assert!(codes.len() > 50, "{codes:?}");

    let broken = broken_by_edits().iter();
    let broken: BTreeSet<&str> = broken.map(|own| own.rule.code()).collect();
    let unbroken: Vec<_> = codes.difference(&broken).collect();
    assert!(unbroken.is_empty(), "no edit broke {unbroken:?}");
}

/// Fields that can be wrong and are asked for otherwise: parties by their roles, what is in order as a
/// list. A point of a kind that does not fit its record is asked for nowhere.
const UNTOLD: [&str; 8] = [
    "impacts",
    "key",
    "parties",
    "priorities",
    "protectionUntil",
    "rank",
    "subjects",
    "tasks",
];

#[tokio::test]
async fn the_field_that_is_wrong_is_one_of_the_schema() {
    let types = fields_of_types().await;
    let has = |of: &str, field: &str| types[of].contains(field);
    let mut unknown = BTreeSet::new();
    for own in broken_by_edits() {
        let Some(field) = own.rule.field() else {
            continue;
        };
        let of = match own.kind {
            RecordKind::Body => "Network".to_owned(),
            kind => format!("{kind:?}"),
        };
        let is_known = has(&of, field) || has("Validity", field) || has("Provenance", field);
        if !is_known && !UNTOLD.contains(&field) {
            unknown.insert((of, field));
        }
    }

    assert_eq!(unknown, BTreeSet::new());
}
