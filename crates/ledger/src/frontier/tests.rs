use super::*;
use crate::tree::tests::{KNOWN_ROOTS, hash_from_hex, known_entries, leaves, naive_root};

#[test]
fn the_root_is_right_after_every_append() {
    let leaves = leaves(600);
    let mut frontier = Frontier::new();
    assert_eq!(frontier.head(), TreeHead::EMPTY);
    for (index, leaf) in leaves.iter().enumerate() {
        assert_eq!(frontier.append(*leaf), index as u64);
        let root = naive_root(&leaves[..=index]);
        assert_eq!(frontier.head(), TreeHead { size: index as u64 + 1, root });
    }
}

#[test]
fn the_known_roots_come_out() {
    let mut frontier = Frontier::new();
    for (leaf, root) in known_entries().into_iter().zip(&KNOWN_ROOTS[1..]) {
        frontier.append(leaf);
        assert_eq!(frontier.head().root, hash_from_hex(root));
    }
}

#[test]
fn a_saved_frontier_goes_on_where_it_stopped() {
    let mut frontier = Frontier::new();
    for leaf in leaves(300) {
        let mut restored = Frontier::from_bytes(&frontier.to_bytes()).unwrap();
        assert_eq!(restored, frontier);
        frontier.append(leaf);
        restored.append(leaf);
        assert_eq!(restored.head(), frontier.head());
    }
}

#[test]
fn other_bytes_are_refused() {
    let mut frontier = Frontier::new();
    leaves(5).into_iter().for_each(|leaf| _ = frontier.append(leaf));
    let good = frontier.to_bytes();
    assert_eq!(good.len(), 8 + 2 * 32);
    for length in 0..good.len() {
        assert!(Frontier::from_bytes(&good[..length]).is_err(), "{length}");
    }
    assert!(Frontier::from_bytes(&[good.as_slice(), &[0]].concat()).is_err());
    let mut too_large = vec![0x80, 0, 0, 0, 0, 0, 0, 0];
    too_large.extend([0; 32]);
    assert!(Frontier::from_bytes(&too_large).is_err());
}
