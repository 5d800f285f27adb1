//! Rows of what bodies work under and what is said, each with as little in it as can be.
//!
//! What a record cannot do without, such as the issuer of a mandate, is a party of its own.

use chrono::DateTime;
use entity::{
    Classification, CountQualifier, CountedThing, EventKind, List, MediaKind, ObligationKind,
    OperatingMode, OrganizationId, PartyRole, PointKind, ResponsibilityKind, ResponsibilityNature,
    SituationKind, StatementKind, TermKind, Vocabulary as _, agenda_item, agreement, direction,
    event_series, fulfillment, link, mandate, media, mode_change, obligation, party, point,
    responsibility, situation, situation_picture, stated_count, statement, term,
};

use super::{body, event, id, localized, person, source, topic};
use crate::registry::Rows;

/// A record of every kind that this file makes, with every kind of part, and no rule broken.
pub(in super::super) fn work() -> Rows {
    let mut rows = Rows {
        body: vec![body(2)],
        situation: vec![situation(3)],
        event_series: vec![event_series(4)],
        event: vec![event(5)],
        source: vec![source(6)],
        topic: vec![topic(7)],
        person: vec![person(8)],
        term: vec![term(9)],
        mandate: vec![mandate(10)],
        obligation: vec![obligation(11, 2)],
        agreement: vec![agreement(12)],
        mode_change: vec![mode_change(13, 2)],
        direction: vec![direction(14, 2)],
        situation_picture: vec![situation_picture(15)],
        responsibility: vec![responsibility(16)],
        statement: vec![statement(17)],
        stated_count: vec![stated_count(18, 2)],
        point: vec![point(31, "IMPACT"), point(32, "PRIORITY")],
        fulfillment: vec![fulfillment(33, 11)],
        agenda_item: vec![agenda_item(34, 5)],
        link: vec![link(35, 6)],
        media: vec![media(36, 6)],
        ..super::rows()
    };
    rows.point[0].situation_id = Some(id(3).into());
    rows.point[1].direction_id = Some(id(14).into());
    let roles = [
        "ISSUER",
        "RECIPIENT",
        "CONTRACTING_PARTY",
        "CONTRACTING_PARTY",
        "HOLDER",
        "SPEAKER",
    ];
    let parties = (41..).zip(roles);
    rows.party = parties.map(|(number, role)| party(number, role)).collect();
    rows.party[0].organization_id = None;
    rows.party[0].body_id = Some(id(2).into());
    for party in &mut rows.party {
        match party.role {
            PartyRole::ContractingParty => party.agreement_id = Some(id(12).into()),
            PartyRole::Holder => party.responsibility_id = Some(id(16).into()),
            PartyRole::Speaker => party.statement_id = Some(id(17).into()),
            _ => party.mandate_id = Some(id(10).into()),
        }
    }
    rows
}

pub(in super::super) fn situation(number: u64) -> situation::Model {
    record!(situation, number, {
        slug: format!("situation-{number}"),
        kind: SituationKind::Storm,
        name: localized("A situation"),
        text: None,
        area_id: None,
    }, dated)
}

/// A series of the owner of everything.
pub(in super::super) fn event_series(number: u64) -> event_series::Model {
    record!(event_series, number, {
        slug: format!("event-series-{number}"),
        kind: EventKind::Conference,
        title: localized("A series"),
        purpose: None,
        body_id: None,
        organization_id: Some(OrganizationId(id(1))),
    }, dated)
}

pub(in super::super) fn term(number: u64) -> term::Model {
    record!(term, number, {
        slug: format!("term-{number}"),
        kind: TermKind::Term,
        label: localized("A term"),
        abbreviation: None,
        definition: None,
        note: None,
        country: None,
        identifier: None,
        section: None,
        url: None,
        topics: List(Vec::new()),
    })
}

pub(in super::super) fn mandate(number: u64) -> mandate::Model {
    record!(mandate, number, {
        slug: format!("mandate-{number}"),
        title: localized("A mandate"),
        text: None,
        body_id: None,
        issued: None,
        directive_id: None,
    }, dated)
}

/// A task of a body.
pub(in super::super) fn obligation(number: u64, body: u64) -> obligation::Model {
    record!(obligation, number, {
        kind: ObligationKind::Task,
        rank: 1,
        body_id: Some(id(body).into()),
        mandate_id: None,
        text: localized("A task"),
        due: None,
        due_note: None,
        due_month: None,
        event_kind: None,
        event_id: None,
        phase: None,
        continuous: false,
        quantity: None,
        waived: None,
    }, dated)
}

