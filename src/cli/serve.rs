//! `nordverk serve`: answers questions over HTTP until it is told to stop.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono_tz::Tz;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::demo::{self, TemporaryDirectory};
use super::say;
use crate::api;
use crate::changes::Writer;
use crate::config::Config;
use crate::http::{self, AppState};
use crate::i18n::Catalogue;
use crate::identity::Identity;
use crate::identity::issuers::{Issuer, Secret};
use crate::store::{Live, Store};

/// How long requests that have begun may go on after the signal to stop.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Serve a temporary database with the reference data and the five systems
    #[arg(long, conflicts_with = "database")]
    demo: bool,
    /// The address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub(super) listen: Option<String>,
}

pub(super) async fn run(args: &Args, config: &Config, started: Instant) -> anyhow::Result<()> {
    let stop = stop_signal();
    let listener = bind(config.listen).await?;
    let demo = args.demo.then(TemporaryDirectory::new).transpose()?;
    let opening = async {
        match &demo {
            Some(directory) => demo::open(directory).await,
            None => Ok(super::open_ready(&config.database).await?),
        }
    };
    let store = tokio::select! {
        store = opening => store?,
        () = told(stop.clone()) => return Ok(()),
    };
    let live = store.load().await?;
    let _follower = store.follow(&live);
    let address = listener.local_addr()?;
    let (issuers, greeting) = if args.demo {
        let issuer = demo::issuer()?;
        let greeting = demo::greeting(address, &issuer)?;
        (vec![issuer], greeting)
    } else {
        let greeting = format!("listening on http://{address}/");
        (config.issuers.clone(), greeting)
    };
    let identity = identity(&store, issuers, config).await?;
    let _watcher = identity.watch();
    let router = http::router(state(&store, live, identity, config.time_zone)?);
    say(greeting);
    say(format_args!(
        "ready in {} ms",
        started.elapsed().as_millis()
    ));
    let serving = axum::serve(listener, router).with_graceful_shutdown(told(stop.clone()));
    tokio::select! {
        served = serving.into_future() => served?,
        () = async { told(stop).await; tokio::time::sleep(PATIENCE).await } => {
            say("stopped with requests unanswered: they took too long");
        }
    }
    Ok(())
}

/// Whoever the configuration trusts. Without a secret in it, the tokens of clients end with the
/// process.
async fn identity(
    store: &Store,
    issuers: Vec<Issuer>,
    config: &Config,
) -> anyhow::Result<Identity> {
    let secret = match &config.token_secret {
        Some(secret) => secret.clone(),
        None => Secret::random()?,
    };
    Ok(Identity::open(store, issuers, secret).await?)
}

fn state(store: &Store, live: Live, identity: Identity, zone: Tz) -> anyhow::Result<AppState> {
    let catalogue = Catalogue::embedded()?;
    Ok(AppState {
        schema: api::schema(catalogue.clone()),
        writer: Writer::new(store.clone(), live.clone(), zone),
        live,
        identity,
        catalogue,
        clock: Arc::clone(store.clock()),
        ids: Arc::clone(store.ids()),
        zone,
    })
}

async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => anyhow::anyhow!(
                "port {} is in use on {}: choose another address with --listen",
                address.port(),
                address.ip()
            ),
            ErrorKind::PermissionDenied => anyhow::anyhow!(
                "port {} may not be listened on: choose one above 1023 with --listen",
                address.port()
            ),
            _ => anyhow::Error::from(error).context(format!(
                "cannot listen on {address}: choose another with --listen"
            )),
        })
}

/// Becomes true when the process is told to stop.
fn stop_signal() -> watch::Receiver<bool> {
    let (stop, told) = watch::channel(false);
    tokio::spawn(async move {
        if let Err(error) = signalled().await {
            tracing::error!(error = ?error, "signals cannot be listened for");
            // Without a signal to wait for, the server goes on until it is killed.
            std::future::pending::<()>().await;
        }
        stop.send_replace(true);
    });
    told
}

async fn told(mut stop: watch::Receiver<bool>) {
    if stop.wait_for(|stop| *stop).await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn signalled() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
