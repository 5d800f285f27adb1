//! What somebody has to do, and how that stands on a day.
//!
//! No state is stored: it follows from the dates, from what was done, and from the day.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyId, EventId, EventStatus, MandateId, ObligationState, OrganizationId, PartialDate,
    PartyRole, fulfillment, obligation, party, point,
};

use super::Registry;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _, once};
use super::table::{Index, Table, kept, record};
use super::view::View;

/// An obligation.
#[derive(Debug, PartialEq)]
pub struct Obligation {
    /// The row.
    pub row: obligation::Model,
    /// Who has to do it, and for whom.
    pub parties: Vec<party::Model>,
    /// What it lists: subjects, priorities.
    pub points: Vec<point::Model>,
    /// How it was met, or is to be met, in order.
    pub fulfillments: Vec<fulfillment::Model>,
}

record!(Obligation, Obligation, dated;
    stands if |own, view, all| {
        let (body, mandate) = (own.row.body_id, own.row.mandate_id);
        let mandate = mandate.and_then(|id| all.mandates.all.get(id));
        own.has_any(view, PartyRole::Bearer)
            || body.is_some() && view.shows(&all.bodies.all, body)
            || mandate.is_some_and(|mandate| view.may_read(&**mandate))
    };
    belongs to |own, _all| own.row.body_id);

impl Obligation {
    /// The last day on which it is done in time; `None` if no day is stated.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.row.due.and_then(PartialDate::latest)
    }

    /// When it was done, whatever the day; `None` if it has not been.
    ///
    /// What each of several has to do is done when the last of them has confirmed; of what is asked
    /// for in a number, when there are so many; of anything else, the first time that it was done.
    pub(super) fn done(&self, view: &View) -> Option<PartialDate> {
        let registry = view.registry();
        let bearers = registry.each_bearer(view, self);
        if bearers.is_empty() {
            let mut dates: Vec<_> = registry
                .done_in(view, self, None)
                .map(|(_, on)| on)
                .collect();
            dates.sort_by_key(|date| (date.last_day(), date.first_day()));
            let wanted = self
                .row
                .quantity
                .and_then(|wanted| usize::try_from(wanted).ok());
            return dates.get(wanted.unwrap_or(1).saturating_sub(1)).copied();
        }
        let firsts = bearers.iter().map(|bearer| {
            let own = registry.done_in(view, self, None);
            let own = own.filter(|(by, _)| *by == Some(bearer.row.id));
            own.map(|(_, on)| on).min_by_key(|on| on.last_day())
        });
        let firsts: Option<Vec<_>> = firsts.collect();
        firsts?.into_iter().max_by_key(|on| on.last_day())
    }

    /// How it stands on the view's day. Where a date leaves open whether something was in time, it
    /// was.
    pub fn state(&self, view: &View) -> ObligationState {
        let by_now = |date: PartialDate| date.first_day().is_some_and(|first| first <= view.day());
        if self.row.waived.is_some_and(by_now) {
            return ObligationState::Waived;
        }
        let is_late = |done: PartialDate| {
            let last = self.last_day().zip(done.earliest());
            last.is_some_and(|(last, done)| last < done)
        };
        match (
            self.done(view).filter(|done| by_now(*done)),
            self.last_day(),
        ) {
            (Some(done), _) if is_late(done) => ObligationState::FulfilledLate,
            (Some(_), _) => ObligationState::Fulfilled,
            (None, Some(last)) if last < view.day() => ObligationState::Overdue,
            (None, _) if self.row.continuous => ObligationState::Continuous,
            (None, _) => ObligationState::Open,
        }
    }
}

/// All obligations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Obligations {
    /// By key.
    pub all: Table<Obligation>,
    /// By the body in whose work they arise.
    pub by_body: Index<BodyId, Obligation>,
    /// By the mandate that they are part of.
    pub by_mandate: Index<MandateId, Obligation>,
    /// By an event that they are done for, or that fulfils them.
    pub by_event: Index<EventId, Obligation>,
    /// By those who have a part in them.
    pub by_party: ByParty<Obligation>,
}

kept!(Obligations.all: Obligation);

impl Obligations {
    fn reindex(&mut self, obligation: &Arc<Obligation>, present: bool) {
        let row = &obligation.row;
        if let Some(body) = row.body_id {
            self.by_body.set(body, obligation, present);
        }
        if let Some(mandate) = row.mandate_id {
            self.by_mandate.set(mandate, obligation, present);
        }
        let events = obligation
            .fulfillments
            .iter()
            .filter_map(|own| own.event_id);
        for event in row.event_id.into_iter().chain(events) {
            self.by_event.set(event, obligation, present);
        }
        self.by_party.set(obligation, present);
    }
}

impl Registry {
    /// What was done towards an obligation, for one event or at all: by which organization, and
    /// when. That is the stated date, or the last day of an event that was held.
    fn done_in<'a>(
        &'a self,
        view: &'a View,
        obligation: &'a Obligation,
        event: Option<EventId>,
    ) -> impl Iterator<Item = (Option<OrganizationId>, PartialDate)> + 'a {
        let own = obligation.fulfillments.iter();
        let own = own.filter(move |own| event.is_none_or(|event| own.event_id == Some(event)));
        own.filter_map(move |own| {
            let stated = own.done.filter(|done| done.latest().is_some());
            let on = stated.or_else(|| {
                let event = self.events.all.get(own.event_id?)?;
                view.sees(&**event)?;
                let ended = event.row.ends.or(event.row.begins);
                ended.filter(|_| event.row.status == EventStatus::Held)
            })?;
            Some((own.organization_id, on))
        })
    }

    /// The organizations that have to do something each for itself on the view's day. None if one
    /// alone has to do it, or if the bearers are only named by words.
    fn each_bearer<'a>(
        &'a self,
        view: &View,
        obligation: &Obligation,
    ) -> Vec<&'a Arc<Organization>> {
        let bearers = self.bearers(view, obligation);
        match obligation.in_role(view, PartyRole::Bearer).next() {
            Some(only) if bearers.len() == 1 && !only.all_members => Vec::new(),
            _ => bearers,
        }
    }

    /// The organizations that have to do something on the view's day.
    pub fn bearers<'a>(
        &'a self,
        view: &View,
        obligation: &Obligation,
    ) -> Vec<&'a Arc<Organization>> {
        let parties = obligation.in_role(view, PartyRole::Bearer);
        once(parties.flat_map(|party| self.meant(view, party)))
    }

    /// The organizations that have to do something and have not by the view's day: for one event,
    /// or at all.
    pub fn unconfirmed<'a>(
        &'a self,
        view: &View,
        obligation: &Obligation,
        event: Option<EventId>,
    ) -> Vec<&'a Arc<Organization>> {
        let by_now = |on: PartialDate| on.first_day().is_some_and(|first| first <= view.day());
        let done = self.done_in(view, obligation, event);
        let done: Vec<_> = done
            .filter(|(_, on)| by_now(*on))
            .map(|(by, _)| by)
            .collect();
        let each = self.each_bearer(view, obligation);
        if each.is_empty() {
            let mut bearers = self.bearers(view, obligation);
            bearers.retain(|_| done.is_empty());
            return bearers;
        }
        let confirmed: HashSet<_> = done.into_iter().flatten().collect();
        let is_missing = |own: &&'a Arc<Organization>| !confirmed.contains(&own.row.id);
        each.into_iter().filter(is_missing).collect()
    }
}
