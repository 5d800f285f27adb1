//! Memberships: entered, admitted, represented, ended. `invited` has what comes before.

use std::collections::BTreeSet;

use entity::{
    BodyId, EmploymentId, EndReason, Localized, MembershipId, MembershipState, OrganizationId,
    PartialDate, PersonId, Phase, RoleTag, membership,
};

use super::closing::LastDay;
use super::draft::{Draft, New, Taken, new_row};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::Deed;
use crate::registry::{Body, Dated as _, Membership, Record as _, has_unknown_end};

/// A membership that there is already, to be entered.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The body.
    pub body: BodyId,
    /// The organization that is a member.
    pub organization: Option<OrganizationId>,
    /// The person who is a member.
    pub person: Option<PersonId>,
    /// The category of organizations that are members without being named.
    pub category: Option<Localized>,
    /// The first day.
    pub begins: Option<PartialDate>,
    /// The last day.
    pub ends: Option<PartialDate>,
    /// Why it ended.
    pub reason: Option<EndReason>,
}

/// Makes the row of a membership that was never asked for: it is in force, or over.
pub fn entered(
    draft: &mut Draft<'_>,
    new: New,
    given: &Entered,
) -> Result<membership::Model, Refused> {
    let named = [
        given.organization.is_some(),
        given.person.is_some(),
        given.category.is_some(),
    ];
    if named.iter().filter(|is_named| **is_named).count() != 1 {
        draft.mistake(Mistake::at("organizationId", ErrorCode::ExactlyOneRequired));
    }
    draft.stop_if_mistaken()?;
    let row = new_row!(membership, MembershipId, new, {
        body_id: given.body,
        organization_id: given.organization,
        person_id: given.person,
        category: given.category.clone(),
        representative_id: None,
        state: state_of(given.ends, given.reason),
        invitation_deadline: None,
        invitation_message: None,
        end_reason: given.reason,
        begins: given.begins,
        ends: given.ends,
        attested_on: None,
        dates_note: None,
    });
    Ok(row)
}

/// The state that is kept of a membership which was not only offered: `ENDED` as soon as an end is
/// told, by a day or by a reason, also one that lies ahead. Until when somebody is a member is told
/// by the dates.
fn state_of(ends: Option<PartialDate>, reason: Option<EndReason>) -> MembershipState {
    if ends.is_some() || reason.is_some() {
        MembershipState::Ended
    } else {
        MembershipState::Active
    }
}

/// Lets the state of a membership follow the end that was corrected.
pub fn settle(before: &membership::Model, row: &mut membership::Model) {
    let is_corrected = (before.ends, before.end_reason) != (row.ends, row.end_reason);
    let is_or_was_one = matches!(row.state, MembershipState::Active | MembershipState::Ended);
    if is_corrected && is_or_was_one {
        row.state = state_of(row.ends, row.end_reason);
    }
}

/// Refuses, at a field, a membership beside which there is another of the same member.
pub fn only_one(draft: &Draft<'_>, field: &str, row: &membership::Model) -> Result<(), Refused> {
    if rivals(draft, row).is_empty() {
        Ok(())
    } else {
        Err(Mistake::at(field, ErrorCode::AlreadyDone).into())
    }
}

/// The same for a membership that was corrected, at the field that makes it a rival: those that it had
/// before are let be.
pub fn still_only_one(
    draft: &Draft<'_>,
    before: &membership::Model,
    row: &membership::Model,
) -> Result<(), Refused> {
    let (begins, ends) = (before.begins != row.begins, before.ends != row.ends);
    let fields = [
        ("category", before.category != row.category),
        ("validity", begins && ends),
        ("validity.begins", begins),
        ("validity.ends", ends),
        ("endReason", before.end_reason != row.end_reason),
    ];
    let changed = fields.iter().find(|(_, is_changed)| *is_changed);
    let field = changed.map_or("invitationDeadline", |(field, _)| field);
    no_more(draft, field, before, row)
}

