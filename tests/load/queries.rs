//! The four questions, each with many variables, so that no answer is one that was given before.

use anyhow::ensure;
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::client::{Connection, at, request};

/// A question with its requests.
pub(crate) struct Query {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) requests: Vec<Vec<u8>>,
}

const NETWORKS: &str = "query Q1($after: String) {
  networks(first: 20, after: $after) {
    nodes {
      slug
      name { text locale isFallback }
      mainPurpose { text { text } }
      steeringGroup {
        name { text }
        seats(first: 10) {
          nodes {
            roles
            person { displayName }
            organization { name { text } }
          }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}";

const NETWORK: &str = "query Q2($slug: String!, $from: Date!) {
  network(by: { slug: $slug }) {
    name { text }
    memberships(first: 50) {
      totalCount
      nodes { state organization { slug name { text } kind country } }
    }
    events(filter: { from: $from }, first: 10) {
      nodes { slug kind title { text } starts { edtf } placeName }
    }
  }
}";

const MEMBERS: &str = "query Q3($kind: OrganizationKind!, $country: Country!, $after: String) {
  memberships(
    filter: { memberKind: [$kind], memberCountry: $country }
    orderBy: MEMBER
    first: 100
    after: $after
  ) {
    nodes { organization { name { text } } body { displayName } }
    pageInfo { endCursor }
  }
}";

const ONE: &str = "query Q4($slug: String!) { network(by: { slug: $slug }) { displayName } }";

/// The four questions for the registry that a connection leads to. One answer to each is looked at.
pub(crate) fn prepare(connection: &mut Connection) -> anyhow::Result<Vec<Query>> {
    let (slugs, cursors) = networks(connection)?;
    let first_day = NaiveDate::from_ymd_opt(2022, 1, 1).unwrap_or_default();
    let days = first_day.iter_days().take(1_500);
    let places: Vec<Value> = slugs.iter().map(|slug| json!({ "slug": slug })).collect();
    let questions = [
        (
            ("Q1", "20 networks, each with 10 seats"),
            NETWORKS,
            cursors
                .iter()
                .map(|after| json!({ "after": after }))
                .collect(),
            page_of_networks as fn(&Value) -> bool,
        ),
        (
            ("Q2", "a network with 50 members and 10 events"),
            NETWORK,
            days.zip(slugs.iter().cycle())
                .map(|(from, slug)| json!({ "slug": slug, "from": from }))
                .collect(),
            |data| {
                nodes(data, "/network/memberships").len() == 50
                    && nodes(data, "/network/events").len() == 10
            },
        ),
        (
            ("Q3", "100 memberships of one kind and country by name"),
            MEMBERS,
            pages_of_members(connection)?,
            |data| {
                let nodes = nodes(data, "/memberships");
                nodes.len() == 100
                    && nodes
                        .iter()
                        .all(|node| !at(node, "/organization").is_null())
            },
        ),
        (("Q4", "one field of a network"), ONE, places, |data| {
            at(data, "/network/displayName").is_string()
        }),
    ];
    let mut queries = Vec::new();
    for ((name, about), text, variables, is_right) in questions {
        let variables: Vec<Value> = variables;
        for variables in variables.iter().step_by(variables.len().div_ceil(5).max(1)) {
            let data = connection.ask(text, variables)?;
            ensure!(is_right(&data), "{name} has a wrong answer: {data}");
        }
        queries.push(Query {
            name,
            about,
            requests: variables
                .iter()
                .map(|variables| request(text, variables))
                .collect(),
        });
    }
    Ok(queries)
}

fn page_of_networks(data: &Value) -> bool {
    let networks = nodes(data, "/networks");
    let seats = |network: &Value| {
        let seats = nodes(network, "/steeringGroup/seats");
        let is_held =
            |seat: &Value| !at(seat, "/person").is_null() && !at(seat, "/organization").is_null();
        seats.len() == 10 && seats.iter().all(is_held)
    };
    let has_purpose = |network: &Value| !at(network, "/mainPurpose").is_null();
    networks.len() == 20 && networks.iter().all(|one| has_purpose(one) && seats(one))
}

/// The slugs of all networks, and the cursors after which a page of 20 is full.
fn networks(connection: &mut Connection) -> anyhow::Result<(Vec<String>, Vec<String>)> {
    let query = "query($after: String) { networks(first: 100, after: $after) {
        edges { cursor node { slug } } } }";
    let (mut slugs, mut cursors) = (Vec::new(), Vec::<String>::new());
    loop {
        let data = connection.ask(query, &json!({ "after": cursors.last() }))?;
        let edges = list(&data, "/networks/edges");
        if edges.is_empty() {
            break;
        }
        slugs.extend(edges.iter().map(|edge| text(at(edge, "/node/slug"))));
        cursors.extend(edges.iter().map(|edge| text(at(edge, "/cursor"))));
    }
    ensure!(slugs.len() >= 40, "there are too few networks to ask about");
    cursors.truncate(slugs.len() - 20);
    Ok((slugs, cursors))
}

/// The first full pages of some kinds of organization in both countries.
fn pages_of_members(connection: &mut Connection) -> anyhow::Result<Vec<Value>> {
    let mut pages = Vec::new();
    for kind in ["MUNICIPALITY", "RESCUE_SERVICE", "CIVIL_SOCIETY"] {
        for country in ["SE", "FI"] {
            let mut after = Value::Null;
            for _ in 0..12 {
                let variables = json!({ "kind": kind, "country": country, "after": after });
                let data = connection.ask(MEMBERS, &variables)?;
                if nodes(&data, "/memberships").len() < 100 {
                    break;
                }
                after = at(&data, "/memberships/pageInfo/endCursor").clone();
                pages.push(variables);
            }
        }
    }
    Ok(pages)
}

fn nodes<'a>(value: &'a Value, path: &str) -> &'a [Value] {
    list(at(value, path), "/nodes")
}

fn list<'a>(value: &'a Value, path: &str) -> &'a [Value] {
    at(value, path).as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
