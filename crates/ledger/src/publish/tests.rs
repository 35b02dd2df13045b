use super::*;
use crate::log::tests::{Memory, entry};
use crate::tree::tests::{leaves, naive_root};

#[test]
fn a_power_of_two_of_hashes_has_its_root() {
    for size in [1, 2, 4, 128, 256] {
        let leaves = leaves(size);
        assert_eq!(subtree_root(&leaves), naive_root(&leaves), "{size}");
    }
}

#[test]
fn the_edge_has_the_root_after_every_append() {
    let leaves = leaves(600);
    let mut store = Memory::default();
    let mut edge = Edge::load(&store, &TreeHead::EMPTY).unwrap();
    for size in 1..=600 {
        edge.append(&mut store, &entry(size - 1)).unwrap();
        let root = naive_root(&leaves[..size as usize]);
        assert_eq!(edge.frontier().head(), TreeHead { size, root });
    }
}

#[test]
fn nothing_new_writes_nothing() {
    let mut store = Memory::default();
    let mut edge = Edge::load(&store, &TreeHead::EMPTY).unwrap();
    edge.append(&mut store, &entry(0)).unwrap();
    let head = edge.finish(&mut store).unwrap();
    let operations = store.operations;
    let edge = Edge::load(&store, &head).unwrap();
    assert_eq!(edge.finish(&mut store).unwrap(), head);
    assert_eq!(store.operations, operations + 1, "the sync alone");
}

#[test]
fn an_impossible_size_is_refused_without_a_look() {
    let head = TreeHead { size: 1 << 63, root: leaves(1)[0] };
    let refused = Edge::load(&Memory::default(), &head).err();
    assert!(matches!(refused, Some(LogError::TilesDiffer { .. })));
}
