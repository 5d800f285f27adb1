//! What happened to a body, in order: its life and its names, its modes, what it was asked to do,
//! who came and who went.
//!
//! A timeline is history: it tells what the caller may see of all days, whatever day the view is
//! of.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyStatus, DatesNote, MembershipState, PartialDate, PartyRole, TimelineKind, holding,
};
use uuid::Uuid;

use super::parties::once;
use super::table::Record;
use super::view::View;
use super::{Body, Direction, Event, Mandate, Membership, ModeChange, Obligation, Registry, Seat};

/// What something that happened is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// The body itself.
    Body(&'a Arc<Body>),
    /// A change of mode.
    ModeChange(&'a Arc<ModeChange>),
    /// A version of its direction.
    Direction(&'a Arc<Direction>),
    /// A mandate.
    Mandate(&'a Arc<Mandate>),
    /// A seat, and that somebody holds it.
    Seat(&'a Arc<Seat>, &'a holding::Model),
    /// A membership.
    Membership(&'a Arc<Membership>),
    /// An event.
    Event(&'a Arc<Event>),
    /// An obligation.
    Obligation(&'a Arc<Obligation>),
}

/// Something that happened to a body, or is to happen.
#[derive(Clone, Copy, Debug)]
pub struct Happening<'a> {
    /// What happened.
    pub kind: TimelineKind,
    /// Tells it from others of the same kind.
    pub id: Uuid,
    /// When, as exact as it is known.
    pub date: Option<PartialDate>,
    /// What the source says of that beyond the date.
    pub note: Option<&'a DatesNote>,
    /// What it is about.
    pub subject: Subject<'a>,
    last: Option<PartialDate>,
}

impl Happening<'_> {
    /// The first day that it can have happened on; for «then or earlier», the day it names. What is
    /// due falls due on the last day that its date can mean.
    pub fn first_day(&self) -> Option<NaiveDate> {
        match self.kind {
            TimelineKind::ObligationDue => self.date?.last_day(),
            _ => self.date?.first_day(),
        }
    }

    /// Its place among those of one day: what ends a life comes after all else.
    pub fn rank(&self) -> u8 {
        match self.kind {
            TimelineKind::Dissolved => u8::MAX,
            kind => kind as u8,
        }
    }

    /// The day to look at its subject on: what came is there by then, and what went still is.
    pub fn seen_on(&self) -> Option<NaiveDate> {
        match self.kind {
            TimelineKind::Dissolved
            | TimelineKind::SeatLeft
            | TimelineKind::MemberLeft
            | TimelineKind::Event => self.first_day(),
            _ => self.date?.last_day(),
        }
    }

    /// True if it can have happened between two days. Without a date, nobody knows.
    fn is_between(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        let Some((date, last)) = self.date.zip(self.last) else {
            return from.is_none() && to.is_none();
        };
        let (first, last) = match self.kind {
            TimelineKind::ObligationDue => (date.latest(), date.latest()),
            _ => (date.earliest(), last.latest()),
        };
        from.zip(last).is_none_or(|(from, last)| from <= last)
            && to.zip(first).is_none_or(|(to, first)| first <= to)
    }
}

impl Registry {
    /// What happened to a body between two days, both inclusive and either open, in order. What has
    /// no date comes last, and only if no day is given.
    pub fn timeline<'a>(
        &'a self,
        view: &'a View,
        body: &'a Arc<Body>,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Vec<Happening<'a>> {
        let mut timeline = Timeline {
            registry: self,
            view,
            body,
            found: Vec::new(),
        };
        timeline.add_life();
        timeline.add_decisions();
        timeline.add_work();
        timeline.add_seats();
        timeline.add_members();
        timeline.add_events();
        let mut found = timeline.found;
        found.retain(|own| own.is_between(from, to));
        found.sort_by_key(|own| {
            let day = own.first_day();
            (day.is_none(), day, own.rank(), own.id)
        });
        found
    }
}

struct Timeline<'a> {
    registry: &'a Registry,
    view: &'a View,
    body: &'a Arc<Body>,
    found: Vec<Happening<'a>>,
}

impl<'a> Timeline<'a> {
    fn add(
        &mut self,
        kind: TimelineKind,
        id: impl Into<Uuid>,
        date: Option<PartialDate>,
        note: Option<&'a DatesNote>,
        subject: Subject<'a>,
    ) {
        self.found.push(Happening {
            kind,
            id: id.into(),
            date,
            note,
            subject,
            last: date,
        });
    }

    /// The start of something that lasts. That it is there says nothing of when it came to be: the
    /// start is told if the source speaks of it.
    fn add_start(
        &mut self,
        kind: TimelineKind,
        id: impl Into<Uuid>,
        date: Option<PartialDate>,
        note: Option<&'a DatesNote>,
        subject: Subject<'a>,
    ) {
        if date.is_some() || note.is_some() {
            self.add(kind, id, date, note, subject);
        }
    }

    fn shown<R: Record + 'a>(
        &self,
        records: impl IntoIterator<Item = &'a Arc<R>>,
    ) -> impl Iterator<Item = &'a Arc<R>> {
        let view = self.view;
        records
            .into_iter()
            .filter(|record| view.may_read(&***record))
    }

    fn add_life(&mut self) {
        let (row, subject) = (&self.body.row, Subject::Body(self.body));
        let note = row.dates_note.as_ref();
        // What is only proposed has been founded if a day is stated, and else not yet.
        if row.begins.is_some() || row.status != BodyStatus::Proposed {
            self.add_start(TimelineKind::Founded, row.id, row.begins, note, subject);
        }
        if row.ends.is_some() || row.status == BodyStatus::Dissolved {
            self.add(TimelineKind::Dissolved, row.id, row.ends, None, subject);
        }
        // A body with names in several languages changes them all at once.
        let mut renamed: Vec<PartialDate> = Vec::new();
        for (_, new) in self.body.names.renames() {
            if let Some(begins) = new.row.begins.filter(|begins| !renamed.contains(begins)) {
                renamed.push(begins);
                let kind = TimelineKind::Renamed;
                self.add(kind, new.row.id, Some(begins), None, subject);
            }
        }
    }

    fn add_decisions(&mut self) {
        let (registry, id) = (self.registry, self.body.row.id);
        for change in registry.modes.history(self.view, id) {
            let (row, subject) = (&change.row, Subject::ModeChange(change));
            let note = row.dates_note.as_ref();
            self.add(TimelineKind::ModeChanged, row.id, row.begins, note, subject);
        }
        for version in registry.directions.versions(self.view, id) {
            let (row, subject) = (&version.row, Subject::Direction(version));
            let (kind, note) = (TimelineKind::DirectionDecided, row.dates_note.as_ref());
            self.add(kind, row.id, row.begins, note, subject);
        }
    }

    /// The mandates that it carries out or was given, and what it has to do, under them or not.
    fn add_work(&mut self) {
        let (registry, view, id) = (self.registry, self.view, self.body.row.id);
        let all = &registry.mandates;
        let given = all.by_party.ever_of_body(view, id, PartyRole::Recipient);
        let mandates = once(self.shown(all.by_body.get(&id)).chain(given));
        for mandate in &mandates {
            let (row, subject) = (&mandate.row, Subject::Mandate(mandate));
            // Where it is stated when it was given, the note is about the period.
            let note = row.dates_note.as_ref().filter(|_| row.issued.is_none());
            let (kind, date) = (TimelineKind::MandateGiven, row.issued.or(row.begins));
            self.add(kind, row.id, date, note, subject);
        }
        let all = &registry.obligations;
        let under = mandates.iter();
        let under = under.flat_map(|mandate| all.by_mandate.get(&mandate.row.id));
        let own = self.shown(all.by_body.get(&id).iter().chain(under));
        let borne = all.by_party.ever_of_body(view, id, PartyRole::Bearer);
        for obligation in once(own.chain(borne)) {
            let (row, subject) = (&obligation.row, Subject::Obligation(obligation));
            let last = |date: Option<PartialDate>| date.and_then(PartialDate::latest);
            // What was let go in time never fell due.
            let let_go = last(row.waived).zip(last(row.due));
            let let_go = let_go.is_some_and(|(waived, due)| waived <= due);
            if row.due.is_some() && !let_go {
                let (kind, note) = (TimelineKind::ObligationDue, row.due_note.as_ref());
                self.add(kind, row.id, row.due, note, subject);
            }
            if let Some(met) = obligation.done(view) {
                let kind = TimelineKind::ObligationMet;
                self.add(kind, row.id, Some(met), None, subject);
            }
        }
    }

    /// Who took and left its seats. A person who may not be named is no other than one whom nobody
    /// named.
    fn add_seats(&mut self) {
        let seats = self.registry.seats.by_body.get(&self.body.row.id);
        let seats: Vec<_> = self.shown(seats).collect();
        let holdings = seats.into_iter();
        let holdings = holdings.flat_map(|seat| seat.holdings.iter().map(move |own| (seat, own)));
        for (seat, own) in holdings {
            let subject = Subject::Seat(seat, own);
            self.add_start(TimelineKind::SeatTaken, own.id, own.begins, None, subject);
            if own.ends.is_some() || own.end_reason.is_some() {
                self.add(TimelineKind::SeatLeft, own.id, own.ends, None, subject);
            }
        }
    }

    fn add_members(&mut self) {
        let members = self.registry.members.by_body.get(&self.body.row.id);
        let members: Vec<_> = self.shown(members).collect();
        for membership in members {
            let (row, subject) = (&membership.row, Subject::Membership(membership));
            let has_ended = row.state == MembershipState::Ended;
            // Whoever was only invited, or never answered, neither joined nor left.
            if !has_ended && row.state != MembershipState::Active {
                continue;
            }
            let note = row.dates_note.as_ref();
            let kind = TimelineKind::MemberJoined;
            self.add_start(kind, row.id, row.begins, note, subject);
            if has_ended || row.ends.is_some() {
                self.add(TimelineKind::MemberLeft, row.id, row.ends, None, subject);
            }
        }
    }

    fn add_events(&mut self) {
        let events = self.registry.events.by_body.get(&self.body.row.id);
        let events = self.shown(events).map(|event| Happening {
            kind: TimelineKind::Event,
            id: event.row.id.into(),
            date: event.row.begins,
            note: event.row.dates_note.as_ref(),
            subject: Subject::Event(event),
            last: event.row.ends.or(event.row.begins),
        });
        let events: Vec<_> = events.collect();
        self.found.extend(events);
    }
}
