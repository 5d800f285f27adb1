//! Which mode a body works in, and what it jointly works towards.
//!
//! Changes of mode are a history that is only added to: a mode holds until the next change.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyId, Certainty, DirectionId, DirectionState, PartialDate, Phase, SituationId, direction,
    mode_change, party, point,
};

use super::parties::ByParty;
use super::table::{Index, Record as _, Table, kept, record};
use super::view::View;

/// A change of mode.
#[derive(Debug, PartialEq)]
pub struct ModeChange {
    /// The row.
    pub row: mode_change::Model,
    /// Who decided it.
    pub parties: Vec<party::Model>,
}

record!(ModeChange, ModeChange, dated;
    stands if |own, view, all| view.shows(&all.bodies.all, Some(own.row.body_id));
    belongs to |own, _all| [own.row.body_id]);

impl ModeChange {
    /// The first day that it can be from. A change without a day came before those that have one.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.row.begins.and_then(PartialDate::first_day)
    }
}

/// All changes of mode.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Modes {
    /// By key.
    pub all: Table<ModeChange>,
    /// By body.
    pub by_body: Index<BodyId, ModeChange>,
    /// By the situation that caused them.
    pub by_situation: Index<SituationId, ModeChange>,
    /// By those who have a part in them.
    pub by_party: ByParty<ModeChange>,
}

kept!(Modes.all: ModeChange);

impl Modes {
    fn reindex(&mut self, change: &Arc<ModeChange>, present: bool) {
        self.by_body.set(change.row.body_id, change, present);
        if let Some(situation) = change.row.situation_id {
            self.by_situation.set(situation, change, present);
        }
        self.by_party.set(change, present);
    }

    /// The changes of a body's mode that the caller may see, oldest first, whatever the day.
    pub fn history<'a>(&'a self, view: &View, body: BodyId) -> Vec<&'a Arc<ModeChange>> {
        let own = self.by_body.get(&body).iter();
        let mut own: Vec<_> = own.filter(|change| view.may_read(&***change)).collect();
        own.sort_by_key(|change| (change.first_day(), change.row.id));
        own
    }

    /// The change that a body's mode on the view's day goes back to, and how sure it is that the
    /// mode still holds; `None` if no mode is known of the body on the day.
    pub fn current<'a>(
        &'a self,
        view: &View,
        body: BodyId,
    ) -> Option<(&'a Arc<ModeChange>, Certainty)> {
        let history = self.history(view, body);
        let at = history
            .iter()
            .rposition(|change| view.sees(&***change).is_some())?;
        let change = *history.get(at)?;
        // A later change tells until when the mode held, which no source of its own needs to.
        let ended = history.get(at + 1).and_then(|next| next.first_day());
        let begun = change.row.begins.and_then(PartialDate::latest);
        let surely_begun = begun.is_some_and(|begun| begun <= view.day());
        let certainty = match view.sees(&**change)? {
            Certainty::LastKnown if surely_begun && ended.is_some() => Certainty::Certain,
            certainty => certainty,
        };
        Some((change, certainty))
    }

    /// The last day on which a body worked in the mode that it went over to: the day before the next
    /// change. A next change that is known less exactly than to the day gives no day before it, and
    /// stands for itself.
    pub fn until(&self, view: &View, change: &ModeChange) -> Option<PartialDate> {
        let next = self.next(view, change)?.row.begins?;
        let day = next.earliest().filter(|day| next == (*day).into());
        let day_before = day.and_then(|day| day.pred_opt());
        Some(day_before.map_or(next, PartialDate::from))
    }

    /// The change that followed another of the same body.
    pub fn next<'a>(&'a self, view: &View, change: &ModeChange) -> Option<&'a Arc<ModeChange>> {
        let history = self.history(view, change.row.body_id);
        let at = history.iter().position(|own| own.row.id == change.row.id)?;
        history.get(at + 1).copied()
    }
}

/// A version of a joint direction.
#[derive(Debug, PartialEq)]
pub struct Direction {
    /// The row.
    pub row: direction::Model,
    /// Who decided it, and who works by it.
    pub parties: Vec<party::Model>,
    /// Its priorities, in order.
    pub points: Vec<point::Model>,
}

record!(Direction, Direction, dated;
    stands if |own, view, all| view.shows(&all.bodies.all, Some(own.row.body_id));
    belongs to |own, _all| [own.row.body_id]);

impl Direction {
    /// The first day that it can be from; for «then or earlier», the day it names.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.row.begins?.first_day()
    }
}

/// All directions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Directions {
    /// By key.
    pub all: Table<Direction>,
    /// By body.
    pub by_body: Index<BodyId, Direction>,
    /// By the situation that they are for.
    pub by_situation: Index<SituationId, Direction>,
    /// By the version whose place they took.
    pub by_superseded: Index<DirectionId, Direction>,
    /// By those who have a part in them.
    pub by_party: ByParty<Direction>,
}

kept!(Directions.all: Direction);

impl Directions {
    fn reindex(&mut self, direction: &Arc<Direction>, present: bool) {
        let row = &direction.row;
        self.by_body.set(row.body_id, direction, present);
        if let Some(situation) = row.situation_id {
            self.by_situation.set(situation, direction, present);
        }
        if let Some(superseded) = row.supersedes_id {
            self.by_superseded.set(superseded, direction, present);
        }
        self.by_party.set(direction, present);
    }

    /// The versions of a body's direction that the caller may see, in their order, whatever the day.
    pub fn versions<'a>(&'a self, view: &View, body: BodyId) -> Vec<&'a Arc<Direction>> {
        let own = self.by_body.get(&body).iter();
        let mut own: Vec<_> = own
            .filter(|direction| view.may_read(&***direction))
            .collect();
        own.sort_by_key(|direction| (direction.row.number, direction.row.id));
        own
    }

    /// The direction that a body works by on the view's day.
    pub fn current<'a>(&'a self, view: &View, body: BodyId) -> Option<&'a Arc<Direction>> {
        let mut versions = self.versions(view, body);
        versions.retain(|own| self.state(view, own) == DirectionState::InForce);
        versions.pop()
    }

    /// How a direction stands on the view's day.
    pub fn state(&self, view: &View, direction: &Direction) -> DirectionState {
        let phase = |own: &Direction| own.period().map(|period| period.phase(view.day()));
        let later = self.by_superseded.get(&direction.row.id).iter();
        let mut later = later.filter(|later| view.may_read(&***later));
        match phase(direction) {
            Some(Phase::Future) => DirectionState::Future,
            _ if later.any(|later| phase(later) != Some(Phase::Future)) => {
                DirectionState::Superseded
            }
            Some(Phase::Past) => DirectionState::Lifted,
            _ => DirectionState::InForce,
        }
    }
}
