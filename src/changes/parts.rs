//! Lists of parts that are given anew as a whole.

use crate::registry::Row;

/// The parts as they are given anew, where those whose content is the same keep their keys, so that
/// nothing changes needlessly. `keyed` gives the first of two parts the key of the second.
pub fn kept<M: Row + PartialEq>(
    mut old: Vec<M>,
    given: Vec<M>,
    keyed: impl Fn(&M, &M) -> M,
) -> Vec<M> {
    let mut parts = Vec::with_capacity(given.len());
    for own in given {
        let same = old.iter().position(|old| keyed(&own, old) == *old);
        parts.push(same.map_or(own, |place| old.swap_remove(place)));
    }
    parts
}
