//! What records have in lists: who has a part in them, and what they name point by point.
//!
//! A list that is given takes the place of the one that is there. A part that says what a part said
//! before keeps its key, so that nothing changes needlessly.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::{
    Capacity, List, OrganizationKind, PartId, PartyRole, PointKind, Sector, agenda_item,
    fulfillment, link, media, party, point,
};

use super::form::{self, LocalizedTextInput};
use super::links;
use crate::changes::{Draft, ErrorCode, Mistake, Refused};

/// A part that has a place among those of its record.
pub(super) trait Part: Clone + PartialEq {
    /// Its key and its place.
    fn place(&mut self) -> (&mut PartId, &mut i32);
}

macro_rules! parts {
    ($($table:ident),+ $(,)?) => {$(
        impl Part for $table::Model {
            fn place(&mut self) -> (&mut PartId, &mut i32) {
                (&mut self.id, &mut self.rank)
            }
        }
    )+};
}

parts!(agenda_item, fulfillment, link, media, party, point);

/// Changes a list of parts. `read` makes one part of what is given for it at a field; it is handed
/// the parts that were there before.
pub(super) fn set<G, M: Part>(
    draft: &mut Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<G>>,
    parts: &mut Vec<M>,
    read: impl Fn(&mut Draft<'_>, &str, &G, &[M]) -> Result<M, Refused>,
) -> Result<(), Refused> {
    let Some(given) = form::list(draft, field, given) else {
        return Ok(());
    };
    let mut before = std::mem::take(parts);
    for (rank, (place, given)) in (1..).zip(given.iter().enumerate()) {
        let mut part = read(draft, &format!("{field}.{place}"), given, &before)?;
        *part.place().1 = rank;
        let same = before.iter().position(|old| is_like(old, &part));
        if let Some(same) = same {
            *part.place().0 = *before.remove(same).place().0;
        }
        parts.push(part);
    }
    Ok(())
}

/// True if two parts say the same, wherever they stand.
fn is_like<M: Part>(old: &M, new: &M) -> bool {
    let (mut old, mut new) = (old.clone(), new.clone());
    let (id, rank) = new.place();
    let (old_id, old_rank) = old.place();
    (*old_id, *old_rank) = (*id, *rank);
    old == new
}

/// Notes a mistake unless exactly one of several fields is given.
pub(super) fn exactly_one(draft: &mut Draft<'_>, field: &str, given: &[bool]) {
    if given.iter().filter(|is_given| **is_given).count() != 1 {
        draft.mistake(Mistake::at(field, ErrorCode::ExactlyOneRequired));
    }
}

/// One of the hats that somebody wears.
#[derive(Clone, Debug, InputObject)]
pub(super) struct CapacityInput {
    /// The title at the time.
    title: Vec<LocalizedTextInput>,
    /// The organization that the title belongs to.
    organization_id: Option<ID>,
    /// The network or group that the title belongs to.
    body_id: Option<ID>,
}

/// Reads the hats that somebody wears.
pub(super) fn capacities(
    draft: &mut Draft<'_>,
    field: &str,
    given: &[CapacityInput],
    before: &[Capacity],
) -> Result<List<Capacity>, Refused> {
    form::short(field, given)?;
    let hats = given.iter().enumerate();
    hats.map(|(place, hat)| {
        let at = |name: &str| format!("{field}.{place}.{name}");
        let earlier = before.iter().map(|hat| &hat.title);
        Ok(Capacity {
            title: form::texts_like(draft, &at("title"), &hat.title, earlier),
            organization: links::optional(
                draft,
                &at("organizationId"),
                hat.organization_id.as_ref(),
            )?,
            body: links::optional(draft, &at("bodyId"), hat.body_id.as_ref())?,
        })
    })
    .collect()
}

/// Somebody who has a part: exactly one of an organization, a network or group, a person, all
/// organizations of a kind, or those whom the source names only by words.
#[derive(Clone, Debug, InputObject)]
pub(super) struct PartyInput {
    /// The part they have.
    role: PartyRole,
    /// The organization.
    organization_id: Option<ID>,
    /// The network or group.
    body_id: Option<ID>,
    /// The person.
    person_id: Option<ID>,
    /// All organizations of this kind.
    organization_kind: Option<OrganizationKind>,
    /// Those whom the source names only by words.
    category: Option<Vec<LocalizedTextInput>>,
    /// The area within which organizations of the kind are meant; anywhere if absent.
    area_id: Option<ID>,
    /// True if each of the members of the body is meant.
    is_all_members: Option<bool>,
    /// The hats that the person wears.
    capacities: Option<Vec<CapacityInput>>,
}

/// Changes who has a part in a record. `own` writes into a party which record it belongs to.
pub(super) fn set_parties(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<PartyInput>>,
    parties: &mut Vec<party::Model>,
    own: impl Fn(&mut party::Model),
) -> Result<(), Refused> {
    set(
        draft,
        "parties",
        given,
        parties,
        |draft, field, given, before| {
            let mut party = given.read(draft, field, before)?;
            own(&mut party);
            Ok(party)
        },
    )
}

impl PartyInput {
    fn read(
        &self,
        draft: &mut Draft<'_>,
        field: &str,
        before: &[party::Model],
    ) -> Result<party::Model, Refused> {
        let at = |name: &str| format!("{field}.{name}");
        let given = [
            self.organization_id.is_some(),
            self.body_id.is_some(),
            self.person_id.is_some(),
            self.organization_kind.is_some(),
            self.category.is_some(),
        ];
        exactly_one(draft, field, &given);
        let earlier = before.iter().filter_map(|old| old.category.as_ref());
        let category = self.category.as_ref();
        let category =
            category.map(|given| form::texts_like(draft, &at("category"), given, earlier));
        let earlier = before.iter().flat_map(|old| &old.capacities);
        let earlier: Vec<Capacity> = earlier.cloned().collect();
        let hats = self.capacities.as_deref().unwrap_or_default();
        Ok(party::Model {
            id: draft.id(),
            mandate_id: None,
            obligation_id: None,
            agreement_id: None,
            mode_change_id: None,
            direction_id: None,
            situation_picture_id: None,
            responsibility_id: None,
            statement_id: None,
            rank: 0,
            role: self.role,
            organization_id: links::optional(
                draft,
                &at("organizationId"),
                self.organization_id.as_ref(),
            )?,
            body_id: links::optional(draft, &at("bodyId"), self.body_id.as_ref())?,
            person_id: links::optional(draft, &at("personId"), self.person_id.as_ref())?,
            organization_kind: self.organization_kind,
            category,
            area_id: links::optional(draft, &at("areaId"), self.area_id.as_ref())?,
            all_members: self.is_all_members.unwrap_or(false),
            capacities: capacities(draft, &at("capacities"), hats, &earlier)?,
        })
    }
}

/// Something that a record lists.
#[derive(Clone, Debug, InputObject)]
pub(super) struct PointInput {
    /// What sort of thing it is.
    kind: PointKind,
    /// The thing.
    text: Vec<LocalizedTextInput>,
    /// The kind of organization that a priority applies to; all if absent.
    applies_to: Option<OrganizationKind>,
    /// When a priority applies; always if absent.
    condition: Option<Vec<LocalizedTextInput>>,
    /// True if the source gives it as an example.
    is_example: Option<bool>,
    /// The sector of society that an effect is on.
    sector: Option<Sector>,
}

/// Changes what a record lists. `own` writes into a point which record it belongs to.
pub(super) fn set_points(
    draft: &mut Draft<'_>,
    given: &MaybeUndefined<Vec<PointInput>>,
    points: &mut Vec<point::Model>,
    own: impl Fn(&mut point::Model),
) -> Result<(), Refused> {
    set(
        draft,
        "points",
        given,
        points,
        |draft, field, given, before| {
            let mut point = given.read(draft, field, before);
            own(&mut point);
            Ok(point)
        },
    )
}

impl PointInput {
    fn read(&self, draft: &mut Draft<'_>, field: &str, before: &[point::Model]) -> point::Model {
        let texts = before.iter().map(|old| &old.text);
        let conditions = before.iter().filter_map(|old| old.condition.as_ref());
        let condition = self.condition.as_ref();
        point::Model {
            id: draft.id(),
            situation_id: None,
            obligation_id: None,
            direction_id: None,
            responsibility_id: None,
            rank: 0,
            kind: self.kind,
            text: form::texts_like(draft, &format!("{field}.text"), &self.text, texts),
            applies_to: self.applies_to,
            condition: condition.map(|given| {
                form::texts_like(draft, &format!("{field}.condition"), given, conditions)
            }),
            example: self.is_example.unwrap_or(false),
            sector: self.sector,
        }
    }
}
