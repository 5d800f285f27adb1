//! An event: a meeting, a conference, a course.
//!
//! Its dates are partial dates; the time of day is local time in the named zone, so that a change
//! of the clock rules does not move it.

use sea_orm::entity::prelude::*;

use crate::ids::{AreaId, BodyId, EventId, EventSeriesId, OrganizationId, SituationId, SourceId};
use crate::partial_date::PartialDate;
use crate::values::{DatesNote, Language, List, Localized};
use crate::vocabulary::{AgendaState, Classification, EventKind, EventStatus, Missing};

/// A row of the table.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, serde::Serialize)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Key of the record.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EventId,
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
    /// Name of the record in addresses; unique among records of its kind.
    #[sea_orm(unique)]
    pub slug: String,
    /// The kind of event.
    pub kind: EventKind,
    /// What it is called.
    pub title: Localized,
    /// Why it is held.
    pub purpose: Option<Localized>,
    /// The body whose event it is.
    pub body_id: Option<BodyId>,
    /// The state it is in.
    pub status: EventStatus,
    /// When it begins on its first day, in local time; absent for whole days.
    pub start_time: Option<Time>,
    /// When it ends on its last day, in local time.
    pub end_time: Option<Time>,
    /// The IANA time zone of the local times.
    pub time_zone: Option<String>,
    /// The municipality or other area where it is held.
    pub place_area_id: Option<AreaId>,
    /// The venue.
    pub place_name: Option<String>,
    /// Why no place is known.
    pub place_missing: Option<Missing>,
    /// Where it is held online.
    pub online_url: Option<String>,
    /// The languages it is held in.
    pub languages: List<Language>,
    /// The situation that it is held because of.
    pub situation_id: Option<SituationId>,
    /// The series that it belongs to.
    pub series_id: Option<EventSeriesId>,
    /// Its number in the series, from 1.
    pub occurrence: Option<i32>,
    /// How far its agenda has come; absent if nothing is known of an agenda.
    pub agenda_state: Option<AgendaState>,
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
