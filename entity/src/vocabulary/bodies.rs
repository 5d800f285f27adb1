//! Words about networks and groups, their seats and their members.

vocabularies! { BODIES =>
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
        /// The first is owned, or owned in part, by the second.
        OwnedBy = "OWNED_BY",
        /// The first leads the second: a county board and its civil area.
        ResponsibleFor = "RESPONSIBLE_FOR",
        /// The first event came before the second.
        Precedes = "PRECEDES",
        /// The first event comments on the second.
        CommentsOn = "COMMENTS_ON",
    }
}
