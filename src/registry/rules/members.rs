//! INV-07: a membership lies inside the lives of its body and its member.

use entity::{MembershipState, PartialDate, RecordKind};

use super::{Found, Of, Registry, Rule, Ruled as _, Scope};
use crate::registry::{Membership, Period, Record as _};

/// A membership is held against two lives, so one that changed calls for all memberships of whose
/// life it is.
pub(super) fn check(scope: &Scope<'_>, found: &mut Found) {
    let registry = scope.registry;
    let bodies = scope.changed(RecordKind::Body);
    let of_bodies = bodies.flat_map(|id| registry.members.by_body.get(&id.into()));
    let members = scope.changed(RecordKind::Organization);
    let of_members = members.flat_map(|id| registry.members.by_organization.get(&id.into()));
    for membership in scope.with(&registry.members.all, of_bodies.chain(of_members)) {
        for (of, life) in lives(registry, membership) {
            let Some(period) = membership.period() else {
                continue;
            };
            if reaches_outside(&period, &life) {
                let rule = Rule::MembershipOutsideLife {
                    span: period.into(),
                    of: of.kind,
                    key: of.key.to_owned(),
                    life: life.into(),
                };
                found.add(membership.of(), rule);
            }
        }
    }
}

/// The lives that it must lie inside: none for an invitation, which can come before the founding.
/// Of persons no life is kept.
fn lives<'a>(
    registry: &'a Registry,
    membership: &Membership,
) -> impl Iterator<Item = (Of<'a>, Period)> {
    let row = &membership.row;
    let is_one = match row.state {
        MembershipState::Active | MembershipState::Ended => true,
        MembershipState::Invited
        | MembershipState::Pending
        | MembershipState::Declined
        | MembershipState::Expired => false,
    };
    let body = registry.bodies.all.get(row.body_id);
    let body = body.and_then(|body| Some((body.of(), body.period()?)));
    let member = row.organization_id;
    let member = member.and_then(|id| registry.organizations.all.get(id));
    let member = member.and_then(|member| Some((member.of(), member.period()?)));
    [body, member].into_iter().flatten().filter(move |_| is_one)
}

/// True if some day of it surely is no day of the life. A membership without an end may have ended
/// in time: that it has not is only what was last known.
fn reaches_outside(period: &Period, life: &Period) -> bool {
    let surely_before = |a: Option<PartialDate>, b: Option<PartialDate>| {
        let last = a.and_then(PartialDate::latest);
        let first = b.and_then(PartialDate::earliest);
        last.zip(first).is_some_and(|(last, first)| last < first)
    };
    surely_before(period.begins, life.begins)
        || surely_before(life.ends, period.ends)
        || !period.may_overlap(life)
}

#[cfg(test)]
mod tests {
    use entity::MembershipState;

    use super::super::sample::{self, date, period};
    use super::*;

    #[test]
    fn only_what_is_surely_outside_is_outside() {
        let life = period("2010-05", "2020-06-30");
        let outside = |begins, ends| reaches_outside(&period(begins, ends), &life);

        assert!(!outside("", ""));
        assert!(!outside("2010", "2020"));
        assert!(!outside("2010-05-01", "2020-06-30"));
        assert!(!outside("2015", ""));
        assert!(outside("2009", ""));
        assert!(outside("2010-04-30", "2012"));
        assert!(outside("2015", "2020-07-01"));
        assert!(outside("2021", ""));
        assert!(outside("", "2009"));
        assert!(!outside("../2015", "2016"));
        assert!(outside("../2009", "2016"));
    }

    #[test]
    fn a_membership_lies_inside_the_lives_of_its_body_and_its_member() {
        let mut rows = sample::rows();
        rows.organization.push(sample::organization(2));
        rows.body.push(sample::body(3));
        rows.membership.push(sample::membership(4, 3, 2));
        rows.membership[0].begins = date("2019");
        assert!(sample::codes(&rows).is_empty());

        rows.body[0].begins = date("2020");
        assert_eq!(
            sample::found(&rows),
            [
                "MEMBERSHIP `membership-4`: the membership, from 2019, reaches outside the life \
                 of BODY `body-3`, from 2020: correct the dates of one of them"
            ]
        );
        rows.membership[0].state = MembershipState::Invited;
        assert!(sample::codes(&rows).is_empty());

        rows.membership[0].state = MembershipState::Ended;
        rows.membership[0].begins = date("2020");
        assert!(sample::codes(&rows).is_empty());
        rows.membership[0].ends = date("2024");
        rows.organization[1].ends = date("2023-12-31");
        assert_eq!(sample::codes(&rows), ["MEMBERSHIP_OUTSIDE_LIFE"]);
        rows.membership[0].ends = date("2023");
        assert!(sample::codes(&rows).is_empty());
    }
}
