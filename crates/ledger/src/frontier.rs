//! RFC 6962 section 2.1: the right edge of a growing tree, all that is needed to append and to know the root.

use crate::error::{Format, LedgerError};
use crate::tree::{Hash, MAX_TREE_SIZE, TreeHead, fold, node_hash};

/// The roots of the complete subtrees of a tree, at most 63 of them.
///
/// An append costs two hashes on average, whatever the size. Nothing is lost with it: it can be
/// rebuilt from the entries, or from the tiles by [`Log::frontier`](crate::log::Log::frontier).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// INVARIANT: one peak for each bit set in `size`, largest first.
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The edge of a tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// The edge with these complete subtrees; they must be as many as `size` has bits set.
    pub(crate) fn from_peaks(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        let fits = size <= MAX_TREE_SIZE && peaks.len() == size.count_ones() as usize;
        fits.then_some(Frontier { size, peaks })
    }

    /// Number of entries so far, which is the index of the next one.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends an entry by its hash and returns its index.
    pub fn append(&mut self, leaf: Hash) -> u64 {
        let index = self.size;
        let mut hash = leaf;
        for _ in 0..index.trailing_ones() {
            // INVARIANT: every trailing one bit of `size` has its peak.
            let left = self.peaks.pop().expect("a peak for each bit of the size");
            hash = node_hash(&left, &hash);
        }
        self.peaks.push(hash);
        self.size += 1;
        index
    }

    /// Size and root as of now.
    pub fn head(&self) -> TreeHead {
        TreeHead { size: self.size, root: fold(&self.peaks) }
    }

    /// The state as bytes: size, eight bytes big-endian, then the peaks; at most 2,024 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        self.peaks.iter().for_each(|peak| bytes.extend_from_slice(&peak.0));
        bytes
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LedgerError> {
        let malformed = |at, expected| LedgerError::Malformed { format: Format::Frontier, at, expected };
        let (size, peaks) = bytes.split_first_chunk().ok_or(malformed(0, "a size of eight bytes"))?;
        let (peaks, rest) = peaks.as_chunks::<32>();
        let peaks = peaks.iter().map(|peak| Hash(*peak)).collect();
        let frontier = Self::from_peaks(u64::from_be_bytes(*size), peaks);
        frontier.filter(|_| rest.is_empty()).ok_or(malformed(8, "32 bytes for each bit of the size"))
    }
}

#[cfg(test)]
mod tests;
