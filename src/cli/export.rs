//! `nordverk export`: everything in the registry as content files that `import` reads.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use crate::config::Config;
use crate::transfer;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The directory to write to; it is created if it is not there
    dir: PathBuf,
    /// Write into a directory that is not empty, over files of the same names
    #[arg(long)]
    force: bool,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let dir = &args.dir;
    let before = names(dir).map_err(|error| {
        let dir = dir.display();
        anyhow!("`{dir}` cannot be read as a directory, choose another: {error}")
    })?;
    if !before.is_empty() && !args.force {
        bail!(
            "`{}` is not empty: choose a new directory, or write over it with --force",
            dir.display()
        );
    }
    let store = super::open_ready(&config.database).await?;
    let registry = store.load().await?.registry();
    let files = transfer::write(&transfer::export(&registry));
    put(dir, &files).map_err(|error| {
        let dir = dir.display();
        anyhow!("`{dir}` cannot be written to, check its rights and the space left: {error}")
    })?;
    super::say(format_args!(
        "wrote {} file(s) to {}",
        files.len(),
        dir.display()
    ));
    for name in before {
        if !files.iter().any(|(written, _)| *written == name) {
            super::say(format_args!("  left as it was: {name}"));
        }
    }
    Ok(())
}

/// The names in a directory; none if it is not there.
fn names(dir: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<String>>>()?;
    names.sort_unstable();
    Ok(names)
}

/// Writes all files, or none that could be taken for whole: each gets its name at the end.
fn put(dir: &Path, files: &[(String, String)]) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    let part = |name: &str| dir.join(format!(".{name}.part"));
    let written = files
        .iter()
        .try_for_each(|(name, text)| fs::write(part(name), text))
        .and_then(|()| {
            files
                .iter()
                .try_for_each(|(name, _)| fs::rename(part(name), dir.join(name)))
        });
    if written.is_err() {
        for (name, _) in files {
            // What was not written is not there to be removed.
            fs::remove_file(part(name)).unwrap_or_default();
        }
    }
    written
}
