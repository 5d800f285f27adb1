//! Databases to measure on.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use anyhow::anyhow;
use nordverk::clock::{SystemClock, SystemIds};
use nordverk::content;
use nordverk::content::generated::{self, Size};
use nordverk::store::Store;
use nordverk::transfer::{Bundle, take_in};

/// A `SQLite` file in a directory that goes.
pub(crate) struct TemporaryFile {
    pub(crate) address: String,
}

impl TemporaryFile {
    pub(crate) fn new(directory: impl AsRef<Path>, name: &str) -> Self {
        let file = directory.as_ref().join(name);
        Self {
            address: format!("sqlite://{}", file.display()),
        }
    }
}

/// Makes up a registry in a database, unless there is one already. Says how long that took.
pub(crate) fn fill(address: &str, seed: u64, size: Size) -> anyhow::Result<Option<String>> {
    run(async {
        let store = open(address).await?;
        if !store.load().await?.registry().bodies.all.is_empty() {
            return Ok(None);
        }
        let started = Instant::now();
        let bundle = generated::bundle(seed, size);
        let made = started.elapsed();
        let changed = import(&store, &bundle).await?;
        let first = started.elapsed().saturating_sub(made);
        let started = Instant::now();
        import(&store, &bundle).await?;
        Ok(Some(format!(
            "{changed} records: made up in {} ms, taken in in {} ms, and in {} ms once more",
            made.as_millis(),
            first.as_millis(),
            started.elapsed().as_millis()
        )))
    })
}

/// Fills a database with what the program is delivered with.
pub(crate) fn deliver(address: &str) -> anyhow::Result<()> {
    run(async {
        let store = open(address).await?;
        import(&store, &content::delivered()?).await?;
        Ok(())
    })
}

async fn open(address: &str) -> anyhow::Result<Store> {
    let store = Store::create(address, Arc::new(SystemClock), Arc::new(SystemIds)).await?;
    store.migrate().await?;
    Ok(store)
}

async fn import(store: &Store, bundle: &Bundle) -> anyhow::Result<usize> {
    let done = take_in(store, bundle).await;
    let done = done.map_err(|error| anyhow!("the registry is refused: {error:?}"))?;
    Ok(done.value.changed)
}

fn run<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Runtime::new()?.block_on(work)
}
