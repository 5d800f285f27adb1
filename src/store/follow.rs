//! Following the feed: one task publishes, everybody reads.

use std::sync::Arc;
use std::time::{Duration, Instant};

use arc_swap::ArcSwap;
use entity::RecordKind;
use sea_orm::{DatabaseTransaction, DbErr};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::connect::{Store, StoreError};
use super::feed::{self, Head};
use super::load;
use crate::registry::Registry;

/// How often the head of the feed is looked at. Other processes are seen within this time.
const PERIOD: Duration = Duration::from_millis(200);

/// How long to wait before the next look after one that failed.
const PAUSE: Duration = Duration::from_secs(1);

/// After so many changed records, reading everything anew is cheaper than reading each.
const RELOAD_ABOVE: usize = 5_000;

/// The registry that is current in this process.
#[derive(Clone)]
pub struct Live {
    current: Arc<ArcSwap<Registry>>,
    seq: watch::Sender<i64>,
    ready: watch::Sender<bool>,
}

impl Live {
    /// The current registry. A request takes it once and keeps it.
    pub fn registry(&self) -> Arc<Registry> {
        self.current.load_full()
    }

    /// False while the registry is known not to be the database's.
    pub fn is_ready(&self) -> bool {
        *self.ready.borrow()
    }

    /// Waits until the registry holds the change with this number, for at most `patience`.
    pub async fn reach(&self, seq: i64, patience: Duration) -> bool {
        let mut numbers = self.seq.subscribe();
        let reached = numbers.wait_for(|current| *current >= seq);
        tokio::time::timeout(patience, reached)
            .await
            .is_ok_and(|reached| reached.is_ok())
    }

    /// Makes a registry the current one, unless a later one of the same database is.
    pub fn publish(&self, registry: &Arc<Registry>) {
        self.current.rcu(|current| {
            let is_older = registry.epoch == current.epoch && registry.seq < current.seq;
            Arc::clone(if is_older { current } else { registry })
        });
        self.announce();
    }

    /// Makes a registry the current one that was read from the database while another was known.
    /// Where the database is another, or has gone back, what was known is of no use.
    pub(super) fn publish_over(&self, known: &Registry, registry: &Arc<Registry>) {
        if registry.epoch == known.epoch && registry.seq >= known.seq {
            self.publish(registry);
        } else {
            self.current.store(Arc::clone(registry));
            self.announce();
        }
    }

    fn announce(&self) {
        self.seq.send_modify(|seq| *seq = self.current.load().seq);
    }
}

/// The task that keeps a [`Live`] registry current. Dropping it stops the following.
pub struct Follower(JoinHandle<()>);

impl Drop for Follower {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Says that a registry is not kept current any more when it is dropped.
struct Stale(Live);

impl Drop for Stale {
    fn drop(&mut self) {
        self.0.ready.send_replace(false);
    }
}

impl Store {
    /// Loads the registry.
    pub async fn load(&self) -> Result<Live, StoreError> {
        let started = Instant::now();
        let registry = self.read_all().await?;
        tracing::info!(
            seq = registry.seq,
            elapsed_ms = started.elapsed().as_millis(),
            "registry loaded"
        );
        let seq = watch::Sender::new(registry.seq);
        let current = Arc::new(ArcSwap::from_pointee(registry));
        Ok(Live {
            current,
            seq,
            ready: watch::Sender::new(true),
        })
    }

    /// Starts to follow the feed.
    pub fn follow(&self, live: &Live) -> Follower {
        let (store, live) = (self.clone(), live.clone());
        Follower(tokio::spawn(async move {
            // Should this task ever end by itself, nobody takes what is shown for current.
            let _stale_at_the_end = Stale(live.clone());
            loop {
                tokio::time::sleep(PERIOD).await;
                if let Err(error) = store.catch_up(&live).await {
                    // The last good registry goes on answering; a reader is told by `/ready`.
                    if live.ready.send_replace(false) {
                        tracing::error!(error = ?error, "cannot follow the feed");
                    }
                    tokio::time::sleep(PAUSE).await;
                }
            }
        }))
    }

    /// Publishes everything that was committed up to now. Says whether there was anything.
    pub async fn catch_up(&self, live: &Live) -> Result<bool, StoreError> {
        let known = live.registry();
        let head = feed::head(&self.db).await?;
        if head.is_of(&known) {
            live.ready.send_replace(true);
            return Ok(false);
        }
        let reading = self.begin_reading().await?;
        let head = feed::head(&reading).await?;
        let next = Arc::new(after(&reading, head, &known).await?);
        reading.rollback().await?;
        live.publish_over(&known, &next);
        live.ready.send_replace(true);
        Ok(true)
    }

    async fn read_all(&self) -> Result<Registry, StoreError> {
        let reading = self.begin_reading().await?;
        let head = feed::head(&reading).await?;
        let rows = load::all(&reading).await?;
        reading.rollback().await?;
        Ok(Registry::new(head.epoch, head.seq, rows))
    }
}

/// The registry at the head of a transaction, made of one that is known where that is possible.
pub(super) async fn after(
    txn: &DatabaseTransaction,
    head: Head,
    known: &Registry,
) -> Result<Registry, DbErr> {
    if head.epoch == known.epoch && head.seq > known.seq {
        let changed = feed::changed_after(txn, known.seq).await?;
        if changed.values().map(Vec::len).sum::<usize>() <= RELOAD_ABOVE {
            let rows = load::some(txn, &changed).await?;
            let named: Vec<(RecordKind, Uuid)> = changed
                .iter()
                .flat_map(|(kind, ids)| ids.iter().map(|id| (*kind, *id)))
                .collect();
            return Ok(known.after(head.seq, &named, rows));
        }
    }
    // Another epoch, a head behind our own, or too much at once: what we hold is no base.
    let rows = load::all(txn).await?;
    Ok(Registry::new(head.epoch, head.seq, rows))
}
