//! Several acts in one transaction, in a known order: what one of them does the next one meets, and what a
//! refused one did nobody meets.

use super::{act, fresh, note};
use crate::commit::batch::{Outcome, transact};
use crate::commit::job::{Job, seal};
use crate::commit::writer::Session;
use crate::engine::door::Door;
use crate::{ActFilter, CommitError, Conflict, Place, Store, Write};
use huecry_terms::record::Body;
use huecry_terms::{Act, Change, ChangeKind, Entry, RecordId, RegisterId, State, Values};

fn register() -> RegisterId {
    "vehicles".parse().unwrap()
}

fn record(n: u128) -> RecordId {
    RecordId(uuid::Uuid::from_u128(n))
}

fn sealed(source_ref: Option<&str>) -> crate::Sealed {
    let body = Body {
        catalogue_version: 1,
        source_ref: source_ref.map(str::to_owned),
        state: State::Active,
        handling: "H0".parse().unwrap(),
        evaluation: None,
        restrictions: vec![],
        keep_until: "2031-01-01".parse().unwrap(),
        values: Values::new(),
    };
    seal(&body).unwrap()
}

fn added(id: RecordId, source_ref: Option<&str>) -> (Change, Write) {
    let sealed = sealed(source_ref);
    let change = Change { record: id, version: 1, kind: ChangeKind::Added, commitment: sealed.commitment_text() };
    let (source, source_ref) = ("FR".parse().unwrap(), source_ref.map(str::to_owned));
    (change, Write::Add { register: register(), record: id, source, prefix: "VEH".into(), sealed, source_ref })
}

fn revised(id: RecordId, from: u32, source_ref: Option<&str>) -> (Change, Write) {
    let (sealed, kind) = (sealed(source_ref), ChangeKind::Revised);
    let change = Change { record: id, version: from + 1, kind, commitment: sealed.commitment_text() };
    let source_ref = source_ref.map(str::to_owned);
    (change, Write::Revise { register: register(), record: id, from_version: from, sealed, source_ref, kind })
}

fn recorded(written: Vec<(Change, Write)>, more: Vec<Write>) -> Job {
    let (changes, mut writes): (Vec<_>, Vec<_>) = written.into_iter().unzip();
    writes.extend(more);
    job(Act::Recorded { register: register(), reason: String::new(), changes }, writes)
}

fn erased(id: RecordId) -> Job {
    let write = Write::Erase { register: register(), record: id };
    job(Act::Erased { register: register(), record: id, reason: String::new() }, vec![write])
}

fn job(what: Act, writes: Vec<Write>) -> Job {
    Job::new(Entry { act: what, ..act("") }, writes, [0; 32]).unwrap().0
}

/// Does these acts in one transaction, then opens the store over them.
fn together(place: &Place, jobs: &[Job]) -> (Outcome, Store) {
    let mut session = Session::open(&Door::to(place).unwrap()).unwrap();
    let outcome = transact(session.engine.as_mut(), &session.head, jobs).unwrap();
    drop(session);
    let store = Store::open(place).unwrap();
    assert_eq!(store.verify(|_| {}).unwrap(), outcome.head.edge.head());
    (outcome, store)
}

fn conflict(outcome: &Outcome, n: usize) -> &Conflict {
    match &outcome.answers[n] {
        Err(CommitError::Conflict(conflict)) => conflict,
        other => panic!("no conflict: {other:?}"),
    }
}

#[test]
fn a_refused_act_leaves_nothing_for_the_next() {
    let (_folder, place, store) = fresh();
    drop(store);
    let jobs = [
        recorded(vec![added(record(1), Some("A"))], vec![note("k", "first")]),
        // Everything before its last write would have gone through.
        recorded(vec![added(record(2), Some("B")), added(record(3), Some("A"))], vec![note("k", "refused")]),
        recorded(vec![added(record(2), Some("B"))], vec![]),
    ];
    let (outcome, store) = together(&place, &jobs);
    assert_eq!(*conflict(&outcome, 1), Conflict::RefTaken { record: record(1) });
    let last = outcome.answers[2].as_ref().unwrap();
    assert_eq!((last.act.0, last.written[0].slot.0, last.written[0].number.as_str()), (1, 1, "VEH-2026-000002"));
    assert_eq!((store.size(), store.note("k").unwrap().as_deref()), (2, Some("first")));
    let ids: Vec<RecordId> = store.page(&register(), None, 9).unwrap().iter().map(|r| r.id).collect();
    assert_eq!(ids, [record(1), record(2)]);
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "B").unwrap().unwrap().id, record(2));
}

