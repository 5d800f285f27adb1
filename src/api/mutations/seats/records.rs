//! What is written of a seat itself.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{Missing, SeatId, SeatRole, seat};

use crate::api::ids::IdType;
use crate::api::mutations::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use crate::api::mutations::{links, owners};
use crate::changes::{Deed, Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// What can be written of a seat.
#[derive(Clone, Debug, InputObject)]
pub(super) struct SeatFields {
    /// What it is called, if it has a name of its own.
    label: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The roles that come with it, all of them.
    roles: MaybeUndefined<Vec<SeatRole>>,
    /// The organization that its holder speaks for.
    on_behalf_of_organization_id: MaybeUndefined<ID>,
    /// The area that its holder speaks for.
    on_behalf_of_area_id: MaybeUndefined<ID>,
    /// Why it is not known whom its holder speaks for.
    on_behalf_of_missing_reason: MaybeUndefined<Missing>,
    /// Whether it has a vote.
    is_voting: MaybeUndefined<bool>,
    /// The phase that it belongs to, from 1.
    phase: MaybeUndefined<i32>,
    /// The period for which there is the seat.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// A new seat.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CreateSeatInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the body owns it if
    /// nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// The network or group.
    body_id: ID,
    /// Its place among the seats of the body, from 1; the last if absent.
    rank: Option<i32>,
    #[graphql(flatten)]
    fields: SeatFields,
}

/// What is to change of a seat. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
pub(super) struct UpdateSeatInput {
    /// The seat.
    seat_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its place among the seats of the body, from 1.
    rank: MaybeUndefined<i32>,
    #[graphql(flatten)]
    fields: SeatFields,
}

impl CreateSeatInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let body = links::one(draft, "bodyId", &self.body_id)?;
        let provenance = self.provenance.as_ref();
        let new = owners::of_body(draft, provenance, Deed::Own, "bodyId", body)?;
        let id = SeatId(new.id);
        let others = draft.registry().seats.by_body.get(&body).iter();
        let last = others.map(|seat| seat.row.rank).max().unwrap_or(0);
        let row = new_row!(seat, SeatId, new, {
            body_id: body,
            rank: self.rank.unwrap_or(last.saturating_add(1)),
            label: None,
            roles: entity::List::default(),
            on_behalf_of_organization_id: None,
            on_behalf_of_area_id: None,
            on_behalf_of_missing: None,
            voting: None,
            phase: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut seat = Taken { row, parts };
        self.fields.set(draft, &mut seat.row)?;
        draft.put(seat);
        Ok(id)
    }
}

impl UpdateSeatInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<SeatId, Refused> {
        let id: SeatId = form::key("seatId", IdType::Seat, &self.seat_id)?;
        let mut seat = draft.take::<seat::Model>("seatId", id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut seat.row)?;
        form::set(draft, "rank", &self.rank, &mut seat.row.rank);
        self.fields.set(draft, &mut seat.row)?;
        draft.put(seat);
        Ok(id)
    }
}

impl SeatFields {
    fn set(&self, draft: &mut Draft<'_>, row: &mut seat::Model) -> Result<(), Refused> {
        form::set_optional_texts(draft, "label", &self.label, &mut row.label);
        form::set_list(&self.roles, &mut row.roles);
        links::set(
            draft,
            "onBehalfOfOrganizationId",
            &self.on_behalf_of_organization_id,
            &mut row.on_behalf_of_organization_id,
        )?;
        links::set(
            draft,
            "onBehalfOfAreaId",
            &self.on_behalf_of_area_id,
            &mut row.on_behalf_of_area_id,
        )?;
        let missing = &self.on_behalf_of_missing_reason;
        form::set_optional(missing, &mut row.on_behalf_of_missing);
        form::set_optional(&self.is_voting, &mut row.voting);
        form::set_optional(&self.phase, &mut row.phase);
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
