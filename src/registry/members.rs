//! Memberships of organizations, persons and unnamed categories in bodies.

use std::sync::Arc;

use entity::{BodyId, MembershipState, OrganizationId, PersonId, Phase, membership};

use super::table::{Index, Record as _, Table, kept, record};
use super::view::View;

/// A membership.
#[derive(Debug, PartialEq)]
pub struct Membership {
    /// The row.
    pub row: membership::Model,
}

record!(Membership, Membership, dated;
    stands if |own, view, all| {
        view.shows(&all.bodies.all, Some(own.row.body_id))
            && view.shows(&all.organizations.all, own.row.organization_id)
            && view.shows(&all.people.all, own.row.person_id)
    };
    belongs to |own, _all| [own.row.body_id]);

impl Membership {
    /// Where the view's day stands against the membership. Computed from its dates, never stored.
    pub fn phase(&self, view: &View) -> Phase {
        self.period()
            .map_or(Phase::Current, |period| period.phase(view.day()))
    }

    /// Its state on the view's day. Whoever is a member stays one up to the last day, and whoever is
    /// to become one is told apart by the phase.
    pub fn state(&self, view: &View) -> MembershipState {
        match self.row.state {
            MembershipState::Active | MembershipState::Ended => {
                if self.phase(view) == Phase::Past || has_unknown_end(&self.row) {
                    MembershipState::Ended
                } else {
                    MembershipState::Active
                }
            }
            MembershipState::Invited if self.has_run_out(view) => MembershipState::Expired,
            state @ (MembershipState::Invited
            | MembershipState::Pending
            | MembershipState::Declined
            | MembershipState::Expired) => state,
        }
    }

    /// True if the last day on which an invitation can be answered is over.
    fn has_run_out(&self, view: &View) -> bool {
        let last = self.row.invitation_deadline;
        last.is_some_and(|last| last < view.day())
    }

    /// True if it makes somebody a member on the view's day.
    pub fn is_in_force(&self, view: &View) -> bool {
        self.state(view) == MembershipState::Active && self.phase(view) == Phase::Current
    }
}

/// True if a membership has ended on a day that nobody knows.
pub fn has_unknown_end(row: &membership::Model) -> bool {
    row.state == MembershipState::Ended && row.ends.is_none()
}

/// All memberships.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members {
    /// By key.
    pub all: Table<Membership>,
    /// By body.
    pub by_body: Index<BodyId, Membership>,
    /// By the organization that is a member.
    pub by_organization: Index<OrganizationId, Membership>,
    /// By the person who is a member.
    pub by_person: Index<PersonId, Membership>,
}

kept!(Members.all: Membership);

impl Members {
    /// True if an organization is a member of a body on the view's day.
    pub fn is_member(&self, view: &View, body: BodyId, organization: OrganizationId) -> bool {
        let own = view.seen(self.by_organization.get(&organization));
        own.filter(|membership| membership.row.body_id == body)
            .any(|membership| membership.is_in_force(view))
    }

    fn reindex(&mut self, membership: &Arc<Membership>, present: bool) {
        let row = &membership.row;
        self.by_body.set(row.body_id, membership, present);
        if let Some(organization) = row.organization_id {
            self.by_organization.set(organization, membership, present);
        }
        if let Some(person) = row.person_id {
            self.by_person.set(person, membership, present);
        }
    }
}
