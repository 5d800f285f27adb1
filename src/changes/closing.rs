//! What ends with a body or an organization: its seats, who holds them, and its memberships
//! (INV-08). What was to begin only after the last day never begins.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use entity::{
    BodyId, EndReason, MembershipId, MembershipState, OrganizationId, PartialDate, RecordKind,
    SeatId, holding, membership, seat,
};
use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::mistake::{ErrorCode, Mistake};
use crate::registry::{Membership, RecordRow as _, Seat, has_unknown_end};

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
    /// The seats that ended, and those that their holder left or will never come to.
    pub seats: Vec<SeatId>,
    /// How many seats there will never be. They are removed; those that the caller may not see are
    /// not counted.
    #[serde(default)]
    pub removed_seats: usize,
    /// The memberships that ended or will never begin, and the invitations that ran out.
    pub memberships: Vec<MembershipId>,
}

/// What becomes of a seat.
enum Fate {
    Stays,
    Changes,
    Goes,
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

    /// True if what begins then begins only after the day.
    pub(super) fn is_before(self, begins: Option<PartialDate>) -> bool {
        let first = begins.and_then(PartialDate::earliest);
        first.is_some_and(|first| self.day < first)
    }

    /// True if what begins then is yet to come, and never will. What has begun after the day speaks
    /// against the day: the rules refuse it.
    fn forestalls(self, begins: Option<PartialDate>, today: NaiveDate) -> bool {
        let first = begins.and_then(PartialDate::earliest);
        self.is_before(begins) && first.is_some_and(|first| today < first)
    }

    /// True if what ends then, or has no end, would go on after the day. What may have ended by
    /// then is left as it is.
    fn cuts(self, ends: Option<PartialDate>) -> bool {
        ends.is_none_or(|ends| {
            ends.latest().is_none() || ends.earliest().is_some_and(|first| self.day < first)
        })
    }

    /// True if a holding would go on after the day. One that ended on a day that nobody knows has
    /// ended.
    pub(super) fn ends_holding(self, holding: &holding::Model) -> bool {
        let has_ended = holding.ends.is_none() && holding.end_reason.is_some();
        !has_ended && self.cuts(holding.ends)
    }

    /// The same of a membership.
    fn ends_membership(self, row: &membership::Model) -> bool {
        !has_unknown_end(row) && self.cuts(row.ends)
    }
}

/// Ends what is open on the last day of a body, or of organizations.
pub(super) fn close(draft: &mut Draft<'_>, last: LastDay, with: &With<'_>) -> Closed {
    let mut closed = Closed::default();
    for id in with.seats(draft) {
        match close_seat(draft, last, with, id) {
            Fate::Stays => {}
            Fate::Changes => closed.seats.push(id),
            Fate::Goes => {
                let is_seen = draft.view().may_read_of(RecordKind::Seat, id.into());
                closed.removed_seats += usize::from(is_seen);
            }
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
fn close_seat(draft: &mut Draft<'_>, last: LastDay, with: &With<'_>, id: SeatId) -> Fate {
    let Some(mut seat) = draft.take_along::<seat::Model>(id) else {
        return Fate::Stays;
    };
    let ends_whole = with.takes(seat.row.on_behalf_of_organization_id);
    if ends_whole && last.forestalls(seat.row.begins, draft.today()) {
        draft.remove(seat.row.head());
        return Fate::Goes;
    }
    let is_theirs = |holding: &holding::Model| ends_whole || with.takes(holding.organization_id);
    let before = seat.parts.holding.len();
    let holdings = &mut seat.parts.holding;
    let never_begins = |own: &holding::Model| last.forestalls(own.begins, draft.today());
    holdings.retain(|holding| !is_theirs(holding) || !never_begins(holding));
    let mut is_closed = holdings.len() < before;
    for holding in holdings {
        if is_theirs(holding) && last.ends_holding(holding) {
            holding.ends = Some(last.date);
            holding.end_reason = Some(EndReason::Dissolved);
            is_closed = true;
        }
    }
    if ends_whole && last.cuts(seat.row.ends) {
        seat.row.ends = Some(last.date);
        is_closed = true;
    }
    if !is_closed {
        return Fate::Stays;
    }
    draft.put(seat);
    Fate::Changes
}

/// Ends a membership. An invitation that nobody has answered, or that waits, runs out, and so does a
/// membership that was to begin later: nobody was a member.
fn close_membership(draft: &mut Draft<'_>, last: LastDay, id: MembershipId) -> bool {
    let Some(mut membership) = draft.take_along::<membership::Model>(id) else {
        return false;
    };
    let row = &mut membership.row;
    match row.state {
        MembershipState::Active | MembershipState::Ended
            if last.forestalls(row.begins, draft.today()) =>
        {
            row.state = MembershipState::Expired;
            (row.begins, row.ends, row.dates_note) = (None, None, None);
        }
        MembershipState::Active | MembershipState::Ended if last.ends_membership(row) => {
            row.state = MembershipState::Ended;
            row.ends = Some(last.date);
        }
        MembershipState::Invited | MembershipState::Pending if last.day <= draft.today() => {
            row.state = MembershipState::Expired;
        }
        MembershipState::Invited
        | MembershipState::Pending
        | MembershipState::Active
        | MembershipState::Ended
        | MembershipState::Declined
        | MembershipState::Expired => return false,
    }
    row.end_reason = Some(EndReason::Dissolved);
    draft.put(membership);
    true
}
