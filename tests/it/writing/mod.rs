//! Changing the registry: the one write path, who may, and what comes of it.

mod bodies;
mod organizations;
mod path;
mod people;
mod relations;
mod removal;
mod told;
