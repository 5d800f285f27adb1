//! What the registry is delivered with: the reference data of both countries, and the texts of the
//! five systems.

pub mod reference;

/// The content files by their names: what several systems share, then each of the five.
pub fn texts() -> &'static [(&'static str, &'static str)] {
    macro_rules! texts {
        ($($file:literal),+ $(,)?) => {
            &[$(($file, include_str!($file))),+]
        };
    }
    texts![
        "shared.toml",
        "regeringen.toml",
        "skane.toml",
        "skr.toml",
        "stockholm.toml",
        "kommunforbundet.toml",
    ]
}
