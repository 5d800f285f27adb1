//! What is written into the fields of an input, read into rows.
//!
//! A field that is absent leaves what is there, `null` takes it away, a value takes its place. What
//! is wrong is noted in the draft, so that all of it is told at once.

use async_graphql::{ID, InputObject, InputType, MaybeUndefined};
use chrono::NaiveDate;
use entity::{
    Classification, DatesNote, Language, List, Localized, Missing, OrganizationId, PartialDate,
    SourceId, TranslationStatus,
};
use uuid::Uuid;

use crate::api::ids::{self, IdType};
use crate::api::problem::Problem;
use crate::api::scalars::{Date, Locale};
use crate::changes::{Deed, Draft, ErrorCode, GivenText, Mistake, New, Refused, Target, merged};
use crate::registry::{Record, RecordRow, Registry, Table};

/// A text in one language. Languages that are not named stay as they are.
#[derive(Clone, Debug, InputObject)]
pub(super) struct LocalizedTextInput {
    /// The language of the text.
    locale: Locale,
    /// The text; null to take this language away.
    text: Option<String>,
    /// How good it is; the original is always `SOURCE`, another that says nothing a `DRAFT`.
    status: Option<TranslationStatus>,
}

/// Who is to own a new record, who may read it, and where it comes from.
#[derive(Clone, Debug, InputObject)]
pub(super) struct NewProvenanceInput {
    /// The organization that is to own it; the one that the caller writes for if absent.
    pub(super) authority_id: Option<ID>,
    /// Who may read it; everybody if absent.
    classification: Option<Classification>,
    /// The sources that it is taken from.
    source_ids: Option<Vec<ID>>,
}

/// Who may read a record, and where it comes from. Absent fields stay as they are.
#[derive(Clone, Debug, InputObject)]
pub(super) struct ProvenanceInput {
    /// Who may read it.
    classification: Option<Classification>,
    /// The sources that it is taken from, all of them.
    source_ids: Option<Vec<ID>>,
}

/// The period for which something holds. Absent fields stay as they are; null takes a date away.
#[derive(Clone, Debug, Default, InputObject)]
pub(super) struct ValidityInput {
    /// The first day, as EDTF: `2019-10-10`, `2019-10`, `2019-23` for autumn, `2019`, `../2019`.
    begins: MaybeUndefined<String>,
    /// The last day, inclusive, as EDTF.
    ends: MaybeUndefined<String>,
    /// The day that the source spoke of.
    attested_on: MaybeUndefined<Date>,
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
    let named = optional_link(draft, field, IdType::Organization, named, |all| {
        &all.organizations.all
    })?;
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
    if let Some(class) = given.and_then(|given| given.classification) {
        row.classify(class);
    }
    if let Some(ids) = given.and_then(|given| given.source_ids.as_ref()) {
        row.attribute(sources(draft, ids)?);
    }
    Ok(())
}

fn sources(draft: &Draft<'_>, ids: &[ID]) -> Result<List<SourceId>, Refused> {
    links(draft, "provenance.sourceIds", IdType::Source, ids, |all| {
        &all.sources.all
    })
}

/// The keys of records that the caller may see.
pub(super) fn links<T: From<Uuid> + Into<Uuid> + Copy, R: Record>(
    draft: &Draft<'_>,
    field: &str,
    of: IdType,
    ids: &[ID],
    among: fn(&Registry) -> &Table<R>,
) -> Result<List<T>, Refused> {
    let keys = ids.iter().enumerate();
    keys.map(|(place, id)| link(draft, &format!("{field}.{place}"), of, id, among))
        .collect()
}

/// Changes the period of a record: its first day, its last, and the day that the source spoke of.
pub(super) fn set_validity(
    draft: &mut Draft<'_>,
    given: Option<&ValidityInput>,
    begins: &mut Option<PartialDate>,
    ends: &mut Option<PartialDate>,
    attested_on: &mut Option<NaiveDate>,
) {
    let Some(given) = given else { return };
    set_date(draft, "validity.begins", &given.begins, begins);
    set_date(draft, "validity.ends", &given.ends, ends);
    match given.attested_on {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *attested_on = None,
        MaybeUndefined::Value(day) => *attested_on = Some(day.0),
    }
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

/// The key of a record that the caller may see.
pub(super) fn link<T: From<Uuid> + Into<Uuid> + Copy, R: Record>(
    draft: &Draft<'_>,
    field: &str,
    of: IdType,
    id: &ID,
    among: fn(&Registry) -> &Table<R>,
) -> Result<T, Refused> {
    let key: T = key(field, of, id)?;
    draft.find(among(draft.registry()), field, key)?;
    Ok(key)
}

/// The same for a field that may be absent.
pub(super) fn optional_link<T: From<Uuid> + Into<Uuid> + Copy, R: Record>(
    draft: &Draft<'_>,
    field: &str,
    of: IdType,
    id: Option<&ID>,
    among: fn(&Registry) -> &Table<R>,
) -> Result<Option<T>, Refused> {
    id.map(|id| link(draft, field, of, id, among)).transpose()
}

/// Changes a link.
pub(super) fn set_link<T: From<Uuid> + Into<Uuid> + Copy, R: Record>(
    draft: &Draft<'_>,
    field: &str,
    of: IdType,
    given: &MaybeUndefined<ID>,
    among: fn(&Registry) -> &Table<R>,
    target: &mut Option<T>,
) -> Result<(), Refused> {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(id) => *target = Some(link(draft, field, of, id, among)?),
    }
    Ok(())
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

/// A new text in several languages.
pub(super) fn texts(draft: &mut Draft<'_>, field: &str, given: &[LocalizedTextInput]) -> Localized {
    merge(draft, field, None, given).unwrap_or_else(|| Localized([].into()))
}

/// A new text in several languages that may be absent.
pub(super) fn optional_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: Option<&Vec<LocalizedTextInput>>,
) -> Option<Localized> {
    given.map(|given| texts(draft, field, given))
}

