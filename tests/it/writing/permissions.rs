//! Who may do what: every mutation of the schema is tried in every role, and the table that comes of
//! it is kept beside this file for people to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::PartyRole;
use nordverk::registry::{Registry, is_network};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::support::{TestApp, on_both_loaded};

const TYPES: &str = "{ __schema { mutationType { name } types {
    name kind isOneOf
    fields { name args { name type { ...T } } }
    inputFields { name type { ...T } }
    enumValues { name }
} } }
fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

const TABLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/it/writing/permissions.md"
);

/// The types of the schema by their names.
pub(super) struct Types(BTreeMap<String, Value>);

impl Types {
    pub(super) async fn of(app: &TestApp) -> Self {
        let data = app.data("en", TYPES).await;
        let types = data["__schema"]["types"].as_array().unwrap();
        Self(
            types
                .iter()
                .map(|of| (of["name"].as_str().unwrap().to_owned(), of.clone()))
                .collect(),
        )
    }

    /// The mutations with the types of their inputs.
    fn mutations(&self) -> Vec<(String, String)> {
        let fields = self.0["Mutation"]["fields"].as_array().unwrap();
        let input = |field: &Value| {
            field["args"][0]["type"]["ofType"]["name"]
                .as_str()
                .map(str::to_owned)
        };
        fields
            .iter()
            .map(|field| {
                (
                    field["name"].as_str().unwrap().to_owned(),
                    input(field).unwrap(),
                )
            })
            .collect()
    }

    /// An input that names records which are there, and mostly changes nothing: its version is old,
    /// and its texts cannot be kept.
    pub(super) fn input(&self, name: &str, ids: &Records) -> Value {
        let of = &self.0[name];
        let fields = of["inputFields"].as_array().unwrap();
        let mut input = Map::new();
        for field in fields {
            let (name, of) = (field["name"].as_str().unwrap(), &field["type"]);
            let is_told = of["kind"] == "NON_NULL" || name == "provenance" || name == "bodyId";
            if is_told && of["name"] != "ProvenanceInput" {
                input.insert(name.to_owned(), self.value(name, of, ids));
            }
        }
        if of["isOneOf"] == true {
            let field = &fields[0];
            let name = field["name"].as_str().unwrap();
            input.insert(name.to_owned(), self.value(name, &field["type"], ids));
        }
        // Whose it is to do is told by a field that may be absent.
        let owner = match name {
            "NewProvenanceInput" => Some(("authorityId", "authorityId")),
            "FulfillmentInput" => Some(("organizationId", "intoId")),
            "CreateEmploymentInput" => Some(("organizationId", "organizationId")),
            _ => None,
        };
        if let Some((field, id)) = owner {
            input.insert(field.to_owned(), json!(ids.id(id)));
        }
        Value::Object(input)
    }

    fn value(&self, field: &str, of: &Value, ids: &Records) -> Value {
        match of["kind"].as_str().unwrap() {
            "NON_NULL" => self.value(field, &of["ofType"], ids),
            "LIST" => json!([self.value(field, &of["ofType"], ids)]),
            "ENUM" => {
                let values = &self.0[of["name"].as_str().unwrap()]["enumValues"];
                values[0]["name"].clone()
            }
            "INPUT_OBJECT" => self.input(of["name"].as_str().unwrap(), ids),
            _ => match of["name"].as_str().unwrap() {
                "ID" => json!(ids.id(field)),
                "Int" => json!(-1),
                "Boolean" => json!(false),
                "Locale" => json!("sv"),
                "Date" => json!("2026-11-22"),
                _ => json!("!"),
            },
        }
    }
}

/// A record of each type, with whose it is.
pub(super) struct Records {
    ids: BTreeMap<&'static str, String>,
    authorities: Vec<String>,
    bodies: Vec<String>,
    members: Vec<String>,
}

impl Records {
    pub(super) fn id(&self, field: &str) -> &str {
        self.ids
            .get(field)
            .unwrap_or_else(|| panic!("which record is a `{field}`?"))
    }

