//! One address for the database: `sqlite://…` is the embedded default, `postgres://…` production.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, IsolationLevel, TransactionOptions, TransactionTrait,
};

use tokio::sync::Mutex;

use crate::clock::{Clock, IdSource};

/// The database, with the clock and the keys that writes need.
#[derive(Clone)]
pub struct Store {
    pub(super) db: DatabaseConnection,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) ids: Arc<dyn IdSource>,
    /// Held by whoever writes.
    pub(super) turn: Arc<Mutex<()>>,
    statements: Arc<AtomicU64>,
}

/// Why the database cannot be used. Each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address is of no known kind.
    #[error(
        "the database address `{0}` is not understood: use sqlite://FILE or \
         postgres://USER@HOST/DATABASE"
    )]
    BadAddress(String),
    /// The directory of the database file is not there.
    #[error(
        "the directory `{0}` of the database file does not exist: create it, or choose another"
    )]
    NoDirectory(String),
    /// The database file is not there.
    #[error("there is no database file `{0}`: run `nordverk migrate` to make it, or name another")]
    NoFile(String),
    /// The database does not answer.
    #[error(
        "cannot open the database at `{address}`: does it run, and is the address right? ({reason})"
    )]
    Unreachable {
        /// The address without its password.
        address: String,
        /// What the driver said.
        reason: String,
    },
    /// The schema is older than the program.
    #[error("the database lacks {0} migration(s): run `nordverk migrate` first")]
    OldSchema(usize),
    /// The schema is newer than the program.
    #[error(
        "the database was migrated by a newer program: start that program, or a newer one. \
         Unknown here: {0}"
    )]
    NewerSchema(String),
    /// Something else went wrong in the database.
    #[error("the database failed")]
    Db(#[from] DbErr),
}

impl Store {
    /// Opens a database that is there.
    pub async fn open(
        address: &str,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Result<Self, StoreError> {
        Self::connect(address, clock, ids, false).await
    }

    /// Opens a database to migrate it. A missing `SQLite` file is created; a `PostgreSQL` database
    /// must be there.
    pub async fn create(
        address: &str,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Result<Self, StoreError> {
        Self::connect(address, clock, ids, true).await
    }

    async fn connect(
        address: &str,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        create: bool,
    ) -> Result<Self, StoreError> {
        let mut options = ConnectOptions::new(address);
        options
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .test_before_acquire(false);
        if let Some(file) = address.strip_prefix("sqlite://") {
            sqlite(&mut options, file, create)?;
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            postgres(&mut options);
        } else {
            return Err(StoreError::BadAddress(without_password(address)));
        }
        let mut db = Database::connect(options)
            .await
            .map_err(|error| StoreError::Unreachable {
                address: without_password(address),
                reason: error.to_string(),
            })?;
        let statements = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&statements);
        db.set_metric_callback(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        Ok(Self {
            db,
            clock,
            ids,
            turn: Arc::default(),
            statements,
        })
    }

    /// How many statements this process has sent to the database.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// The clock that writes are stamped by.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The keys that new rows get.
    pub fn ids(&self) -> &Arc<dyn IdSource> {
        &self.ids
    }

    /// The connection, for tests that look at tables themselves.
    pub fn connection(&self) -> &DatabaseConnection {
        &self.db
    }

    /// Begins a transaction that reads one consistent state.
    pub(super) async fn begin_reading(&self) -> Result<DatabaseTransaction, DbErr> {
        let mut options = TransactionOptions::default();
        // SQLite reads one state anyway, and only warns about these.
        if self.db.get_database_backend() == DbBackend::Postgres {
            options.isolation_level = Some(IsolationLevel::RepeatableRead);
            options.access_mode = Some(AccessMode::ReadOnly);
        }
        self.db.begin_with_options(options).await
    }
}

fn sqlite(options: &mut ConnectOptions, file: &str, create: bool) -> Result<(), StoreError> {
    let path = file.split('?').next().unwrap_or(file);
    let directory = Path::new(path)
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if let Some(directory) = directory.filter(|directory| !directory.is_dir()) {
        return Err(StoreError::NoDirectory(directory.display().to_string()));
    }
    if !create && !Path::new(path).is_file() {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit that was acknowledged survives a loss of power.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
    });
    Ok(())
}

fn postgres(options: &mut ConnectOptions) {
    // sqlx 0.9.0 can hand back a connection with a transaction still open when `begin` is
    // cancelled; the next write would land in it and be lost. This ends any such transaction, and
    // costs a round trip only when a connection goes back to the pool.
    options.map_sqlx_postgres_pool_opts(|pool| {
        pool.after_release(|connection, _| {
            Box::pin(async move {
                sqlx::raw_sql("BEGIN; ROLLBACK")
                    .execute(&mut *connection)
                    .await?;
                Ok(true)
            })
        })
    });
}

fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    match rest.split_once('@') {
        Some((user, host)) => {
            let name = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{name}@{host}")
        }
        None => address.to_owned(),
    }
}
