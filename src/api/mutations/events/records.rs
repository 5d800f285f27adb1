//! What is written of an event itself.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{
    AgendaState, BodyId, EventId, EventKind, EventSeriesId, EventStatus, List, Missing, event,
};

use super::agenda::{AgendaItemInput, set_agenda};
use crate::api::ids::IdType;
use crate::api::mutations::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput,
};
use crate::api::mutations::{languages, links, owners, times};
use crate::api::scalars::{Date, Locale};
use crate::changes::{
    Deed, Draft, ErrorCode, Mistake, New, Refused, Taken, cancel_event, check_step, may_hold,
    new_row, take_event,
};
use crate::registry::{Registry, Rows};

/// What can be written of an event.
#[derive(Clone, Debug, InputObject)]
pub(super) struct EventFields {
    /// Why it is held.
    purpose: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The network or group whose event it is.
    body_id: MaybeUndefined<ID>,
    /// The first day, as EDTF.
    starts: MaybeUndefined<String>,
    /// The last day, inclusive, as EDTF; the first day if there is none.
    ends: MaybeUndefined<String>,
    /// The day that the source spoke of.
    attested_on: MaybeUndefined<Date>,
    /// What the source says about the days beyond their dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
    /// When it begins on its first day, as local time `09:30`; absent for whole days.
    start_time: MaybeUndefined<String>,
    /// When it ends on its last day, as local time `16:00`.
    end_time: MaybeUndefined<String>,
    /// The time zone of the local times, as IANA names it; needed if there is one of them.
    time_zone: MaybeUndefined<String>,
    /// The municipality or other area where it is held: the id of the area.
    place_area_id: MaybeUndefined<ID>,
    /// The venue.
    place_name: MaybeUndefined<String>,
    /// Why no place is known.
    place_missing_reason: MaybeUndefined<Missing>,
    /// Where it is held online.
    online_url: MaybeUndefined<String>,
    /// The languages it is held in, all of them.
    languages: MaybeUndefined<Vec<Locale>>,
    /// The situation that it is held because of.
    situation_id: MaybeUndefined<ID>,
    /// The series that it belongs to.
    series_id: MaybeUndefined<ID>,
    /// Its number in the series, from 1.
    occurrence: MaybeUndefined<i32>,
    /// How far its agenda has come.
    agenda_state: MaybeUndefined<AgendaState>,
    /// Its agenda, all of it, in order.
    agenda: MaybeUndefined<Vec<AgendaItemInput>>,
}

/// A new event.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CreateEventInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the body, or of the
    /// series, owns it if nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// The kind of event.
    kind: EventKind,
    /// What it is called.
    title: Vec<LocalizedTextInput>,
    /// The state it is in; `TENTATIVE` if absent.
    status: Option<EventStatus>,
    #[graphql(flatten)]
    fields: EventFields,
}

/// What is to change of an event. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
pub(super) struct UpdateEventInput {
    /// The event.
    event_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// The kind of event.
    kind: MaybeUndefined<EventKind>,
    /// What it is called.
    title: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The state it is in: from `DRAFT` by `TENTATIVE` and `CONFIRMED` to `HELD`; `POSTPONED` before
    /// that, and `TENTATIVE` again; `CANCELLED` unless it was held.
    status: MaybeUndefined<EventStatus>,
    #[graphql(flatten)]
    fields: EventFields,
}

/// That an event is not held.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CancelEventInput {
    /// The event.
    event_id: ID,
    /// The version that it is based on.
    expected_version: i32,
}

pub(super) fn key(id: &ID) -> Result<EventId, Refused> {
    form::key("eventId", IdType::Event, id)
}

