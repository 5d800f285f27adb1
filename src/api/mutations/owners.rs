//! Who owns a new record that belongs to another.

use entity::{BodyId, OrganizationId};

use super::form::{self, NewProvenanceInput};
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
    form::begun(draft, provenance, deed, &target, named)
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
