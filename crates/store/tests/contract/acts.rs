//! Acts: dense, provable, found again.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_ledger::leaf::opens;
use huecry_ledger::{Frontier, commit};
use huecry_store::{ActFilter, CommitError, Write};
use huecry_terms::{Act, ActId};

contract!(
    acts_are_numbered_from_zero,
    a_leaf_says_kind_second_and_catalogue_and_opens,
    the_tree_is_the_leaves,
    acts_are_found_by_officer_bureau_kind_and_time,
    acts_about_a_record_are_found,
    an_erased_act_leaves_its_leaf,
    an_act_that_does_not_name_what_it_writes_is_refused,
    a_text_that_cannot_be_stored_costs_only_its_act,
);

fn acts_are_numbered_from_zero(fresh: &mut Fresh) {
    let store = fresh.store();
    assert_eq!(store.size(), 0);
    for n in 0..5 {
        assert_eq!(store.commit(search("x"), vec![]).unwrap().act, ActId(n));
    }
    assert_eq!(store.size(), 5);
    assert!(store.act(ActId(5)).unwrap().is_none());
    let store = fresh.reopen();
    assert_eq!(store.size(), 5);
    assert_eq!(store.commit(search("x"), vec![]).unwrap().act, ActId(5));
    let (act, entry) = (store.act(ActId(3)).unwrap().unwrap(), search("x"));
    assert_eq!((act.id, act.entry), (ActId(3), Some(entry)));
}

fn a_leaf_says_kind_second_and_catalogue_and_opens(fresh: &mut Fresh) {
    let store = fresh.store();
    store.set_catalogue_hash([7; 32]);
    let mut entry = search("secret words");
    entry.at += jiff::SignedDuration::from_millis(700);
    let act = store.commit(entry.clone(), vec![]).unwrap().act;
    let stored = store.act(act).unwrap().unwrap();
    assert_eq!(stored.leaf.type_code, entry.act.type_number());
    assert_eq!(stored.leaf.time, at(0).as_second() as u64);
    assert_eq!(stored.leaf.catalogue, [7; 32]);
    assert_eq!(stored.bytes, serde_json::to_vec(&entry).unwrap());
    assert!(opens(&stored.salt.unwrap(), &stored.bytes, &stored.leaf.commitment));
    // The same act again has another salt, and so another leaf.
    let again = store.commit(entry, vec![]).unwrap().act;
    assert_ne!(store.act(again).unwrap().unwrap().leaf.commitment, stored.leaf.commitment);
}

fn the_tree_is_the_leaves(fresh: &mut Fresh) {
    let store = fresh.store();
    for n in 0..9 {
        store.commit(search(&n.to_string()), vec![]).unwrap();
    }
    let mut tree = Frontier::new();
    let leaves = store.leaves(ActId(0), ActId(100)).unwrap();
    leaves.iter().for_each(|leaf| _ = tree.append(leaf.hash()));
    assert_eq!(store.verify(|_| {}).unwrap(), tree.head());
    assert_eq!(store.leaves(ActId(4), ActId(6)).unwrap(), leaves[4..6]);
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap(), tree.head());
}

fn acts_are_found_by_officer_bureau_kind_and_time(fresh: &mut Fresh) {
    let store = fresh.store();
    for n in 0..12 {
        let mut entry =
            if n % 2 == 0 { search("x") } else { officer_does(0, Act::ActsRead { acts: 1, filter: "x".into() }) };
        entry.officer = Some(format!("FR-000{}", n % 3).parse().unwrap());
        entry.bureau = Some(if n < 6 { "FR" } else { "ES" }.parse().unwrap());
        entry.at = at(n);
        store.commit(entry, vec![]).unwrap();
    }
    let ids = |filter: &ActFilter, after, limit| -> Vec<u64> {
        store.acts(filter, after, limit).unwrap().iter().map(|act| act.id.0).collect()
    };
    let all = ActFilter::default();
    assert_eq!(ids(&all, None, 4), [0, 1, 2, 3]);
    assert_eq!(ids(&all, Some(ActId(9)), 4), [10, 11]);
    let newest = ActFilter { newest_first: true, ..all.clone() };
    assert_eq!(ids(&newest, None, 2), [11, 10]);
    assert_eq!(ids(&newest, Some(ActId(2)), 9), [1, 0]);
    let officer = ActFilter { officer: Some("FR-0001".parse().unwrap()), ..all.clone() };
    assert_eq!(ids(&officer, None, 9), [1, 4, 7, 10]);
    assert_eq!(ids(&ActFilter { newest_first: true, ..officer.clone() }, Some(ActId(7)), 9), [4, 1]);
    let bureau = ActFilter { bureau: Some("ES".parse().unwrap()), ..officer };
    assert_eq!(ids(&bureau, None, 9), [7, 10]);
    let kind = ActFilter { type_number: Some(search("x").act.type_number()), ..all.clone() };
    assert_eq!(ids(&kind, Some(ActId(2)), 9), [4, 6, 8, 10]);
    let time = ActFilter { from: Some(at(3)), until: Some(at(6)), ..all };
    assert_eq!(ids(&time, None, 9), [3, 4, 5]);
}

