//! What ended with a record that was dissolved.

use async_graphql::SimpleObject;

use crate::api::Many;
use crate::api::members::Membership;
use crate::api::seats::Seat;
use crate::changes::Closed;
use crate::registry::View;

/// What ended with a record; for a dry run, what would end.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct Ended {
    /// The seats that ended, and those that their holder left.
    seats: Many<Seat>,
    /// The memberships that ended, and the invitations that ran out.
    memberships: Many<Membership>,
}

impl Ended {
    pub(super) fn of(view: &View, closed: Option<&Closed>) -> Self {
        let seats = closed.into_iter().flat_map(|closed| &closed.seats);
        let memberships = closed.into_iter().flat_map(|closed| &closed.memberships);
        Self {
            seats: seats.filter_map(|id| Seat::of(view, *id)).collect(),
            memberships: memberships
                .filter_map(|id| Membership::known(view, *id))
                .collect(),
        }
    }
}
