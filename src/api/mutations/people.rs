//! Persons: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{LawfulBasis, PersonId, Processing, Protection, person};

use super::form::{self, NewProvenanceInput, ProvenanceInput};
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::people::Person;
use crate::api::problem::Fallible;
use crate::api::scalars::Date;
use crate::changes::{Deed, Draft, Refused, Target, change_person, conceal, new_row};

/// A new person.
#[derive(Clone, Debug, InputObject)]
struct CreatePersonInput {
    /// Who is to own the record, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// The name of the person in addresses: a to z, 0 to 9 and single hyphens. Whoever is protected
    /// has one instead that says nothing.
    slug: String,
    /// The name as it is shown.
    display_name: String,
    /// The family name.
    family_name: Option<String>,
    /// The given name.
    given_name: Option<String>,
    /// The lawful basis for keeping data about the person.
    lawful_basis: LawfulBasis,
    /// What protects the person; for those who look after privacy.
    privacy: Option<PersonPrivacyInput>,
}

/// What is to change of a person. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdatePersonInput {
    /// The person.
    person_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read the record, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// The name of the person in addresses. It has no effect while the person is protected.
    slug: MaybeUndefined<String>,
    /// The name as it is shown.
    display_name: MaybeUndefined<String>,
    /// The family name.
    family_name: MaybeUndefined<String>,
    /// The given name.
    given_name: MaybeUndefined<String>,
    /// The lawful basis for keeping data about the person.
    lawful_basis: MaybeUndefined<LawfulBasis>,
    /// What protects the person; for those who look after privacy. Without other changes, they need
    /// not write for the owner of the record.
    privacy: Option<PersonPrivacyInput>,
}

/// What protects a person. It is never shown. Absent fields stay as they are; null takes a date
/// away. Whoever becomes protected, or whose data may not be used as usual, loses their name in
/// addresses for one that says nothing.
#[derive(Clone, Debug, InputObject)]
struct PersonPrivacyInput {
    /// Whether the identity of the person is protected.
    protection: MaybeUndefined<Protection>,
    /// The last day of the protection, if it has one.
    protection_until: MaybeUndefined<Date>,
    /// Whether data about the person may be used as usual.
    processing: MaybeUndefined<Processing>,
    /// The day until which data about the person are kept, if that is known.
    retain_until: MaybeUndefined<Date>,
}

payloads! {
    /// What came of creating a person.
    CreatePersonPayload {
        /// The new person; null if none was created, or the caller may not be told of them.
        person: Person = PersonId
    }
    /// What came of changing a person.
    UpdatePersonPayload {
        /// The person as they are now; null if nothing was changed, or the caller may not be told of
        /// them any more.
        person: Person = PersonId
    }
}

/// Changes to persons.
#[derive(Default)]
pub(crate) struct PersonMutation;

#[Object(serial)]
impl PersonMutation {
    /// Creates a person. For the association that is to own the record.
    async fn create_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new person.")] input: CreatePersonInput,
    ) -> Fallible<CreatePersonPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a person. For the association that owns the record; what protects the person is for
    /// those who look after privacy.
    async fn update_person(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdatePersonInput,
    ) -> Fallible<UpdatePersonPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreatePersonInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<PersonId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = PersonId(new.id);
        let mut row = new_row!(person, PersonId, new, {
            slug: self.slug.clone(),
            display_name: self.display_name.clone(),
            family_name: self.family_name.clone(),
            given_name: self.given_name.clone(),
            protection: Protection::None,
            protection_until: None,
            lawful_basis: self.lawful_basis,
            processing: Processing::Normal,
            retain_until: None,
        });
        if let Some(privacy) = &self.privacy {
            draft.permit(Deed::Protect, &Target::default())?;
            privacy.apply(draft, &mut row);
        }
        conceal(&mut row);
        draft.put_new(row);
        Ok(id)
    }
}

impl UpdatePersonInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<PersonId, Refused> {
        let id = form::key("personId", IdType::Person, &self.person_id)?;
        let change = |draft: &mut Draft<'_>, row: &mut person::Model| {
            form::set_provenance(draft, self.provenance.as_ref(), row)?;
            form::set(draft, "slug", &self.slug, &mut row.slug);
            form::set(
                draft,
                "displayName",
                &self.display_name,
                &mut row.display_name,
            );
            form::set_optional(&self.family_name, &mut row.family_name);
            form::set_optional(&self.given_name, &mut row.given_name);
            form::set(
                draft,
                "lawfulBasis",
                &self.lawful_basis,
                &mut row.lawful_basis,
            );
            Ok(())
        };
        let protect = self.privacy.as_ref().map(|privacy| {
            |draft: &mut Draft<'_>, row: &mut person::Model| privacy.apply(draft, row)
        });
        change_person(draft, id, self.expected_version, change, protect)
    }
}

impl PersonPrivacyInput {
    fn apply(&self, draft: &mut Draft<'_>, row: &mut person::Model) {
        let at = |field: &str| format!("privacy.{field}");
        form::set(
            draft,
            &at("protection"),
            &self.protection,
            &mut row.protection,
        );
        form::set_day(self.protection_until, &mut row.protection_until);
        form::set(
            draft,
            &at("processing"),
            &self.processing,
            &mut row.processing,
        );
        form::set_day(self.retain_until, &mut row.retain_until);
    }
}