fn acts_about_a_record_are_found(fresh: &mut Fresh) {
    let store = fresh.store();
    let (a, b) = (add(store, "a", None).record, add(store, "b", None).record);
    store.commit(search_that_finds(&[a, b]), vec![]).unwrap();
    store.commit(search_that_finds(&[b]), vec![]).unwrap();
    store.commit(officer_does(4, Act::Read { register: register(), record: a, version: 1 }), vec![]).unwrap();
    revise(store, a, 1, "a again").unwrap();
    let mut filter = ActFilter { about: Some((register(), a)), ..ActFilter::default() };
    let ids =
        |filter: &ActFilter| -> Vec<u64> { store.acts(filter, None, 99).unwrap().iter().map(|act| act.id.0).collect() };
    assert_eq!(ids(&filter), [0, 2, 4, 5]);
    // Who wrote it and who ended it stays known when it is gone.
    erase(store, a).unwrap();
    assert_eq!(ids(&filter), [0, 2, 4, 5, 6]);
    filter.newest_first = true;
    filter.officer = Some("FR-0001".parse().unwrap());
    assert_eq!(ids(&filter), [6, 5, 4, 2, 0]);
    filter.officer = Some("FR-0002".parse().unwrap());
    assert!(ids(&filter).is_empty());
}

fn an_erased_act_leaves_its_leaf(fresh: &mut Fresh) {
    let store = fresh.store();
    let record = add(store, "a", None).record;
    let act = store.commit(search_that_finds(&[record]), vec![]).unwrap().act;
    let before = store.act(act).unwrap().unwrap();
    let erasing = || officer_does(5, Act::ActsRead { acts: 1, filter: "past its retention".into() });
    store.commit(erasing(), vec![Write::EraseAct(act)]).unwrap();
    let after = store.act(act).unwrap().unwrap();
    assert_eq!((after.entry, after.bytes.len()), (None, 0));
    assert!(after.salt.is_none());
    assert_eq!(after.leaf, before.leaf);
    assert_eq!(after.leaf.commitment, commit(&before.salt.unwrap(), &before.bytes));
    let about = ActFilter { about: Some((register(), record)), ..ActFilter::default() };
    assert_eq!(store.acts(&about, None, 9).unwrap().len(), 1, "only the act that wrote the record is left");
    assert_eq!(conflict(store.commit(erasing(), vec![Write::EraseAct(act)])), huecry_store::Conflict::Gone);
    assert_eq!(conflict(store.commit(erasing(), vec![Write::EraseAct(ActId(99))])), huecry_store::Conflict::Gone);
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, 3);
}

fn an_act_that_does_not_name_what_it_writes_is_refused(fresh: &mut Fresh) {
    let store = fresh.store();
    let write = |body| {
        let (record, sealed) = (new_record(store), store.seal(&body).unwrap());
        Write::Add {
            register: register(),
            record,
            source: "FR".parse().unwrap(),
            prefix: "TD".into(),
            sealed,
            source_ref: None,
        }
    };
    let record = new_record(store);
    let refused = [
        store.commit(search("x"), vec![write(body("a", None))]),
        store.commit(search("x"), vec![Write::Erase { register: register(), record }]),
        store.commit(officer_does(0, Act::Erased { register: register(), record, reason: String::new() }), vec![]),
        store.commit(
            officer_does(0, Act::Recorded { register: register(), reason: String::new(), changes: vec![] }),
            vec![write(body("a", None))],
        ),
    ];
    for answer in refused {
        let Err(CommitError::Trouble(trouble)) = answer else { panic!("{answer:?}") };
        assert!(trouble.what.contains("does not name"), "{trouble}");
    }
    assert_eq!(store.size(), 0);
}

fn a_text_that_cannot_be_stored_costs_only_its_act(fresh: &mut Fresh) {
    let store = fresh.store();
    let note = |value: &str| vec![Write::Note { key: "k".into(), value: value.into() }];
    assert!(matches!(store.commit(search("x"), note("a\0b")), Err(CommitError::Trouble(_))));
    store.commit(search("x"), note("a b")).unwrap();
    assert_eq!(store.note("k").unwrap().as_deref(), Some("a b"));
    assert_eq!(store.note("k\0").unwrap(), None);
    assert_eq!(store.by_number("TD\0").unwrap(), None);
}
