//! Agreements: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{AgreementId, List, agreement};

use super::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use super::links;
use super::lists::{self, PartyInput};
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::mandates::Agreement;
use crate::api::problem::Fallible;
use crate::changes::{Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// What can be written of an agreement.
#[derive(Clone, Debug, InputObject)]
struct AgreementFields {
    /// What it is about, in short.
    text: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The document that sets it out.
    document_id: MaybeUndefined<ID>,
    /// The topics that it is about, all of them.
    topic_ids: MaybeUndefined<Vec<ID>>,
    /// The legal instruments within which it stands, all of them: terms of the glossary.
    legal_ids: MaybeUndefined<Vec<ID>>,
    /// Who has entered it, and whom it concerns, all of them: `CONTRACTING_PARTY`, `CONCERNED`.
    parties: MaybeUndefined<Vec<PartyInput>>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// A new agreement. At least two have entered it.
#[derive(Clone, Debug, InputObject)]
struct CreateAgreementInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// What it is called.
    title: Vec<LocalizedTextInput>,
    #[graphql(flatten)]
    fields: AgreementFields,
}

/// What is to change of an agreement. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateAgreementInput {
    /// The agreement.
    agreement_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// What it is called.
    title: MaybeUndefined<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: AgreementFields,
}

payloads! {
    /// What came of creating an agreement.
    CreateAgreementPayload {
        /// The new agreement; null if it was not created.
        agreement: Agreement = AgreementId
    }
    /// What came of changing an agreement.
    UpdateAgreementPayload {
        /// The agreement as it is now; null if it was not changed.
        agreement: Agreement = AgreementId
    }
}

/// Changes to agreements.
#[derive(Default)]
pub(crate) struct AgreementMutation;

#[Object(serial)]
impl AgreementMutation {
    /// Creates an agreement. For the association that is to own it.
    async fn create_agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new agreement.")] input: CreateAgreementInput,
    ) -> Fallible<CreateAgreementPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes an agreement. For the association that owns it.
    async fn update_agreement(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateAgreementInput,
    ) -> Fallible<UpdateAgreementPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateAgreementInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<AgreementId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = AgreementId(new.id);
        let title = form::texts(draft, "title", &self.title);
        let row = new_row!(agreement, AgreementId, new, {
            slug: self.slug.clone(),
            title,
            text: None,
            document_id: None,
            topics: List::default(),
            terms: List::default(),
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut agreement = Taken { row, parts };
        self.fields.set(draft, &mut agreement)?;
        draft.put(agreement);
        Ok(id)
    }
}

impl UpdateAgreementInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<AgreementId, Refused> {
        let id: AgreementId = form::key("agreementId", IdType::Agreement, &self.agreement_id)?;
        let version = self.expected_version;
        let mut agreement = draft.take::<agreement::Model>("agreementId", id, version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut agreement.row)?;
        form::set(draft, "slug", &self.slug, &mut agreement.row.slug);
        form::set_texts(draft, "title", &self.title, &mut agreement.row.title);
        self.fields.set(draft, &mut agreement)?;
        draft.put(agreement);
        Ok(id)
    }
}

impl AgreementFields {
    fn set(
        &self,
        draft: &mut Draft<'_>,
        agreement: &mut Taken<agreement::Model>,
    ) -> Result<(), Refused> {
        let row = &mut agreement.row;
        form::set_optional_texts(draft, "text", &self.text, &mut row.text);
        links::set(draft, "documentId", &self.document_id, &mut row.document_id)?;
        links::set_several(draft, "topicIds", &self.topic_ids, &mut row.topics)?;
        links::set_several(draft, "legalIds", &self.legal_ids, &mut row.terms)?;
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        let own = Some(row.id);
        lists::set_parties(draft, &self.parties, &mut agreement.parts.party, |party| {
            party.agreement_id = own;
        })
    }
}
