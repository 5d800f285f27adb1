//! Who may belong to a body, how often it meets, and how its seats are given out.

use std::mem::take;

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{
    BodyId, CalendarUnit, Country, EventKind, List, MembershipPolicy, OperatingMode,
    OrganizationKind, RoleTag, SeatDistribution, SeatUnit, cadence, membership_rule, seat_rule,
};

use crate::api::mutations::form::{self, LocalizedTextInput};
use crate::api::mutations::links;
use crate::changes::{Draft, Refused, kept};
use crate::registry::{Row as _, Rows};

/// Who may be a member of a body.
#[derive(Clone, Debug, InputObject)]
pub(super) struct MembershipRuleInput {
    /// How members come in.
    policy: MembershipPolicy,
    /// The kinds of organization that may be members.
    member_kinds: Option<Vec<OrganizationKind>>,
    /// The country that members come from.
    country: Option<Country>,
    /// What a representative must answer for.
    eligible_roles: Option<Vec<RoleTag>>,
    /// What a representative may answer for instead.
    fallback_roles: Option<Vec<RoleTag>>,
    /// The least number of representatives of a member.
    min_per_organization: Option<i32>,
    /// The greatest number of representatives of a member.
    max_per_organization: Option<i32>,
    /// What members have in common. A rule that has one of these texts already is changed, so that
    /// languages which are not named stay.
    criterion: Option<Vec<LocalizedTextInput>>,
    /// True if others may be invited to meetings; false if absent.
    are_guests_allowed: Option<bool>,
}

/// How often a body promises to meet. A promise, not dates.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CadenceInput {
    /// The mode in which it holds.
    mode: OperatingMode,
    /// How many times in each unit.
    times: Option<i32>,
    /// The unit.
    per: Option<CalendarUnit>,
    /// The kind of meeting.
    event_kind: EventKind,
    /// True if each meeting has an agenda that is fixed in advance; false if absent.
    is_agenda_required: Option<bool>,
    /// True if meetings are said to be more frequent than in normal mode; false if absent.
    is_denser_than_normal: Option<bool>,
    /// The organization that some of the meetings are held together with.
    co_host_id: Option<ID>,
    /// How many of the meetings in each unit are held together with it.
    co_hosted_times: Option<i32>,
}

/// How the seats of a body are counted and given out.
#[derive(Clone, Debug, InputObject)]
pub(super) struct SeatRuleInput {
    /// How many seats there are to be.
    seats: Option<i32>,
    /// How they are given out.
    distribution: SeatDistribution,
    /// What there is one seat for.
    per: Option<SeatUnit>,
    /// The body whose parties, or other units, are meant.
    per_body_id: Option<ID>,
    /// The body that appoints.
    appointing_body_id: Option<ID>,
    /// The phase that the rule holds in, from 1.
    phase: Option<i32>,
}

/// Puts in who may be a member.
pub(super) fn set_membership_rules(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<MembershipRuleInput>>,
    body: BodyId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let list = "membershipRules";
    let Some(given) = form::list(draft, list, given) else {
        return Ok(());
    };
    let mut left = take(&mut parts.membership_rule);
    let rows = form::rows(draft, list, given, |draft, field, own| {
        let at = |name: &str| format!("{field}.{name}");
        let same = |old: &membership_rule::Model| {
            let texts = old.criterion.as_ref().zip(own.criterion.as_ref());
            texts.is_some_and(|(old, own)| form::shares_text(old, own))
        };
        let old = left
            .iter()
            .position(same)
            .map(|place| left.swap_remove(place));
        let (id, old) = old.map_or_else(|| (draft.id(), None), |old| (old.id, old.criterion));
        let (min, max) = (own.min_per_organization, own.max_per_organization);
        let criterion = own.criterion.as_ref();
        Ok(membership_rule::Model {
            id,
            body_id: body,
            policy: own.policy,
            member_kinds: words(own.member_kinds.as_ref()),
            country: own.country,
            eligible_roles: words(own.eligible_roles.as_ref()),
            fallback_roles: words(own.fallback_roles.as_ref()),
            min_per_organization: form::count(draft, &at("minPerOrganization"), min),
            max_per_organization: form::count(draft, &at("maxPerOrganization"), max),
            criterion: criterion
                .map(|text| form::texts_over(draft, &at("criterion"), old.as_ref(), text)),
            guests_allowed: own.are_guests_allowed.unwrap_or_default(),
        })
    })?;
    let mut rules = kept(left, rows, |own, old| membership_rule::Model {
        id: old.id,
        ..own.clone()
    });
    rules.sort_by_key(membership_rule::Model::uuid);
    parts.membership_rule = rules;
    Ok(())
}

fn words<T: Clone>(given: Option<&Vec<T>>) -> List<T> {
    List(given.cloned().unwrap_or_default())
}

/// Puts in how often a body promises to meet.
pub(super) fn set_cadences(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<CadenceInput>>,
    body: BodyId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, "cadences", given) else {
        return Ok(());
    };
    let rows = form::rows(draft, "cadences", given, |draft, field, own| {
        let at = |name: &str| format!("{field}.{name}");
        let host = own.co_host_id.as_ref();
        Ok(cadence::Model {
            id: draft.id(),
            body_id: body,
            mode: own.mode,
            times: form::count(draft, &at("times"), own.times),
            per: own.per,
            event_kind: own.event_kind,
            agenda_required: own.is_agenda_required.unwrap_or_default(),
            denser_than_normal: own.is_denser_than_normal.unwrap_or_default(),
            co_host_id: links::optional(draft, &at("coHostId"), host)?,
            co_hosted_times: form::count(draft, &at("coHostedTimes"), own.co_hosted_times),
        })
    })?;
    let cadences = &mut parts.cadence;
    *cadences = kept(take(cadences), rows, |own, old| cadence::Model {
        id: old.id,
        ..own.clone()
    });
    cadences.sort_by_key(cadence::Model::uuid);
    Ok(())
}

/// Puts in how the seats of a body are given out.
pub(super) fn set_seat_rules(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<SeatRuleInput>>,
    body: BodyId,
    parts: &mut Rows,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, "seatRules", given) else {
        return Ok(());
    };
    let rows = form::rows(draft, "seatRules", given, |draft, field, own| {
        let at = |name: &str| format!("{field}.{name}");
        let link = |draft: &Draft<'_>, name, id: &Option<ID>| {
            let id = id.as_ref();
            links::optional(draft, &at(name), id)
        };
        Ok(seat_rule::Model {
            id: draft.id(),
            body_id: body,
            seats: form::count(draft, &at("seats"), own.seats),
            distribution: own.distribution,
            per: own.per,
            per_body_id: link(draft, "perBodyId", &own.per_body_id)?,
            appointing_body_id: link(draft, "appointingBodyId", &own.appointing_body_id)?,
            phase: form::count(draft, &at("phase"), own.phase),
        })
    })?;
    let rules = &mut parts.seat_rule;
    *rules = kept(take(rules), rows, |own, old| seat_rule::Model {
        id: old.id,
        ..own.clone()
    });
    rules.sort_by_key(seat_rule::Model::uuid);
    Ok(())
}
