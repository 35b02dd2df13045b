//! Tests of what cannot be reached from outside; what can is in `tests/contract`.

mod dossiers_together;
pub(crate) mod faults;
mod full_disk;
mod migration;
mod one_transaction;
mod panicking_writer;
mod texts;

use crate::{Place, Store, Write};
use huecry_terms::{Act, Entry, Face};

/// A store in a new folder.
fn fresh() -> (tempfile::TempDir, Place, Store) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().join("home"));
    let store = Store::create(&place).unwrap();
    (folder, place, store)
}

/// An act of the node that weighs about as much as its filter.
fn act(filter: &str) -> Entry {
    let at = "2026-11-22T10:00:00Z".parse().unwrap();
    Entry::of_node(at, Face::Node, Act::ActsRead { acts: 0, filter: filter.into() })
}

fn note(key: &str, value: &str) -> Write {
    Write::Note { key: key.into(), value: value.into() }
}
