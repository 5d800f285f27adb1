//! The closed lists of words that rows, rules and the API share.
//!
//! Each list is declared once and is at the same time the stored value, the GraphQL enum and the
//! key of its label in `locales/`: three lists that had to be kept equal by hand would differ one
//! day. Words are stored as they are shown, in capitals.

use sea_orm::sea_query::StringLen;
use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// What every list of words can tell about itself.
pub trait Vocabulary: Copy + Send + Sync + 'static {
    /// The name of the list, as in the GraphQL schema.
    const NAME: &'static str;
    /// Every word of the list, in its order.
    const WORDS: &'static [&'static str];
    /// The place of this word in [`Self::WORDS`].
    fn position(self) -> usize;
    /// This word as it is stored and shown.
    fn word(self) -> &'static str;
    /// Finds a word by its spelling.
    fn from_word(word: &str) -> Option<Self>;
}

macro_rules! vocabularies {
    ($($(#[$doc:meta])* $name:ident {
        $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)?
    })+) => {
        $(
            $(#[$doc])*
            #[derive(
                Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
                EnumIter, DeriveActiveEnum, async_graphql::Enum,
            )]
            #[sea_orm(rs_type = "String", db_type = "String(StringLen::None)")]
            pub enum $name {
                $(
                    $(#[$vdoc])*
                    #[serde(rename = $word)]
                    #[graphql(name = $word)]
                    #[sea_orm(string_value = $word)]
                    $variant,
                )+
            }

            impl Vocabulary for $name {
                const NAME: &'static str = stringify!($name);
                const WORDS: &'static [&'static str] = &[$($word),+];

                fn position(self) -> usize {
                    self as usize
                }

                fn word(self) -> &'static str {
                    match self { $(Self::$variant => $word),+ }
                }

                fn from_word(word: &str) -> Option<Self> {
                    match word { $($word => Some(Self::$variant),)+ _ => None }
                }
            }
        )+

        /// The name and the words of every list.
        pub const VOCABULARIES: &[(&str, &[&str])] = &[$(($name::NAME, $name::WORDS)),+];
    };
}

