//! Who is invited to become a member, and what they answer.

use async_graphql::{Enum, ID, InputObject, OneofObject, SimpleObject};
use entity::{Country, MembershipId, OrganizationKind};

use super::records::key;
use crate::api::members::Membership;
use crate::api::mutations::errors::UserError;
use crate::api::mutations::form::{self, LocalizedTextInput, NewProvenanceInput};
use crate::api::mutations::write::Done;
use crate::api::mutations::{links, owners};
use crate::api::scalars::Date;
use crate::api::{Many, One};
use crate::changes::{
    Audience, Campaign, Deed, Draft, Invited, Offer, Refused, Reply, expire, invite, invite_all,
    respond,
};

/// An invitation to one organization.
#[derive(Clone, Debug, InputObject)]
pub(super) struct InviteMemberInput {
    /// Who is to own the membership, who may read it, and where it comes from. The owner of the body
    /// owns it if nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// The network or group.
    body_id: ID,
    /// The organization that is invited, also if it declined before.
    organization_id: ID,
    /// The last day on which it can answer; if absent, until it is told that nobody answered.
    invitation_deadline: Option<Date>,
    /// What the invitation says.
    invitation_message: Option<Vec<LocalizedTextInput>>,
}

/// All organizations of a kind.
#[derive(Clone, Debug, InputObject)]
pub(super) struct OrganizationsOfKindInput {
    /// The kind.
    kind: OrganizationKind,
    /// The country that they are of; any if absent.
    country: Option<Country>,
}

/// Whom an invitation goes to. Those who are there today are meant.
#[derive(Clone, Debug, OneofObject)]
pub(super) enum AudienceInput {
    /// Every municipality of a country.
    MunicipalitiesOf(Country),
    /// Every municipality within the area with this id: a county, a region, a cooperation area.
    MunicipalitiesIn(ID),
    /// Every organization of a kind.
    OrganizationsOf(OrganizationsOfKindInput),
    /// The organizations with these ids, at most 1000.
    OrganizationIds(Vec<ID>),
}

/// An invitation to many.
#[derive(Clone, Debug, InputObject)]
pub(super) struct InviteMembersInput {
    /// Who is to own the memberships, who may read them, and where they come from. The owner of the
    /// body owns them if nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// The network or group.
    body_id: ID,
    /// Whom it goes to.
    audience: AudienceInput,
    /// The last day on which they can answer; if absent, until it is told that nobody answered.
    invitation_deadline: Option<Date>,
    /// What the invitation says.
    invitation_message: Option<Vec<LocalizedTextInput>>,
    /// True to invite also those who declined before, or whose invitation ran out.
    #[graphql(default)]
    is_again: bool,
    /// True to see what would come of it, and invite nobody.
    #[graphql(default)]
    pub(super) dry_run: bool,
}

/// What an organization answers to an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "Reply")]
pub(super) enum InvitationResponse {
    /// It wants to be a member, and waits to be admitted.
    Accepted,
    /// It does not want to be a member.
    Declined,
}

/// An answer to an invitation. It is final.
#[derive(Clone, Debug, InputObject)]
pub(super) struct RespondToInvitationInput {
    /// The membership that is offered.
    membership_id: ID,
    /// The version that the answer is based on.
    expected_version: i32,
    /// The answer.
    response: InvitationResponse,
}

/// That nobody answered an invitation in time.
#[derive(Clone, Debug, InputObject)]
pub(super) struct ExpireInvitationInput {
    /// The membership that was offered.
    membership_id: ID,
    /// The version that it is based on.
    expected_version: i32,
}

/// What came of an invitation to many.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct InviteMembersPayload {
    /// How many were invited.
    invited_count: i32,
    /// How many of those meant are members already, by a membership or by the rule of the body.
    member_count: i32,
    /// How many were invited earlier and wait for an answer, or for their admission.
    waiting_count: i32,
    /// How many declined before, or let their invitation run out, and were not invited again.
    answered_count: i32,
    /// How many the rules of the body for its members do not admit.
    unfit_count: i32,
    /// The new memberships, at most 1000; in a dry run as they would be.
    memberships: Many<Membership>,
    /// What is wrong with the input; empty if the invitations were made.
    user_errors: Many<UserError>,
}

impl From<Done<Invited>> for InviteMembersPayload {
    fn from(done: Done<Invited>) -> Self {
        let invited = done.value.unwrap_or_default();
        let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        let new = invited.memberships.iter();
        let memberships: Vec<One<Membership>> = new
            .filter_map(|id| Membership::known(&done.view, *id))
            .collect();
        Self {
            invited_count: count(invited.memberships.len()),
            member_count: count(invited.members),
            waiting_count: count(invited.waiting),
            answered_count: count(invited.answered),
            unfit_count: count(invited.unfit),
            memberships,
            user_errors: done.user_errors,
        }
    }
}

impl InviteMemberInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let body = links::one(draft, "bodyId", &self.body_id)?;
        let provenance = self.provenance.as_ref();
        let new = owners::of_body(draft, provenance, Deed::Own, "bodyId", body)?;
        let organization = links::one(draft, "organizationId", &self.organization_id)?;
        let offer = offer(
            draft,
            self.invitation_deadline,
            self.invitation_message.as_ref(),
        );
        invite(draft, new, body, organization, offer)
    }
}

impl InviteMembersInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<Invited, Refused> {
        let body = links::one(draft, "bodyId", &self.body_id)?;
        let provenance = self.provenance.as_ref();
        let new = owners::of_body(draft, provenance, Deed::Own, "bodyId", body)?;
        let campaign = Campaign {
            body,
            audience: self.audience.read(draft)?,
            offer: offer(
                draft,
                self.invitation_deadline,
                self.invitation_message.as_ref(),
            ),
            is_again: self.is_again,
        };
        invite_all(draft, &new, &campaign)
    }
}

fn offer(
    draft: &mut Draft<'_>,
    deadline: Option<Date>,
    message: Option<&Vec<LocalizedTextInput>>,
) -> Offer {
    Offer {
        deadline: deadline.map(|day| day.0),
        message: form::optional_texts(draft, "invitationMessage", message),
    }
}

impl AudienceInput {
    fn read(&self, draft: &Draft<'_>) -> Result<Audience, Refused> {
        Ok(match self {
            Self::MunicipalitiesOf(country) => Audience::MunicipalitiesOf(*country),
            Self::MunicipalitiesIn(area) => {
                let field = "audience.municipalitiesIn";
                Audience::MunicipalitiesIn(links::one(draft, field, area)?)
            }
            Self::OrganizationsOf(of) => Audience::OfKind(of.kind, of.country),
            Self::OrganizationIds(ids) => {
                Audience::Named(links::several(draft, "audience.organizationIds", ids)?.0)
            }
        })
    }
}

impl RespondToInvitationInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let id = key(&self.membership_id)?;
        respond(draft, id, self.expected_version, self.response.into())
    }
}

impl ExpireInvitationInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let id = key(&self.membership_id)?;
        expire(draft, id, self.expected_version)
    }
}
