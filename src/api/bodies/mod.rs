//! Networks and groups.

mod any;
mod parts;
mod queries;
mod rules;
mod types;

pub(super) use any::AnyBody;
pub(super) use queries::{BodyBy, BodyOrder, BodyQuery, list};
pub(super) use types::{Group, Network};
