//! What a network or group works under: mandates, obligations, agreements.

use std::sync::Arc;

use async_graphql::Object;
use entity::PartyRole;

use crate::api::Many;
use crate::api::mandates::{Agreement, Mandate};
use crate::api::obligations::{self, Obligation, ObligationFilter, ObligationOrder};
use crate::api::organizations::{self, Organization, OrganizationOrder};
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::registry::{self, View};

/// The fields of networks and groups that tell what they work under.
pub(crate) struct BodyWork {
    pub(super) view: View,
    pub(super) record: Arc<registry::Body>,
}

#[Object(serial)]
impl BodyWork {
    /// What it is asked to do: the mandates that it carries out, or is given.
    async fn mandates(&self) -> Many<Mandate> {
        let (view, id) = (&self.view, self.record.row.id);
        let mandates = &view.registry().mandates;
        let given = mandates.by_party.of_body(view, id, &[PartyRole::Recipient]);
        let mut own: Vec<_> = view.seen(mandates.by_body.get(&id)).chain(given).collect();
        own.sort_by_key(|mandate| mandate.row.id);
        own.dedup_by_key(|mandate| mandate.row.id);
        own.into_iter().map(|own| Mandate::new(view, own)).collect()
    }

    /// What is to be done in its work, and what it has to do elsewhere.
    async fn obligations(
        &self,
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
        let (view, id) = (&self.view, self.record.row.id);
        let all = &view.registry().obligations;
        let borne = all.by_party.of_body(view, id, &[PartyRole::Bearer]);
        let mut own: Vec<_> = all.by_body.get(&id).iter().chain(borne).collect();
        own.sort_by_key(|obligation| obligation.row.id);
        own.dedup_by_key(|obligation| obligation.row.id);
        let args = page_args(first, after, last, before);
        let filter = filter.unwrap_or_default();
        let found = obligations::filtered(view, own.into_iter(), filter, order_by, &args);
        Some(found.map_err(Into::into))
    }

    /// The agreements on the topics that it works on.
    async fn agreements(&self) -> Many<Agreement> {
        let all = &self.view.registry().agreements.by_topic;
        let topics = self.record.topics();
        let own = topics.iter().flat_map(|topic| all.get(topic));
        let mut own: Vec<_> = self.view.seen(own).collect();
        own.sort_by_key(|agreement| agreement.row.id);
        own.dedup_by_key(|agreement| agreement.row.id);
        own.into_iter()
            .map(|own| Agreement::new(&self.view, own))
            .collect()
    }

    /// The organizations that may belong to it on the day by its rule of membership, by name: all of
    /// a kind in its area, or in the country that it is open to. Empty if members are appointed or
    /// agreed on.
    async fn eligible_organizations(
        &self,
        #[graphql(
            desc = "Only those without a person in one of the posts that its rule asks for.",
            default = false
        )]
        lacks_representative: bool,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Organization>> {
        let registry = self.view.registry();
        let mut eligible = registry.eligible(&self.view, &self.record);
        if lacks_representative {
            eligible.retain(|own| !registry.has_representative(&self.view, &self.record, own));
        }
        let args = page_args(first, after, last, before);
        let by = OrganizationOrder::Name;
        let found = organizations::list(&self.view, eligible.into_iter(), by, &args);
        Some(found.map_err(Into::into))
    }
}
