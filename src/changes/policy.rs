//! Who may do what.
//!
//! A pure decision, made next to the deed. Who may be shown what is decided by the
//! [`View`](crate::registry::View), before anything is done: what somebody may not see is not there
//! for them to change.

use entity::{BodyId, OrganizationId};

use super::mistake::Denial;
use crate::registry::{Caller, Registry, Scope};

/// What somebody wants to do, as far as permission goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// Whatever only the owner of a record does: to create it, to change it, to end it.
    Own,
    /// To plan and hold the events of a body.
    HoldEvents,
    /// To change the operating mode of a body.
    ChangeMode,
    /// To answer for an organization that is a member: an invitation, its representative, what it
    /// has to do.
    Answer,
    /// To protect, restrict or erase what is kept of a person.
    Protect,
    /// To look after the registry itself.
    Operate,
}

impl Deed {
    /// Every deed.
    pub const ALL: [Self; 6] = [
        Self::Own,
        Self::HoldEvents,
        Self::ChangeMode,
        Self::Answer,
        Self::Protect,
        Self::Operate,
    ];
}

/// What it is done to: whose it is, and which bodies and members it is about. All by slug.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The organization that owns the record.
    pub authority: String,
    /// The body that it belongs to.
    pub body: Option<String>,
    /// The organization that is answered for.
    pub member: Option<String>,
}

impl Target {
    /// Something that an organization owns, of a body and of a member if there is one.
    pub fn of(
        registry: &Registry,
        authority: OrganizationId,
        body: Option<BodyId>,
        member: Option<OrganizationId>,
    ) -> Self {
        let slug = |id: OrganizationId| {
            let organization = registry.organizations.all.get(id);
            organization.map(|own| own.row.slug.clone())
        };
        let body = body.and_then(|id| registry.bodies.all.get(id));
        Self {
            authority: slug(authority).unwrap_or_default(),
            body: body.map(|body| body.row.slug.clone()),
            member: member.and_then(slug),
        }
    }
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// They may.
    Allowed,
    /// They may not.
    Denied(Denial),
    /// They write for another organization than the one that owns it.
    NotAuthoritative,
}

/// Decides whether a caller may do a deed to a target.
pub fn decide(caller: &Caller, deed: Deed, target: &Target) -> Decision {
    let actor = match caller {
        Caller::System => return Decision::Allowed,
        Caller::Anonymous => return Decision::Denied(Denial::Unauthenticated),
        Caller::Known(actor) => actor,
    };
    let has = |scope: Scope| actor.scopes.contains(&scope);
    let of_body = |scope: fn(String) -> Scope| target.body.clone().map(scope).is_some_and(has);
    let owns = has(Scope::WriteRecords(target.authority.clone())) || has(Scope::Operate);
    let is_allowed = match deed {
        Deed::Own => owns,
        Deed::HoldEvents => owns || of_body(Scope::WriteEvents),
        Deed::ChangeMode => owns || of_body(Scope::WriteMode),
        Deed::Answer => {
            owns || target
                .member
                .clone()
                .map(Scope::WriteMember)
                .is_some_and(has)
        }
        Deed::Protect => has(Scope::AdministerPrivacy),
        Deed::Operate => has(Scope::Operate),
    };
    let writes = |scope: &Scope| matches!(scope, Scope::WriteRecords(_));
    if is_allowed {
        Decision::Allowed
    } else if matches!(
        deed,
        Deed::Own | Deed::HoldEvents | Deed::ChangeMode | Deed::Answer
    ) && actor.scopes.iter().any(writes)
    {
        Decision::NotAuthoritative
    } else {
        Decision::Denied(Denial::Forbidden)
    }
}
