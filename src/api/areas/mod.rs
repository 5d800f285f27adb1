//! Areas: countries, counties, regions, municipalities and where they work together.

mod queries;
mod types;

pub(super) use queries::{AreaBy, AreaOrder, AreaQuery, key, order};
pub(super) use types::Area;
