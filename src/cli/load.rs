//! `nordverk load`: what the program is delivered with, into the configured database. Loading it
//! again changes nothing.

use anyhow::Context as _;

use super::import;
use crate::changes::Imported;
use crate::config::Config;
use crate::content;
use crate::store::{Committed, Store};
use crate::transfer::{self, Bundle};

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
    import::take_in(store, &delivered()?).await
}

fn delivered() -> anyhow::Result<Bundle> {
    let mut bundle = content::reference::bundle().context("the reference data cannot be read")?;
    let texts = transfer::read(content::texts()).map_err(import::refused)?;
    append(&mut bundle, texts);
    Ok(bundle)
}

/// Adds the records of one bundle to another.
fn append(to: &mut Bundle, from: Bundle) {
    macro_rules! append {
        ($($kind:ident),+ $(,)?) => {
            let Bundle { $($kind),+ } = from;
            $(to.$kind.extend($kind);)+
        };
    }
    append!(
        source,
        area,
        organization,
        person,
        topic,
        body,
        seat,
        membership,
        event,
        participation,
        relation,
    );
}
