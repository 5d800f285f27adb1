//! `nordverk load`: what the program is delivered with, into the configured database. Loading it
//! again changes nothing.

use super::import;
use crate::changes::Imported;
use crate::config::Config;
use crate::content;
use crate::store::{Committed, Store};

#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) async fn run(_args: &Args, config: &Config) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    let done = load(&store).await?;
    import::tell("the reference data and the five systems", done);
    Ok(())
}

/// Takes in the delivered content.
pub(super) async fn load(store: &Store) -> anyhow::Result<Committed<Imported>> {
    let bundle = content::delivered().map_err(import::unreadable)?;
    import::take_in(store, &bundle).await
}
