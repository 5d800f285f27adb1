//! What somebody has to do, and how that stands on a day.
//!
//! No state is stored: it follows from the dates, from what was done, and from the day.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyId, EventId, EventStatus, MandateId, ObligationState, OrganizationId, PartialDate,
    PartyRole, fulfillment, obligation, party, point,
};

use super::Registry;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _};
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

record!(Obligation, Obligation, dated);

impl Obligation {
    /// The last day on which it is done in time; `None` if no day is stated.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.row.due.and_then(PartialDate::latest)
    }

    /// When it was done, as far as that is known on the view's day.
    ///
    /// What each of several has to confirm is never done with by one of them: a duty is not done by
    /// the first confirmation.
    pub fn done(&self, view: &View) -> Option<NaiveDate> {
        let days = self.fulfillments.iter();
        let days = days.filter_map(|own| view.registry().done_on(view, own));
        days.filter(|done| *done <= view.day()).min()
    }

    /// When it was met, whatever the day; `None` if it has not been, or if each of several has to.
    pub(super) fn met(&self, view: &View) -> Option<PartialDate> {
        if self.is_borne_by_each() {
            return None;
        }
        let dates = self.fulfillments.iter();
        let dates = dates.filter_map(|own| view.registry().done_in(view, own));
        dates.min_by_key(|date| date.last_day())
    }

    fn is_borne_by_each(&self) -> bool {
        let mut bearers = self.in_role(PartyRole::Bearer);
        bearers.any(|party| party.all_members || party.organization_kind.is_some())
    }

    /// How it stands on the view's day.
    pub fn state(&self, view: &View) -> ObligationState {
        let passed = |date: Option<PartialDate>| {
            let latest = date.and_then(PartialDate::latest);
            latest.is_some_and(|latest| latest <= view.day())
        };
        if passed(self.row.waived) {
            return ObligationState::Waived;
        }
        let done = self.done(view).filter(|_| !self.is_borne_by_each());
        match (done, self.last_day()) {
            (Some(done), Some(last)) if last < done => ObligationState::FulfilledLate,
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
    /// The day that something was done.
    fn done_on(&self, view: &View, own: &fulfillment::Model) -> Option<NaiveDate> {
        self.done_in(view, own)?.last_day()
    }

    /// When something was done: the stated date, or the last day of an event that was held.
    fn done_in(&self, view: &View, own: &fulfillment::Model) -> Option<PartialDate> {
        let stated = own.done.filter(|done| done.latest().is_some());
        stated.or_else(|| {
            let event = self.events.all.get(own.event_id?)?;
            view.sees(&**event)?;
            let ended = event.row.ends.or(event.row.begins);
            ended.filter(|_| event.row.status == EventStatus::Held)
        })
    }

    /// The organizations that have to do something and have not confirmed it by the view's day: for
    /// one event, or at all.
    pub fn unconfirmed<'a>(
        &'a self,
        view: &View,
        obligation: &Obligation,
        event: Option<EventId>,
    ) -> Vec<&'a Arc<Organization>> {
        let confirmed: Vec<OrganizationId> = obligation
            .fulfillments
            .iter()
            .filter(|own| event.is_none_or(|event| own.event_id == Some(event)))
            .filter(|own| {
                self.done_on(view, own)
                    .is_some_and(|done| done <= view.day())
            })
            .filter_map(|own| own.organization_id)
            .collect();
        let bearers = obligation.in_role(PartyRole::Bearer);
        bearers
            .flat_map(|party| self.meant(view, party))
            .filter(|organization| !confirmed.contains(&organization.row.id))
            .collect()
    }
}