fn no_more(
    draft: &Draft<'_>,
    field: &str,
    before: &membership::Model,
    row: &membership::Model,
) -> Result<(), Refused> {
    if rivals(draft, row).is_subset(&rivals(draft, before)) {
        Ok(())
    } else {
        Err(Mistake::at(field, ErrorCode::AlreadyDone).into())
    }
}

/// The memberships of the same member in the same body that cannot stand beside one: those that surely
/// are in force at the same time, and, as long as it is not over, those that are offered. Beside an
/// offer stands nothing that goes on.
fn rivals(draft: &Draft<'_>, row: &membership::Model) -> BTreeSet<MembershipId> {
    use MembershipState as State;
    let view = draft.view();
    let own = Membership { row: row.clone() };
    let (state, period) = (own.state(view), row.period(row.created_at));
    let is_offered = |state| matches!(state, State::Invited | State::Pending);
    let is_over = state == State::Ended;
    let stands_against = |other: &Membership| match (state, other.state(view)) {
        (State::Declined | State::Expired, _) | (_, State::Declined | State::Expired) => false,
        (own, other) if is_offered(own) => is_offered(other) || other == State::Active,
        (_, other) if is_offered(other) => !is_over,
        _ => {
            let may_be_over = has_unknown_end(row) || has_unknown_end(&other.row);
            let other = other.row.period(other.row.created_at);
            !may_be_over && other.must_overlap(&period)
        }
    };
    let others = draft.registry().members.by_body.get(&row.body_id).iter();
    others
        .filter(|other| is_of_same(&other.row, row) && stands_against(other))
        .map(|other| other.row.id)
        .collect()
}

/// True if another membership is of the same member. Two categories of the same words are one, however
/// far they are translated.
fn is_of_same(other: &membership::Model, row: &membership::Model) -> bool {
    let words = |row: &membership::Model| {
        let text = row.category.as_ref().and_then(Localized::source);
        text.map(|text| (text.language, text.text.clone()))
    };
    other.id != row.id
        && other.organization_id == row.organization_id
        && other.person_id == row.person_id
        && words(other) == words(row)
}

/// Takes out a membership that has to be in a state today for what is to be done to it.
pub(super) fn take_in_state(
    draft: &Draft<'_>,
    id: MembershipId,
    expected_version: i32,
    wanted: MembershipState,
    done: MembershipState,
) -> Result<Taken<membership::Model>, Refused> {
    let membership = draft.take::<membership::Model>("membershipId", id, expected_version)?;
    let known = draft.registry().members.all.get(id);
    let code = match known.map(|own| own.state(draft.view())) {
        Some(state) if state == wanted => return Ok(membership),
        Some(state) if state == done => ErrorCode::AlreadyDone,
        _ => ErrorCode::InvalidState,
    };
    Err(Mistake::at("membershipId", code).into())
}

/// Admits whoever has accepted an invitation, from a day; from today if none is named.
pub fn admit(
    draft: &mut Draft<'_>,
    id: MembershipId,
    expected_version: i32,
    begins: Option<PartialDate>,
) -> Result<MembershipId, Refused> {
    let (pending, active) = (MembershipState::Pending, MembershipState::Active);
    let mut membership = take_in_state(draft, id, expected_version, pending, active)?;
    membership.row.state = state_of(membership.row.ends, membership.row.end_reason);
    membership.row.begins = begins.or_else(|| Some(draft.today().into()));
    only_one(draft, "begins", &membership.row)?;
    draft.put(membership);
    Ok(id)
}

/// That a membership ends.
#[derive(Clone, Debug)]
pub struct MembershipEnd {
    /// The membership.
    pub membership: MembershipId,
    /// The version that it is based on.
    pub expected_version: i32,
    /// The last day; today if absent.
    pub ends: Option<PartialDate>,
    /// Why.
    pub reason: Option<EndReason>,
}

