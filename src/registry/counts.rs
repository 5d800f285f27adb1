//! Numbers that sources state, held against the registry's own count.

use std::sync::Arc;

use entity::{
    AreaId, BodyId, CountOutcome, CountQualifier, CountedThing, OrganizationId, RelationKind,
    stated_count,
};

use super::Registry;
use super::table::{Index, Table, kept, record};
use super::view::View;

/// A stated count.
#[derive(Debug, PartialEq)]
pub struct StatedCount {
    /// The row.
    pub row: stated_count::Model,
}

record!(StatedCount, StatedCount, dated;
    stands if |own, view, all| {
        view.shows(&all.bodies.all, own.row.body_id)
            && view.shows(&all.organizations.all, own.row.organization_id)
            && view.shows(&all.areas.all, own.row.area_id)
    };
    belongs to |own, _all| own.row.body_id);

/// All stated counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// By key.
    pub all: Table<StatedCount>,
    /// By the body of which something is counted.
    pub by_body: Index<BodyId, StatedCount>,
    /// By the organization of which something is counted.
    pub by_organization: Index<OrganizationId, StatedCount>,
    /// By the area in which something is counted.
    pub by_area: Index<AreaId, StatedCount>,
}

kept!(Counts.all: StatedCount);

impl Counts {
    fn reindex(&mut self, count: &Arc<StatedCount>, present: bool) {
        if let Some(body) = count.row.body_id {
            self.by_body.set(body, count, present);
        }
        if let Some(organization) = count.row.organization_id {
            self.by_organization.set(organization, count, present);
        }
        if let Some(area) = count.row.area_id {
            self.by_area.set(area, count, present);
        }
    }
}

impl Registry {
    /// How many of what a source counts the registry holds on the view's day.
    pub fn counted(&self, view: &View, count: &StatedCount) -> usize {
        let row = &count.row;
        let is_of_kind = |id: Option<OrganizationId>| {
            let organization = id.and_then(|id| self.organizations.all.get(id));
            let organization = organization.filter(|own| view.may_read(&***own));
            row.organization_kind
                .is_none_or(|kind| organization.is_some_and(|own| own.row.kind == kind))
        };
        match row.counted {
            CountedThing::Seats => row
                .body_id
                .map_or(0, |body| view.seen(self.seats.by_body.get(&body)).count()),
            CountedThing::Members => row.body_id.map_or(0, |body| {
                view.seen(self.members.by_body.get(&body))
                    .filter(|own| own.is_in_force(view) && is_of_kind(own.row.organization_id))
                    .count()
            }),
            CountedThing::FocusAreas => row
                .body_id
                .and_then(|body| self.bodies.all.get(body))
                .filter(|body| view.may_read(&***body))
                .map_or(0, |body| body.focus_areas.len()),
            CountedThing::Owners => row.organization_id.map_or(0, |owned| {
                let owns = self.relations.to(view, owned, RelationKind::Owns);
                let owned_by = self.relations.from(view, owned, RelationKind::OwnedBy);
                let owners = owns.iter().map(|own| own.row.from_organization_id);
                let owners = owners.chain(owned_by.iter().map(|own| own.row.to_organization_id));
                owners
                    .filter(|own| own.is_some() && is_of_kind(*own))
                    .count()
            }),
            CountedThing::Organizations => self.counted_organizations(view, row),
        }
    }

    fn counted_organizations(&self, view: &View, row: &stated_count::Model) -> usize {
        let Some((kind, whole)) = row.organization_kind.zip(row.area_id) else {
            return 0;
        };
        let lies_there = |area: Option<AreaId>| {
            area.and_then(|area| self.areas.all.get(area))
                .is_some_and(|area| self.areas.lies_within(view, area, whole))
        };
        view.seen(self.organizations.by_kind.get(&kind))
            .filter(|own| lies_there(own.row.area_id))
            .count()
    }

    /// How a stated count and the registry's own compare on the view's day.
    pub fn compare(&self, view: &View, count: &StatedCount) -> CountOutcome {
        let Some(stated) = count
            .row
            .stated
            .and_then(|stated| usize::try_from(stated).ok())
        else {
            return CountOutcome::NotComparable;
        };
        let counted = self.counted(view, count);
        match count.row.qualifier {
            _ if counted == 0 => CountOutcome::NotComparable,
            CountQualifier::About | CountQualifier::NearlyAll => CountOutcome::NotComparable,
            CountQualifier::Exact | CountQualifier::All if counted == stated => {
                CountOutcome::Agrees
            }
            CountQualifier::Exact | CountQualifier::All => CountOutcome::Differs,
        }
    }
}
