//! Two people at once: one of them is told, and nothing of that act is written.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Conflict, Write};
use huecry_terms::Act;

contract!(
    a_reference_belongs_to_one_record,
    a_version_is_written_once,
    what_is_not_there_cannot_be_changed,
    a_refused_act_writes_nothing_at_all,
    only_the_act_that_conflicts_is_refused,
    a_note_is_as_expected_or_nothing_is_written,
);

fn a_reference_belongs_to_one_record(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = add(store, "a", Some("R")).record;
    let second = Writing::default().add(store, new_record(store), &body("b", Some("R")));
    assert_eq!(conflict(second.commit(store)), Conflict::RefTaken { record: first });
    // Not by a revision either; a record keeps its own.
    let other = add(store, "b", Some("Q")).record;
    let moved = Writing::default().revise(store, other, 1, &body("b", Some("R")));
    assert_eq!(conflict(moved.commit(store)), Conflict::RefTaken { record: first });
    Writing::default().revise(store, other, 1, &body("b again", Some("Q"))).commit(store).unwrap();
    // Nor twice in one act.
    let twice = Writing::default().add(store, new_record(store), &body("c", Some("S"))).add(
        store,
        new_record(store),
        &body("d", Some("S")),
    );
    assert!(matches!(conflict(twice.commit(store)), Conflict::RefTaken { .. }));
    // Hand over within one act: given up by one, taken by the other.
    Writing::default()
        .revise(store, first, 1, &body("a", None))
        .add(store, new_record(store), &body("e", Some("R")))
        .commit(store)
        .unwrap();
}

fn a_version_is_written_once(fresh: &mut Fresh) {
    let store = fresh.store();
    let record = add(store, "a", None).record;
    revise(store, record, 1, "b").unwrap();
    assert_eq!(conflict(revise(store, record, 1, "c")), Conflict::VersionMoved { now: 2 });
    assert_eq!(conflict(revise(store, record, 7, "c")), Conflict::VersionMoved { now: 2 });
    let twice =
        Writing::default().revise(store, record, 2, &body("c", None)).revise(store, record, 3, &body("d", None));
    assert_eq!(conflict(twice.commit(store)), Conflict::VersionMoved { now: 3 });
    assert_eq!(store.versions(&register(), record).unwrap().len(), 2);
}

fn what_is_not_there_cannot_be_changed(fresh: &mut Fresh) {
    let store = fresh.store();
    let record = new_record(store);
    assert_eq!(conflict(revise(store, record, 1, "a")), Conflict::Gone);
    assert_eq!(conflict(erase(store, record)), Conflict::Gone);
    let there = add(store, "a", None).record;
    let taken = Writing::default().add(store, there, &body("b", None)).commit(store);
    assert_eq!(conflict(taken), Conflict::Taken { what: there.to_string() });
}

fn a_refused_act_writes_nothing_at_all(fresh: &mut Fresh) {
    let store = fresh.store();
    add(store, "a", Some("R"));
    let act = Writing::default().add(store, new_record(store), &body("new", Some("free"))).add(
        store,
        new_record(store),
        &body("taken", Some("R")),
    );
    conflict(act.commit(store));
    assert_eq!(store.size(), 1);
    assert_eq!(store.page(&register(), None, 9).unwrap().len(), 1);
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "free").unwrap(), None);
    let note = Write::Note { key: "k".into(), value: "v".into() };
    let erase = Act::Erased { register: register(), record: new_record(store), reason: String::new() };
    let Act::Erased { record, .. } = &erase else { unreachable!() };
    let writes = vec![note, Write::Erase { register: register(), record: *record }];
    conflict(store.commit(officer_does(0, erase.clone()), writes));
    assert_eq!(store.note("k").unwrap(), None);
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, 1);
}

/// Sixteen callers at once want the same reference, each with an innocent act beside.
fn only_the_act_that_conflicts_is_refused(fresh: &mut Fresh) {
    let store = fresh.store();
    for round in 0..5 {
        let reference = format!("R{round}");
        let won: usize = std::thread::scope(|scope| {
            let callers: Vec<_> = (0..16)
                .map(|n| {
                    let reference = &reference;
                    scope.spawn(move || {
                        store.commit(search(&n.to_string()), vec![]).unwrap();
                        let body = body("a", Some(reference));
                        let answer = Writing::default().add(store, new_record(store), &body).commit(store);
                        if answer.is_err() {
                            assert!(matches!(conflict(answer), Conflict::RefTaken { .. }));
                            return 0;
                        }
                        1
                    })
                })
                .collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).sum()
        });
        assert_eq!(won, 1);
    }
    assert_eq!(store.size(), 5 * 17);
    assert_eq!(store.page(&register(), None, 99).unwrap().len(), 5);
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, 5 * 17);
}

fn a_note_is_as_expected_or_nothing_is_written(fresh: &mut Fresh) {
    let store = fresh.store();
    let note = |value: &str| Write::Note { key: "k".into(), value: value.into() };
    let expect = |value: Option<&str>| Write::Expect { key: "k".into(), value: value.map(str::to_owned) };
    store.commit(search("1"), vec![expect(None), note("one")]).unwrap();
    for wrong in [None, Some("two"), Some("")] {
        let moved = store.commit(search("2"), vec![note("lost"), expect(wrong)]);
        assert_eq!(conflict(moved), Conflict::NoteMoved { key: "k".into() });
    }
    store.commit(search("3"), vec![expect(Some("one")), note("two"), expect(Some("two"))]).unwrap();
    assert_eq!((store.size(), store.note("k").unwrap().as_deref()), (2, Some("two")));
    // Of many at once that expect the same one goes through.
    let done = std::thread::scope(|scope| {
        let callers: Vec<_> = (0..16)
            .map(|n| {
                let writes = vec![expect(Some("two")), note(&format!("by {n}"))];
                scope.spawn(|| store.commit(search("4"), writes).is_ok())
            })
            .collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).filter(|done| *done).count()
    });
    assert_eq!((done, store.size()), (1, 3));
}
