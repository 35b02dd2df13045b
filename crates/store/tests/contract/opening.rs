//! Founding, opening, and what is not a whole store of ours.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Place, Store};
use huecry_terms::Trouble;
use std::path::PathBuf;

contract!(a_store_is_founded_once);

#[test]
fn a_second_process_in_a_folder_is_told_who_holds_it() {
    let mut fresh = Fresh::on_sqlite();
    let me = format!("process {}", std::process::id());
    let trouble = Store::open(&fresh.place).unwrap_err();
    assert!(trouble.passing && trouble.what.contains(&me), "{trouble}");
    assert!(trouble.advice.contains("stop that process"), "{trouble}");
    fresh.reopen().commit(search("x"), vec![]).unwrap();
}

fn a_store_is_founded_once(fresh: &mut Fresh) {
    fresh.store().commit(search("x"), vec![]).unwrap();
    fresh.close();
    let trouble = Store::create(&fresh.place).unwrap_err();
    assert!(trouble.what.contains("already holds"), "{trouble}");
    assert_eq!(fresh.reopen().size(), 1);
}

/// A closed store with some acts and records in it, and its file.
fn closed() -> (Fresh, PathBuf) {
    let mut fresh = Fresh::on_sqlite();
    for n in 0..70 {
        add(fresh.store(), &n.to_string(), None);
    }
    fresh.close();
    let Place::Folder(home) = &fresh.place else { unreachable!() };
    let file = home.join("store.sqlite");
    (fresh, file)
}

fn refused(fresh: &Fresh, file: &std::path::Path) -> Trouble {
    let trouble = Store::open(&fresh.place).unwrap_err();
    assert!(trouble.what.contains(&file.display().to_string()), "{trouble}");
    assert!(!trouble.advice.is_empty(), "{trouble}");
    trouble
}

#[test]
fn an_empty_home_holds_no_store() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().into());
    let trouble = Store::open(&place).unwrap_err();
    assert!(trouble.what.contains("no store"), "{trouble}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "looking leaves nothing behind");
    Store::create(&place).unwrap();
    Store::open(&place).unwrap();
}

#[test]
fn a_founding_that_was_cut_short_is_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().into());
    let file = folder.path().join("store.sqlite");
    std::fs::write(&file, "").unwrap();
    assert!(Store::open(&place).is_err());
    drop(Store::create(&place).unwrap());
    // The file was marked as ours and has no tables yet.
    std::fs::remove_file(&file).unwrap();
    let marked = rusqlite::Connection::open(&file).unwrap();
    marked.execute_batch("PRAGMA application_id = 1215644530").unwrap();
    drop(marked);
    let trouble = Store::open(&place).unwrap_err();
    assert!(trouble.what.contains("holds no store yet"), "{trouble}");
    Store::create(&place).unwrap().commit(search("x"), vec![]).unwrap();
}

#[test]
fn a_foreign_file_is_left_as_it_was() {
    let (fresh, file) = closed();
    let other = rusqlite::Connection::open(file.with_extension("other")).unwrap();
    other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    drop(other);
    let sqlite = std::fs::read(file.with_extension("other")).unwrap();
    for foreign in
        [&b"To be or not to be, that is the question; whether 'tis nobler in the mind to suffer"[..], b"short", &sqlite]
    {
        std::fs::write(&file, foreign).unwrap();
        refused(&fresh, &file);
        assert!(Store::create(&fresh.place).is_err());
        assert_eq!(std::fs::read(&file).unwrap(), foreign);
    }
}

#[test]
fn a_torn_file_is_refused() {
    let (fresh, file) = closed();
    let whole = std::fs::read(&file).unwrap();
    for length in [50, 4096, 3 * 4096, whole.len() / 2] {
        std::fs::write(&file, &whole[..length]).unwrap();
        refused(&fresh, &file);
    }
    let mut scrambled = whole.clone();
    scrambled[4096..].iter_mut().step_by(7).for_each(|byte| *byte ^= 0x5a);
    std::fs::write(&file, scrambled).unwrap();
    refused(&fresh, &file);
    std::fs::write(&file, whole).unwrap();
    Store::open(&fresh.place).unwrap();
}

