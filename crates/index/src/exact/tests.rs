use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn written(index: &ExactIndex) -> Vec<u8> {
    let mut bytes = Vec::new();
    index.write(&mut bytes).unwrap();
    bytes
}

fn found(index: &ExactIndex, key: u64) -> Vec<u32> {
    let mut slots = Vec::new();
    index.find(key, &mut slots);
    slots.sort_unstable();
    slots
}

/// Numbers as even as the keys of texts are.
fn scattered(count: u64) -> impl Iterator<Item = u64> {
    (0..count).map(|n| key(3, &format!("AB{n:07}")))
}

/// Written down here as on disk: a change of any of these is a new version of the format.
#[test]
fn the_hash_never_changes() {
    for (space, text, expected) in [
        (0, "", 0x94823b47bf8e3e9fu64),
        (0, "A", 0x5022b4bafb8ec1f1),
        (0, "AB", 0xf3ff9c5e5282062a),
        (0, "ABC", 0xd63ea157ca7d9200),
        (0, "AB12", 0x89e7f5d61d5f69ea),
        (1, "AB12", 0x8c6947c857c69f8c),
        (0, "AB12345", 0x1fdf78acc923870d),
        (0, "AB123456", 0xaf3ea1f94b11fc51),
        (0, "L898902C3", 0xade67a8c31b8c3b4),
        (7, "1M8GDM9AXKP042788", 0x42ac9c3d2703695c),
    ] {
        assert_eq!(key(space, text), expected, "({space}, {text:?}, 0x{:016x}),", key(space, text));
    }
}

#[test]
fn keys_differ_by_space_length_and_every_character() {
    let mut keys = BTreeSet::new();
    let mut texts = 0;
    for length in 0..40 {
        for at in 0..length {
            let mut text = "A".repeat(length);
            text.replace_range(at..=at, "B");
            texts += 1;
            keys.insert(key(0, &text));
        }
        for space in 0..3 {
            texts += 1;
            keys.insert(key(space, &"A".repeat(length)));
        }
    }
    assert_eq!(keys.len(), texts);
}

/// Numbers that follow one another fall into all parts of the table, by their high and low bits.
#[test]
fn keys_are_even() {
    let mut high = [0u32; 256];
    let mut low = [0u32; 256];
    for key in scattered(256 * 400) {
        high[(key >> 56) as usize] += 1;
        low[key as u8 as usize] += 1;
    }
    for count in high.into_iter().chain(low) {
        assert!((300..500).contains(&count), "{count}");
    }
}

#[test]
fn what_is_put_in_is_found_and_nothing_else() {
    let index = ExactIndex::of(scattered(20_000).zip(0..));
    for (key, slot) in scattered(20_000).zip(0..) {
        assert_eq!(found(&index, key), [slot]);
    }
    assert!((0..20_000).all(|n| found(&index, key(4, &format!("AB{n:07}"))).is_empty()));
    assert!(found(&ExactIndex::new(), 1).is_empty());
}

#[test]
fn a_record_takes_at_most_sixteen_bytes() {
    let mut index = ExactIndex::of(scattered(300_000).zip(0..));
    assert!(index.bytes() as f64 / index.len() as f64 <= 14.0, "{}", index.bytes());
    for (n, key) in scattered(400_000).enumerate().skip(300_000) {
        index.insert(key, n as u32);
    }
    index.compact();
    assert!(index.bytes() as f64 / index.len() as f64 <= 14.0, "{}", index.bytes());
}

#[test]
fn a_full_head_is_merged_by_itself() {
    let mut index = ExactIndex::new();
    for (key, slot) in scattered(200_000).zip(0..) {
        index.insert(key, slot);
    }
    assert!(index.head.len() <= HEAD_LEAST && index.base.len() > 100_000);
    for slot in 0..100_000 {
        index.kill(slot);
    }
    assert!(index.dead.len() <= HEAD_LEAST);
    for (key, slot) in scattered(200_000).zip(0..) {
        assert_eq!(found(&index, key).is_empty(), slot < 100_000);
    }
}

#[test]
fn many_slots_under_one_key() {
    let mut index = ExactIndex::of((0..1_000).map(|slot| (7, slot)).chain(scattered(1_000).zip(0..)));
    index.insert(7, 5_000);
    assert_eq!(found(&index, 7).len(), 1_001);
    index.compact();
    index.kill(500);
    assert_eq!(found(&index, 7).len(), 1_000);
    assert!(scattered(1_000).zip(0..).all(|(key, slot)| found(&index, key).contains(&slot) || slot == 500));
}