    /// The roles, with the scopes that they have for these records.
    pub(super) fn roles(&self) -> [(&'static str, Vec<String>); 8] {
        let mut coordinator = scopes("events:write", &self.bodies);
        coordinator.extend(scopes("mode:write", &self.bodies));
        let own = |scope: &str| vec![scope.to_owned()];
        [
            (
                "association that owns it",
                scopes("sync:write", &self.authorities),
            ),
            ("another association", own("sync:write:nobody")),
            ("coordinator of the body", coordinator),
            (
                "representative of the member",
                scopes("member:write", &self.members),
            ),
            ("translator", own("translations:write:fi")),
            ("privacy officer", own("gdpr:admin")),
            ("reader for members", own("members:read")),
            ("operator", own("registry:operate")),
        ]
    }

    pub(super) fn of(registry: &Registry) -> Self {
        let mut records = Self {
            ids: BTreeMap::new(),
            authorities: Vec::new(),
            bodies: Vec::new(),
            members: Vec::new(),
        };
        macro_rules! pick {
            ($concept:ident, $tag:literal, $fields:expr, |$record:ident| $wanted:expr) => {{
                let mut all: Vec<_> = registry.$concept.all.iter().collect();
                all.sort_by_key(|record| record.row.key.clone());
                let found = all.into_iter().find(|$record| $wanted).unwrap();
                let owner = registry
                    .organizations
                    .all
                    .get(found.row.authority_id)
                    .unwrap();
                records.authorities.push(owner.row.slug.clone());
                for field in $fields {
                    records.ids.insert(field, id($tag, found.row.id.0));
                }
                found
            }};
        }
        let network = pick!(
            bodies,
            b'b',
            ["bodyId", "networkId", "fromId", "perBodyId"],
            |own| { is_network(own.row.kind) }
        );
        let group = pick!(bodies, b'b', ["groupId"], |own| !is_network(own.row.kind));
        records.bodies = vec![network.row.slug.clone(), group.row.slug.clone()];
        let member = pick!(members, b'M', ["membershipId"], |own| own
            .row
            .organization_id
            .is_some());
        let member = registry
            .organizations
            .all
            .get(member.row.organization_id.unwrap())
            .unwrap();
        let person = pick!(people, b'p', ["personId"], |own| !own
            .employments
            .is_empty());
        let post = &person.employments[0];
        records.ids.insert("employmentId", id(b'w', post.id.0));
        let employer = registry
            .organizations
            .all
            .get(post.organization_id.unwrap())
            .unwrap();
        let bearer = |party: &&entity::party::Model| {
            party.role == PartyRole::Bearer && party.organization_id.is_some()
        };
        let task = pick!(obligations, b'O', ["obligationId"], |own| {
            own.parties.iter().any(|party| bearer(&party))
        });
        let bearer = task.parties.iter().find(bearer).unwrap();
        let bearer = bearer.organization_id.unwrap();
        let bearer = registry.organizations.all.get(bearer).unwrap();
        let members = [member, employer, bearer].map(|own| own.row.slug.clone());
        records.members = members.to_vec();
        records
            .ids
            .insert("organizationId", id(b'o', employer.row.id.0));
        records.ids.insert("intoId", id(b'o', bearer.row.id.0));
        records
            .ids
            .insert("authorityId", id(b'o', network.row.authority_id.0));
        let seat = pick!(seats, b'S', ["seatId"], |own| !own.holdings.is_empty());
        records
            .ids
            .insert("holdingId", id(b'h', seat.holdings[0].id.0));
        let host = |id| {
            registry
                .bodies
                .all
                .get(id)
                .map(|body| body.row.slug.clone())
        };
        records.bodies.extend(host(seat.row.body_id));
        let event = pick!(events, b'e', ["eventId"], |own| own.row.body_id.is_some());
        records.bodies.extend(event.row.body_id.and_then(host));
        pick!(participations, b'P', ["participationId"], |_own| true);
        pick!(relations, b'r', ["relationId"], |_own| true);
        let series = pick!(series, b'E', ["seriesId"], |_own| true);
        records.bodies.extend(series.row.body_id.and_then(host));
        pick!(mandates, b'd', ["mandateId"], |_own| true);
        pick!(agreements, b'A', ["agreementId"], |_own| true);
        pick!(topics, b't', ["topicId"], |_own| true);
        pick!(terms, b'g', ["termId"], |_own| true);
        pick!(sources, b's', ["sourceId"], |_own| true);
        pick!(statements, b'u', ["statementId", "id"], |_own| true);
        records
    }
}

fn id(tag: u8, key: Uuid) -> String {
    let mut bytes = vec![tag];
    bytes.extend_from_slice(key.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What a try comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Allowed,
    NotSignedIn,
    Forbidden,
    OfAnother,
}

pub(super) async fn tried(app: &TestApp, mutation: &str, input_type: &str, input: &Value) -> Told {
    let query = format!(
        "mutation ($input: {input_type}!) {{ {mutation}(input: $input) {{ userErrors {{ code path }} }} }}"
    );
    let answer = app.ask_with("en", &query, json!({ "input": input })).await;
    match answer["errors"][0]["extensions"]["code"].as_str() {
        Some("UNAUTHENTICATED") => return Told::NotSignedIn,
        Some("FORBIDDEN") => return Told::Forbidden,
        Some(_) => panic!("{mutation}: {answer:#}"),
        None => {}
    }
    let errors = answer["data"][mutation]["userErrors"].as_array();
    let errors = errors.unwrap_or_else(|| panic!("{mutation}: {answer:#}"));
    let has = |code: &str| errors.iter().any(|error| error["code"] == code);
    assert!(!has("NOT_FOUND"), "{mutation} with {input}: {answer:#}");
    if has("NOT_AUTHORITATIVE") {
        Told::OfAnother
    } else {
        Told::Allowed
    }
}

fn scopes(deed: &str, of: &[String]) -> Vec<String> {
    of.iter().map(|slug| format!("{deed}:{slug}")).collect()
}

pub(super) fn acting(app: &TestApp, scopes: &[String]) -> TestApp {
    let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
    app.as_actor("anna", None, &scopes)
}

on_both_loaded! {
    async fn nobody_and_no_stranger_changes_anything(app: TestApp) {
        let types = Types::of(&app).await;
        let before = app.live().registry();
        let records = Records::of(&before);
        let stranger = app.as_actor("eva", None, &["sync:write:nobody", "members:read"]);
        let mutations = types.mutations();
        assert!(mutations.len() > 50, "{}", mutations.len());
        for (mutation, of) in mutations {
            let input = types.input(&of, &records);
            assert_eq!(tried(&app, &mutation, &of, &input).await, Told::NotSignedIn, "{mutation}");
            let told = tried(&stranger, &mutation, &of, &input).await;
            assert!(matches!(told, Told::OfAnother | Told::Forbidden), "{mutation}: {told:?}");
        }
        assert_eq!(app.live().registry().seq, before.seq);
    }

    async fn the_table_of_who_may_do_what_is_true(app: TestApp) {
        let types = Types::of(&app).await;
        let before = app.live().registry();
        let records = Records::of(&before);
        let roles = records.roles();
        let mut table = String::from(HEAD);
        let names: Vec<&str> = roles.iter().map(|(name, _)| *name).collect();
        writeln!(table, "| mutation | {} |", names.join(" | ")).unwrap();
        writeln!(table, "|---|{}", "---|".repeat(roles.len())).unwrap();
        let mut mutations = types.mutations();
        mutations.sort();
        for (mutation, of) in mutations {
            let input = types.input(&of, &records);
            write!(table, "| `{mutation}` |").unwrap();
            for (_, scopes) in &roles {
                let told = tried(&acting(&app, scopes), &mutation, &of, &input).await;
                write!(table, " {} |", if told == Told::Allowed { "yes" } else { "–" }).unwrap();
            }
            table.push('\n');
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(TABLE, &table).unwrap();
        }
        assert_eq!(std::fs::read_to_string(TABLE).unwrap(), table, "run .ci/bless");
    }
}

const HEAD: &str = "# Who may do what

Made by the tests, which try every change in every role on the delivered registry; `.ci/bless` writes
it anew. Nobody changes anything without signing in. «yes» means that the role opens the change; that
the change itself is right is another matter.

- *Association that owns it*: the organization that owns the record, or is to own a new one
  (`sync:write:ASSOCIATION`). Another association is told whose the record is.
- *Coordinator of the body*: of the network or group that it belongs to (`events:write:BODY`,
  `mode:write:BODY`).
- *Representative of the member*: of the organization that is a member, is obliged, or employs
  (`member:write:ORGANIZATION`).
- *Translator* (`translations:write:LANGUAGE`), *privacy officer* (`gdpr:admin`), *reader for members*
  (`members:read`), *operator* of the registry (`registry:operate`).

";
