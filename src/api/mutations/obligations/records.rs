//! What is written of an obligation itself.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{
    BodyId, EventKind, MandateId, MeetingPhase, ObligationId, ObligationKind, OrganizationId,
    obligation,
};

use super::fulfillments::{FulfillmentInput, set_fulfillments};
use crate::api::ids::IdType;
use crate::api::mutations::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use crate::api::mutations::lists::{self, PartyInput, PointInput};
use crate::api::mutations::{links, owners};
use crate::changes::{Deed, Draft, New, Refused, Taken, Target, new_row};
use crate::registry::{Registry, Rows};

/// What can be written of an obligation.
#[derive(Clone, Debug, InputObject)]
pub(super) struct ObligationFields {
    /// The network or group in whose work it arises.
    body_id: MaybeUndefined<ID>,
    /// The mandate that it is part of.
    mandate_id: MaybeUndefined<ID>,
    /// When it is due, as EDTF.
    due: MaybeUndefined<String>,
    /// What the source says of that beyond the date.
    due_note: MaybeUndefined<DatesNoteInput>,
    /// The month it is due in, 1 to 12, where no year is stated.
    due_month: MaybeUndefined<i32>,
    /// The kind of event that it is to be done by.
    event_kind: MaybeUndefined<EventKind>,
    /// The event that it is done for.
    event_id: MaybeUndefined<ID>,
    /// Whether it is done before or after a meeting.
    phase: MaybeUndefined<MeetingPhase>,
    /// How many are asked for, such as representatives to be named.
    quantity: MaybeUndefined<i32>,
    /// When it was let go without being done, as EDTF.
    waived: MaybeUndefined<String>,
    /// Who has to do it, for whom, and who is to attend, all of them: `BEARER`, `BENEFICIARY`,
    /// `AUDIENCE`.
    parties: MaybeUndefined<Vec<PartyInput>>,
    /// What it lists, all of it: `SUBJECT`, `PRIORITY`.
    points: MaybeUndefined<Vec<PointInput>>,
    /// How it was met, or is planned to be met, all of it.
    fulfillments: MaybeUndefined<Vec<FulfillmentInput>>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// Something new that somebody has to do.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CreateObligationInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the body owns it if
    /// nobody else is named; without a body, the owner of the mandate.
    provenance: Option<NewProvenanceInput>,
    /// The kind of obligation.
    kind: ObligationKind,
    /// What is to be done.
    text: Vec<LocalizedTextInput>,
    /// Its place among those of its kind under the same body or mandate, from 1; the last if absent.
    rank: Option<i32>,
    /// True if it goes on and is never done with.
    #[graphql(default)]
    is_continuous: bool,
    #[graphql(flatten)]
    fields: ObligationFields,
}

/// What is to change of an obligation. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
pub(super) struct UpdateObligationInput {
    /// The obligation.
    obligation_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// The kind of obligation.
    kind: MaybeUndefined<ObligationKind>,
    /// What is to be done.
    text: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// Its place among those of its kind under the same body or mandate, from 1.
    rank: MaybeUndefined<i32>,
    /// True if it goes on and is never done with.
    is_continuous: MaybeUndefined<bool>,
    #[graphql(flatten)]
    fields: ObligationFields,
}

pub(super) fn key(id: &ID) -> Result<ObligationId, Refused> {
    form::key("obligationId", IdType::Obligation, id)
}

/// Whose it is that something arises in the work of a body, or is part of a mandate.
fn owner_of(
    registry: &Registry,
    body: Option<BodyId>,
    mandate: Option<MandateId>,
) -> Option<OrganizationId> {
    let of_body = || Some(registry.bodies.all.get(body?)?.row.authority_id);
    let of_mandate = || Some(registry.mandates.all.get(mandate?)?.row.authority_id);
    of_body().or_else(of_mandate)
}

