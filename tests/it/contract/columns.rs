//! What is stored can be asked for: every column of every table is in the schema, or on a list that
//! says why not.

use std::collections::{BTreeMap, BTreeSet};

use nordverk::api;
use nordverk::i18n::Catalogue;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

use crate::support::{Db, TestApp};

const FIELDS: &str = "{ __schema { types { name fields { name } } } }";

/// Tables and columns. The feed, the audit and the list of migrations are no records; clients and
/// revoked tokens say who may ask, and an answer about them would help whoever has stolen a key.
const COLUMNS: &str = "SELECT t.name, c.name
    FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
        AND t.name NOT IN (
            'audit', 'client', 'feed', 'feed_head', 'idempotency', 'revoked_subject',
            'revoked_token', 'seaql_migrations'
        )
    ORDER BY t.name, c.cid";

/// The type that tells of the rows of a table.
const TYPES: [(&str, &str); 41] = [
    ("agenda_item", "AgendaItem"),
    ("agreement", "Agreement"),
    ("area", "Area"),
    ("body", "Network"),
    ("cadence", "Cadence"),
    ("contact_point", "ContactPoint"),
    ("direction", "Direction"),
    ("employment", "Employment"),
    ("event", "Event"),
    ("event_series", "EventSeries"),
    ("focus_area", "FocusArea"),
    ("focus_area_topic", "FocusTopic"),
    ("fulfillment", "Fulfillment"),
    ("holding", "Holding"),
    ("identifier", "Identifier"),
    ("link", "Link"),
    ("mandate", "Mandate"),
    ("media", "Media"),
    ("membership", "Membership"),
    ("membership_rule", "MembershipRule"),
    ("mode_change", "ModeChange"),
    ("name", "Name"),
    ("obligation", "Obligation"),
    ("organization", "Organization"),
    ("participation", "Participation"),
    ("party", "Party"),
    ("person", "Person"),
    ("point", "Priority"),
    ("purpose", "Purpose"),
    ("relation", "Relation"),
    ("responsibility", "Responsibility"),
    ("seat", "Seat"),
    ("seat_rule", "SeatRule"),
    ("situation", "Situation"),
    ("situation_picture", "SituationPicture"),
    ("source", "Source"),
    ("stated_count", "StatedCount"),
    ("statement", "Statement"),
    ("term", "Term"),
    ("topic", "Topic"),
    ("area_part", "Area"),
];

/// What every record tells through its provenance.
const HEAD: [&str; 6] = [
    "version",
    "authority_id",
    "classification",
    "sources",
    "created_at",
    "updated_at",
];

/// What every dated record tells through its validity.
const PERIOD: [&str; 4] = ["begins", "ends", "attested_on", "dates_note"];

/// Columns that are told by a field of another name, or of another type.
const ELSEWHERE: &[(&str, &str)] = &[
    ("agenda_item.organization_id", "AgendaItem.presenter"),
    ("agenda_item.person_id", "AgendaItem.presenter"),
    ("agreement.terms", "Agreement.legal"),
    ("area.language_statuses", "Area.languageStatus"),
    ("area_part.whole_id", "Area.within"),
    ("body.complete_lists", "Network.isExhaustive"),
    ("employment.organization_id", "Employment.employer"),
    ("event.begins", "Event.starts"),
    ("event.dates_note", "PartialDate.sourceText"),
    ("focus_area.topics_complete", "FocusArea.isExhaustive"),
    (
        "membership_rule.guests_allowed",
        "MembershipRule.areGuestsAllowed",
    ),
    ("name.forms", "Name.genitive"),
    ("name.language", "Name.locale"),
    ("obligation.due_note", "PartialDate.sourceText"),
    ("participation.body_id", "Participation.participant"),
    ("participation.group_label", "Participation.group"),
    ("participation.organization_id", "Participation.participant"),
    ("participation.person_id", "Participation.participant"),
    ("party.body_id", "Party.agent"),
    ("party.person_id", "Party.agent"),
    ("point.sector", "SituationImpact.sector"),
    ("relation.from_area_id", "Relation.from"),
    ("relation.from_body_id", "Relation.from"),
    ("relation.from_event_id", "Relation.from"),
    ("relation.from_organization_id", "Relation.from"),
    ("relation.to_area_id", "Relation.to"),
    ("relation.to_body_id", "Relation.to"),
    ("relation.to_event_id", "Relation.to"),
    ("relation.to_organization_id", "Relation.to"),
    (
        "responsibility.tasks_complete",
        "Responsibility.areTasksExhaustive",
    ),
    ("responsibility.terms", "Responsibility.legal"),
    ("seat.on_behalf_of_area_id", "Seat.onBehalfOf"),
    ("seat.on_behalf_of_organization_id", "Seat.onBehalfOf"),
    ("situation_picture.begins", "SituationPicture.shows"),
    ("situation_picture.ends", "SituationPicture.showsUntil"),
    ("situation_picture.dates_note", "PartialDate.sourceText"),
    ("source.in_force_from", "Source.inForce"),
    ("source.in_force_to", "Source.inForce"),
    ("source.language", "Source.locale"),
    ("source.published_missing", "PartialDate.missingReason"),
    ("source.updated_missing", "PartialDate.missingReason"),
    ("statement.language", "Statement.originalLocale"),
];

