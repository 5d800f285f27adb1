//! Persons: who may write what of them. Their posts are also for their employers to write.

use entity::{EmploymentId, OrganizationId, PartialDate, PersonId, Phase, employment, person};

use super::closing::LastDay;
use super::draft::{Draft, Taken};
use super::mistake::{ErrorCode, Mistake, Refused};
use super::policy::{Deed, Target};
use crate::registry::{Dated as _, is_protected};

/// Changes a person. What protects them is for those who look after privacy alone, the rest for the
/// owner of the record; whoever does both needs both permissions.
pub fn change_person(
    draft: &mut Draft<'_>,
    id: PersonId,
    expected_version: i32,
    change: impl FnOnce(&mut Draft<'_>, &mut person::Model) -> Result<(), Refused>,
    protect: Option<impl FnOnce(&mut Draft<'_>, &mut person::Model)>,
) -> Result<PersonId, Refused> {
    let deed = if protect.is_some() {
        Deed::Protect
    } else {
        Deed::Own
    };
    let mut person =
        draft.take_for::<person::Model>(deed, None, None, "personId", id, expected_version)?;
    let before = person.row.clone();
    change(draft, &mut person.row)?;
    if person.row != before {
        permit(draft, &person, Deed::Own, None)?;
    }
    if let Some(protect) = protect {
        protect(draft, &mut person.row);
    }
    conceal(&mut person.row);
    draft.put(person);
    Ok(id)
}

/// Takes the name in addresses from a person who is protected: that it is taken would tell that they
/// are here. What takes its place says nothing, and stays when the protection ends, until somebody
/// gives another.
pub fn conceal(row: &mut person::Model) {
    if is_protected(row) {
        row.slug = row.id.0.simple().to_string();
    }
}

/// Gives a person a post.
pub fn employ(
    draft: &mut Draft<'_>,
    expected_version: i32,
    post: employment::Model,
) -> Result<EmploymentId, Refused> {
    let (id, person, employer) = (post.id, post.person_id, post.organization_id);
    let (deed, field) = (Deed::Answer, "personId");
    let mut person =
        draft.take_for::<person::Model>(deed, None, employer, field, person, expected_version)?;
    person.parts.employment.push(post);
    draft.put(person);
    Ok(id)
}

/// Changes a post: for whoever owns the person, or answers for the employer before and after.
pub fn change_post(
    draft: &mut Draft<'_>,
    id: EmploymentId,
    expected_version: i32,
    change: impl FnOnce(&mut Draft<'_>, &mut employment::Model) -> Result<(), Refused>,
) -> Result<EmploymentId, Refused> {
    let (deed, field) = (Deed::Answer, "employmentId");
    let missing = || Mistake::at(field, ErrorCode::NotFound);
    let found = draft.registry().people.employment(id);
    let (person, employer) = found
        .map(|(person, post)| (person.row.id, post.organization_id))
        .ok_or_else(missing)?;
    let mut person =
        draft.take_for::<person::Model>(deed, None, employer, field, person, expected_version)?;
    let mut posts = person.parts.employment.iter_mut();
    let post = posts.find(|post| post.id == id).ok_or_else(missing)?;
    change(draft, post)?;
    let employer = post.organization_id;
    permit(draft, &person, deed, employer)?;
    draft.put(person);
    Ok(id)
}

/// Ends a post on a day, today if none is given.
pub fn end_post(
    draft: &mut Draft<'_>,
    id: EmploymentId,
    expected_version: i32,
    ends: Option<PartialDate>,
) -> Result<EmploymentId, Refused> {
    let recorded = draft.now();
    change_post(draft, id, expected_version, |draft, post| {
        draft.stop_if_mistaken()?;
        let last = LastDay::of(draft, ends)?;
        if post.period(recorded).phase(last.day) == Phase::Past {
            return Err(Mistake::at("employmentId", ErrorCode::AlreadyDone).into());
        }
        post.ends = Some(last.date);
        Ok(())
    })
}

/// Removes a post that was entered by mistake. For whoever owns the person.
pub fn remove_post(
    draft: &mut Draft<'_>,
    id: EmploymentId,
    expected_version: i32,
) -> Result<(), Refused> {
    let found = draft.registry().people.employment(id);
    let person = found.map(|(person, _)| person.row.id);
    let person = person.ok_or_else(|| Mistake::at("id", ErrorCode::NotFound))?;
    let mut person = draft.take::<person::Model>("id", person, expected_version)?;
    person.parts.employment.retain(|post| post.id != id);
    draft.put(person);
    Ok(())
}

fn permit(
    draft: &Draft<'_>,
    person: &Taken<person::Model>,
    deed: Deed,
    member: Option<OrganizationId>,
) -> Result<(), Refused> {
    let authority = person.row.authority_id;
    draft.permit(deed, &Target::of(draft.registry(), authority, None, member))
}
