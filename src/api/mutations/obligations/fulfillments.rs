//! That an obligation was met, or is let go.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{ObligationId, fulfillment};

use super::records::key;
use crate::api::mutations::form::{self, LocalizedTextInput};
use crate::api::mutations::{links, lists};
use crate::changes::{Draft, Refused, fulfill, waive};

/// How something was done, or is planned. It says at least one thing.
#[derive(Clone, Debug, InputObject)]
pub(super) struct FulfillmentInput {
    /// When it was done, as EDTF; absent if it is planned, or done when its event is held.
    done: Option<String>,
    /// The organization that did it.
    organization_id: Option<ID>,
    /// The person who was named.
    person_id: Option<ID>,
    /// The event that it was done by, or confirmed for.
    event_id: Option<ID>,
    /// The document that was handed over.
    document_id: Option<ID>,
    /// What more is said of it.
    note: Option<Vec<LocalizedTextInput>>,
}

/// That something was done.
#[derive(Clone, Debug, InputObject)]
pub(super) struct RecordFulfillmentInput {
    /// What was to be done.
    obligation_id: ID,
    /// The version of the obligation that it is based on.
    expected_version: i32,
    /// How it was done. A member names itself as the organization.
    fulfillment: FulfillmentInput,
}

/// That something is let go.
#[derive(Clone, Debug, InputObject)]
pub(super) struct WaiveObligationInput {
    /// What was to be done.
    obligation_id: ID,
    /// The version of the obligation that it is based on.
    expected_version: i32,
    /// The day from which it need not be done, as EDTF; today if absent.
    waived: Option<String>,
}

/// Changes how an obligation was met.
pub(super) fn set_fulfillments(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<FulfillmentInput>>,
    fulfillments: &mut Vec<fulfillment::Model>,
    own: ObligationId,
) -> Result<(), Refused> {
    lists::set(
        draft,
        "fulfillments",
        given,
        fulfillments,
        |draft, field, given, before| given.read(draft, field, own, before),
    )
}

impl FulfillmentInput {
    fn read(
        &self,
        draft: &mut Draft<'_>,
        field: &str,
        own: ObligationId,
        before: &[fulfillment::Model],
    ) -> Result<fulfillment::Model, Refused> {
        let at = |name: &str| format!("{field}.{name}");
        let notes = before.iter().filter_map(|old| old.note.as_ref());
        let note = self.note.as_ref();
        let note = note.map(|given| form::texts_like(draft, &at("note"), given, notes));
        let organization = self.organization_id.as_ref();
        Ok(fulfillment::Model {
            id: draft.id(),
            obligation_id: own,
            rank: 0,
            done: form::date(draft, &at("done"), self.done.as_ref()),
            organization_id: links::optional(draft, &at("organizationId"), organization)?,
            person_id: links::optional(draft, &at("personId"), self.person_id.as_ref())?,
            event_id: links::optional(draft, &at("eventId"), self.event_id.as_ref())?,
            document_id: links::optional(draft, &at("documentId"), self.document_id.as_ref())?,
            note,
        })
    }
}

impl RecordFulfillmentInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<ObligationId, Refused> {
        let id = key(&self.obligation_id)?;
        let done = self.fulfillment.read(draft, "fulfillment", id, &[])?;
        fulfill(draft, id, self.expected_version, done)
    }
}

impl WaiveObligationInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<ObligationId, Refused> {
        let waived = form::date(draft, "waived", self.waived.as_ref());
        let id = key(&self.obligation_id)?;
        waive(draft, id, self.expected_version, waived)
    }
}
