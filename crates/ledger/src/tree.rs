//! RFC 6962 section 2.1: how entries are hashed into one root.
//!
//! Entries and inner nodes are hashed under different first bytes, so that neither can be passed
//! off as the other. A tree that is not full hangs its smaller complete subtrees to the right.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::encoding::{from_base64, to_base64};

/// A SHA-256 hash of an entry, of an inner node, or of a whole tree.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

/// A tree by its two numbers: how many entries, and the hash over all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TreeHead {
    /// Number of entries.
    pub size: u64,
    /// The Merkle Tree Hash of RFC 6962 over them.
    pub root: Hash,
}

/// A complete subtree: the entries from `index << level` up to `(index + 1) << level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its height; entries are at 0.
    pub level: u32,
    /// Its place among the subtrees of that height, from the left, from 0.
    pub index: u64,
}

/// The hash of an entry.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update([0x00]).chain_update(entry).finalize().into())
}

/// The hash of an inner node over its two halves.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut bytes = [0x01; 65];
    bytes[1..33].copy_from_slice(&left.0);
    bytes[33..].copy_from_slice(&right.0);
    Hash(Sha256::digest(bytes).into())
}

/// The root over complete subtrees that stand side by side, largest first.
pub fn fold(peaks: &[Hash]) -> Hash {
    let root = peaks.iter().rev().copied().reduce(|right, left| node_hash(&left, &right));
    root.unwrap_or(EMPTY_ROOT)
}

/// The complete subtrees that together cover the entries from `start` up to `end`, from the left.
///
/// Where `start` is aligned to the range, as at every fork of the tree, they come largest first.
pub fn cover(start: u64, end: u64) -> impl Iterator<Item = Node> {
    let mut at = start;
    std::iter::from_fn(move || {
        let left = end.checked_sub(at).filter(|left| *left > 0)?;
        let level = at.trailing_zeros().min(left.ilog2());
        let node = Node { level, index: at >> level };
        at += 1 << level;
        Some(node)
    })
}

impl Hash {
    /// Reads the base64 of 32 bytes.
    pub fn from_text(text: &str) -> Option<Self> {
        from_base64(text)?.try_into().ok().map(Hash)
    }
}

impl TreeHead {
    /// The tree before its first entry.
    pub const EMPTY: TreeHead = TreeHead { size: 0, root: EMPTY_ROOT };
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_base64(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The root of a tree without entries: SHA-256 of nothing.
pub const EMPTY_ROOT: Hash = Hash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27, 0xae, 0x41,
    0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// The largest tree we speak of: other verifiers count entries in signed 64-bit numbers.
pub const MAX_TREE_SIZE: u64 = i64::MAX as u64;

#[cfg(test)]
pub(crate) mod tests;
