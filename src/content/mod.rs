//! What the registry is delivered with: the reference data of both countries, and the texts of the
//! five systems.

pub mod generated;
pub mod reference;

use crate::transfer::{self, Bundle, Fault};

/// Why what the registry is delivered with cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// A row of the reference data.
    #[error(transparent)]
    Reference(#[from] reference::BrokenRow),
    /// Records of the five systems.
    #[error("the content files have {} fault(s)", .0.len())]
    Texts(Vec<Fault>),
}

/// Everything that the registry is delivered with.
pub fn delivered() -> Result<Bundle, Unreadable> {
    let mut bundle = reference::bundle()?;
    bundle.append(transfer::read(texts()).map_err(Unreadable::Texts)?);
    Ok(bundle)
}

/// The content files by their names: what several systems share, the words, then each of the five.
pub fn texts() -> &'static [(&'static str, &'static str)] {
    macro_rules! texts {
        ($($file:literal),+ $(,)?) => {
            &[$(($file, include_str!($file))),+]
        };
    }
    texts![
        "shared.toml",
        "terms.toml",
        "regeringen.toml",
        "skane.toml",
        "skr.toml",
        "stockholm.toml",
        "kommunforbundet.toml",
    ]
}
