//! The registry from outside: questions through the real router, over real databases.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]
#![expect(clippy::too_many_lines, reason = "a question is read with its answer")]

mod contract;
mod edge;
mod facts;
mod identity;
mod support;
mod writing;
