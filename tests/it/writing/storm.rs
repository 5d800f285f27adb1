//! The program is killed while many write: what it acknowledged is there, and what it did not can be
//! asked for again.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use reqwest::Client;
use serde_json::{Value, json};

use super::number;
use super::topics::{CREATE, UPDATE};
use crate::contract::cli::Desk;
use crate::support::on_both_loaded;

const CONFIGURATION: &str = r#"
[[issuers]]
name = "storm"
issuer = "https://storm.test"
audience = "nordverk"
secret = "a secret of the issuer of storms"
organization = "skr"
scopes = ["registry:operate"]
"#;

const VERSIONS: &str = "query($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Topic { id provenance { version } } }
}";

/// How many write at once.
const WRITERS: usize = 4;

/// How much is acknowledged at least before the program is killed.
const AT_LEAST: usize = 20;

/// Far more than it takes: no test says how fast the machine is.
const PATIENCE: Duration = Duration::from_mins(1);

on_both_loaded! {
    async fn what_was_acknowledged_is_there_after_a_kill(app: TestApp) {
        // As after a real crash, nobody else has the database open.
        app.store().connection().close_by_ref().await.unwrap();
        let address = app.address();
        let desk = Desk::new();
        desk.put("nordverk.toml", CONFIGURATION);
        let scope = "registry:operate";
        let token = desk.done(&["token", "--issuer", "storm", "--subject", "anna", "--scope", scope]);
        let mut kept = Kept::new();
        let mut server = Server::start(&desk, &address, &token);

        for round in 0..number("NORDVERK_STORM_ROUNDS", 3) {
            let storm = storm(&mut server, round).await;
            desk.done(&["verify", "--database", &address]);
            server = Server::start(&desk, &address, &token);
            for logged in storm {
                kept.extend(logged.acknowledged);
                // Whether it had been done or not, it is done once.
                let (id, version) = server.door.send(&logged.cut_short).await.unwrap();
                kept.insert(id, version);
            }
            server.door.assert_keeps(&kept).await;
        }

        drop(server);
        desk.done(&["verify", "--database", &address]);
    }
}

/// The last version of each topic that was acknowledged, by its id.
type Kept = HashMap<String, i64>;

/// A mutation and its name, under which it is done once.
struct Named {
    key: String,
    query: &'static str,
    variables: Value,
}

/// What one writer was told, and what it was waiting for when there came no more answers.
struct Logged {
    acknowledged: Kept,
    cut_short: Named,
}

/// Lets many write at once, and kills the program.
async fn storm(server: &mut Server, round: u64) -> Vec<Logged> {
    let count = Arc::new(AtomicUsize::new(0));
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (door, count) = (server.door.clone(), Arc::clone(&count));
            tokio::spawn(
                async move { door.write(&format!("storm-{round}-{writer}"), &count).await },
            )
        })
        .collect();
    let started = Instant::now();
    while count.load(Ordering::SeqCst) < AT_LEAST {
        assert!(started.elapsed() < PATIENCE, "the server is too slow");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // Not always at the same moment.
    tokio::time::sleep(Duration::from_millis(round * 37 % 100)).await;
    server.kill();
    let mut logged = Vec::new();
    for writer in writers {
        logged.push(writer.await.unwrap());
    }
    logged
}

/// Where the program is asked, and with what.
#[derive(Clone)]
struct Door {
    client: Client,
    address: String,
    token: String,
}

impl Door {
    /// Creates topics and changes each once, until there comes no answer.
    async fn write(&self, name: &str, count: &AtomicUsize) -> Logged {
        let mut acknowledged = Kept::new();
        let mut last = None;
        for number in 0.. {
            let variables = match last.take() {
                None => json!({ "slug": format!("{name}-{number}") }),
                Some(id) => json!({ "id": id, "version": 1, "text": format!("{name} {number}") }),
            };
            let named = Named {
                key: format!("{name}-{number}"),
                query: if number % 2 == 0 { CREATE } else { UPDATE },
                variables,
            };
            let Some((id, version)) = self.send(&named).await else {
                return Logged {
                    acknowledged,
                    cut_short: named,
                };
            };
            count.fetch_add(1, Ordering::SeqCst);
            last = Some(id.clone()).filter(|_| version == 1);
            acknowledged.insert(id, version);
        }
        unreachable!("numbers do not end")
    }

    /// Sends a mutation. The id of the topic and its version, unless there is no answer.
    async fn send(&self, named: &Named) -> Option<(String, i64)> {
        let key = [("idempotency-key", named.key.as_str())];
        let answer = self.ask(&key, named.query, &named.variables).await?;
        let payloads = answer["data"].as_object()?.values();
        let topic = payloads.map(|payload| &payload["topic"]).next()?;
        let version = topic["provenance"]["version"].as_i64();
        let version = version.unwrap_or_else(|| panic!("{} is refused: {answer:#}", named.key));
        Some((topic["id"].as_str().unwrap().to_owned(), version))
    }

    /// The answer, if it comes whole.
    async fn ask(&self, headers: &[(&str, &str)], query: &str, variables: &Value) -> Option<Value> {
        let body = json!({ "query": query, "variables": variables }).to_string();
        let request = self.client.post(&self.address).bearer_auth(&self.token);
        let mut request = request.header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.body(body).send().await.ok()?;
        let answer = serde_json::from_slice(&answer.bytes().await.ok()?).unwrap();
        Some(answer)
    }

    /// That each topic is there, at the version that was acknowledged last.
    async fn assert_keeps(&self, kept: &Kept) {
        let ids: Vec<&String> = kept.keys().collect();
        for ids in ids.chunks(100) {
            let answer = self
                .ask(&[], VERSIONS, &json!({ "ids": ids }))
                .await
                .unwrap();
            let nodes = answer["data"]["nodes"].as_array();
            let nodes = nodes.unwrap_or_else(|| panic!("{answer:#}"));
            for (id, node) in ids.iter().zip(nodes) {
                let version = node["provenance"]["version"].as_i64();
                assert_eq!(version, Some(kept[*id]), "{id}: {node}");
            }
        }
    }
}

/// The program in a process of its own.
struct Server {
    process: Child,
    door: Door,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Server {
    fn start(desk: &Desk, database: &str, token: &str) -> Self {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--database", database];
        let mut process = desk.program(&serve).stderr(Stdio::piped()).spawn().unwrap();
        let mut says = BufReader::new(process.stderr.take().unwrap()).lines();
        let mut said = says.by_ref().map(Result::unwrap);
        let address = said
            .find_map(|line| Some(line.strip_prefix("listening on ")?.to_owned()))
            .unwrap();
        said.find(|line| line.starts_with("ready in ")).unwrap();
        thread::spawn(move || says.for_each(drop));
        Self {
            process,
            door: Door {
                client: Client::new(),
                address: format!("{address}graphql"),
                token: token.trim().to_owned(),
            },
        }
    }

    /// Not told, but killed: it can put nothing in order.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
