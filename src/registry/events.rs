//! Events and who has a part in them.

use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    AreaId, BodyId, EventId, EventSeriesId, OrganizationId, ParticipationRole, PersonId,
    SituationId, agenda_item, event, event_series, participation,
};
use uuid::Uuid;

use super::fold::fold;
use super::table::{Index, Table, kept, record};
use super::view::View;

/// An event.
#[derive(Debug, PartialEq)]
pub struct Event {
    /// The row.
    pub row: event::Model,
    /// Its agenda, in order.
    pub agenda: Vec<agenda_item::Model>,
    pub(super) folded: String,
}

// An event is found on every day: it is not over when it has been held. Its own dates are its
// subject, not the period in which it is true.
record!(Event, Event; belongs to |own, _all| own.row.body_id);

impl Event {
    pub(super) fn new(row: event::Model, agenda: Vec<agenda_item::Model>) -> Self {
        let titles: Vec<String> = row.title.0.iter().map(|title| fold(&title.text)).collect();
        Self {
            folded: titles.join("\n"),
            row,
            agenda,
        }
    }

    /// The first day that it can begin on; for «then or earlier», the day it names.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.row.begins?.first_day()
    }

    /// The last day that it can end on; the first day if no last day is stated.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.row.ends.or(self.row.begins)?.last_day()
    }
}

/// A participation in an event.
#[derive(Debug, PartialEq)]
pub struct Participation {
    /// The row.
    pub row: participation::Model,
}

record!(Participation, Participation;
    stands if |own, view, all| {
        view.shows(&all.events.all, Some(own.row.event_id))
            && view.shows(&all.people.all, own.row.person_id)
            && view.shows(&all.organizations.all, own.row.organization_id)
            && view.shows(&all.bodies.all, own.row.body_id)
    };
    belongs to |own, all| all.events.body_of(own.row.event_id));

/// All events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Events {
    /// By key.
    pub all: Table<Event>,
    /// By slug.
    pub by_slug: Index<String, Event>,
    /// By the body whose event it is.
    pub by_body: Index<BodyId, Event>,
    /// By the area where they are held.
    pub by_place: Index<AreaId, Event>,
    /// By the situation they are held because of.
    pub by_situation: Index<SituationId, Event>,
    /// By the series they belong to.
    pub by_series: Index<EventSeriesId, Event>,
}

kept!(Events.all: Event);

impl Events {
    fn reindex(&mut self, event: &Arc<Event>, present: bool) {
        self.by_slug.set(event.row.slug.clone(), event, present);
        if let Some(body) = event.row.body_id {
            self.by_body.set(body, event, present);
        }
        if let Some(place) = event.row.place_area_id {
            self.by_place.set(place, event, present);
        }
        if let Some(situation) = event.row.situation_id {
            self.by_situation.set(situation, event, present);
        }
        if let Some(series) = event.row.series_id {
            self.by_series.set(series, event, present);
        }
    }

    /// The body whose event it is.
    pub(super) fn body_of(&self, event: EventId) -> Option<BodyId> {
        self.all.get(event)?.row.body_id
    }
}

/// A series of events.
#[derive(Debug, PartialEq)]
pub struct EventSeries {
    /// The row.
    pub row: event_series::Model,
}

record!(EventSeries, EventSeries, dated;
    stands if |own, view, all| {
        view.shows(&all.bodies.all, own.row.body_id)
            && view.shows(&all.organizations.all, own.row.organization_id)
    };
    belongs to |own, _all| own.row.body_id);

/// All series of events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// By key.
    pub all: Table<EventSeries>,
    /// By slug.
    pub by_slug: Index<String, EventSeries>,
    /// By the body whose events they are.
    pub by_body: Index<BodyId, EventSeries>,
    /// By the organization that holds them.
    pub by_organization: Index<OrganizationId, EventSeries>,
}

kept!(Series.all: EventSeries);

impl Series {
    fn reindex(&mut self, series: &Arc<EventSeries>, present: bool) {
        self.by_slug.set(series.row.slug.clone(), series, present);
        if let Some(body) = series.row.body_id {
            self.by_body.set(body, series, present);
        }
        if let Some(organization) = series.row.organization_id {
            self.by_organization.set(organization, series, present);
        }
    }
}

/// All participations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participations {
    /// By key.
    pub all: Table<Participation>,
    /// By event.
    pub by_event: Index<EventId, Participation>,
    /// By the person who has a part.
    pub by_person: Index<PersonId, Participation>,
    /// By the organization that has a part.
    pub by_organization: Index<OrganizationId, Participation>,
    /// By the body that has a part.
    pub by_body: Index<BodyId, Participation>,
    /// By the organizations and bodies that somebody who has a part speaks for.
    pub by_capacity: Index<Uuid, Participation>,
}

kept!(Participations.all: Participation);

impl Participations {
    fn reindex(&mut self, participation: &Arc<Participation>, present: bool) {
        let row = &participation.row;
        self.by_event.set(row.event_id, participation, present);
        if let Some(person) = row.person_id {
            self.by_person.set(person, participation, present);
        }
        if let Some(organization) = row.organization_id {
            self.by_organization
                .set(organization, participation, present);
        }
        if let Some(body) = row.body_id {
            self.by_body.set(body, participation, present);
        }
        for capacity in &row.capacities {
            let organization = capacity.organization.map(Uuid::from);
            for id in organization
                .into_iter()
                .chain(capacity.body.map(Uuid::from))
            {
                self.by_capacity.set(id, participation, present);
            }
        }
    }

    /// The participations of an event that the caller may see, in their order.
    pub fn of_event<'a>(&'a self, view: &View, event: EventId) -> Vec<&'a Arc<Participation>> {
        let mut found: Vec<_> = view.seen(self.by_event.get(&event)).collect();
        found.sort_by_key(|participation| (participation.row.rank, participation.row.id));
        found
    }

    /// Those of an event that have a role.
    pub fn with_role<'a>(
        &'a self,
        view: &View,
        event: EventId,
        roles: &[ParticipationRole],
    ) -> Vec<&'a Arc<Participation>> {
        let mut found = self.of_event(view, event);
        found.retain(|participation| roles.contains(&participation.row.role));
        found
    }
}
