//! Made-up registries of any size, for measurements and tests.
//!
//! The same seed gives the same registry. It stands alone: it has its own owner, source, areas and
//! topics, and every key begins with `generated-`, so that it can be loaded into an empty database
//! or beside what the registry is delivered with. It breaks no rule.

mod bodies;
mod events;
mod lists;
mod organizations;
mod people;
mod random;
mod words;

use chrono::{Days, NaiveDate};
use entity::PartialDate;

use crate::transfer::Bundle;
use crate::transfer::bundle::{Defaults, Record};

/// What the key of every made-up record begins with.
pub const PREFIX: &str = "generated-";

const AUTHORITY: &str = "generated-authority";
const SOURCE: &str = "generated-source";

/// How many areas there are, whatever the size.
const AREAS: usize = 20;
/// The first of the days that anything happens on.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2015, 1, 1).expect("a day");
/// How many days there are: to the end of 2030.
const DAYS: usize = 5_844;
/// The day that the made-up source speaks of, counted from the first: 2026-07-01.
const ATTESTED: usize = 4_199;

/// How much there is of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Networks. Each has three groups, the first of which steers it.
    pub networks: usize,
    /// Seats of each group, each with one holding.
    pub seats_per_group: usize,
    /// Organizations besides the one that owns everything.
    pub organizations: usize,
    /// Persons, each with one post.
    pub persons: usize,
    /// Members of each network; fewer if there are not so many organizations.
    pub memberships_per_network: usize,
    /// Events of each network, spread evenly over the years 2015 to 2030.
    pub events_per_network: usize,
    /// Participations in each event.
    pub participations_per_event: usize,
}

impl Size {
    /// As much as both countries may have one day: 200 networks with 6,000 seats and 60,000
    /// memberships, 1,000 organizations, 20,000 persons, 20,000 events.
    pub fn full() -> Self {
        Self::scaled(200)
    }

    /// So many networks, with everything else in proportion.
    pub fn scaled(networks: usize) -> Self {
        Self {
            networks,
            seats_per_group: 10,
            organizations: networks * 5,
            persons: networks * 100,
            memberships_per_network: 300,
            events_per_network: 100,
            participations_per_event: 5,
        }
    }
}

/// A made-up registry.
pub fn bundle(seed: u64, size: Size) -> Bundle {
    let mut bundle = Bundle {
        source: vec![organizations::source(seed, date(ATTESTED))],
        area: organizations::areas().collect(),
        topic: organizations::topics().collect(),
        organization: organizations::organizations(&size, seed),
        person: people::people(&size, seed).collect(),
        ..Bundle::default()
    };
    bundle.organization.push(organizations::authority());
    bodies::add_networks(&mut bundle, &size, seed);
    bodies::add_seats(&mut bundle, &size, seed);
    bodies::add_memberships(&mut bundle, &size, seed);
    events::add_events(&mut bundle, &size, seed);
    events::add_participations(&mut bundle, &size, seed);
    own(&mut bundle);
    bundle
}

/// Gives every record its owner, its source and the day of that.
fn own(bundle: &mut Bundle) {
    let by = Defaults {
        authority: Some(AUTHORITY.to_owned()),
        sources: Some(vec![SOURCE.to_owned()]),
        attested_on: Some(date(ATTESTED)),
    };
    each(&mut bundle.source, &by);
    each(&mut bundle.area, &by);
    each(&mut bundle.organization, &by);
    each(&mut bundle.person, &by);
    each(&mut bundle.topic, &by);
    each(&mut bundle.body, &by);
    each(&mut bundle.seat, &by);
    each(&mut bundle.membership, &by);
    each(&mut bundle.event, &by);
    each(&mut bundle.participation, &by);
}

fn each<R: Record>(records: &mut [R], by: &Defaults) {
    for record in records {
        record.fill(by);
    }
}

/// The key of a record of a kind. Its slug is the same.
fn key(kind: &str, number: usize) -> String {
    format!("{PREFIX}{kind}-{:06}", number + 1)
}

fn date(days: usize) -> NaiveDate {
    let days = u64::try_from(days).unwrap_or_default();
    FIRST_DAY
        .checked_add_days(Days::new(days))
        .unwrap_or(FIRST_DAY)
}

fn day(days: usize) -> PartialDate {
    date(days).into()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::clock::CountedIds;
    use crate::registry::{Registry, Rows, broken};
    use crate::transfer::resolve;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn registry(bundle: &Bundle) -> Registry {
        let rows = resolve(bundle, &Rows::default(), &CountedIds::default(), now()).unwrap();
        Registry::new(Uuid::nil(), 0, rows)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]

        #[test]
        fn no_rule_is_broken(
            seed: u64,
            networks in 0..3_usize,
            organizations in 1..40_usize,
            persons in 1..200_usize,
            events_per_network in 0..30_usize,
        ) {
            let size = Size {
                organizations,
                persons,
                events_per_network,
                ..Size::scaled(networks)
            };

            let broken = broken(&registry(&bundle(seed, size)));

            prop_assert!(broken.is_empty(), "{broken:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_registry() {
        assert_eq!(bundle(7, Size::scaled(2)), bundle(7, Size::scaled(2)));
        assert_ne!(bundle(7, Size::scaled(2)), bundle(8, Size::scaled(2)));
    }

    #[test]
    fn it_is_as_large_as_it_says() {
        let full = bundle(1, Size::full());

        let groups = full.body.iter().filter(|body| body.parent.is_some());
        assert_eq!(groups.count(), 600);
        assert_eq!(full.body.len(), 800);
        assert_eq!(full.seat.len(), 6_000);
        assert_eq!(full.organization.len(), 1_001);
        assert_eq!(full.person.len(), 20_000);
        assert_eq!(full.membership.len(), 60_000);
        assert_eq!(full.event.len(), 20_000);
        assert_eq!(full.participation.len(), 100_000);
        let begins = |event: &crate::transfer::bundle::Event| event.begins.unwrap().earliest();
        let first = full.event.iter().filter_map(begins).min().unwrap();
        let last = full.event.iter().filter_map(begins).max().unwrap();
        assert!(first.to_string().starts_with("2015-"));
        assert!(last.to_string().starts_with("2030-"));
        assert_eq!(date(ATTESTED).to_string(), "2026-07-01");
        assert_eq!(date(DAYS - 1).to_string(), "2030-12-31");
    }

    #[test]
    fn it_stands_beside_what_the_registry_is_delivered_with() {
        let mut both = crate::content::delivered().unwrap();
        both.append(bundle(1, Size::scaled(2)));

        assert_eq!(broken(&registry(&both)), []);
    }
}
