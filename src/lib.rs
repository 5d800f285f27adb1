//! Nordverk.
pub mod transfer;
