//! The columns of parts.

use entity::{
    AreaId, IdentifierScheme, Language, NameKind, PartialDate, TopicId, agenda_item, area_part,
    cadence, contact_point, employment, focus_area, focus_area_topic, fulfillment, holding,
    identifier, link, media, membership_rule, name, party, point, purpose, seat_rule,
};
use uuid::Uuid;

use super::{OwnerColumn, PartRow, Spot, StoredPart, Successor};
use crate::registry::Row as _;
use crate::transfer::bundle::{
    AgendaItem, Cadence, ContactPoint, Employment, FocusArea, FocusTopic, Fulfillment, Holding,
    Identifier, Link, Media, MembershipRule, Name, Party, Point, Purpose, SeatRule, Within,
};
use crate::transfer::export::Keys;
use crate::transfer::fields::Field;
use crate::transfer::resolve::References;
use crate::transfer::revisions::{count_on, first_revision};

parts! {
    Within = area_part of(part_id) by (whole_id: AreaId) {
        whole => whole_id;
        begins, ends, attested_on,
    };
    Name = name of(area_id, organization_id, body_id)
        by (language: Language, kind: NameKind, begins: Option<PartialDate>)
    {
        ;
        language, kind, text, status, translation, forms, begins, ends, attested_on,
    };
    Identifier = identifier of(area_id, organization_id)
        by (scheme: IdentifierScheme, value: String)
    {
        ;
        scheme, value, begins, ends, attested_on,
    };
    ContactPoint = contact_point of(organization_id, body_id) [rank] by place {
        person => person_id;
        role, channel, value, on_call, begins, ends, attested_on,
    };
    Employment = employment of(person_id) by key {
        organization => organization_id;
        key, role_tags, begins, ends, attested_on,
    }
    texts { title };
    Purpose = purpose of(body_id) [rank] by place { ; is_main, levels }
    texts { text };
    FocusArea = focus_area of(body_id) [rank] by place { ; cross_cutting, topics_complete }
    texts { label }
    parts { topics };
    FocusTopic = focus_area_topic of(focus_area_id) [rank] by (topic_id: TopicId) {
        topic => topic_id;
        source_text,
    };
    MembershipRule = membership_rule of(body_id) by place {
        ;
        policy, member_kinds, country, eligible_roles, fallback_roles, min_per_organization,
        max_per_organization, guests_allowed,
    }
    texts { criterion };
    Cadence = cadence of(body_id) by place {
        co_host => co_host_id;
        mode, times, per, event_kind, agenda_required, denser_than_normal, co_hosted_times,
    };
    SeatRule = seat_rule of(body_id) by place {
        per_body => per_body_id, appointing_body => appointing_body_id;
        seats, distribution, per, phase,
    };
    Holding = holding of(seat_id) by place {
        person => person_id, organization => organization_id, appointed_by => appointed_by_id;
        selection_method, end_reason, begins, ends, attested_on,
    };
    Party = party of(mandate_id, obligation_id, agreement_id, mode_change_id, direction_id, situation_picture_id, responsibility_id, statement_id) [rank] by place {
        organization => organization_id, body => body_id, person => person_id, area => area_id;
        role, organization_kind, all_members,
    }
    texts { category, capacities };
    Point = point of(situation_id, obligation_id, direction_id, responsibility_id) [rank] by place {
        ;
        kind, applies_to, example, sector,
    }
    texts { text, condition };
    Fulfillment = fulfillment of(obligation_id) [rank] by place {
        organization => organization_id, person => person_id, event => event_id, document => document_id;
        done,
    }
    texts { note };
    AgendaItem = agenda_item of(event_id) [rank] by place {
        topic => topic_id, organization => organization_id, person => person_id;
        ,
    }
    texts { title };
    Link = link of(source_id) [rank] by place {
        ;
        label, url, external,
    };
    Media = media of(source_id) [rank] by place {
        person => person_id;
        kind,
    }
    texts { caption };
}