pub(in super::super) fn agreement(number: u64) -> agreement::Model {
    record!(agreement, number, {
        slug: format!("agreement-{number}"),
        title: localized("An agreement"),
        text: None,
        document_id: None,
        topics: List(Vec::new()),
        terms: List(Vec::new()),
    }, dated)
}

/// A change to the normal mode.
pub(in super::super) fn mode_change(number: u64, body: u64) -> mode_change::Model {
    record!(mode_change, number, {
        body_id: id(body).into(),
        mode: OperatingMode::Normal,
        situation_id: None,
        note: None,
    }, dated)
}

/// The first version.
pub(in super::super) fn direction(number: u64, body: u64) -> direction::Model {
    record!(direction, number, {
        body_id: id(body).into(),
        number: 1,
        situation_id: None,
        text: None,
        text_missing: None,
        url: None,
        supersedes_id: None,
    }, dated)
}

pub(in super::super) fn situation_picture(number: u64) -> situation_picture::Model {
    record!(situation_picture, number, {
        title: localized("A picture"),
        area_id: None,
        situation_id: None,
        part_of_id: None,
        series_id: None,
        events: List(Vec::new()),
        url: None,
    }, dated)
}

pub(in super::super) fn responsibility(number: u64) -> responsibility::Model {
    record!(responsibility, number, {
        kind: ResponsibilityKind::Support,
        nature: ResponsibilityNature::Responsibility,
        text: localized("A responsibility"),
        condition: None,
        example: None,
        reach: None,
        area_id: None,
        tasks_complete: false,
        terms: List(Vec::new()),
    }, dated)
}

pub(in super::super) fn statement(number: u64) -> statement::Model {
    record!(statement, number, {
        rank: 1,
        kind: StatementKind::Claim,
        text: localized("A statement"),
        language: None,
        event_id: None,
        about_event_id: None,
        extends_id: None,
        response: None,
        topics: List(Vec::new()),
    })
}

/// Eight seats of a body.
pub(in super::super) fn stated_count(number: u64, body: u64) -> stated_count::Model {
    record!(stated_count, number, {
        counted: CountedThing::Seats,
        body_id: Some(id(body).into()),
        organization_id: None,
        area_id: None,
        organization_kind: None,
        stated: Some(8),
        qualifier: CountQualifier::Exact,
        note: None,
    }, dated)
}

/// The owner of everything, as a party of nothing yet: set the column of what it belongs to.
pub(in super::super) fn party(number: u64, role: &str) -> party::Model {
    party::Model {
        id: id(number).into(),
        mandate_id: None,
        obligation_id: None,
        agreement_id: None,
        mode_change_id: None,
        direction_id: None,
        situation_picture_id: None,
        responsibility_id: None,
        statement_id: None,
        rank: 1,
        role: PartyRole::from_word(role).unwrap(),
        organization_id: Some(OrganizationId(id(1))),
        body_id: None,
        person_id: None,
        organization_kind: None,
        category: None,
        area_id: None,
        all_members: false,
        capacities: List(Vec::new()),
    }
}

/// A point of nothing yet: set the column of what it belongs to.
pub(in super::super) fn point(number: u64, kind: &str) -> point::Model {
    point::Model {
        id: id(number).into(),
        situation_id: None,
        obligation_id: None,
        direction_id: None,
        responsibility_id: None,
        rank: 1,
        kind: PointKind::from_word(kind).unwrap(),
        text: localized("A point"),
        applies_to: None,
        condition: None,
        example: false,
        sector: None,
    }
}

/// By the owner of everything.
pub(in super::super) fn fulfillment(number: u64, obligation: u64) -> fulfillment::Model {
    fulfillment::Model {
        id: id(number).into(),
        obligation_id: id(obligation).into(),
        rank: 1,
        done: None,
        organization_id: Some(OrganizationId(id(1))),
        person_id: None,
        event_id: None,
        document_id: None,
        note: None,
    }
}

pub(in super::super) fn agenda_item(number: u64, event: u64) -> agenda_item::Model {
    agenda_item::Model {
        id: id(number).into(),
        event_id: id(event).into(),
        rank: 1,
        title: localized("An item"),
        topic_id: None,
        organization_id: None,
        person_id: None,
    }
}

pub(in super::super) fn link(number: u64, source: u64) -> link::Model {
    link::Model {
        id: id(number).into(),
        source_id: id(source).into(),
        rank: 1,
        label: "A link".to_owned(),
        url: None,
        external: false,
    }
}

pub(in super::super) fn media(number: u64, source: u64) -> media::Model {
    media::Model {
        id: id(number).into(),
        source_id: id(source).into(),
        rank: 1,
        kind: MediaKind::Image,
        caption: None,
        person_id: None,
    }
}
