use proptest::prelude::*;

use super::*;
use crate::tree::tests::{KNOWN_ROOTS, Rows, hash_from_hex, known_entries, leaves, naive_root, split};

/// PATH of RFC 6962 section 2.1.1.
fn naive_path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() == 1 {
        return Vec::new();
    }
    let at = split(leaves.len());
    let (left, right) = leaves.split_at(at);
    let (mut path, other) =
        if index < at { (naive_path(index, left), right) } else { (naive_path(index - at, right), left) };
    path.push(naive_root(other));
    path
}

/// SUBPROOF of RFC 6962 section 2.1.2.
fn naive_subproof(older: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if older == leaves.len() {
        return if whole { Vec::new() } else { vec![naive_root(leaves)] };
    }
    let at = split(leaves.len());
    let (left, right) = leaves.split_at(at);
    let (mut proof, other) = if older <= at {
        (naive_subproof(older, left, whole), right)
    } else {
        (naive_subproof(older - at, right, false), left)
    };
    proof.push(naive_root(other));
    proof
}

fn heads(leaves: &[Hash]) -> Vec<TreeHead> {
    let head = |size| TreeHead { size: size as u64, root: naive_root(&leaves[..size]) };
    (0..=leaves.len()).map(head).collect()
}

fn read(rows: &Rows) -> impl Fn(Node) -> Result<Hash, LedgerError> {
    |node| rows.read(node)
}

fn hashes(hex: &[&str]) -> Vec<Hash> {
    hex.iter().map(|hex| hash_from_hex(hex)).collect()
}

const N01: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const N04: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const N11: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const N12: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const N13: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const N21: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

/// The known proofs of transparency-dev/merkle (`testonly/reference_test.go`).
#[test]
fn proofs_are_those_of_certificate_transparency() {
    let leaves = known_entries();
    let rows = Rows::new(&leaves);
    let inclusion: [(u64, u64, &[&str]); 7] = [
        (0, 1, &[]),
        (0, 2, &[N01]),
        (1, 2, &[KNOWN_ROOTS[1]]),
        (2, 3, &[KNOWN_ROOTS[2]]),
        (1, 5, &[KNOWN_ROOTS[1], N11, N04]),
        (0, 8, &[N01, N11, N21]),
        (5, 8, &[N04, N13, KNOWN_ROOTS[4]]),
    ];
    for (index, size, proof) in inclusion {
        assert_eq!(prove_inclusion(index, size, read(&rows)), Ok(hashes(proof)), "{index} {size}");
    }
    let consistency: [(u64, u64, &[&str]); 4] =
        [(1, 1, &[]), (1, 8, &[N01, N11, N21]), (2, 5, &[N11, N04]), (6, 8, &[N12, N13, KNOWN_ROOTS[4]])];
    for (older, newer, proof) in consistency {
        assert_eq!(prove_consistency(older, newer, read(&rows)), Ok(hashes(proof)), "{older} {newer}");
    }
}

#[test]
fn proofs_are_those_that_rfc_6962_defines() {
    let leaves = leaves(70);
    let rows = Rows::new(&leaves);
    for size in 1..=leaves.len() {
        for index in 0..size {
            let proof = prove_inclusion(index as u64, size as u64, read(&rows)).unwrap();
            assert_eq!(proof, naive_path(index, &leaves[..size]), "{index} {size}");
        }
        for older in 1..=size {
            let proof = prove_consistency(older as u64, size as u64, read(&rows)).unwrap();
            assert_eq!(proof, naive_subproof(older, &leaves[..size], true), "{older} {size}");
        }
    }
}

#[test]
fn every_proof_of_every_tree_up_to_300_verifies() {
    let leaves = leaves(300);
    let rows = Rows::new(&leaves);
    let heads = heads(&leaves);
    for newer in &heads {
        for index in 0..newer.size {
            let proof = prove_inclusion(index, newer.size, read(&rows)).unwrap();
            let leaf = leaves[index as usize];
            assert_eq!(verify_inclusion(leaf, index, newer, &proof), Ok(()), "{index} {newer:?}");
        }
        for older in &heads[..=newer.size as usize] {
            let proof = prove_consistency(older.size, newer.size, read(&rows)).unwrap();
            assert_eq!(verify_consistency(older, newer, &proof), Ok(()), "{older:?} {newer:?}");
        }
    }
}

#[test]
fn a_proof_holds_for_its_own_place_and_length_only() {
    let leaves = leaves(40);
    let rows = Rows::new(&leaves);
    let head = heads(&leaves)[40];
    for index in 0..40 {
        let leaf = leaves[index as usize];
        let proof = prove_inclusion(index, 40, read(&rows)).unwrap();
        for other in (0..64).filter(|other| *other != index) {
            assert!(verify_inclusion(leaf, other, &head, &proof).is_err(), "{index} as {other}");
        }
        let longer = [proof.as_slice(), &[leaf]].concat();
        assert!(verify_inclusion(leaf, index, &head, &longer).is_err());
        for length in 0..proof.len() {
            assert!(verify_inclusion(leaf, index, &head, &proof[..length]).is_err());
        }
    }
}