/// Ends a membership. An end that lies ahead can be moved; its reason stays if no other is given.
pub fn end_membership(
    draft: &mut Draft<'_>,
    wish: &MembershipEnd,
) -> Result<MembershipId, Refused> {
    let (active, ended) = (MembershipState::Active, MembershipState::Ended);
    let version = wish.expected_version;
    let mut membership = take_in_state(draft, wish.membership, version, active, ended)?;
    draft.stop_if_mistaken()?;
    let before = membership.row.clone();
    let row = &mut membership.row;
    row.end_reason = wish.reason.or(row.end_reason);
    row.ends = Some(LastDay::of(draft, wish.ends)?.date);
    row.state = state_of(row.ends, row.end_reason);
    no_more(draft, "ends", &before, row)?;
    draft.put(membership);
    Ok(wish.membership)
}

/// Names the post of the person who represents a member, or nobody. The member does so, or whoever
/// owns the membership.
pub fn represent(
    draft: &mut Draft<'_>,
    id: MembershipId,
    expected_version: i32,
    post: Option<EmploymentId>,
) -> Result<MembershipId, Refused> {
    let field = "membershipId";
    let known = draft.find(&draft.registry().members.all, field, id)?;
    let (body, member) = (known.row.body_id, known.row.organization_id);
    let state = known.state(draft.view());
    let mut membership = draft.take_for::<membership::Model>(
        Deed::Answer,
        Some(body),
        member,
        field,
        id,
        expected_version,
    )?;
    match state {
        MembershipState::Invited | MembershipState::Pending | MembershipState::Active => {}
        MembershipState::Declined | MembershipState::Expired | MembershipState::Ended => {
            draft.mistake(Mistake::at(field, ErrorCode::InvalidState));
        }
    }
    if let Some(post) = post {
        check_post(draft, body, member, post)?;
    }
    membership.row.representative_id = post;
    draft.put(membership);
    Ok(id)
}

/// A representative holds a post with the member today, and answers for what the body asks for.
fn check_post(
    draft: &mut Draft<'_>,
    body: BodyId,
    member: Option<OrganizationId>,
    id: EmploymentId,
) -> Result<(), Refused> {
    let missing = || Mistake::at("employmentId", ErrorCode::NotFound);
    let found = draft.registry().people.employment(id);
    let found = found.filter(|(person, _)| draft.view().may_read(&***person));
    let (person, post) = found.ok_or_else(missing)?;
    let is_held = post
        .period(person.row.created_at)
        .covers(draft.today())
        .is_some();
    let is_theirs = member.is_some() && post.organization_id == member && is_held;
    let body = draft.registry().bodies.all.get(body);
    let is_eligible = body.is_none_or(|body| is_eligible(body, &post.role_tags.0));
    if !is_theirs {
        draft.mistake(Mistake::at("employmentId", ErrorCode::InvalidState));
    } else if !is_eligible {
        let code = ErrorCode::MembershipRuleViolation;
        draft.mistake(Mistake::at("employmentId", code));
    }
    Ok(())
}

/// True if whoever answers for this may represent a member by one of a body's rules.
fn is_eligible(body: &Body, tags: &[RoleTag]) -> bool {
    let rules = &body.membership_rules;
    let wanted = rules
        .iter()
        .flat_map(|rule| rule.eligible_roles.iter().chain(&rule.fallback_roles));
    let wanted: Vec<RoleTag> = wanted.copied().collect();
    wanted.is_empty() || tags.iter().any(|tag| wanted.contains(tag))
}

/// Refuses a body that is no more.
pub(super) fn check_body(draft: &Draft<'_>, id: BodyId) -> Result<(), Refused> {
    let body = draft.find(&draft.registry().bodies.all, "bodyId", id)?;
    let is_over = |period: crate::registry::Period| period.phase(draft.today()) == Phase::Past;
    let is_dissolved = body.row.status == entity::BodyStatus::Dissolved;
    if is_dissolved || body.period().is_some_and(is_over) {
        return Err(Mistake::at("bodyId", ErrorCode::InvalidState).into());
    }
    Ok(())
}