#[test]
fn a_version_is_not_revised_before_it_is_on_disk() {
    let (_folder, place, store) = fresh();
    drop(store);
    let added_alone = [recorded(vec![added(record(1), None)], vec![])];
    drop(together(&place, &added_alone));
    let jobs = [
        recorded(vec![revised(record(1), 1, None)], vec![]),
        recorded(vec![revised(record(1), 1, None)], vec![]),
        recorded(vec![revised(record(1), 2, None)], vec![]),
    ];
    let (outcome, store) = together(&place, &jobs);
    assert_eq!(*conflict(&outcome, 1), Conflict::VersionMoved { now: 2 });
    assert_eq!(*conflict(&outcome, 2), Conflict::VersionMoved { now: 2 });
    assert_eq!(store.versions(&register(), record(1)).unwrap().len(), 2);
}

#[test]
fn what_is_written_and_erased_together_is_gone() {
    let (_folder, place, store) = fresh();
    drop(store);
    let jobs = [
        recorded(vec![added(record(1), Some("A")), added(record(2), None)], vec![]),
        erased(record(1)),
        erased(record(1)),
        recorded(vec![added(record(3), Some("A"))], vec![]),
    ];
    let (outcome, store) = together(&place, &jobs);
    assert_eq!(*conflict(&outcome, 2), Conflict::Gone);
    assert_eq!(store.versions(&register(), record(1)).unwrap(), []);
    assert_eq!(store.by_ref(&register(), &"FR".parse().unwrap(), "A").unwrap().unwrap().id, record(3));
    let slots: Vec<u32> = store.changes(None, 9).unwrap().born.iter().map(|r| r.slot.0).collect();
    assert_eq!(slots, [1, 2], "slot 0 is used up");
    let about = ActFilter { about: Some((register(), record(1))), ..ActFilter::default() };
    assert_eq!(store.acts(&about, None, 9).unwrap().iter().map(|a| a.id.0).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn a_reference_changes_hands() {
    let (_folder, place, store) = fresh();
    drop(store);
    drop(together(&place, &[recorded(vec![added(record(1), Some("A")), added(record(2), Some("B"))], vec![])]));
    // Given up by one act, taken by the next; erased by one, taken by the next.
    let jobs = [
        recorded(vec![revised(record(1), 1, None)], vec![]),
        recorded(vec![added(record(3), Some("A"))], vec![]),
        erased(record(2)),
        recorded(vec![added(record(4), Some("B"))], vec![]),
    ];
    let (outcome, store) = together(&place, &jobs);
    assert!(outcome.answers.iter().all(Result::is_ok));
    for (reference, holder) in [("A", 3), ("B", 4)] {
        let found = store.by_ref(&register(), &"FR".parse().unwrap(), reference).unwrap().unwrap();
        assert_eq!(found.id, record(holder));
    }
}

#[test]
fn when_all_are_refused_nothing_is_committed() {
    let (_folder, place, store) = fresh();
    drop(store);
    let (outcome, store) = together(&place, &[erased(record(1)), erased(record(2))]);
    assert!(outcome.answers.iter().all(Result::is_err));
    assert_eq!(store.size(), 0);
}

#[test]
fn slots_run_out_with_trouble() {
    let (_folder, place, store) = fresh();
    drop(store);
    let mut session = Session::open(&Door::to(&place).unwrap()).unwrap();
    session.head.next_slot = u64::from(u32::MAX) - 1;
    let two = || recorded(vec![added(record(1), None), added(record(2), None)], vec![]);
    let one = recorded(vec![added(record(3), None)], vec![]);
    let outcome = transact(session.engine.as_mut(), &session.head, &[two(), one]).unwrap();
    let Err(CommitError::Trouble(trouble)) = &outcome.answers[0] else { panic!("{:?}", outcome.answers[0]) };
    assert!(trouble.what.contains("slots"), "{trouble}");
    assert_eq!(outcome.answers[1].as_ref().unwrap().written[0].slot.0, u32::MAX - 1);
}
