//! The commands that make tokens and look after clients.

use std::sync::Arc;

use chrono::TimeDelta;
use entity::Language;
use nordverk::clock::{Clock as _, SystemClock};
use nordverk::identity::issuers::{self, Issuer};
use nordverk::registry::Scope;

use super::{Hands, ask, assert_refused, assert_taken};
use crate::contract::cli::Desk;
use crate::support::{Db, SMALL, TestApp};

const CONFIGURATION: &str = r#"
[[issuers]]
name = "dev"
issuer = "https://dev.test"
audience = "nordverk"
secret = "a secret of the development issuer"
organization = "skr"
scopes = ["members:read", "events:write:*"]

[[issuers]]
name = "real"
issuer = "https://real.test"
audience = "nordverk"
discovery = true
scopes = ["members:read"]
"#;

#[tokio::test]
async fn a_token_for_development_holds_for_as_long_as_was_asked_for() {
    let desk = desk();

    let token = desk.done(&[
        "token",
        "--issuer",
        "dev",
        "--subject",
        "anna",
        "--scope",
        "members:read",
        "--scope",
        "events:write:skane",
        "--organization",
        "skr",
        "--locale",
        "sv",
        "--minutes",
        "5",
    ]);

    let hands = Hands::at(SystemClock.now());
    let app = TestApp::fresh(Db::Sqlite).await;
    let app = app
        .trusting(configured(), Arc::<Hands>::clone(&hands))
        .await;
    let token = token.trim();
    let verified = app.identity().verify(token).await.unwrap();
    let actor = verified.caller.actor().unwrap();
    assert_eq!(verified.locale, Some(Language::SV));
    assert_eq!(
        (actor.issuer.as_str(), actor.subject.as_str()),
        ("dev", "anna")
    );
    assert_eq!(
        actor
            .scopes
            .iter()
            .map(Scope::to_string)
            .collect::<Vec<_>>(),
        ["members:read", "events:write:skane"]
    );
    assert_taken(&ask(&app, token).await, "now");
    hands.forward(TimeDelta::minutes(6));
    assert_refused(&ask(&app, token).await, "six minutes later");
}

#[test]
fn a_token_that_would_not_hold_is_not_made() {
    let make = |issuer: &str, others: &[&str]| {
        let args = [&["token", "--issuer", issuer, "--subject", "anna"], others].concat();
        desk().refused(1, &args).join("\n")
    };
    for (issuer, others, said) in [
        (
            "real",
            &["--scope", "members:read"][..],
            "nordverk: the issuer `real` has no `secret` here, and only itself can make its tokens",
        ),
        (
            "nobody",
            &[],
            "nordverk: there is no issuer `nobody`; the configuration file has dev, real",
        ),
        (
            "dev",
            &["--scope", "registry:operate"],
            "nordverk: tokens of the issuer `dev` may not open `registry:operate`: see its `scopes`",
        ),
        (
            "dev",
            &["--organization", "lund"],
            "nordverk: whoever has a token of the issuer `dev` acts for `skr`",
        ),
    ] {
        assert_eq!(make(issuer, others), said);
    }
    let said = Desk::new().refused(1, &["token", "--issuer", "dev", "--subject", "anna"]);
    assert_eq!(
        said,
        ["nordverk: there is no issuer `dev`: the configuration file has no table `[[issuers]]`"]
    );
    let unknown = [
        "token",
        "--issuer",
        "dev",
        "--subject",
        "a",
        "--scope",
        "members:eat",
    ];
    desk().refused(2, &unknown);
    desk().refused(2, &["token", "--issuer", "dev"]);
}

#[test]
fn a_client_is_added_listed_and_revoked() {
    let desk = desk();
    desk.done(&["migrate"]);
    for (name, text) in SMALL {
        desk.put(&format!("small/{name}"), text);
    }
    desk.done(&["import", "small"]);
    let add = |organization| {
        [
            "client",
            "add",
            "--name",
            "A program",
            "--organization",
            organization,
            "--scope",
            "members:read",
            "--scope",
            "member:write:unit",
        ]
    };
    assert_eq!(
        desk.refused(1, &add("nobody")),
        ["nordverk: no organization in the registry has the slug `nobody`"]
    );

    let added = desk.done(&add("unit"));
    let lines: Vec<&str> = added.lines().collect();
    let id = lines[0].strip_prefix("client_id=").unwrap();
    let secret = lines[1].strip_prefix("client_secret=").unwrap();
    assert_eq!(secret.len(), 43);
    let listed = desk.done(&["client", "list"]);
    assert!(listed.starts_with(&format!(
        "{id}\tA program\tunit\tmembers:read member:write:unit\tadded "
    )));
    assert!(listed.ends_with("\tactive\n"), "{listed}");
    assert!(!listed.contains(secret));

    desk.done(&["client", "revoke", id]);
    let listed = desk.done(&["client", "list"]);
    assert!(listed.contains("\trevoked 2"), "{listed}");
    let other = "01a202fa-997d-7762-94fd-46e5bc2a82d1";
    assert_eq!(
        desk.refused(1, &["client", "revoke", other]),
        [format!(
            "nordverk: there is no client {other}: `nordverk client list` has all"
        )]
    );
}

#[test]
fn a_token_is_revoked_by_its_id_and_all_of_somebody_by_their_subject() {
    let desk = desk();
    desk.done(&["migrate"]);
    for issuer in ["dev", "real", "registry"] {
        desk.done(&["token", "--revoke", "an-id", "--issuer", issuer]);
        desk.done(&[
            "token",
            "--revoke-subject",
            "anna",
            "--issuer",
            issuer,
            "--days",
            "3",
        ]);
    }
    let refused = desk.refused(1, &["token", "--revoke", "an-id", "--issuer", "nobody"]);
    assert!(
        refused[0].starts_with("nordverk: there is no issuer `nobody`"),
        "{refused:?}"
    );
    for others in [
        ["--revoke", "an-id", "--subject", "anna"],
        ["--revoke-subject", "anna", "--subject", "anna"],
        ["--revoke-subject", "anna", "--scope", "members:read"],
        ["--revoke-subject", "anna", "--revoke", "an-id"],
        ["--subject", "anna", "--days", "3"],
    ] {
        desk.refused(2, &[&["token", "--issuer", "dev"][..], &others].concat());
    }
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("nordverk.toml", CONFIGURATION);
    desk
}

fn configured() -> Vec<Issuer> {
    let table: toml::Table = CONFIGURATION.parse().unwrap();
    issuers::read(&table["issuers"]).unwrap()
}
