//! Relations: created, changed, ended.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{Level, RelationId, RelationKind, relation};

use super::form::{
    self, DatesNoteInput, LocalizedTextInput, NewProvenanceInput, ProvenanceInput, ValidityInput,
};
use super::links;
use super::write::{payloads, write};
use crate::api::ids::{self, IdType};
use crate::api::problem::Fallible;
use crate::api::relations::Relation;
use crate::changes::{Draft, End, ErrorCode, Mistake, Refused, end_relation, going_from, lead_to};

/// A new relation. It reads: `from` is … `to`.
#[derive(Clone, Debug, InputObject)]
struct CreateRelationInput {
    /// Who is to own it, who may read it, and where it comes from.
    provenance: Option<NewProvenanceInput>,
    /// The kind of relation.
    kind: RelationKind,
    /// The id of the organization, network, group, event or area that it goes from.
    from_id: ID,
    /// The id of the one that it goes to. Either this or `toCategory`.
    to_id: Option<ID>,
    /// Those it goes to, where the source names only a category.
    to_category: Option<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: RelationFields,
}

/// What is to change of a relation. Absent fields stay as they are; null takes a value away. What it
/// goes from and to does not change: that is another relation.
#[derive(Clone, Debug, InputObject)]
struct UpdateRelationInput {
    /// The relation.
    relation_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// Who may read it, and where it comes from.
    provenance: Option<ProvenanceInput>,
    /// Those it goes to, where the source names only a category.
    to_category: MaybeUndefined<Vec<LocalizedTextInput>>,
    #[graphql(flatten)]
    fields: RelationFields,
}

/// What is said of a new relation and of one that is there.
#[derive(Clone, Debug, InputObject)]
struct RelationFields {
    /// Its place among the relations of its kind that go from the same record, from 1; a new one
    /// comes last if absent.
    rank: MaybeUndefined<i32>,
    /// The level of society that it concerns.
    level: MaybeUndefined<Level>,
    /// True if it is concluded and not stated.
    is_inferred: MaybeUndefined<bool>,
    /// What more is said of it.
    note: MaybeUndefined<Vec<LocalizedTextInput>>,
    /// The period for which it holds.
    validity: Option<ValidityInput>,
    /// What the source says about its dates beyond the dates.
    dates_note: MaybeUndefined<DatesNoteInput>,
}

/// That a relation ends.
#[derive(Clone, Debug, InputObject)]
struct EndRelationInput {
    /// The relation.
    relation_id: ID,
    /// The version that the change is based on.
    expected_version: i32,
    /// The last day, inclusive, as EDTF; today if absent.
    ends: Option<String>,
}

payloads! {
    /// What came of creating a relation.
    CreateRelationPayload {
        /// The new relation; null if it was not created.
        relation: Relation = RelationId
    }
    /// What came of changing a relation.
    UpdateRelationPayload {
        /// The relation as it is now; null if it was not changed.
        relation: Relation = RelationId
    }
    /// What came of ending a relation.
    EndRelationPayload {
        /// The relation as it is now; null if it did not end.
        relation: Relation = RelationId
    }
}

/// Changes to relations.
#[derive(Default)]
pub(crate) struct RelationMutation;

#[Object(serial)]
impl RelationMutation {
    /// Says how one record stands to another: who founded it, hosts it, is in dialogue with it,
    /// succeeded it. For the association that is to own the relation.
    async fn create_relation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new relation.")] input: CreateRelationInput,
    ) -> Fallible<CreateRelationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Changes what is said of a relation. For the association that owns it.
    async fn update_relation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is to change.")] input: UpdateRelationInput,
    ) -> Fallible<UpdateRelationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }

    /// Ends a relation. For the association that owns it.
    async fn end_relation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which relation ends.")] input: EndRelationInput,
    ) -> Fallible<EndRelationPayload> {
        let done = write(ctx, false, move |draft| input.run(draft)).await;
        Some(done.map(Into::into))
    }
}

impl CreateRelationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<RelationId, Refused> {
        let new = form::owned(draft, self.provenance.as_ref())?;
        let from = end(draft, "fromId", &self.from_id)?;
        let mut relation = going_from(draft, new, self.kind, from);
        match (&self.to_id, &self.to_category) {
            (Some(to), None) => lead_to(&mut relation, end(draft, "toId", to)?),
            (None, Some(category)) => {
                relation.to_category = Some(form::texts(draft, "toCategory", category));
            }
            _ => draft.mistake(Mistake::at("toId", ErrorCode::ExactlyOneRequired)),
        }
        self.fields.apply(draft, &mut relation);
        let id = relation.id;
        draft.put_new(relation);
        Ok(id)
    }
}

impl UpdateRelationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<RelationId, Refused> {
        let (field, of) = ("relationId", IdType::Relation);
        let id: RelationId = form::key(field, of, &self.relation_id)?;
        let mut relation = draft.take::<relation::Model>(field, id, self.expected_version)?;
        form::set_provenance(draft, self.provenance.as_ref(), &mut relation.row)?;
        match (&mut relation.row.to_category, &self.to_category) {
            (_, MaybeUndefined::Undefined) => {}
            (Some(category), given) => form::set_texts(draft, "toCategory", given, category),
            (None, _) => draft.mistake(Mistake::at("toCategory", ErrorCode::ExactlyOneRequired)),
        }
        self.fields.apply(draft, &mut relation.row);
        draft.put(relation);
        Ok(id)
    }
}

impl RelationFields {
    fn apply(&self, draft: &mut Draft<'_>, row: &mut relation::Model) {
        form::count(draft, "rank", self.rank.value().copied());
        form::set(draft, "rank", &self.rank, &mut row.rank);
        form::set_optional(&self.level, &mut row.level);
        form::set(draft, "isInferred", &self.is_inferred, &mut row.inferred);
        form::set_optional_texts(draft, "note", &self.note, &mut row.note);
        form::set_validity(
            draft,
            self.validity.as_ref(),
            &mut row.begins,
            &mut row.ends,
            &mut row.attested_on,
        );
        form::set_dates_note(&self.dates_note, &mut row.dates_note);
    }
}

impl EndRelationInput {
    fn run(&self, draft: &mut Draft<'_>) -> Result<RelationId, Refused> {
        let id = form::key("relationId", IdType::Relation, &self.relation_id)?;
        let ends = form::date(draft, "ends", self.ends.as_ref());
        end_relation(draft, id, self.expected_version, ends)
    }
}

/// What an id of one of several types stands for, if a relation can go from or to it.
fn end(draft: &Draft<'_>, field: &str, id: &ID) -> Result<End, Refused> {
    let decoded = ids::decode(id);
    let (of, _) = decoded.map_err(|problem| form::of_problem(field, &problem))?;
    match of {
        IdType::Organization => Ok(End::Organization(links::one(draft, field, id)?)),
        IdType::Body => Ok(End::Body(links::one(draft, field, id)?)),
        IdType::Event => Ok(End::Event(links::one(draft, field, id)?)),
        IdType::Area => Ok(End::Area(links::one(draft, field, id)?)),
        other => {
            let wrong = Mistake::at(field, ErrorCode::WrongIdType);
            let wrong = wrong.with("expected", "Related");
            Err(wrong.with("actual", other.name()).into())
        }
    }
}
