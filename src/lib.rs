//! Nordverk.
pub mod clock;
pub mod registry;
pub mod transfer;