#[test]
fn a_slot_that_is_used_again_lives_with_its_new_keys_only() {
    let mut index = ExactIndex::new();
    index.insert(1, 10);
    index.compact();
    index.insert(2, 10);
    index.kill(10);
    index.insert(3, 10);
    for compacted in [false, true] {
        assert_eq!([1, 2, 3].map(|key| found(&index, key).len()), [0, 0, 1], "compacted: {compacted}");
        index.compact();
    }
    index.insert(1, 10);
    assert_eq!(found(&index, 1), [10]);
}

#[test]
fn foreign_bytes_are_torn() {
    let mut index = ExactIndex::of(scattered(100).zip(0..));
    index.insert(9, 9);
    let bytes = written(&index);
    assert_eq!(written(&ExactIndex::read(&bytes).unwrap()), bytes);
    for length in 0..bytes.len() {
        assert!(ExactIndex::read(&bytes[..length]).is_err(), "{length}");
    }
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(ExactIndex::read(&other).is_err(), "{at}");
    }
    assert!(ExactIndex::read(&[&bytes[..], b"x"].concat()).is_err());
    let forged = [MAGIC, &u64::MAX.to_le_bytes()].concat();
    assert!(ExactIndex::read(&forged).is_err());
}

/// What may be done to an index.
#[derive(Debug, Clone)]
enum Op {
    Insert(u64, u32),
    Kill(u32),
    Compact,
    WriteAndRead,
}

fn some_key() -> impl Strategy<Value = u64> {
    // Few keys, so that they meet; half of them crowded into one line, the others scattered.
    prop_oneof![0..6u64, (0..12u64).prop_map(|n| key(0, &n.to_string()))]
}

fn some_op() -> impl Strategy<Value = Op> {
    prop_oneof![
        8 => (some_key(), 0..12u32).prop_map(|(key, slot)| Op::Insert(key, slot)),
        3 => (0..12u32).prop_map(Op::Kill),
        1 => Just(Op::Compact),
        1 => Just(Op::WriteAndRead),
    ]
}

type Model = BTreeMap<u64, BTreeSet<u32>>;

fn model_done(model: &mut Model, op: &Op) {
    match op {
        Op::Insert(key, slot) => {
            model.entry(*key).or_default().insert(*slot);
        }
        Op::Kill(slot) => model.values_mut().for_each(|slots| {
            slots.remove(slot);
        }),
        Op::Compact | Op::WriteAndRead => {}
    }
}

proptest! {
    #[test]
    fn behaves_as_a_map_of_sets(ops in prop::collection::vec(some_op(), 0..80)) {
        let (mut index, mut model) = (ExactIndex::new(), Model::new());
        for op in &ops {
            model_done(&mut model, op);
            match op {
                Op::Insert(key, slot) => index.insert(*key, *slot),
                Op::Kill(slot) => index.kill(*slot),
                Op::Compact => index.compact(),
                Op::WriteAndRead => index = ExactIndex::read(&written(&index)).unwrap(),
            }
            let keys: Vec<u64> = (0..6).chain((0..14).map(|n| key(0, &n.to_string()))).collect();
            let mut batch = Vec::new();
            index.find_batch(&keys, &mut batch);
            for (place, &key) in keys.iter().enumerate() {
                let expected: Vec<u32> = model.get(&key).into_iter().flatten().copied().collect();
                prop_assert_eq!(found(&index, key), &expected[..]);
                let mut of_batch: Vec<u32> = batch.iter().filter(|(own, _)| *own == place).map(|(_, slot)| *slot).collect();
                of_batch.sort_unstable();
                prop_assert_eq!(of_batch, expected);
            }
        }
        let pairs: Vec<(u64, u32)> = model.iter().flat_map(|(key, slots)| slots.iter().map(|slot| (*key, *slot))).collect();
        let bytes = written(&index);
        prop_assert_eq!(&bytes, &written(&ExactIndex::of(pairs.iter().copied().rev())), "whatever the order");
        index.compact();
        prop_assert_eq!(index.len(), pairs.len());
        prop_assert_eq!(bytes, written(&index));
    }

    #[test]
    fn any_bytes_are_taken(bytes in prop::collection::vec(any::<u8>(), 0..200), count in any::<u64>()) {
        prop_assert!(ExactIndex::read(&bytes).is_err());
        prop_assert!(ExactIndex::read(&[MAGIC, &count.to_le_bytes(), &bytes].concat()).is_err() || count == 0);
    }
}
