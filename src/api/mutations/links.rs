//! Ids in an input, read into keys of records that the caller may see.

use async_graphql::{ID, MaybeUndefined};
use entity::{
    AreaId, BodyId, EventId, EventSeriesId, List, MandateId, OrganizationId, PersonId, SituationId,
    SourceId, StatementId, TermId, TopicId,
};
use uuid::Uuid;

use super::form;
use crate::api::ids::IdType;
use crate::changes::{Draft, Refused};
use crate::registry::{self, Record, Registry, Table};

/// The key of a kind of record that inputs point at.
pub(super) trait Linked: From<Uuid> + Into<Uuid> + Copy {
    /// The record.
    type Record: Record;
    /// The type of its ids.
    const TYPE: IdType;
    /// Its table.
    fn among(registry: &Registry) -> &Table<Self::Record>;
}

macro_rules! linked {
    ($($id:ident: $record:ident in $concept:ident),+ $(,)?) => {$(
        impl Linked for $id {
            type Record = registry::$record;
            const TYPE: IdType = IdType::$record;

            fn among(registry: &Registry) -> &Table<Self::Record> {
                &registry.$concept.all
            }
        }
    )+};
}

linked! {
    AreaId: Area in areas,
    BodyId: Body in bodies,
    EventId: Event in events,
    EventSeriesId: EventSeries in series,
    MandateId: Mandate in mandates,
    OrganizationId: Organization in organizations,
    PersonId: Person in people,
    SituationId: Situation in situations,
    SourceId: Source in sources,
    StatementId: Statement in statements,
    TermId: Term in terms,
    TopicId: Topic in topics,
}

/// The key of a record.
pub(super) fn one<T: Linked>(draft: &Draft<'_>, field: &str, id: &ID) -> Result<T, Refused> {
    let key: T = form::key(field, T::TYPE, id)?;
    draft.find(T::among(draft.registry()), field, key)?;
    Ok(key)
}

/// The same for a field that may be absent.
pub(super) fn optional<T: Linked>(
    draft: &Draft<'_>,
    field: &str,
    id: Option<&ID>,
) -> Result<Option<T>, Refused> {
    id.map(|id| one(draft, field, id)).transpose()
}

/// The keys of several records.
pub(super) fn several<T: Linked>(
    draft: &Draft<'_>,
    field: &str,
    ids: &[ID],
) -> Result<List<T>, Refused> {
    let ids = ids.iter().enumerate();
    ids.map(|(place, id)| one(draft, &format!("{field}.{place}"), id))
        .collect()
}

/// Changes a link that there may be.
pub(super) fn set<T: Linked>(
    draft: &Draft<'_>,
    field: &str,
    given: &MaybeUndefined<ID>,
    target: &mut Option<T>,
) -> Result<(), Refused> {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = None,
        MaybeUndefined::Value(id) => *target = Some(one(draft, field, id)?),
    }
    Ok(())
}

/// Changes a list of links; `null` empties it.
pub(super) fn set_several<T: Linked>(
    draft: &Draft<'_>,
    field: &str,
    given: &MaybeUndefined<Vec<ID>>,
    target: &mut List<T>,
) -> Result<(), Refused> {
    match given {
        MaybeUndefined::Undefined => {}
        MaybeUndefined::Null => *target = List::default(),
        MaybeUndefined::Value(ids) => *target = several(draft, field, ids)?,
    }
    Ok(())
}
