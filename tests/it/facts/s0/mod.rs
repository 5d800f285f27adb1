//! The civil minister's meeting on the heightened security situation.

mod boards;
mod dialogue;
mod meeting;
mod people;
mod statements;
