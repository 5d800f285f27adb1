//! How is it started and looked after? One file per command, each with its arguments and `run`.
//!
//! Data goes to standard output and talk to standard error. A command that cannot do what it was
//! asked says in a sentence why and what to do, and leaves everything as it was. Exit codes: 0 done,
//! 1 not done, 2 wrongly asked (arguments or configuration).

mod client;
mod demo;
mod export;
mod import;
mod load;
mod migrate;
mod schema;
mod serve;
mod token;
mod verify;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context as _;
use clap::Parser as _;
use tracing_subscriber::EnvFilter;

use crate::clock::{SystemClock, SystemIds};
use crate::config::{Config, LogFormat, Mistake};
use crate::identity;
use crate::store::{Store, StoreError};

/// The registry of municipal safety and preparedness networks in Sweden and Finland.
#[derive(Debug, clap::Parser)]
#[command(name = "nordverk", version)]
struct Cli {
    /// The configuration file [default: nordverk.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The address of the database [default: the file nordverk.db]
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
    /// Log more, and tell the causes of a failure
    #[arg(short, long, global = true)]
    verbose: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Answer questions over HTTP
    Serve(serve::Args),
    /// Bring the database to the version of this program
    Migrate,
    /// Take in the content files of a directory, all of them or none
    Import(import::Args),
    /// Write everything in the registry to content files
    Export(export::Args),
    /// Look whether the database holds together
    Verify,
    /// Print the GraphQL schema
    Schema,
    /// Take in what the program is delivered with: reference data and the five systems
    Load(load::Args),
    /// Make a token for development, or revoke one
    Token(token::Args),
    /// Look after clients: programs that ask with a secret
    Client(client::Args),
}

/// Runs the command that the arguments ask for. `started` is when the process began.
pub fn run(started: Instant, args: impl IntoIterator<Item = OsString>) -> ExitCode {
    identity::install_crypto();
    let cli = Cli::parse_from(args);
    let config = match cli.config() {
        Ok(config) => config,
        Err(mistakes) => {
            say("nordverk: the configuration cannot be used:");
            for mistake in mistakes {
                say(format_args!("  {mistake}"));
            }
            return ExitCode::from(2);
        }
    };
    start_log(&config, cli.verbose);
    let done = tokio::runtime::Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(cli.command.run(&config, started)));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&error, cli.verbose);
            ExitCode::FAILURE
        }
    }
}

impl Cli {
    fn config(&self) -> Result<Config, Vec<Mistake>> {
        let mut flags = Vec::new();
        if let Some(database) = &self.database {
            flags.push(("database", database.clone()));
        }
        if let Command::Serve(serve::Args {
            listen: Some(listen),
            ..
        }) = &self.command
        {
            flags.push(("listen", listen.clone()));
        }
        Config::read(self.config.as_deref(), &flags)
    }
}

impl Command {
    async fn run(&self, config: &Config, started: Instant) -> anyhow::Result<()> {
        match self {
            Self::Serve(args) => serve::run(args, config, started).await,
            Self::Migrate => migrate::run(config).await,
            Self::Import(args) => import::run(args, config).await,
            Self::Export(args) => export::run(args, config).await,
            Self::Verify => verify::run(config).await,
            Self::Schema => schema::run(),
            Self::Load(args) => load::run(args, config).await,
            Self::Token(args) => token::run(args, config).await,
            Self::Client(args) => client::run(args, config).await,
        }
    }
}

fn start_log(config: &Config, verbose: bool) {
    let filter = if verbose {
        "nordverk=debug,info"
    } else {
        &config.log
    };
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}

fn tell(error: &anyhow::Error, verbose: bool) {
    say(format_args!("nordverk: {error}"));
    for cause in error.chain().skip(1).filter(|_| verbose) {
        say(format_args!("  because {cause}"));
    }
    if !verbose && error.chain().len() > 1 {
        say("  (-v tells the cause)");
    }
}

/// Says something to whoever started the command.
fn say(line: impl Display) {
    // A closed terminal is no reason to stop.
    writeln!(std::io::stderr(), "{line}").unwrap_or_default();
}

/// Puts out what was asked for.
fn print(data: &str) -> anyhow::Result<()> {
    match std::io::stdout().write_all(data.as_bytes()) {
        // `nordverk schema | head` has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("standard output cannot be written to"),
    }
}

/// Opens a database to migrate it; makes the file of an embedded one.
async fn create(address: &str) -> Result<Store, StoreError> {
    Store::create(address, Arc::new(SystemClock), Arc::new(SystemIds)).await
}

/// Opens a database of this program's version, and refuses any other.
async fn open_ready(address: &str) -> Result<Store, StoreError> {
    let store = Store::open(address, Arc::new(SystemClock), Arc::new(SystemIds)).await?;
    store.check_schema().await?;
    Ok(store)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_are_well_declared() {
        super::Cli::command().debug_assert();
    }
}