/// What somebody with a database tool might do, each on a store of its own.
#[test]
fn a_store_that_was_tampered_with_is_refused() {
    let (fresh, file) = closed();
    let whole = std::fs::read(&file).unwrap();
    let at_once = [
        ("DELETE FROM act WHERE act = 69", "counts 70 acts"),
        ("DELETE FROM act WHERE act = 0", "counts 70 acts"),
        ("DELETE FROM act WHERE act = 62", "act 62 is missing"),
        ("DELETE FROM act WHERE act = 33", "do not make the tree"),
        (
            "UPDATE said SET body = CAST(replace(CAST(body AS TEXT), 'RO-2026', 'RO-2025') AS BLOB) WHERE act = 60",
            "act 60 does not say",
        ),
        ("UPDATE said SET salt = zeroblob(32) WHERE act = 60", "act 60 does not say"),
        ("UPDATE act SET seconds = seconds + 1 WHERE act = 60", "act 60 is not as its leaf"),
        (
            "UPDATE act SET leaf = (SELECT leaf FROM act WHERE act = 1) WHERE act = 2; DELETE FROM said WHERE act = 2",
            "do not make the tree",
        ),
        ("UPDATE store_state SET acts = 69", "tree of 70"),
        ("UPDATE store_state SET next_slot = 3", "slot that was not given out"),
        ("UPDATE store_state SET edge = zeroblob(200)", "could not open"),
        ("DELETE FROM store_state", "does not say"),
    ];
    for (tampering, said) in at_once {
        tamper(&file, &whole, tampering);
        let trouble = refused(&fresh, &file);
        let words = trouble.to_string();
        assert!(words.contains(said), "{tampering}: {words}");
    }
    let when_verified = [
        (
            "UPDATE version SET body = CAST(replace(CAST(body AS TEXT), '\"33\"', '\"34\"') AS BLOB) WHERE slot = 33",
            "what act 33 commits to",
        ),
        ("UPDATE said SET salt = zeroblob(32) WHERE act = 3", "act 3 does not say"),
    ];
    for (tampering, said) in when_verified {
        tamper(&file, &whole, tampering);
        let trouble = Store::open(&fresh.place).unwrap().verify(|_| {}).unwrap_err();
        assert!(trouble.to_string().contains(said), "{tampering}: {trouble}");
    }
    tamper(&file, &whole, "SELECT 1");
    assert_eq!(Store::open(&fresh.place).unwrap().verify(|_| {}).unwrap().size, 70);
}

fn tamper(file: &std::path::Path, whole: &[u8], sql: &str) {
    std::fs::write(file, whole).unwrap();
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute_batch(&format!("{sql};")).unwrap();
    connection.close().unwrap();
}

#[test]
fn a_database_with_something_else_in_it_is_left_alone() {
    let Some(mut fresh) = Fresh::on_postgres() else { return };
    fresh.close();
    let Place::Postgres { url } = &fresh.place else { unreachable!() };
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    client.batch_execute("DROP TABLE store_state").unwrap();
    for trouble in [Store::open(&fresh.place).unwrap_err(), Store::create(&fresh.place).unwrap_err()] {
        assert!(trouble.what.contains("holds something"), "{trouble}");
        assert!(!trouble.to_string().contains("password"));
    }
}

#[test]
fn a_server_that_is_not_there_is_passing_trouble() {
    let place = Place::Postgres { url: "host=127.0.0.1 port=1 user=nobody dbname=nothing".into() };
    let trouble = Store::open(&place).unwrap_err();
    assert!(trouble.passing && trouble.advice.contains("server runs"), "{trouble}");
}
