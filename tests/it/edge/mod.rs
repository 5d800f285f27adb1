//! The edges of the API: what is odd, wrong, or the last of its kind.

mod answers;
mod as_of;
mod hidden;
mod http;
pub(crate) mod ids_and_pages;
mod localised_order;
