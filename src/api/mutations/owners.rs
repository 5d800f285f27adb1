//! Who owns a new record that belongs to another, and who may let a record belong to another.

use async_graphql::{ID, MaybeUndefined};
use entity::{BodyId, OrganizationId};

use super::form::{self, NewProvenanceInput};
use super::links;
use crate::changes::{Deed, Draft, New, Refused, Target};

/// What a new record begins with that belongs to another, such as a seat to its body, if the caller
/// may do this deed to the other. It has the owner of the other; for another owner the caller has to
/// write as well.
pub(super) fn belonging(
    draft: &Draft<'_>,
    provenance: Option<&NewProvenanceInput>,
    deed: Deed,
    owner: OrganizationId,
    body: Option<BodyId>,
) -> Result<New, Refused> {
    let target = Target::of(draft.registry(), owner, body, None);
    let is_named = provenance.is_some_and(|given| given.authority_id.is_some());
    let named = if is_named {
        form::owner(draft, provenance)?
    } else {
        owner
    };
    if named != owner {
        draft.permit(Deed::Own, &Target::of(draft.registry(), named, None, None))?;
    }
    let mut new = form::begun(draft, provenance, deed, &target, named)?;
    let body = body.and_then(|body| draft.registry().bodies.all.get(body));
    if let Some(body) = body.filter(|_| provenance.is_none_or(NewProvenanceInput::is_open)) {
        // What belongs to a body is for those who may read of it, unless somebody says otherwise.
        new.classification = body.row.classification;
    }
    Ok(new)
}

/// The same for a record of a body.
pub(super) fn of_body(
    draft: &Draft<'_>,
    provenance: Option<&NewProvenanceInput>,
    deed: Deed,
    field: &str,
    body: BodyId,
) -> Result<New, Refused> {
    let owner = draft.find(&draft.registry().bodies.all, field, body)?;
    belonging(draft, provenance, deed, owner.row.authority_id, Some(body))
}

/// Changes the body that a record hangs on. The record is shown with that body, so it takes somebody
/// who may change the body as well. To take a record away from a body is for its own owner.
pub(super) fn set_body(
    draft: &Draft<'_>,
    field: &str,
    given: &MaybeUndefined<ID>,
    target: &mut Option<BodyId>,
) -> Result<(), Refused> {
    let before = *target;
    links::set(draft, field, given, target)?;
    let body = target.filter(|after| before != Some(*after));
    let body = body.and_then(|id| draft.registry().bodies.all.get(id));
    body.map_or(Ok(()), |own| {
        may_hang_on(draft, field, own.row.authority_id, Some(own.row.id))
    })
}

/// The same for the organization that a record hangs on.
pub(super) fn set_organization(
    draft: &Draft<'_>,
    field: &str,
    given: &MaybeUndefined<ID>,
    target: &mut Option<OrganizationId>,
) -> Result<(), Refused> {
    let before = *target;
    links::set(draft, field, given, target)?;
    let organization = target.filter(|after| before != Some(*after));
    let organization = organization.and_then(|id| draft.registry().organizations.all.get(id));
    organization.map_or(Ok(()), |own| {
        may_hang_on(draft, field, own.row.authority_id, None)
    })
}

fn may_hang_on(
    draft: &Draft<'_>,
    field: &str,
    owner: OrganizationId,
    body: Option<BodyId>,
) -> Result<(), Refused> {
    let target = Target::of(draft.registry(), owner, body, None);
    draft.permit_at(field, Deed::Own, &target)
}
