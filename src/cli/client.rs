//! `nordverk client`: programs of partners that have no issuer of tokens.

use entity::{ClientId, client};
use uuid::Uuid;

use crate::config::Config;
use crate::identity::clients;
use crate::registry::Scope;
use crate::store::Store;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add a client, and show its secret, which is not to be seen again
    Add(Add),
    /// List all clients
    List,
    /// Make the secret and the tokens of a client stop working
    Revoke {
        /// The id of the client
        id: Uuid,
    },
}

#[derive(Debug, clap::Args)]
struct Add {
    /// What the client is called
    #[arg(long)]
    name: String,
    /// The slug of the organization that it acts for
    #[arg(long, value_name = "SLUG")]
    organization: String,
    /// What it may do, such as members:read; can be given several times
    #[arg(long = "scope", value_name = "SCOPE", required = true)]
    scopes: Vec<Scope>,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    match &args.command {
        Command::Add(new) => add(&store, new).await,
        Command::List => list(&store).await,
        Command::Revoke { id } => revoke(&store, ClientId(*id)).await,
    }
}

async fn add(store: &Store, new: &Add) -> anyhow::Result<()> {
    let registry = store.load().await?.registry();
    let named = registry.organizations.by_slug.get(&new.organization);
    anyhow::ensure!(
        !named.is_empty(),
        "no organization in the registry has the slug `{}`",
        new.organization
    );
    let (name, organization) = (new.name.clone(), new.organization.clone());
    let client = clients::add(store, name, organization, &new.scopes).await?;
    super::print(&format!(
        "client_id={}\nclient_secret={}\n",
        client.id.0, client.secret
    ))?;
    super::say("the secret is kept nowhere: hand it over now, on a safe way");
    Ok(())
}

async fn list(store: &Store) -> anyhow::Result<()> {
    let lines: Vec<String> = store.clients().await?.iter().map(line).collect();
    super::print(&lines.concat())
}

fn line(client: &client::Model) -> String {
    let state = match client.revoked_at {
        Some(at) => format!("revoked {at}"),
        None => "active".to_owned(),
    };
    let scopes: Vec<&str> = client.scopes.iter().map(String::as_str).collect();
    let client::Model {
        id,
        name,
        organization,
        created_at,
        ..
    } = client;
    let scopes = scopes.join(" ");
    format!(
        "{}\t{name}\t{organization}\t{scopes}\tadded {created_at}\t{state}\n",
        id.0
    )
}

async fn revoke(store: &Store, id: ClientId) -> anyhow::Result<()> {
    let known = clients::revoke(store, id).await?;
    anyhow::ensure!(
        known,
        "there is no client {}: `nordverk client list` has all",
        id.0
    );
    super::say("revoked: its secret no longer works, and its tokens stop within a minute");
    Ok(())
}
