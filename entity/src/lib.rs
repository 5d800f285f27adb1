//! What is stored: one file per table, the typed keys, and the values that columns hold.
//!
//! No rules live here. An entity is written first, then the migration that ships it; a test holds
//! the two equal.
//!
//! *Records* (area, organization, person, topic, body, seat, membership, event, participation,
//! relation, source) have an identity of their own: a key, a version, an owner, sources. *Parts*
//! (names, identifiers, contact points, employments, purposes, focus areas, rules, cadences,
//! holdings) belong to one record, are read and written with it, and are never shared.
//!
//! Tables declare no relations between rows: nothing joins them, since reads are served from the
//! snapshot. That every key points at a row is held by foreign keys in the migrations.

pub mod area;
pub mod area_part;
pub mod body;
pub mod cadence;
pub mod contact_point;
pub mod employment;
pub mod event;
pub mod feed;
pub mod feed_head;
pub mod focus_area;
pub mod focus_area_topic;
pub mod holding;
pub mod identifier;
pub mod membership;
pub mod membership_rule;
pub mod name;
pub mod organization;
pub mod participation;
pub mod person;
pub mod purpose;
pub mod relation;
pub mod seat;
pub mod seat_rule;
pub mod source;
pub mod topic;

mod ids;
mod partial_date;
mod values;
mod vocabulary;

pub use ids::*;
pub use partial_date::{InvalidPartialDate, PartialDate};
pub use values::{
    Capacity, DatesNote, InvalidLanguage, Language, LanguagePeriod, List, LocalText, Localized,
    NameForms,
};
pub use vocabulary::*;
