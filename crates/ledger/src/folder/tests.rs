use std::collections::BTreeMap;

use super::*;
use crate::log::tests::{Memory, ORIGIN, entry, log_in, turn};
use crate::{LogError, TreeHead};

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn files_are_put_replaced_read_and_removed() {
    let home = tempfile::tempdir().unwrap();
    let mut folder = Folder::new(home.path().join("log"));
    assert_eq!(folder.read("a/b/c", 9).unwrap(), None);
    folder.put("a/b/c", b"one").unwrap();
    folder.put("a/b/c", b"another").unwrap();
    folder.put("top", b"").unwrap();
    folder.sync().unwrap();
    assert!(folder.unsynced.is_empty());
    assert_eq!(folder.read("a/b/c", 100).unwrap().unwrap(), b"another");
    assert_eq!(folder.read("a/b/c", 2).unwrap().unwrap(), b"ano", "no more than one byte over");
    assert_eq!(folder.read("top", 0).unwrap().unwrap(), b"");
    folder.remove_folder("a/b").unwrap();
    assert_eq!(folder.unsynced, BTreeSet::from([folder.root().join("a")]), "or the removal could come undone");
    folder.remove_folder("a/b").unwrap();
    assert_eq!(files(folder.root()).into_keys().collect::<Vec<_>>(), ["top"]);
}

#[test]
fn every_folder_on_the_way_is_synced() {
    let home = tempfile::tempdir().unwrap();
    let mut folder = Folder::new(home.path().join("log"));
    folder.put("a/b/c", b"").unwrap();
    let on_the_way = ["", "a", "a/b"].map(|path| folder.root().join(path));
    assert_eq!(folder.unsynced, BTreeSet::from(on_the_way));
}

#[test]
fn a_log_on_disk_has_the_files_of_a_log_in_memory() {
    let home = tempfile::tempdir().unwrap();
    let mut on_disk = log_in(Folder::new(home.path()));
    let mut in_memory = log_in(Memory::default());
    for size in [1, 200, 300, 700] {
        assert_eq!(turn(&mut on_disk, size).unwrap(), turn(&mut in_memory, size).unwrap());
        assert_eq!(files(home.path()), in_memory.store().files);
    }
    let signed = on_disk.latest().unwrap().unwrap();
    let proof = on_disk.prove(5, &signed).unwrap();
    assert!(proof.verify(&entry(5), ORIGIN, on_disk.known()).is_ok());
}

#[test]
fn what_a_crash_left_half_written_is_overwritten() {
    let home = tempfile::tempdir().unwrap();
    turn(&mut log_in(Folder::new(home.path())), 10).unwrap();
    fs::write(home.path().join(UNFINISHED), vec![0xee; 100_000]).unwrap();
    turn(&mut log_in(Folder::new(home.path())), 300).unwrap();
    let mut clean = log_in(Memory::default());
    [10, 300].into_iter().for_each(|size| _ = turn(&mut clean, size).unwrap());
    assert_eq!(files(home.path()), clean.store().files);
}

/// A folder that cannot be written to: here, because a file stands where it should be.
#[test]
fn trouble_with_the_disk_names_the_file() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("tile"), b"in the way").unwrap();
    let mut log = log_in(Folder::new(home.path()));
    match log.publish(&TreeHead::EMPTY, 1, [entry(0)]) {
        Err(LogError::Io { path, .. }) => assert_eq!(path, "tile/0/000.p/1"),
        other => panic!("{other:?}"),
    }
}
