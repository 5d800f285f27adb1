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
    /// The seats that ended, and those that their holder left or will never come to.
    seats: Many<Seat>,
    /// How many seats there were to be only after the last day. They are removed, with who was to
    /// hold them.
    removed_seat_count: i32,
    /// The memberships that ended, and the invitations that ran out. A membership that was to begin
    /// only after the last day never begins: it is `EXPIRED`, and has no dates any more.
    memberships: Many<Membership>,
}

impl Ended {
    pub(super) fn of(view: &View, closed: Option<&Closed>) -> Self {
        let seats = closed.into_iter().flat_map(|closed| &closed.seats);
        let memberships = closed.into_iter().flat_map(|closed| &closed.memberships);
        let removed = closed.map_or(0, |closed| closed.removed_seats);
        Self {
            seats: seats.filter_map(|id| Seat::of(view, *id)).collect(),
            removed_seat_count: i32::try_from(removed).unwrap_or(i32::MAX),
            memberships: memberships
                .filter_map(|id| Membership::known(view, *id))
                .collect(),
        }
    }
}
