//! Länsstyrelsen Stockholm and Samverkan Stockholmsregionen.

mod activated;
mod board;
mod cooperation;
mod office;
mod page;
