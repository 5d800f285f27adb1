//! How it is changed: one mutation for each thing that people do, in a file for each concept.
//!
//! A mutation takes one `input` and answers with a payload: the record after the change, and
//! `userErrors`. What is wrong with the input is told there; only who may not do it at all, and
//! faults of ours, are errors of the answer.

mod agreements;
mod errors;
mod form;
mod links;
mod lists;
mod mandates;
mod members;
mod obligations;
mod owners;
mod seats;
mod times;
mod topics;
mod write;

use async_graphql::MergedObject;

/// Changes to the registry. Each is carried out whole or not at all, by itself: of several in one
/// request, those before one that fails have been made.
#[derive(MergedObject, Default)]
pub struct Mutation(
    seats::SeatMutation,
    members::MembershipMutation,
    mandates::MandateMutation,
    obligations::ObligationMutation,
    agreements::AgreementMutation,
    topics::TopicMutation,
);

pub(crate) use write::Writing;