/// Columns that are not told, and why.
const UNTOLD: &[(&str, &str)] = &[
    (
        "key",
        "the name in content files: it is for those who write them",
    ),
    ("area_part.part_id", "a part is reached through its record"),
    (
        "area_part.begins",
        "the areas around an area are those of the day that is asked about",
    ),
    (
        "area_part.ends",
        "the areas around an area are those of the day that is asked about",
    ),
    (
        "area_part.attested_on",
        "the areas around an area are those of the day that is asked about",
    ),
    ("person.protection", "the flag itself is secret"),
    ("person.protection_until", "the flag itself is secret"),
    (
        "person.lawful_basis",
        "for the person's own copy of the data, not for others",
    ),
    ("person.processing", "the flag itself is secret"),
    (
        "person.retain_until",
        "for those who look through the records for deletion",
    ),
    (
        "point.kind",
        "each kind is a field of its own: tasks, subjects, priorities, impacts",
    ),
];

/// Parts are told in the order of their ranks, have no id of their own, and are reached through the
/// record that they belong to.
const PARTS: &[(&str, &[&str])] = &[
    ("agenda_item", &["event_id"]),
    ("area_part", &[]),
    ("cadence", &["body_id"]),
    ("contact_point", &["organization_id", "body_id"]),
    ("employment", &["person_id"]),
    ("focus_area", &["body_id"]),
    ("focus_area_topic", &["focus_area_id"]),
    ("fulfillment", &["obligation_id"]),
    ("holding", &["seat_id"]),
    ("identifier", &["area_id", "organization_id"]),
    ("link", &["source_id"]),
    ("media", &["source_id"]),
    ("membership_rule", &["body_id"]),
    ("name", &["area_id", "organization_id", "body_id"]),
    (
        "party",
        &[
            "mandate_id",
            "obligation_id",
            "agreement_id",
            "mode_change_id",
            "direction_id",
            "situation_picture_id",
            "responsibility_id",
            "statement_id",
        ],
    ),
    ("participation", &[]),
    (
        "point",
        &[
            "situation_id",
            "obligation_id",
            "direction_id",
            "responsibility_id",
        ],
    ),
    ("purpose", &["body_id"]),
    ("relation", &[]),
    ("seat_rule", &["body_id"]),
];

#[tokio::test]
async fn every_column_is_in_the_schema_or_on_a_list_that_says_why_not() {
    let fields = fields_of_types().await;
    let types: BTreeMap<&str, &str> = TYPES.into_iter().collect();
    let mut listed: BTreeSet<&str> = ELSEWHERE
        .iter()
        .chain(UNTOLD)
        .map(|(key, _)| *key)
        .collect();
    let mut missing = Vec::new();
    for (table, column) in columns().await {
        let name = format!("{table}.{column}");
        let own = types.get(table.as_str()).and_then(|of| fields.get(*of));
        let has = |field: &str| own.is_some_and(|own| own.contains(field));
        let is_listed =
            listed.remove(name.as_str()) || UNTOLD.iter().any(|(key, _)| *key == column);
        let is_told = spellings(&column).iter().any(|field| has(field))
            || (HEAD.contains(&column.as_str()) && has("provenance"))
            || (PERIOD.contains(&column.as_str()) && has("validity"))
            || is_of_a_part(&table, &column);
        if !is_listed && !is_told {
            missing.push(name);
        }
    }
    listed.remove("key");

    assert_eq!(
        missing,
        Vec::<String>::new(),
        "columns that nobody can ask for"
    );
    assert_eq!(listed, BTreeSet::new(), "listed, and no such column");
    for (name, field) in ELSEWHERE {
        let (of, field) = field.split_once('.').unwrap();
        let is_there = fields.get(of).is_some_and(|own| own.contains(field));
        assert!(
            is_there,
            "{name} is said to be told by {of}.{field}, which is not in the schema"
        );
    }
}

fn is_of_a_part(table: &str, column: &str) -> bool {
    let owners = PARTS.iter().find(|(part, _)| *part == table);
    owners.is_some_and(|(_, owners)| ["id", "rank"].contains(&column) || owners.contains(&column))
}

/// How a field may be called that tells a column.
fn spellings(column: &str) -> Vec<String> {
    let bare = column.strip_suffix("_id").unwrap_or(column);
    let missing = bare
        .strip_suffix("_missing")
        .map(|of| format!("{of}_missing_reason"));
    let spelled = [bare.to_owned(), format!("is_{bare}"), format!("{bare}s")];
    spelled
        .into_iter()
        .chain(missing)
        .map(|name| camel_case(&name))
        .collect()
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
        name
    })
}

pub(super) async fn fields_of_types() -> BTreeMap<String, BTreeSet<String>> {
    let schema = api::schema(Catalogue::embedded().unwrap());
    let answer = serde_json::to_value(schema.execute(FIELDS).await).unwrap();
    let types = answer["data"]["__schema"]["types"].as_array().unwrap();
    types
        .iter()
        .filter_map(|of| {
            let fields = of["fields"].as_array()?;
            let names = fields.iter().filter_map(|field| field["name"].as_str());
            Some((
                of["name"].as_str()?.to_owned(),
                names.map(str::to_owned).collect(),
            ))
        })
        .collect()
}

/// A table that is forgotten in the list of types would never be looked at.
#[tokio::test]
async fn every_table_that_is_loaded_is_looked_at() {
    let loaded: BTreeSet<String> = columns()
        .await
        .into_iter()
        .map(|(table, _)| table)
        .collect();
    let typed: BTreeSet<String> = TYPES.iter().map(|(table, _)| (*table).to_owned()).collect();

    assert_eq!(loaded, typed);
}

/// The columns of all tables of records and parts, as a migrated database has them.
async fn columns() -> Vec<(String, String)> {
    let app = TestApp::fresh(Db::Sqlite).await;
    let found = Statement::from_string(DbBackend::Sqlite, COLUMNS);
    let rows = app.store().connection().query_all_raw(found).await.unwrap();
    rows.iter()
        .map(|row| {
            let text = |at| row.try_get_by_index(at).unwrap();
            (text(0), text(1))
        })
        .collect()
}
