use super::*;
use crate::log::tests::{Memory, entry, log_in, turn};
use crate::tree::tests::{Rows, leaves};

fn published(sizes: &[u64]) -> Memory {
    let mut log = log_in(Memory::default());
    sizes.iter().for_each(|size| _ = turn(&mut log, *size).unwrap());
    log.store().clone()
}

fn every_hash_is_that_of_the_naive_tree(store: &Memory, size: u64, step: usize) {
    let rows = Rows::new(&leaves(size));
    let mut reader = TileReader::new(store, size);
    for level in 0..=size.ilog2() {
        for index in (0..size >> level).step_by(step) {
            let node = Node { level, index };
            assert_eq!(reader.hash(node).unwrap(), rows.read(node).unwrap(), "{size} {node:?}");
        }
        let outside = Node { level, index: size >> level };
        assert!(reader.hash(outside).is_err(), "{size} {outside:?}");
    }
    assert!(reader.hash(Node { level: 64, index: 0 }).is_err());
}

#[test]
fn hashes_are_those_of_the_naive_tree() {
    for size in [1, 2, 3, 128, 255, 256, 257, 511, 512, 700] {
        every_hash_is_that_of_the_naive_tree(&published(&[size]), size, 1);
    }
}

#[test]
fn hashes_of_a_tree_with_three_levels_of_tiles_too() {
    every_hash_is_that_of_the_naive_tree(&published(&[65_000, 66_000]), 66_000, 31);
}

#[test]
fn an_older_tree_is_read_from_fuller_tiles() {
    let store = published(&[100, 300, 600]);
    for size in [100, 300] {
        every_hash_is_that_of_the_naive_tree(&store, size, 1);
        let bundle = Tile::holding(TileLevel::Entries, size - 1, size).unwrap();
        let entries = read_bundle(&store, bundle).unwrap();
        let last = decode_bundle(&entries).unwrap().pop().map(<[u8]>::to_vec);
        assert_eq!(last.unwrap(), entry(size - 1));
    }
}

#[test]
fn a_missing_or_misshapen_tile_is_named() {
    let mut store = published(&[300]);
    let tile = Tile::holding(TileLevel::Hashes(0), 299, 300).unwrap();
    store.files.get_mut("tile/0/001.p/44").unwrap().push(0);
    assert!(matches!(read_tile(&store, tile), Err(LogError::Ledger(LedgerError::Malformed { .. }))));
    store.files.remove("tile/0/001.p/44");
    match read_tile(&store, tile) {
        Err(LogError::Missing { path }) => assert_eq!(path, "tile/0/001.p/44"),
        other => panic!("{other:?}"),
    }
    let bundle = Tile::holding(TileLevel::Entries, 299, 300).unwrap();
    store.files.insert("tile/entries/001.p/44".to_owned(), vec![0; 10]);
    assert!(matches!(read_bundle(&store, bundle), Err(LogError::Differs { .. })));
}
