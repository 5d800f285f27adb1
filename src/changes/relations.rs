//! Relations: how they begin and how they end.

use entity::{
    AreaId, BodyId, EventId, OrganizationId, PartialDate, Phase, RelationId, RelationKind, relation,
};
use uuid::Uuid;

use super::closing::LastDay;
use super::draft::{Draft, New, new_row};
use super::mistake::{ErrorCode, Mistake, Refused};
use crate::registry::Dated as _;

/// What a relation can go from or to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// An organization.
    Organization(OrganizationId),
    /// A network or group.
    Body(BodyId),
    /// An event.
    Event(EventId),
    /// An area.
    Area(AreaId),
}

impl End {
    fn uuid(self) -> Uuid {
        match self {
            Self::Organization(id) => id.into(),
            Self::Body(id) => id.into(),
            Self::Event(id) => id.into(),
            Self::Area(id) => id.into(),
        }
    }
}

/// A new relation of a kind that goes from a record, after those of the kind that do already. Where
/// it goes is for the caller to say.
pub fn going_from(draft: &Draft<'_>, new: New, kind: RelationKind, from: End) -> relation::Model {
    let before = draft.registry().relations.by_from.get(&from.uuid()).iter();
    let before = before.filter(|other| other.row.kind == kind);
    let rank = before.map(|other| other.row.rank).max();
    let mut row = new_row!(relation, RelationId, new, {
        kind,
        from_organization_id: None,
        from_body_id: None,
        from_event_id: None,
        from_area_id: None,
        to_organization_id: None,
        to_body_id: None,
        to_event_id: None,
        to_area_id: None,
        to_category: None,
        rank: rank.unwrap_or_default().saturating_add(1),
        level: None,
        inferred: false,
        note: None,
        begins: None,
        ends: None,
        attested_on: None,
        dates_note: None,
    });
    match from {
        End::Organization(id) => row.from_organization_id = Some(id),
        End::Body(id) => row.from_body_id = Some(id),
        End::Event(id) => row.from_event_id = Some(id),
        End::Area(id) => row.from_area_id = Some(id),
    }
    row
}

/// Lets a relation go to a record.
pub fn lead_to(row: &mut relation::Model, to: End) {
    match to {
        End::Organization(id) => row.to_organization_id = Some(id),
        End::Body(id) => row.to_body_id = Some(id),
        End::Event(id) => row.to_event_id = Some(id),
        End::Area(id) => row.to_area_id = Some(id),
    }
}

/// Ends a relation on a day, today if none is given.
pub fn end_relation(
    draft: &mut Draft<'_>,
    id: RelationId,
    expected_version: i32,
    ends: Option<PartialDate>,
) -> Result<RelationId, Refused> {
    let mut relation = draft.take::<relation::Model>("relationId", id, expected_version)?;
    draft.stop_if_mistaken()?;
    let last = LastDay::of(draft, ends)?;
    let period = relation.row.period(relation.row.created_at);
    if period.phase(last.day) == Phase::Past {
        return Err(Mistake::at("relationId", ErrorCode::AlreadyDone).into());
    }
    relation.row.ends = Some(last.date);
    draft.put(relation);
    Ok(id)
}
