//! `nordverk load`: what the program is delivered with, into the configured database. Loading it
//! again changes nothing.

use super::import;
use crate::config::Config;
use crate::content;
use crate::content::generated::{self, Size};
use crate::store::Store;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Take in a large made-up registry instead, for measurements
    #[arg(long)]
    generated: bool,
    /// Which made-up registry: the same number gives the same one
    #[arg(long, value_name = "N", default_value_t = 1, requires = "generated")]
    seed: u64,
    /// How many networks it has; everything else is in proportion
    #[arg(long, value_name = "N", default_value_t = 200, requires = "generated")]
    networks: usize,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let store = super::open_ready(&config.database).await?;
    if args.generated {
        refuse_beside_others(&store).await?;
        let bundle = generated::bundle(args.seed, Size::scaled(args.networks));
        let done = import::take_in(&store, &bundle).await?;
        import::tell("a made-up registry", done);
    } else {
        let bundle = content::delivered().map_err(import::unreadable)?;
        let done = import::take_in(&store, &bundle).await?;
        import::tell("the reference data and the five systems", done);
    }
    Ok(())
}

/// Made-up records must not stand among real ones.
async fn refuse_beside_others(store: &Store) -> anyhow::Result<()> {
    let registry = store.load().await?.registry();
    let mut organizations = registry.organizations.all.iter();
    anyhow::ensure!(
        organizations.all(|own| own.row.key.starts_with(generated::PREFIX)),
        "the database holds other records, and made-up ones would stand among them: migrate an \
         empty database and use that"
    );
    Ok(())
}
