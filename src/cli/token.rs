//! `nordverk token`: makes a token of an issuer for development, or revokes one of any issuer.

use chrono::TimeDelta;
use entity::Language;

use crate::clock::{SystemClock, SystemIds};
use crate::config::Config;
use crate::identity::issuers::{Issuer, OWN, OWN_NAME};
use crate::identity::tokens::{self, NewToken};
use crate::registry::Scope;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of the issuer in the configuration, or `registry` for tokens of clients
    #[arg(long, value_name = "NAME")]
    issuer: String,
    /// Whom the token is for
    #[arg(long, required_unless_present = "revoke", conflicts_with = "revoke")]
    subject: Option<String>,
    /// What the token opens, such as members:read; can be given several times
    #[arg(long = "scope", value_name = "SCOPE", conflicts_with = "revoke")]
    scopes: Vec<Scope>,
    /// The slug of the organization that they act for
    #[arg(long, value_name = "SLUG", conflicts_with = "revoke")]
    organization: Option<String>,
    /// The language that they are answered in if they ask for none
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "revoke")]
    locale: Option<Language>,
    /// How long the token holds
    #[arg(
        long,
        value_name = "N",
        default_value_t = 60,
        conflicts_with = "revoke"
    )]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    minutes: u32,
    /// Revoke the token with this `jti` instead
    #[arg(long, value_name = "JTI")]
    revoke: Option<String>,
    /// How long it is kept in mind that it was revoked: at least as long as it would hold
    #[arg(long, value_name = "N", default_value_t = 366, requires = "revoke")]
    days: u32,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let issuer = config
        .issuers
        .iter()
        .find(|issuer| issuer.name == args.issuer);
    match (&args.revoke, issuer) {
        (Some(jti), Some(issuer)) => revoke(args, config, &issuer.issuer, jti).await,
        (Some(jti), None) if args.issuer == OWN_NAME => revoke(args, config, OWN, jti).await,
        (None, Some(issuer)) => make(args, issuer),
        (_, None) => Err(unknown(&args.issuer, config)),
    }
}

fn make(args: &Args, issuer: &Issuer) -> anyhow::Result<()> {
    let new = NewToken {
        subject: args.subject.clone().unwrap_or_default(),
        organization: args.organization.clone(),
        scopes: args.scopes.clone(),
        locale: args.locale,
        lifetime: TimeDelta::minutes(args.minutes.into()),
    };
    let token = tokens::make(issuer, &new, &SystemClock, &SystemIds)?;
    super::print(&format!("{token}\n"))
}

async fn revoke(args: &Args, config: &Config, issuer: &str, jti: &str) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    let keep = TimeDelta::days(args.days.into());
    crate::identity::revoke_token(&store, issuer, jti.to_owned(), keep).await?;
    super::say("revoked: running servers refuse the token within a minute");
    Ok(())
}

fn unknown(name: &str, config: &Config) -> anyhow::Error {
    let names: Vec<&str> = config
        .issuers
        .iter()
        .map(|issuer| issuer.name.as_str())
        .collect();
    if names.is_empty() {
        anyhow::anyhow!(
            "there is no issuer `{name}`: the configuration file has no table `[[issuers]]`"
        )
    } else {
        let names = names.join(", ");
        anyhow::anyhow!("there is no issuer `{name}`; the configuration file has {names}")
    }
}
