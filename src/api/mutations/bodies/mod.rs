//! Networks and groups: created, changed, brought through their lives.

mod fields;
mod life;
mod networks;
mod parts;
mod rules;

use async_graphql::MergedObject;

/// Changes to networks and groups.
#[derive(MergedObject, Default)]
pub(crate) struct BodyMutation(networks::NetworkMutation, life::BodyLifeMutation);
