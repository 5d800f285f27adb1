//! Organizations: renamed, merged, dissolved.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::OrganizationId;

use crate::api::ids::IdType;
use crate::api::mutations::ended::Ended;
use crate::api::mutations::errors::UserError;
use crate::api::mutations::form;
use crate::api::mutations::links;
use crate::api::mutations::parts::{NewNameInput, Owner};
use crate::api::mutations::write::{Done, payloads, write};
use crate::api::organizations::Organization;
use crate::api::problem::Fallible;
use crate::api::relations::Relation;
use crate::api::scalars::Date;
use crate::api::{Many, One};
use crate::changes::{
    Dissolved, Draft, KnownOrganization, Merged, Merger, Refused, Renaming, dissolve_organization,
    merge, rename,
};

/// New names of an organization from a day on.
#[derive(Clone, Debug, InputObject)]
struct RenameOrganizationInput {
    /// The organization.
    organization_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// The first day of the new names.
    from: Date,
    /// The new names, 1 to 100. The present names of the same language and kind end the day before;
    /// alternative names stay.
    names: Vec<NewNameInput>,
}

/// Which organization is to be dissolved, and when.
#[derive(Clone, Debug, InputObject)]
struct DissolveOrganizationInput {
    /// The organization.
    organization_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent. It may lie ahead.
    ends: Option<String>,
    /// True to be told what would come of it, and to change nothing.
    dry_run: Option<bool>,
}

/// Which organizations become part of another, and when.
#[derive(Clone, Debug, InputObject)]
struct MergeOrganizationsInput {
    /// The organizations that are no more after it, 1 to 100.
    merged: Vec<MergedOrganizationInput>,
    /// The organization that they are merged into.
    into_id: ID,
    /// The first day after the merger: the others end the day before. It may lie ahead.
    on: Date,
    /// True to be told what would come of it, and to change nothing.
    dry_run: Option<bool>,
}

/// An organization that becomes part of another.
#[derive(Clone, Debug, InputObject)]
struct MergedOrganizationInput {
    /// The organization.
    organization_id: ID,
    /// The version that the merger is based on.
    expected_version: i32,
}

payloads! {
    /// What came of renaming an organization.
    RenameOrganizationPayload {
        /// The organization as it is now; null if it was not renamed.
        organization: Organization = OrganizationId
    }
}

/// What came of dissolving an organization; for a dry run, what would come of it.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct DissolveOrganizationPayload {
    /// The organization as it is now; null if it was not dissolved.
    organization: Option<One<Organization>>,
    #[graphql(flatten)]
    ended: Ended,
    /// What is wrong with the input; empty if the change was made.
    user_errors: Many<UserError>,
}

/// What came of merging organizations; for a dry run, what would come of it.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct MergeOrganizationsPayload {
    /// The organization that the others are merged into; null if they were not merged.
    organization: Option<One<Organization>>,
    /// The organizations that were merged into it, as they are now.
    merged: Many<Organization>,
    /// The relations that say so.
    relations: Many<Relation>,
    #[graphql(flatten)]
    ended: Ended,
    /// What is wrong with the input; empty if the change was made.
    user_errors: Many<UserError>,
}

impl From<Done<Dissolved<OrganizationId>>> for DissolveOrganizationPayload {
    fn from(done: Done<Dissolved<OrganizationId>>) -> Self {
        let (view, dissolved) = (&done.view, done.value.as_ref());
        let closed = dissolved.map(|dissolved| &dissolved.closed);
        Self {
            organization: dissolved.and_then(|own| Organization::of(view, own.id)),
            ended: Ended::of(view, closed),
            user_errors: done.user_errors,
        }
    }
}

impl From<Done<Merged>> for MergeOrganizationsPayload {
    fn from(done: Done<Merged>) -> Self {
        let (view, value) = (&done.view, done.value.as_ref());
        let merged = value.into_iter().flat_map(|done| &done.merged);
        let relations = value.into_iter().flat_map(|done| &done.relations);
        Self {
            organization: value.and_then(|done| Organization::of(view, done.into)),
            merged: merged
                .filter_map(|id| Organization::of(view, *id))
                .collect(),
            relations: relations.filter_map(|id| Relation::of(view, *id)).collect(),
            ended: Ended::of(view, value.map(|done| &done.closed)),
            user_errors: done.user_errors,
        }
    }
}

/// Changes to the lives of organizations.
#[derive(Default)]
pub(super) struct OrganizationLifeMutation;

#[Object(serial)]
impl OrganizationLifeMutation {
    /// Gives an organization new names from a day on; it stays the same organization. For the
    /// association that owns the record.
    async fn rename_organization(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new names.")] input: RenameOrganizationInput,
    ) -> Fallible<RenameOrganizationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Merges organizations into another, which exists already: they end, with their memberships,
    /// the seats that they hold and those that speak for them, and a relation says of each what it
    /// was merged into. Nobody becomes a member in their place. For the association that owns the
    /// records of those that end.
    async fn merge_organizations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organizations.")] input: MergeOrganizationsInput,
    ) -> Fallible<MergeOrganizationsPayload> {
        let is_dry_run = input.dry_run.unwrap_or_default();
        let done = write(ctx, is_dry_run, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Dissolves an organization, and ends its open memberships, the seats that it holds and those
    /// that speak for it, on its last day. For the association that owns the record.
    async fn dissolve_organization(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which organization.")] input: DissolveOrganizationInput,
    ) -> Fallible<DissolveOrganizationPayload> {
        let is_dry_run = input.dry_run.unwrap_or_default();
        let done = write(ctx, is_dry_run, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl RenameOrganizationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<OrganizationId, Refused> {
        let known = known(
            "organizationId",
            &self.organization_id,
            self.expected_version,
        )?;
        form::short("names", &self.names)?;
        let owner = Owner::Organization(known.id);
        let names = form::rows(draft, "names", &self.names, |draft, field, own| {
            Ok(own.row(draft, field, owner))
        })?;
        let from = self.from.0;
        rename(draft, &Renaming { known, from, names })
    }
}

impl MergeOrganizationsInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<Merged, Refused> {
        form::short("merged", &self.merged)?;
        let merger = Merger {
            merged: form::rows(draft, "merged", &self.merged, |_, field, own| {
                let at = format!("{field}.organizationId");
                known(&at, &own.organization_id, own.expected_version)
            })?,
            into: links::one(draft, "intoId", &self.into_id)?,
            on: self.on.0,
        };
        merge(draft, &merger)
    }
}

impl DissolveOrganizationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<Dissolved<OrganizationId>, Refused> {
        let known = known(
            "organizationId",
            &self.organization_id,
            self.expected_version,
        )?;
        let ends = form::date(draft, "ends", self.ends.as_ref());
        dissolve_organization(draft, known, ends)
    }
}

fn known(field: &str, id: &ID, expected_version: i32) -> Result<KnownOrganization, Refused> {
    Ok(KnownOrganization {
        id: form::key(field, IdType::Organization, id)?,
        expected_version,
    })
}