#[test]
fn places_outside_the_tree_are_refused() {
    let rows = Rows::new(&leaves(4));
    let outside = |index, size| Err(LedgerError::OutsideTree { index, size });
    assert_eq!(prove_inclusion(4, 4, read(&rows)), outside(4, 4));
    assert_eq!(prove_inclusion(0, 0, read(&rows)), outside(0, 0));
    assert_eq!(prove_consistency(5, 4, read(&rows)), outside(5, 4));
    let head = TreeHead { size: 4, root: naive_root(&leaves(4)) };
    assert!(verify_inclusion(leaves(1)[0], u64::MAX, &head, &[]).is_err());
    assert!(verify_consistency(&head, &TreeHead::EMPTY, &[]).is_err());
}

#[test]
fn the_empty_tree_is_the_start_of_every_tree_and_of_no_forged_one() {
    let head = TreeHead { size: 4, root: naive_root(&leaves(4)) };
    assert_eq!(verify_consistency(&TreeHead::EMPTY, &head, &[]), Ok(()));
    assert_eq!(verify_consistency(&TreeHead::EMPTY, &TreeHead::EMPTY, &[]), Ok(()));
    let forged = TreeHead { size: 0, root: head.root };
    assert!(verify_consistency(&forged, &head, &[]).is_err());
    assert!(verify_consistency(&TreeHead::EMPTY, &head, &[head.root]).is_err());
    assert!(verify_consistency(&head, &head, &[head.root]).is_err());
    let other = TreeHead { size: 4, root: leaves(1)[0] };
    assert!(verify_consistency(&head, &other, &[]).is_err());
}

/// The largest sizes there are: no arithmetic of ours may overflow on the way.
#[test]
fn the_largest_trees_are_walked() {
    let made_up = |node: Node| Ok::<_, LedgerError>(crate::tree::leaf_hash(&node.index.to_be_bytes()));
    for size in [u64::MAX, 1 << 63, (1 << 63) - 1, (1 << 63) + 1] {
        for index in [0, 1, size / 2, size - 2, size - 1] {
            let proof = prove_inclusion(index, size, made_up).unwrap();
            let head = TreeHead { size, root: leaves(1)[0] };
            let refused = verify_inclusion(leaves(1)[0], index, &head, &proof);
            assert_eq!(refused, Err(LedgerError::RootDiffers { size }));
            let older = TreeHead { size: index + 1, root: leaves(1)[0] };
            let proof = prove_consistency(older.size, size, made_up).unwrap();
            let checked = verify_consistency(&older, &head, &proof);
            assert!(!matches!(checked, Err(LedgerError::ProofLength { .. })));
        }
    }
}

fn flip(hash: &mut Hash, bit: usize) {
    hash.0[bit / 8] ^= 1 << (bit % 8);
}

proptest! {
    #[test]
    fn a_flipped_bit_breaks_an_inclusion_proof(
        size in 1u64..300, index in 0u64..300, which in 0usize..12, bit in 0usize..256,
    ) {
        let (index, leaves) = (index % size, leaves(size));
        let mut head = TreeHead { size, root: naive_root(&leaves) };
        let mut leaf = leaves[index as usize];
        let mut proof = prove_inclusion(index, size, read(&Rows::new(&leaves))).unwrap();
        match which {
            0 => flip(&mut leaf, bit),
            1 => flip(&mut head.root, bit),
            _ if proof.is_empty() => flip(&mut leaf, bit),
            _ => { let at = which % proof.len(); flip(&mut proof[at], bit) }
        }
        prop_assert!(verify_inclusion(leaf, index, &head, &proof).is_err());
    }

    #[test]
    fn a_flipped_bit_breaks_a_consistency_proof(
        newer in 2u64..300, older in 1u64..300, which in 0usize..12, bit in 0usize..256,
    ) {
        let (older, leaves) = (1 + older % (newer - 1), leaves(newer));
        let mut proof = prove_consistency(older, newer, read(&Rows::new(&leaves))).unwrap();
        let mut older = TreeHead { size: older, root: naive_root(&leaves[..older as usize]) };
        let mut newer = TreeHead { size: newer, root: naive_root(&leaves) };
        match which {
            0 => flip(&mut older.root, bit),
            1 => flip(&mut newer.root, bit),
            _ => { let at = which % proof.len(); flip(&mut proof[at], bit) }
        }
        prop_assert!(verify_consistency(&older, &newer, &proof).is_err());
    }

    #[test]
    fn a_tree_that_changed_an_entry_has_no_proof(
        newer in 2u64..200, older in 1u64..200, changed in 0u64..200,
    ) {
        let older = 1 + older % (newer - 1);
        let mut leaves = leaves(newer);
        let old_head = TreeHead { size: older, root: naive_root(&leaves[..older as usize]) };
        flip(&mut leaves[(changed % older) as usize], 0);
        let new_head = TreeHead { size: newer, root: naive_root(&leaves) };
        let proof = prove_consistency(older, newer, read(&Rows::new(&leaves))).unwrap();
        prop_assert!(verify_consistency(&old_head, &new_head, &proof).is_err());
    }

    #[test]
    fn any_hashes_at_all_are_read_without_panic(
        older in 0u64.., newer in 0u64.., proof in proptest::collection::vec(any::<[u8; 32]>(), 0..80),
    ) {
        let proof: Vec<Hash> = proof.into_iter().map(Hash).collect();
        let older = TreeHead { size: older, root: naive_root(&[]) };
        let newer = TreeHead { size: newer, root: naive_root(&[]) };
        _ = verify_consistency(&older, &newer, &proof);
        _ = verify_inclusion(older.root, older.size, &newer, &proof);
    }
}
