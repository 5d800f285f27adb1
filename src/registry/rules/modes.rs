//! INV-12 and INV-13: which mode a body went over to, and which direction it then works by.
//!
//! Of history little may be known: a change without a day is held against no other, and a direction
//! without dates may be one of any time.
//!
//! A change of mode, or a direction, that is gone or is another body's now may be what the body that
//! it was of lacks, and which that was is told by nothing that is left. So all of them are looked at
//! when one changed. They are few: what is out of the ordinary is written there, and nothing else.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{OperatingMode, PartialDate, PartyRole, RecordKind};

use super::{Found, Registry, Ruled as _, Scope, WorkRule};
use crate::registry::{Direction, Involving as _, ModeChange};

pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    if !scope.touches(&[RecordKind::ModeChange, RecordKind::Direction]) {
        return;
    }
    let registry = scope.registry;
    for change in registry.modes.all.iter() {
        if change.row.ends.is_some() {
            found.add(change.of(), WorkRule::ModeChangeEnds);
        }
        if change.row.mode == OperatingMode::Activated {
            activated(registry, change, found);
        }
    }
    let activated = registry.modes.all.iter().map(|change| change.row.body_id);
    for body in activated.collect::<BTreeSet<_>>() {
        one_after_the_other(registry.modes.by_body.get(&body), found);
    }
    let directed = registry.directions.all.iter();
    let directed = directed.map(|direction| direction.row.body_id);
    for body in directed.collect::<BTreeSet<_>>() {
        one_of_each_number(registry.directions.by_body.get(&body), found);
    }
    for direction in registry.directions.all.iter() {
        of_one_body(registry, direction, found);
    }
}

/// INV-12.
fn activated(registry: &Registry, change: &ModeChange, found: &mut Found) {
    let row = &change.row;
    if row.situation_id.is_none() {
        found.add(change.of(), WorkRule::ActivatedWithoutSituation);
    }
    // Whoever knows the day knows who decided; a text that tells of neither is taken as it is.
    let mut parties = change.parties().iter();
    if row.begins.is_some() && parties.all(|party| party.role != PartyRole::Decider) {
        found.add(change.of(), WorkRule::ActivatedWithoutDecider);
    }
    let begins = row.begins.and_then(PartialDate::earliest);
    let is_over = |direction: &Direction| {
        let last = direction.row.ends.and_then(PartialDate::latest);
        last.zip(begins).is_some_and(|(last, begins)| last < begins)
    };
    let directions = registry.directions.by_body.get(&row.body_id);
    if directions.iter().all(|direction| is_over(direction)) {
        found.add(change.of(), WorkRule::ActivatedWithoutDirection);
    }
}

/// A change with the days that it can have come on.
struct Begun<'a> {
    change: &'a ModeChange,
    first: NaiveDate,
    last: NaiveDate,
}

impl<'a> Begun<'a> {
    fn new(change: &'a ModeChange) -> Option<Self> {
        let begins = change.row.begins?;
        Some(Self {
            change,
            first: begins.earliest().unwrap_or(NaiveDate::MIN),
            last: begins.latest().unwrap_or(NaiveDate::MAX),
        })
    }

    fn is_on_the_day_of(&self, other: &Self) -> bool {
        self.first == self.last && (self.first, self.last) == (other.first, other.last)
    }

    /// True if another change can have come between this one and the next.
    fn may_precede(&self, other: &ModeChange, next: &Self) -> bool {
        Begun::new(other).is_none_or(|other| other.last > self.first && other.first < next.last)
    }
}

/// INV-13. A body that is activated twice has been normal in between, and that may be one of the
/// changes whose day is not exactly known.
fn one_after_the_other(changes: &[Arc<ModeChange>], found: &mut Found) {
    let mut begun: Vec<Begun<'_>> = changes
        .iter()
        .filter_map(|change| Begun::new(change))
        .collect();
    begun.sort_unstable_by_key(|change| (change.first, change.last, change.change.of()));
    for (earlier, later) in begun.iter().zip(begun.iter().skip(1)) {
        let other = earlier.change.row.key.clone();
        let mode = later.change.row.mode;
        if earlier.is_on_the_day_of(later) {
            let rule = WorkRule::ModeChangesOutOfOrder { other };
            found.add(later.change.of(), rule);
        } else if earlier.change.row.mode == mode && earlier.last < later.first {
            let is_between = |change: &Arc<ModeChange>| {
                change.row.mode != mode && earlier.may_precede(change, later)
            };
            if !changes.iter().any(is_between) {
                found.add(later.change.of(), WorkRule::ModeNotChanged { mode, other });
            }
        }
    }
}

