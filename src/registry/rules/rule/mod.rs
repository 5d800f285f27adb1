//! The rules by name, each with what is needed to explain that it is broken.

mod field;
mod work;

use std::fmt;

use chrono::NaiveTime;
use entity::{IdentifierScheme, Language, NameKind, PartialDate, RecordKind, Vocabulary as _};

use crate::registry::time::Period;

use super::identifiers::expected;

pub use field::Field;
pub(super) use field::field;
pub use work::WorkRule;

/// A rule that is broken, and how. Its text says what is wrong and what to do.
///
/// No variant repeats a text that holds a personal identity number: reports are logged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Rule {
    /// INV-01: two holdings of one seat never overlap.
    #[error(
        "two hold the seat at one time, one {first} and one {second}: end the earlier holding \
         before the later begins"
    )]
    HoldingsOverlap {
        /// When the earlier holds it.
        first: Span,
        /// When the later holds it.
        second: Span,
    },
    /// INV-02: nothing ends before it begins.
    #[error("{part} ends before it begins, {span}: correct one of the two dates")]
    EndBeforeBegin {
        /// The record or the part of it that is dated.
        part: Field,
        /// Its dates.
        span: Span,
    },
    /// INV-02, for the time of day of an event that begins and ends on one day.
    #[error("the event ends at {end}, before it begins at {start}: correct one of the two times")]
    EndTimeBeforeStart {
        /// When it begins.
        start: NaiveTime,
        /// When it ends.
        end: NaiveTime,
    },
    /// INV-03: a body has at most one chair at a time.
    #[error(
        "the body has another chair at the time, seat `{other}`: end one of the two seats, or \
         take its role CHAIR away"
    )]
    SecondChair {
        /// The other seat.
        other: String,
    },
    /// INV-05: where each party has one seat, no party has two at a time.
    #[error(
        "`{organization}` has another seat of the body at the time, seat `{other}`, and each \
         party has one: end one of the two seats, or correct whom it speaks for"
    )]
    PartySeatedTwice {
        /// The party.
        organization: String,
        /// The other seat.
        other: String,
    },
    /// INV-19: parties are spoken for by elected representatives. Neither the party nor the holder is
    /// named: what somebody thinks in politics is their own affair, and reports are logged.
    #[error(
        "the seat is held for a political party by somebody who is an employee at the time: take \
         the party away, or correct the holder"
    )]
    PartyOnEmployeeSeat,
    /// INV-06: what belongs to, lies in, steers, follows or precedes another never comes back to
    /// itself, whatever the dates.
    #[error("the link {link} to `{to}` closes a circle: remove this link or another of the circle")]
    Circle {
        /// The kind of link: `PARENT`, `WITHIN`, `SUPERSEDES` and the like, or a kind of relation.
        link: Field,
        /// The record that it goes to, from where it comes back.
        to: String,
    },
    /// INV-06, of a circle of one: nothing is its own parent, or its own successor.
    #[error("the link {link} goes from a record to itself: remove it, or let it go to another")]
    LinksToItself {
        /// The kind of link.
        link: Field,
    },
    /// INV-07: a membership lies inside the lives of its body and its member.
    #[error(
        "the membership, {span}, reaches outside the life of {} `{key}`, {life}: correct the \
         dates of one of them",
        .of.word()
    )]
    MembershipOutsideLife {
        /// The dates of the membership.
        span: Span,
        /// The kind of record whose life it is.
        of: RecordKind,
        /// The record whose life it is.
        key: String,
        /// Its dates.
        life: Span,
    },
    /// INV-09: a record has one name of a kind in a language at a time.
    #[error(
        "`{first}` and `{second}` are both its {} name in `{language}` at one time: end the \
         earlier before the later begins, or make one of them ALTERNATIVE",
        .kind.word()
    )]
    NamesOverlap {
        /// The language.
        language: Language,
        /// The kind of name.
        kind: NameKind,
        /// The earlier name.
        first: String,
        /// The later name.
        second: String,
    },
    /// INV-10 and INV-11: a code or number is one of its scheme.
    #[error("`{value}` is no {} identifier: give {}", .scheme.word(), expected(*.scheme))]
    InvalidIdentifier {
        /// The field.
        field: Field,
        /// The scheme.
        scheme: IdentifierScheme,
        /// What was given.
        value: String,
    },
    /// INV-10: the code of a Swedish municipality begins with that of its county.
    #[error(
        "`{code}` does not begin with {county}, the code of the county it lies within: correct \
         the code or the county"
    )]
    CodeOfOtherCounty {
        /// The code of the municipality.
        code: String,
        /// The code of the county.
        county: String,
    },
    /// INV-11: a code or number belongs to one record at a time.
    #[error(
        "the {} identifier `{value}` belongs to {} `{other}` at the same time: take it from one \
         of them, or end it there before it begins here",
        .scheme.word(),
        .kind.word()
    )]
    DuplicateIdentifier {
        /// The field.
        field: Field,
        /// The scheme.
        scheme: IdentifierScheme,
        /// The code or number.
        value: String,
        /// The kind of the other record.
        kind: RecordKind,
        /// The other record.
        other: String,
    },
    /// An area is one municipality at a time.
    #[error(
        "the municipality `{other}` has the area at the same time: end it before this one begins, \
         or correct the area of one of them"
    )]
    AreaTaken {
        /// The other municipality.
        other: String,
    },
    /// INV-15: a confirmed event has its days.
    #[error(
        "the event is confirmed without exact days: give its first and last day, or make it \
         TENTATIVE"
    )]
    ConfirmedWithoutDay,
    /// INV-15: a confirmed event has a place or a link.
    #[error("the event is confirmed without a place or a link: give one, or make it TENTATIVE")]
    ConfirmedWithoutPlace,
    /// INV-18: no personal identity number anywhere.
    #[error("the {field} holds a personal identity number: take it out, the registry keeps none")]
    PersonalNumber {
        /// The field. What it holds is not repeated.
        field: Field,
    },
    /// A key of another record, kept where no foreign key can guard it or no table says so.
    #[error("the {field} is not in the registry: add it, or name another")]
    UnknownRecord {
        /// What the key stands for.
        field: Field,
    },
    /// Groups belong to networks and organizations; a network belongs to nobody.
    #[error(
        "a network has neither parent nor organization: take them away, or say by a relation \
         who hosts or coordinates it"
    )]
    NetworkBelongs,
    /// INV-08: what is dissolved is over.
    #[error(
        "the body is dissolved and has no end: give `ends` as far as it is known, or say in \
         `dates_note` why it is missing"
    )]
    DissolvedWithoutEnd,
    /// INV-08: nobody sits in a body after its end.
    #[error(
        "{part}, {span}, goes on after the end of the body `{body}`, {life}: end it no later, or \
         correct the end of the body"
    )]
    OutlivesBody {
        /// The seat or a holding of it.
        part: Field,
        /// Its dates.
        span: Span,
        /// The body.
        body: String,
        /// The dates of the body.
        life: Span,
    },
    /// Only a protection is confirmed anew.
    #[error("a protection is to be confirmed anew and there is none: take `protection_until` away")]
    ConfirmsNoProtection,
    /// Places in an order, versions and phases are counted from 1.
    #[error("the {field} is {number}: give 1 or more")]
    NumberBelowOne {
        /// The field.
        field: Field,
        /// What was given.
        number: i32,
    },
    /// What is there is not missing.
    #[error("the {field} is there, and so is a reason why it is missing: take one of the two away")]
    KnownAndMissing {
        /// The field.
        field: Field,
    },
    /// Names in addresses are lower-case letters and digits, with single hyphens between.
    #[error(
        "`{slug}` is no name for an address: use a to z, 0 to 9 and single hyphens between them"
    )]
    InvalidSlug {
        /// What was given.
        slug: String,
    },
    /// A link leads to the web: what runs a program is none.
    #[error("the {field} is no address on the web: begin it with https:// or http://")]
    InvalidLink {
        /// The field.
        field: Field,
    },
    /// A text that is there says something.
    #[error("the {field} is empty: write it, or leave it out")]
    EmptyText {
        /// The field.
        field: Field,
    },
    /// A text is one paragraph, and does not turn the direction of the texts around it.
    #[error("the {field} holds the control character U+{character:04X}: take it out")]
    ForbiddenCharacter {
        /// The field.
        field: Field,
        /// The code point of the first such character.
        character: u32,
    },
    /// A text can be shown.
    #[error("the {field} has {length} characters: shorten it to {limit} at most")]
    TextTooLong {
        /// The field.
        field: Field,
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    },
    /// A rule of what bodies work under, or of what is said.
    #[error(transparent)]
    Work(#[from] WorkRule),
}

