//! How do people carry it about? The bundle format, import and export.

pub mod bundle;
mod text;
