//! What an organization works under: mandates, obligations, agreements.

use std::sync::Arc;

use async_graphql::Object;
use entity::PartyRole;

use crate::api::Many;
use crate::api::mandates::{Agreement, Mandate};
use crate::api::obligations::{self, Obligation, ObligationFilter, ObligationOrder};
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::registry::{self, View};

/// The fields of organizations that tell what they work under.
pub(crate) struct OrganizationWork {
    pub(super) view: View,
    pub(super) record: Arc<registry::Organization>,
}

#[Object(serial)]
impl OrganizationWork {
    /// The mandates in which it has a part on the day: by name, as one of its kind, or as a member
    /// of a body.
    async fn mandates(
        &self,
        #[graphql(desc = "Only those in which it has one of these parts.")] role: Option<
            Vec<PartyRole>,
        >,
    ) -> Many<Mandate> {
        let roles = role.unwrap_or_default();
        let all = &self.view.registry().mandates.by_party;
        let own = all.of_organization(&self.view, &self.record, &roles);
        own.into_iter()
            .map(|own| Mandate::new(&self.view, own))
            .collect()
    }

    /// The obligations in which it has a part on the day: those that it bears, unless other parts
    /// are asked for.
    async fn obligations(
        &self,
        #[graphql(desc = "Only those in which it has one of these parts; BEARER if absent.")]
        role: Option<Vec<PartyRole>>,
        #[graphql(desc = "Which obligations.")] filter: Option<ObligationFilter>,
        #[graphql(desc = "In which order.", default_with = "ObligationOrder::Due")]
        order_by: ObligationOrder,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Obligation>> {
        let roles = role.unwrap_or_else(|| vec![PartyRole::Bearer]);
        let all = &self.view.registry().obligations.by_party;
        let own = all.of_organization(&self.view, &self.record, &roles);
        let args = page_args(first, after, last, before);
        let filter = filter.unwrap_or_default();
        let found = obligations::filtered(&self.view, own.into_iter(), filter, order_by, &args);
        Some(found.map_err(Into::into))
    }

    /// The agreements that it has entered, or that concern it.
    async fn agreements(&self) -> Many<Agreement> {
        let all = &self.view.registry().agreements.by_party;
        let own = all.of_organization(&self.view, &self.record, &[]);
        own.into_iter()
            .map(|own| Agreement::new(&self.view, own))
            .collect()
    }
}
