//! Nordverk.
pub mod api;
pub mod changes;
pub mod cli;
pub mod clock;
pub mod config;
pub mod content;
pub mod http;
pub mod i18n;
pub mod registry;
pub mod store;
pub mod transfer;
