//! `nordverk schema`: the schema to standard output. It needs no database.

use crate::api;
use crate::i18n::Catalogue;

pub(super) fn run() -> anyhow::Result<()> {
    super::print(&api::sdl(&api::schema(Catalogue::embedded()?)))
}
