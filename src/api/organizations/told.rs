//! What an organization answers for, says, is told and publishes.

use std::sync::Arc;

use async_graphql::Object;
use entity::PartyRole;

use crate::api::counts::StatedCount;
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::api::responsibilities::Responsibility;
use crate::api::sources::{self, Source};
use crate::api::statements::{self, Statement};
use crate::api::viewer_can::ViewerCanAnswer;
use crate::api::{Many, One};
use crate::registry::{self, View};

/// The fields of organizations that tell what they answer for and what is said by them and to them.
pub(crate) struct OrganizationTold {
    pub(super) view: View,
    pub(super) record: Arc<registry::Organization>,
}

#[Object(serial)]
impl OrganizationTold {
    /// What it answers for, or may do, on the day, by kind: by name, as one of its kind or as a
    /// member of a body, alone or together with others.
    async fn responsibilities(&self) -> Many<Responsibility> {
        Responsibility::of(&self.view, &self.record)
    }

    /// What it said, in the order of the sources.
    async fn statements(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let all = &self.view.registry().statements.by_party;
        let own = all.of_organization(&self.view, &self.record, &[PartyRole::Speaker]);
        let args = page_args(first, after, last, before);
        Some(statements::list(&self.view, own, &args).map_err(Into::into))
    }

    /// What was said to it, by name, as one of its kind or as a member of a body.
    async fn addressed_by(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Statement>> {
        let all = &self.view.registry().statements.by_party;
        let own = all.of_organization(&self.view, &self.record, &[PartyRole::Addressee]);
        let args = page_args(first, after, last, before);
        Some(statements::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The sources that it published, latest first; undated ones come last.
    async fn publications(
        &self,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Source>> {
        let published = &self.view.registry().sources.by_publisher;
        let args = page_args(first, after, last, before);
        let own = published.get(&self.record.row.id);
        Some(sources::list(&self.view, own, &args).map_err(Into::into))
    }

    /// The numbers that sources state of it, each with the registry's own count.
    async fn stated_counts(&self) -> Many<StatedCount> {
        let counts = &self.view.registry().counts.by_organization;
        StatedCount::all(&self.view, counts.get(&self.record.row.id))
    }

    /// What the caller may do to it.
    async fn viewer_can(&self) -> One<ViewerCanAnswer> {
        ViewerCanAnswer::of_organization(&self.view, &self.record)
    }
}
