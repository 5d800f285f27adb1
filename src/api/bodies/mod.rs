//! Networks and groups.

mod any;
mod circle;
mod course;
mod parts;
mod queries;
mod rules;
mod told;
mod types;
mod work;

pub(super) use any::AnyBody;
pub(super) use queries::{BodyBy, BodyOrder, BodyQuery, list};
pub(super) use rules::Cadence;
pub(super) use types::{Group, Network};