vocabularies! {
    /// A country of the registry, by its ISO 3166-1 code.
    Country {
        /// Sweden.
        Se = "SE",
        /// Finland.
        Fi = "FI",
    }
    /// Who may read a record.
    Classification {
        /// Everybody.
        Public = "PUBLIC",
        /// Members of the body that the record belongs to.
        Members = "MEMBERS",
        /// Crisis coordinators of the body that the record belongs to.
        Restricted = "RESTRICTED",
    }
    /// The kind of a record that has an identity of its own.
    RecordKind {
        /// A text, page or data set that statements were taken from.
        Source = "SOURCE",
        /// A country, county, region, municipality or other area.
        Area = "AREA",
        /// An organization.
        Organization = "ORGANIZATION",
        /// A person.
        Person = "PERSON",
        /// A topic that bodies work on.
        Topic = "TOPIC",
        /// A network or group.
        Body = "BODY",
        /// A seat in a body.
        Seat = "SEAT",
        /// A membership in a body.
        Membership = "MEMBERSHIP",
        /// An event.
        Event = "EVENT",
        /// A participation in an event.
        Participation = "PARTICIPATION",
        /// A relation between two records.
        Relation = "RELATION",
    }
    /// What a change did to a record.
    ChangeKind {
        /// The record was created or changed.
        Upsert = "UPSERT",
        /// The record was removed.
        Remove = "REMOVE",
    }
    /// Why a value is not there.
    Missing {
        /// The source says nothing about it.
        NotStated = "NOT_STATED",
        /// The source has a field for it and left it blank.
        BlankInSource = "BLANK_IN_SOURCE",
    }
    /// How good a text in one language is.
    TranslationStatus {
        /// Written in this language from the start.
        Source = "SOURCE",
        /// A translation that a native speaker has reviewed.
        Reviewed = "REVIEWED",
        /// A translation that waits for review.
        Draft = "DRAFT",
        /// A translation made by a machine.
        Machine = "MACHINE",
        /// A translation of a text that has changed since.
        Outdated = "OUTDATED",
        /// No text in this language.
        Missing = "MISSING",
    }
    /// What sort of source a statement was taken from.
    SourceKind {
        /// A news item or article.
        News = "NEWS",
        /// A page of an organization.
        WebPage = "WEB_PAGE",
        /// A document such as a mission statement.
        Document = "DOCUMENT",
        /// A statute or other legal text.
        Statute = "STATUTE",
        /// A data set.
        Dataset = "DATASET",
        /// Made by the registry itself, for tests and measurements.
        Generated = "GENERATED",
    }
    /// The kind of an area.
    AreaKind {
        /// A country.
        Country = "COUNTRY",
        /// A Swedish county.
        County = "COUNTY",
        /// A Finnish region.
        Region = "REGION",
        /// A municipality.
        Municipality = "MUNICIPALITY",
        /// A Finnish wellbeing services county.
        WellbeingServicesCounty = "WELLBEING_SERVICES_COUNTY",
        /// A Swedish civil area, led by one county administrative board.
        CivilArea = "CIVIL_AREA",
        /// Municipalities that work together without being an official area.
        CooperationArea = "COOPERATION_AREA",
    }
    /// What a Finnish municipality calls itself.
    MunicipalityForm {
        /// A town or city (kaupunki, stad).
        City = "CITY",
        /// A municipality (kunta, kommun).
        Municipality = "MUNICIPALITY",
    }
    /// The language status of a municipality, as Statistics Finland classifies it.
    LanguageStatus {
        /// Unilingual, Finnish.
        Finnish = "FINNISH",
        /// Bilingual, Finnish in majority.
        BilingualFinnishMajority = "BILINGUAL_FINNISH_MAJORITY",
        /// Unilingual, Swedish.
        Swedish = "SWEDISH",
        /// Bilingual, Swedish in majority.
        BilingualSwedishMajority = "BILINGUAL_SWEDISH_MAJORITY",
    }
    /// What sort of name it is.
    NameKind {
        /// The legal name.
        Legal = "LEGAL",
        /// The short name used in running text.
        Short = "SHORT",
        /// The administrative long form of a municipality's name.
        Administrative = "ADMINISTRATIVE",
        /// An abbreviation.
        Abbreviation = "ABBREVIATION",
        /// Another form of the name that is in use.
        Alternative = "ALTERNATIVE",
    }
    /// How a name stands in its language.
    NameStatus {
        /// A name in an official language of the place or organization.
        Official = "OFFICIAL",
        /// A recommended or long-used name in a language that is not official there.
        Established = "ESTABLISHED",
        /// A name used abroad.
        Exonym = "EXONYM",
        /// Words that describe, because the source states no proper name.
        Descriptive = "DESCRIPTIVE",
    }
    /// The scheme that a code or identifier belongs to. A code means nothing without it.
    IdentifierScheme {
        /// ISO 3166-1 country code, two letters.
        Iso3166Country = "ISO3166_1",
        /// ISO 3166-2 code of a county or region.
        Iso3166Subdivision = "ISO3166_2",
        /// Statistics Sweden's county code, two digits.
        ScbCounty = "SCB_LAN",
        /// Statistics Sweden's municipality code, four digits.
        ScbMunicipality = "SCB_KOMMUN",
        /// Statistics Finland's municipality code, three digits.
        FinnishMunicipality = "TK_KUNTA",
        /// Statistics Finland's region code, two digits.
        FinnishRegion = "TK_MAAKUNTA",
        /// Statistics Finland's wellbeing services county code, two digits.
        WellbeingServicesCounty = "TK_HYVINVOINTIALUE",
        /// Swedish organisation number, ten digits with a hyphen.
        SwedishOrganizationNumber = "SE_ORGNR",
        /// Finnish business identity code, seven digits, a hyphen and a check digit.
        FinnishBusinessId = "FI_Y_TUNNUS",
    }
    /// The kind of an organization.
    OrganizationKind {
        /// A municipality.
        Municipality = "MUNICIPALITY",
        /// A Swedish region (self-government).
        Region = "REGION",
        /// A county administrative board.
        CountyBoard = "COUNTY_BOARD",
        /// A wellbeing services county as an organization.
        WellbeingServicesCounty = "WELLBEING_SERVICES_COUNTY",
        /// A national government.
        Government = "GOVERNMENT",
        /// A ministry.
        Ministry = "MINISTRY",
        /// A state agency.
        Agency = "AGENCY",
        /// An association of municipalities or others.
        Association = "ASSOCIATION",
        /// A police authority.
        Police = "POLICE",
        /// A rescue service.
        RescueService = "RESCUE_SERVICE",
        /// A university.
        University = "UNIVERSITY",
        /// A military organization.
        Military = "MILITARY",
        /// A company.
        Company = "COMPANY",
        /// A joint authority or group of several authorities.
        JointAuthority = "JOINT_AUTHORITY",
        /// A political party.
        Party = "PARTY",
        /// An organization of civil society.
        CivilSociety = "CIVIL_SOCIETY",
        /// Any other organization.
        Other = "OTHER",
    }
    /// What a contact point is for.
    ContactRole {
        /// General enquiries.
        General = "GENERAL",
        /// An expert on the subject.
        Expert = "EXPERT",
        /// The press desk.
        PressDesk = "PRESS_DESK",
        /// The officer responsible for information.
        InformationOfficer = "INFORMATION_OFFICER",
    }
    /// How a contact point is reached.
    ContactChannel {
        /// By telephone.
        Phone = "PHONE",
        /// By e-mail.
        Email = "EMAIL",
        /// Through a form on the web.
        WebForm = "WEB_FORM",
        /// In person or by asking for them.
        Person = "PERSON",
    }
    /// Whether a person's identity is protected. Never shown.
    Protection {
        /// No protection.
        None = "NONE",
        /// Marked for secrecy (sekretessmarkering).
        Marked = "MARKED",
        /// Protected (skyddad folkbokföring, turvakielto).
        Protected = "PROTECTED",
    }
    /// The lawful basis for keeping data about a person, by article of the GDPR.
    LawfulBasis {
        /// Public task, Article 6(1)(e).
        PublicTask = "PUBLIC_TASK",
        /// Legitimate interest, Article 6(1)(f).
        LegitimateInterest = "LEGITIMATE_INTEREST",
        /// Manifestly made public, Article 9(2)(e).
        MadePublic = "MADE_PUBLIC",
    }
    /// Whether data about a person may be used as usual.
    Processing {
        /// Used as usual.
        Normal = "NORMAL",
        /// Restricted under Article 18 of the GDPR.
        Restricted = "RESTRICTED",
    }
    /// What a person answers for in a post.
    RoleTag {
        /// Head of safety and security of a municipality.
        SafetyChief = "SAFETY_CHIEF",
        /// Responsible for safety, security and preparedness.
        ResponsibleForSafety = "RESPONSIBLE_FOR_SAFETY",
        /// Head of press.
        PressChief = "PRESS_CHIEF",
        /// Minister of a government.
        Minister = "MINISTER",
        /// County governor.
        CountyGovernor = "COUNTY_GOVERNOR",
        /// Administrative officer or expert.
        Officer = "OFFICER",
    }
    /// The kind of a network or group.
    BodyKind {
        /// A network.
        Network = "NETWORK",
        /// A network of experts.
        ExpertNetwork = "EXPERT_NETWORK",
        /// An organization of several actors for their cooperation.
        Cooperation = "COOPERATION",
        /// A group that steers a network.
        SteeringGroup = "STEERING_GROUP",
        /// A group that prepares the programme and agenda of a network.
        ProgrammeGroup = "PROGRAMME_GROUP",
        /// A committee with a mandate to propose and report.
        ProgrammeCommittee = "PROGRAMME_COMMITTEE",
        /// An office that coordinates.
        CoordinationOffice = "COORDINATION_OFFICE",
        /// The board of an organization.
        Board = "BOARD",
        /// Holders of like posts who act together.
        Collegium = "COLLEGIUM",
    }
    /// How far a body has come in its life.
    BodyStatus {
        /// Ordered or proposed, not yet founded.
        Proposed = "PROPOSED",
        /// Founded, not yet at work.
        Established = "ESTABLISHED",
        /// At work.
        Active = "ACTIVE",
        /// At rest.
        Paused = "PAUSED",
        /// Dissolved.
        Dissolved = "DISSOLVED",
    }
    /// A list of a body that a source may give in full or by examples.
    BodyList {
        /// Its seats.
        Seats = "SEATS",
        /// Its members.
        Members = "MEMBERS",
        /// Its dialogue partners.
        DialoguePartners = "DIALOGUE_PARTNERS",
        /// Its purposes.
        Purposes = "PURPOSES",
        /// Its focus areas.
        FocusAreas = "FOCUS_AREAS",
    }
    /// A level of society.
    Level {
        /// Local.
        Local = "LOCAL",
        /// Regional.
        Regional = "REGIONAL",
        /// National.
        National = "NATIONAL",
    }
    /// How members come into a body.
    MembershipPolicy {
        /// Open to all of the named kinds.
        Open = "OPEN",
        /// By belonging to the body's area.
        ByArea = "BY_AREA",
        /// By appointment.
        ByAppointment = "BY_APPOINTMENT",
        /// By agreement.
        ByAgreement = "BY_AGREEMENT",
    }
    /// The mode that a body works in.
    OperatingMode {
        /// Normal.
        Normal = "NORMAL",
        /// Activated, because of a disturbance.
        Activated = "ACTIVATED",
    }
    /// A stretch of the calendar.
    CalendarUnit {
        /// A week.
        Week = "WEEK",
        /// A month.
        Month = "MONTH",
        /// A year.
        Year = "YEAR",
    }
    /// How seats are given out.
    SeatDistribution {
        /// One for each of something.
        OnePer = "ONE_PER",
        /// As the appointing body sees fit.
        Free = "FREE",
        /// To those named.
        Named = "NAMED",
    }
    /// What there is one seat for.
    SeatUnit {
        /// Each party in a body.
        Party = "PARTY",
        /// Each body of a kind.
        Body = "BODY",
        /// Each area.
        Area = "AREA",
        /// Each organization.
        Organization = "ORGANIZATION",
    }
    /// A role that comes with a seat. A seat can carry several.
    SeatRole {
        /// Chair.
        Chair = "CHAIR",
        /// Vice chair.
        ViceChair = "VICE_CHAIR",
        /// Ordinary member.
        Ordinary = "ORDINARY",
        /// Substitute.
        Substitute = "SUBSTITUTE",
        /// Secretary.
        Secretary = "SECRETARY",
    }
    /// Who sits on a seat, as far as it is known and may be told.
    HolderStatus {
        /// Nobody has been appointed yet.
        NotYetNamed = "NOT_YET_NAMED",
        /// Nobody sits on it now; somebody did before.
        Vacant = "VACANT",
        /// An organization or area is seated; no person is shown.
        PersonNotShown = "PERSON_NOT_SHOWN",
        /// A named person sits on it.
        Held = "HELD",
    }
    /// How somebody came to a seat.
    SelectionMethod {
        /// By election.
        Elected = "ELECTED",
        /// By appointment.
        Appointed = "APPOINTED",
        /// By nomination.
        Nominated = "NOMINATED",
        /// By holding another post.
        ExOfficio = "EX_OFFICIO",
    }
    /// Why a holding or membership ended.
    EndReason {
        /// The term ended.
        TermEnded = "TERM_ENDED",
        /// They resigned or left.
        Resigned = "RESIGNED",
        /// Another took the place.
        Replaced = "REPLACED",
        /// The body or the organization was dissolved.
        Dissolved = "DISSOLVED",
    }
    /// The state of a membership.
    MembershipState {
        /// Invited, no answer yet.
        Invited = "INVITED",
        /// Accepted, not yet admitted.
        Pending = "PENDING",
        /// A member.
        Active = "ACTIVE",
        /// The invitation was declined.
        Declined = "DECLINED",
        /// The invitation ran out.
        Expired = "EXPIRED",
        /// No longer a member.
        Ended = "ENDED",
    }
    /// Where a day stands against a period.
    Phase {
        /// The period has not begun.
        Future = "FUTURE",
        /// The day lies in the period.
        Current = "CURRENT",
        /// The period is over.
        Past = "PAST",
    }
    /// The kind of an event.
    EventKind {
        /// A meeting of a network.
        NetworkMeeting = "NETWORK_MEETING",
        /// A meeting of a group.
        GroupMeeting = "GROUP_MEETING",
        /// A meeting convened by, or held with, a minister.
        MinisterialMeeting = "MINISTERIAL_MEETING",
        /// A conference.
        Conference = "CONFERENCE",
        /// A conference where actors reconcile their pictures of the situation.
        ReconciliationConference = "RECONCILIATION_CONFERENCE",
        /// An information day.
        InformationDay = "INFORMATION_DAY",
        /// A seminar.
        Seminar = "SEMINAR",
        /// A workshop.
        Workshop = "WORKSHOP",
        /// A course.
        Course = "COURSE",
        /// An exercise.
        Exercise = "EXERCISE",
        /// Any other event.
        Other = "OTHER",
    }
    /// The state of an event.
    EventStatus {
        /// A draft, not announced.
        Draft = "DRAFT",
        /// Proposed, not confirmed.
        Tentative = "TENTATIVE",
        /// Confirmed.
        Confirmed = "CONFIRMED",
        /// Held.
        Held = "HELD",
        /// Postponed.
        Postponed = "POSTPONED",
        /// Cancelled.
        Cancelled = "CANCELLED",
    }
    /// The part somebody has in an event.
    ParticipationRole {
        /// Called the event.
        Convener = "CONVENER",
        /// Hosts it.
        Host = "HOST",
        /// Hosts it together with the host.
        CoHost = "CO_HOST",
        /// Chairs it.
        Chair = "CHAIR",
        /// Presents something.
        Presenter = "PRESENTER",
        /// Takes part.
        Participant = "PARTICIPANT",
        /// Takes part as an invited guest.
        Guest = "GUEST",
        /// Watches.
        Observer = "OBSERVER",
    }
    /// How one record stands to another.
    RelationKind {
        /// The first was founded by the second.
        FoundedBy = "FOUNDED_BY",
        /// The first is attached to, or hosted by, the second.
        HostedBy = "HOSTED_BY",
        /// The first is coordinated by the second.
        CoordinatedBy = "COORDINATED_BY",
        /// The first, a body, is in dialogue with the second.
        DialoguePartner = "DIALOGUE_PARTNER",
        /// The first succeeded the second.
        SuccessorOf = "SUCCESSOR_OF",
        /// The first was merged into the second.
        MergedInto = "MERGED_INTO",
        /// The first drafts the agenda of the second.
        DraftsAgendaFor = "DRAFTS_AGENDA_FOR",
        /// The first steers the second.
        Steers = "STEERS",
        /// The first supports the second.
        Supports = "SUPPORTS",
        /// The first took part in the affairs of the second.
        InvolvedIn = "INVOLVED_IN",
        /// The first owns, or owns part of, the second.
        Owns = "OWNS",
        /// The first leads the second: a county board and its civil area.
        ResponsibleFor = "RESPONSIBLE_FOR",
        /// The first event came before the second.
        Precedes = "PRECEDES",
        /// The first event comments on the second.
        CommentsOn = "COMMENTS_ON",
    }
    /// How sure an answer is for the day that was asked about.
    Certainty {
        /// The sources cover the day.
        Certain = "CERTAIN",
        /// It was so when last attested; no later word is known.
        LastKnown = "LAST_KNOWN",
        /// The bounds of the period leave the day open.
        Possible = "POSSIBLE",
    }
    /// How exact a date is.
    DatePrecision {
        /// To the day.
        Day = "DAY",
        /// To the month.
        Month = "MONTH",
        /// To the season.
        Season = "SEASON",
        /// To the year.
        Year = "YEAR",
        /// Not known at all.
        Unknown = "UNKNOWN",
    }
}
