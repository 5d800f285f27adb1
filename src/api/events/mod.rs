//! Events: meetings, conferences, courses.

mod queries;
mod types;

pub(super) use queries::{EventBy, EventFilter, EventOrder, EventQuery, filtered};
pub(super) use types::Event;
