//! RFC 6962 sections 2.1.1 and 2.1.2: proofs that an entry is in a tree, and that a tree has only grown.
//!
//! Verification is the algorithm of RFC 9162 sections 2.1.3.2 and 2.1.4.2, which replaces RFC 6962
//! and keeps its hashes. Making a proof reads at most two hashes for each level of the tree.

use crate::error::LedgerError;
use crate::tree::{Hash, Node, TreeHead, cover, fold, node_hash};

/// The hashes that lead from entry `index` to the root of the first `size` entries, lowest first.
///
/// `read` gives the hash of a complete subtree.
pub fn prove_inclusion<E: From<LedgerError>>(
    index: u64,
    size: u64,
    mut read: impl FnMut(Node) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    if index >= size {
        return Err(LedgerError::OutsideTree { index, size }.into());
    }
    path_from(Node { level: 0, index }, size, &mut read)
}

/// Checks that the entry with hash `leaf` stands at `index` in the tree of `head`.
pub fn verify_inclusion(leaf: Hash, index: u64, head: &TreeHead, proof: &[Hash]) -> Result<(), LedgerError> {
    if index >= head.size {
        return Err(LedgerError::OutsideTree { index, size: head.size });
    }
    let mut climb = Climb::new(index, head.size - 1);
    let mut root = leaf;
    for hash in proof {
        match climb.step().ok_or(LedgerError::ProofLength { found: proof.len() })? {
            Side::Left => root = node_hash(hash, &root),
            Side::Right => root = node_hash(&root, hash),
        }
    }
    climb.finish(proof.len())?;
    same_root(root, head)
}

/// The hashes that show the first `older` entries to be the start of the first `newer` ones.
///
/// Empty where there is nothing to show: for equal sizes, and when the older tree is empty.
pub fn prove_consistency<E: From<LedgerError>>(
    older: u64,
    newer: u64,
    mut read: impl FnMut(Node) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    if older > newer {
        return Err(LedgerError::OutsideTree { index: older, size: newer }.into());
    }
    if older == 0 || older == newer {
        return Ok(Vec::new());
    }
    let last = last_subtree(older);
    let mut proof = Vec::new();
    if !older.is_power_of_two() {
        proof.push(read(last)?);
    }
    proof.extend(path_from(last, newer, &mut read)?);
    Ok(proof)
}

/// Checks that the tree of `newer` begins with all entries of the tree of `older`.
pub fn verify_consistency(older: &TreeHead, newer: &TreeHead, proof: &[Hash]) -> Result<(), LedgerError> {
    if older.size > newer.size {
        return Err(LedgerError::OutsideTree { index: older.size, size: newer.size });
    }
    if older.size == 0 || older.size == newer.size {
        let known = if older.size == 0 { &TreeHead::EMPTY } else { newer };
        return if proof.is_empty() { same_root(older.root, known) } else { wrong_length(proof) };
    }
    let (start, rest) = match proof.split_first() {
        _ if older.size.is_power_of_two() => (older.root, proof),
        Some((start, rest)) => (*start, rest),
        None => return wrong_length(proof),
    };
    let last = last_subtree(older.size);
    let mut climb = Climb::new(last.index, (newer.size - 1) >> last.level);
    let (mut old_root, mut new_root) = (start, start);
    for hash in rest {
        match climb.step().ok_or(LedgerError::ProofLength { found: proof.len() })? {
            Side::Left => {
                old_root = node_hash(hash, &old_root);
                new_root = node_hash(hash, &new_root);
            }
            Side::Right => new_root = node_hash(&new_root, hash),
        }
    }
    climb.finish(proof.len())?;
    same_root(old_root, older)?;
    same_root(new_root, newer)
}

/// The root of the first `size` entries.
pub fn root<E>(size: u64, mut read: impl FnMut(Node) -> Result<Hash, E>) -> Result<Hash, E> {
    range_root(0, size, &mut read)
}

/// The last of the complete subtrees that cover the first `size` entries; `size` is not 0.
fn last_subtree(size: u64) -> Node {
    let level = size.trailing_zeros();
    Node { level, index: (size >> level) - 1 }
}

/// What stands beside the way from `node` up to the root, lowest first.
fn path_from<E>(node: Node, size: u64, read: &mut impl FnMut(Node) -> Result<Hash, E>) -> Result<Vec<Hash>, E> {
    let mut path = Vec::new();
    let Node { mut level, mut index } = node;
    let mut last = (size - 1) >> level;
    while last > 0 {
        let beside = index ^ 1;
        let start = beside << level;
        if start < size {
            let end = size.min(start.saturating_add(1 << level));
            path.push(range_root(start, end, read)?);
        }
        level += 1;
        index >>= 1;
        last >>= 1;
    }
    Ok(path)
}

fn range_root<E>(start: u64, end: u64, read: &mut impl FnMut(Node) -> Result<Hash, E>) -> Result<Hash, E> {
    let peaks: Vec<Hash> = cover(start, end).map(read).collect::<Result<_, E>>()?;
    Ok(fold(&peaks))
}

fn same_root(found: Hash, head: &TreeHead) -> Result<(), LedgerError> {
    if found == head.root { Ok(()) } else { Err(LedgerError::RootDiffers { size: head.size }) }
}

fn wrong_length(proof: &[Hash]) -> Result<(), LedgerError> {
    Err(LedgerError::ProofLength { found: proof.len() })
}

/// On which side of the way up the next hash of a proof stands.
enum Side {
    Left,
    Right,
}

/// The way from a node up to the root: `fn` and `sn` of RFC 9162.
struct Climb {
    node: u64,
    last: u64,
}

impl Climb {
    fn new(node: u64, last: u64) -> Self {
        Climb { node, last }
    }

    /// One hash further; none when the root is reached.
    fn step(&mut self) -> Option<Side> {
        if self.last == 0 {
            return None;
        }
        let side = if self.node & 1 == 1 || self.node == self.last {
            // At the right edge a node has no neighbour until it is a right child itself.
            let lone = self.node.trailing_zeros().min(63);
            self.node >>= lone;
            self.last >>= lone;
            Side::Left
        } else {
            Side::Right
        };
        self.node >>= 1;
        self.last >>= 1;
        Some(side)
    }

    fn finish(&self, found: usize) -> Result<(), LedgerError> {
        if self.last == 0 { Ok(()) } else { Err(LedgerError::ProofLength { found }) }
    }
}

#[cfg(test)]
mod tests;
