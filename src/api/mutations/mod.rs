//! How it is changed: one mutation for each thing that people do, in a file for each concept.
//!
//! A mutation takes one `input` and answers with a payload: the record after the change, and
//! `userErrors`. What is wrong with the input is told there; only who may not do it at all, and
//! faults of ours, are errors of the answer.

mod bodies;
mod employments;
mod ended;
mod errors;
mod form;
mod organizations;
mod parts;
mod people;
mod relations;
mod removal;
mod seats;
mod topics;
mod write;

use async_graphql::MergedObject;

/// Changes to the registry. Each is carried out whole or not at all, by itself: of several in one
/// request, those before one that fails have been made.
#[derive(MergedObject, Default)]
pub struct Mutation(
    bodies::BodyMutation,
    organizations::OrganizationMutation,
    people::PersonMutation,
    employments::EmploymentMutation,
    relations::RelationMutation,
    removal::RemovalMutation,
    seats::SeatMutation,
    topics::TopicMutation,
);

pub(crate) use write::Writing;