/// Changes a text that there always is.
pub(super) fn set_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<LocalizedTextInput>>,
    target: &mut Localized,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => draft.mistake(Mistake::at(field, ErrorCode::Required)),
        MaybeUndefined::Value(given) => {
            if let Some(text) = merge(draft, field, Some(target), given) {
                *target = text;
            }
        }
    }
}

/// Changes a text that there may be.
pub(super) fn set_optional_texts(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<LocalizedTextInput>>,
    target: &mut Option<Localized>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(given) => {
            if let Some(text) = merge(draft, field, target.as_ref(), given) {
                *target = Some(text);
            }
        }
    }
}

/// A text of a part in a list. If a part began with the same words before, what is known of its
/// translations is kept.
pub(super) fn texts_like<'t>(
    draft: &mut Draft<'_>,
    field: &str,
    given: &[LocalizedTextInput],
    before: impl IntoIterator<Item = &'t Localized>,
) -> Localized {
    let first = given.first();
    let is_same = |old: &&Localized| {
        let pair = old.source().zip(first);
        pair.is_some_and(|(old, new)| {
            old.language == new.locale.0 && new.text.as_deref() == Some(&*old.text)
        })
    };
    let old = before.into_iter().find(is_same);
    merge(draft, field, old, given).unwrap_or_else(|| Localized([].into()))
}

fn merge(
    draft: &mut Draft<'_>,
    field: &str,
    old: Option<&Localized>,
    given: &[LocalizedTextInput],
) -> Option<Localized> {
    let given: Vec<GivenText> = given.iter().map(GivenText::from).collect();
    match merged(field, old, &given) {
        Ok(text) => Some(text),
        Err(mistake) => {
            draft.mistake(mistake);
            None
        }
    }
}

impl From<&LocalizedTextInput> for GivenText {
    fn from(given: &LocalizedTextInput) -> Self {
        let language: Language = given.locale.0;
        Self {
            language,
            text: given.text.clone(),
            status: given.status,
        }
    }
}

/// A date of an input.
pub(super) fn date(
    draft: &mut Draft<'_>,
    field: &str,
    given: Option<&String>,
) -> Option<PartialDate> {
    let parsed = given?.parse();
    if parsed.is_err() {
        draft.mistake(Mistake::at(field, ErrorCode::InvalidPartialDate));
    }
    parsed.ok()
}

/// Changes a date.
pub(super) fn set_date(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<String>,
    target: &mut Option<PartialDate>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(text) => *target = date(draft, field, Some(text)),
    }
}

/// What a source says about the dates of a record beyond the dates themselves.
#[derive(Clone, Debug, InputObject)]
pub(super) struct DatesNoteInput {
    /// The words of the source, such as «förra veckan».
    source_text: Option<String>,
    /// True if part of the date is concluded and not stated; false if absent.
    is_inferred: Option<bool>,
    /// Why there is no date.
    missing_reason: Option<Missing>,
}

/// Changes what is said about the dates of a record.
pub(super) fn set_dates_note(
    given: &MaybeUndefined<DatesNoteInput>,
    target: &mut Option<DatesNote>,
) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(given) => {
            *target = Some(DatesNote {
                source_text: given.source_text.clone(),
                inferred: given.is_inferred.unwrap_or_default(),
                missing: given.missing_reason,
            });
        }
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

/// The dates of a part of a record.
#[derive(Default)]
pub(super) struct Dates {
    pub(super) begins: Option<PartialDate>,
    pub(super) ends: Option<PartialDate>,
    pub(super) attested_on: Option<NaiveDate>,
}

/// The dates of a new part, which stands at a field.
pub(super) fn dates(draft: &mut Draft<'_>, field: &str, given: Option<&ValidityInput>) -> Dates {
    let mut dates = Dates::default();
    let Some(given) = given else { return dates };
    let at = |date: &str| format!("{field}.validity.{date}");
    set_date(draft, &at("begins"), &given.begins, &mut dates.begins);
    set_date(draft, &at("ends"), &given.ends, &mut dates.ends);
    dates.attested_on = given.attested_on.value().map(|day| day.0);
    dates
}

/// True if a text has one of the given texts already: it is that text which is changed.
pub(super) fn shares_text(old: &Localized, given: &[LocalizedTextInput]) -> bool {
    given.iter().any(|given| {
        let old = old.get(given.locale.0).map(|old| &*old.text);
        old.is_some() && old == given.text.as_deref()
    })
}

/// A text of a part: changed if there was one, else new.
pub(super) fn texts_over(
    draft: &mut Draft<'_>,
    field: &str,
    old: Option<&Localized>,
    given: &[LocalizedTextInput],
) -> Localized {
    merge(draft, field, old, given).unwrap_or_else(|| Localized([].into()))
}

/// A number that counts something, from 1.
pub(super) fn count(draft: &mut Draft<'_>, field: &str, given: Option<i32>) -> Option<i32> {
    if given.is_some_and(|given| given < 1) {
        draft.mistake(Mistake::at(field, ErrorCode::OutOfRange));
    }
    given
}

/// Changes a day.
pub(super) fn set_day(given: MaybeUndefined<Date>, target: &mut Option<NaiveDate>) {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(day) => *target = Some(day.0),
    }
}
