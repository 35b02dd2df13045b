//! Several processes over one database of a PostgreSQL server: each has the store open, and all write.

use crate::people::*;
use crate::place::Fresh;
use huecry_store::{CATALOGUE_IN_FORCE, CommitError, Conflict, Place, Store, Write};
use huecry_terms::{Act, ActId, Bureau, Entry, Face, Trouble};
use postgres::{Client, NoTls};
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Two stores over one database, as two processes have them.
fn two() -> Option<(Fresh, Store)> {
    let fresh = Fresh::on_postgres()?;
    let other = fresh.another();
    Some((fresh, other))
}

fn client(fresh: &Fresh) -> Client {
    let Place::Postgres { url } = &fresh.place else { unreachable!() };
    Client::connect(url, NoTls).unwrap()
}

#[test]
fn two_processes_write_one_ledger() {
    let Some((mut fresh, other)) = two() else { return };
    let (acts, numbers, slots) = (Mutex::default(), Mutex::default(), Mutex::default());
    std::thread::scope(|scope| {
        for (which, store) in [fresh.store(), &other].into_iter().enumerate() {
            for caller in 0..8 {
                let (acts, numbers, slots) = (&acts, &numbers, &slots);
                scope.spawn(move || {
                    for n in 0..12 {
                        let written = add(store, "a", Some(&format!("{which} {caller} {n}")));
                        assert!(numbers_of(numbers).insert(written.number), "no number is given twice");
                        assert!(numbers_of(slots).insert(written.slot), "no slot is given twice");
                        let revised = revise(store, written.record, 1, "b").unwrap();
                        assert!(numbers_of(slots).insert(revised.written[0].slot), "no slot is given twice");
                        let searched = store.commit(search_that_finds(&[written.record]), vec![]).unwrap();
                        let mut acts = numbers_of(acts);
                        assert!(acts.insert(revised.act) && acts.insert(searched.act), "no act is given twice");
                    }
                });
            }
        }
    });
    let all = 2 * 8 * 12;
    assert_eq!(numbers_of(&acts).len(), 2 * all);
    let size = 3 * all as u64;
    for store in [fresh.store(), &other] {
        assert_eq!((store.size_now().unwrap(), store.size()), (size, size));
        assert_eq!(store.verify(|_| {}).unwrap().size, size);
        assert_eq!(store.changes(None, 99_999).unwrap().born.len(), all);
    }
    let counted: BTreeSet<String> = (1..=all).map(|n| format!("TD-2026-{n:06}")).collect();
    assert_eq!(*numbers_of(&numbers), counted, "and none is left out");
    drop(other);
    assert_eq!(fresh.reopen().verify(|_| {}).unwrap().size, size);
}

fn numbers_of<T>(set: &Mutex<BTreeSet<T>>) -> std::sync::MutexGuard<'_, BTreeSet<T>> {
    set.lock().unwrap()
}

/// What one process wrote the other one meets, though it never looked.
#[test]
fn conflicts_are_decided_between_processes() {
    let Some((fresh, other)) = two() else { return };
    let store = fresh.store();
    let first = add(store, "a", Some("R")).record;
    let second = Writing::default().add(&other, new_record(&other), &body("b", Some("R")));
    assert_eq!(conflict(second.commit(&other)), Conflict::RefTaken { record: first });
    revise(&other, first, 1, "b").unwrap();
    assert_eq!(conflict(revise(store, first, 1, "c")), Conflict::VersionMoved { now: 2 });
    // A version of the other process is on disk: it may be revised at once.
    revise(store, first, 2, "c").unwrap();
    erase(&other, first).unwrap();
    assert_eq!(conflict(revise(store, first, 3, "d")), Conflict::Gone);
    let bureau = |store: &Store| {
        let bureau = Bureau {
            id: "FR".parse().unwrap(),
            organisation: "world-police".parse().unwrap(),
            country: None,
            name: "NCB Paris".into(),
        };
        store.commit(search("x"), vec![Write::Bureau(bureau)])
    };
    bureau(&other).unwrap();
    assert_eq!(conflict(bureau(store)), Conflict::Taken { what: "FR".into() });
    assert_eq!(store.verify(|_| {}).unwrap(), other.verify(|_| {}).unwrap());
}