fn one_of_each_number(directions: &[Arc<Direction>], found: &mut Found) {
    let mut numbered: Vec<_> = directions
        .iter()
        .map(|direction| (direction.row.number, direction.of()))
        .collect();
    numbered.sort_unstable();
    for ((number, other), (next, of)) in numbered.iter().zip(numbered.iter().skip(1)) {
        if number == next {
            let (number, other) = (*number, other.key.to_owned());
            found.add(*of, WorkRule::DirectionNumberTaken { number, other });
        }
    }
}

fn of_one_body(registry: &Registry, direction: &Direction, found: &mut Found) {
    let superseded = direction.row.supersedes_id;
    let superseded = superseded.and_then(|id| registry.directions.all.get(id));
    if let Some(other) = superseded.filter(|other| other.row.body_id != direction.row.body_id) {
        let other = other.row.key.clone();
        found.add(direction.of(), WorkRule::DirectionOfOtherBody { other });
    }
}

#[cfg(test)]
mod tests {
    use entity::{BodyId, DirectionId, ModeChangeId, OperatingMode, SituationId};

    use super::super::sample::{self, date, id};
    use crate::registry::Rows;

    /// A body that is activated by a decision, because of something, with a direction.
    fn activated() -> Rows {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        rows.situation.push(sample::situation(3));
        rows.direction.push(sample::direction(4, 2));
        rows.mode_change.push(sample::mode_change(5, 2));
        rows.mode_change[0].mode = OperatingMode::Activated;
        rows.mode_change[0].situation_id = Some(SituationId(id(3)));
        rows.party.push(sample::party(6, "DECIDER"));
        rows.party[0].mode_change_id = Some(ModeChangeId(id(5)));
        rows
    }

    #[test]
    fn a_change_of_mode_is_ended_by_the_next() {
        let mut rows = activated();
        assert!(sample::codes(&rows).is_empty());

        rows.mode_change[0].ends = date("2022");
        assert_eq!(
            sample::found(&rows),
            [
                "MODE_CHANGE `mode_change-5`: a change of mode has no end: take `ends` away, and \
                 add the change that ended it"
            ]
        );
    }

