//! Changes of the database schema, in order. A change that has landed is never edited again.
//!
//! Migrations stand alone: they name tables and columns as text and never look at the entities,
//! which move on while these stay.

#![expect(
    elided_lifetimes_in_paths,
    reason = "`async_trait` wants the signature of the trait, which hides them"
)]

pub use sea_orm_migration::prelude::*;

mod tables;

mod m20261122_000001_create_feed;
mod m20261122_000002_create_sources;
mod m20261122_000003_create_areas;
mod m20261122_000004_create_organizations;
mod m20261122_000005_create_people;
mod m20261122_000006_create_topics;
mod m20261122_000007_create_bodies;
mod m20261122_000008_create_names;
mod m20261122_000009_create_seats;
mod m20261122_000010_create_memberships;
mod m20261122_000011_create_events;
mod m20261122_000012_create_relations;
mod m20261122_000013_create_foreign_keys;
mod m20261122_000014_create_situations;
mod m20261122_000015_create_obligations;
mod m20261122_000016_create_modes;
mod m20261122_000017_create_statements;
mod m20261122_000018_create_parties;
mod m20261122_000019_extend_sources_and_events;
mod m20261122_000020_create_clients;
mod m20261122_000021_create_audit;
mod m20261122_000022_extend_memberships;
mod m20261122_000023_create_revoked_subjects;
mod m20261122_000024_index_audit;

/// All changes, in the order in which they are applied.
#[derive(Debug, Clone, Copy)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_feed::Migration),
            Box::new(m20261122_000002_create_sources::Migration),
            Box::new(m20261122_000003_create_areas::Migration),
            Box::new(m20261122_000004_create_organizations::Migration),
            Box::new(m20261122_000005_create_people::Migration),
            Box::new(m20261122_000006_create_topics::Migration),
            Box::new(m20261122_000007_create_bodies::Migration),
            Box::new(m20261122_000008_create_names::Migration),
            Box::new(m20261122_000009_create_seats::Migration),
            Box::new(m20261122_000010_create_memberships::Migration),
            Box::new(m20261122_000011_create_events::Migration),
            Box::new(m20261122_000012_create_relations::Migration),
            Box::new(m20261122_000013_create_foreign_keys::Migration),
            Box::new(m20261122_000014_create_situations::Migration),
            Box::new(m20261122_000015_create_obligations::Migration),
            Box::new(m20261122_000016_create_modes::Migration),
            Box::new(m20261122_000017_create_statements::Migration),
            Box::new(m20261122_000018_create_parties::Migration),
            Box::new(m20261122_000019_extend_sources_and_events::Migration),
            Box::new(m20261122_000020_create_clients::Migration),
            Box::new(m20261122_000021_create_audit::Migration),
            Box::new(m20261122_000022_extend_memberships::Migration),
            Box::new(m20261122_000023_create_revoked_subjects::Migration),
            Box::new(m20261122_000024_index_audit::Migration),
        ]
    }
}

/// The keys of all tables of the first schema.
fn all_keys() -> impl DoubleEndedIterator<Item = tables::Key> {
    [
        m20261122_000001_create_feed::KEYS,
        m20261122_000002_create_sources::KEYS,
        m20261122_000003_create_areas::KEYS,
        m20261122_000004_create_organizations::KEYS,
        m20261122_000005_create_people::KEYS,
        m20261122_000006_create_topics::KEYS,
        m20261122_000007_create_bodies::KEYS,
        m20261122_000008_create_names::KEYS,
        m20261122_000009_create_seats::KEYS,
        m20261122_000010_create_memberships::KEYS,
        m20261122_000011_create_events::KEYS,
        m20261122_000012_create_relations::KEYS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