#[test]
fn a_store_is_opened_while_another_process_writes() {
    let Some((fresh, other)) = two() else { return };
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    revise(&other, add(&other, "a", None).record, 1, "b").unwrap();
                }
            });
        }
        for _ in 0..25 {
            let store = fresh.another();
            let act = store.commit(search("x"), vec![]).unwrap().act;
            assert!(store.verify(|_| {}).unwrap().size > act.0);
        }
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn of_two_that_found_one_store_one_does() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    fresh.close();
    client(&fresh).batch_execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public").unwrap();
    let founded: Vec<Result<Store, Trouble>> = std::thread::scope(|scope| {
        let founders: Vec<_> = (0..4).map(|_| scope.spawn(|| Store::create(&fresh.place))).collect();
        founders.into_iter().map(|founder| founder.join().unwrap()).collect()
    });
    assert_eq!(founded.iter().filter(|store| store.is_ok()).count(), 1);
    for refused in founded.iter().filter_map(|store| store.as_ref().err()) {
        assert!(refused.what.contains("already holds something"), "{refused}");
    }
    fresh.reopen().commit(search("x"), vec![]).unwrap();
}

/// How long a test waits for what must come; it comes at once.
const LONG: Duration = Duration::from_secs(60);

#[test]
fn a_change_of_another_process_is_heard() {
    let Some((fresh, other)) = two() else { return };
    let store = fresh.store();
    // The listener listens once this returns, or soon after.
    let mut known = other.wait_for_acts(0, Duration::ZERO).unwrap();
    for n in 0..5 {
        let act = Writing::default().add(store, new_record(store), &body("a", None)).commit(store).unwrap().act;
        while known <= act.0 {
            known = other.wait_for_acts(known, LONG).unwrap();
        }
        assert!(other.size() > act.0 && other.written_elsewhere() > act.0, "{n}");
        // It hears itself too.
        assert_eq!(store.wait_for_acts(act.0, LONG).unwrap(), act.0 + 1);
    }
}

#[test]
fn a_search_wakes_nobody() {
    let Some((fresh, other)) = two() else { return };
    add(fresh.store(), "a", None);
    let known = other.wait_for_acts(0, LONG).unwrap();
    for _ in 0..20 {
        fresh.store().commit(search("x"), vec![]).unwrap();
    }
    assert_eq!(other.wait_for_acts(known, Duration::from_millis(300)).unwrap(), known);
    assert_eq!(other.size_now().unwrap(), 21);
}

/// The way a notification comes is cut, again and again: what was written is seen all the same.
#[test]
fn a_notification_that_is_lost_costs_seconds_and_nothing_else() {
    let Some((fresh, other)) = two() else { return };
    let mut known = other.wait_for_acts(0, Duration::ZERO).unwrap();
    let mut server = client(&fresh);
    for _ in 0..2 {
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";
        server.execute(cut, &[]).unwrap();
        // The writer's own connection is among them.
        let act = (0..9).find_map(|_| recorded(fresh.store())).unwrap();
        while known <= act.0 {
            known = other.wait_for_acts(known, LONG).unwrap();
        }
        assert!(other.written_elsewhere() > act.0);
    }
}

fn recorded(store: &Store) -> Option<ActId> {
    let writing = Writing::default().add(store, new_record(store), &body("a", None));
    match writing.commit(store) {
        Ok(committed) => Some(committed.act),
        Err(CommitError::Trouble(trouble)) if trouble.passing => None,
        Err(other) => panic!("{other}"),
    }
}

/// What a process decided under a catalogue that another one has replaced is not recorded.
#[test]
fn a_catalogue_that_was_replaced_binds_every_process() {
    let Some((fresh, other)) = two() else { return };
    let store = fresh.store();
    let take = |store: &Store, n: u8| {
        store.set_catalogue_hash([n; 32]);
        let hash = format!("{n:02x}").repeat(32);
        let act = Act::CatalogueTaken { hash: hash.clone() };
        let note = Write::Note { key: CATALOGUE_IN_FORCE.into(), value: hash };
        store.commit(Entry::of_node(at(0), Face::Node, act), vec![note]).unwrap();
    };
    take(store, 1);
    other.set_catalogue_hash([1; 32]);
    other.commit(search("under the first"), vec![]).unwrap();
    take(store, 2);
    let Err(CommitError::Trouble(trouble)) = other.commit(search("under the first"), vec![]) else {
        panic!("it was recorded")
    };
    assert!(trouble.advice.contains("start this process again"), "{trouble}");
    store.commit(search("under the second"), vec![]).unwrap();
    other.set_catalogue_hash([2; 32]);
    other.commit(search("under the second"), vec![]).unwrap();
    assert_eq!(other.verify(|_| {}).unwrap().size, 5);
}

