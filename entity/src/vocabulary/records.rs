//! Words about records as such: who may read them, how sure and how exact they are.

vocabularies! { RECORDS =>
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
        /// A situation.
        Situation = "SITUATION",
        /// A series of events.
        EventSeries = "EVENT_SERIES",
        /// A term of the glossary.
        Term = "TERM",
        /// A mandate.
        Mandate = "MANDATE",
        /// An obligation.
        Obligation = "OBLIGATION",
        /// An agreement.
        Agreement = "AGREEMENT",
        /// A change of operating mode.
        ModeChange = "MODE_CHANGE",
        /// A joint direction.
        Direction = "DIRECTION",
        /// A situation picture.
        SituationPicture = "SITUATION_PICTURE",
        /// A responsibility.
        Responsibility = "RESPONSIBILITY",
        /// A statement.
        Statement = "STATEMENT",
        /// A stated count.
        StatedCount = "STATED_COUNT",
    }
    /// What a change did to a record.
    ChangeKind {
        /// The record was created or changed.
        Upsert = "UPSERT",
        /// The record was removed.
        Remove = "REMOVE",
    }
    /// What a change means for whoever follows the changes.
    ChangeEffect {
        /// The record is new or changed.
        Upsert = "UPSERT",
        /// The record is gone.
        Remove = "REMOVE",
        /// The record is no longer one that the reader may see.
        RemovedFromScope = "REMOVED_FROM_SCOPE",
    }
    /// What came of an attempt to change the registry.
    AuditOutcome {
        /// It was done.
        Done = "DONE",
        /// It was refused, for whoever asked may not do it.
        Denied = "DENIED",
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
    /// Where a day stands against a period.
    Phase {
        /// The period has not begun.
        Future = "FUTURE",
        /// The day lies in the period.
        Current = "CURRENT",
        /// The period is over.
        Past = "PAST",
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
    /// A stretch of the calendar.
    CalendarUnit {
        /// A week.
        Week = "WEEK",
        /// A month.
        Month = "MONTH",
        /// A year.
        Year = "YEAR",
    }
}
