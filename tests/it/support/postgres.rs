//! A private cluster for the run, made from installed binaries.
//!
//! A shell holds the server and waits on its standard input. That ends with this process, however
//! it ends: then the shell stops the server and removes the directory.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use nordverk::clock::{IdSource as _, SystemIds};
use sea_orm::{ConnectionTrait as _, Database, DatabaseConnection};
use tokio::sync::OnceCell;

use super::background::background;

const REQUIRED: &str = "NORDVERK_TEST_REQUIRE_POSTGRES";
const PREFIX: &str = "nordverk-test-";
const SOCKET: &str = ".s.PGSQL.5432";

/// `$1` is the directory, `$2` where the binaries are.
const SCRIPT: &str = r#"
cd /
if "$2/initdb" -D "$1/data" -U postgres -A trust -N --no-locale -E UTF8 >"$1/log" 2>&1; then
    "$2/postgres" -D "$1/data" -c listen_addresses= -c unix_socket_directories="$1" \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off \
        -c max_connections=200 >>"$1/log" 2>&1 </dev/null &
    server=$!
    cat >/dev/null
    kill -INT "$server"
    wait "$server"
fi
cat >/dev/null
rm -rf "$1"
"#;

struct Cluster {
    directory: PathBuf,
    admin: DatabaseConnection,
    // Its standard input is what keeps the server up.
    _shell: Child,
}

static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();

/// False if no server is installed, unless that is said to be a failure.
pub(super) fn is_available() -> bool {
    static AVAILABLE: OnceLock<bool> = OnceLock::new();
    let available = *AVAILABLE.get_or_init(|| {
        let found = binaries().is_some();
        if !found {
            // Past the capture of the test harness, which would hide it.
            let mut talk = std::io::stderr();
            talk.write_all(b"SKIPPED: no PostgreSQL binaries\n")
                .unwrap();
        }
        found
    });
    assert!(
        available || std::env::var_os(REQUIRED).is_none_or(|value| value != "1"),
        "{REQUIRED} is set, but neither PATH nor /usr/lib/postgresql has initdb and postgres"
    );
    available
}

/// A database of the cluster, which goes with it.
pub(super) struct OwnDatabase {
    name: String,
    address: String,
}

impl OwnDatabase {
    /// A new database, a copy of another.
    pub(super) async fn copy_of(template: &str) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        Self::named(name, template).await
    }

    /// A new database of a name.
    pub(super) async fn named(name: impl Into<String>, template: &str) -> Self {
        let name = name.into();
        let statement = format!("CREATE DATABASE {name} TEMPLATE {template}");
        let directory = administer(statement).await;
        let address = format!("postgres://postgres@localhost/{name}?host={directory}");
        Self { name, address }
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        background().spawn(administer(statement));
    }
}

/// Runs a statement in the runtime that the connection belongs to. Says where the cluster is.
async fn administer(statement: String) -> String {
    let running = background().spawn(async move {
        let cluster = CLUSTER.get_or_init(start).await;
        cluster.admin.execute_unprepared(&statement).await.unwrap();
        cluster.directory.display().to_string()
    });
    running.await.unwrap()
}

async fn start() -> Cluster {
    let binaries = binaries().unwrap();
    let parent = [PathBuf::from("/tmp"), std::env::temp_dir()]
        .into_iter()
        .find(|path| path.is_dir())
        .unwrap();
    sweep(&parent);
    // A socket has a short path or none.
    let id = SystemIds.next().simple().to_string();
    let directory = parent.join(format!("{PREFIX}{id}"));
    fs::create_dir(&directory).unwrap();
    fs::set_permissions(&directory, fs::Permissions::from_mode(0o700)).unwrap();

    let mut shell = Command::new("/bin/sh");
    shell
        .args(["-c", SCRIPT, "sh"])
        .args([&directory, &binaries])
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // Ctrl-C in the terminal is for the tests, not for who cleans up after them.
        .process_group(0);
    if fs::metadata(&directory).unwrap().uid() == 0 {
        // The server refuses to run as root.
        let (user, group) = postgres_user().unwrap_or((65_534, 65_534));
        chown(&directory, Some(user), Some(group)).unwrap();
        shell.uid(user).gid(group);
    }
    let shell = shell.spawn().unwrap();
    wait_until_ready(&directory).await;
    let address = format!(
        "postgres://postgres@localhost/postgres?host={}",
        directory.display()
    );
    let admin = Database::connect(address).await.unwrap();
    Cluster {
        directory,
        admin,
        _shell: shell,
    }
}

async fn wait_until_ready(directory: &Path) {
    for _ in 0..1200 {
        let state = fs::read_to_string(directory.join("data/postmaster.pid")).unwrap_or_default();
        if state
            .lines()
            .nth(7)
            .is_some_and(|line| line.trim() == "ready")
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let log = fs::read_to_string(directory.join("log")).unwrap_or_default();
    panic!("PostgreSQL did not start within a minute:\n{log}");
}

/// Removes what runs left behind whose shell was killed.
fn sweep(parent: &Path) {
    let stale = |path: &Path| {
        let age = fs::metadata(path)
            .and_then(|about| about.modified())
            .map(|changed| changed.elapsed().unwrap_or_default());
        age.is_ok_and(|age| age > Duration::from_mins(10))
            && UnixStream::connect(path.join(SOCKET)).is_err()
    };
    let entries = fs::read_dir(parent).unwrap().filter_map(Result::ok);
    for path in entries.map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(PREFIX) && stale(&path) {
            // Another run may be at it too, or it may be another user's.
            fs::remove_dir_all(&path).unwrap_or_default();
        }
    }
}

/// The directory of the binaries: the first in `PATH`, else the newest that is installed.
fn binaries() -> Option<PathBuf> {
    let has_both = |directory: &PathBuf| {
        directory.join("initdb").is_file() && directory.join("postgres").is_file()
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(directory) = std::env::split_paths(&path).find(has_both) {
        return Some(directory);
    }
    let installed = fs::read_dir("/usr/lib/postgresql").ok()?;
    installed
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, directory)| has_both(directory))
        .max()
        .map(|(_, directory)| directory)
}

fn postgres_user() -> Option<(u32, u32)> {
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let fields: Vec<&str> = users
        .lines()
        .find(|line| line.starts_with("postgres:"))?
        .split(':')
        .collect();
    Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
}
