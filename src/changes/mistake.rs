//! What can be wrong with a wish to change something: a code that never changes, where, and with
//! what.

use std::collections::BTreeMap;
use std::fmt::Display;

use entity::RecordKind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::registry::Broken;

/// Calls a macro with every code and what it means.
macro_rules! every_code {
    ($with:ident) => {
        $with! {
            /// The id was not made by this API.
            MalformedId = "MALFORMED_ID",
            /// The id is of another type of record.
            WrongIdType = "WRONG_ID_TYPE",
            /// The kind is not one of those that fit here.
            WrongKind = "WRONG_KIND",
            /// There is no such record.
            NotFound = "NOT_FOUND",
            /// Another organization owns the record: only it may change it.
            NotAuthoritative = "NOT_AUTHORITATIVE",
            /// The record was changed by somebody else since it was read.
            Conflict = "CONFLICT",
            /// A value is needed here.
            Required = "REQUIRED",
            /// Of several fields, exactly one is to be given.
            ExactlyOneRequired = "EXACTLY_ONE_REQUIRED",
            /// The text is no date that the registry can keep.
            InvalidPartialDate = "INVALID_PARTIAL_DATE",
            /// The text is no time of day.
            InvalidTime = "INVALID_TIME",
            /// The text is no time zone.
            InvalidTimeZone = "INVALID_TIME_ZONE",
            /// The text is no language tag.
            InvalidLocale = "INVALID_LOCALE",
            /// A language stands twice in one text.
            DuplicateLocale = "DUPLICATE_LOCALE",
            /// The text is empty.
            EmptyText = "EMPTY_TEXT",
            /// The text is too long.
            TextTooLong = "TEXT_TOO_LONG",
            /// The text holds a control character, or one that turns the direction of writing.
            ForbiddenCharacter = "FORBIDDEN_CHARACTER",
            /// The text holds a personal identity number, of which the registry keeps none.
            PersonalIdentityNumberNotAllowed = "PERSONAL_IDENTITY_NUMBER_NOT_ALLOWED",
            /// The text is no name for an address.
            InvalidSlug = "INVALID_SLUG",
            /// Another record of the kind has this name in addresses.
            SlugTaken = "SLUG_TAKEN",
            /// The text is no address on the web.
            InvalidLink = "INVALID_LINK",
            /// The code or number is none of its scheme; its check digit may be wrong.
            InvalidIdentifier = "INVALID_IDENTIFIER",
            /// Another record has this code or number at the time.
            DuplicateIdentifier = "DUPLICATE_IDENTIFIER",
            /// Another municipality has the area at the time.
            AreaTaken = "AREA_TAKEN",
            /// It ends before it begins.
            EndBeforeBegin = "END_BEFORE_BEGIN",
            /// The value is outside of what is possible.
            OutOfRange = "OUT_OF_RANGE",
            /// The record has two names of a kind in a language at one time.
            NamesOverlap = "NAMES_OVERLAP",
            /// Somebody holds the seat at the time.
            HoldingsOverlap = "HOLDINGS_OVERLAP",
            /// The rule of the body about its seats does not allow it.
            SeatRuleViolation = "SEAT_RULE_VIOLATION",
            /// The rule of the body about its members does not allow it.
            MembershipRuleViolation = "MEMBERSHIP_RULE_VIOLATION",
            /// The membership would reach outside the life of its body or its member.
            OutsideLife = "OUTSIDE_LIFE",
            /// The link would close a circle.
            Circle = "CIRCLE",
            /// What is to be done does not fit the state that the record is in.
            InvalidState = "INVALID_STATE",
            /// It has been done already.
            AlreadyDone = "ALREADY_DONE",
            /// Other records point at it.
            InUse = "IN_USE",
            /// The event is confirmed without its days, or without a place or a link.
            EventNotReady = "EVENT_NOT_READY",
            /// The change concerns more records than may be changed at once.
            TooMany = "TOO_MANY",
            /// Another rule of the registry is broken.
            RuleViolation = "RULE_VIOLATION",
        }
    };
}

