//! Organizations: created and changed.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{Country, Missing, OrganizationId, OrganizationKind, organization};

use crate::api::ids::IdType;
use crate::api::mutations::form::{
    self, DatesNoteInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use crate::api::mutations::links;
use crate::api::mutations::parts::{
    ContactPointInput, IdentifierInput, NameInput, Owner, set_contact_points, set_identifiers,
    set_names,
};
use crate::api::mutations::write::{payloads, write};
use crate::api::organizations::Organization;
use crate::api::problem::Fallible;
use crate::changes::{Draft, Refused, Taken, new_row};
use crate::registry::Rows;

/// A new organization.
#[derive(Clone, Debug, InputObject)]
struct CreateOrganizationInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// Its name in addresses: a to z, 0 to 9 and single hyphens.
    slug: String,
    /// The kind of organization.
    kind: OrganizationKind,
    /// The country it belongs to.
    country: Country,
    #[graphql(flatten)]
    fields: OrganizationFields,
}

/// What is to change of an organization. Absent fields stay as they are; null takes a value away; a
/// list takes the place of the one that is there.
#[derive(Clone, Debug, InputObject)]
struct UpdateOrganizationInput {
    /// The organization.
    organization_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Its name in addresses.
    slug: MaybeUndefined<String>,
    /// The kind of organization.
    kind: MaybeUndefined<OrganizationKind>,
    /// The country it belongs to.
    country: MaybeUndefined<Country>,
    #[graphql(flatten)]
    fields: OrganizationFields,
}

/// What is written of a new organization and of one that is there.
#[derive(Clone, Debug, InputObject)]
struct OrganizationFields {
    /// The area that it governs or serves.
    area_id: MaybeUndefined<ID>,
    /// The organization that it is part of.
    parent_id: MaybeUndefined<ID>,
    /// Its names, of all days and in all languages, at most 100. A municipality is called by the
    /// names of its area. For new names from a day on there is `renameOrganization`.
    names: MaybeUndefined<Vec<NameInput>>,
    /// Its official numbers, at most 100.
    identifiers: MaybeUndefined<Vec<IdentifierInput>>,
    /// How it is reached, in order, at most 100.
    contact_points: MaybeUndefined<Vec<ContactPointInput>>,
    /// Why no contact point is known.
    contact_missing_reason: MaybeUndefined<Missing>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about its dates beyond the dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

payloads! {
    /// What came of creating an organization.
    CreateOrganizationPayload {
        /// The new organization; null if it was not created.
        organization: Organization = OrganizationId
    }
    /// What came of changing an organization.
    UpdateOrganizationPayload {
        /// The organization as it is now; null if it was not changed.
        organization: Organization = OrganizationId
    }
}

/// Changes to what organizations are.
#[derive(Default)]
pub(super) struct OrganizationFieldMutation;

#[Object(serial)]
impl OrganizationFieldMutation {
    /// Creates an organization. For the association that is to own the record.
    async fn create_organization(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new organization.")] input: CreateOrganizationInput,
    ) -> Fallible<CreateOrganizationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes an organization. For the association that owns the record.
    async fn update_organization(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateOrganizationInput,
    ) -> Fallible<UpdateOrganizationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateOrganizationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<OrganizationId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let id = OrganizationId(new.id);
        let row = new_row!(organization, OrganizationId, new, {
            slug: self.slug.clone(),
            kind: self.kind,
            country: self.country,
            area_id: None,
            parent_id: None,
            contact_missing: None,
            begins: None,
            ends: None,
            attested_on: None,
            dates_note: None,
        });
        let parts = Rows::default();
        let mut organization = Taken { row, parts };
        self.fields.apply(draft, &mut organization)?;
        draft.put(organization);
        Ok(id)
    }
}

impl UpdateOrganizationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<OrganizationId, Refused> {
        let (field, of) = ("organizationId", IdType::Organization);
        let id: OrganizationId = form::key(field, of, &self.organization_id)?;
        let mut own = draft.take::<organization::Model>(field, id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut own.row)?;
        form::set_scoped_slug(draft, &self.slug, &mut own.row)?;
        form::set(draft, "kind", &self.kind, &mut own.row.kind);
        form::set(draft, "country", &self.country, &mut own.row.country);
        self.fields.apply(draft, &mut own)?;
        draft.put(own);
        Ok(id)
    }
}

impl OrganizationFields {
    fn apply(
        &self,
        draft: &mut Draft<'_>,
        organization: &mut Taken<organization::Model>,
    ) -> Result<(), Refused> {
        let Taken { row, parts } = organization;
        let owner = Owner::Organization(row.id);
        links::set(draft, "areaId", &self.area_id, &mut row.area_id)?;
        links::set(draft, "parentId", &self.parent_id, &mut row.parent_id)?;
        set_names(draft, &self.names, owner, parts)?;
        set_identifiers(draft, &self.identifiers, row.id, parts)?;
        set_contact_points(draft, &self.contact_points, owner, parts)?;
        form::set_optional(&self.contact_missing_reason, &mut row.contact_missing);
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
