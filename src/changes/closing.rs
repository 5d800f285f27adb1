//! What ends with a body or an organization: its seats, who holds them, and its memberships
//! (INV-08).

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyId, EndReason, MembershipId, MembershipState, OrganizationId, PartialDate, SeatId,
    membership, seat,
};
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::mistake::{ErrorCode, Mistake};
use crate::registry::{Membership, Seat};

/// A record that was dissolved, and what ended with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissolved<T> {
    /// The record.
    pub id: T,
    /// What ended with it.
    pub closed: Closed,
}

/// What ended with a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The seats that ended, and those that their holder left.
    pub seats: Vec<SeatId>,
    /// The memberships that ended, and the invitations that ran out.
    pub memberships: Vec<MembershipId>,
}

/// With whom something ends.
pub(super) enum With<'a> {
    Body(BodyId),
    Organizations(&'a [OrganizationId]),
}

/// The last day of something.
#[derive(Clone, Copy)]
pub(super) struct LastDay {
    /// The day as it is written down.
    pub(super) date: PartialDate,
    /// The last day that it can mean.
    pub(super) day: NaiveDate,
}

impl LastDay {
    /// The day that was given at `ends`, or today. A date that reaches on without end is no last
    /// day.
    pub(super) fn of(draft: &Draft<'_>, given: Option<PartialDate>) -> Result<Self, Mistake> {
        let date = given.unwrap_or_else(|| draft.today().into());
        let day = date.latest();
        let day = day.ok_or_else(|| Mistake::at("ends", ErrorCode::InvalidPartialDate))?;
        Ok(Self { date, day })
    }

    /// True if what ends then, or has no end, would go on after the day. What may have ended by
    /// then is left as it is.
    fn cuts(self, ends: Option<PartialDate>) -> bool {
        ends.is_none_or(|ends| {
            ends.latest().is_none() || ends.earliest().is_some_and(|first| self.day < first)
        })
    }
}

/// Ends what is open on the last day of a body, or of organizations.
pub(super) fn close(draft: &mut Draft<'_>, last: LastDay, with: &With<'_>) -> Closed {
    let mut closed = Closed::default();
    for id in with.seats(draft) {
        if close_seat(draft, last, with, id) {
            closed.seats.push(id);
        }
    }
    for id in with.memberships(draft) {
        if close_membership(draft, last, id) {
            closed.memberships.push(id);
        }
    }
    closed
}

impl With<'_> {
    fn seats(&self, draft: &Draft<'_>) -> BTreeSet<SeatId> {
        let all = &draft.registry().seats;
        let found: Vec<&[Arc<Seat>]> = match self {
            Self::Body(body) => vec![all.by_body.get(body)],
            Self::Organizations(own) => {
                let seats = own.iter().map(|id| all.by_organization.get(id));
                seats.collect()
            }
        };
        found.into_iter().flatten().map(|own| own.row.id).collect()
    }

    fn memberships(&self, draft: &Draft<'_>) -> BTreeSet<MembershipId> {
        let all = &draft.registry().members;
        let found: Vec<&[Arc<Membership>]> = match self {
            Self::Body(body) => vec![all.by_body.get(body)],
            Self::Organizations(own) => {
                let members = own.iter().map(|id| all.by_organization.get(id));
                members.collect()
            }
        };
        found.into_iter().flatten().map(|own| own.row.id).collect()
    }

    /// True if it ends with one of these organizations, or with the body.
    fn takes(&self, organization: Option<OrganizationId>) -> bool {
        match self {
            Self::Body(_) => true,
            Self::Organizations(own) => organization.is_some_and(|id| own.contains(&id)),
        }
    }
}

/// Ends a seat that is of the body, or that speaks for the organization, and the holdings that are
/// theirs.
fn close_seat(draft: &mut Draft<'_>, last: LastDay, with: &With<'_>, id: SeatId) -> bool {
    let Some(mut seat) = draft.take_along::<seat::Model>(id) else {
        return false;
    };
    let mut is_closed = false;
    let ends_whole = with.takes(seat.row.on_behalf_of_organization_id);
    for holding in &mut seat.parts.holding {
        let is_theirs = ends_whole || with.takes(holding.organization_id);
        if is_theirs && last.cuts(holding.ends) {
            holding.ends = Some(last.date);
            holding.end_reason = Some(EndReason::Dissolved);
            is_closed = true;
        }
    }
    if ends_whole && last.cuts(seat.row.ends) {
        seat.row.ends = Some(last.date);
        is_closed = true;
    }
    if is_closed {
        draft.put(seat);
    }
    is_closed
}

/// Ends a membership; an invitation that nobody has answered, or that waits, runs out.
fn close_membership(draft: &mut Draft<'_>, last: LastDay, id: MembershipId) -> bool {
    let Some(mut membership) = draft.take_along::<membership::Model>(id) else {
        return false;
    };
    let row = &mut membership.row;
    match row.state {
        MembershipState::Active | MembershipState::Ended if last.cuts(row.ends) => {
            row.state = MembershipState::Ended;
            row.ends = Some(last.date);
        }
        MembershipState::Invited | MembershipState::Pending => {
            row.state = MembershipState::Expired;
        }
        MembershipState::Active
        | MembershipState::Ended
        | MembershipState::Declined
        | MembershipState::Expired => return false,
    }
    row.end_reason = Some(EndReason::Dissolved);
    draft.put(membership);
    true
}
