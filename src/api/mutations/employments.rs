//! Posts of persons: created, changed, ended.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{EmploymentId, List, RoleTag, employment};

use super::form::{self, LocalizedTextInput, ValidityInput};
use super::links;
use super::write::{payloads, write};
use crate::api::ids::IdType;
use crate::api::people::Employment;
use crate::api::problem::Fallible;
use crate::changes::{Draft, Refused, change_post, employ, end_post};

/// A new post of a person.
#[derive(Clone, Debug, InputObject)]
struct CreateEmploymentInput {
    /// The person.
    person_id: ID,
    /// The version of the person that it is based on.
    expected_version: i32,
    /// The organization; absent if the source does not state it.
    organization_id: Option<ID>,
    /// The title.
    title: Vec<LocalizedTextInput>,
    /// What the person answers for.
    role_tags: Option<Vec<RoleTag>>,
    /// The period for which it is held.
    validity: Option<ValidityInput>,
}

/// What is to change of a post. Absent fields stay as they are; null takes a value away.
#[derive(Clone, Debug, InputObject)]
struct UpdateEmploymentInput {
    /// The post.
    employment_id: ID,
    /// The version of the person that the change is based on.
    expected_version: i32,
    /// The organization.
    organization_id: MaybeUndefined<ID>,
    /// The title.
    title: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// What the person answers for.
    role_tags: MaybeUndefined<Vec<RoleTag>>,
    /// The period for which it is held.
    validity: Option<ValidityInput>,
}

/// That a person leaves a post.
#[derive(Clone, Debug, InputObject)]
struct EndEmploymentInput {
    /// The post.
    employment_id: ID,
    /// The version of the person that it is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent.
    ends: Option<String>,
}

payloads! {
    /// What came of giving a person a post.
    CreateEmploymentPayload {
        /// The new post; null if none was created, or the caller may not be told of the person.
        employment: Employment = EmploymentId
    }
    /// What came of changing a post.
    UpdateEmploymentPayload {
        /// The post as it is now; null if it was not changed.
        employment: Employment = EmploymentId
    }
    /// What came of leaving a post.
    EndEmploymentPayload {
        /// The post as it is now; null if nobody left it.
        employment: Employment = EmploymentId
    }
}

/// Changes to the posts of persons.
#[derive(Default)]
pub(crate) struct EmploymentMutation;

#[Object(serial)]
impl EmploymentMutation {
    /// Gives a person a post. For the association that owns the person, and for whoever answers for
    /// the organization.
    async fn create_employment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new post.")] input: CreateEmploymentInput,
    ) -> Fallible<CreateEmploymentPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes a post. For the association that owns the person, and for whoever answers for the
    /// organization.
    async fn update_employment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateEmploymentInput,
    ) -> Fallible<UpdateEmploymentPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Ends a post. For the association that owns the person, and for whoever answers for the
    /// organization.
    async fn end_employment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which post is left.")] input: EndEmploymentInput,
    ) -> Fallible<EndEmploymentPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateEmploymentInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EmploymentId, Refused> {
        let (field, employer) = ("organizationId", self.organization_id.as_ref());
        let id: EmploymentId = draft.id();
        let mut post = employment::Model {
            id,
            key: id.0.simple().to_string(),
            person_id: form::key("personId", IdType::Person, &self.person_id)?,
            organization_id: links::optional(draft, field, employer)?,
            title: form::texts(draft, "title", &self.title),
            role_tags: List(self.role_tags.clone().unwrap_or_default()),
            begins: None,
            ends: None,
            attested_on: None,
        };
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut post.begins,
            &mut post.ends,
            &mut post.attested_on,
        );
        employ(draft, self.expected_version, post)
    }
}

impl UpdateEmploymentInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EmploymentId, Refused> {
        let id = key(&self.employment_id)?;
        change_post(draft, id, self.expected_version, |draft, post| {
            links::set(
                draft,
                "organizationId",
                &self.organization_id,
                &mut post.organization_id,
            )?;
            form::set_texts(draft, "title", &self.title, &mut post.title);
            form::set_list(&self.role_tags, &mut post.role_tags);
            form::set_validity(
                draft,
                self.validity.as_ref(),
                &mut post.begins,
                &mut post.ends,
                &mut post.attested_on,
            );
            Ok(())
        })
    }
}

impl EndEmploymentInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<EmploymentId, Refused> {
        let id = key(&self.employment_id)?;
        let ends = form::date(draft, "ends", self.ends.as_ref());
        end_post(draft, id, self.expected_version, ends)
    }
}

fn key(id: &ID) -> Result<EmploymentId, Refused> {
    form::key("employmentId", IdType::Employment, id)
}
