//! Which field of a record or part stands in which column: one list for both directions.
//!
//! `field => column` is a key that becomes an id; every other field has the name of its column. A
//! field or column that is missing from the list does not compile.

use std::hash::Hash;

use chrono::{DateTime, Utc};
use entity::{
    AreaId, Classification, IdentifierScheme, Language, NameKind, PartialDate, TopicId,
    agenda_item, agreement, area, area_part, body, cadence, contact_point, direction, employment,
    event, event_series, focus_area, focus_area_topic, fulfillment, holding, identifier, link,
    mandate, media, membership, membership_rule, mode_change, name, obligation, organization,
    participation, party, person, point, purpose, relation, responsibility, seat, seat_rule,
    situation, situation_picture, source, stated_count, statement, term, topic,
};
use uuid::Uuid;

use super::bundle::{
    AgendaItem, Agreement, Area, Body, Cadence, ContactPoint, Direction, Employment, Event,
    EventSeries, FocusArea, FocusTopic, Fulfillment, Holding, Identifier, Link, Mandate, Media,
    Membership, MembershipRule, ModeChange, Name, Obligation, Organization, Participation, Party,
    Person, Place, Point, Purpose, Record, Relation, Responsibility, Seat, SeatRule, Situation,
    SituationPicture, Source, StatedCount, Statement, Term, Topic, Within,
};
use super::export::Keys;
use super::fields::{Field, Id};
use super::resolve::References;
use super::revisions::{count_on, first_revision};
use crate::registry::Row;

/// A row that can take the place of an older one.
pub(super) trait Successor: Row + Clone + PartialEq {
    /// Takes over from the older row what a file does not tell.
    fn succeed(&mut self, old: &Self);
}

