//! Invitations to become a member: sent to one or to many, answered, run out.
//!
//! An invitation is a membership that has not begun. It has one final answer (INV-24).

use std::collections::HashSet;

use chrono::NaiveDate;
use entity::{
    AreaId, BodyId, Country, Localized, MembershipId, MembershipState, OrganizationId,
    OrganizationKind, membership,
};
use serde::{Deserialize, Serialize};

use super::draft::{Draft, New, new_row};
use super::members::{check_body, take_in_state};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::{Deed, Target};
use crate::registry::{Body, Organization};

/// How many are invited at once.
const MOST: usize = 1000;

/// Whom an invitation goes to.
#[derive(Clone, Debug)]
pub enum Audience {
    /// Every municipality of a country.
    MunicipalitiesOf(Country),
    /// Every municipality within an area.
    MunicipalitiesIn(AreaId),
    /// Every organization of a kind; of a country, if one is named.
    OfKind(OrganizationKind, Option<Country>),
    /// These.
    Named(Vec<OrganizationId>),
}

/// What an invitation says.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The last day on which it is answered; `None` if it does not run out by itself.
    pub deadline: Option<NaiveDate>,
    /// What it says to whom it goes.
    pub message: Option<Localized>,
}

/// An invitation to many.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// The body that they are to be members of.
    pub body: BodyId,
    /// Whom it goes to.
    pub audience: Audience,
    /// What it says.
    pub offer: Offer,
    /// True to invite also those who declined before, or never answered.
    pub is_again: bool,
}

/// What an invitation to many came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// The invitations.
    pub memberships: Vec<MembershipId>,
    /// How many of those meant are members already.
    pub members: usize,
    /// How many have an invitation that waits for an answer, or for their admission.
    pub waiting: usize,
    /// How many declined before, or never answered.
    pub answered: usize,
    /// How many the rules of the body for its members do not admit.
    pub unfit: usize,
}

/// How an organization stands to a body that may invite it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Member,
    Waiting,
    Unfit,
    Answered,
    Free,
}

/// Invites one organization, also one that declined before.
pub fn invite(
    draft: &mut Draft<'_>,
    new: New,
    body: BodyId,
    organization: OrganizationId,
    offer: Offer,
) -> Result<MembershipId, Refused> {
    check_body(draft, body)?;
    check_deadline(draft, offer.deadline);
    let registry = draft.registry();
    let known = draft.find(&registry.bodies.all, "bodyId", body)?;
    let field = "organizationId";
    let invited = draft.find(&registry.organizations.all, field, organization)?;
    let refused = |code| Err(Mistake::at(field, code).into());
    if draft.view().sees(invited).is_none() {
        return refused(ErrorCode::InvalidState);
    }
    let belonging = belonging(draft, known);
    match standing(draft, known, invited, &belonging) {
        Standing::Member | Standing::Waiting => refused(ErrorCode::AlreadyDone),
        Standing::Unfit => refused(ErrorCode::MembershipRuleViolation),
        Standing::Answered | Standing::Free => {
            let id = MembershipId(new.id);
            draft.put_new(invitation(new, body, organization, offer));
            Ok(id)
        }
    }
}

/// Invites many. Those who are members or invited already are passed over, so that doing it twice
/// does it once. `new` is what each of the invitations begins with.
pub fn invite_all(draft: &mut Draft<'_>, new: &New, wish: &Campaign) -> Result<Invited, Refused> {
    check_body(draft, wish.body)?;
    check_deadline(draft, wish.offer.deadline);
    let body = draft.find(&draft.registry().bodies.all, "bodyId", wish.body)?;
    let belonging = belonging(draft, body);
    let mut done = Invited::default();
    let mut chosen = Vec::new();
    for organization in meant(draft, &wish.audience)? {
        match standing(draft, body, organization, &belonging) {
            Standing::Member => done.members += 1,
            Standing::Waiting => done.waiting += 1,
            Standing::Unfit => done.unfit += 1,
            Standing::Answered if !wish.is_again => done.answered += 1,
            Standing::Answered | Standing::Free => chosen.push(organization.row.id),
        }
    }
    if chosen.len() > MOST {
        return Err(Mistake::at("audience", ErrorCode::TooMany).into());
    }
    for organization in chosen {
        let mut own = draft.new_record(new.authority);
        own.classification = new.classification;
        own.sources = new.sources.clone();
        done.memberships.push(MembershipId(own.id));
        draft.put_new(invitation(own, wish.body, organization, wish.offer.clone()));
    }
    Ok(done)
}

/// Refuses a last day that is over: an invitation can be answered today, at the least.
pub fn check_deadline(draft: &mut Draft<'_>, deadline: Option<NaiveDate>) {
    if deadline.is_some_and(|last| last < draft.today()) {
        draft.mistake(Mistake::at("invitationDeadline", ErrorCode::OutOfRange));
    }
}

