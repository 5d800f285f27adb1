//! Words about areas, organizations and people.

vocabularies! { ORGANIZATIONS =>
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
}
