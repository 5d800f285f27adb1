//! `nordverk token`: makes a token of an issuer for development, or revokes tokens of any issuer.

use chrono::TimeDelta;
use entity::Language;

use crate::clock::{SystemClock, SystemIds};
use crate::config::Config;
use crate::identity;
use crate::identity::issuers::{Issuer, OWN, OWN_NAME};
use crate::identity::tokens::{self, NewToken};
use crate::registry::Scope;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of the issuer in the configuration, or `registry` for tokens of clients
    #[arg(long, value_name = "NAME")]
    issuer: String,
    /// Whom the token is for
    #[arg(
        long,
        required_unless_present = "revoking",
        conflicts_with = "revoking"
    )]
    subject: Option<String>,
    /// What the token opens, such as members:read; can be given several times
    #[arg(long = "scope", value_name = "SCOPE", conflicts_with = "revoking")]
    scopes: Vec<Scope>,
    /// The slug of the organization that they act for
    #[arg(long, value_name = "SLUG", conflicts_with = "revoking")]
    organization: Option<String>,
    /// The language that they are answered in if they ask for none
    #[arg(long, value_name = "LANGUAGE", conflicts_with = "revoking")]
    locale: Option<Language>,
    /// How long the token holds
    #[arg(
        long,
        value_name = "N",
        default_value_t = 60,
        conflicts_with = "revoking"
    )]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    minutes: u32,
    /// Revoke the token with this `jti` instead
    #[arg(long, value_name = "JTI", group = "revoking")]
    revoke: Option<String>,
    /// Revoke all tokens of this `sub` instead that were issued until now, or do not say when
    #[arg(long, value_name = "SUBJECT", group = "revoking")]
    revoke_subject: Option<String>,
    /// How long it is kept in mind that they were revoked: at least as long as they would hold
    #[arg(long, value_name = "N", default_value_t = 366, requires = "revoking")]
    days: u32,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let issuer = config
        .issuers
        .iter()
        .find(|issuer| issuer.name == args.issuer);
    let iss = match issuer {
        Some(issuer) => issuer.issuer.as_str(),
        None if args.issuer == OWN_NAME => OWN,
        None => return Err(unknown(&args.issuer, config)),
    };
    match (&args.revoke, &args.revoke_subject, issuer) {
        (None, None, Some(issuer)) => make(args, issuer),
        (None, None, None) => Err(unknown(&args.issuer, config)),
        (jti, subject, _) => revoke(args, config, iss, jti.as_ref(), subject.as_ref()).await,
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

/// Revokes one token of an issuer, or all that somebody has.
async fn revoke(
    args: &Args,
    config: &Config,
    iss: &str,
    jti: Option<&String>,
    subject: Option<&String>,
) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    let keep = TimeDelta::days(args.days.into());
    if let Some(jti) = jti {
        identity::revoke_token(&store, iss, jti.clone(), keep).await?;
        super::say("revoked: running servers refuse the token within a minute");
    }
    if let Some(subject) = subject {
        identity::revoke_subject(&store, iss, subject.clone(), keep).await?;
        super::say("revoked: running servers refuse the tokens within a minute");
    }
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
