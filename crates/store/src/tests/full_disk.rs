//! A disk that fills: the act that does not fit is not recorded, those before stand, and when there is room
//! again the store goes on without being opened anew.

use super::{act, faults, fresh, note};
use crate::{CommitError, Store};

#[test]
fn what_does_not_fit_is_trouble_and_nothing_else() {
    let (_folder, place, store) = fresh();
    let long = "x".repeat(3000);
    let full = loop {
        match store.commit(act(&long), vec![note(faults::PAGES, "120"), note("kept", &store.size().to_string())]) {
            Ok(committed) => assert_eq!(committed.act.0 + 1, store.size()),
            Err(CommitError::Trouble(trouble)) => break trouble,
            Err(other) => panic!("{other}"),
        }
    };
    let size = store.size();
    assert!(size > 3, "some acts fit");
    assert!(full.passing && full.advice.contains("make room"), "{full}");
    assert!(full.what.contains("store.sqlite"), "{full}");
    // Still full: still trouble, and readers do not notice.
    assert!(store.commit(act(&long), vec![note(faults::PAGES, "120")]).is_err());
    assert_eq!(store.note("kept").unwrap(), Some((size - 1).to_string()));
    assert_eq!(store.verify(|_| {}).unwrap().size, size);
    // Room again.
    assert_eq!(store.commit(act(&long), vec![note(faults::PAGES, "1000000")]).unwrap().act.0, size);
    let root = store.verify(|_| {}).unwrap();
    drop(store);
    assert_eq!(Store::open(&place).unwrap().verify(|_| {}).unwrap(), root);
}

#[test]
fn everybody_in_the_transaction_is_told() {
    let (_folder, _place, store) = fresh();
    let long = "x".repeat(3000);
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| while store.commit(act(&long), vec![note(faults::PAGES, "120")]).is_ok() {});
        }
    });
    let size = store.size();
    assert_eq!(store.verify(|_| {}).unwrap().size, size);
    store.commit(act("small"), vec![note(faults::PAGES, "1000000")]).unwrap();
}
