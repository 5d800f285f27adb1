//! How fast is it written? Through the one way to write, in this process, and over HTTP, to a process
//! of its own: by one writer, and by several at once. Each write creates a topic.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use chrono_tz::Tz;
use entity::{Language, TopicId, TranslationStatus, topic};
use nordverk::changes::{Draft, ErrorCode, GivenText, Mistake, Order, Refused, Writer, merged};
use nordverk::clock::{SystemClock, SystemIds};
use nordverk::store::Store;
use serde_json::{Value, json};

use crate::client::{Answers, Connection, at, drive, request, request_with};
use crate::server::Server;
use crate::{Options, Spread, number, registry, tell};

/// How many write at once.
const WRITERS: [usize; 2] = [1, 8];

/// More writes in a second than there will be.
const MOST_IN_A_SECOND: u64 = 10_000;

const CONFIGURATION: &str = r#"
[[issuers]]
name = "load"
issuer = "https://load.test"
audience = "nordverk"
secret = "a secret of the issuer for measuring"
organization = "skr"
scopes = ["registry:operate"]
"#;

const CREATE: &str = r#"mutation($slug: String!) {
    createTopic(input: { slug: $slug, label: [{ locale: "sv", text: $slug }] }) {
        topic { id }
        userErrors { message }
    }
}"#;

/// Measures both on an `SQLite` file, and on the database that is named, if one is.
pub(crate) fn measure(options: &Options, directory: &Path) -> anyhow::Result<()> {
    let own = registry::new(directory, "writes.db")?;
    for address in [Some(&own), options.database.as_ref()]
        .into_iter()
        .flatten()
    {
        registry::run(address, &["migrate"])?;
        registry::run(address, &["load"])?;
        let kind = address.split(':').next().unwrap_or_default();
        for writers in WRITERS {
            told(
                options,
                &format!("{kind}, in the process, {writers} at once"),
                |duration| {
                    tokio::runtime::Runtime::new()?.block_on(in_process(address, writers, duration))
                },
            )?;
        }
        let (configuration, token) = prepare(directory)?;
        let server = Server::start(&["--config", &configuration, "--database", address])?;
        for writers in WRITERS {
            told(
                options,
                &format!("{kind}, over HTTP, {writers} at once"),
                |duration| over_http(&server, &token, writers, duration),
            )?;
        }
    }
    Ok(())
}

/// Writes for some rounds, and tells the figures.
fn told(
    options: &Options,
    what: &str,
    write: impl Fn(Duration) -> anyhow::Result<Answers>,
) -> anyhow::Result<()> {
    write(Duration::from_millis(500))?;
    let rounds = (0..options.rounds).map(|_| write(Duration::from_secs(options.seconds)));
    let rounds = rounds.collect::<anyhow::Result<Vec<_>>>()?;
    let spread = |of: &dyn Fn(&Answers) -> f64| Spread::of(rounds.iter().map(of));
    let rate = |one: &Answers| number(one.each.len()) / one.took.as_secs_f64();
    let milliseconds = |percent| move |one: &Answers| one.percentile(percent).as_secs_f64() * 1e3;
    tell(what);
    tell(format_args!("   writes/s          {}", spread(&rate)));
    tell(format_args!(
        "   p50, ms           {}",
        spread(&milliseconds(50))
    ));
    tell(format_args!(
        "   p99, ms           {}",
        spread(&milliseconds(99))
    ));
    Ok(())
}

async fn in_process(address: &str, writers: usize, duration: Duration) -> anyhow::Result<Answers> {
    let store = Store::open(address, Arc::new(SystemClock), Arc::new(SystemIds)).await?;
    let live = store.load().await?;
    let before = live.registry().seq;
    let writer = Writer::new(store, live.clone(), Tz::Europe__Stockholm);
    let started = Instant::now();
    let tasks: Vec<_> = (0..writers)
        .map(|number| {
            let (writer, prefix) = (writer.clone(), format!("w{before}x{number}"));
            tokio::spawn(async move { write_until(&writer, &prefix, started + duration).await })
        })
        .collect();
    let mut answers = Answers::default();
    for task in tasks {
        answers.each.extend(task.await??);
    }
    answers.took = started.elapsed();
    answers.each.sort_unstable();
    ensure_written(&answers, before, live.registry().seq)?;
    Ok(answers)
}

