//! How is it kept?
//!
//! Connections, the one way to write, the feed of changes, and the task that follows the feed and
//! publishes the next registry. Nothing here knows what a change means.

mod callers;
mod connect;
mod feed;
mod follow;
mod insert;
mod load;
mod migrate;
mod unit_of_work;

pub use connect::{Store, StoreError};
pub use feed::Head;
pub use follow::{Follower, Live};
pub use insert::{insert_all, replace_part, replace_record};
pub use unit_of_work::{Change, Committed, Work, is_transient};
