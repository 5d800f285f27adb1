//! Which of many periods hold on one day, whatever their bounds mean.

use chrono::NaiveDate;
use entity::PartialDate;

use crate::registry::time::Period;

/// That something is claimed for a period.
pub(super) struct Claim<K, T> {
    /// What is claimed: claims to different things do not meet.
    pub(super) to: K,
    /// For when.
    pub(super) period: Period,
    /// Who claims it.
    pub(super) by: T,
}

/// The claims that surely overlap an earlier claim to the same thing, each after one such claim.
///
/// Says for each claim what `Period::must_overlap` would say of all pairs, without looking at all
/// pairs.
pub(super) fn overlaps<K: Ord, T: Ord + Copy>(
    claims: impl IntoIterator<Item = Claim<K, T>>,
) -> Vec<(T, T)> {
    let mut certain: Vec<Certain<K, T>> = claims.into_iter().filter_map(Certain::of).collect();
    certain.sort_unstable_by(|a, b| {
        (&a.to, a.first, a.last, a.by).cmp(&(&b.to, b.first, b.last, b.by))
    });
    certain
        .chunk_by(|a, b| a.to == b.to)
        .flat_map(in_one)
        .collect()
}

/// A claim that has begun for sure on `first` and has not ended before `last`.
///
/// Of a period within one month, `first` is after `last`.
struct Certain<K, T> {
    to: K,
    first: NaiveDate,
    last: NaiveDate,
    by: T,
}

impl<K, T> Certain<K, T> {
    /// `None` if it can begin at any later day or end at any earlier one.
    fn of(claim: Claim<K, T>) -> Option<Self> {
        let Period { begins, ends, .. } = claim.period;
        Some(Self {
            first: begins.map_or(Some(NaiveDate::MIN), PartialDate::latest)?,
            last: ends.map_or(Some(NaiveDate::MAX), PartialDate::earliest)?,
            to: claim.to,
            by: claim.by,
        })
    }
}

/// The same for claims to one thing, in the order in which they begin.
fn in_one<K, T: Copy>(claims: &[Certain<K, T>]) -> Vec<(T, T)> {
    let mut found = Vec::new();
    // The one that lasts longest of the first claim, of the first two, and so on.
    let mut lasting: Vec<(NaiveDate, T)> = Vec::with_capacity(claims.len());
    for claim in claims {
        let begun_by_its_end = claims.partition_point(|other| other.first <= claim.last);
        let earlier = begun_by_its_end.min(lasting.len());
        let longest = earlier.checked_sub(1).and_then(|place| lasting.get(place));
        if let Some((_, other)) = longest.filter(|(last, _)| claim.first <= *last) {
            found.push((*other, claim.by));
        }
        let longest = match lasting.last() {
            Some(longest) if longest.0 >= claim.last => *longest,
            _ => (claim.last, claim.by),
        };
        lasting.push(longest);
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{any_period, period};
    use super::*;

    fn found(periods: &[Period]) -> Vec<(usize, usize)> {
        overlaps(periods.iter().enumerate().map(|(by, period)| Claim {
            to: (),
            period: *period,
            by,
        }))
    }

    #[test]
    fn claims_to_different_things_do_not_meet() {
        let claim = |to| Claim {
            to,
            period: period("2020", ""),
            by: 1,
        };

        assert!(overlaps([claim("a"), claim("b")]).is_empty());
        assert_eq!(overlaps([claim("a"), claim("a")]), [(1, 1)]);
    }

    #[test]
    fn a_short_claim_meets_a_long_one_that_began_long_before() {
        let long = period("2001", "2030-12-31");
        let short = period("2002-01-01", "2003-12-31");
        let late = period("2020-05-01", "2020-05-02");

        assert_eq!(found(&[long, short, late]), [(0, 1), (0, 2)]);
    }

    #[test]
    fn an_end_in_the_year_of_the_next_beginning_is_no_sure_overlap() {
        assert!(found(&[period("2010", "2019"), period("2019", "")]).is_empty());
        assert!(found(&[period("", "../2023-09-23"), period("2001", "")]).is_empty());
        assert_eq!(
            found(&[period("2010", "2020"), period("2019", "")]),
            [(0, 1)]
        );
    }

    proptest! {
        #[test]
        fn overlapping_is_mutual_and_sure_overlap_is_possible_overlap(
            a in any_period(),
            b in any_period(),
        ) {
            prop_assert_eq!(a.must_overlap(&b), b.must_overlap(&a));
            prop_assert_eq!(a.may_overlap(&b), b.may_overlap(&a));
            prop_assert!(!a.must_overlap(&b) || a.may_overlap(&b));
        }

        #[test]
        fn the_sweep_says_what_all_pairs_say(
            periods in proptest::collection::vec(any_period(), 0..8),
        ) {
            let swept = found(&periods);

            for (first, second) in &swept {
                prop_assert!(periods[*first].must_overlap(&periods[*second]));
            }
            let pairs = (0..periods.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
            for (a, b) in pairs {
                if periods[a].must_overlap(&periods[b]) {
                    prop_assert!(swept.iter().any(|(_, later)| *later == a || *later == b));
                }
            }
        }
    }
}
