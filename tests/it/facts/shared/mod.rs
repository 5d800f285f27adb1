//! Facts that several of the five texts share.

mod chairs;
mod counts;
mod joint;
mod names;
mod sources;
