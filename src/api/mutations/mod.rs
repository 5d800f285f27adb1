//! How it is changed: one mutation for each thing that people do, in a file for each concept.
//!
//! A mutation takes one `input` and answers with a payload: the record after the change, and
//! `userErrors`. What is wrong with the input is told there; only who may not do it at all, and
//! faults of ours, are errors of the answer.

mod agreements;
mod blame;
mod bodies;
mod employments;
mod ended;
mod errors;
mod events;
mod form;
mod languages;
mod links;
mod lists;
mod mandates;
mod members;
mod obligations;
mod organizations;
mod owners;
mod participations;
mod parts;
mod people;
mod relations;
mod removal;
mod seats;
mod series;
mod sources;
mod statements;
mod terms;
mod times;
mod topics;
mod write;

use async_graphql::MergedObject;

/// Changes to the registry. Each is carried out whole or not at all, by itself: of several in one
/// request, those before and after one that fails are made.
#[derive(MergedObject, Default)]
pub struct Mutation(ActorMutation, WorkMutation, AccountMutation);

/// Changes to who and what there is. In groups, because each change of one object is a future within
/// the one before it.
#[derive(MergedObject, Default)]
struct ActorMutation(
    bodies::BodyMutation,
    seats::SeatMutation,
    members::MembershipMutation,
    organizations::OrganizationMutation,
    people::PersonMutation,
    employments::EmploymentMutation,
    relations::RelationMutation,
    removal::RemovalMutation,
);

/// Changes to what goes on.
#[derive(MergedObject, Default)]
struct WorkMutation(
    events::EventMutation,
    participations::ParticipationMutation,
    series::EventSeriesMutation,
    mandates::MandateMutation,
    obligations::ObligationMutation,
    agreements::AgreementMutation,
);

/// Changes to what was said and written, and in which words.
#[derive(MergedObject, Default)]
struct AccountMutation(
    topics::TopicMutation,
    terms::TermMutation,
    sources::SourceMutation,
    statements::StatementMutation,
);

pub(crate) use write::{WritesDone, Writing};
