//! What a caller may read, worked out once for each request.

use entity::{BodyId, Classification, OrganizationId};
use uuid::Uuid;

use super::Registry;
use super::caller::{Caller, Scope};
use super::readers::Audience;
use super::rows::every_record;
use super::table::Record;

/// What the scopes of a caller open. The records that they name are looked up here, so that no record
/// that is read costs a look-up of a name.
#[derive(Clone, Debug)]
pub(super) struct Access {
    /// Nothing is hidden from them.
    is_full: bool,
    /// The highest class of which they may read every record.
    highest: Classification,
    /// They may be told who a protected person is.
    protected: bool,
    /// They may read what is restricted and belongs to one of these bodies.
    bodies: Vec<BodyId>,
    /// They may read what one of these organizations owns, of any class.
    owners: Vec<OrganizationId>,
}

impl Access {
    pub(super) fn of(caller: &Caller, registry: &Registry) -> Self {
        let scopes = caller.actor().into_iter().flat_map(|actor| &actor.scopes);
        let bodies = scopes.clone().filter_map(|scope| match scope {
            Scope::ReadRestricted(slug) => registry.bodies.by_slug.get(slug).first(),
            _ => None,
        });
        let owners = scopes.filter_map(|scope| match scope {
            Scope::WriteRecords(slug) => registry.organizations.by_slug.get(slug).first(),
            _ => None,
        });
        let highest = if caller.has(&Scope::Operate) {
            Classification::Restricted
        } else if caller.has(&Scope::ReadMembers) {
            Classification::Members
        } else {
            Classification::Public
        };
        Self {
            is_full: *caller == Caller::System || is_open(registry),
            highest,
            protected: caller.has(&Scope::ReadProtectedPersons)
                || caller.has(&Scope::AdministerPrivacy),
            bodies: bodies.map(|body| body.row.id).collect(),
            owners: owners.map(|owner| owner.row.id).collect(),
        }
    }

    /// True if nothing is hidden from the caller.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// True if the caller may be told who a protected person is.
    pub(super) fn names_protected(&self) -> bool {
        self.protected
    }

    /// True if the caller is one of those who may read a record.
    pub(super) fn is_of(&self, audience: &Audience) -> bool {
        let class = match audience.protected {
            Some(class) if self.protected => class,
            _ => audience.class,
        };
        let is_told = self.protected || audience.protected.is_none();
        let opens = |id: &Uuid| {
            self.owners.contains(&OrganizationId(*id)) || self.bodies.contains(&BodyId(*id))
        };
        class <= self.highest || is_told && audience.openers.iter().any(opens)
    }

    /// True if the caller may read a record as far as it stands by itself. To own what is written of
    /// a protected person is not enough to be told who they are.
    pub(super) fn opens<R: Record>(&self, record: &R, registry: &Registry) -> bool {
        let class = record.classification();
        let is_of_body = || {
            let mut bodies = record.bodies(registry).into_iter();
            bodies.any(|body| self.bodies.contains(&body))
        };
        let is_of_class = class <= self.highest
            || self.owners.contains(&record.authority())
            || class == Classification::Restricted && is_of_body();
        is_of_class && (self.protected || !record.is_protected())
    }
}

/// True if everybody may read all that there is.
fn is_open(registry: &Registry) -> bool {
    macro_rules! all_open {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
            $(registry.$concept.all.is_open())&&+
        };
    }
    every_record!(all_open)
}