impl CreateEventInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<EventId, Refused> {
        let new = self.begun(draft)?;
        let id = EventId(new.id);
        let title = form::texts(draft, "title", &self.title);
        let row = new_row!(event, EventId, new, {
            slug: self.slug.clone(),
            kind: self.kind,
            title,
            purpose: None,
            body_id: None,
            status: self.status.unwrap_or(EventStatus::Tentative),
            start_time: None,
            end_time: None,
            time_zone: None,
            place_area_id: None,
            place_name: None,
            place_missing: None,
            online_url: None,
            languages: List::default(),
            situation_id: None,
            series_id: None,
            occurrence: None,
            agenda_state: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut event = Taken { row, parts };
        self.fields.set(draft, &mut event)?;
        let (status, begins) = (event.row.status, event.row.begins);
        check_step(draft, status, status, begins);
        draft.put(event);
        Ok(id)
    }

    /// An event belongs to its body, else to its series, else to whoever enters it.
    fn begun(&self, draft: &Draft<'_>) -> Result<New, Refused> {
        let provenance = self.provenance.as_ref();
        let (mut body, mut series) = (None, None);
        links::set(draft, "bodyId", &self.fields.body_id, &mut body)?;
        links::set(draft, "seriesId", &self.fields.series_id, &mut series)?;
        check_series(draft, series)?;
        if let Some(body) = body {
            return owners::of_body(draft, provenance, Deed::HoldEvents, "bodyId", body);
        }
        match of_series(draft.registry(), series) {
            Some((owner, body)) => {
                owners::belonging(draft, provenance, Deed::HoldEvents, owner, body)
            }
            None => form::owned(draft, provenance),
        }
    }
}

impl UpdateEventInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<EventId, Refused> {
        let id = key(&self.event_id)?;
        let mut event = take_event(draft, id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut event.row)?;
        let row = &mut event.row;
        let before = (row.status, row.body_id, row.series_id);
        form::set(draft, "slug", &self.slug, &mut row.slug);
        form::set(draft, "kind", &self.kind, &mut row.kind);
        form::set_texts(draft, "title", &self.title, &mut row.title);
        form::set(draft, "status", &self.status, &mut row.status);
        self.fields.set(draft, &mut event)?;
        let row = &event.row;
        check_step(draft, before.0, row.status, row.begins);
        if before.1 != row.body_id {
            check_body(draft, row.body_id)?;
        }
        if before.2 != row.series_id {
            check_series(draft, row.series_id)?;
        }
        draft.put(event);
        Ok(id)
    }
}

impl CancelEventInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<EventId, Refused> {
        cancel_event(draft, key(&self.event_id)?, self.expected_version)
    }
}

/// Whose a series is, and of which body.
fn of_series(
    registry: &Registry,
    series: Option<EventSeriesId>,
) -> Option<(entity::OrganizationId, Option<BodyId>)> {
    let series = registry.series.all.get(series?)?;
    Some((series.row.authority_id, series.row.body_id))
}

/// Refuses to put an event into a series of others.
fn check_series(draft: &Draft<'_>, series: Option<EventSeriesId>) -> Result<(), Refused> {
    let of = of_series(draft.registry(), series);
    of.map_or(Ok(()), |(owner, body)| may_hold(draft, owner, body))
}

/// Refuses to hand an event to a body of others.
fn check_body(draft: &Draft<'_>, id: Option<BodyId>) -> Result<(), Refused> {
    let body = id.and_then(|id| draft.registry().bodies.all.get(id));
    body.map_or(Ok(()), |body| may_hold(draft, body.row.authority_id, id))
}

impl EventFields {
    fn set(&self, draft: &mut Draft<'_>, event: &mut Taken<event::Model>) -> Result<(), Refused> {
        let row = &mut event.row;
        form::set_optional_texts(draft, "purpose", &self.purpose, &mut row.purpose);
        links::set(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        self.set_days(draft, row);
        self.set_place(draft, row)?;
        languages::set_several(draft, "languages", &self.languages, &mut row.languages);
        links::set(
            draft,
            "situationId",
            &self.situation_id,
            &mut row.situation_id,
        )?;
        links::set(draft, "seriesId", &self.series_id, &mut row.series_id)?;
        form::set_optional(&self.occurrence, &mut row.occurrence);
        form::set_optional(&self.agenda_state, &mut row.agenda_state);
        let id = row.id;
        set_agenda(draft, &self.agenda, &mut event.parts.agenda_item, id)
    }

    fn set_days(&self, draft: &mut Draft<'_>, row: &mut event::Model) {
        form::set_date(draft, "starts", &self.starts, &mut row.begins);
        form::set_date(draft, "ends", &self.ends, &mut row.ends);
        match self.attested_on {
            MaybeUndefined::Undefined => {}
            MaybeUndefined::Null => row.attested_on = None,
            MaybeUndefined::Value(day) => row.attested_on = Some(day.0),
        }
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        times::set(draft, "startTime", &self.start_time, &mut row.start_time);
        times::set(draft, "endTime", &self.end_time, &mut row.end_time);
        times::set_zone(draft, "timeZone", &self.time_zone, &mut row.time_zone);
        let has_time = row.start_time.is_some() || row.end_time.is_some();
        if has_time && row.time_zone.is_none() {
            draft.mistake(Mistake::at("timeZone", ErrorCode::Required));
        }
    }

    fn set_place(&self, draft: &mut Draft<'_>, row: &mut event::Model) -> Result<(), Refused> {
        links::set(
            draft,
            "placeAreaId",
            &self.place_area_id,
            &mut row.place_area_id,
        )?;
        form::set_optional(&self.place_name, &mut row.place_name);
        form::set_optional(&self.place_missing_reason, &mut row.place_missing);
        form::set_optional(&self.online_url, &mut row.online_url);
        Ok(())
    }
}
