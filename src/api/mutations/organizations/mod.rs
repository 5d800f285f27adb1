//! Organizations: created, changed, renamed, merged, dissolved.

mod fields;
mod life;

use async_graphql::MergedObject;

/// Changes to organizations.
#[derive(MergedObject, Default)]
pub(crate) struct OrganizationMutation(
    fields::OrganizationFieldMutation,
    life::OrganizationLifeMutation,
);