/// A record that has a row.
pub(super) trait Stored: Record {
    /// The row.
    type Row: RecordRow;
    /// The row that the record wants, as if it were new.
    fn row(&self, references: &mut References<'_>, now: DateTime<Utc>) -> Self::Row;
    /// The record without its parts.
    fn load(row: &Self::Row, keys: &Keys<'_>) -> Self;
}

/// A part that has a row.
pub(super) trait StoredPart: Sized {
    /// The row.
    type Row: PartRow;
    /// The row that the part wants, as if it were new.
    fn row(&self, spot: Spot, references: &mut References<'_>) -> Self::Row;
    /// The part without parts of its own.
    fn load(row: &Self::Row, keys: &Keys<'_>) -> Self;
}

/// The row of a record.
pub(super) trait RecordRow: Successor {
    /// Counts a change.
    fn raise(&mut self, now: DateTime<Utc>);
}

/// The row of a part.
pub(super) trait PartRow: Successor {
    /// By what a part is known again.
    type Natural: Eq + Hash;
    /// By what this one is, as one of its owner's parts.
    fn natural(&self, place: usize) -> Self::Natural;
    /// Its rank; 0 for parts that have none.
    fn rank(&self) -> i32;
    /// Gives it its id.
    fn set_id(&mut self, id: Uuid);
}

/// The record or part that a part belongs to.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    kind: &'static str,
    pub(super) id: Uuid,
}

impl<I: Id> From<I> for Owner {
    fn from(id: I) -> Self {
        Self {
            kind: I::KIND,
            id: id.into(),
        }
    }
}

/// Where a part stands.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// What it belongs to.
    pub(super) owner: Owner,
    /// Its place among the parts of its kind, from 0.
    pub(super) place: usize,
}

impl Spot {
    fn rank(self) -> i32 {
        i32::try_from(self.place).map_or(i32::MAX, |place| place.saturating_add(1))
    }
}

/// A column that can hold the owner of a part.
trait OwnerColumn {
    fn of(owner: Owner) -> Self;
}

impl<I: Id> OwnerColumn for I {
    fn of(owner: Owner) -> Self {
        owner.id.into()
    }
}

impl<I: Id> OwnerColumn for Option<I> {
    fn of(owner: Owner) -> Self {
        (owner.kind == I::KIND).then(|| owner.id.into())
    }
}

macro_rules! records {
    ($(
        $record:ident = $table:ident {
            $($key:ident => $id:ident),* ; $($field:ident),* $(,)?
        }
        $(texts { $($text:ident),* })?
        $(parts { $($part:ident),* })?;
    )+) => {$(
        impl Stored for $record {
            type Row = $table::Model;

            fn row(&self, references: &mut References<'_>, now: DateTime<Utc>) -> Self::Row {
                $table::Model {
                    id: references.find("key", &self.key),
                    key: self.key.clone(),
                    version: 1,
                    authority_id: references.authority(self.authority()),
                    classification: self.classification.unwrap_or(Classification::Public),
                    sources: self
                        .sources()
                        .iter()
                        .map(|key| references.find("sources", key))
                        .collect(),
                    created_at: now,
                    updated_at: now,
                    $($id: self.$key.store(stringify!($key), references),)*
                    $($field: self.$field.store(stringify!($field), references),)*
                    $($($text: self.$text.store(stringify!($text), references),)*)?
                }
            }

            fn load(row: &Self::Row, keys: &Keys<'_>) -> Self {
                let shown = |classification| classification != Classification::Public;
                Self {
                    key: row.key.clone(),
                    authority: Some(keys.key(row.authority_id)),
                    sources: Some(row.sources.iter().map(|id| keys.key(*id)).collect()),
                    classification: Some(row.classification).filter(|own| shown(*own)),
                    $($key: Field::load(&row.$id, keys),)*
                    $($field: Field::load(&row.$field, keys),)*
                    $($($text: first_revision(Field::load(&row.$text, keys)),)*)?
                    $($($part: Vec::new(),)*)?
                    place: Place::default(),
                }
            }
        }

        impl Successor for $table::Model {
            fn succeed(&mut self, old: &Self) {
                self.version = old.version;
                self.created_at = old.created_at;
                self.updated_at = old.updated_at;
                $($(count_on(&mut self.$text, &old.$text);)*)?
            }
        }

        impl RecordRow for $table::Model {
            fn raise(&mut self, now: DateTime<Utc>) {
                self.version = self.version.saturating_add(1);
                self.updated_at = now;
            }
        }
    )+};
}

/// The id that a part has from the start: only what is referred to by a key has one.
macro_rules! first_id {
    (key $part:ident $references:ident) => {
        $references.find("key", &$part.key)
    };
    ($other:tt $part:ident $references:ident) => {
        Uuid::nil().into()
    };
}

/// By what a part is known again: its place, its key wherever it is, or some columns.
macro_rules! natural {
    (place) => {
        type Natural = (Uuid, usize);

        fn natural(&self, place: usize) -> Self::Natural {
            (self.owner(), place)
        }
    };
    (key) => {
        type Natural = String;

        fn natural(&self, _place: usize) -> Self::Natural {
            self.key.clone()
        }
    };
    (($($column:ident: $type:ty),+)) => {
        type Natural = (Uuid, $($type),+);

        fn natural(&self, _place: usize) -> Self::Natural {
            (self.owner(), $(self.$column.clone()),+)
        }
    };
}

macro_rules! parts {
    ($(
        $part:ident = $table:ident of($($owner:ident),+) $([$rank:ident])? by $natural:tt {
            $($key:ident => $id:ident),* ; $($field:ident),* $(,)?
        }
        $(texts { $($text:ident),* })?
        $(parts { $nested:ident })?;
    )+) => {$(
        impl StoredPart for $part {
            type Row = $table::Model;

            fn row(&self, spot: Spot, references: &mut References<'_>) -> Self::Row {
                $table::Model {
                    id: first_id!($natural self references),
                    $($owner: OwnerColumn::of(spot.owner),)+
                    $($rank: spot.rank(),)?
                    $($id: self.$key.store(stringify!($key), references),)*
                    $($field: self.$field.store(stringify!($field), references),)*
                    $($($text: self.$text.store(stringify!($text), references),)*)?
                }
            }

            fn load(row: &Self::Row, keys: &Keys<'_>) -> Self {
                Self {
                    $($key: Field::load(&row.$id, keys),)*
                    $($field: Field::load(&row.$field, keys),)*
                    $($($text: first_revision(Field::load(&row.$text, keys)),)*)?
                    $($nested: Vec::new(),)?
                }
            }
        }

        impl Successor for $table::Model {
            fn succeed(&mut self, old: &Self) {
                self.id = old.id;
                $($(count_on(&mut self.$text, &old.$text);)*)?
            }
        }

        impl PartRow for $table::Model {
            natural! { $natural }

            fn rank(&self) -> i32 {
                0 $(+ self.$rank)?
            }

            fn set_id(&mut self, id: Uuid) {
                self.id = id.into();
            }
        }
    )+};
}

records! {
    Source = source {
        publisher => publisher_id, attached_to => attached_to_id,
        translation_of => translation_of_id, body => body_id;
        kind, title, language, url, licence, published, published_missing, updated,
        updated_missing, media_type, size_text, in_force_from, in_force_to,
    }
    parts { link, media };
    Area = area {
        ;
        slug, kind, country, form, language_statuses, begins, ends, attested_on, dates_note,
    }
    parts { within, name, identifier };
    Organization = organization {
        area => area_id, parent => parent_id;
        slug, kind, country, contact_missing, begins, ends, attested_on, dates_note,
    }
    parts { name, identifier, contact_point };
    Person = person {
        ;
        slug, display_name, family_name, given_name, protection, protection_until, lawful_basis,
        processing, retain_until,
    }
    parts { employment };
    Topic = topic { ; slug, abbreviation }
    texts { label };
    Body = body {
        parent => parent_id, organization => organization_id, area => area_id;
        slug, kind, country, status, continuous, temporary,
        complete_lists, contact_missing, begins, ends, attested_on, dates_note,
    }
    texts { background, delimitation }
    parts { name, purpose, focus_area, membership_rule, cadence, seat_rule, contact_point };
    Seat = seat {
        body => body_id, on_behalf_of_organization => on_behalf_of_organization_id,
        on_behalf_of_area => on_behalf_of_area_id;
        rank, roles, on_behalf_of_missing, voting, phase, begins, ends, attested_on, dates_note,
    }
    texts { label }
    parts { holding };
    Membership = membership {
        body => body_id, organization => organization_id, person => person_id,
        representative => representative_id;
        state, end_reason, begins, ends, attested_on, dates_note,
    }
    texts { category };
    Event = event {
        body => body_id, place_area => place_area_id, situation => situation_id,
        series => series_id;
        occurrence, agenda_state, slug, kind, status, start_time, end_time, time_zone, place_name, place_missing, online_url,
        languages, begins, ends, attested_on, dates_note,
    }
    texts { title, purpose }
    parts { agenda_item };
    Participation = participation {
        event => event_id, person => person_id, organization => organization_id, body => body_id;
        rank, role,
    }
    texts { group_label, capacities };
    Relation = relation {
        from_organization => from_organization_id, from_body => from_body_id,
        from_event => from_event_id, from_area => from_area_id,
        to_organization => to_organization_id, to_body => to_body_id, to_event => to_event_id,
        to_area => to_area_id;
        kind, rank, level, inferred, begins, ends, attested_on, dates_note,
    }
    texts { to_category, note };
    Situation = situation {
        area => area_id;
        slug, kind, begins, ends, attested_on, dates_note,
    }
    texts { name, text }
    parts { point };
    EventSeries = event_series {
        body => body_id, organization => organization_id;
        slug, kind, begins, ends, attested_on, dates_note,
    }
    texts { title, purpose };
    Term = term {
        ;
        slug, kind, country, identifier, section, url, topics,
    }
    texts { label, abbreviation, definition, note };
    Mandate = mandate {
        body => body_id, directive => directive_id;
        slug, issued, begins, ends, attested_on, dates_note,
    }
    texts { title, text }
    parts { party };
    Obligation = obligation {
        body => body_id, mandate => mandate_id, event => event_id;
        kind, rank, due, due_note, due_month, event_kind, phase, continuous, quantity, waived, begins, ends, attested_on, dates_note,
    }
    texts { text }
    parts { party, point, fulfillment };
    Agreement = agreement {
        document => document_id;
        slug, topics, terms, begins, ends, attested_on, dates_note,
    }
    texts { title, text }
    parts { party };
    ModeChange = mode_change {
        body => body_id, situation => situation_id;
        mode, begins, ends, attested_on, dates_note,
    }
    texts { note }
    parts { party };
    Direction = direction {
        body => body_id, situation => situation_id, supersedes => supersedes_id;
        number, text_missing, url, begins, ends, attested_on, dates_note,
    }
    texts { text }
    parts { party, point };
    SituationPicture = situation_picture {
        area => area_id, situation => situation_id, part_of => part_of_id, series => series_id;
        events, url, begins, ends, attested_on, dates_note,
    }
    texts { title }
    parts { party };
    Responsibility = responsibility {
        area => area_id;
        kind, nature, reach, tasks_complete, terms, begins, ends, attested_on, dates_note,
    }
    texts { text, condition, example }
    parts { party, point };
    Statement = statement {
        event => event_id, about_event => about_event_id, extends => extends_id;
        rank, kind, language, response, topics,
    }
    texts { text }
    parts { party };
    StatedCount = stated_count {
        body => body_id, organization => organization_id, area => area_id;
        counted, organization_kind, stated, qualifier, begins, ends, attested_on, dates_note,
    }
    texts { note };
}

parts! {
    Within = area_part of(part_id) by (whole_id: AreaId) {
        whole => whole_id;
        begins, ends, attested_on,
    };
    Name = name of(area_id, organization_id, body_id)
        by (language: Language, kind: NameKind, begins: Option<PartialDate>)
    {
        ;
        language, kind, text, status, translation, forms, begins, ends, attested_on,
    };
    Identifier = identifier of(area_id, organization_id)
        by (scheme: IdentifierScheme, value: String)
    {
        ;
        scheme, value, begins, ends, attested_on,
    };
    ContactPoint = contact_point of(organization_id, body_id) [rank] by place {
        person => person_id;
        role, channel, value, on_call, begins, ends, attested_on,
    };
    Employment = employment of(person_id) by key {
        organization => organization_id;
        key, role_tags, begins, ends, attested_on,
    }
    texts { title };
    Purpose = purpose of(body_id) [rank] by place { ; is_main, levels }
    texts { text };
    FocusArea = focus_area of(body_id) [rank] by place { ; cross_cutting, topics_complete }
    texts { label }
    parts { topics };
    FocusTopic = focus_area_topic of(focus_area_id) [rank] by (topic_id: TopicId) {
        topic => topic_id;
        source_text,
    };
    MembershipRule = membership_rule of(body_id) by place {
        ;
        policy, member_kinds, country, eligible_roles, fallback_roles, min_per_organization,
        max_per_organization, guests_allowed,
    }
    texts { criterion };
    Cadence = cadence of(body_id) by place {
        co_host => co_host_id;
        mode, times, per, event_kind, agenda_required, denser_than_normal, co_hosted_times,
    };
    SeatRule = seat_rule of(body_id) by place {
        per_body => per_body_id, appointing_body => appointing_body_id;
        seats, distribution, per, phase,
    };
    Holding = holding of(seat_id) by place {
        person => person_id, organization => organization_id, appointed_by => appointed_by_id;
        selection_method, end_reason, begins, ends, attested_on,
    };
    Party = party of(mandate_id, obligation_id, agreement_id, mode_change_id, direction_id, situation_picture_id, responsibility_id, statement_id) [rank] by place {
        organization => organization_id, body => body_id, person => person_id, area => area_id;
        role, organization_kind, all_members,
    }
    texts { category, capacities };
    Point = point of(situation_id, obligation_id, direction_id, responsibility_id) [rank] by place {
        ;
        kind, applies_to, example, sector,
    }
    texts { text, condition };
    Fulfillment = fulfillment of(obligation_id) [rank] by place {
        organization => organization_id, person => person_id, event => event_id, document => document_id;
        done,
    }
    texts { note };
    AgendaItem = agenda_item of(event_id) [rank] by place {
        topic => topic_id, organization => organization_id, person => person_id;
        ,
    }
    texts { title };
    Link = link of(source_id) [rank] by place {
        ;
        label, url, external,
    };
    Media = media of(source_id) [rank] by place {
        person => person_id;
        kind,
    }
    texts { caption };
}
