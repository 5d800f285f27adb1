//! What is written into the fields of an input, read into rows.
//!
//! A field that is absent leaves what is there, `null` takes it away, a value takes its place. What
//! is wrong is noted in the draft, so that all of it is told at once.

mod dates;
mod texts;

use async_graphql::{ID, InputObject, InputType, MaybeUndefined};
use entity::{Classification, List, OrganizationId, SourceId};
use uuid::Uuid;

use super::links;
use crate::api::ids::{self, IdType};
use crate::api::problem::Problem;
use crate::changes::{Deed, Draft, ErrorCode, Mistake, New, Refused, Target};
use crate::registry::RecordRow;

pub(super) use dates::{
    DatesNoteInput, ValidityInput, date, dates, set_date, set_dates_note, set_day, set_validity,
};
pub(super) use texts::{
    LocalizedTextInput, optional_texts, set_optional_texts, set_texts, shares_text, texts,
    texts_like, texts_over,
};

/// Who is to own a new record, who may read it, and where it comes from.
#[derive(Clone, Debug, InputObject)]
pub(super) struct NewProvenanceInput {
    /// The organization that is to own it; the one that the caller writes for if absent.
    pub(super) authority_id: Option<ID>,
    /// Who may read it; those who may read of the body that it belongs to if absent, else everybody.
    classification: Option<Classification>,
    /// The sources that it is taken from.
    source_ids: Option<Vec<ID>>,
}

impl NewProvenanceInput {
    /// True if it leaves open who may read the record.
    pub(super) fn is_open(&self) -> bool {
        self.classification.is_none()
    }
}

/// Who may read a record, and where it comes from. Absent fields stay as they are.
#[derive(Clone, Debug, InputObject)]
pub(super) struct ProvenanceInput {
    /// Who may read it.
    classification: Option<Classification>,
    /// The sources that it is taken from, all of them.
    source_ids: Option<Vec<ID>>,
}

/// What a new record begins with that only its owner may create.
pub(super) fn owned(
    draft: &Draft<'_>,
    provenance: Option<&NewProvenanceInput>,
) -> Result<New, Refused> {
    let owner = owner(draft, provenance)?;
    begun(
        draft,
        provenance,
        Deed::Own,
        &Target::of(draft.registry(), owner, None, None),
        owner,
    )
}

/// The organization that is to own a new record.
pub(super) fn owner(
    draft: &Draft<'_>,
    provenance: Option<&NewProvenanceInput>,
) -> Result<OrganizationId, Refused> {
    let field = "provenance.authorityId";
    let named = provenance.and_then(|given| given.authority_id.as_ref());
    let named = links::optional(draft, field, named)?;
    draft.owner(field, named)
}

/// What a new record begins with, if the caller may do this deed to it.
pub(super) fn begun(
    draft: &Draft<'_>,
    provenance: Option<&NewProvenanceInput>,
    deed: Deed,
    target: &Target,
    owner: OrganizationId,
) -> Result<New, Refused> {
    draft.permit(deed, target)?;
    let mut new = draft.new_record(owner);
    if let Some(class) = provenance.and_then(|given| given.classification) {
        new.classification = class;
    }
    if let Some(ids) = provenance.and_then(|given| given.source_ids.as_ref()) {
        new.sources = sources(draft, ids)?;
    }
    Ok(new)
}

/// Changes who may read a record, and where it comes from.
pub(super) fn set_provenance(
    draft: &Draft<'_>,
    given: Option<&ProvenanceInput>,
    row: &mut impl RecordRow,
) -> Result<(), Refused> {
    let is_asked =
        |given: &&ProvenanceInput| given.classification.is_some() || given.source_ids.is_some();
    if given.as_ref().is_some_and(is_asked) {
        // Who may read a record is for its owner to say, whoever else may change it.
        own(draft, row)?;
    }
    if let Some(class) = given.and_then(|given| given.classification) {
        row.classify(class);
    }
    if let Some(ids) = given.and_then(|given| given.source_ids.as_ref()) {
        row.attribute(sources(draft, ids)?);
    }
    Ok(())
}

/// Refuses whoever is not the owner of a record.
pub(super) fn own(draft: &Draft<'_>, row: &impl RecordRow) -> Result<(), Refused> {
    let target = Target::of(draft.registry(), row.head().authority, None, None);
    draft.permit(Deed::Own, &target)
}

