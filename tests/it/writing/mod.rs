//! Changing the registry: the one write path, who may, and what comes of it.

mod asking;
mod bodies;
mod cancelled;
mod closing;
mod codes;
mod copies;
mod events;
mod feed;
mod foreign;
mod journal;
mod members;
mod obligations;
mod organizations;
mod path;
mod people;
mod permissions;
mod relations;
mod removal;
mod request;
mod seats;
mod sources;
mod storm;
mod told;
mod topics;
mod verified;
mod viewer_can;

/// A number that the environment may set for a longer run.
fn number(name: &str, usual: u64) -> u64 {
    std::env::var_os(name).map_or(usual, |number| number.to_str().unwrap().parse().unwrap())
}
