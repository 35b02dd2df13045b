use super::*;
use crate::log::tests::{Memory, log_in, signer};

fn entries(count: u64) -> Vec<Vec<u8>> {
    (0..count).map(|n| format!("entry {n}").into_bytes()).collect()
}

/// A log signed over 200 entries, killed somewhere on its way to 300: the files as they lie there, and whether it was.
fn killed(stop_at: Option<usize>) -> (Memory, TreeHead, bool) {
    let all = entries(300);
    let mut log = log_in(Memory::default());
    let head = log.publish(&TreeHead::EMPTY, 200, &all[..200]).unwrap();
    log.issue(head, &signer()).unwrap();
    let mut files = log.store().clone();
    files.stop_at = stop_at.map(|more| files.operations + more);
    let mut log = log_in(files);
    let stopped = log.publish(&head, 300, &all[200..]).is_err();
    let mut files = log.store().clone();
    files.stop_at = None;
    (files, head, stopped)
}

#[test]
fn wherever_a_log_was_killed_what_was_signed_is_all_there() {
    let mut kills = 0;
    for stop_at in 0.. {
        let (files, head, stopped) = killed(Some(stop_at));
        assert!(log_in(files).differing(&head, entries(200)).unwrap().is_empty(), "killed at {stop_at}");
        if !stopped {
            break;
        }
        kills += 1;
    }
    assert!(kills > 5, "{kills}");
}

#[test]
fn a_changed_file_is_named_also_where_the_full_tile_stands_for_a_narrower_one() {
    let (files, head, _) = killed(None);
    for path in files.files.keys().filter(|path| ["tile/0/000", "tile/entries/000"].contains(&path.as_str())) {
        let mut changed = files.clone();
        changed.files.get_mut(path).unwrap()[0] ^= 1;
        let differing = log_in(changed).differing(&head, entries(200)).unwrap();
        assert!(!differing.is_empty(), "{path}");
    }
}
