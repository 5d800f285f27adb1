//! The rules of what bodies work under and of what is said.

use entity::{CountedThing, OperatingMode, PartyRole, PointKind, RecordKind, Vocabulary as _};

use super::super::parties::{field_of, fitting};
use super::super::points::field_of_points;
use super::Field;

/// A rule that is broken by what bodies work under, or by what is said, and how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum WorkRule {
    /// A mode holds until the next change.
    #[error("a change of mode has no end: take `ends` away, and add the change that ended it")]
    ModeChangeEnds,
    /// INV-12: a body is activated because of something.
    #[error("the body is activated without a situation: name the one that caused it")]
    ActivatedWithoutSituation,
    /// INV-12: somebody decided that a body is activated.
    #[error("the body is activated by nobody: add a party in the role DECIDER")]
    ActivatedWithoutDecider,
    /// INV-12: an activated body works by a direction.
    #[error(
        "the body is activated without a direction: add one that is not over by then; neither \
         its text nor its dates need be known"
    )]
    ActivatedWithoutDirection,
    /// INV-13: a body goes over from one mode to another.
    #[error(
        "the body was in the mode {} already, since `{other}`: remove one of the two, or add the \
         change between them",
        .mode.word()
    )]
    ModeNotChanged {
        /// The mode.
        mode: OperatingMode,
        /// The change before.
        other: String,
    },
    /// INV-13: of two changes of a body's mode, one came before the other.
    #[error("the body went over to a mode on the same day by `{other}`: correct one of the dates")]
    ModeChangesOutOfOrder {
        /// The other change.
        other: String,
    },
    /// The versions of a body's direction are told apart by their numbers.
    #[error("the number {number} is that of `{other}`, a direction of the same body: give another")]
    DirectionNumberTaken {
        /// The number.
        number: i32,
        /// The other direction.
        other: String,
    },
    /// A version takes the place of one of the same body.
    #[error("it supersedes `{other}`, a direction of another body: name one of its own body")]
    DirectionOfOtherBody {
        /// The other direction.
        other: String,
    },
    /// Somebody has to do it.
    #[error(
        "nobody is obliged: add a party in the role BEARER, or name the body or the mandate that \
         it belongs to"
    )]
    ObligationOfNobody,
    /// There are twelve months.
    #[error("there is no month {month}: give a `due_month` of 1 to 12")]
    DueMonthOutOfRange {
        /// What was given.
        month: i32,
    },
    /// A date tells its month.
    #[error("it has both `due` and `due_month`: keep `due`, which tells the month")]
    DueTwice,
    /// Who asks for some asks for one at least.
    #[error("{quantity} cannot be asked for: give a `quantity` of 1 or more, or leave it out")]
    QuantityNotPositive {
        /// What was given.
        quantity: i32,
    },
    /// A duty comes before or after a meeting.
    #[error("a duty has a phase: say whether it comes BEFORE or AFTER a meeting")]
    DutyWithoutPhase,
    /// A fulfillment says something.
    #[error(
        "a fulfillment says nothing: name an organization, a person, an event or a document, or \
         write when it was done or a note"
    )]
    EmptyFulfillment,
    /// A party has a part that there is in such a record.
    #[error(
        "no {} has a party in the role {}: use {}",
        .kind.word(),
        .role.word(),
        words(fitting(*.kind))
    )]
    RoleDoesNotFit {
        /// The kind of the record.
        kind: RecordKind,
        /// The role.
        role: PartyRole,
    },
    /// A mandate is given, a responsibility held, and a statement made by somebody.
    #[error("it has no party in the role {}: add one", .role.word())]
    PartyMissing {
        /// The role.
        role: PartyRole,
    },
    /// A mandate is given to somebody.
    #[error(
        "the mandate is given to nobody: add a party in the role RECIPIENT, or name the body that \
         carries it out"
    )]
    MandateToNobody,
    /// Whoever gives a mandate gives it to another.
    #[error("the mandate is given to the one that gives it: correct its issuer or its recipient")]
    MandateToItself,
    /// Nobody agrees with nobody.
    #[error("the agreement has fewer than two parties in the role CONTRACTING_PARTY: add them")]
    AgreementOfOne,
    /// Only a body has members.
    #[error("a party has `all_members` without a body: name the body, or take it away")]
    AllMembersOfNoBody,
    /// An area says which organizations of a kind are meant.
    #[error("a party has an area without an `organization_kind`: name the kind, or take it away")]
    AreaOfNoKind,
    /// Hats are worn by persons.
    #[error("a party has capacities and is no person: name the person, or take them away")]
    CapacitiesOfNobody,
    /// A record lists what such a record lists.
    #[error("no {} lists a point of the kind {}: correct the kind", .kind.word(), .point.word())]
    PointDoesNotFit {
        /// The kind of the record.
        kind: RecordKind,
        /// The kind of the point.
        point: PointKind,
    },
    /// A point says of itself what such a point says.
    #[error("a point of the kind {} has no `{field}`: take it away", .point.word())]
    PointFieldDoesNotFit {
        /// The kind of the point.
        point: PointKind,
        /// The field.
        field: &'static str,
    },
    /// Nothing is counted below nought.
    #[error("{stated} cannot be counted: give a number of 0 or more")]
    CountNegative {
        /// What was given.
        stated: i32,
    },
    /// A count without a number says how many at least in words.
    #[error("no number is stated: give it, or use the qualifier NEARLY_ALL or ALL")]
    CountWithoutNumber,
    /// What is counted is counted somewhere.
    #[error("the count of {} names no {needed}: name it", .counted.word())]
    CountOfNothing {
        /// What is counted.
        counted: CountedThing,
        /// The field that is lacking.
        needed: Field,
    },
}

