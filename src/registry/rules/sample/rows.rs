//! Rows, each with as little in it as can be.
//!
//! The key of a row follows from its number: body 2 has the key `body-2`. Organization 1 is there
//! from the start and owns everything.

use chrono::DateTime;
use entity::{
    AreaId, AreaKind, BodyKind, BodyStatus, Classification, ContactChannel, ContactRole, Country,
    EventKind, EventStatus, IdentifierScheme, LawfulBasis, List, MembershipPolicy, MembershipState,
    NameKind, NameStatus, OperatingMode, OrganizationId, OrganizationKind, ParticipationRole,
    Processing, Protection, RelationKind, SeatDistribution, SeatUnit, SourceKind,
    TranslationStatus, Vocabulary as _, area, area_part, body, cadence, contact_point, employment,
    event, focus_area, focus_area_topic, holding, identifier, membership, membership_rule, name,
    organization, participation, person, purpose, relation, seat, seat_rule, source, topic,
};

use super::{id, localized};
use crate::registry::Rows;

/// The owner of everything, and nothing else.
pub(in super::super) fn rows() -> Rows {
    Rows {
        organization: vec![organization(1)],
        ..Rows::default()
    }
}

/// A row of a part that is dated.
macro_rules! part {
    ($table:ident, $number:expr, {$($field:ident: $value:expr),* $(,)?}) => {
        $table::Model {
            id: id($number).into(),
            begins: None,
            ends: None,
            attested_on: None,
            $($field: $value,)*
        }
    };
}

pub(in super::super) fn source(number: u64) -> source::Model {
    record!(source, number, {
        kind: SourceKind::News,
        title: "A source".to_owned(),
        language: None,
        publisher_id: None,
        url: None,
        licence: None,
        published: None,
        published_missing: None,
        updated: None,
        updated_missing: None,
        media_type: None,
        size_text: None,
        attached_to_id: None,
        translation_of_id: None,
        body_id: None,
        in_force_from: None,
        in_force_to: None,
    })
}

pub(in super::super) fn area(number: u64) -> area::Model {
    record!(area, number, {
        slug: format!("area-{number}"),
        kind: AreaKind::Municipality,
        country: Country::Se,
        form: None,
        language_statuses: List(Vec::new()),
    }, dated)
}

pub(in super::super) fn part(number: u64, area: u64, whole: u64) -> area_part::Model {
    part!(area_part, number, {
        part_id: AreaId(id(area)),
        whole_id: AreaId(id(whole)),
    })
}

/// The legal name of an area in a language.
pub(in super::super) fn area_name(
    number: u64,
    area: u64,
    language: &str,
    text: &str,
) -> name::Model {
    part!(name, number, {
        area_id: Some(AreaId(id(area))),
        organization_id: None,
        body_id: None,
        language: language.parse().unwrap(),
        kind: NameKind::Legal,
        text: text.to_owned(),
        status: NameStatus::Official,
        translation: TranslationStatus::Source,
        forms: None,
    })
}

pub(in super::super) fn area_code(
    number: u64,
    area: u64,
    scheme: &str,
    value: &str,
) -> identifier::Model {
    part!(identifier, number, {
        area_id: Some(AreaId(id(area))),
        organization_id: None,
        scheme: IdentifierScheme::from_word(scheme).unwrap(),
        value: value.to_owned(),
    })
}

/// A number of an organization.
pub(in super::super) fn number(
    number: u64,
    owner: u64,
    scheme: &str,
    value: &str,
) -> identifier::Model {
    identifier::Model {
        area_id: None,
        organization_id: Some(OrganizationId(id(owner))),
        ..area_code(number, 1, scheme, value)
    }
}

pub(in super::super) fn organization(number: u64) -> organization::Model {
    record!(organization, number, {
        slug: format!("organization-{number}"),
        kind: OrganizationKind::Other,
        country: Country::Se,
        area_id: None,
        parent_id: None,
        contact_missing: None,
    }, dated)
}

/// A telephone number of a body.
pub(in super::super) fn contact_point(number: u64, body: u64) -> contact_point::Model {
    part!(contact_point, number, {
        organization_id: None,
        body_id: Some(id(body).into()),
        rank: 1,
        role: ContactRole::General,
        channel: ContactChannel::Phone,
        value: None,
        on_call: false,
        person_id: None,
    })
}

pub(in super::super) fn person(number: u64) -> person::Model {
    record!(person, number, {
        slug: format!("person-{number}"),
        display_name: "A person".to_owned(),
        family_name: None,
        given_name: None,
        protection: Protection::None,
        protection_until: None,
        lawful_basis: LawfulBasis::PublicTask,
        processing: Processing::Normal,
        retain_until: None,
    })
}

pub(in super::super) fn employment(number: u64, person: u64) -> employment::Model {
    part!(employment, number, {
        key: format!("employment-{number}"),
        person_id: id(person).into(),
        organization_id: None,
        title: localized("A title"),
        role_tags: List(Vec::new()),
    })
}

pub(in super::super) fn topic(number: u64) -> topic::Model {
    record!(topic, number, {
        slug: format!("topic-{number}"),
        label: localized("A topic"),
        abbreviation: None,
    })
}

