//! The registry of municipal safety and preparedness networks in Sweden and Finland.
//!
//! Each room answers one question. In `entity`, `registry` and `api` each concept (areas,
//! organizations, people, bodies, seats, members, events, obligations, modes, responsibilities,
//! statements …) has a file or a folder of its own.
//!
//! - [`entity`] says what is stored: tables, typed keys, and the words that all rooms share.
//! - [`migration`] holds the changes of the database schema, and looks at no other room.
//! - [`registry`] knows what is true, on a day, for a caller: plain values, and nothing that waits.
//! - [`store`] keeps it: connections, the one way to write, and the following of the feed.
//! - [`changes`] does what may be done to it, one function for each use case.
//! - [`api`] is how it is asked and changed: GraphQL types, queries and mutations.
//! - [`http`] is how it is reached: routes, decoding, encoding, health.
//! - [`identity`] tells who asks: issuers, tokens, clients, and what was revoked.
//! - [`i18n`] finds the words: labels, messages, and the language of the reader.
//! - [`transfer`] is how people carry it about: the bundle format, import and export.
//! - [`content`] is what it is delivered with: reference data, five systems, made-up registries.
//! - [`cli`] is how it is started and looked after: one file for each command.
//! - [`config`] alone reads the configuration file and the environment.
//! - [`clock`] alone tells the time and makes ids.
//!
//! A read goes from `http` to `api` to `registry`. A write goes from `api` or `transfer` to `changes`
//! to `store` to the database; then the next registry is published, in other processes by `store`,
//! which follows the feed.
//! `README.md` has the picture and the recipes.

pub mod api;
pub mod changes;
pub mod cli;
pub mod clock;
pub mod config;
pub mod content;
pub mod http;
pub mod i18n;
pub mod identity;
pub mod registry;
pub mod store;
pub mod transfer;
