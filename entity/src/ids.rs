//! Typed keys: an id of one table does not fit where another is wanted.
//!
//! Every key is a `UUIDv7`, so ordering by key is ordering by creation.

use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
            DeriveValueType,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        // A primary key must say what an integer would mean; for a UUID it means nothing.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// Key of a source: a text, page or data set that statements were taken from.
    SourceId,
    /// Key of an area.
    AreaId,
    /// Key of an organization.
    OrganizationId,
    /// Key of a person.
    PersonId,
    /// Key of a post that a person holds with an organization.
    EmploymentId,
    /// Key of a topic.
    TopicId,
    /// Key of a network or group.
    BodyId,
    /// Key of a focus area of a body.
    FocusAreaId,
    /// Key of a seat in a body.
    SeatId,
    /// Key of one holding of a seat.
    HoldingId,
    /// Key of a membership in a body.
    MembershipId,
    /// Key of an event.
    EventId,
    /// Key of a participation in an event.
    ParticipationId,
    /// Key of a relation between two records.
    RelationId,
    /// Key of a situation.
    SituationId,
    /// Key of a series of events.
    EventSeriesId,
    /// Key of a term of the glossary.
    TermId,
    /// Key of a mandate.
    MandateId,
    /// Key of an obligation.
    ObligationId,
    /// Key of an agreement.
    AgreementId,
    /// Key of a change of operating mode.
    ModeChangeId,
    /// Key of a joint direction.
    DirectionId,
    /// Key of a situation picture.
    SituationPictureId,
    /// Key of a responsibility.
    ResponsibilityId,
    /// Key of a statement.
    StatementId,
    /// Key of a stated count.
    StatedCountId,
    /// Key of a client, a program that asks with a key.
    ClientId,
    /// Key of a part that is only reached through its record: a name, an identifier, a rule.
    PartId,
}
