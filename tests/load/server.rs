//! The real program as a process of its own, and what the system tells of it.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::Context as _;

/// A server that is not ready by then never will be.
const PATIENCE: Duration = Duration::from_mins(5);

/// `nordverk serve`, stopped when it is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process, as it says itself.
    pub(crate) ready_ms: u64,
    /// The reading of the whole registry, as its log says.
    pub(crate) load_ms: u64,
    /// Resident memory when it was ready.
    pub(crate) resident_kib: Option<u64>,
}

impl Server {
    /// Starts it on a free port of 127.0.0.1 and waits until it is ready.
    pub(crate) fn start(arguments: &[&str]) -> anyhow::Result<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nordverk"))
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .env("NORDVERK_LOG", "nordverk::store=info,warn")
            .env("NORDVERK_LOG_FORMAT", "text")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()?;
        let told = child.stderr.take().context("no standard error")?;
        let (send, lines) = mpsc::channel::<String>();
        std::thread::spawn(move || {
            for line in BufReader::new(told).lines().map_while(Result::ok) {
                if let Err(unread) = send.send(line) {
                    writeln!(std::io::stderr(), "{}", unread.0).unwrap_or_default();
                }
            }
        });
        let mut server = Self {
            child,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            ready_ms: 0,
            load_ms: 0,
            resident_kib: None,
        };
        loop {
            let line = lines
                .recv_timeout(PATIENCE)
                .context("the server does not become ready")?;
            if let Some(address) = line.split("http://").nth(1) {
                let address = address.split('/').next().unwrap_or_default();
                server.address = address.parse().unwrap_or(server.address);
            } else if let Some(number) = number_after(&line, "elapsed_ms=") {
                server.load_ms = number;
            } else if let Some(number) = number_after(&line, "ready in ") {
                server.ready_ms = number;
                server.resident_kib = server.status_kib("VmRSS:");
                return Ok(server);
            } else if line.starts_with("nordverk:") {
                anyhow::bail!("{line}");
            }
        }
    }

    /// The time that its threads ran, in the program and in the system. Linux counts it in
    /// hundredths of a second.
    pub(crate) fn cpu(&self) -> Option<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let fields = stat.rsplit_once(')')?.1.split_whitespace();
        let ticks: Vec<u64> = fields
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse().ok())
            .collect();
        Some(Duration::from_millis(ticks.iter().sum::<u64>() * 10))
    }

    /// Memory of it, such as `VmRSS:`, which is resident, or `VmHWM:`, which was at most.
    pub(crate) fn status_kib(&self, name: &str) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Told to stop, it takes its temporary files away.
        let id = self.child.id().to_string();
        let told = Command::new("kill").arg(id).status();
        if !told.is_ok_and(|status| status.success()) {
            self.child.kill().unwrap_or_default();
        }
        if let Err(error) = self.child.wait() {
            writeln!(std::io::stderr(), "the server was not stopped: {error}").unwrap_or_default();
        }
    }
}

fn number_after(line: &str, words: &str) -> Option<u64> {
    let rest = line.split_once(words)?.1;
    let end = rest.find(|c: char| !c.is_ascii_digit());
    rest.get(..end.unwrap_or(rest.len()))?.parse().ok()
}
