//! Words about sources, and about what they say.

vocabularies! { SOURCES =>
    /// What sort of source a statement was taken from.
    SourceKind {
        /// A news item or article.
        News = "NEWS",
        /// A page of an organization.
        WebPage = "WEB_PAGE",
        /// A document of no other kind.
        Document = "DOCUMENT",
        /// A mission statement: what a body is for and how it works.
        MissionStatement = "MISSION_STATEMENT",
        /// A directive: what a body is asked to do.
        Directive = "DIRECTIVE",
        /// A report.
        Report = "REPORT",
        /// A statute or other legal text.
        Statute = "STATUTE",
        /// A data set.
        Dataset = "DATASET",
        /// Made by the registry itself, for tests and measurements.
        Generated = "GENERATED",
    }
    /// What sort of statement it is.
    StatementKind {
        /// How somebody judges something.
        Assessment = "ASSESSMENT",
        /// What somebody says is so.
        Claim = "CLAIM",
        /// What somebody asks for.
        Request = "REQUEST",
        /// What somebody puts first.
        Priority = "PRIORITY",
        /// What somebody urges others to do.
        CallToAction = "CALL_TO_ACTION",
        /// What somebody recommends to others.
        Recommendation = "RECOMMENDATION",
        /// What somebody wants to do.
        Intention = "INTENTION",
    }
    /// What came of a recommendation or request.
    Response {
        /// No answer yet.
        Open = "OPEN",
        /// It was followed.
        Adopted = "ADOPTED",
        /// It was turned down.
        Declined = "DECLINED",
        /// It was never answered.
        NoResponse = "NO_RESPONSE",
    }
    /// What sort of term it is.
    TermKind {
        /// A word of the field.
        Term = "TERM",
        /// An abbreviation.
        Abbreviation = "ABBREVIATION",
        /// A statute, a regulation or a directive.
        LegalInstrument = "LEGAL_INSTRUMENT",
    }
    /// What is counted.
    CountedThing {
        /// The members of a body.
        Members = "MEMBERS",
        /// The seats of a body.
        Seats = "SEATS",
        /// The focus areas of a body.
        FocusAreas = "FOCUS_AREAS",
        /// The owners of an organization.
        Owners = "OWNERS",
        /// The organizations of a kind in an area.
        Organizations = "ORGANIZATIONS",
    }
    /// How a source puts a number.
    CountQualifier {
        /// Exactly so many.
        Exact = "EXACT",
        /// About so many.
        About = "ABOUT",
        /// Nearly all there are.
        NearlyAll = "NEARLY_ALL",
        /// All there are.
        All = "ALL",
    }
    /// How a stated number and the registry's own count compare. Computed, never stored.
    CountOutcome {
        /// They agree.
        Agrees = "AGREES",
        /// They differ.
        Differs = "DIFFERS",
        /// The source gives no number to compare, or the registry holds none of what is counted.
        NotComparable = "NOT_COMPARABLE",
    }
    /// What whoever relies on a record should know about its data.
    QualityFlag {
        /// A stated number and the records differ.
        CountMismatch = "COUNT_MISMATCH",
        /// Part of it is concluded and not stated.
        Inferred = "INFERRED",
        /// The source has a field for it and left it blank.
        BlankInSource = "BLANK_IN_SOURCE",
        /// The source says nothing about it.
        NotStated = "NOT_STATED",
        /// The spelling of the source was corrected.
        SpellingCorrected = "SPELLING_CORRECTED",
    }
    /// What sort of media it is.
    MediaKind {
        /// A picture.
        Image = "IMAGE",
        /// A film.
        Video = "VIDEO",
        /// A recording of sound.
        Sound = "SOUND",
    }
}
