//! The texts, pages and data sets that statements were taken from.

mod queries;
mod types;

pub(super) use queries::{SourceQuery, latest_first, list};
pub(super) use types::Source;
