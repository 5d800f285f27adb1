//! Memberships: entered, admitted, represented, ended. `invited` has what comes before.

use entity::{
    BodyId, EmploymentId, EndReason, Localized, MembershipId, MembershipState, OrganizationId,
    PartialDate, PersonId, RoleTag, membership,
};

use super::closing::LastDay;
use super::draft::{Draft, New, Taken, new_row};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::Deed;
use crate::registry::{Body, Dated as _, Record as _};

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
    let today = draft.today();
    let is_over = |ends: PartialDate| ends.latest().is_some_and(|last| last < today);
    let has_ended = given.reason.is_some() || given.ends.is_some_and(is_over);
    let row = new_row!(membership, MembershipId, new, {
        body_id: given.body,
        organization_id: given.organization,
        person_id: given.person,
        category: given.category.clone(),
        representative_id: None,
        state: if has_ended { MembershipState::Ended } else { MembershipState::Active },
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

/// Refuses a membership of somebody who is a member of the body at the time, or is asked to be one.
pub fn only_one(draft: &Draft<'_>, row: &membership::Model) -> Result<(), Refused> {
    let period = row.period(row.created_at);
    let mut others = draft.registry().members.by_body.get(&row.body_id).iter();
    let is_same = |other: &membership::Model| {
        other.id != row.id
            && other.organization_id == row.organization_id
            && other.person_id == row.person_id
            && other.category == row.category
    };
    let stands_against = |other: &membership::Model| match other.state {
        MembershipState::Invited | MembershipState::Pending => true,
        MembershipState::Active | MembershipState::Ended => {
            other.period(other.created_at).must_overlap(&period)
        }
        MembershipState::Declined | MembershipState::Expired => false,
    };
    if others.any(|other| is_same(&other.row) && stands_against(&other.row)) {
        let field = match (row.organization_id, row.person_id) {
            (Some(_), _) => "organizationId",
            (None, Some(_)) => "personId",
            (None, None) => "category",
        };
        return Err(Mistake::at(field, ErrorCode::AlreadyDone).into());
    }
    Ok(())
}

/// Takes out a membership that has to be in a state for what is to be done to it.
pub(super) fn take_in_state(
    draft: &Draft<'_>,
    id: MembershipId,
    expected_version: i32,
    wanted: MembershipState,
    done: MembershipState,
) -> Result<Taken<membership::Model>, Refused> {
    let membership = draft.take::<membership::Model>("membershipId", id, expected_version)?;
    let code = match membership.row.state {
        state if state == wanted => return Ok(membership),
        state if state == done => ErrorCode::AlreadyDone,
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
    membership.row.state = active;
    membership.row.begins = begins.or_else(|| Some(draft.today().into()));
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

/// Ends a membership.
pub fn end_membership(
    draft: &mut Draft<'_>,
    wish: &MembershipEnd,
) -> Result<MembershipId, Refused> {
    let (active, ended) = (MembershipState::Active, MembershipState::Ended);
    let version = wish.expected_version;
    let mut membership = take_in_state(draft, wish.membership, version, active, ended)?;
    draft.stop_if_mistaken()?;
    membership.row.state = ended;
    membership.row.end_reason = wish.reason;
    membership.row.ends = Some(LastDay::of(draft, wish.ends)?.date);
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
    let mut membership = draft.take_for::<membership::Model>(
        Deed::Answer,
        Some(body),
        member,
        field,
        id,
        expected_version,
    )?;
    match membership.row.state {
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
    let is_over =
        |period: crate::registry::Period| period.phase(draft.today()) == entity::Phase::Past;
    let is_dissolved = body.row.status == entity::BodyStatus::Dissolved;
    if is_dissolved || body.period().is_some_and(is_over) {
        return Err(Mistake::at("bodyId", ErrorCode::InvalidState).into());
    }
    Ok(())
}