pub(crate) use every_code;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// What is wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ErrorCode {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as it is told.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }
        }
    };
}

every_code!(codes);

/// The detail that names the rule that is broken.
const RULE: &str = "rule";

/// Something that is wrong with a wish to change something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistake {
    /// What is wrong.
    pub code: ErrorCode,
    /// Where: names of fields and places in lists, from the outermost in. Empty for the wish as a
    /// whole.
    pub path: Vec<String>,
    /// What the sentence about it is made with. Never what somebody wrote, which may be personal.
    pub details: BTreeMap<String, String>,
}

impl Mistake {
    /// A mistake at a field; fields within others are written with points between:
    /// `names.0.text`.
    pub fn at(path: &str, code: ErrorCode) -> Self {
        let path = path.split('.').filter(|field| !field.is_empty());
        Self {
            code,
            path: path.map(str::to_owned).collect(),
            details: BTreeMap::new(),
        }
    }

    /// The same with something for its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Display) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }

    /// True if a rule of the registry is broken. Its path is then a field of the record, which an
    /// input may write under another name.
    pub fn is_of_rule(&self) -> bool {
        self.details.contains_key(RULE)
    }
}

/// Why a wish is not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Something is wrong with it.
    Mistakes(Vec<Mistake>),
    /// Whoever wishes it may not do it.
    Denied(Denial),
}

impl From<Mistake> for Refused {
    fn from(mistake: Mistake) -> Self {
        Self::Mistakes(vec![mistake])
    }
}

impl From<Denial> for Refused {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}

/// Why somebody may not do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denial {
    /// They did not say who they are.
    #[error("nobody is signed in")]
    Unauthenticated,
    /// They have no permission for it.
    #[error("the permission is missing")]
    Forbidden,
}

impl Denial {
    /// The code that never changes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
        }
    }
}

/// The mistake that a broken rule is for whoever broke it. `first` is what they changed.
pub(super) fn of_rule(broken: &Broken, first: Option<(RecordKind, Uuid)>) -> Mistake {
    use ErrorCode as Code;
    let word = broken.rule.code();
    let code = Code::ALL.iter().copied().find(|code| code.word() == word);
    let code = code.unwrap_or(match word {
        "SECOND_CHAIR" | "PARTY_SEATED_TWICE" | "PARTY_ON_EMPLOYEE_SEAT" => Code::SeatRuleViolation,
        "MEMBERSHIP_OUTSIDE_LIFE" => Code::OutsideLife,
        "LINKS_TO_ITSELF" => Code::Circle,
        "END_TIME_BEFORE_START" => Code::EndBeforeBegin,
        "CODE_OF_OTHER_COUNTY" => Code::InvalidIdentifier,
        "CONFIRMED_WITHOUT_DAY" | "CONFIRMED_WITHOUT_PLACE" => Code::EventNotReady,
        "UNKNOWN_RECORD" => Code::InUse,
        "NUMBER_BELOW_ONE"
        | "DUE_MONTH_OUT_OF_RANGE"
        | "QUANTITY_NOT_POSITIVE"
        | "COUNT_NEGATIVE" => Code::OutOfRange,
        _ => Code::RuleViolation,
    });
    // Of two records that do not go together, and of a circle, one is named: it need not be theirs.
    let is_alike = first.is_some_and(|(kind, _)| kind == broken.kind) || code == Code::Circle;
    let is_own = first.is_some_and(|(_, id)| id == broken.id);
    let field = match code {
        // Others point at nothing only when a record is removed.
        Code::InUse if !is_own => Some("id"),
        _ => broken.rule.field().filter(|_| is_alike),
    };
    Mistake::at(field.unwrap_or_default(), code).with(RULE, word)
}
