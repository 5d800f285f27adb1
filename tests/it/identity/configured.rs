//! Whom the configuration trusts, and what is wrong with it.

use chrono::TimeDelta;
use jsonwebtoken::Algorithm;
use nordverk::clock::SystemIds;
use nordverk::config::Config;
use nordverk::identity::install_crypto;
use nordverk::identity::issuers::{KeySource, ScopePattern, Secret};
use nordverk::identity::tokens::{self, NewToken};

use crate::support::{clock, issuer};

const GOOD: &str = r#"name = "skr"
issuer = "https://login.skr.test/"
audience = "nordverk"
discovery = true
organization = "skr"
scopes = ["members:read", "sync:write:skr", "events:write:*"]
"#;

#[test]
fn an_issuer_is_read_as_it_is_written() {
    let text = format!(
        "token_secret = \"a secret that has more than 32 bytes\"\n[[issuers]]\n{GOOD}\n\
         [[issuers]]\nname = \"dev\"\nissuer = \"dev\"\naudience = \"nordverk\"\n\
         secret = \"a secret that has more than 32 bytes\"\nscopes = []\n"
    );

    let config = Config::from_layers(Some(("n.toml", &text)), &[], &[]).unwrap();

    let secret = Secret::try_from(b"a secret that has more than 32 bytes".as_slice()).unwrap();
    assert_eq!(config.token_secret.as_ref(), Some(&secret));
    let [skr, dev] = config.issuers.as_slice() else {
        panic!("{:?}", config.issuers);
    };
    assert_eq!(
        (skr.name.as_str(), skr.audience.as_str()),
        ("skr", "nordverk")
    );
    assert_eq!(skr.issuer, "https://login.skr.test/");
    assert_eq!(skr.keys, KeySource::Discovery);
    assert_eq!(skr.organization.as_deref(), Some("skr"));
    let patterns = ["members:read", "sync:write:skr", "events:write:*"];
    let patterns: Vec<ScopePattern> = patterns.map(|text| text.parse().unwrap()).into();
    assert_eq!(skr.scopes, patterns);
    assert!(skr.algorithms.contains(&Algorithm::ES256));
    assert!(!skr.algorithms.contains(&Algorithm::HS256));
    assert_eq!(dev.keys, KeySource::Secret(secret));
    assert_eq!(dev.algorithms, [Algorithm::HS256]);
    assert!(
        !format!("{config:?}").contains("32 bytes"),
        "a secret is shown"
    );
}

#[test]
fn the_secret_for_clients_can_stand_in_the_environment() {
    let env = [(
        "NORDVERK_TOKEN_SECRET".into(),
        "0123456789abcdef0123456789abcdef".into(),
    )];
    let config = Config::from_layers(None, &env, &[]).unwrap();
    assert!(config.token_secret.is_some());

    let env = [("NORDVERK_TOKEN_SECRET".into(), "too short".into())];
    let mistakes = Config::from_layers(None, &env, &[]).unwrap_err();
    let said = mistakes[0].to_string();
    assert!(
        said.ends_with("must be a text of at least 32 bytes"),
        "{said}"
    );
    assert!(!said.contains("too short"), "{said}");
}

#[test]
fn what_is_wrong_with_an_issuer_is_told() {
    let address = "an address that begins with https://; http:// only on this machine";
    let one = "issuer 1 in n.toml: must have exactly one of `discovery`, `jwks_url`, `jwks_file`, \
               `secret`";
    for (line, with, said) in [
        (
            "name = \"skr\"",
            "name = \"SKR and others\"",
            "`name` of issuer 1 in n.toml: must be a word of at most 32 letters, digits and hyphens",
        ),
        (
            "name = \"skr\"",
            "",
            "`name` of issuer 1 in n.toml: is missing: a word of at most 32 letters, digits and \
             hyphens",
        ),
        (
            "name = \"skr\"",
            "name = \"registry\"",
            "`name` of issuer 1 in n.toml: must be a name that no other issuer has",
        ),
        (
            "audience = \"nordverk\"",
            "audience = [\"nordverk\"]",
            "`audience` of issuer 1 in n.toml: must be the exact `aud` of its tokens",
        ),
        (
            "issuer = \"https://login.skr.test/\"",
            "issuer = \"http://login.skr.test/\"",
            &format!("`issuer` of issuer 1 in n.toml: must be {address}, to be discovered"),
        ),
        ("discovery = true", "", one),
        (
            "discovery = true",
            "discovery = true\njwks_file = \"keys.json\"",
            one,
        ),
        (
            "discovery = true",
            "discovery = false",
            "`discovery` of issuer 1 in n.toml: must be `true`, or left out",
        ),
        (
            "discovery = true",
            "jwks_url = \"http://10.0.0.1/jwks\"",
            &format!("`jwks_url` of issuer 1 in n.toml: must be {address}"),
        ),
        (
            "discovery = true",
            "jwks_url = \"http://localhost.skr.test/jwks\"",
            &format!("`jwks_url` of issuer 1 in n.toml: must be {address}"),
        ),
        (
            "discovery = true",
            "secret = \"of 31 bytes, which is too short\"",
            "`secret` of issuer 1 in n.toml: must be a text of at least 32 bytes",
        ),
        (
            "discovery = true",
            "discovery = true\nalgorithms = [\"ES256\", \"HS256\"]",
            "`algorithms` of issuer 1 in n.toml: must be a list with some of RS256, RS384, RS512, \
             PS256, PS384, PS512, ES256, ES384, EdDSA",
        ),
        (
            "discovery = true",
            "secret = \"a secret that has more than 32 bytes\"\nalgorithms = [\"ES256\"]",
            "`algorithms` of issuer 1 in n.toml: must be a list with some of HS256, HS384, HS512",
        ),
        (
            "discovery = true",
            "discovery = true\nalgorithms = []",
            "`algorithms` of issuer 1 in n.toml: must be a list with some of RS256, RS384, RS512, \
             PS256, PS384, PS512, ES256, ES384, EdDSA",
        ),
        (
            "organization = \"skr\"",
            "organization = \"\"",
            "`organization` of issuer 1 in n.toml: must be the slug of an organization",
        ),
        (
            "discovery = true",
            "discovery = true\njwks = \"keys.json\"",
            "`jwks` of issuer 1 in n.toml: there is no such key; the keys are name, issuer, \
             audience, discovery, jwks_url, jwks_file, secret, algorithms, organization, scopes",
        ),
    ] {
        assert_eq!(told(&GOOD.replace(line, with)), [said], "{with}");
    }
}