/// How long each write took.
async fn write_until(writer: &Writer, prefix: &str, end: Instant) -> anyhow::Result<Vec<Duration>> {
    let mut each = Vec::new();
    for number in 0.. {
        let sent = Instant::now();
        if sent >= end {
            break;
        }
        let order = Order::of_program("createTopic", writer.now());
        let slug = format!("{prefix}x{number}");
        writer
            .write(order, move |draft| create(draft, &slug))
            .await?;
        each.push(sent.elapsed());
    }
    Ok(each)
}

fn create(draft: &mut Draft<'_>, slug: &str) -> Result<TopicId, Refused> {
    let owner = draft.registry().organizations.all.iter().next();
    let owner = owner.map(|own| own.row.id);
    let owner = owner.ok_or_else(|| Mistake::at("authority", ErrorCode::Required))?;
    let given = GivenText {
        language: Language::SV,
        text: Some(slug.to_owned()),
        status: Some(TranslationStatus::Source),
    };
    let new = draft.new_record(owner);
    let id = TopicId(new.id);
    let label = merged("label", None, &[given])?;
    draft.put_new(topic::Model {
        id,
        key: new.key,
        version: 1,
        authority_id: owner,
        classification: new.classification,
        sources: new.sources,
        created_at: new.at,
        updated_at: new.at,
        slug: slug.to_owned(),
        label,
        abbreviation: None,
    });
    Ok(id)
}

/// A configuration, and a token that its server takes.
fn prepare(directory: &Path) -> anyhow::Result<(String, String)> {
    let file = directory.join("writes.toml");
    fs::write(&file, CONFIGURATION)?;
    let file = file.display().to_string();
    let scope = ["--scope", "registry:operate", "--minutes", "600"];
    let made = Command::new(env!("CARGO_BIN_EXE_nordverk"))
        .args([
            "--config",
            &file,
            "token",
            "--issuer",
            "load",
            "--subject",
            "load",
        ])
        .args(scope)
        .output()?;
    ensure!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    Ok((file, String::from_utf8(made.stdout)?.trim().to_owned()))
}

fn over_http(
    server: &Server,
    token: &str,
    writers: usize,
    duration: Duration,
) -> anyhow::Result<Answers> {
    let before = seq(server)?;
    let line = format!("Authorization: Bearer {token}\r\n");
    let count = MOST_IN_A_SECOND * (duration.as_secs() + 1);
    let requests: Vec<_> = (0..count)
        .map(|number| json!({ "slug": format!("w{before}x{number}") }))
        .map(|variables| request_with(&line, CREATE, &variables))
        .collect();
    let answers = drive(server.address, &requests, writers, duration)?;
    ensure_written(&answers, before, seq(server)?)?;
    Ok(answers)
}

/// The number of the last change.
fn seq(server: &Server) -> anyhow::Result<i64> {
    let mut connection = Connection::new(server.address)?;
    let answer = connection.send(&request("{ __typename }", &Value::Null))?;
    let answer: Value = serde_json::from_slice(answer)?;
    at(&answer, "/extensions/registry/seq")
        .as_i64()
        .context("no number")
}

/// An answer may also tell that something is wrong.
fn ensure_written(answers: &Answers, before: i64, after: i64) -> anyhow::Result<()> {
    let changes = after - before;
    ensure!(
        usize::try_from(changes)? == answers.each.len(),
        "{} answers, but {changes} changes",
        answers.each.len()
    );
    Ok(())
}
