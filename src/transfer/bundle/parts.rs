//! Parts: what belongs to one record and is written with it.

use chrono::NaiveDate;
use entity::{
    CalendarUnit, ContactChannel, ContactRole, Country, EndReason, EventKind, IdentifierScheme,
    Language, Level, Localized, MembershipPolicy, NameForms, NameKind, NameStatus, OperatingMode,
    OrganizationKind, PartialDate, RoleTag, SeatDistribution, SeatUnit, SelectionMethod,
    TranslationStatus,
};
use serde::{Deserialize, Serialize};

use crate::transfer::{strict, text};

parts! {
    /// That one area lies in, or works within, another: dated, and never just one parent.
    Within [dated] {
        /// The area it lies within.
        whole: String,
    }
    /// A name of an area, an organization or a body, in one language, for a period.
    Name [dated] {
        /// The language of the name.
        language: Language,
        /// What sort of name it is.
        kind: NameKind,
        /// The name.
        text: String,
        /// How the name stands in its language; official if absent.
        #[serde(default = "official")]
        status: NameStatus,
        /// Whether the name is original or a translation, and how good that is; original if absent.
        #[serde(default = "original")]
        translation: TranslationStatus,
        /// Inflected forms, where they are known.
        #[serde(default, deserialize_with = "strict::forms")]
        forms: Option<NameForms>,
    }
    /// An official code or number of an area or an organization, with its scheme.
    Identifier [dated] {
        /// The scheme it belongs to.
        scheme: IdentifierScheme,
        /// The code or number, in its canonical spelling.
        value: String,
    }
    /// A way to reach an organization or a body.
    ContactPoint [dated] {
        /// What it is for.
        role: ContactRole,
        /// How it is reached.
        channel: ContactChannel,
        /// The number or address; absent if the source names the contact point without one.
        value: Option<String>,
        /// True if somebody is on call there.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        on_call: bool,
        /// The person to ask for.
        person: Option<String>,
    }
    /// A post that a person holds with an organization: an employment, an office, a mandate.
    Employment [dated] {
        /// The key of the employment.
        key: String,
        /// The employer; absent if the source does not state it.
        organization: Option<String>,
        /// The title.
        #[serde(with = "text")]
        title: Localized,
        /// What the person answers for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        role_tags: Vec<RoleTag>,
    }
    /// What a body is for. Ordered; one can be the main one.
    Purpose {
        /// True for the main purpose.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        is_main: bool,
        /// The purpose.
        #[serde(with = "text")]
        text: Localized,
        /// The levels of society that it speaks of.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        levels: Vec<Level>,
    }
    /// What a body looks at in particular.
    FocusArea {
        /// What it is called.
        #[serde(with = "text")]
        label: Localized,
        /// True if it runs through all the others.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        cross_cutting: bool,
        /// True if the source gives its topics in full and not by examples.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        topics_complete: bool,
        /// Its topics, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        topics: Vec<FocusTopic>,
    }
    /// Who may be a member of a body.
    MembershipRule {
        /// How members come in.
        policy: MembershipPolicy,
        /// The kinds of organization that may be members.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        member_kinds: Vec<OrganizationKind>,
        /// The country that members come from.
        country: Option<Country>,
        /// What a representative must answer for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        eligible_roles: Vec<RoleTag>,
        /// What a representative may answer for instead.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fallback_roles: Vec<RoleTag>,
        /// The least number of representatives of a member; absent if not stated.
        min_per_organization: Option<i32>,
        /// The greatest number of representatives of a member; absent if not stated.
        max_per_organization: Option<i32>,
        /// What members have in common.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        criterion: Option<Localized>,
        /// True if others may be invited to meetings.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        guests_allowed: bool,
    }
    /// How often a body promises to meet. A promise, not dates.
    Cadence {
        /// The mode in which it holds.
        mode: OperatingMode,
        /// How many times in each unit; absent if only said to be more often than in normal mode.
        times: Option<i32>,
        /// The unit.
        per: Option<CalendarUnit>,
        /// The kind of meeting.
        event_kind: EventKind,
        /// True if each meeting has an agenda fixed in advance.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        agenda_required: bool,
        /// True if meetings are said to be more frequent than in normal mode.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        denser_than_normal: bool,
        /// The organization that some of the meetings are held together with.
        co_host: Option<String>,
        /// How many of the meetings in each unit are held together.
        co_hosted_times: Option<i32>,
    }
    /// How the seats of a body are counted and given out.
    SeatRule {
        /// How many seats there are to be.
        seats: Option<i32>,
        /// How they are given out.
        distribution: SeatDistribution,
        /// What there is one seat for.
        per: Option<SeatUnit>,
        /// The body whose parties, or other units, are meant.
        per_body: Option<String>,
        /// The body that appoints.
        appointing_body: Option<String>,
        /// The phase that the rule holds in, from 1; absent if phases are not spoken of.
        phase: Option<i32>,
    }
    /// That somebody holds a seat for a period.
    Holding [dated] {
        /// The person, if one is named.
        person: Option<String>,
        /// The organization that is seated, if no person or besides the person.
        organization: Option<String>,
        /// How they came to the seat.
        selection_method: Option<SelectionMethod>,
        /// The organization that appointed them.
        appointed_by: Option<String>,
        /// Why it ended.
        end_reason: Option<EndReason>,
    }
}

/// A topic of a focus area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FocusTopic {
    /// The key of the topic.
    pub topic: String,
    /// The source's own spelling, where it differs.
    pub source_text: Option<String>,
}

/// One of the hats that somebody wore at an event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// The title at the time.
    #[serde(with = "text")]
    pub title: Localized,
    /// The key of the organization that the title belongs to.
    pub organization: Option<String>,
    /// The key of the body that the title belongs to.
    pub body: Option<String>,
}

fn official() -> NameStatus {
    NameStatus::Official
}

fn original() -> TranslationStatus {
    TranslationStatus::Source
}
