//! Memberships: offered, answered, entered, admitted, represented, ended.

mod invitations;
mod records;

use async_graphql::{Context, Object};

use self::invitations::{
    ExpireInvitationInput, InviteMemberInput, InviteMembersInput, InviteMembersPayload,
    RespondToInvitationInput,
};
use self::records::{
    AdmitMemberInput, CreateMembershipInput, EndMembershipInput, SetRepresentativeInput,
    UpdateMembershipInput,
};
use super::write::{payloads, write};
use crate::api::members::Membership;
use crate::api::problem::Fallible;

payloads! {
    /// What came of an invitation.
    InviteMemberPayload {
        /// The membership that is offered; null if nobody was invited.
        membership: Membership = MembershipId
    }
    /// What came of an answer to an invitation.
    RespondToInvitationPayload {
        /// The membership; null if the answer was not taken.
        membership: Membership = MembershipId
    }
    /// What came of letting an invitation run out.
    ExpireInvitationPayload {
        /// The membership that was offered; null if nothing was changed.
        membership: Membership = MembershipId
    }
    /// What came of an admission.
    AdmitMemberPayload {
        /// The membership; null if nobody was admitted.
        membership: Membership = MembershipId
    }
    /// What came of entering a membership.
    CreateMembershipPayload {
        /// The membership; null if it was not entered.
        membership: Membership = MembershipId
    }
    /// What came of correcting a membership.
    UpdateMembershipPayload {
        /// The membership as it is now; null if it was not corrected.
        membership: Membership = MembershipId
    }
    /// What came of naming a representative.
    SetRepresentativePayload {
        /// The membership with who represents it; null if it was not changed.
        membership: Membership = MembershipId
    }
    /// What came of ending a membership.
    EndMembershipPayload {
        /// The membership; null if it was not ended.
        membership: Membership = MembershipId
    }
}

/// Changes to memberships.
#[derive(Default)]
pub(crate) struct MembershipMutation;

#[Object(serial)]
impl MembershipMutation {
    /// Invites an organization to become a member. For the association that owns the body.
    async fn invite_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is invited to which body.")] input: InviteMemberInput,
    ) -> Fallible<InviteMemberPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Invites many organizations to become members. Those who are members or invited already are
    /// passed over and counted, so that doing it again invites nobody twice. For the association that
    /// owns the body.
    async fn invite_members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who are invited to which body.")] input: InviteMembersInput,
    ) -> Fallible<InviteMembersPayload> {
        let is_dry_run = input.dry_run;
        let done = write(ctx, is_dry_run, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Answers an invitation: whoever accepts waits to be admitted. For the organization that is
    /// invited, and for the association that owns the membership. There is one answer.
    async fn respond_to_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The answer.")] input: RespondToInvitationInput,
    ) -> Fallible<RespondToInvitationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Notes that an invitation was not answered in time. For the association that owns the membership.
    async fn expire_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which invitation has run out.")] input: ExpireInvitationInput,
    ) -> Fallible<ExpireInvitationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Admits whoever accepted an invitation. For the association that owns the membership.
    async fn admit_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who is admitted, and from when.")] input: AdmitMemberInput,
    ) -> Fallible<AdmitMemberPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Enters a membership that there is already, without an invitation. For the association that owns
    /// the body.
    async fn create_membership(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The membership.")] input: CreateMembershipInput,
    ) -> Fallible<CreateMembershipPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Corrects a membership. For the association that owns it.
    async fn update_membership(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to be corrected.")] input: UpdateMembershipInput,
    ) -> Fallible<UpdateMembershipPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Names the person who represents a member, by the post that they hold with it. For the member,
    /// and for the association that owns the membership.
    async fn set_representative(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who represents which member.")] input: SetRepresentativeInput,
    ) -> Fallible<SetRepresentativePayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Ends a membership, today or on another day. An end that lies ahead can be moved as long as the
    /// membership goes on. For the association that owns it.
    async fn end_membership(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which membership ends.")] input: EndMembershipInput,
    ) -> Fallible<EndMembershipPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}