fn sources(draft: &Draft<'_>, ids: &[ID]) -> Result<List<SourceId>, Refused> {
    links::several(draft, "provenance.sourceIds", ids)
}

/// The key that an id of a type stands for.
pub(super) fn key<T: From<Uuid>>(field: &str, of: IdType, id: &ID) -> Result<T, Refused> {
    ids::decode_as(of, id).map_err(|problem| of_problem(field, &problem).into())
}

/// What is wrong with an id at a field.
pub(super) fn of_problem(field: &str, problem: &Problem) -> Mistake {
    let code = match problem {
        Problem::WrongIdType { .. } => ErrorCode::WrongIdType,
        _ => ErrorCode::MalformedId,
    };
    let mistake = Mistake::at(field, code);
    let details = problem.details().into_iter();
    details.fold(mistake, |mistake, (name, value)| mistake.with(name, value))
}

/// Changes a value that there always is.
pub(super) fn set<T: InputType + Clone>(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<T>,
    target: &mut T,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => draft.mistake(Mistake::at(field, ErrorCode::Required)),
        MaybeUndefined::Value(value) => value.clone_into(target),
    }
}

/// Changes the slug by which permissions name a record: only whoever looks after the registry, since
/// tokens that were given out name it.
pub(super) fn set_scoped_slug<M: RecordRow + Slugged>(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<String>,
    row: &mut M,
) -> Result<(), Refused> {
    let before = row.slug().clone();
    set(draft, "slug", given, row.slug());
    if *row.slug() != before {
        let target = Target::of(draft.registry(), row.head().authority, None, None);
        draft.permit(Deed::Operate, &target)?;
    }
    Ok(())
}

/// A row that is named by its slug in permissions.
pub(super) trait Slugged {
    /// The slug.
    fn slug(&mut self) -> &mut String;
}

impl Slugged for entity::organization::Model {
    fn slug(&mut self) -> &mut String {
        &mut self.slug
    }
}

impl Slugged for entity::body::Model {
    fn slug(&mut self) -> &mut String {
        &mut self.slug
    }
}

/// Changes a value that there may be.
pub(super) fn set_optional<T: Clone>(given: &MaybeUndefined<T>, target: &mut Option<T>) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(value) => *target = Some(value.clone()),
    }
}

/// Changes a list; `null` empties it.
pub(super) fn set_list<T: Clone>(given: &MaybeUndefined<Vec<T>>, target: &mut List<T>) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = List::default(),
        MaybeUndefined::Value(values) => *target = List(values.clone()),
    }
}

/// The most items of a list that one input may give.
const MAX_ITEMS: usize = 100;

/// A list that is to take the place of the one that is there; `None` if it is to stay.
pub(super) fn list<'a, T>(
    draft: &mut Draft<'_>,
    field: &str,
    given: &'a MaybeUndefined<Vec<T>>,
) -> Option<&'a [T]> {
    match given {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(&[]),
        MaybeUndefined::Value(items) => match short(field, items) {
            Ok(()) => Some(items),
            Err(mistake) => {
                draft.mistake(mistake);
                None
            }
        },
    }
}

/// Refuses a list that is too long.
pub(super) fn short<T>(field: &str, items: &[T]) -> Result<(), Mistake> {
    if items.len() > MAX_ITEMS {
        return Err(Mistake::at(field, ErrorCode::TooMany));
    }
    Ok(())
}

/// The items of a list as rows. `row` is told where the item stands.
pub(super) fn rows<T, M>(
    draft: &mut Draft<'_>,
    field: &str,
    items: &[T],
    mut row: impl FnMut(&mut Draft<'_>, &str, &T) -> Result<M, Refused>,
) -> Result<Vec<M>, Refused> {
    let items = items.iter().enumerate();
    items
        .map(|(place, item)| row(draft, &format!("{field}.{place}"), item))
        .collect()
}

/// A number that counts something, from 1.
pub(super) fn count(draft: &mut Draft<'_>, field: &str, given: Option<i32>) -> Option<i32> {
    if given.is_some_and(|given| given < 1) {
        draft.mistake(Mistake::at(field, ErrorCode::OutOfRange));
    }
    given
}
