//! Following the store: from any point on, in steps of any length, one comes to the same living versions.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Store, Write};
use huecry_terms::{ActId, RecordId, Slot};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

contract!(
    each_stretch_says_what_lived_at_its_end,
    following_from_anywhere_comes_to_the_same,
    steps_are_bounded_by_records_too
);

/// What may happen between two looks.
#[derive(Debug, Clone)]
enum Op {
    /// That many records are added by one act.
    Add(u8),
    /// The record of that place among the living is revised.
    Revise(u8),
    /// It is erased.
    Erase(u8),
    /// Somebody searches.
    Search,
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        3 => (1..5_u8).prop_map(Op::Add),
        4 => any::<u8>().prop_map(Op::Revise),
        2 => any::<u8>().prop_map(Op::Erase),
        2 => Just(Op::Search),
    ]
}

/// The living: record → version and slot.
type Living = BTreeMap<RecordId, (u32, Slot)>;

fn apply(store: &Store, living: &mut Living, op: &Op) {
    let chosen = |n: &u8, living: &Living| living.keys().nth(usize::from(*n) % living.len().max(1)).copied();
    match op {
        Op::Add(count) => {
            let mut writing = Writing::default();
            for _ in 0..*count {
                writing = writing.add(store, new_record(store), &body("a", None));
            }
            let written = writing.commit(store).unwrap().written;
            living.extend(written.into_iter().map(|w| (w.record, (w.version, w.slot))));
        }
        Op::Revise(n) => {
            let Some(record) = chosen(n, living) else { return };
            let written = revise(store, record, living[&record].0, "b").unwrap().written.remove(0);
            living.insert(record, (written.version, written.slot));
        }
        Op::Erase(n) => {
            let Some(record) = chosen(n, living) else { return };
            erase(store, record).unwrap();
            living.remove(&record);
        }
        Op::Search => _ = store.commit(search("x"), vec![]).unwrap(),
    }
}

/// Follows from `after` on, and checks on the way what every step promises.
fn follow(store: &Store, mut after: Option<ActId>, mut slots: BTreeSet<Slot>, limit: usize) -> BTreeSet<Slot> {
    loop {
        let changes = store.changes(after, limit).unwrap();
        let born: Vec<Slot> = changes.born.iter().map(|record| record.slot).collect();
        assert!(born.is_sorted(), "in the order of acts");
        assert!(changes.died.iter().all(|slot| !born.contains(slot)), "{changes:?}");
        changes.died.iter().for_each(|slot| _ = slots.remove(slot));
        for slot in born {
            assert!(slots.insert(slot), "{slot:?} was born twice");
        }
        assert!(changes.up_to > after || changes.up_to.map_or(0, |act| act.0 + 1) == store.size());
        after = changes.up_to;
        if after.map_or(0, |act| act.0 + 1) == store.size() {
            return slots;
        }
    }
}

fn following_from_anywhere_comes_to_the_same(fresh: &mut Fresh) {
    let store = fresh.store();
    let config = ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() };
    // One store for all cases: each begins where the last one ended.
    let living = std::cell::RefCell::new(Living::new());
    let slots = |living: &Living| living.values().map(|(_, slot)| *slot).collect::<BTreeSet<_>>();
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let strategy = (prop::collection::vec(op(), 1..20), prop::collection::vec(1..7_usize, 1..4));
    runner
        .run(&strategy, |(ops, limits)| {
            let mut living = living.borrow_mut();
            let mut points = vec![(store.size().checked_sub(1).map(ActId), slots(&living))];
            for op in &ops {
                apply(store, &mut living, op);
                points.push((store.size().checked_sub(1).map(ActId), slots(&living)));
            }
            points.push((None, BTreeSet::new()));
            for (after, then) in points {
                for limit in &limits {
                    prop_assert_eq!(&follow(store, after, then.clone(), *limit), &slots(&living), "from {:?}", after);
                }
            }
            Ok(())
        })
        .unwrap();
    let expected = slots(&living.borrow());
    assert_eq!(follow(fresh.reopen(), None, BTreeSet::new(), 3), expected);
}

fn each_stretch_says_what_lived_at_its_end(fresh: &mut Fresh) {
    let store = fresh.store();
    let a = add(store, "a", None).record;
    revise(store, a, 1, "a again").unwrap();
    let b = add(store, "b", None).record;
    store.commit(search("x"), vec![]).unwrap();
    erase(store, b).unwrap();
    type Row<'a> = (Option<u64>, usize, u64, &'a [u32], &'a [u32]);
    let table: [Row<'_>; 7] = [
        // after, acts, up to, died, born
        (None, 99, 4, &[], &[1]),
        (None, 1, 0, &[], &[0]),
        (Some(0), 1, 1, &[0], &[1]),
        (Some(0), 99, 4, &[0], &[1]),
        // Its record was erased since: it can no longer be handed over, nor need it be.
        (Some(1), 1, 2, &[], &[]),
        (Some(2), 1, 4, &[2], &[]),
        (Some(4), 1, 4, &[], &[]),
    ];
    for (after, limit, up_to, died, born) in table {
        let changes = store.changes(after.map(ActId), limit).unwrap();
        let slots: Vec<u32> = changes.born.iter().map(|record| record.slot.0).collect();
        let ended: Vec<u32> = changes.died.iter().map(|slot| slot.0).collect();
        assert_eq!((changes.up_to, &ended[..], &slots[..]), (Some(ActId(up_to)), died, born), "{after:?} {limit}");
    }
}

/// An act of many records is handed over whole, and not together with many others.
fn steps_are_bounded_by_records_too(fresh: &mut Fresh) {
    let store = fresh.store();
    assert_eq!(store.changes(None, 9).unwrap().up_to, None);
    store.commit(search("x"), vec![Write::Note { key: "k".into(), value: "v".into() }]).unwrap();
    for _ in 0..5 {
        let mut writing = Writing::default();
        for _ in 0..3000 {
            writing = writing.add(store, new_record(store), &body("a", None));
        }
        writing.commit(store).unwrap();
    }
    store.commit(search("x"), vec![]).unwrap();
    let first = store.changes(None, 1000).unwrap();
    assert_eq!((first.up_to, first.born.len()), (Some(ActId(2)), 6000));
    let second = store.changes(first.up_to, 1000).unwrap();
    assert_eq!((second.up_to, second.born.len()), (Some(ActId(4)), 6000));
    let last = store.changes(second.up_to, 1000).unwrap();
    assert_eq!((last.up_to, last.born.len()), (Some(ActId(6)), 3000));
    let nothing = store.changes(last.up_to, 1000).unwrap();
    assert_eq!((nothing.up_to, nothing.born.len(), nothing.died.len()), (Some(ActId(6)), 0, 0));
}