/// Two reviewers in two processes decide on the same dossier: one of them is told.
#[test]
fn two_processes_step_a_dossier_once() {
    let Some((fresh, other)) = two() else { return };
    for n in 0..12 {
        let dossier = crate::dossiers::dossier(fresh.store());
        let opened = crate::dossiers::open(if n % 2 == 0 { fresh.store() } else { &other }, &dossier);
        assert_eq!(opened.opened[0].number, format!("REV-2026-{:06}", n + 1));
        let answers = std::thread::scope(|scope| {
            let callers = [fresh.store(), &other].map(|store| {
                let dossier = &dossier;
                scope.spawn(move || crate::dossiers::step(store, dossier, opened.act, "published"))
            });
            callers.map(|caller| caller.join().unwrap())
        });
        let won: Vec<ActId> = answers.iter().filter_map(|answer| Some(answer.as_ref().ok()?.act)).collect();
        assert_eq!(won.len(), 1, "dossier {n}");
        let lost = answers.into_iter().find(Result::is_err).unwrap();
        assert_eq!(conflict(lost), Conflict::DossierMoved { act: won[0] });
        for store in [fresh.store(), &other] {
            assert_eq!(store.dossier(dossier.id).unwrap().unwrap().act, won[0]);
        }
    }
    assert_eq!(other.verify(|_| {}).unwrap().size, 24);
}

/// Somebody with a database tool gets into the writer's way, and the server ends the writer's transaction.
#[test]
fn a_deadlock_is_tried_again() {
    let Some(fresh) = Fresh::on_postgres() else { return };
    let store = fresh.store();
    let mut tool = client(&fresh);
    tool.batch_execute("BEGIN; SELECT * FROM store_state FOR UPDATE").unwrap();
    std::thread::scope(|scope| {
        let act = scope.spawn(|| store.commit(search("x"), vec![]).unwrap().act);
        let waits = "SELECT COUNT(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'";
        let mut watch = client(&fresh);
        while watch.query_one(waits, &[]).unwrap().get::<_, i64>(0) == 0 {
            std::thread::sleep(Duration::from_millis(10));
        }
        tool.batch_execute("SELECT pg_advisory_lock(1215644530); COMMIT; SELECT pg_advisory_unlock_all()").unwrap();
        assert_eq!(act.join().unwrap(), ActId(0));
    });
    assert_eq!(store.verify(|_| {}).unwrap().size, 1);
}

#[test]
fn who_is_in_the_way_for_too_long_is_said() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    let Place::Postgres { url } = &fresh.place else { unreachable!() };
    // The operator's own patience goes before ours.
    let hasty = match url.split_once('?') {
        Some((place, more)) => format!("{place}?options=-c%20lock_timeout%3D200&{more}"),
        None if url.contains("://") => format!("{url}?options=-c%20lock_timeout%3D200"),
        None => format!("{url} options='-c lock_timeout=200'"),
    };
    let hasty = Place::Postgres { url: hasty.trim_end_matches('&').to_owned() };
    let store = Store::open(&hasty).unwrap();
    let mut tool = client(&fresh);
    tool.batch_execute("SET application_name = 'a tool'; BEGIN; SELECT pg_advisory_xact_lock(1215644530)").unwrap();
    let Err(CommitError::Trouble(trouble)) = store.commit(search("x"), vec![]) else { panic!("it did not wait") };
    assert!(trouble.passing && trouble.what.contains("`a tool`"), "{trouble}");
    tool.batch_execute("COMMIT").unwrap();
    assert_eq!(store.commit(search("x"), vec![]).unwrap().act, ActId(0));
    drop(store);
    assert_eq!(fresh.reopen().size(), 1);
}

/// What a process makes of a store on a server stands in a folder of its own.
#[test]
fn a_folder_is_held_by_one_process() {
    let Some(fresh) = Fresh::on_postgres() else { return };
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = (fresh.another(), fresh.another());
    one.hold(folder.path()).unwrap();
    let trouble = two.hold(folder.path()).unwrap_err();
    assert!(trouble.passing && trouble.what.contains("store.lock"), "{trouble}");
    drop(one);
    two.hold(folder.path()).unwrap();
}