impl CreateObligationInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<ObligationId, Refused> {
        let (mut body, mut mandate) = (None, None);
        links::set(draft, "bodyId", &self.fields.body_id, &mut body)?;
        links::set(draft, "mandateId", &self.fields.mandate_id, &mut mandate)?;
        let new = self.begun(draft, body, mandate)?;
        let id = ObligationId(new.id);
        let text = form::texts(draft, "text", &self.text);
        let row = new_row!(obligation, ObligationId, new, {
            kind: self.kind,
            rank: self.rank.unwrap_or_else(|| self.last(draft.registry(), body, mandate)),
            body_id: body,
            mandate_id: mandate,
            text,
            due: None,
            due_note: None,
            due_month: None,
            event_kind: None,
            event_id: None,
            phase: None,
            continuous: self.is_continuous,
            quantity: None,
            waived: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut obligation = Taken { row, parts };
        self.fields.set(draft, &mut obligation)?;
        draft.put(obligation);
        Ok(id)
    }

    fn begun(
        &self,
        draft: &Draft<'_>,
        body: Option<BodyId>,
        mandate: Option<MandateId>,
    ) -> Result<New, Refused> {
        let provenance = self.provenance.as_ref();
        match owner_of(draft.registry(), body, mandate) {
            Some(owner) => owners::belonging(draft, provenance, Deed::Own, owner, body),
            None => form::owned(draft, provenance),
        }
    }

    /// The place after the last of its kind under the same body or mandate.
    fn last(&self, registry: &Registry, body: Option<BodyId>, mandate: Option<MandateId>) -> i32 {
        let all = &registry.obligations;
        let of_body = body.map_or(&[][..], |body| all.by_body.get(&body));
        let of_mandate = mandate.map_or(&[][..], |mandate| all.by_mandate.get(&mandate));
        let own = if body.is_some() { of_body } else { of_mandate };
        let alike = own.iter().filter(|own| own.row.kind == self.kind);
        let last = alike.map(|own| own.row.rank).max();
        last.unwrap_or(0).saturating_add(1)
    }
}

impl UpdateObligationInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<ObligationId, Refused> {
        let id = key(&self.obligation_id)?;
        let version = self.expected_version;
        let mut obligation = draft.take::<obligation::Model>("obligationId", id, version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut obligation.row)?;
        let before = (obligation.row.body_id, obligation.row.mandate_id);
        let row = &mut obligation.row;
        form::set(draft, "kind", &self.kind, &mut row.kind);
        form::set_texts(draft, "text", &self.text, &mut row.text);
        form::set(draft, "rank", &self.rank, &mut row.rank);
        form::set(
            draft,
            "isContinuous",
            &self.is_continuous,
            &mut row.continuous,
        );
        self.fields.set(draft, &mut obligation)?;
        let (body, mandate) = (obligation.row.body_id, obligation.row.mandate_id);
        if before != (body, mandate)
            && let Some(owner) = owner_of(draft.registry(), body, mandate)
        {
            draft.permit(Deed::Own, &Target::of(draft.registry(), owner, body, None))?;
        }
        draft.put(obligation);
        Ok(id)
    }
}

impl ObligationFields {
    fn set(
        &self,
        draft: &mut Draft<'_>,
        obligation: &mut Taken<obligation::Model>,
    ) -> Result<(), Refused> {
        let row = &mut obligation.row;
        links::set(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        links::set(draft, "mandateId", &self.mandate_id, &mut row.mandate_id)?;
        form::set_date(draft, "due", &self.due, &mut row.due);
        form::set_dates_note(&self.due_note, &mut row.due_note);
        form::set_optional(&self.due_month, &mut row.due_month);
        form::set_optional(&self.event_kind, &mut row.event_kind);
        links::set(draft, "eventId", &self.event_id, &mut row.event_id)?;
        form::set_optional(&self.phase, &mut row.phase);
        form::set_optional(&self.quantity, &mut row.quantity);
        form::set_date(draft, "waived", &self.waived, &mut row.waived);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        let (id, parts) = (row.id, &mut obligation.parts);
        set_fulfillments(draft, &self.fulfillments, &mut parts.fulfillment, id)?;
        lists::set_points(draft, &self.points, &mut parts.point, |point| {
            point.obligation_id = Some(id);
        })?;
        lists::set_parties(draft, &self.parties, &mut parts.party, |party| {
            party.obligation_id = Some(id);
        })
    }
}
