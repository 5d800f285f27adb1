//! The columns of records.

use chrono::{DateTime, Utc};
use entity::{
    Classification, OrganizationId, agreement, area, body, direction, event, event_series, mandate,
    membership, mode_change, obligation, organization, participation, person, relation,
    responsibility, seat, situation, situation_picture, source, stated_count, statement, term,
    topic,
};

use super::{RecordRow, Stored, Successor};
use crate::transfer::bundle::Record as _;
use crate::transfer::bundle::{
    Agreement, Area, Body, Direction, Event, EventSeries, Mandate, Membership, ModeChange,
    Obligation, Organization, Participation, Person, Place, Relation, Responsibility, Seat,
    Situation, SituationPicture, Source, StatedCount, Statement, Term, Topic,
};
use crate::transfer::export::Keys;
use crate::transfer::fields::Field;
use crate::transfer::resolve::References;
use crate::transfer::revisions::{count_on, first_revision};

records! {
    Source = source {
        publisher => publisher_id, attached_to => attached_to_id,
        translation_of => translation_of_id, body => body_id;
        kind, title, language, url, licence, published, published_missing, updated,
        updated_missing, media_type, size_text, in_force_from, in_force_to,
    }
    parts { link, media };
    Area = area {
        ;
        slug, kind, country, form, language_statuses, begins, ends, attested_on, dates_note,
    }
    parts { within, name, identifier };
    Organization = organization {
        area => area_id, parent => parent_id;
        slug, kind, country, contact_missing, begins, ends, attested_on, dates_note,
    }
    parts { name, identifier, contact_point };
    Person = person {
        ;
        slug, display_name, family_name, given_name, protection, protection_until, lawful_basis,
        processing, retain_until,
    }
    parts { employment };
    Topic = topic { ; slug, abbreviation }
    texts { label };
    Body = body {
        parent => parent_id, organization => organization_id, area => area_id;
        slug, kind, country, status, continuous, temporary,
        complete_lists, contact_missing, begins, ends, attested_on, dates_note,
    }
    texts { background, delimitation }
    parts { name, purpose, focus_area, membership_rule, cadence, seat_rule, contact_point };
    Seat = seat {
        body => body_id, on_behalf_of_organization => on_behalf_of_organization_id,
        on_behalf_of_area => on_behalf_of_area_id;
        rank, roles, on_behalf_of_missing, voting, phase, begins, ends, attested_on, dates_note,
    }
    texts { label }
    parts { holding };
    Membership = membership {
        body => body_id, organization => organization_id, person => person_id,
        representative => representative_id;
        state, invitation_deadline, end_reason, begins, ends, attested_on, dates_note,
    }
    texts { category, invitation_message };
    Event = event {
        body => body_id, place_area => place_area_id, situation => situation_id,
        series => series_id;
        occurrence, agenda_state, slug, kind, status, start_time, end_time, time_zone, place_name, place_missing, online_url,
        languages, begins, ends, attested_on, dates_note,
    }
    texts { title, purpose }
    parts { agenda_item };
    Participation = participation {
        event => event_id, person => person_id, organization => organization_id, body => body_id;
        rank, role,
    }
    texts { group_label, capacities };
    Relation = relation {
        from_organization => from_organization_id, from_body => from_body_id,
        from_event => from_event_id, from_area => from_area_id,
        to_organization => to_organization_id, to_body => to_body_id, to_event => to_event_id,
        to_area => to_area_id;
        kind, rank, level, inferred, begins, ends, attested_on, dates_note,
    }
    texts { to_category, note };
    Situation = situation {
        area => area_id;
        slug, kind, begins, ends, attested_on, dates_note,
    }
    texts { name, text }
    parts { point };
    EventSeries = event_series {
        body => body_id, organization => organization_id;
        slug, kind, begins, ends, attested_on, dates_note,
    }
    texts { title, purpose };
    Term = term {
        ;
        slug, kind, country, identifier, section, url, topics,
    }
    texts { label, abbreviation, definition, note };
    Mandate = mandate {
        body => body_id, directive => directive_id;
        slug, issued, begins, ends, attested_on, dates_note,
    }
    texts { title, text }
    parts { party };
    Obligation = obligation {
        body => body_id, mandate => mandate_id, event => event_id;
        kind, rank, due, due_note, due_month, event_kind, phase, continuous, quantity, waived, begins, ends, attested_on, dates_note,
    }
    texts { text }
    parts { party, point, fulfillment };
    Agreement = agreement {
        document => document_id;
        slug, topics, terms, begins, ends, attested_on, dates_note,
    }
    texts { title, text }
    parts { party };
    ModeChange = mode_change {
        body => body_id, situation => situation_id;
        mode, begins, ends, attested_on, dates_note,
    }
    texts { note }
    parts { party };
    Direction = direction {
        body => body_id, situation => situation_id, supersedes => supersedes_id;
        number, text_missing, url, begins, ends, attested_on, dates_note,
    }
    texts { text }
    parts { party, point };
    SituationPicture = situation_picture {
        area => area_id, situation => situation_id, part_of => part_of_id, series => series_id;
        events, url, begins, ends, attested_on, dates_note,
    }
    texts { title }
    parts { party };
    Responsibility = responsibility {
        area => area_id;
        kind, nature, reach, tasks_complete, terms, begins, ends, attested_on, dates_note,
    }
    texts { text, condition, example }
    parts { party, point };
    Statement = statement {
        event => event_id, about_event => about_event_id, extends => extends_id;
        rank, kind, language, response, topics,
    }
    texts { text }
    parts { party };
    StatedCount = stated_count {
        body => body_id, organization => organization_id, area => area_id;
        counted, organization_kind, stated, qualifier, begins, ends, attested_on, dates_note,
    }
    texts { note };
}
