//! The only sources of «now» and of new ids. Everything else is handed one.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, DurationRound as _, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The time now, in UTC, to the microsecond: PostgreSQL keeps no more.
    fn now(&self) -> DateTime<Utc>;

    /// The day it is now in a time zone.
    fn today(&self, zone: Tz) -> NaiveDate {
        self.now().with_timezone(&zone).date_naive()
    }
}

/// Makes keys for new rows.
pub trait IdSource: Send + Sync {
    /// A new key, greater than all that this source made before.
    fn next(&self) -> Uuid;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place it is allowed in"
    )]
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        now.duration_trunc(TimeDelta::microseconds(1))
            .unwrap_or(now)
    }
}

/// `UUIDv7` by the clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemIds;

impl IdSource for SystemIds {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the place it is allowed in"
    )]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A clock that stands still, for tests and for figures that must be the same every time.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub DateTime<Utc>);

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// Keys that are counted, with the shape of a `UUIDv7`.
#[derive(Debug, Default)]
pub struct CountedIds(AtomicU64);

impl IdSource for CountedIds {
    fn next(&self) -> Uuid {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        // The hasher of the snapshot reads the last eight bytes: the count belongs there too.
        let high = (u128::from(number) & 0xffff_ffff_ffff) << 80;
        Uuid::from_u128(high | 0x7000_8000_0000_0000_0000 | u128::from(number))
    }
}