/// A network.
pub(in super::super) fn body(number: u64) -> body::Model {
    record!(body, number, {
        slug: format!("body-{number}"),
        kind: BodyKind::Network,
        country: None,
        parent_id: None,
        organization_id: None,
        area_id: None,
        status: BodyStatus::Active,
        continuous: false,
        temporary: false,
        background: None,
        delimitation: None,
        complete_lists: List(Vec::new()),
        contact_missing: None,
    }, dated)
}

pub(in super::super) fn purpose(number: u64, body: u64) -> purpose::Model {
    purpose::Model {
        id: id(number).into(),
        body_id: id(body).into(),
        rank: 1,
        is_main: false,
        text: localized("A purpose"),
        levels: List(Vec::new()),
    }
}

pub(in super::super) fn focus_area(number: u64, body: u64) -> focus_area::Model {
    focus_area::Model {
        id: id(number).into(),
        body_id: id(body).into(),
        rank: 1,
        label: localized("A focus area"),
        cross_cutting: false,
        topics_complete: false,
    }
}

pub(in super::super) fn focus_area_topic(
    number: u64,
    area: u64,
    topic: u64,
) -> focus_area_topic::Model {
    focus_area_topic::Model {
        id: id(number).into(),
        focus_area_id: id(area).into(),
        topic_id: id(topic).into(),
        rank: 1,
        source_text: None,
    }
}

pub(in super::super) fn membership_rule(number: u64, body: u64) -> membership_rule::Model {
    membership_rule::Model {
        id: id(number).into(),
        body_id: id(body).into(),
        policy: MembershipPolicy::Open,
        member_kinds: List(Vec::new()),
        country: None,
        eligible_roles: List(Vec::new()),
        fallback_roles: List(Vec::new()),
        min_per_organization: None,
        max_per_organization: None,
        criterion: None,
        guests_allowed: false,
    }
}

/// Network meetings, however often.
pub(in super::super) fn cadence(number: u64, body: u64) -> cadence::Model {
    cadence::Model {
        id: id(number).into(),
        body_id: id(body).into(),
        mode: OperatingMode::Normal,
        times: None,
        per: None,
        event_kind: EventKind::NetworkMeeting,
        agenda_required: false,
        denser_than_normal: false,
        co_host_id: None,
        co_hosted_times: None,
    }
}

/// One seat for each party.
pub(in super::super) fn seat_rule(number: u64, body: u64) -> seat_rule::Model {
    seat_rule::Model {
        id: id(number).into(),
        body_id: id(body).into(),
        seats: None,
        distribution: SeatDistribution::OnePer,
        per: Some(SeatUnit::Party),
        per_body_id: None,
        appointing_body_id: None,
        phase: None,
    }
}

pub(in super::super) fn seat(number: u64, body: u64) -> seat::Model {
    record!(seat, number, {
        body_id: id(body).into(),
        rank: 1,
        label: None,
        roles: List(Vec::new()),
        on_behalf_of_organization_id: None,
        on_behalf_of_area_id: None,
        on_behalf_of_missing: None,
        voting: None,
        phase: None,
    }, dated)
}

pub(in super::super) fn holding(number: u64, seat: u64) -> holding::Model {
    part!(holding, number, {
        seat_id: id(seat).into(),
        person_id: None,
        organization_id: None,
        selection_method: None,
        appointed_by_id: None,
        end_reason: None,
    })
}

pub(in super::super) fn membership(number: u64, body: u64, organization: u64) -> membership::Model {
    record!(membership, number, {
        body_id: id(body).into(),
        organization_id: Some(OrganizationId(id(organization))),
        person_id: None,
        category: None,
        representative_id: None,
        state: MembershipState::Active,
        invitation_deadline: None,
        invitation_message: None,
        end_reason: None,
    }, dated)
}

/// A meeting that may come about.
pub(in super::super) fn event(number: u64) -> event::Model {
    record!(event, number, {
        slug: format!("event-{number}"),
        kind: EventKind::NetworkMeeting,
        title: localized("A meeting"),
        purpose: None,
        body_id: None,
        status: EventStatus::Tentative,
        start_time: None,
        end_time: None,
        time_zone: None,
        place_area_id: None,
        place_name: None,
        place_missing: None,
        online_url: None,
        languages: List(Vec::new()),
        situation_id: None,
        series_id: None,
        occurrence: None,
        agenda_state: None,
    }, dated)
}

pub(in super::super) fn participation(number: u64, event: u64) -> participation::Model {
    record!(participation, number, {
        event_id: id(event).into(),
        rank: 1,
        person_id: None,
        organization_id: None,
        body_id: None,
        group_label: None,
        role: ParticipationRole::Guest,
        capacities: List(Vec::new()),
    })
}

/// A relation between two bodies.
pub(in super::super) fn relation(number: u64, kind: &str, from: u64, to: u64) -> relation::Model {
    record!(relation, number, {
        kind: RelationKind::from_word(kind).unwrap(),
        from_organization_id: None,
        from_body_id: Some(id(from).into()),
        from_event_id: None,
        from_area_id: None,
        to_organization_id: None,
        to_body_id: Some(id(to).into()),
        to_event_id: None,
        to_area_id: None,
        to_category: None,
        rank: 1,
        level: None,
        inferred: false,
        note: None,
    }, dated)
}
