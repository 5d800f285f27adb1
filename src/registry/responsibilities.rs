//! Who answers for what, and who may do what, in which area and when.

use std::sync::Arc;

use entity::{
    PartyRole, Reach, RelationKind, ResponsibilityKind, TermId, party, point, responsibility,
};

use super::Registry;
use super::areas::Area;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _};
use super::table::{Index, Table, kept, record};
use super::view::View;

/// A responsibility or competence.
#[derive(Debug, PartialEq)]
pub struct Responsibility {
    /// The row.
    pub row: responsibility::Model,
    /// Who holds it, with whom, for whom, in whose place.
    pub parties: Vec<party::Model>,
    /// What it includes, in order.
    pub points: Vec<point::Model>,
}

record!(Responsibility, Responsibility, dated);

/// All responsibilities and competences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Responsibilities {
    /// By key.
    pub all: Table<Responsibility>,
    /// By kind.
    pub by_kind: Index<ResponsibilityKind, Responsibility>,
    /// By the legal instruments that they rest on.
    pub by_term: Index<TermId, Responsibility>,
    /// By those who have a part in them.
    pub by_party: ByParty<Responsibility>,
}

kept!(Responsibilities.all: Responsibility);

impl Responsibilities {
    fn reindex(&mut self, responsibility: &Arc<Responsibility>, present: bool) {
        let row = &responsibility.row;
        self.by_kind.set(row.kind, responsibility, present);
        for term in &row.terms {
            self.by_term.set(*term, responsibility, present);
        }
        self.by_party.set(responsibility, present);
    }
}

impl Registry {
    /// The organizations that hold a responsibility for an area on the view's day. Empty if it is
    /// bound to no area, or to another.
    pub fn holders_for<'a>(
        &'a self,
        view: &View,
        responsibility: &Responsibility,
        area: &Area,
    ) -> Vec<&'a Arc<Organization>> {
        let row = &responsibility.row;
        if row
            .area_id
            .is_some_and(|whole| !self.areas.lies_within(view, area, whole))
        {
            return Vec::new();
        }
        let holders = responsibility.in_role(PartyRole::Holder);
        let holders = holders.flat_map(|party| self.meant(view, party));
        let mut found: Vec<_> = match row.reach {
            None if row.area_id.is_none() => return Vec::new(),
            None => holders.collect(),
            Some(Reach::OwnArea) => holders
                .filter(|holder| self.is_around(view, area, holder.row.area_id))
                .collect(),
            Some(Reach::LedArea) => holders.filter(|own| self.leads(view, own, area)).collect(),
        };
        found.sort_unstable_by_key(|organization| organization.row.id);
        found.dedup_by_key(|organization| organization.row.id);
        found
    }

    fn is_around(&self, view: &View, area: &Area, whole: Option<entity::AreaId>) -> bool {
        whole.is_some_and(|whole| self.areas.lies_within(view, area, whole))
    }

    fn leads(&self, view: &View, organization: &Organization, area: &Area) -> bool {
        let id = organization.row.id;
        let led = self.relations.from(view, id, RelationKind::ResponsibleFor);
        led.iter()
            .any(|relation| self.is_around(view, area, relation.row.to_area_id))
    }
}
