//! Which sequence numbers have come, in as few words as there are gaps.

use std::collections::BTreeMap;

/// A set of numbers, kept as ranges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranges(BTreeMap<u64, u64>);

impl Ranges {
    /// Adds a number; `false` if it was there.
    pub fn insert(&mut self, number: u64) -> bool {
        let before = self.0.range(..=number).next_back().map(|(first, last)| (*first, *last));
        if before.is_some_and(|(_, last)| number <= last) {
            return false;
        }
        let first = before.filter(|(_, last)| last.checked_add(1) == Some(number)).map_or(number, |(first, _)| first);
        let joined = number.checked_add(1).and_then(|next| self.0.remove(&next));
        self.0.insert(first, joined.unwrap_or(number));
        true
    }

    /// Whether a number is there.
    pub fn contains(&self, number: u64) -> bool {
        self.0.range(..=number).next_back().is_some_and(|(_, last)| number <= *last)
    }

    /// The gaps from 1 up to the largest number, first and last of each: what the other side says it sent, and we
    /// do not have.
    pub fn missing(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let mut next = 1;
        self.0.iter().filter_map(move |(first, last)| {
            let gap = (next < *first).then(|| (next, first - 1));
            next = last.saturating_add(1);
            gap
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ranges_are_a_set(numbers in proptest::collection::vec(1u64..40, 0..60)) {
            let (mut ranges, mut set) = (Ranges::default(), BTreeSet::new());
            for number in numbers {
                prop_assert_eq!(ranges.insert(number), set.insert(number));
            }
            prop_assert!((0..50).all(|number| ranges.contains(number) == set.contains(&number)));
            let missing: Vec<u64> = ranges.missing().flat_map(|(first, last)| first..=last).collect();
            let largest = set.last().copied().unwrap_or(0);
            let expected: Vec<u64> = (1..largest).filter(|number| !set.contains(number)).collect();
            prop_assert_eq!(missing, expected);
        }
    }

    #[test]
    fn the_last_number_there_is_does_not_overflow() {
        let mut ranges = Ranges::default();
        assert!(ranges.insert(u64::MAX) && ranges.insert(u64::MAX - 1) && !ranges.insert(u64::MAX));
        assert!(ranges.contains(u64::MAX));
    }
}
