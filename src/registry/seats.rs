//! Seats and who holds them. A seat exists without a holder, and why it has none is told apart.

use std::sync::Arc;

use entity::{
    BodyId, Certainty, HolderStatus, HoldingId, OrganizationId, PersonId, SeatRole, holding, seat,
};

use super::people::Person;
use super::table::{Index, Table, kept, record};
use super::time::Dated as _;
use super::view::View;

/// A seat with all its holdings.
#[derive(Debug, PartialEq)]
pub struct Seat {
    /// The row.
    pub row: seat::Model,
    /// Who holds or held it, of all days.
    pub holdings: Vec<holding::Model>,
}

record!(Seat, Seat, dated;
    stands if |own, view, all| view.shows(&all.bodies.all, Some(own.row.body_id));
    belongs to |own, _all| [own.row.body_id]);

impl Seat {
    /// The holding on the view's day, and how sure it is.
    pub fn holding(&self, view: &View) -> Option<(&holding::Model, Certainty)> {
        self.holdings
            .iter()
            .filter_map(|holding| {
                let certainty = view.covers(holding.period(self.row.created_at))?;
                Some((holding, certainty))
            })
            .min_by_key(|(_, certainty)| *certainty)
    }

    /// The person who holds it, as far as the caller may know.
    pub fn holder<'a>(&self, view: &'a View) -> Option<&'a Arc<Person>> {
        let person = self.holding(view)?.0.person_id?;
        let person = view.registry().people.all.get(person)?;
        view.may_read(&**person).then_some(person)
    }

    /// Who sits on it on the view's day, as far as the caller may know.
    ///
    /// A person whom the caller may not see gives the same answer as one whom nobody named.
    pub fn holder_status(&self, view: &View) -> HolderStatus {
        if self.holding(view).is_some() {
            return match self.holder(view) {
                Some(_) => HolderStatus::Held,
                None => HolderStatus::PersonNotShown,
            };
        }
        let held_before = self.holdings.iter().any(|holding| {
            holding.period(self.row.created_at).phase(view.day()) == entity::Phase::Past
        });
        if held_before {
            HolderStatus::Vacant
        } else {
            HolderStatus::NotYetNamed
        }
    }

    /// True if a role comes with the seat.
    pub fn has_role(&self, role: SeatRole) -> bool {
        self.row.roles.iter().any(|own| *own == role)
    }
}

/// All seats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seats {
    /// By key.
    pub all: Table<Seat>,
    /// By body.
    pub by_body: Index<BodyId, Seat>,
    /// By a person who holds or held them.
    pub by_person: Index<PersonId, Seat>,
    /// By an organization that is seated, or that the holder speaks for.
    pub by_organization: Index<OrganizationId, Seat>,
}

kept!(Seats.all: Seat);

impl Seats {
    fn reindex(&mut self, seat: &Arc<Seat>, present: bool) {
        self.by_body.set(seat.row.body_id, seat, present);
        let seated = seat
            .holdings
            .iter()
            .filter_map(|holding| holding.organization_id);
        for organization in seated.chain(seat.row.on_behalf_of_organization_id) {
            self.by_organization.set(organization, seat, present);
        }
        for person in seat.holdings.iter().filter_map(|holding| holding.person_id) {
            self.by_person.set(person, seat, present);
        }
    }

    /// The seat that a holding is of. All seats are looked through: holdings are seldom asked for.
    pub fn of_holding(&self, id: HoldingId) -> Option<&Arc<Seat>> {
        let is_own = |seat: &&Arc<Seat>| seat.holdings.iter().any(|own| own.id == id);
        self.all.iter().find(is_own)
    }

    /// The seats of a body on the view's day, in their order.
    pub fn of_body<'a>(&'a self, view: &View, body: BodyId) -> Vec<&'a Arc<Seat>> {
        let mut seats: Vec<&Arc<Seat>> = view.seen(self.by_body.get(&body)).collect();
        seats.sort_by_key(|seat| (seat.row.rank, seat.row.id));
        seats
    }
}
