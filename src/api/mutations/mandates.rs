//! Mandates: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{MandateId, mandate};

use super::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use super::lists::{self, PartyInput};
use super::write::{payloads, write};
use super::{links, owners};
use crate::api::ids::IdType;
use crate::api::mandates::Mandate;
use crate::api::problem::Fallible;
use crate::changes::{Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// What can be written of a mandate.
#[derive(Clone, Debug, InputObject)]
struct MandateFields {
    /// What is asked for, in short.
    text: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The network or group that carries it out, or that is to be set up to do so: one that the
    /// caller may change.
    body_id: MaybeUndefined<ID>,
    /// When it was given, as EDTF.
    issued: MaybeUndefined<String>,
    /// The document that sets it out.
    directive_id: MaybeUndefined<ID>,
    /// Who gives it, to whom, and who else has a part, all of them: `ISSUER`, `RECIPIENT`, `ADDRESSEE`,
    /// `CONCERNED`.
    parties: MaybeUndefined<Vec<PartyInput>>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// A new mandate. It is given by somebody to somebody.
#[derive(Clone, Debug, InputObject)]
struct CreateMandateInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// What it is called.
    title: Vec<LocalizedTextInput>,
    #[graphql(flatten)]
    fields: MandateFields,
}

/// What is to change of a mandate. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateMandateInput {
    /// The mandate.
    mandate_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// What it is called.
    title: MaybeUndefined<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: MandateFields,
}

payloads! {
    /// What came of creating a mandate.
    CreateMandatePayload {
        /// The new mandate; null if it was not created.
        mandate: Mandate = MandateId
    }
    /// What came of changing a mandate.
    UpdateMandatePayload {
        /// The mandate as it is now; null if it was not changed.
        mandate: Mandate = MandateId
    }
}

/// Changes to mandates.
#[derive(Default)]
pub(crate) struct MandateMutation;

#[Object(serial)]
impl MandateMutation {
    /// Creates a mandate. For the association that is to own it.
    async fn create_mandate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new mandate.")] input: CreateMandateInput,
    ) -> Fallible<CreateMandatePayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a mandate. For the association that owns it.
    async fn update_mandate(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateMandateInput,
    ) -> Fallible<UpdateMandatePayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateMandateInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<MandateId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = MandateId(new.id);
        let title = form::texts(draft, "title", &self.title);
        let row = new_row!(mandate, MandateId, new, {
            slug: self.slug.clone(),
            title,
            text: None,
            body_id: None,
            issued: None,
            directive_id: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut mandate = Taken { row, parts };
        self.fields.set(draft, &mut mandate)?;
        draft.put(mandate);
        Ok(id)
    }
}

impl UpdateMandateInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<MandateId, Refused> {
        let id: MandateId = form::key("mandateId", IdType::Mandate, &self.mandate_id)?;
        let mut mandate = draft.take::<mandate::Model>("mandateId", id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut mandate.row)?;
        form::set(draft, "slug", &self.slug, &mut mandate.row.slug);
        form::set_texts(draft, "title", &self.title, &mut mandate.row.title);
        self.fields.set(draft, &mut mandate)?;
        draft.put(mandate);
        Ok(id)
    }
}

impl MandateFields {
    fn set(
        &self,
        draft: &mut Draft<'_>,
        mandate: &mut Taken<mandate::Model>,
    ) -> Result<(), Refused> {
        let row = &mut mandate.row;
        form::set_optional_texts(draft, "text", &self.text, &mut row.text);
        owners::set_body(draft, "bodyId", &self.body_id, &mut row.body_id)?;
        form::set_date(draft, "issued", &self.issued, &mut row.issued);
        links::set(
            draft,
            "directiveId",
            &self.directive_id,
            &mut row.directive_id,
        )?;
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        let own = Some(row.id);
        lists::set_parties(draft, &self.parties, &mut mandate.parts.party, |party| {
            party.mandate_id = own;
        })
    }
}