    #[test]
    fn a_body_is_activated_because_of_something_and_by_somebody() {
        let mut rows = activated();
        rows.mode_change[0].situation_id = None;
        assert_eq!(sample::codes(&rows), ["ACTIVATED_WITHOUT_SITUATION"]);

        rows.party.clear();
        assert_eq!(sample::codes(&rows), ["ACTIVATED_WITHOUT_SITUATION"]);
        rows.mode_change[0].begins = date("2020-02-28");
        assert_eq!(
            sample::codes(&rows),
            ["ACTIVATED_WITHOUT_SITUATION", "ACTIVATED_WITHOUT_DECIDER"]
        );
        rows.mode_change[0].mode = OperatingMode::Normal;
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn an_activated_body_has_a_direction_that_is_not_over() {
        let mut rows = activated();
        rows.mode_change[0].begins = date("2020-02-28");
        assert!(sample::codes(&rows).is_empty());

        for (ends, is_over) in [
            ("2020-02", false),
            ("2020-02-28", false),
            ("2020-02-27", true),
        ] {
            rows.direction[0].ends = date(ends);
            assert_eq!(!sample::codes(&rows).is_empty(), is_over, "{ends}");
        }
        assert_eq!(
            sample::found(&rows),
            [
                "MODE_CHANGE `mode_change-5`: the body is activated without a direction: add one \
                 that is not over by then; neither its text nor its dates need be known"
            ]
        );
        rows.mode_change[0].begins = date("2020");
        assert!(sample::codes(&rows).is_empty());
        rows.mode_change[0].begins = None;
        assert!(sample::codes(&rows).is_empty());

        rows.body.push(sample::body(7));
        rows.direction[0].body_id = BodyId(id(7));
        assert_eq!(sample::codes(&rows), ["ACTIVATED_WITHOUT_DIRECTION"]);
    }

    #[test]
    fn a_body_goes_over_from_one_mode_to_the_other() {
        let mut rows = sample::rows();
        rows.body.push(sample::body(2));
        for number in [3, 4] {
            rows.mode_change.push(sample::mode_change(number, 2));
        }
        assert!(sample::codes(&rows).is_empty());
        rows.mode_change[0].begins = date("2021");
        assert!(sample::codes(&rows).is_empty());

        rows.mode_change[1].begins = date("2020");
        assert_eq!(
            sample::found(&rows),
            [
                "MODE_CHANGE `mode_change-3`: the body was in the mode NORMAL already, since \
                 `mode_change-4`: remove one of the two, or add the change between them"
            ]
        );
        for begins in ["2021-10", "2021", "../2021", "2021/..", "2020/.."] {
            rows.mode_change[1].begins = date(begins);
            assert!(sample::codes(&rows).is_empty(), "{begins}");
        }
        rows.mode_change[1].begins = date("2022");
        assert_eq!(sample::codes(&rows), ["MODE_NOT_CHANGED"]);
        rows.body.push(sample::body(5));
        rows.mode_change[1].body_id = BodyId(id(5));
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn a_change_of_which_less_is_known_may_have_come_between() {
        let mut rows = activated();
        rows.mode_change[0].begins = date("2021");
        for (number, begins) in [(7, "2020"), (8, "2022")] {
            let mut change = sample::mode_change(number, 2);
            change.begins = date(begins);
            rows.mode_change.push(change);
        }
        assert!(sample::codes(&rows).is_empty());

        for (begins, is_wrong) in [
            ("", false),
            ("2020-06/..", false),
            ("../2020-06", false),
            ("../2019", true),
            ("2023", true),
            ("2023/..", true),
        ] {
            rows.mode_change[0].begins = date(begins);
            assert_eq!(!sample::codes(&rows).is_empty(), is_wrong, "{begins}");
        }
    }

    #[test]
    fn a_body_changes_its_mode_once_on_a_day() {
        let mut rows = activated();
        rows.mode_change.push(sample::mode_change(7, 2));
        for change in &mut rows.mode_change {
            change.begins = date("2020-02-28");
        }

        assert_eq!(
            sample::found(&rows),
            [
                "MODE_CHANGE `mode_change-7`: the body went over to a mode on the same day by \
                 `mode_change-5`: correct one of the dates"
            ]
        );
        rows.mode_change[0].mode = OperatingMode::Normal;
        assert_eq!(sample::codes(&rows), ["MODE_CHANGES_OUT_OF_ORDER"]);
        rows.mode_change[0].mode = OperatingMode::Activated;
        rows.mode_change[0].begins = date("2020-02");
        assert!(sample::codes(&rows).is_empty());
        rows.mode_change[1].begins = date("2020-02");
        assert!(sample::codes(&rows).is_empty());
    }

    #[test]
    fn the_directions_of_a_body_have_numbers_of_their_own_and_supersede_each_other() {
        let mut rows = sample::rows();
        rows.body.extend([2, 3].map(sample::body));
        for number in [4, 5] {
            rows.direction.push(sample::direction(number, 2));
        }
        rows.direction[1].supersedes_id = Some(DirectionId(id(4)));

        assert_eq!(
            sample::found(&rows),
            [
                "DIRECTION `direction-5`: the number 1 is that of `direction-4`, a direction of \
                 the same body: give another"
            ]
        );
        rows.direction[1].number = 2;
        assert!(sample::codes(&rows).is_empty());

        rows.direction[1].number = 1;
        rows.direction[1].body_id = BodyId(id(3));
        assert_eq!(
            sample::found(&rows),
            [
                "DIRECTION `direction-5`: it supersedes `direction-4`, a direction of another \
                 body: name one of its own body"
            ]
        );
    }
}
