//! Changing the registry: the one write path, who may, and what comes of it.

mod asking;
mod events;
mod members;
mod obligations;
mod path;
mod seats;
mod sources;