impl Rule {
    /// The rule as one word that never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::HoldingsOverlap { .. } => "HOLDINGS_OVERLAP",
            Self::EndBeforeBegin { .. } => "END_BEFORE_BEGIN",
            Self::EndTimeBeforeStart { .. } => "END_TIME_BEFORE_START",
            Self::SecondChair { .. } => "SECOND_CHAIR",
            Self::PartySeatedTwice { .. } => "PARTY_SEATED_TWICE",
            Self::PartyOnEmployeeSeat => "PARTY_ON_EMPLOYEE_SEAT",
            Self::Circle { .. } => "CIRCLE",
            Self::LinksToItself { .. } => "LINKS_TO_ITSELF",
            Self::MembershipOutsideLife { .. } => "MEMBERSHIP_OUTSIDE_LIFE",
            Self::NamesOverlap { .. } => "NAMES_OVERLAP",
            Self::InvalidIdentifier { .. } => "INVALID_IDENTIFIER",
            Self::CodeOfOtherCounty { .. } => "CODE_OF_OTHER_COUNTY",
            Self::DuplicateIdentifier { .. } => "DUPLICATE_IDENTIFIER",
            Self::AreaTaken { .. } => "AREA_TAKEN",
            Self::ConfirmedWithoutDay => "CONFIRMED_WITHOUT_DAY",
            Self::ConfirmedWithoutPlace => "CONFIRMED_WITHOUT_PLACE",
            Self::PersonalNumber { .. } => "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED",
            Self::UnknownRecord { .. } => "UNKNOWN_RECORD",
            Self::NetworkBelongs => "NETWORK_BELONGS",
            Self::DissolvedWithoutEnd => "DISSOLVED_WITHOUT_END",
            Self::OutlivesBody { .. } => "OUTLIVES_BODY",
            Self::ConfirmsNoProtection => "CONFIRMS_NO_PROTECTION",
            Self::NumberBelowOne { .. } => "NUMBER_BELOW_ONE",
            Self::KnownAndMissing { .. } => "KNOWN_AND_MISSING",
            Self::InvalidSlug { .. } => "INVALID_SLUG",
            Self::InvalidLink { .. } => "INVALID_LINK",
            Self::EmptyText { .. } => "EMPTY_TEXT",
            Self::ForbiddenCharacter { .. } => "FORBIDDEN_CHARACTER",
            Self::TextTooLong { .. } => "TEXT_TOO_LONG",
            Self::Work(rule) => rule.code(),
        }
    }

    /// The field of the record that is wrong, as the schema of the API spells it; `None` if the
    /// record is wrong as a whole.
    pub fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::HoldingsOverlap { .. } | Self::PartyOnEmployeeSeat => "holdings",
            Self::EndTimeBeforeStart { .. } => "endTime",
            Self::SecondChair { .. } => "roles",
            Self::PartySeatedTwice { .. } => "onBehalfOf",
            Self::MembershipOutsideLife { .. } => "validity",
            Self::NamesOverlap { .. } => "names",
            Self::CodeOfOtherCounty { .. } => "codes",
            Self::AreaTaken { .. } => "area",
            Self::ConfirmedWithoutDay => "starts",
            Self::ConfirmedWithoutPlace => "placeName",
            Self::NetworkBelongs => "parent",
            Self::InvalidSlug { .. } => "slug",
            Self::DissolvedWithoutEnd => "ends",
            Self::ConfirmsNoProtection => "protectionUntil",
            Self::EndBeforeBegin { part: field, .. }
            | Self::OutlivesBody { part: field, .. }
            | Self::InvalidIdentifier { field, .. }
            | Self::DuplicateIdentifier { field, .. }
            | Self::NumberBelowOne { field, .. }
            | Self::KnownAndMissing { field }
            | Self::Circle { link: field, .. }
            | Self::LinksToItself { link: field }
            | Self::PersonalNumber { field }
            | Self::UnknownRecord { field }
            | Self::InvalidLink { field }
            | Self::EmptyText { field }
            | Self::ForbiddenCharacter { field, .. }
            | Self::TextTooLong { field, .. } => field.name,
            Self::Work(rule) => return rule.field(),
        })
    }
}

/// The first and the last day of something, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first day.
    pub begins: Option<PartialDate>,
    /// The last day, inclusive.
    pub ends: Option<PartialDate>,
}

impl From<Period> for Span {
    fn from(period: Period) -> Self {
        Self {
            begins: period.begins,
            ends: period.ends,
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.begins, self.ends) {
            (Some(begins), Some(ends)) => write!(f, "from {begins} to {ends}"),
            (Some(begins), None) => write!(f, "from {begins}"),
            (None, Some(ends)) => write!(f, "to {ends}"),
            (None, None) => f.write_str("undated"),
        }
    }
}
