//! The demo: a temporary database with all that the program is delivered with, and what to ask it.

use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Context as _;

use crate::clock::{IdSource as _, SystemIds};
use crate::http::FIRST_QUERY;
use crate::store::Store;

/// A new directory that goes when it is dropped.
pub(super) struct TemporaryDirectory(PathBuf);

impl TemporaryDirectory {
    pub(super) fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("nordverk-demo-{}", SystemIds.next()));
        fs::create_dir(&path).with_context(|| {
            format!(
                "cannot create the directory `{}` for the demo",
                path.display()
            )
        })?;
        Ok(Self(path))
    }
}

impl Drop for TemporaryDirectory {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            tracing::warn!(error = ?error, directory = %self.0.display(), "left behind");
        }
    }
}

/// A database in the directory, with everything that the program is delivered with.
pub(super) async fn open(directory: &TemporaryDirectory) -> anyhow::Result<Store> {
    let address = format!("sqlite://{}", directory.0.join("demo.db").display());
    let store = super::create(&address).await?;
    store.migrate().await?;
    tokio::task::spawn_blocking(move || load(&address)).await??;
    Ok(store)
}

/// Loads the database in a process of its own: taking everything in at once needs more memory than
/// serving it, and memory that a process has had it hardly gives back.
fn load(address: &str) -> anyhow::Result<()> {
    let program = std::env::current_exe().context("the program cannot find itself")?;
    let done = Command::new(program)
        .args(["--database", address, "load"])
        .stdin(Stdio::null())
        .output()
        .context("the program cannot be started to load the demo")?;
    anyhow::ensure!(
        done.status.success(),
        "the demo cannot be loaded: {}",
        String::from_utf8_lossy(&done.stderr).trim()
    );
    Ok(())
}

/// What to do with the demo.
pub(super) fn greeting(address: SocketAddr) -> String {
    let mut host = address;
    if host.ip().is_unspecified() {
        host.set_ip(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    let line = FIRST_QUERY.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = serde_json::json!({ "query": line });
    let query = FIRST_QUERY.trim_end().replace('\n', "\n    ");
    format!(
        "The demo has the reference data and the five systems in a temporary database, which goes \
         when you stop it with Ctrl-C.

Open in a browser:
    http://{host}/

A first query:
    {query}

The same with curl:
    curl http://{host}/graphql -H 'Content-Type: application/json' -d '{body}'
"
    )
}
