//! Who answers for what, and who may do what, in which area and when.

use std::sync::Arc;

use entity::{
    AreaId, PartyRole, Reach, RelationKind, ResponsibilityKind, TermId, party, point,
    responsibility,
};

use super::Registry;
use super::areas::Area;
use super::organizations::Organization;
use super::parties::{ByParty, Involving as _, once};
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

// Without the area that it is bound to, it would be told of a wider one.
record!(Responsibility, Responsibility, dated;
stands if |own, view, all| {
    view.shows(&all.areas.all, own.row.area_id) && own.has_any(view, PartyRole::Holder)
});

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

/// An area, and the organizations that can answer for something in it on a day.
///
/// They are looked for from the area outward: of a kind there are hundreds, around an area a few.
struct Place<'a> {
    areas: Vec<AreaId>,
    serving: Vec<&'a Arc<Organization>>,
    leading: Vec<&'a Arc<Organization>>,
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
        let place = self.place(view, area);
        self.held_at(view, responsibility, &place, &[PartyRole::Holder])
    }

    /// Who answers for what in an area on the view's day, of the responsibilities that are wanted;
    /// alone, or with others too.
    pub fn answering<'a>(
        &'a self,
        view: &View,
        area: &Area,
        roles: &[PartyRole],
        is_wanted: impl Fn(&Responsibility) -> bool,
    ) -> Vec<(&'a Arc<Responsibility>, &'a Arc<Organization>)> {
        let place = self.place(view, area);
        let all = view.seen(self.responsibilities.all.iter());
        let wanted = all.filter(|own| is_wanted(own));
        wanted
            .flat_map(|own| {
                let holders = self.held_at(view, own, &place, roles);
                holders.into_iter().map(move |holder| (own, holder))
            })
            .collect()
    }

    /// The responsibilities that an organization holds on the view's day, alone or with others. What
    /// all of its kind hold for the areas that they lead, it holds only if it leads one.
    pub fn responsibilities_of<'a>(
        &'a self,
        view: &View,
        organization: &Organization,
    ) -> Vec<&'a Arc<Responsibility>> {
        let roles = [PartyRole::Holder, PartyRole::JointHolder];
        let all = &self.responsibilities.by_party;
        let mut held = all.of_organization(view, organization, &roles);
        let id = organization.row.id;
        let led = self.relations.from(view, id, RelationKind::ResponsibleFor);
        held.retain(|own| own.row.reach != Some(Reach::LedArea) || !led.is_empty());
        held
    }

    fn place<'a>(&'a self, view: &View, area: &Area) -> Place<'a> {
        let around = self.areas.around(view, area).into_iter();
        let around = around.map(|(whole, _)| whole.row.id);
        let areas: Vec<AreaId> = std::iter::once(area.row.id).chain(around).collect();
        let serving = areas
            .iter()
            .flat_map(|area| self.organizations.by_area.get(area));
        let leading = areas.iter().flat_map(|area| {
            let led = self.relations.to(view, *area, RelationKind::ResponsibleFor);
            let leaders = led
                .into_iter()
                .filter_map(|own| own.row.from_organization_id);
            leaders.filter_map(|id| self.organizations.all.get(id))
        });
        Place {
            serving: view.seen(serving).collect(),
            leading: view.seen(leading).collect(),
            areas,
        }
    }

    fn held_at<'a>(
        &'a self,
        view: &View,
        responsibility: &Responsibility,
        place: &Place<'a>,
        roles: &[PartyRole],
    ) -> Vec<&'a Arc<Organization>> {
        let row = &responsibility.row;
        let whole = row.area_id;
        if whole.is_some_and(|whole| !place.areas.contains(&whole)) {
            return Vec::new();
        }
        let holders: Vec<_> = responsibility
            .shown(view)
            .filter(|party| roles.contains(&party.role))
            .collect();
        let holds = |own: &&'a Arc<Organization>| {
            let mut holders = holders.iter();
            holders.any(|party| self.means(view, party, own))
        };
        let found: Vec<_> = match row.reach {
            None if whole.is_none() => Vec::new(),
            None => {
                let holders = holders.iter();
                holders.flat_map(|party| self.meant(view, party)).collect()
            }
            Some(Reach::OwnArea) => place.serving.iter().copied().filter(holds).collect(),
            Some(Reach::LedArea) => place.leading.iter().copied().filter(holds).collect(),
        };
        once(found.into_iter())
    }
}
