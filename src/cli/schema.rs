//! `nordverk schema`: the schema to standard output. It needs no database.

use std::io::{ErrorKind, Write as _};

use anyhow::Context as _;

use crate::api;
use crate::i18n::Catalogue;

pub(super) fn run() -> anyhow::Result<()> {
    let sdl = api::sdl(&api::schema(Catalogue::embedded()?));
    match std::io::stdout().write_all(sdl.as_bytes()) {
        // `nordverk schema | head` has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("the schema cannot be written to standard output"),
    }
}