fn invitation(
    new: New,
    body: BodyId,
    organization: OrganizationId,
    offer: Offer,
) -> membership::Model {
    new_row!(membership, MembershipId, new, {
        body_id: body,
        organization_id: Some(organization),
        person_id: None,
        category: None,
        representative_id: None,
        state: MembershipState::Invited,
        invitation_deadline: offer.deadline,
        invitation_message: offer.message,
        end_reason: None,
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
    })
}

/// The organizations that an audience means today, each once, in the order of their keys.
fn meant<'d>(draft: &'d Draft<'_>, audience: &Audience) -> Result<Vec<&'d Organization>, Refused> {
    let (registry, view) = (draft.registry(), draft.view());
    let of_kind = |kind: OrganizationKind| {
        let alike = registry.organizations.by_kind.get(&kind);
        view.seen(alike).map(|own| &**own)
    };
    let municipality = OrganizationKind::Municipality;
    let is_in = |own: &Organization, whole: AreaId| {
        let area = own.row.area_id.and_then(|id| registry.areas.all.get(id));
        area.is_some_and(|area| registry.areas.lies_within(view, area, whole))
    };
    let mut found: Vec<&Organization> = match audience {
        Audience::MunicipalitiesOf(country) => of_kind(municipality)
            .filter(|own| own.row.country == *country)
            .collect(),
        Audience::MunicipalitiesIn(area) => of_kind(municipality)
            .filter(|own| is_in(own, *area))
            .collect(),
        Audience::OfKind(kind, country) => of_kind(*kind)
            .filter(|own| country.is_none_or(|country| own.row.country == country))
            .collect(),
        Audience::Named(ids) => {
            let named = ids.iter().map(|id| {
                let field = "audience.organizationIds";
                draft.find(&registry.organizations.all, field, *id)
            });
            named.collect::<Result<_, _>>()?
        }
    };
    found.sort_unstable_by_key(|own| own.row.id);
    found.dedup_by_key(|own| own.row.id);
    Ok(found)
}

/// Those who belong to a body today, by membership or by its rule.
fn belonging(draft: &Draft<'_>, body: &Body) -> HashSet<OrganizationId> {
    let members = draft.registry().belonging(draft.view(), body);
    members.into_iter().map(|own| own.row.id).collect()
}

fn standing(
    draft: &Draft<'_>,
    body: &Body,
    organization: &Organization,
    belonging: &HashSet<OrganizationId>,
) -> Standing {
    use MembershipState as State;
    let (registry, view) = (draft.registry(), draft.view());
    let own = registry
        .members
        .by_organization
        .get(&organization.row.id)
        .iter();
    let own: Vec<_> = own
        .filter(|membership| membership.row.body_id == body.row.id)
        .collect();
    let has = |states: &[State]| {
        let mut own = own.iter();
        own.any(|membership| states.contains(&membership.state(view)))
    };
    if has(&[State::Active]) || belonging.contains(&organization.row.id) {
        Standing::Member
    } else if has(&[State::Invited, State::Pending]) {
        Standing::Waiting
    } else if view.sees(organization).is_none() || !registry.may_be_asked(view, body, organization)
    {
        Standing::Unfit
    } else if has(&[State::Declined, State::Expired]) {
        Standing::Answered
    } else {
        Standing::Free
    }
}

/// What an organization answers to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It wants to be a member.
    Accepted,
    /// It does not.
    Declined,
}

/// Takes the answer to an invitation: from whoever is invited, or from the owner of it.
pub fn respond(
    draft: &mut Draft<'_>,
    id: MembershipId,
    expected_version: i32,
    reply: Reply,
) -> Result<MembershipId, Refused> {
    let field = "membershipId";
    let known = draft.find(&draft.registry().members.all, field, id)?;
    let row = &known.row;
    let (body, member) = (Some(row.body_id), row.organization_id);
    let target = Target::of(draft.registry(), row.authority_id, body, member);
    draft.permit(Deed::Answer, &target)?;
    // Whoever answers twice is told so, whichever version they know.
    match known.state(draft.view()) {
        MembershipState::Invited => {}
        MembershipState::Expired => {
            return Err(Mistake::at(field, ErrorCode::InvalidState).into());
        }
        MembershipState::Pending
        | MembershipState::Declined
        | MembershipState::Active
        | MembershipState::Ended => {
            return Err(Mistake::at(field, ErrorCode::AlreadyDone).into());
        }
    }
    let mut membership = draft.take_for::<membership::Model>(
        Deed::Answer,
        body,
        member,
        field,
        id,
        expected_version,
    )?;
    membership.row.state = match reply {
        Reply::Accepted => MembershipState::Pending,
        Reply::Declined => MembershipState::Declined,
    };
    draft.put(membership);
    Ok(id)
}

/// Notes that nobody answered an invitation in time.
pub fn expire(
    draft: &mut Draft<'_>,
    id: MembershipId,
    expected_version: i32,
) -> Result<MembershipId, Refused> {
    let (invited, expired) = (MembershipState::Invited, MembershipState::Expired);
    let mut membership = take_in_state(draft, id, expected_version, invited, expired)?;
    membership.row.state = expired;
    draft.put(membership);
    Ok(id)
}
