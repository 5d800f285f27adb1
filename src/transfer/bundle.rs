//! The bundle format: what a content file may say.
//!
//! A bundle is a directory of TOML files. Each file holds any number of records, as arrays of
//! tables named by their kind (`[[organization]]`, `[[body]]`, `[[seat]]` ...), in any order; a
//! record may refer to records of other files by their `key`. A key is a name chosen by whoever
//! writes the file; it is unique among the records of its kind and never changes. Importing a
//! bundle creates the records whose key is new, changes those whose key is known, together with
//! their parts, and leaves all others alone.
//!
//! A `[defaults]` table at the top of a file gives the `authority`, the `sources` and the
//! `attested_on` of every record and part in that file that does not state its own.
//!
//! A text in several languages is a table from language to text. The first one written is the
//! source; the others are drafts of translations, unless they say `{ text = "…", status =
//! "REVIEWED" }`. Dates are partial dates: `2019-10-10`, `2024-10`, `2019-23` (autumn), `2019`,
//! `../2023-09-23` (then or earlier). An absent value is not known; nothing is ever made up.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use entity::{
    AreaKind, BodyKind, BodyList, BodyStatus, CalendarUnit, Classification, ContactChannel,
    ContactRole, Country, DatesNote, EndReason, EventKind, EventStatus, IdentifierScheme, Language,
    LanguagePeriod, LawfulBasis, Level, Localized, MembershipPolicy, MembershipState, Missing,
    MunicipalityForm, NameForms, NameKind, NameStatus, OperatingMode, OrganizationKind,
    PartialDate, ParticipationRole, Processing, Protection, RelationKind, RoleTag,
    SeatDistribution, SeatRole, SeatUnit, SelectionMethod, SourceKind, TranslationStatus,
};
use serde::{Deserialize, Serialize};

use super::text;

/// The `[defaults]` of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    /// The organization that owns the records of the file.
    pub authority: Option<String>,
    /// The sources of the records of the file.
    pub sources: Option<Vec<String>>,
    /// The day that the source spoke of.
    pub attested_on: Option<NaiveDate>,
}

/// Where a record was written, for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: Arc<str>,
    /// The line, from 1; 0 for records that no file holds.
    pub line: usize,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            file: Arc::from(""),
            line: 0,
        }
    }
}

/// What all kinds of record have in common.
pub trait Record {
    /// The kind, as in `[[kind]]`.
    const KIND: &'static str;
    /// The key of the record.
    fn key(&self) -> &str;
    /// The key of the organization that owns the record.
    fn authority(&self) -> Option<&str>;
    /// The keys of its sources.
    fn sources(&self) -> &[String];
    /// Where it was written.
    fn place(&self) -> &Place;
    /// Notes where it was written.
    fn set_place(&mut self, place: Place);
    /// Fills in what the file states for all its records.
    fn fill(&mut self, defaults: &Defaults);
}

macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $name:ident = $kind:ident $([$dated:ident])? {
            $($(#[$fmeta:meta])* $field:ident: $type:ty),* $(,)?
        }
        $(+ { $($(#[$pmeta:meta])* $parts:ident: $part:ty),* $(,)? })?
    )+) => {
        $(records! { @record
            [$(#[$doc])*] $name $kind [$($dated)?] [$($(#[$fmeta])* $field: $type),*]
            [$($($(#[$pmeta])* $parts: $part),*)?]
        })+

        /// Everything that a bundle says.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        pub struct Bundle {
            $($(#[$doc])*
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub $kind: Vec<$name>,)+
        }
    };
    (@record [$($doc:tt)*] $name:ident $kind:ident [dated]
        [$($fields:tt)*] [$($(#[$pmeta:meta])* $parts:ident: $part:ty),*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The key of the record.
            pub key: String,
            /// The key of the organization that owns it.
            pub authority: Option<String>,
            /// The keys of its sources.
            pub sources: Option<Vec<String>>,
            /// Who may read it; everybody if absent.
            pub classification: Option<Classification>,
            $($fields)*,
            /// The first day.
            pub begins: Option<PartialDate>,
            /// The last day, inclusive.
            pub ends: Option<PartialDate>,
            /// The day that the source spoke of.
            pub attested_on: Option<NaiveDate>,
            /// What the source says about the dates beyond the dates.
            pub dates_note: Option<DatesNote>,
            $($(#[$pmeta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $parts: Vec<$part>,)*
            /// Where it was written.
            #[serde(skip)]
            pub place: Place,
        }
        records! { @impl $name $kind [dated] [$($parts)*] }
    };
    (@record [$($doc:tt)*] $name:ident $kind:ident []
        [$($fields:tt)*] [$($(#[$pmeta:meta])* $parts:ident: $part:ty),*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The key of the record.
            pub key: String,
            /// The key of the organization that owns it.
            pub authority: Option<String>,
            /// The keys of its sources.
            pub sources: Option<Vec<String>>,
            /// Who may read it; everybody if absent.
            pub classification: Option<Classification>,
            $($fields)*,
            $($(#[$pmeta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $parts: Vec<$part>,)*
            /// Where it was written.
            #[serde(skip)]
            pub place: Place,
        }
        records! { @impl $name $kind [] [$($parts)*] }
    };
    (@impl $name:ident $kind:ident [$($dated:ident)?] [$($parts:ident)*]) => {
        impl Record for $name {
            const KIND: &'static str = stringify!($kind);

            fn key(&self) -> &str {
                &self.key
            }

            fn authority(&self) -> Option<&str> {
                self.authority.as_deref()
            }

            fn sources(&self) -> &[String] {
                self.sources.as_deref().unwrap_or_default()
            }

            fn place(&self) -> &Place {
                &self.place
            }

            fn set_place(&mut self, place: Place) {
                self.place = place;
            }

            fn fill(&mut self, defaults: &Defaults) {
                if self.authority.is_none() {
                    self.authority.clone_from(&defaults.authority);
                }
                if self.sources.is_none() {
                    self.sources.clone_from(&defaults.sources);
                }
                $(records! { @attest $dated self defaults })?
                $(for part in &mut self.$parts {
                    part.attest(defaults.attested_on);
                })*
            }
        }
    };
    (@attest dated $record:ident $defaults:ident) => {
        $record.attested_on = $record.attested_on.or($defaults.attested_on);
    };
}

macro_rules! parts {
    ($(
        $(#[$doc:meta])*
        $name:ident $([$dated:ident])? {
            $($(#[$fmeta:meta])* $field:ident: $type:ty),* $(,)?
        }
    )+) => {$(parts! { @part
        [$(#[$doc])*] $name [$($dated)?] [$($(#[$fmeta])* $field: $type),*]
    })+};
    (@part [$($doc:tt)*] $name:ident [dated] [$($fields:tt)*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*,
            /// The first day.
            pub begins: Option<PartialDate>,
            /// The last day, inclusive.
            pub ends: Option<PartialDate>,
            /// The day that the source spoke of.
            pub attested_on: Option<NaiveDate>,
        }

        impl $name {
            fn attest(&mut self, day: Option<NaiveDate>) {
                self.attested_on = self.attested_on.or(day);
            }
        }
    };
    (@part [$($doc:tt)*] $name:ident [] [$($fields:tt)*]) => {
        $($doc)*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*,
        }

        impl $name {
            // Nothing in such a part is dated by itself: it stands with its record.
            fn attest(&mut self, _day: Option<NaiveDate>) {}
        }
    };
}

records! {
    /// A text, page or data set that statements were taken from.
    Source = source {
        /// What sort of source it is.
        kind: SourceKind,
        /// Its title, in its own language.
        title: String,
        /// The language it is written in; absent for a data set.
        language: Option<Language>,
        /// Who published it, if they are in the registry.
        publisher: Option<String>,
        /// Where it was found; absent if not stated.
        url: Option<String>,
        /// The licence of a data set, by name.
        licence: Option<String>,
        /// When it was published, as far as it says.
        published: Option<PartialDate>,
        /// Why there is no date of publication.
        published_missing: Option<Missing>,
        /// When it was last updated, as far as it says.
        updated: Option<PartialDate>,
        /// Why there is no date of update.
        updated_missing: Option<Missing>,
    }
    /// An area: a country, county, region, municipality, civil area or cooperation area.
    Area = area [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of area.
        kind: AreaKind,
        /// The country it lies in.
        country: Country,
        /// Whether a Finnish municipality calls itself a city; absent if not verified.
        form: Option<MunicipalityForm>,
        /// The language status of a Finnish municipality, by period.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        language_statuses: Vec<LanguagePeriod>,
    } + {
        /// `[[area.within]]`
        within: Within,
        /// `[[area.name]]`
        name: Name,
        /// `[[area.identifier]]`
        identifier: Identifier,
    }
    /// An organization: an authority, an association, a company, a university.
    Organization = organization [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of organization.
        kind: OrganizationKind,
        /// The country it belongs to.
        country: Country,
        /// The area it governs or serves.
        area: Option<String>,
        /// The organization it is part of.
        parent: Option<String>,
        /// Why no contact point is known.
        contact_missing: Option<Missing>,
    } + {
        /// `[[organization.name]]`
        name: Name,
        /// `[[organization.identifier]]`
        identifier: Identifier,
        /// `[[organization.contact_point]]`
        contact_point: ContactPoint,
    }
    /// A person who holds a seat or a post, or took part in an event.
    Person = person {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The name as it is shown.
        display_name: String,
        /// The family name.
        family_name: Option<String>,
        /// The given name.
        given_name: Option<String>,
        /// Whether the identity is protected. The flag itself is secret.
        #[serde(default = "unprotected")]
        protection: Protection,
        /// When the protection is to be confirmed anew.
        protection_until: Option<NaiveDate>,
        /// Why the registry may keep the record.
        lawful_basis: LawfulBasis,
        /// Whether the record may be used as usual.
        #[serde(default = "normal")]
        processing: Processing,
        /// The day after which the record is to be looked through for deletion.
        retain_until: Option<NaiveDate>,
    } + {
        /// `[[person.employment]]`
        employment: Employment,
    }
    /// A topic that bodies work on. The same topic can stand under several focus areas.
    Topic = topic {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// What the topic is called.
        #[serde(with = "text")]
        label: Localized,
        /// Its abbreviation, as used in its own language.
        abbreviation: Option<String>,
    }
    /// A network, or a group that steers, programmes, advises or staffs one.
    Body = body [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of body.
        kind: BodyKind,
        /// The country it works in; absent if in several.
        country: Option<Country>,
        /// The body it belongs to.
        parent: Option<String>,
        /// The organization it belongs to.
        organization: Option<String>,
        /// The area it covers.
        area: Option<String>,
        /// How far it has come in its life.
        status: BodyStatus,
        /// True if it is stated to be at work all the time.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        continuous: bool,
        /// True if it is set up for one occasion.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        temporary: bool,
        /// Why it exists.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        background: Option<Localized>,
        /// What it does and does not deal with.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        delimitation: Option<Localized>,
        /// The lists that a source gives in full. Every other list holds what is known, or examples.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        complete_lists: Vec<BodyList>,
        /// Why no contact point is known.
        contact_missing: Option<Missing>,
    } + {
        /// `[[body.name]]`
        name: Name,
        /// `[[body.purpose]]`
        purpose: Purpose,
        /// `[[body.focus_area]]`
        focus_area: FocusArea,
        /// `[[body.membership_rule]]`
        membership_rule: MembershipRule,
        /// `[[body.cadence]]`
        cadence: Cadence,
        /// `[[body.seat_rule]]`
        seat_rule: SeatRule,
        /// `[[body.contact_point]]`
        contact_point: ContactPoint,
    }
    /// A seat in a body. It exists without a holder.
    Seat = seat [dated] {
        /// The body.
        body: String,
        /// Its place among the seats of the body, from 1.
        rank: i32,
        /// What it is called, if it has a name.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        label: Option<Localized>,
        /// The roles that come with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        roles: Vec<SeatRole>,
        /// The organization that its holder speaks for.
        on_behalf_of_organization: Option<String>,
        /// The area that its holder speaks for.
        on_behalf_of_area: Option<String>,
        /// Why it is not known whom its holder speaks for.
        on_behalf_of_missing: Option<Missing>,
        /// Whether it has a vote; absent if not stated.
        voting: Option<bool>,
        /// The phase that it belongs to, from 1.
        phase: Option<i32>,
    } + {
        /// `[[seat.holding]]`
        holding: Holding,
    }
    /// That an organization, a person, or a category of organizations belongs to a body.
    Membership = membership [dated] {
        /// The body.
        body: String,
        /// The organization that is a member.
        organization: Option<String>,
        /// The person who is a member.
        person: Option<String>,
        /// The category of organizations that are members without being named.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        category: Option<Localized>,
        /// The post of the person who represents the member.
        representative: Option<String>,
        /// The state of the membership.
        state: MembershipState,
        /// Why it ended.
        end_reason: Option<EndReason>,
    }
    /// An event: a meeting, a conference, a course.
    Event = event [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of event.
        kind: EventKind,
        /// What it is called.
        #[serde(with = "text")]
        title: Localized,
        /// Why it is held.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        purpose: Option<Localized>,
        /// The body whose event it is.
        body: Option<String>,
        /// The state it is in.
        status: EventStatus,
        /// When it begins on its first day, in local time; absent for whole days.
        start_time: Option<NaiveTime>,
        /// When it ends on its last day, in local time.
        end_time: Option<NaiveTime>,
        /// The IANA time zone of the local times.
        time_zone: Option<String>,
        /// The municipality or other area where it is held.
        place_area: Option<String>,
        /// The venue.
        place_name: Option<String>,
        /// Why no place is known.
        place_missing: Option<Missing>,
        /// Where it is held online.
        online_url: Option<String>,
        /// The languages it is held in.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        languages: Vec<Language>,
    }
    /// That somebody has a part in an event.
    Participation = participation {
        /// The event.
        event: String,
        /// Its place among the participations of the event, from 1.
        rank: i32,
        /// The person.
        person: Option<String>,
        /// The organization.
        organization: Option<String>,
        /// The body.
        body: Option<String>,
        /// People who are named only as a group.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        group_label: Option<Localized>,
        /// The part they have.
        role: ParticipationRole,
        /// The hats that they wore.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        capacities: Vec<Capacity>,
    }
    /// How one record stands to another: founders, hosts, dialogue partners, successors.
    Relation = relation [dated] {
        /// The kind of relation.
        kind: RelationKind,
        /// The organization it goes from.
        from_organization: Option<String>,
        /// The body it goes from.
        from_body: Option<String>,
        /// The event it goes from.
        from_event: Option<String>,
        /// The area it goes from.
        from_area: Option<String>,
        /// The organization it goes to.
        to_organization: Option<String>,
        /// The body it goes to.
        to_body: Option<String>,
        /// The event it goes to.
        to_event: Option<String>,
        /// The area it goes to.
        to_area: Option<String>,
        /// Those it goes to, if the source names only a category.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        to_category: Option<Localized>,
        /// Its place among the relations of its kind, from 1.
        #[serde(default = "first")]
        rank: i32,
        /// The level of society that it concerns.
        level: Option<Level>,
        /// True if it is concluded and not stated.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        inferred: bool,
        /// What more is said of it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        note: Option<Localized>,
    }
}

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

fn unprotected() -> Protection {
    Protection::None
}

fn normal() -> Processing {
    Processing::Normal
}

fn first() -> i32 {
    1
}