impl WorkRule {
    /// The rule as one word that never changes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ModeChangeEnds => "MODE_CHANGE_ENDS",
            Self::ActivatedWithoutSituation => "ACTIVATED_WITHOUT_SITUATION",
            Self::ActivatedWithoutDecider => "ACTIVATED_WITHOUT_DECIDER",
            Self::ActivatedWithoutDirection => "ACTIVATED_WITHOUT_DIRECTION",
            Self::ModeNotChanged { .. } => "MODE_NOT_CHANGED",
            Self::ModeChangesOutOfOrder { .. } => "MODE_CHANGES_OUT_OF_ORDER",
            Self::DirectionNumberTaken { .. } => "DIRECTION_NUMBER_TAKEN",
            Self::DirectionOfOtherBody { .. } => "DIRECTION_OF_OTHER_BODY",
            Self::ObligationOfNobody => "OBLIGATION_OF_NOBODY",
            Self::DueMonthOutOfRange { .. } => "DUE_MONTH_OUT_OF_RANGE",
            Self::DueTwice => "DUE_TWICE",
            Self::QuantityNotPositive { .. } => "QUANTITY_NOT_POSITIVE",
            Self::DutyWithoutPhase => "DUTY_WITHOUT_PHASE",
            Self::EmptyFulfillment => "EMPTY_FULFILLMENT",
            Self::RoleDoesNotFit { .. } => "ROLE_DOES_NOT_FIT",
            Self::PartyMissing { .. } => "PARTY_MISSING",
            Self::MandateToNobody => "MANDATE_TO_NOBODY",
            Self::MandateToItself => "MANDATE_TO_ITSELF",
            Self::AgreementOfOne => "AGREEMENT_OF_ONE",
            Self::AllMembersOfNoBody => "ALL_MEMBERS_OF_NO_BODY",
            Self::AreaOfNoKind => "AREA_OF_NO_KIND",
            Self::CapacitiesOfNobody => "CAPACITIES_OF_NOBODY",
            Self::PointDoesNotFit { .. } => "POINT_DOES_NOT_FIT",
            Self::PointFieldDoesNotFit { .. } => "POINT_FIELD_DOES_NOT_FIT",
            Self::CountNegative { .. } => "COUNT_NEGATIVE",
            Self::CountWithoutNumber => "COUNT_WITHOUT_NUMBER",
            Self::CountOfNothing { .. } => "COUNT_OF_NOTHING",
        }
    }

    /// The field of the record that is wrong, as the schema of the API spells it; `None` if the
    /// record is wrong as a whole.
    pub(super) fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::ModeChangeEnds => "ends",
            Self::ActivatedWithoutSituation => "situation",
            Self::ActivatedWithoutDecider => field_of(PartyRole::Decider),
            Self::ActivatedWithoutDirection => return None,
            Self::ModeNotChanged { .. } => "mode",
            Self::ModeChangesOutOfOrder { .. } => "at",
            Self::DirectionNumberTaken { .. } => "number",
            Self::DirectionOfOtherBody { .. } => "supersedes",
            Self::ObligationOfNobody => field_of(PartyRole::Bearer),
            Self::DueMonthOutOfRange { .. } | Self::DueTwice => "dueMonth",
            Self::QuantityNotPositive { .. } => "quantity",
            Self::DutyWithoutPhase => "phase",
            Self::EmptyFulfillment => "fulfillments",
            Self::RoleDoesNotFit { .. }
            | Self::AllMembersOfNoBody
            | Self::AreaOfNoKind
            | Self::CapacitiesOfNobody => "parties",
            Self::PartyMissing { role } => field_of(*role),
            Self::MandateToNobody | Self::MandateToItself => field_of(PartyRole::Recipient),
            Self::AgreementOfOne => field_of(PartyRole::ContractingParty),
            Self::PointDoesNotFit { point, .. } | Self::PointFieldDoesNotFit { point, .. } => {
                field_of_points(*point)
            }
            Self::CountNegative { .. } | Self::CountWithoutNumber => "stated",
            Self::CountOfNothing { needed, .. } => needed.name,
        })
    }
}

fn words(roles: &[PartyRole]) -> String {
    let words: Vec<&str> = roles.iter().map(|role| role.word()).collect();
    words.join(", ")
}
