//! How records stand to each other: founders, hosts, dialogue partners, successors.

use std::sync::Arc;

use entity::{RelationKind, relation};
use uuid::Uuid;

use super::table::{Index, Table, kept, record};
use super::view::View;

/// A relation.
#[derive(Debug, PartialEq)]
pub struct Relation {
    /// The row.
    pub row: relation::Model,
}

record!(Relation, Relation, dated;
    stands if |own, view, all| {
        let row = &own.row;
        let shows_organization = |id| view.shows(&all.organizations.all, id);
        let shows_body = |id| view.shows(&all.bodies.all, id);
        let shows_event = |id| view.shows(&all.events.all, id);
        let shows_area = |id| view.shows(&all.areas.all, id);
        shows_organization(row.from_organization_id)
            && shows_organization(row.to_organization_id)
            && shows_body(row.from_body_id)
            && shows_body(row.to_body_id)
            && shows_event(row.from_event_id)
            && shows_event(row.to_event_id)
            && shows_area(row.from_area_id)
            && shows_area(row.to_area_id)
    };
    belongs to |own, _all| own.row.from_body_id.into_iter().chain(own.row.to_body_id));

impl Relation {
    /// The key of the record that it goes from.
    pub fn from(&self) -> Option<Uuid> {
        let row = &self.row;
        row.from_body_id
            .map(Uuid::from)
            .or(row.from_organization_id.map(Uuid::from))
            .or(row.from_event_id.map(Uuid::from))
            .or(row.from_area_id.map(Uuid::from))
    }

    /// The key of the record that it goes to; `None` if it goes to a category.
    pub fn to(&self) -> Option<Uuid> {
        let row = &self.row;
        row.to_body_id
            .map(Uuid::from)
            .or(row.to_organization_id.map(Uuid::from))
            .or(row.to_event_id.map(Uuid::from))
            .or(row.to_area_id.map(Uuid::from))
    }
}

/// All relations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relations {
    /// By key.
    pub all: Table<Relation>,
    /// By the record that they go from.
    pub by_from: Index<Uuid, Relation>,
    /// By the record that they go to.
    pub by_to: Index<Uuid, Relation>,
}

kept!(Relations.all: Relation);

impl Relations {
    fn reindex(&mut self, relation: &Arc<Relation>, present: bool) {
        if let Some(from) = relation.from() {
            self.by_from.set(from, relation, present);
        }
        if let Some(to) = relation.to() {
            self.by_to.set(to, relation, present);
        }
    }

    /// The relations of a kind that go from a record on the view's day, in their order.
    pub fn from<'a>(
        &'a self,
        view: &View,
        from: impl Into<Uuid>,
        kind: RelationKind,
    ) -> Vec<&'a Arc<Relation>> {
        in_order(view, self.by_from.get(&from.into()), kind)
    }

    /// The relations of a kind that go to a record on the view's day, in their order.
    pub fn to<'a>(
        &'a self,
        view: &View,
        to: impl Into<Uuid>,
        kind: RelationKind,
    ) -> Vec<&'a Arc<Relation>> {
        in_order(view, self.by_to.get(&to.into()), kind)
    }
}

fn in_order<'a>(
    view: &View,
    relations: &'a [Arc<Relation>],
    kind: RelationKind,
) -> Vec<&'a Arc<Relation>> {
    let mut found: Vec<_> = view
        .seen(relations)
        .filter(|relation| relation.row.kind == kind)
        .collect();
    found.sort_by_key(|relation| (relation.row.rank, relation.row.id));
    found
}
