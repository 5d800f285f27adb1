//! What was entered by mistake is removed.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::EmploymentId;

use super::errors::UserError;
use super::form;
use super::write::{Done, write};
use crate::api::Many;
use crate::api::ids::{self, IdType};
use crate::api::problem::Fallible;
use crate::changes::{Draft, Refused, remove, remove_post};

/// Which record is to be removed.
#[derive(Clone, Debug, InputObject)]
struct DeleteRecordInput {
    /// The id of a record of any type, or of a post. That of a municipality stands for its area.
    id: ID,
    /// The version that the removal is based on; for a post, that of its person.
    expected_version: i32,
}

/// What came of removing a record.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct DeleteRecordPayload {
    /// The id of what was removed; null if nothing was.
    deleted_id: Option<ID>,
    /// What is wrong with the input; empty if the change was made.
    user_errors: Many<UserError>,
}

impl From<Done<String>> for DeleteRecordPayload {
    fn from(done: Done<String>) -> Self {
        Self {
            deleted_id: done.value.map(ID),
            user_errors: done.user_errors,
        }
    }
}

/// Removals.
#[derive(Default)]
pub(crate) struct RemovalMutation;

#[Object(serial)]
impl RemovalMutation {
    /// Removes a record that was entered by mistake, as if it had never been there. What has ended in
    /// the world is not removed: it is ended. For the association that owns the record; refused
    /// while other records refer to it.
    async fn delete_record(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which record.")] input: DeleteRecordInput,
    ) -> Fallible<DeleteRecordPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl DeleteRecordInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<String, Refused> {
        let decoded = ids::decode(&self.id);
        let (of, key) = decoded.map_err(|problem| form::of_problem("id", &problem))?;
        match of {
            IdType::Employment => remove_post(draft, EmploymentId(key), self.expected_version)?,
            _ => remove(draft, of.kind(), key, self.expected_version)?,
        }
        Ok(self.id.to_string())
    }
}
