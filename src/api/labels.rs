//! The words of the closed lists, as people read them.

use async_graphql::{Context, Enum, SimpleObject};
use entity::{Vocabulary, vocabularies};

use super::scalars::Locale;
use super::view;
use crate::i18n::{Catalogue, message_language};
use crate::registry::View;

/// The label of a word for the reader, or in another language.
pub(super) fn label<V: Vocabulary>(
    ctx: &Context<'_>,
    view: &View,
    word: V,
    locale: Option<Locale>,
) -> String {
    let language = locale.map_or_else(|| view.language(), |locale| locale.0);
    let catalogue = ctx.data_unchecked::<Catalogue>();
    catalogue
        .label_of(message_language(language), word)
        .to_owned()
}

macro_rules! labelled {
    ($($(#[$doc:meta])* $variant:ident = $word:literal: $list:ident),+ $(,)?) => {
        /// A closed list of words whose labels can be asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
        pub(crate) enum LabelledEnum {
            $($(#[$doc])* #[graphql(name = $word)] $variant,)+
        }

        impl LabelledEnum {
            fn name(self) -> &'static str {
                match self { $(Self::$variant => entity::$list::NAME),+ }
            }
        }
    };
}

labelled! {
    /// States of an agenda.
    AgendaState = "AGENDA_STATE": AgendaState,
    /// Kinds of area.
    AreaKind = "AREA_KIND": AreaKind,
    /// Kinds of body.
    BodyKind = "BODY_KIND": BodyKind,
    /// States of a body in its life.
    BodyStatus = "BODY_STATUS": BodyStatus,
    /// Stretches of the calendar.
    CalendarUnit = "CALENDAR_UNIT": CalendarUnit,
    /// How sure an answer is.
    Certainty = "CERTAINTY": Certainty,
    /// Who may read a record.
    Classification = "CLASSIFICATION": Classification,
    /// How a contact point is reached.
    ContactChannel = "CONTACT_CHANNEL": ContactChannel,
    /// What a contact point is for.
    ContactRole = "CONTACT_ROLE": ContactRole,
    /// Things that are counted.
    CountedThing = "COUNTED_THING": CountedThing,
    /// Countries.
    Country = "COUNTRY": Country,
    /// How a stated number and the registry's own count compare.
    CountOutcome = "COUNT_OUTCOME": CountOutcome,
    /// How a source puts a number.
    CountQualifier = "COUNT_QUALIFIER": CountQualifier,
    /// How exact a date is.
    DatePrecision = "DATE_PRECISION": DatePrecision,
    /// States of a direction.
    DirectionState = "DIRECTION_STATE": DirectionState,
    /// Why a holding or membership ended.
    EndReason = "END_REASON": EndReason,
    /// Kinds of event.
    EventKind = "EVENT_KIND": EventKind,
    /// States of an event.
    EventStatus = "EVENT_STATUS": EventStatus,
    /// Who sits on a seat.
    HolderStatus = "HOLDER_STATUS": HolderStatus,
    /// Schemes of codes and identifiers.
    IdentifierScheme = "IDENTIFIER_SCHEME": IdentifierScheme,
    /// Language statuses of municipalities.
    LanguageStatus = "LANGUAGE_STATUS": LanguageStatus,
    /// Levels of society.
    Level = "LEVEL": Level,
    /// Sorts of media.
    MediaKind = "MEDIA_KIND": MediaKind,
    /// Before or after a meeting.
    MeetingPhase = "MEETING_PHASE": MeetingPhase,
    /// How members come into a body.
    MembershipPolicy = "MEMBERSHIP_POLICY": MembershipPolicy,
    /// States of a membership.
    MembershipState = "MEMBERSHIP_STATE": MembershipState,
    /// Why a value is not there.
    Missing = "MISSING": Missing,
    /// What a municipality calls itself.
    MunicipalityForm = "MUNICIPALITY_FORM": MunicipalityForm,
    /// Sorts of name.
    NameKind = "NAME_KIND": NameKind,
    /// How a name stands in its language.
    NameStatus = "NAME_STATUS": NameStatus,
    /// Kinds of obligation.
    ObligationKind = "OBLIGATION_KIND": ObligationKind,
    /// States of an obligation.
    ObligationState = "OBLIGATION_STATE": ObligationState,
    /// Modes that bodies work in.
    OperatingMode = "OPERATING_MODE": OperatingMode,
    /// Kinds of organization.
    OrganizationKind = "ORGANIZATION_KIND": OrganizationKind,
    /// Parts that somebody can have in an event.
    ParticipationRole = "PARTICIPATION_ROLE": ParticipationRole,
    /// Parts that somebody can have in a mandate, an obligation, a decision or a statement.
    PartyRole = "PARTY_ROLE": PartyRole,
    /// Where a day stands against a period.
    Phase = "PHASE": Phase,
    /// What to know about the data of a record.
    QualityFlag = "QUALITY_FLAG": QualityFlag,
    /// Areas that a responsibility is held for.
    Reach = "REACH": Reach,
    /// Kinds of record.
    RecordKind = "RECORD_KIND": RecordKind,
    /// How records stand to each other.
    RelationKind = "RELATION_KIND": RelationKind,
    /// What came of a recommendation or request.
    Response = "RESPONSE": Response,
    /// What responsibilities are about.
    ResponsibilityKind = "RESPONSIBILITY_KIND": ResponsibilityKind,
    /// Whether somebody must do something or may do it.
    ResponsibilityNature = "RESPONSIBILITY_NATURE": ResponsibilityNature,
    /// What persons answer for.
    RoleTag = "ROLE_TAG": RoleTag,
    /// How seats are given out.
    SeatDistribution = "SEAT_DISTRIBUTION": SeatDistribution,
    /// Roles that come with a seat.
    SeatRole = "SEAT_ROLE": SeatRole,
    /// What there is one seat for.
    SeatUnit = "SEAT_UNIT": SeatUnit,
    /// Sectors of society.
    Sector = "SECTOR": Sector,
    /// How somebody came to a seat.
    SelectionMethod = "SELECTION_METHOD": SelectionMethod,
    /// Kinds of situation.
    SituationKind = "SITUATION_KIND": SituationKind,
    /// Sorts of source.
    SourceKind = "SOURCE_KIND": SourceKind,
    /// Sorts of statement.
    StatementKind = "STATEMENT_KIND": StatementKind,
    /// Sorts of term.
    TermKind = "TERM_KIND": TermKind,
    /// What can happen to a body.
    TimelineKind = "TIMELINE_KIND": TimelineKind,
    /// How good a text is.
    TranslationStatus = "TRANSLATION_STATUS": TranslationStatus,
}

/// A word of a closed list and its label.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct Label {
    /// The word, as the schema has it.
    value: &'static str,
    /// What people read.
    label: String,
}

/// A language that messages and labels are written in.
#[derive(SimpleObject)]
#[graphql(serial)]
pub(crate) struct MessageLanguage {
    /// The language.
    code: Locale,
    /// Its own name for itself.
    name: String,
    /// True for the language that is used when none is asked for.
    is_default: bool,
}

/// The words of a list with their labels, in the order of the schema.
pub(super) fn labels_of(ctx: &Context<'_>, of: LabelledEnum, locale: Option<Locale>) -> Vec<Label> {
    let language = message_language(locale.map_or_else(|| view(ctx).language(), |l| l.0));
    let catalogue = ctx.data_unchecked::<Catalogue>();
    let words = vocabularies().find(|(name, _)| *name == of.name());
    words
        .into_iter()
        .flat_map(|(name, words)| {
            words
                .iter()
                .enumerate()
                .map(move |(at, word)| (name, at, *word))
        })
        .map(|(name, at, value)| Label {
            value,
            label: catalogue.label(language, name, at).to_owned(),
        })
        .collect()
}

/// The languages of messages and labels.
pub(super) fn message_languages() -> Vec<MessageLanguage> {
    Catalogue::languages()
        .iter()
        .map(|(code, name)| MessageLanguage {
            code: Locale(*code),
            name: (*name).to_owned(),
            is_default: *code == entity::Language::EN,
        })
        .collect()
}
