//! Small registries for the tests of the rules.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::DateTime;
use entity::{
    Language, LanguagePeriod, LanguageStatus, List, LocalText, Localized, PartialDate, RecordKind,
    TranslationStatus,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Broken, broken, broken_near};
use crate::registry::{Period, Record as _, Registry, Rows, every_record};

/// A row of a record with the columns that all records have, and those that are given.
macro_rules! record {
    ($table:ident, $number:expr, {$($field:ident: $value:expr),* $(,)?}) => {
        $table::Model {
            id: id($number).into(),
            key: format!("{}-{}", stringify!($table), $number),
            version: 1,
            authority_id: OrganizationId(id(1)),
            classification: Classification::Public,
            sources: List(Vec::new()),
            created_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
            $($field: $value,)*
        }
    };
    ($table:ident, $number:expr, {$($field:ident: $value:expr),* $(,)?}, dated) => {
        record!($table, $number, {
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
            $($field: $value),*
        })
    };
}

// The macro above serves these modules: they have to stand below it.
mod rows;
mod work;

pub(super) use self::rows::*;
pub(super) use self::work::*;

/// What the rules say of some rows.
pub(super) fn found(rows: &Rows) -> Vec<String> {
    all(rows).iter().map(Broken::to_string).collect()
}

/// The codes of the rules that some rows break.
pub(super) fn codes(rows: &Rows) -> Vec<&'static str> {
    all(rows).iter().map(|found| found.rule.code()).collect()
}

thread_local! {
    /// The last rows of the test that broke no rule.
    static HELD: RefCell<Rows> = RefCell::default();
}

/// Tests go from rows that hold to rows that do not by small steps. What is told of each of these
/// steps is told of the whole, or the test fails.
fn all(rows: &Rows) -> Vec<Broken> {
    let registry = |rows: &Rows| Registry::new(Uuid::nil(), 0, rows.clone());
    let after = registry(rows);
    let all = broken(&after);
    HELD.with_borrow_mut(|held| {
        let changed = changed(&registry(held), &after);
        let near = broken_near(&after, &changed);
        assert_eq!(told(&near), told(&all), "near {changed:?}");
        if all.is_empty() {
            rows.clone_into(held);
        }
    });
    all
}

/// The records that are not the same in both registries.
fn changed(before: &Registry, after: &Registry) -> Vec<(RecordKind, Uuid)> {
    let mut changed = Vec::new();
    macro_rules! compare {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {$(
            let [old, new] = [&before.$concept.all, &after.$concept.all];
            let both = old.iter().chain(new.iter()).map(|record| record.uuid());
            let differ = both.filter(|id| old.get(*id) != new.get(*id));
            changed.extend(differ.map(|id| (RecordKind::$kind, id)));
        )+};
    }
    every_record!(compare);
    changed
}

/// What is told, but for circles: of a circle any of its links can be named.
fn told(broken: &[Broken]) -> BTreeSet<(&'static str, Option<&Broken>)> {
    let told = broken.iter().map(|own| match own.rule.code() {
        "CIRCLE" => ("CIRCLE", None),
        code => (code, Some(own)),
    });
    told.collect()
}

/// Keys in the order of their numbers, and told apart by their last bytes as random ones are.
pub(super) fn id(number: u64) -> Uuid {
    Uuid::from_u64_pair(number, number.swap_bytes())
}

/// `None` for an empty text.
pub(super) fn date(text: &str) -> Option<PartialDate> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

pub(super) fn period(begins: &str, ends: &str) -> Period {
    Period {
        begins: date(begins),
        ends: date(ends),
        attested_on: None,
        recorded_on: DateTime::UNIX_EPOCH.date_naive(),
    }
}

/// Periods around a few years, so that many of them meet.
pub(super) fn any_period() -> impl Strategy<Value = Period> {
    let edge = "(|\\.\\./)201[0-5](|-0[1-9]|-2[1-4]|-0[1-9]-0[1-9])|201[0-5](|-0[1-9])/\\.\\.";
    let edge = prop_oneof![1 => Just(String::new()), 3 => edge];
    (edge.clone(), edge).prop_map(|(begins, ends)| period(&begins, &ends))
}

pub(super) fn localized(text: &str) -> Localized {
    Localized(
        [LocalText {
            language: Language::SV,
            text: text.into(),
            status: TranslationStatus::Source,
            revision: 1,
        }]
        .into(),
    )
}

pub(super) fn language_status(begins: &str, ends: &str) -> List<LanguagePeriod> {
    List(vec![LanguagePeriod {
        status: LanguageStatus::Finnish,
        sami: false,
        begins: date(begins),
        ends: date(ends),
    }])
}
