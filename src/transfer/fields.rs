//! What a field of a file and the column that keeps it make of each other.

use entity::{
    AgreementId, AreaId, BodyId, DirectionId, EmploymentId, EventId, EventSeriesId, FocusAreaId,
    List, MandateId, MembershipId, ModeChangeId, ObligationId, OrganizationId, ParticipationId,
    PersonId, RelationId, ResponsibilityId, SeatId, SituationId, SituationPictureId, SourceId,
    StatedCountId, StatementId, TermId, TopicId,
};
use uuid::Uuid;

use super::bundle::Capacity;
use super::export::Keys;
use super::resolve::References;

/// An id that stands where a file has a key.
pub(super) trait Id: Copy + From<Uuid> + Into<Uuid> {
    /// The kind of record, as in `[[kind]]`.
    const KIND: &'static str;
}

macro_rules! ids {
    ($($id:ident = $kind:literal),+ $(,)?) => {
        $(impl Id for $id {
            const KIND: &'static str = $kind;
        })+
    };
}

ids! {
    SourceId = "source", AreaId = "area", OrganizationId = "organization", PersonId = "person",
    EmploymentId = "employment", TopicId = "topic", BodyId = "body", FocusAreaId = "focus_area",
    SeatId = "seat", MembershipId = "membership", EventId = "event",
    ParticipationId = "participation", RelationId = "relation", SituationId = "situation",
    EventSeriesId = "event_series", TermId = "term", MandateId = "mandate",
    ObligationId = "obligation", AgreementId = "agreement", ModeChangeId = "mode_change",
    DirectionId = "direction", SituationPictureId = "situation_picture",
    ResponsibilityId = "responsibility", StatementId = "statement", StatedCountId = "stated_count",
}

/// A field that is kept in a column of type `C`.
pub(super) trait Field<C>: Sized {
    /// What the column holds.
    fn store(&self, name: &'static str, references: &mut References<'_>) -> C;
    /// What the file says.
    fn load(column: &C, keys: &Keys<'_>) -> Self;
}

impl<T: Clone> Field<T> for T {
    fn store(&self, _name: &'static str, _references: &mut References<'_>) -> T {
        self.clone()
    }

    fn load(column: &T, _keys: &Keys<'_>) -> Self {
        column.clone()
    }
}

impl<T: Clone> Field<List<T>> for Vec<T> {
    fn store(&self, _name: &'static str, _references: &mut References<'_>) -> List<T> {
        List(self.clone())
    }

    fn load(column: &List<T>, _keys: &Keys<'_>) -> Self {
        column.0.clone()
    }
}

impl<I: Id> Field<I> for String {
    fn store(&self, name: &'static str, references: &mut References<'_>) -> I {
        references.find(name, self)
    }

    fn load(column: &I, keys: &Keys<'_>) -> Self {
        keys.key(*column)
    }
}

impl<I: Id> Field<Option<I>> for Option<String> {
    fn store(&self, name: &'static str, references: &mut References<'_>) -> Option<I> {
        self.as_ref().map(|key| key.store(name, references))
    }

    fn load(column: &Option<I>, keys: &Keys<'_>) -> Self {
        column.map(|id| keys.key(id))
    }
}

impl<I: Id> Field<List<I>> for Vec<String> {
    fn store(&self, name: &'static str, references: &mut References<'_>) -> List<I> {
        self.iter().map(|key| references.find(name, key)).collect()
    }

    fn load(column: &List<I>, keys: &Keys<'_>) -> Self {
        column.iter().map(|id| keys.key(*id)).collect()
    }
}

impl Field<List<entity::Capacity>> for Vec<Capacity> {
    fn store(
        &self,
        _name: &'static str,
        references: &mut References<'_>,
    ) -> List<entity::Capacity> {
        let stored = self.iter().map(|capacity| entity::Capacity {
            title: capacity.title.clone(),
            organization: capacity.organization.store("organization", references),
            body: capacity.body.store("body", references),
        });
        stored.collect()
    }

    fn load(column: &List<entity::Capacity>, keys: &Keys<'_>) -> Self {
        let loaded = column.iter().map(|capacity| Capacity {
            title: capacity.title.clone(),
            organization: Field::load(&capacity.organization, keys),
            body: Field::load(&capacity.body, keys),
        });
        loaded.collect()
    }
}
