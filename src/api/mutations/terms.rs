//! Terms of the glossary: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{Country, List, TermId, TermKind, term};

use super::form::{self, LocalizedTextInput, NewProvenanceInput, ProvenanceInput};
use super::links;
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::problem::Fallible;
use crate::api::terms::Term;
use crate::changes::{Draft, Refused, new_row};

/// What can be written of a term.
#[derive(Clone, Debug, InputObject)]
struct TermFields {
    /// Its abbreviation in each language that has one.
    abbreviation: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// What it means.
    definition: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// What whoever uses it should know.
    note: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The country whose law or usage it is.
    country: MaybeUndefined<Country>,
    /// The number of a legal instrument: of a Swedish statute, or a CELEX number.
    identifier: MaybeUndefined<String>,
    /// The section of a legal instrument that is meant.
    section: MaybeUndefined<String>,
    /// Where it can be read.
    url: MaybeUndefined<String>,
    /// The topics that it belongs to, all of them.
    topic_ids: MaybeUndefined<Vec<ID>>,
}

/// A new term.
#[derive(Clone, Debug, InputObject)]
struct CreateTermInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// What sort of term it is.
    kind: TermKind,
    /// The term, in each of its languages.
    label: Vec<LocalizedTextInput>,
    #[graphql(flatten)]
    fields: TermFields,
}

/// What is to change of a term. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateTermInput {
    /// The term.
    term_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// What sort of term it is.
    kind: MaybeUndefined<TermKind>,
    /// The term, in each of its languages.
    label: MaybeUndefined<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: TermFields,
}

payloads! {
    /// What came of creating a term.
    CreateTermPayload {
        /// The new term; null if it was not created.
        term: Term = TermId
    }
    /// What came of changing a term.
    UpdateTermPayload {
        /// The term as it is now; null if it was not changed.
        term: Term = TermId
    }
}

/// Changes to terms.
#[derive(Default)]
pub(crate) struct TermMutation;

#[Object(serial)]
impl TermMutation {
    /// Creates a term of the glossary. For the association that is to own it.
    async fn create_term(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new term.")] input: CreateTermInput,
    ) -> Fallible<CreateTermPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a term of the glossary. For the association that owns it.
    async fn update_term(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateTermInput,
    ) -> Fallible<UpdateTermPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateTermInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<TermId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = TermId(new.id);
        let label = form::texts(draft, "label", &self.label);
        let mut row = new_row!(term, TermId, new, {
            slug: self.slug.clone(),
            kind: self.kind,
            label,
            abbreviation: None,
            definition: None,
            note: None,
            country: None,
            identifier: None,
            section: None,
            url: None,
            topics: List::default(),
        });
        self.fields.set(draft, &mut row)?;
        draft.put_new(row);
        Ok(id)
    }
}

impl UpdateTermInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<TermId, Refused> {
        let id: TermId = form::key("termId", IdType::Term, &self.term_id)?;
        let mut term = draft.take::<term::Model>("termId", id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut term.row)?;
        form::set(draft, "slug", &self.slug, &mut term.row.slug);
        form::set(draft, "kind", &self.kind, &mut term.row.kind);
        form::set_texts(draft, "label", &self.label, &mut term.row.label);
        self.fields.set(draft, &mut term.row)?;
        draft.put(term);
        Ok(id)
    }
}

impl TermFields {
    fn set(&self, draft: &mut Draft<'_>, row: &mut term::Model) -> Result<(), Refused> {
        let abbreviation = &mut row.abbreviation;
        form::set_optional_texts(draft, "abbreviation", &self.abbreviation, abbreviation);
        form::set_optional_texts(draft, "definition", &self.definition, &mut row.definition);
        form::set_optional_texts(draft, "note", &self.note, &mut row.note);
        form::set_optional(&self.country, &mut row.country);
        form::set_optional(&self.identifier, &mut row.identifier);
        form::set_optional(&self.section, &mut row.section);
        form::set_optional(&self.url, &mut row.url);
        links::set_several(draft, "topicIds", &self.topic_ids, &mut row.topics)
    }
}
