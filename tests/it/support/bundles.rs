//! Content for tests.

use nordverk::transfer::{Bundle, read};

/// A small network with everything that can be said of one. Invented.
pub(crate) fn small() -> Bundle {
    const NETWORK: &str = include_str!("small/network.toml");
    const REGISTER: &str = include_str!("small/register.toml");
    read(&[("network.toml", NETWORK), ("register.toml", REGISTER)]).unwrap()
}
