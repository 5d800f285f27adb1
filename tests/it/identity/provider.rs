//! A real OpenID provider, in a process of its own: its tokens hold, also after it changed its key.
//!
//! It is the npm package that `tests/clients` pins; `npm ci` there installs it.

use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;

use chrono::TimeDelta;
use nordverk::clock::{Clock as _, SystemClock};
use nordverk::identity::issuers::KeySource;
use nordverk::registry::{Caller, Scope};
use serde_json::Value;

use super::{Hands, ask, assert_refused, assert_taken, issuer_with};
use crate::support::on_both_fresh;

const REQUIRED: &str = "NORDVERK_REQUIRE_CLIENTS";
const RESOURCE: &str = "https://nordverk.test/graphql";

on_both_fresh! {
    async fn the_tokens_of_an_openid_provider_hold(app: TestApp) {
        let Some(mut provider) = Provider::start() else {
            return;
        };
        // Tokens are made by the clock of the provider, which is that of the machine.
        let hands = Hands::at(SystemClock.now());
        let mut issuer = issuer_with("skr", KeySource::Discovery);
        issuer.issuer.clone_from(&provider.address);
        RESOURCE.clone_into(&mut issuer.audience);
        let app = app.trusting(vec![issuer], Arc::<Hands>::clone(&hands)).await;

        let first = provider.token(RESOURCE, "members:read sync:write:skr registry:operate").await;
        assert_taken(&ask(&app, &first).await, "a token of the provider");
        let caller = app.identity().verify(&first).await.unwrap().caller;
        let actor = caller.actor().unwrap();
        assert_eq!(actor.subject, "partner");
        assert_eq!(actor.organization.as_deref(), Some("skr"));
        assert!(caller.has(&Scope::ReadMembers));
        assert!(caller.has(&Scope::WriteRecords("skr".to_owned())));
        assert!(!caller.has(&Scope::Operate), "more than the configuration allows");

        let elsewhere = provider.token("https://elsewhere.test/", "members:read").await;
        assert_refused(&ask(&app, &elsewhere).await, "a token for somebody else");

        provider.rotate();
        hands.forward(TimeDelta::seconds(30));
        let second = provider.token(RESOURCE, "members:read").await;
        assert_taken(&ask(&app, &second).await, "a token with the new key");
        let caller = app.identity().verify(&second).await.unwrap().caller;
        assert!(matches!(caller, Caller::Known(_)));
        assert_refused(&ask(&app, &first).await, "a token with the key that is gone");
    }
}

struct Provider {
    address: String,
    process: Child,
    told: ChildStdin,
    says: Lines<BufReader<ChildStdout>>,
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Provider {
    /// Nothing, and a line that says so, if it is not installed.
    fn start() -> Option<Self> {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients");
        if !directory.join("node_modules/oidc-provider").is_dir() {
            let is_required = std::env::var_os(REQUIRED).is_some_and(|value| value == "1");
            assert!(
                !is_required,
                "{REQUIRED} is set: run `npm ci` in tests/clients"
            );
            // Past the capture of the test harness, which would hide it.
            let line = b"SKIPPED: no OpenID provider, run `npm ci` in tests/clients\n";
            std::io::stderr().write_all(line).unwrap();
            return None;
        }
        let mut process = Command::new("node")
            .arg("provider.js")
            .current_dir(directory)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let told = process.stdin.take().unwrap();
        let mut says = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = told_of(&mut says, "http://");
        Some(Self {
            address,
            process,
            told,
            says,
        })
    }

    /// Makes it sign with another key.
    fn rotate(&mut self) {
        self.told.write_all(b"rotate\n").unwrap();
        told_of(&mut self.says, "rotated");
    }

    /// A token for its only client.
    async fn token(&self, resource: &str, scope: &str) -> String {
        let body = format!(
            "grant_type=client_credentials&client_id=partner\
             &client_secret=the+secret+of+a+partner&resource={resource}&scope={scope}"
        );
        let answer = reqwest::Client::new()
            .post(format!("{}/token", self.address))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.replace(' ', "+"))
            .send()
            .await
            .unwrap();
        let answer: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        answer["access_token"]
            .as_str()
            .unwrap_or_else(|| panic!("{answer}"))
            .to_owned()
    }
}

/// The next line that begins so. The package has something to say too.
fn told_of(says: &mut Lines<BufReader<ChildStdout>>, beginning: &str) -> String {
    let mut lines = says.map(Result::unwrap);
    lines.find(|line| line.starts_with(beginning)).unwrap()
}
