//! What is written of a membership itself.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{EmploymentId, EndReason, MembershipId, MembershipState, membership};

use crate::api::ids::IdType;
use crate::api::mutations::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use crate::api::mutations::{links, owners};
use crate::api::scalars::Date;
use crate::changes::{
    Deed, Draft, Entered, ErrorCode, MembershipEnd, Mistake, Refused, admit, check_deadline,
    end_membership, entered, only_one, represent, settle, still_only_one,
};

/// A membership that there is already: of an organization, of a person, or of a category of
/// organizations.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CreateMembershipInput {
    /// Who is to own it, who may read it, and where it comes from. The owner of the body owns it if
    /// nobody else is named.
    provenance: Option<NewProvenanceInput>,
    /// The network or group.
    body_id: ID,
    /// The organization that is a member.
    organization_id: Option<ID>,
    /// The person who is a member.
    person_id: Option<ID>,
    /// The category of organizations that are members without being named.
    category: Option<Vec<LocalizedTextInput>>,
    /// The period for which they are members.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
    /// Why it ended. A membership that has a reason and no last day has ended, nobody knows when.
    end_reason: Option<EndReason>,
}

/// What is to be corrected of a membership. Absent fields stay as they are; null takes a value away.
/// Its state is changed by what happens to it; a membership of which the last day and the reason are
/// taken away has not ended.
#[derive(Clone, Debug, InputObject)]
pub(super) struct UpdateMembershipInput {
    /// The membership.
    membership_id: ID,
    /// The version that the correction is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// The category of organizations that are members without being named.
    category: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The period for which they are members.
    validity: Option<ValidityInput>,
    /// What the source says about the period beyond its dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
    /// The last day on which an invitation can be answered. To move it reopens one that ran out by its
    /// day.
    invitation_deadline: MaybeUndefined<Date>,
    /// What an invitation says.
    invitation_message: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// Why it ended.
    end_reason: MaybeUndefined<EndReason>,
}

/// Whoever accepted an invitation, to be admitted.
#[derive(Clone, Debug, InputObject)]
pub(super) struct AdmitMemberInput {
    /// The membership.
    membership_id: ID,
    /// The version that it is based on.
    expected_version: i32,
    /// The first day, as EDTF; today if absent.
    begins: Option<String>,
}

/// Who is to represent a member.
#[derive(Clone, Debug, InputObject)]
pub(super) struct SetRepresentativeInput {
    /// The membership.
    membership_id: ID,
    /// The version that it is based on.
    expected_version: i32,
    /// The post with the member of the person who represents it; nobody if absent or null.
    employment_id: Option<ID>,
}

/// That a membership ends, or ends on another day than was told before.
#[derive(Clone, Debug, InputObject)]
pub(super) struct EndMembershipInput {
    /// The membership.
    membership_id: ID,
    /// The version that it is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent. It may lie ahead.
    ends: Option<String>,
    /// Why it ends; if absent, a reason that was given before stays.
    reason: Option<EndReason>,
}

pub(super) fn key(id: &ID) -> Result<MembershipId, Refused> {
    form::key("membershipId", IdType::Membership, id)
}

impl CreateMembershipInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let body = links::one(draft, "bodyId", &self.body_id)?;
        let provenance = self.provenance.as_ref();
        let new = owners::of_body(draft, provenance, Deed::Own, "bodyId", body)?;
        let id = MembershipId(new.id);
        let (mut begins, mut ends, mut attested_on) = (None, None, None);
        let validity = self.validity.as_ref();
        form::set_validity(draft, validity, &mut begins, &mut ends, &mut attested_on);
        let organization = self.organization_id.as_ref();
        let given = Entered {
            body,
            organization: links::optional(draft, "organizationId", organization)?,
            person: links::optional(draft, "personId", self.person_id.as_ref())?,
            category: form::optional_texts(draft, "category", self.category.as_ref()),
            begins,
            ends,
            reason: self.end_reason,
        };
        let mut row = entered(draft, new, &given)?;
        row.attested_on = attested_on;
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        let field = match (&row.organization_id, &row.person_id) {
            (Some(_), _) => "organizationId",
            (None, Some(_)) => "personId",
            (None, None) => "category",
        };
        only_one(draft, field, &row)?;
        draft.put_new(row);
        Ok(id)
    }
}

impl UpdateMembershipInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let id = key(&self.membership_id)?;
        let version = self.expected_version;
        let mut taken = draft.take::<membership::Model>("membershipId", id, version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut taken.row)?;
        let row = &mut taken.row;
        let before = row.clone();
        self.set_category(draft, row);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
        self.set_invitation(draft, row);
        form::set_optional(&self.end_reason, &mut row.end_reason);
        settle(&before, row);
        still_only_one(draft, &before, row)?;
        draft.put(taken);
        Ok(id)
    }

    /// Only an offer that waits for an answer, or ran out by its day, says something.
    fn set_invitation(&self, draft: &mut Draft<'_>, row: &mut membership::Model) {
        let (deadline, message) = (self.invitation_deadline, &self.invitation_message);
        let fields = [
            ("invitationDeadline", !deadline.is_undefined()),
            ("invitationMessage", !message.is_undefined()),
        ];
        let given = fields.iter().find(|(_, is_given)| *is_given);
        if let Some((field, _)) = given.filter(|_| row.state != MembershipState::Invited) {
            draft.mistake(Mistake::at(field, ErrorCode::InvalidState));
            return;
        }
        form::set_day(deadline, &mut row.invitation_deadline);
        check_deadline(draft, deadline.take().map(|day| day.0));
        let target = &mut row.invitation_message;
        form::set_optional_texts(draft, "invitationMessage", message, target);
    }

    /// Whoever is a member by name has no category, and a category stays one.
    fn set_category(&self, draft: &mut Draft<'_>, row: &mut membership::Model) {
        let was_category = row.category.is_some();
        form::set_optional_texts(draft, "category", &self.category, &mut row.category);
        if was_category != row.category.is_some() {
            draft.mistake(Mistake::at("category", ErrorCode::ExactlyOneRequired));
        }
    }
}

impl AdmitMemberInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let begins = form::date(draft, "begins", self.begins.as_ref());
        admit(
            draft,
            key(&self.membership_id)?,
            self.expected_version,
            begins,
        )
    }
}

impl SetRepresentativeInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let post = self.employment_id.as_ref();
        let post = post.map(|id| form::key("employmentId", IdType::Employment, id));
        let post: Option<EmploymentId> = post.transpose()?;
        represent(
            draft,
            key(&self.membership_id)?,
            self.expected_version,
            post,
        )
    }
}

impl EndMembershipInput {
    pub(super) fn run(&self, draft: &mut Draft<'_>) -> Result<MembershipId, Refused> {
        let end = MembershipEnd {
            membership: key(&self.membership_id)?,
            expected_version: self.expected_version,
            ends: form::date(draft, "ends", self.ends.as_ref()),
            reason: self.reason,
        };
        end_membership(draft, &end)
    }
}
