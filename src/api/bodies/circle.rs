//! Whom a network or group has around it: members, founders, hosts, partners, predecessors; and how it is
//! reached.

use std::sync::Arc;

use async_graphql::Object;
use entity::{Level, Missing, RelationKind};

use crate::api::Many;
use crate::api::contacts::ContactPoint;
use crate::api::members::{self, Membership, MembershipFilter, MembershipOrder};
use crate::api::page::{Connection, page_args};
use crate::api::problem::Fallible;
use crate::api::relations::Relation;
use crate::registry::{self, View};

/// The fields of networks and groups that tell whom they have around them.
pub(crate) struct BodyCircle {
    pub(super) view: View,
    pub(super) record: Arc<registry::Body>,
}

#[Object(serial)]
impl BodyCircle {
    /// Its memberships, those of the day unless the filter says otherwise.
    async fn memberships(
        &self,
        #[graphql(desc = "Which memberships; the body in it is ignored.")] filter: Option<
            MembershipFilter,
        >,
        #[graphql(desc = "In which order.", default_with = "MembershipOrder::Member")]
        order_by: MembershipOrder,
        #[graphql(desc = "How many items to take from the start, 1 to 100; 20 if absent.")]
        first: Option<i32>,
        #[graphql(desc = "Only items after the one with this cursor.")] after: Option<String>,
        #[graphql(
            desc = "How many items to take from the end, 1 to 100; 20 if only `before` is given."
        )]
        last: Option<i32>,
        #[graphql(desc = "Only items before the one with this cursor.")] before: Option<String>,
    ) -> Fallible<Connection<Membership>> {
        let filter = filter.unwrap_or_default();
        let own = self
            .view
            .registry()
            .members
            .by_body
            .get(&self.record.row.id)
            .iter();
        let args = page_args(first, after, last, before);
        let found = members::filtered(&self.view, own, &filter, order_by, &args);
        Some(found.map_err(Into::into))
    }

    /// Who founded it.
    async fn founders(&self) -> Many<Relation> {
        Relation::going_from(&self.view, self.record.row.id, RelationKind::FoundedBy)
    }

    /// Whom it is attached to.
    async fn hosts(&self) -> Many<Relation> {
        Relation::going_from(&self.view, self.record.row.id, RelationKind::HostedBy)
    }

    /// Who coordinates it. Empty if no coordinator is known.
    async fn coordinators(&self) -> Many<Relation> {
        Relation::going_from(&self.view, self.record.row.id, RelationKind::CoordinatedBy)
    }

    /// Whom it is in dialogue with.
    async fn dialogue_partners(
        &self,
        #[graphql(desc = "Only partners on this level of society.")] level: Option<Level>,
    ) -> Many<Relation> {
        let partners = Relation::going_from(
            &self.view,
            self.record.row.id,
            RelationKind::DialoguePartner,
        );
        let wanted = |own: &Relation| level.is_none_or(|level| own.record.row.level == Some(level));
        partners.into_iter().filter(wanted).collect()
    }

    /// What it grew out of.
    async fn predecessors(&self) -> Many<Relation> {
        Relation::going_from(&self.view, self.record.row.id, RelationKind::SuccessorOf)
    }

    /// What grew out of it.
    async fn successors(&self) -> Many<Relation> {
        Relation::leading_to(&self.view, self.record.row.id, RelationKind::SuccessorOf)
    }

    /// Its relations of any kind on the day, from it and to it.
    async fn relations(
        &self,
        #[graphql(desc = "Only relations of this kind.")] kind: Option<RelationKind>,
    ) -> Many<Relation> {
        Relation::around(&self.view, self.record.row.id, kind)
    }

    /// How it is reached. Empty with a reason in `contactMissingReason`, or not known.
    async fn contact_points(&self) -> Many<ContactPoint> {
        ContactPoint::all(
            &self.view,
            &self.record.contact_points,
            self.record.row.created_at,
        )
    }

    /// Why no contact point is known; null if one is, or if nothing is known about it.
    async fn contact_missing_reason(&self) -> Option<Missing> {
        self.record.row.contact_missing
    }
}
