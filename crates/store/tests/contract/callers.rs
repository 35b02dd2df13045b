//! Many callers at once, reading and writing.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::Place;
use huecry_terms::{ActId, Slot};
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::time::Duration;

contract!(sixty_four_callers_each_see_what_they_wrote, a_reader_sees_whole_acts, who_waits_is_woken_by_a_change);

fn sixty_four_callers_each_see_what_they_wrote(fresh: &mut Fresh) {
    let store = fresh.store();
    let acts = Mutex::new(BTreeSet::new());
    std::thread::scope(|scope| {
        for caller in 0..64 {
            let acts = &acts;
            scope.spawn(move || {
                let reference = format!("R{caller}");
                let written = add(store, "first", Some(&reference));
                assert_eq!(store.get(&register(), written.record).unwrap().unwrap().slot, written.slot);
                for version in 1..4 {
                    let again =
                        Writing::default().revise(store, written.record, version, &body("again", Some(&reference)));
                    let committed = again.commit(store).unwrap();
                    let now = store.by_ref(&register(), &"FR".parse().unwrap(), &reference).unwrap().unwrap();
                    assert_eq!((now.version, now.slot), (version + 1, committed.written[0].slot));
                    assert_eq!(store.by_number(&written.number).unwrap().unwrap(), now);
                    let searched = store.commit(search_that_finds(&[now.id]), vec![]).unwrap().act;
                    assert!(store.act(searched).unwrap().is_some());
                    acts.lock().unwrap().extend([committed.act, searched]);
                }
                assert_eq!(store.versions(&register(), written.record).unwrap().len(), 4);
            });
        }
    });
    assert_eq!(acts.lock().unwrap().len(), 64 * 6, "no act number was given twice");
    assert_eq!(store.size(), 64 * 7);
    let store = fresh.reopen();
    assert_eq!(store.verify(|_| {}).unwrap().size, 64 * 7);
    assert_eq!(store.changes(None, 9999).unwrap().born.len(), 64);
    assert_eq!(store.page(&register(), None, 99).unwrap().len(), 64);
}

/// While acts of three records each are written, every reader finds a multiple of three.
fn a_reader_sees_whole_acts(fresh: &mut Fresh) {
    let store = fresh.store();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for _ in 0..40 {
                let writing = (0..3).fold(Writing::default(), |w, _| w.add(store, new_record(store), &body("a", None)));
                writing.commit(store).unwrap();
            }
        });
        for _ in 0..4 {
            scope.spawn(|| {
                while store.size() < 40 {
                    let changes = store.changes(None, 999).unwrap();
                    let acts = changes.up_to.map_or(0, |act| act.0 + 1);
                    assert_eq!(changes.born.len() as u64, 3 * acts);
                }
            });
        }
        writer.join().unwrap();
    });
    assert_eq!(store.by_slots(&(0..120).map(Slot).collect::<Vec<_>>()).unwrap().len(), 120);
}

/// A record wakes who waits, a search does not; what came before the wait is answered at once.
fn who_waits_is_woken_by_a_change(fresh: &mut Fresh) {
    let store = fresh.store();
    add(store, "a", None);
    let long = Duration::from_secs(60);
    assert_eq!(store.wait_for_acts(0, long).unwrap(), 1);
    store.commit(search("x"), vec![]).unwrap();
    assert_eq!(store.wait_for_acts(1, Duration::from_millis(50)).unwrap(), 1);
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| store.wait_for_acts(1, long).unwrap());
        add(store, "b", None);
        assert_eq!(waits.join().unwrap(), 3);
    });
}

/// A server that drops its connections: the acts under way are trouble, the next ones are written.
#[test]
fn a_lost_server_is_trouble_until_it_is_back() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    let Place::Postgres { url } = fresh.place.clone() else { unreachable!() };
    let drop_connections = || {
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid()";
        client.execute(sql, &[]).unwrap();
    };
    let store = fresh.store();
    let written = add(store, "a", None);
    let mut acknowledged = vec![ActId(0)];
    for _ in 0..3 {
        drop_connections();
        // A question is asked again by itself; an act is not, since it may have been recorded.
        assert!(store.get(&register(), written.record).unwrap().is_some());
        for _ in 0..50 {
            match store.commit(search("x"), vec![]) {
                Ok(committed) => acknowledged.push(committed.act),
                Err(e) => assert!(e.to_string().contains("server"), "{e}"),
            }
        }
    }
    assert!(acknowledged.len() > 3 * 40);
    let size = fresh.reopen().verify(|_| {}).unwrap().size;
    assert!(acknowledged.iter().all(|act| act.0 < size));
}
