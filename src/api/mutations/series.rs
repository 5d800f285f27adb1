//! Series of events: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{EventKind, EventSeriesId, event_series};

use super::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use super::write::{payloads, write};
use super::{links, lists, owners};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::series::EventSeries;
use crate::changes::{Deed, Draft, New, Refused, Taken, may_hold, new_row};
use crate::registry::Rows;

/// What can be written of a series of events.
#[derive(Clone, Debug, InputObject)]
struct EventSeriesFields {
    /// Why the events are held.
    purpose: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The network or group whose events they are; this or the organization.
    body_id: MaybeUndefined<ID>,
    /// The organization that holds them, if no network or group does.
    organization_id: MaybeUndefined<ID>,
    /// The period in which there are such events.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// A new series of events, of a network or group, or of an organization.
#[derive(Clone, Debug, InputObject)]
struct CreateEventSeriesInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the body owns it if
    /// nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// The kind of events.
    kind: EventKind,
    /// What it is called.
    title: Vec<LocalizedTextInput>,
    #[graphql(flatten)]
    fields: EventSeriesFields,
}

/// What is to change of a series of events. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateEventSeriesInput {
    /// The series.
    series_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// The kind of events.
    kind: MaybeUndefined<EventKind>,
    /// What it is called.
    title: MaybeUndefined<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: EventSeriesFields,
}

payloads! {
    /// What came of creating a series of events.
    CreateEventSeriesPayload {
        /// The new series; null if it was not created.
        series: EventSeries = EventSeriesId
    }
    /// What came of changing a series of events.
    UpdateEventSeriesPayload {
        /// The series as it is now; null if it was not changed.
        series: EventSeries = EventSeriesId
    }
}

/// Changes to series of events.
#[derive(Default)]
pub(crate) struct EventSeriesMutation;

#[Object(serial)]
impl EventSeriesMutation {
    /// Creates a series of events. For whoever may hold the events of the body, or for the association
    /// that is to own it.
    async fn create_event_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new series.")] input: CreateEventSeriesInput,
    ) -> Fallible<CreateEventSeriesPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a series of events. For whoever may hold the events of the body, or owns the series.
    async fn update_event_series(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateEventSeriesInput,
    ) -> Fallible<UpdateEventSeriesPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateEventSeriesInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EventSeriesId, Refused> {
        let new = self.begun(draft)?;
        let id = EventSeriesId(new.id);
        let title = form::texts(draft, "title", &self.title);
        let row = new_row!(event_series, EventSeriesId, new, {
            slug: self.slug.clone(),
            kind: self.kind,
            title,
            purpose: None,
            body_id: None,
            organization_id: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut series = Taken { row, parts };
        self.fields.set(draft, &mut series.row)?;
        draft.put(series);
        Ok(id)
    }

    fn begun(&self, draft: &Draft<'_>) -> Result<New, Refused> {
        let provenance = self.provenance.as_ref();
        let mut body = None;
        links::set(draft, "bodyId", &self.fields.body_id, &mut body)?;
        match body {
            Some(body) => owners::of_body(draft, provenance, Deed::HoldEvents, "bodyId", body),
            None => form::owned(draft, provenance),
        }
    }
}

impl UpdateEventSeriesInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EventSeriesId, Refused> {
        let field = "seriesId";
        let id: EventSeriesId = form::key(field, IdType::EventSeries, &self.series_id)?;
        let before = draft
            .find(&draft.registry().series.all, field, id)?
            .row
            .body_id;
        let mut series: Taken<event_series::Model> = draft.take_for(
            Deed::HoldEvents,
            before,
            None,
            field,
            id,
            self.expected_version,
        )?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut series.row)?;
        let row = &mut series.row;
        form::set(draft, "slug", &self.slug, &mut row.slug);
        form::set(draft, "kind", &self.kind, &mut row.kind);
        form::set_texts(draft, "title", &self.title, &mut row.title);
        self.fields.set(draft, row)?;
        let after = series.row.body_id.filter(|after| before != Some(*after));
        let body = after.and_then(|after| draft.registry().bodies.all.get(after));
        if let Some(body) = body {
            may_hold(draft, body.row.authority_id, after)?;
        }
        draft.put(series);
        Ok(id)
    }
}

impl EventSeriesFields {
    fn set(&self, draft: &mut Draft<'_>, row: &mut event_series::Model) -> Result<(), Refused> {
        form::set_optional_texts(draft, "purpose", &self.purpose, &mut row.purpose);
        links::set(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        let organization = &mut row.organization_id;
        links::set(draft, "organizationId", &self.organization_id, organization)?;
        let named = [row.body_id.is_some(), row.organization_id.is_some()];
        lists::exactly_one(draft, "bodyId", &named);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        Ok(())
    }
}