#[test]
fn addresses_of_this_machine_need_no_encryption() {
    for address in [
        "https://keys.test/",
        "http://localhost:1/",
        "http://127.0.0.1/",
        "http://[::1]/",
    ] {
        let text = GOOD.replace("discovery = true", &format!("jwks_url = \"{address}\""));
        assert_eq!(told(&text), [""; 0], "{address}");
    }
}

#[test]
fn patterns_are_permissions_or_end_in_a_star_for_a_name() {
    let said = "`scopes` of issuer 1 in n.toml: must be a list of permissions such as \
                `members:read` or `events:write:*`";
    for pattern in [
        "*",
        "members:*",
        "sync:*",
        "sync:write:sk*",
        "sync:write:*:*",
        "openid",
        "",
    ] {
        let text = GOOD.replace("members:read", pattern);
        assert_eq!(told(&text), [said], "{pattern}");
    }
}

#[test]
fn every_permission_is_covered_by_the_patterns_for_every_permission() {
    let scopes = [
        "members:read",
        "restricted:read:samverkan-stockholm",
        "contacts:read",
        "contacts:bulk",
        "persons:protected",
        "audit:read",
        "sync:write:skr",
        "sync:approve",
        "events:write:skane",
        "mode:write:skane",
        "member:write:lund",
        "translations:write:fi",
        "gdpr:admin",
        "registry:operate",
    ];
    let new = NewToken {
        subject: "operator".to_owned(),
        organization: None,
        scopes: scopes.map(|scope| scope.parse().unwrap()).into(),
        locale: None,
        lifetime: TimeDelta::minutes(1),
    };
    install_crypto();
    tokens::make(&issuer(), &new, &clock(), &SystemIds).unwrap();
    assert_eq!(ScopePattern::every().len(), scopes.len());
}

#[test]
fn all_mistakes_are_told_at_once() {
    let text = format!(
        "listen = \"here\"\nissuer = \"x\"\n[[issuers]]\n{GOOD}\n[[issuers]]\n{GOOD}\n\
         [[issuers]]\nsecret = \"short\"\n"
    );

    let mistakes = Config::from_layers(Some(("n.toml", &text)), &[], &[]).unwrap_err();

    let mut places: Vec<&str> = mistakes
        .iter()
        .map(|mistake| mistake.place.as_str())
        .collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            "`audience` of issuer 3 in n.toml",
            "`issuer` in n.toml",
            "`issuer` of issuer 2 in n.toml",
            "`issuer` of issuer 3 in n.toml",
            "`listen` in n.toml",
            "`name` of issuer 2 in n.toml",
            "`name` of issuer 3 in n.toml",
            "`scopes` of issuer 3 in n.toml",
            "`secret` of issuer 3 in n.toml",
        ]
    );
    let text = "issuers = \"skr\"";
    let mistakes = Config::from_layers(Some(("n.toml", text)), &[], &[]).unwrap_err();
    assert_eq!(
        mistakes[0].to_string(),
        "`issuers` in n.toml: must be tables, each under a line `[[issuers]]`"
    );
}

/// What is said of an issuer.
fn told(issuer: &str) -> Vec<String> {
    let text = format!("[[issuers]]\n{issuer}");
    let read = Config::from_layers(Some(("n.toml", &text)), &[], &[]);
    let mistakes = read.err().unwrap_or_default();
    mistakes.iter().map(ToString::to_string).collect()
}
