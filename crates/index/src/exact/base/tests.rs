use super::*;
use proptest::prelude::*;

fn found(base: &Base, key: u64) -> Vec<u32> {
    let mut slots = Vec::new();
    base.each(key, |slot| slots.push(slot));
    slots
}

fn sorted(pairs: impl IntoIterator<Item = (u64, u32)>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = pairs.into_iter().map(|(key, slot)| Entry::new(key, slot)).collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

#[test]
fn a_line_is_a_line_of_the_cache() {
    assert_eq!((size_of::<Line>(), align_of::<Line>()), (64, 64));
    assert_eq!(size_of::<Entry>(), Entry::WIDTH);
}

#[test]
fn an_entry_comes_back_from_its_bytes() {
    let entry = Entry::new(0x0123_4567_89AB_CDEF, 42);
    assert_eq!(Entry::from_bytes(&entry.to_bytes()), Some(entry));
    assert_eq!(entry.key(), 0x0123_4567_89AB_CDEF);
    assert_eq!(Entry::from_bytes(&[0; 11]), None);
}

#[test]
fn a_line_tells_where_its_keys_stand() {
    let keys = [5u64, 5 + 256, 6, 0, 255, 6];
    let entries: Vec<Entry> = keys.iter().map(|&key| Entry::new(key, 0)).collect();
    let line = Line::drawn(1 << 33 | 7, &entries);
    assert_eq!(line.start(), 1 << 33 | 7);
    let exact = |key: u64| {
        let holders = line.holders_of(key);
        (0..keys.len()).filter(|at| holders >> at & 1 == 1 && print(keys[*at]) == print(key)).collect::<Vec<_>>()
    };
    assert_eq!(exact(5), [0, 1]);
    assert_eq!(exact(6), [2, 5]);
    assert_eq!(exact(0), [3]);
    assert_eq!(exact(255), [4]);
    assert_eq!(line.holders_of(9), 0);
    assert_eq!(Line::default().holders_of(0), 0, "unused places hold nothing");
}

#[test]
fn full_and_overfull_stretches() {
    for count in [0, 1, PRINTS - 1, PRINTS, PRINTS + 1, 300] {
        // All in the first stretch: their high bits are zero.
        let base = Base::of(sorted((0..count as u64).map(|n| (n * 257, n as u32))));
        for n in 0..count as u64 {
            assert_eq!(found(&base, n * 257), [n as u32], "{count}");
        }
        assert!(found(&base, 1).is_empty());
        assert!(found(&base, u64::MAX).is_empty());
    }
}

proptest! {
    #[test]
    fn every_entry_is_found_and_merging_is_union(
        own in prop::collection::vec((prop_oneof![any::<u64>(), 0..9u64], 0..50u32), 0..300),
        fresh in prop::collection::vec((prop_oneof![any::<u64>(), 0..9u64], 50..99u32), 0..300),
        unwanted in 0..50u32,
    ) {
        let mut base = Base::of(sorted(own.clone()));
        let wanted = own.iter().copied().filter(|(_, slot)| *slot != unwanted);
        let whole = sorted(wanted.chain(fresh.iter().copied()));
        base.retain(|slot| slot != unwanted);
        base.merge(&mut sorted(fresh));
        prop_assert_eq!(base.entries().copied().collect::<Vec<_>>(), whole.clone());
        let keys: Vec<u64> = whole.iter().map(Entry::key).chain([0, 8, u64::MAX]).collect();
        let mut of_batch = vec![Vec::new(); keys.len()];
        base.each_of(&keys, |place, slot| of_batch[place].push(slot));
        for (key, of_batch) in keys.into_iter().zip(of_batch) {
            let expected: Vec<u32> = whole.iter().filter(|entry| entry.key() == key).map(|entry| entry.slot).collect();
            prop_assert_eq!(&found(&base, key), &expected);
            prop_assert_eq!(of_batch, expected);
        }
    }
}
