//! Records of who and what there is: sources, areas, organizations, people, bodies, events.

use chrono::{NaiveDate, NaiveTime};
use entity::{
    AgendaState, AreaKind, BodyKind, BodyList, BodyStatus, Classification, Country, DatesNote,
    EndReason, EventKind, EventStatus, Language, LanguagePeriod, LawfulBasis, Level, Localized,
    MembershipState, Missing, MunicipalityForm, OrganizationKind, PartialDate, ParticipationRole,
    Processing, Protection, RelationKind, SeatRole, SourceKind,
};
use serde::{Deserialize, Serialize};

use super::{
    AgendaItem, Cadence, Capacity, ContactPoint, Defaults, Employment, FocusArea, Holding,
    Identifier, Link, Media, MembershipRule, Name, Place, Purpose, Record, SeatRule, Within,
};
use crate::transfer::{strict, text};

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
        /// The media type of a document, such as `application/pdf`.
        media_type: Option<String>,
        /// Its size, in the words of the page that offers it.
        size_text: Option<String>,
        /// The page that it is attached to.
        attached_to: Option<String>,
        /// The source that it is a translation of.
        translation_of: Option<String>,
        /// The body that it is a steering document of.
        body: Option<String>,
        /// The first day for which a steering document is in force.
        in_force_from: Option<PartialDate>,
        /// The last day for which it is in force, inclusive.
        in_force_to: Option<PartialDate>,
    } + {
        /// `[[source.link]]`
        link: Link,
        /// `[[source.media]]`
        media: Media,
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
        #[serde(
            default,
            deserialize_with = "strict::periods",
            skip_serializing_if = "Vec::is_empty"
        )]
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
        #[serde(default, deserialize_with = "strict::day")]
        protection_until: Option<NaiveDate>,
        /// Why the registry may keep the record.
        lawful_basis: LawfulBasis,
        /// Whether the record may be used as usual.
        #[serde(default = "normal")]
        processing: Processing,
        /// The day after which the record is to be looked through for deletion.
        #[serde(default, deserialize_with = "strict::day")]
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
        /// The last day on which an invitation is answered.
        #[serde(default, deserialize_with = "strict::day")]
        invitation_deadline: Option<NaiveDate>,
        /// What an invitation says to whom it goes.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        invitation_message: Option<Localized>,
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
        #[serde(default, deserialize_with = "strict::time")]
        start_time: Option<NaiveTime>,
        /// When it ends on its last day, in local time.
        #[serde(default, deserialize_with = "strict::time")]
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
        /// The situation that it is held because of.
        situation: Option<String>,
        /// The series that it belongs to.
        series: Option<String>,
        /// Its number in the series, from 1.
        occurrence: Option<i32>,
        /// How far its agenda has come; absent if nothing is known of an agenda.
        agenda_state: Option<AgendaState>,
    } + {
        /// `[[event.agenda_item]]`
        agenda_item: AgendaItem,
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

fn unprotected() -> Protection {
    Protection::None
}

fn normal() -> Processing {
    Processing::Normal
}

fn first() -> i32 {
    1
}
