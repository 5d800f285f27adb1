//! Words about events.

vocabularies! { EVENTS =>
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
    /// How far the agenda of an event has come.
    AgendaState {
        /// A draft.
        Draft = "DRAFT",
        /// Adopted.
        Adopted = "ADOPTED",
        /// Changed after it was adopted.
        Amended = "AMENDED",
    }
    /// What happened to a body.
    TimelineKind {
        /// It was founded.
        Founded = "FOUNDED",
        /// It was dissolved.
        Dissolved = "DISSOLVED",
        /// It got another name.
        Renamed = "RENAMED",
        /// It went over to another mode.
        ModeChanged = "MODE_CHANGED",
        /// A direction was decided.
        DirectionDecided = "DIRECTION_DECIDED",
        /// It was given a mandate.
        MandateGiven = "MANDATE_GIVEN",
        /// Somebody took a seat.
        SeatTaken = "SEAT_TAKEN",
        /// Somebody left a seat.
        SeatLeft = "SEAT_LEFT",
        /// A member joined.
        MemberJoined = "MEMBER_JOINED",
        /// A member left.
        MemberLeft = "MEMBER_LEFT",
        /// An event was held, or is to be held.
        Event = "EVENT",
        /// An obligation fell due.
        ObligationDue = "OBLIGATION_DUE",
        /// An obligation was met.
        ObligationMet = "OBLIGATION_MET",
    }
}
