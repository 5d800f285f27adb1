//! Words about what bodies work under, and about who answers for what.

vocabularies! { WORK =>
    /// The kind of an obligation.
    ObligationKind {
        /// Something to be reached in a period.
        Goal = "GOAL",
        /// A report to be handed over.
        Report = "REPORT",
        /// Somebody to be named.
        Nomination = "NOMINATION",
        /// Something to be done before or after meetings.
        Duty = "DUTY",
        /// A task of a body, or of a mandate.
        Task = "TASK",
        /// Something to be contributed to what others put together.
        Contribution = "CONTRIBUTION",
        /// An invitation to be sent.
        Invitation = "INVITATION",
        /// Something that is to be held.
        Activity = "ACTIVITY",
    }
    /// How an obligation stands on a day. Computed, never stored.
    ObligationState {
        /// To be done.
        Open = "OPEN",
        /// Goes on, and is never done with.
        Continuous = "CONTINUOUS",
        /// Not done, and the last day it could be due has passed.
        Overdue = "OVERDUE",
        /// Done.
        Fulfilled = "FULFILLED",
        /// Done after it was due.
        FulfilledLate = "FULFILLED_LATE",
        /// Let go without being done.
        Waived = "WAIVED",
    }
    /// Before or after a meeting.
    MeetingPhase {
        /// Before the meeting.
        Before = "BEFORE",
        /// After the meeting.
        After = "AFTER",
    }
    /// The part somebody has in a mandate, an obligation, a decision or a statement.
    PartyRole {
        /// Gives the mandate.
        Issuer = "ISSUER",
        /// Is given the mandate.
        Recipient = "RECIPIENT",
        /// Is spoken to, or is to act on what comes out.
        Addressee = "ADDRESSEE",
        /// Has to do it.
        Bearer = "BEARER",
        /// Is the one it is done for, or handed to.
        Beneficiary = "BENEFICIARY",
        /// Is meant to attend.
        Audience = "AUDIENCE",
        /// Has entered the agreement.
        ContractingParty = "CONTRACTING_PARTY",
        /// Is concerned by it.
        Concerned = "CONCERNED",
        /// Decided it.
        Decider = "DECIDER",
        /// Works by it.
        Bound = "BOUND",
        /// Made it.
        Producer = "PRODUCER",
        /// Contributed to it.
        Contributor = "CONTRIBUTOR",
        /// Is to contribute to it.
        ExpectedContributor = "EXPECTED_CONTRIBUTOR",
        /// Decides on the basis of it.
        User = "USER",
        /// Holds the responsibility.
        Holder = "HOLDER",
        /// Holds the responsibility together with the holder.
        JointHolder = "JOINT_HOLDER",
        /// Is the one whose responsibility can be taken over.
        Relieved = "RELIEVED",
        /// Said it.
        Speaker = "SPEAKER",
    }
    /// What sort of thing a record lists.
    PointKind {
        /// A task that a responsibility includes.
        Task = "TASK",
        /// A subject to be dealt with.
        Subject = "SUBJECT",
        /// What comes first when resources are short.
        Priority = "PRIORITY",
        /// An effect of a situation.
        Impact = "IMPACT",
    }
    /// A sector of society.
    Sector {
        /// Health care.
        HealthCare = "HEALTH_CARE",
        /// Social services.
        SocialServices = "SOCIAL_SERVICES",
        /// Childcare and school.
        ChildcareAndSchool = "CHILDCARE_AND_SCHOOL",
        /// Rescue services.
        RescueServices = "RESCUE_SERVICES",
        /// Police.
        Police = "POLICE",
        /// Transport.
        Transport = "TRANSPORT",
        /// Energy.
        Energy = "ENERGY",
        /// Water.
        Water = "WATER",
        /// Food.
        Food = "FOOD",
        /// Electronic communications.
        Communications = "COMMUNICATIONS",
        /// Economy.
        Economy = "ECONOMY",
        /// Public administration.
        PublicAdministration = "PUBLIC_ADMINISTRATION",
        /// Society as a whole.
        Society = "SOCIETY",
    }
    /// How a direction stands on a day. Computed, never stored.
    DirectionState {
        /// Worked by.
        InForce = "IN_FORCE",
        /// Another version has taken its place.
        Superseded = "SUPERSEDED",
        /// No longer worked by.
        Lifted = "LIFTED",
        /// Not worked by yet.
        Future = "FUTURE",
    }
    /// The kind of a situation.
    SituationKind {
        /// A pandemic.
        Pandemic = "PANDEMIC",
        /// A heightened security situation.
        Security = "SECURITY",
        /// A storm.
        Storm = "STORM",
        /// A flood.
        Flood = "FLOOD",
        /// A large fire.
        Fire = "FIRE",
        /// A power outage.
        PowerOutage = "POWER_OUTAGE",
        /// A cyber incident.
        CyberIncident = "CYBER_INCIDENT",
        /// Any other situation.
        Other = "OTHER",
    }
    /// What a responsibility is about.
    ResponsibilityKind {
        /// Coordination of all actors within an area in a crisis.
        GeographicArea = "GEOGRAPHIC_AREA",
        /// Representing the government.
        GovernmentRepresentative = "GOVERNMENT_REPRESENTATIVE",
        /// Bringing actors together in crises.
        CrisisCoordination = "CRISIS_COORDINATION",
        /// Taking over the responsibility for a municipal rescue service.
        RescueServiceTakeover = "RESCUE_SERVICE_TAKEOVER",
        /// Supporting others.
        Support = "SUPPORT",
        /// The public tasks of an organization.
        PublicTasks = "PUBLIC_TASKS",
        /// How an organization is run.
        Management = "MANAGEMENT",
    }
    /// Whether somebody must do something or may do it.
    ResponsibilityNature {
        /// Must be done.
        Responsibility = "RESPONSIBILITY",
        /// May be done.
        Competence = "COMPETENCE",
    }
    /// Which area each holder of a responsibility has it for.
    Reach {
        /// The area that the holder governs or serves.
        OwnArea = "OWN_AREA",
        /// The areas that the holder leads, such as a civil area.
        LedArea = "LED_AREA",
    }
}
