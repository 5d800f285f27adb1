//! What the caller may do to a record, so that front ends need not know the policy.
//!
//! It is the policy's own answer, and no promise: the state of the record or its rules may refuse
//! what somebody may do otherwise.

use async_graphql::SimpleObject;
use entity::{BodyId, OrganizationId};

use crate::changes::{Decision, Deed, Target, body_of, decide};
use crate::registry::{self, RecordRow, View};

/// What the caller may do to a record. All false without a token.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct ViewerCan {
    /// True if they may change it.
    edit: bool,
    /// True if they may remove it, if it was entered by mistake.
    delete: bool,
}

/// What the caller may do to a network or group. All false without a token.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct ViewerCanOnBody {
    /// True if they may change it, and add groups, seats and memberships to it.
    edit: bool,
    /// True if they may remove it, if it was entered by mistake.
    delete: bool,
    /// True if they may plan and hold its events.
    hold_events: bool,
}

/// What the caller may do to what an organization answers for itself. All false without a token.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct ViewerCanAnswer {
    /// True if they may change it.
    edit: bool,
    /// True if they may remove it, if it was entered by mistake.
    delete: bool,
    /// True if they may answer for the organization: to its invitations, who represents it, which
    /// posts people hold with it, and that it has done what it has to do. Of a membership or an
    /// obligation its owner may do so too.
    answer: bool,
}

/// What the caller may do to what is kept of a person. All false without a token.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(super) struct ViewerCanOnPerson {
    /// True if they may change it.
    edit: bool,
    /// True if they may remove it, if it was entered by mistake.
    delete: bool,
    /// True if they may protect the person, or restrict what is done with what is kept of them.
    protect: bool,
}

/// What is decided of one record.
struct Question<'a> {
    view: &'a View,
    authority: OrganizationId,
    body: Option<BodyId>,
}

impl<'a> Question<'a> {
    fn about(view: &'a View, row: &impl RecordRow, body: Option<BodyId>) -> Self {
        let authority = row.head().authority;
        Self {
            view,
            authority,
            body,
        }
    }

    fn may(&self, deed: Deed, member: Option<OrganizationId>) -> bool {
        let target = Target::of(self.view.registry(), self.authority, self.body, member);
        decide(self.view.caller(), deed, &target) == Decision::Allowed
    }
}

impl ViewerCan {
    /// A record that only its owner changes.
    pub(super) fn of(view: &View, row: &impl RecordRow) -> Self {
        let question = Question::about(view, row, None);
        let is_own = question.may(Deed::Own, None);
        Self {
            edit: is_own,
            delete: is_own,
        }
    }

    /// An event, or something of one: whoever may hold the events of the body changes it.
    pub(super) fn held(view: &View, row: &impl RecordRow, body: Option<BodyId>) -> Self {
        let question = Question::about(view, row, body);
        Self {
            edit: question.may(Deed::HoldEvents, None),
            delete: question.may(Deed::Own, None),
        }
    }

    pub(super) fn of_event(view: &View, event: &registry::Event) -> Self {
        Self::held(view, &event.row, body_of(view.registry(), event))
    }

    pub(super) fn of_participation(view: &View, part: &registry::Participation) -> Self {
        let registry = view.registry();
        let event = registry.events.all.get(part.row.event_id);
        let body = event.and_then(|event| body_of(registry, event));
        let edit = Self::held(view, &part.row, body).edit;
        Self { edit, delete: edit }
    }
}

impl ViewerCanOnBody {
    pub(super) fn of(view: &View, body: &registry::Body) -> Self {
        let question = Question::about(view, &body.row, Some(body.row.id));
        let is_own = question.may(Deed::Own, None);
        Self {
            edit: is_own,
            delete: is_own,
            hold_events: question.may(Deed::HoldEvents, None),
        }
    }
}

impl ViewerCanAnswer {
    fn of(question: &Question<'_>, mut members: impl Iterator<Item = OrganizationId>) -> Self {
        let is_own = question.may(Deed::Own, None);
        Self {
            edit: is_own,
            delete: is_own,
            answer: is_own || members.any(|member| question.may(Deed::Answer, Some(member))),
        }
    }

    pub(super) fn of_organization(view: &View, own: &registry::Organization) -> Self {
        let own_can = ViewerCan::of(view, &own.row);
        // Who owns the record of an organization does not speak for it.
        let target = Target {
            member: Some(own.row.slug.clone()),
            ..Target::default()
        };
        Self {
            edit: own_can.edit,
            delete: own_can.delete,
            answer: decide(view.caller(), Deed::Answer, &target) == Decision::Allowed,
        }
    }

    pub(super) fn of_membership(view: &View, own: &registry::Membership) -> Self {
        let question = Question::about(view, &own.row, Some(own.row.body_id));
        Self::of(&question, own.row.organization_id.into_iter())
    }

    pub(super) fn of_obligation(view: &View, own: &registry::Obligation) -> Self {
        let question = Question::about(view, &own.row, own.row.body_id);
        let bearers = view.registry().bearers(view, own).into_iter();
        Self::of(&question, bearers.map(|bearer| bearer.row.id))
    }
}

impl ViewerCanOnPerson {
    pub(super) fn of(view: &View, person: &registry::Person) -> Self {
        let question = Question::about(view, &person.row, None);
        let is_own = question.may(Deed::Own, None);
        Self {
            edit: is_own,
            delete: is_own,
            protect: question.may(Deed::Protect, None),
        }
    }
}
