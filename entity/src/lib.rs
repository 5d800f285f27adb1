//! What is stored: one file per table, the typed keys, and the values that columns hold.
//!
//! No rules live here. An entity is written first, then the migration that ships it; a test holds
//! the two equal.
//!
//! *Records* ([`RecordKind`] lists them) have an identity of their own: a key, a version, an owner,
//! sources. *Parts* (names, identifiers, contact points, employments, purposes, focus areas, rules,
//! cadences, holdings, parties, points, fulfillments, agenda items, links, media) belong to one
//! record, are read and written with it, and are never shared.
//!
//! Clients and revoked tokens are neither: they say who may ask, and no answer tells of them.
//!
//! Tables declare no relations between rows: nothing joins them, since reads are served from the
//! snapshot. That every key points at a row is held by foreign keys in the migrations.

pub mod agenda_item;
pub mod agreement;
pub mod area;
pub mod area_part;
pub mod audit;
pub mod body;
pub mod cadence;
pub mod client;
pub mod contact_point;
pub mod direction;
pub mod employment;
pub mod event;
pub mod event_series;
pub mod feed;
pub mod feed_head;
pub mod focus_area;
pub mod focus_area_topic;
pub mod fulfillment;
pub mod holding;
pub mod idempotency;
pub mod identifier;
pub mod link;
pub mod mandate;
pub mod media;
pub mod membership;
pub mod membership_rule;
pub mod mode_change;
pub mod name;
pub mod obligation;
pub mod organization;
pub mod participation;
pub mod party;
pub mod person;
pub mod point;
pub mod purpose;
pub mod relation;
pub mod responsibility;
pub mod revoked_subject;
pub mod revoked_token;
pub mod seat;
pub mod seat_rule;
pub mod situation;
pub mod situation_picture;
pub mod source;
pub mod stated_count;
pub mod statement;
pub mod term;
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
