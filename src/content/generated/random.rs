//! Numbers that look random and are the same for the same seed.

use std::ops::Range;

/// `SplitMix64` (Steele, Lea and Flood, 2014).
pub(super) struct Random(u64);

impl Random {
    /// Each kind of record has numbers of its own, so that more of one kind changes no other.
    pub(super) fn new(seed: u64, kind: &str) -> Self {
        let salted = kind.bytes().fold(seed, |seed, byte| {
            Self(seed.wrapping_add(byte.into())).next()
        });
        Self(salted)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 and below `bound`; 0 if there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        let bound = u128::try_from(bound).unwrap_or_default();
        usize::try_from((u128::from(self.next()) * bound) >> 64).unwrap_or_default()
    }

    /// A number of a range; its start if the range is empty.
    pub(super) fn within(&mut self, range: Range<usize>) -> usize {
        range.start + self.below(range.len())
    }

    /// True `percent` times in a hundred.
    pub(super) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub(super) fn one_of<'a, T, const N: usize>(&mut self, list: &'a [T; N]) -> &'a T {
        let place = self.below(N);
        nth(list, place)
    }

    /// At most `count` different numbers below `bound`, in no order.
    pub(super) fn different(&mut self, count: usize, bound: usize) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..bound).collect();
        let count = count.min(bound);
        for place in 0..count {
            let other = self.within(place..bound);
            numbers.swap(place, other);
        }
        numbers.truncate(count);
        numbers
    }
}

/// The item of a list that a number counts to, beginning anew after the last.
#[expect(clippy::indexing_slicing, reason = "a rest is less than its divisor")]
pub(super) fn nth<T, const N: usize>(list: &[T; N], number: usize) -> &T {
    const { assert!(N > 0) };
    &list[number % N]
}
