//! The registry from outside: questions through the real router, over real databases.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod contract;
mod edge;
mod facts;
mod support;
