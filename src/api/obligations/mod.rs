//! What somebody has to do, and how that stands: goals, reports, nominations, duties, tasks.

mod queries;
mod types;

pub(super) use queries::{ObligationFilter, ObligationOrder, ObligationQuery, filtered};
pub(super) use types::Obligation;
