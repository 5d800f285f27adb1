//! Databases to measure on, filled by the program itself.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::ensure;

/// Runs a command of the program on a database, and says how long that took.
pub(crate) fn run(database: &str, arguments: &[&str]) -> anyhow::Result<Duration> {
    let started = Instant::now();
    let done = Command::new(env!("CARGO_BIN_EXE_nordverk"))
        .args(["--database", database])
        .args(arguments)
        .output()?;
    ensure!(
        done.status.success(),
        "`nordverk {}` failed: {}",
        arguments.join(" "),
        String::from_utf8_lossy(&done.stderr)
    );
    Ok(started.elapsed())
}

/// The address of a new `SQLite` database in a directory.
pub(crate) fn new(directory: &Path, name: &str) -> anyhow::Result<String> {
    let address = format!("sqlite://{}", directory.join(name).display());
    run(&address, &["migrate"])?;
    Ok(address)
}

/// The address of a copy of a registry that has no memberships, and how many there were.
pub(crate) fn without_memberships(
    directory: &Path,
    database: &str,
) -> anyhow::Result<(String, usize)> {
    let written = directory.join("written");
    let name = written.display().to_string();
    run(database, &["export", &name])?;
    let memberships = written.join("memberships.toml");
    let count = fs::read_to_string(&memberships)?
        .lines()
        .filter(|line| *line == "[[membership]]")
        .count();
    fs::remove_file(memberships)?;
    let address = new(directory, "without.db")?;
    run(&address, &["import", &name])?;
    Ok((address, count))
}
