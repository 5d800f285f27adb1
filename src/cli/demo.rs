//! The demo: a temporary database with all that the program is delivered with, and what to ask it.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Context as _;
use chrono::TimeDelta;
use jsonwebtoken::Algorithm;

use crate::clock::{IdSource as _, SystemClock, SystemIds};
use crate::http::FIRST_QUERY;
use crate::identity::issuers::{Issuer, KeySource, ScopePattern, Secret};
use crate::identity::tokens::{self, NewToken};
use crate::store::Store;

/// Longer than anybody looks at a demo in one go.
const LIFETIME: TimeDelta = TimeDelta::hours(12);

/// Who can be tried out: the subject, the organization that they act for, and what they may do.
const ACTORS: [(&str, Option<&str>, &[&str]); 3] = [
    (
        "operator",
        None,
        &[
            "registry:operate",
            "members:read",
            "contacts:read",
            "contacts:bulk",
            "persons:protected",
            "audit:read",
            "sync:approve",
            "gdpr:admin",
        ],
    ),
    (
        "skr",
        Some("skr"),
        &[
            "members:read",
            "contacts:read",
            "sync:write:skr",
            "events:write:trygghetsberedningen",
            "translations:write:sv",
        ],
    ),
    (
        "kuntaliitto",
        Some("kommunforbundet"),
        &[
            "members:read",
            "contacts:read",
            "sync:write:kommunforbundet",
            "events:write:kommunforbundet-sakerhet",
            "events:write:kommunforbundet-sakerhet-styrgrupp",
            "translations:write:fi",
            "translations:write:sv",
        ],
    ),
];

/// A new directory that goes when it is dropped.
pub(super) struct TemporaryDirectory(PathBuf);

impl TemporaryDirectory {
    pub(super) fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("nordverk-demo-{}", SystemIds.next()));
        fs::create_dir(&path).with_context(|| {
            format!(
                "cannot create the directory `{}` for the demo",
                path.display()
            )
        })?;
        Ok(Self(path))
    }
}

impl Drop for TemporaryDirectory {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(error = ?error, directory = %self.0.display(), "left behind");
        }
    }
}

/// A database in the directory, with everything that the program is delivered with.
pub(super) async fn open(directory: &TemporaryDirectory) -> anyhow::Result<Store> {
    let address = format!("sqlite://{}", directory.0.join("demo.db").display());
    let store = super::create(&address).await?;
    store.migrate().await?;
    tokio::task::spawn_blocking(move || load(&address)).await??;
    Ok(store)
}

/// Loads the database in a process of its own: taking everything in at once needs more memory than
/// serving it, and memory that a process has had it hardly gives back.
fn load(address: &str) -> anyhow::Result<()> {
    let program = std::env::current_exe().context("the program cannot find itself")?;
    let done = Command::new(program)
        .args(["--database", address, "load"])
        .stdin(Stdio::null())
        .output()
        .context("the program cannot be started to load the demo")?;
    anyhow::ensure!(
        done.status.success(),
        "the demo cannot be loaded: {}",
        String::from_utf8_lossy(&done.stderr).trim()
    );
    Ok(())
}

/// An issuer whose secret goes with the process.
pub(super) fn issuer() -> anyhow::Result<Issuer> {
    Ok(Issuer {
        name: "demo".to_owned(),
        issuer: "nordverk-demo".to_owned(),
        audience: "nordverk".to_owned(),
        keys: KeySource::Secret(Secret::random()?),
        algorithms: vec![Algorithm::HS256],
        organization: None,
        scopes: ScopePattern::every(),
    })
}

/// A token for each of those who can be tried out, under their names.
fn tokens(issuer: &Issuer) -> anyhow::Result<Vec<(&'static str, String)>> {
    let token = |(subject, organization, scopes): &(&'static str, Option<&str>, &[&str])| {
        let scopes = scopes.iter().map(|scope| scope.parse());
        let new = NewToken {
            subject: (*subject).to_owned(),
            organization: organization.map(str::to_owned),
            scopes: scopes.collect::<Result<_, _>>()?,
            locale: None,
            lifetime: LIFETIME,
        };
        let token = tokens::make(issuer, &new, &SystemClock, &SystemIds)?;
        Ok((*subject, token))
    };
    ACTORS.iter().map(token).collect()
}

/// What to do with the demo.
pub(super) fn greeting(address: SocketAddr, issuer: &Issuer) -> anyhow::Result<String> {
    let tokens = tokens(issuer)?;
    let token = tokens.first().map_or("", |(_, token)| token.as_str());
    let list: Vec<String> = tokens
        .iter()
        .map(|(name, token)| format!("    {name}: {token}"))
        .collect();
    let list = list.join("\n");
    let mut host = address;
    if host.ip().is_unspecified() {
        host.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let line = FIRST_QUERY.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = serde_json::json!({ "query": line });
    let query = FIRST_QUERY.trim_end().replace('\n', "\n    ");
    Ok(format!(
        "The demo has the reference data and the five systems in a temporary database, which goes \
         when you stop it with Ctrl-C.

Open in a browser:
    http://{host}/

A first query:
    {query}

The same with curl:
    curl http://{host}/graphql -H 'Content-Type: application/json' -d '{body}'

Tokens for asking as somebody who is known, for the next {hours} hours:
{list}

The same with one of them:
    curl -H 'Authorization: Bearer {token}' http://{host}/graphql -H 'Content-Type: \
         application/json' -d '{body}'
",
        hours = LIFETIME.num_hours()
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::content;
    use crate::identity;

    #[test]
    fn everybody_who_can_be_tried_out_gets_a_token_for_what_there_is() {
        let bundle = content::delivered().unwrap();
        let organizations = bundle.organization.iter().map(|record| &record.slug);
        let bodies = bundle.body.iter().map(|record| &record.slug);
        let slugs: HashSet<&String> = organizations.chain(bodies).collect();
        for (subject, organization, scopes) in ACTORS {
            let named = scopes.iter().filter_map(|scope| {
                let name = scope.strip_prefix("sync:write:");
                name.or_else(|| scope.strip_prefix("events:write:"))
            });
            for name in named.chain(organization) {
                assert!(slugs.contains(&name.to_owned()), "{subject}: {name}");
            }
        }
        identity::install_crypto();
        assert_eq!(tokens(&issuer().unwrap()).unwrap().len(), ACTORS.len());
    }
}
