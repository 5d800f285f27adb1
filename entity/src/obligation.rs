//! What somebody has to do: a goal, a report, a nomination, a duty, a task.

use sea_orm::entity::prelude::*;

use crate::ids::{BodyId, EventId, MandateId, ObligationId, OrganizationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, List, Localized};
use crate::vocabulary::{Classification, EventKind, MeetingPhase, ObligationKind};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "obligation")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ObligationId,
    /// Name of the record in content files; never changes, never shown.
    #[sea_orm(unique)]
    pub key: String,
    /// Counts the changes of the record, from 1.
    pub version: i32,
    /// The organization that owns the record: the only one that may change it.
    pub authority_id: OrganizationId,
    /// Who may read the record.
    pub classification: Classification,
    /// The sources that the record was taken from.
    pub sources: List<SourceId>,
    /// When the record was created, in UTC.
    pub created_at: DateTimeUtc,
    /// When the record was last changed, in UTC.
    pub updated_at: DateTimeUtc,
    /// The kind of obligation.
    pub kind: ObligationKind,
    /// Its place among the obligations of its kind under the same body or mandate, from 1.
    pub rank: i32,
    /// The body in whose work it arises.
    pub body_id: Option<BodyId>,
    /// The mandate that it is part of.
    pub mandate_id: Option<MandateId>,
    /// What is to be done.
    pub text: Localized,
    /// When it is due, as far as it is stated.
    pub due: Option<PartialDate>,
    /// What the source says of that beyond the date.
    pub due_note: Option<DatesNote>,
    /// The month it is due in, 1 to 12, where the source states no year.
    pub due_month: Option<i32>,
    /// The kind of event that it is to be done by, or that fulfils it.
    pub event_kind: Option<EventKind>,
    /// The event that it is done for.
    pub event_id: Option<EventId>,
    /// Whether it is done before or after a meeting.
    pub phase: Option<MeetingPhase>,
    /// True if it goes on and is never done with.
    pub continuous: bool,
    /// How many are asked for: representatives to be named.
    pub quantity: Option<i32>,
    /// When it was let go without being done.
    pub waived: Option<PartialDate>,
    /// The first day, as far as it is known.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive, as far as it is known.
    pub ends: Option<PartialDate>,
    /// The day that the source spoke of; absent if the source is undated.
    pub attested_on: Option<Date>,
    /// What the source says about the dates beyond the dates.
    pub dates_note: Option<DatesNote>,
}

impl ActiveModelBehavior for ActiveModel {}
