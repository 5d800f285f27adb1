//! Content for tests.

use nordverk::transfer::{Bundle, read};

/// The files of the small bundle, by their names.
pub(crate) const SMALL: [(&str, &str); 3] = [
    ("network.toml", include_str!("small/network.toml")),
    ("register.toml", include_str!("small/register.toml")),
    ("work.toml", include_str!("small/work.toml")),
];

/// A small network with everything that can be said of one. Invented.
pub(crate) fn small() -> Bundle {
    read(&SMALL).unwrap()
}
