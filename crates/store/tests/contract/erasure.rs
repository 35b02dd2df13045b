//! Erased means gone: found by nothing, shown by nothing, not in the file.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Erasure, Place};
use huecry_terms::Slot;

contract!(an_erased_record_is_found_by_nothing, a_reference_is_free_again, erasures_are_listed_for_a_restore);

fn an_erased_record_is_found_by_nothing(fresh: &mut Fresh) {
    let store = fresh.store();
    let written = add(store, "a", Some("R"));
    revise(store, written.record, 1, "b").unwrap();
    erase(store, written.record).unwrap();
    let store = fresh.reopen();
    assert_eq!(store.get(&register(), written.record).unwrap(), None);
    assert_eq!(store.by_number(&written.number).unwrap(), None);
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "R").unwrap(), None);
    assert_eq!(store.by_slots(&[0, 1].map(Slot)).unwrap(), []);
    assert_eq!(store.versions(&register(), written.record).unwrap(), []);
    assert_eq!(store.page(&register(), None, 9).unwrap(), []);
    assert_eq!(store.changes(None, 99).unwrap().born, []);
    assert_eq!(conflict(erase(store, written.record)), huecry_store::Conflict::Gone);
    assert_eq!(store.verify(|_| {}).unwrap().size, 3);
}

fn a_reference_is_free_again(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = add(store, "a", Some("R"));
    erase(store, first.record).unwrap();
    let second = add(store, "b", Some("R"));
    assert_eq!(second.number, "TD-2026-000002", "numbers are not given twice");
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "R").unwrap().unwrap().id, second.record);
}

fn erasures_are_listed_for_a_restore(fresh: &mut Fresh) {
    let store = fresh.store();
    let records = [add(store, "a", None).record, add(store, "b", None).record];
    let acts = records.map(|record| erase(store, record).unwrap().act);
    let listed = store.erasures(None).unwrap();
    let expected = [0, 1].map(|n| Erasure { register: register(), record: records[n], act: acts[n] });
    assert_eq!(listed, expected);
    assert_eq!(store.erasures(Some(acts[0])).unwrap(), expected[1..]);
}

/// On SQLite nothing of it is left in the file or its log, once no reader is in the way.
#[test]
fn the_file_forgets() {
    let mut fresh = Fresh::on_sqlite();
    let Place::Folder(home) = fresh.place.clone() else { unreachable!() };
    let (secret, long) = ("Zwitserloot", "Zwitserloot ".repeat(800));
    let holds_it = || holds(&home, secret);
    let store = fresh.store();
    let records = [add(store, secret, Some(secret)).record, add(store, &long, None).record];
    revise(store, records[0], 1, &format!("{secret} again")).unwrap();
    let act = store.commit(search(secret), vec![]).unwrap().act;
    assert!(holds_it());
    for record in records {
        erase(store, record).unwrap();
    }
    store.commit(search("x"), vec![huecry_store::Write::EraseAct(act)]).unwrap();
    assert!(!holds_it(), "while it is open");
    fresh.close();
    assert!(!holds_it(), "closed");
}

/// A reader in the way delays that, and no writer waits for it.
#[test]
fn the_file_forgets_once_a_slow_reader_is_gone() {
    let fresh = Fresh::on_sqlite();
    let Place::Folder(home) = fresh.place.clone() else { unreachable!() };
    let (store, secret) = (fresh.store(), "Zwitserloot");
    let record = add(store, secret, None).record;
    let reader = rusqlite::Connection::open(home.join("store.sqlite")).unwrap();
    reader.execute_batch("BEGIN; SELECT COUNT(*) FROM version;").unwrap();
    erase(store, record).unwrap();
    assert!(holds(&home, secret), "the reader still sees it");
    drop(reader);
    for _ in 0..40 {
        store.commit(search("x"), vec![]).unwrap();
    }
    assert!(!holds(&home, secret));
}

/// Whether the words stand in the file or its log.
fn holds(home: &std::path::Path, words: &str) -> bool {
    ["store.sqlite", "store.sqlite-wal"].iter().any(|file| {
        let bytes = std::fs::read(home.join(file)).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}
