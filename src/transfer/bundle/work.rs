//! Records of what goes on: situations, mandates, obligations, modes, responsibilities, statements.

use chrono::NaiveDate;
use entity::{
    Classification, CountQualifier, CountedThing, Country, DatesNote, EventKind, Language,
    Localized, MeetingPhase, Missing, ObligationKind, OperatingMode, OrganizationKind, PartialDate,
    Reach, Response, ResponsibilityKind, ResponsibilityNature, SituationKind, StatementKind,
    TermKind,
};
use serde::{Deserialize, Serialize};

use super::{Defaults, Fulfillment, Party, Place, Point, Record};
use crate::transfer::{strict, text};

records! {
    /// Something that happens to society, or threatens it: a pandemic, a storm, a worse state
    /// of security.
    Situation = situation [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of situation.
        kind: SituationKind,
        /// What it is called.
        #[serde(with = "text")]
        name: Localized,
        /// What it is, in a few sentences.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        text: Option<Localized>,
        /// The area that it is about; absent if not stated.
        area: Option<String>,
    } + {
        /// `[[situation.point]]`
        point: Point,
    }
    /// Events that belong together: a weekly conference, a dialogue with several parties.
    EventSeries = event_series [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// The kind of events.
        kind: EventKind,
        /// What it is called.
        #[serde(with = "text")]
        title: Localized,
        /// Why the events are held.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        purpose: Option<Localized>,
        /// The body whose events they are.
        body: Option<String>,
        /// The organization that holds them.
        organization: Option<String>,
    }
    /// A word of the field, an abbreviation or a legal instrument, in the languages of the
    /// registry.
    Term = term {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// What sort of term it is.
        kind: TermKind,
        /// The term. Swedish in Finland has an entry of its own where it differs.
        #[serde(with = "text")]
        label: Localized,
        /// Its abbreviation in each language that has one.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        abbreviation: Option<Localized>,
        /// What it means.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        definition: Option<Localized>,
        /// What whoever uses it should know.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        note: Option<Localized>,
        /// The country whose law or usage it is; absent if it is of none or of the European
        /// Union.
        country: Option<Country>,
        /// The number of a legal instrument: of a Swedish statute, or a CELEX number.
        identifier: Option<String>,
        /// The section of a legal instrument that is meant.
        section: Option<String>,
        /// Where it can be read.
        url: Option<String>,
        /// The topics that it belongs to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        topics: Vec<String>,
    }
    /// What somebody asks somebody else to do: its issuer, its recipients, its period.
    Mandate = mandate [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// What it is called.
        #[serde(with = "text")]
        title: Localized,
        /// What is asked for, in short.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        text: Option<Localized>,
        /// The body that carries it out, or that is to be set up to do so.
        body: Option<String>,
        /// When it was given, as far as it is known.
        issued: Option<PartialDate>,
        /// The document that sets it out.
        directive: Option<String>,
    } + {
        /// `[[mandate.party]]`
        party: Party,
    }
    /// What somebody has to do: a goal, a report, a nomination, a duty, a task.
    Obligation = obligation [dated] {
        /// The kind of obligation.
        kind: ObligationKind,
        /// Its place among the obligations of its kind under the same body or mandate, from
        /// 1.
        #[serde(default = "first")]
        rank: i32,
        /// The body in whose work it arises.
        body: Option<String>,
        /// The mandate that it is part of.
        mandate: Option<String>,
        /// What is to be done.
        #[serde(with = "text")]
        text: Localized,
        /// When it is due, as far as it is stated.
        due: Option<PartialDate>,
        /// What the source says of that beyond the date.
        #[serde(default, deserialize_with = "strict::note")]
        due_note: Option<DatesNote>,
        /// The month it is due in, 1 to 12, where the source states no year.
        due_month: Option<i32>,
        /// The kind of event that it is to be done by, or that fulfils it.
        event_kind: Option<EventKind>,
        /// The event that it is done for.
        event: Option<String>,
        /// Whether it is done before or after a meeting.
        phase: Option<MeetingPhase>,
        /// True if it goes on and is never done with.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        continuous: bool,
        /// How many are asked for: representatives to be named.
        quantity: Option<i32>,
        /// When it was let go without being done.
        waived: Option<PartialDate>,
    } + {
        /// `[[obligation.party]]`
        party: Party,
        /// `[[obligation.point]]`
        point: Point,
        /// `[[obligation.fulfillment]]`
        fulfillment: Fulfillment,
    }
    /// What several have agreed on.
    Agreement = agreement [dated] {
        /// Name of the record in addresses; unique among records of its kind.
        slug: String,
        /// What it is called.
        #[serde(with = "text")]
        title: Localized,
        /// What it is about, in short.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        text: Option<Localized>,
        /// The document that sets it out.
        document: Option<String>,
        /// The topics that it is about.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        topics: Vec<String>,
        /// The legal instruments within which it stands.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        terms: Vec<String>,
    } + {
        /// `[[agreement.party]]`
        party: Party,
    }
    /// That a body went over to another mode. It holds until the next change.
    ModeChange = mode_change [dated] {
        /// The body.
        body: String,
        /// The mode that it went over to.
        mode: OperatingMode,
        /// The situation that caused it.
        situation: Option<String>,
        /// What more is said of it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        note: Option<Localized>,
    } + {
        /// `[[mode_change.party]]`
        party: Party,
    }
    /// What actors have jointly decided to work towards. A later version takes the place of an
    /// earlier.
    Direction = direction [dated] {
        /// The body whose direction it is.
        body: String,
        /// Its version, from 1.
        number: i32,
        /// The situation that it is for.
        situation: Option<String>,
        /// The direction; absent if the source does not state it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        text: Option<Localized>,
        /// Why there is no text.
        text_missing: Option<Missing>,
        /// Where it can be read.
        url: Option<String>,
        /// The version that it takes the place of.
        supersedes: Option<String>,
    } + {
        /// `[[direction.party]]`
        party: Party,
        /// `[[direction.point]]`
        point: Point,
    }
    /// A picture of a situation, as metadata: what it shows, who made it, what it builds on.
    /// Never its content.
    SituationPicture = situation_picture [dated] {
        /// What it is called.
        #[serde(with = "text")]
        title: Localized,
        /// The area that it shows.
        area: Option<String>,
        /// The situation that it shows.
        situation: Option<String>,
        /// The picture that it is part of.
        part_of: Option<String>,
        /// The series of events that it is made from.
        series: Option<String>,
        /// The events that it is made from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        events: Vec<String>,
        /// Where those who may read it find it.
        url: Option<String>,
    } + {
        /// `[[situation_picture.party]]`
        party: Party,
    }
    /// What somebody answers for, or may do: with area, condition and period.
    Responsibility = responsibility [dated] {
        /// What it is about.
        kind: ResponsibilityKind,
        /// Whether it must be done or may be done.
        nature: ResponsibilityNature,
        /// The responsibility.
        #[serde(with = "text")]
        text: Localized,
        /// When it applies; absent if always.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        condition: Option<Localized>,
        /// An example that the source gives.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        example: Option<Localized>,
        /// Which area each holder has it for; absent if it is bound to no area.
        reach: Option<Reach>,
        /// The one area that it is for.
        area: Option<String>,
        /// True if the source gives its tasks in full and not by examples.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        tasks_complete: bool,
        /// The legal instruments that it rests on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        terms: Vec<String>,
    } + {
        /// `[[responsibility.party]]`
        party: Party,
        /// `[[responsibility.point]]`
        point: Point,
    }
    /// What somebody said, as a summary in the registry's own words.
    Statement = statement {
        /// Its place among the statements of its source, from 1.
        #[serde(default = "first")]
        rank: i32,
        /// What sort of statement it is.
        kind: StatementKind,
        /// What was said, in the registry's own words.
        #[serde(with = "text")]
        text: Localized,
        /// The language it was said in.
        language: Option<Language>,
        /// The event it was said at, or on the occasion of.
        event: Option<String>,
        /// The event it is about.
        about_event: Option<String>,
        /// The statement that it adds to.
        extends: Option<String>,
        /// What came of a recommendation or request.
        response: Option<Response>,
        /// The topics that it is about.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        topics: Vec<String>,
    } + {
        /// `[[statement.party]]`
        party: Party,
    }
    /// A number that a source states of something that the registry can count itself.
    StatedCount = stated_count [dated] {
        /// What is counted.
        counted: CountedThing,
        /// The body of which it is counted.
        body: Option<String>,
        /// The organization of which it is counted.
        organization: Option<String>,
        /// The area in which it is counted.
        area: Option<String>,
        /// The kind of organization that is counted.
        organization_kind: Option<OrganizationKind>,
        /// The number; absent if the source gives none.
        stated: Option<i32>,
        /// How the source puts it.
        qualifier: CountQualifier,
        /// What more is said of it.
        #[serde(default, with = "text::optional", skip_serializing_if = "Option::is_none")]
        note: Option<Localized>,
    }
}

fn first() -> i32 {
    1
}
