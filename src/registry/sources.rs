//! The texts, pages and data sets that statements were taken from.

use std::sync::Arc;

use entity::source;

use super::table::{Index, Table, kept, record};

/// A source.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// The row.
    pub row: source::Model,
}

record!(Source, Source);

/// All sources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// By key.
    pub all: Table<Source>,
    /// By their key in content files.
    pub by_key: Index<String, Source>,
}

kept!(Sources.all: Source);

impl Sources {
    fn reindex(&mut self, source: &Arc<Source>, present: bool) {
        self.by_key.set(source.row.key.clone(), source, present);
    }
}
