//! `nordverk import`: the content files of a directory, all of them or none.

use std::fmt::Display;
use std::path::PathBuf;

use entity::RecordKind;

use crate::changes::{ImportError, Imported};
use crate::config::Config;
use crate::content::Unreadable;
use crate::registry::{Broken, every_record};
use crate::store::{Committed, Store};
use crate::transfer::bundle::{Place, Record};
use crate::transfer::{self, Bundle};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The directory that holds the content files
    dir: PathBuf,
}

pub(super) async fn run(args: &Args, config: &Config) -> anyhow::Result<()> {
    let bundle = transfer::read_dir(&args.dir)?;
    let store = super::open_ready(&config.database).await?;
    let done = take_in(&store, &bundle).await?;
    tell(args.dir.display(), done);
    Ok(())
}

/// Makes the registry hold what a bundle says.
pub(super) async fn take_in(store: &Store, bundle: &Bundle) -> anyhow::Result<Committed<Imported>> {
    transfer::take_in(store, bundle)
        .await
        .map_err(|error| match error {
            ImportError::Refused(faults) => refused(faults),
            ImportError::Broken(broken) => {
                refused(broken.iter().map(|broken| located(bundle, broken)))
            }
            ImportError::Db(error) => anyhow::Error::from(error)
                .context("the database failed, and nothing was taken in: try again"),
        })
}

/// What the program is delivered with cannot be read.
pub(super) fn unreadable(error: Unreadable) -> anyhow::Error {
    match error {
        Unreadable::Texts(faults) => refused(faults),
        Unreadable::Reference(row) => row.into(),
    }
}

pub(super) fn tell(what: impl Display, done: Committed<Imported>) {
    let Committed { value, seq } = done;
    super::say(format_args!(
        "took in {what}: {} record(s) new or changed, {} as they were; the registry is at change \
         {seq}",
        value.changed, value.unchanged
    ));
}

/// Every fault on a line of its own.
pub(super) fn refused<F: Display>(faults: impl IntoIterator<Item = F>) -> anyhow::Error {
    let lines: Vec<String> = faults
        .into_iter()
        .map(|fault| format!("\n  {fault}"))
        .collect();
    anyhow::anyhow!(
        "nothing was taken in; correct this and try again, {} fault(s):{}",
        lines.len(),
        lines.concat()
    )
}

/// The broken rule with the place of the record, if the bundle holds it.
fn located(bundle: &Bundle, broken: &Broken) -> String {
    match place(bundle, broken.kind, &broken.key) {
        Some(Place { file, line }) => format!("{file}:{line}: {broken}"),
        None => broken.to_string(),
    }
}

fn place<'a>(bundle: &'a Bundle, kind: RecordKind, key: &str) -> Option<&'a Place> {
    fn among<'a, R: Record>(records: &'a [R], key: &str) -> Option<&'a Place> {
        let record = records.iter().find(|record| record.key() == key)?;
        Some(record.place()).filter(|place| place.line > 0)
    }
    macro_rules! look {
        ($($table:ident: $kind:ident in $concept:ident),+ $(,)?) => {
            match kind { $(RecordKind::$kind => among(&bundle.$table, key),)+ }
        };
    }
    every_record!(look)
}
