//! c2sp.org/tlog-tiles@v0.1.0: growing a published tree at its right edge.
//!
//! There is one way to publish, for every day and for the day after a crash: read the right edge of
//! the last checkpoint, check it, and write what follows from the entries. A file is a function of
//! the entries alone, so writing it twice changes nothing.

use crate::error::LogError;
use crate::frontier::Frontier;
use crate::log::{TileStore, io_at};
use crate::reader::{read_bundle, read_tile};
use crate::tiles::{Tile, TileLevel, WIDTH, decode_bundle, encode_hashes, push_entry};
use crate::tree::{Hash, MAX_TREE_SIZE, TreeHead, fold, leaf_hash, node_hash};

/// The unfilled tiles of a tree, one for each level, and the unfilled bundle.
pub(crate) struct Edge {
    size: u64,
    bundle: Vec<u8>,
    levels: Vec<Vec<Hash>>,
    /// How many levels have hashes that are not written yet; levels grow from below.
    grown: usize,
    /// Tiles and bundles written whole since `load`: their partial forms can go.
    filled: Vec<Tile>,
}

impl Edge {
    /// Reads the edge of the tree at `head` and checks that it gives that head.
    pub(crate) fn load(store: &impl TileStore, head: &TreeHead) -> Result<Self, LogError> {
        if head.size > MAX_TREE_SIZE {
            return Err(LogError::TilesDiffer { size: head.size });
        }
        let mut edge = Edge { size: head.size, bundle: vec![], levels: vec![], grown: 0, filled: vec![] };
        let mut hashes = head.size;
        while hashes > 0 {
            let level = TileLevel::Hashes(edge.levels.len() as u8);
            let tile = unfilled(level, hashes);
            edge.levels.push(tile.map_or(Ok(Vec::new()), |tile| read_tile(store, tile))?);
            hashes /= u64::from(WIDTH);
        }
        if let Some(bundle) = unfilled(TileLevel::Entries, head.size) {
            edge.bundle = read_bundle(store, bundle)?;
            let entries = decode_bundle(&edge.bundle)?;
            if !entries.iter().map(|entry| leaf_hash(entry)).eq(edge.levels[0].iter().copied()) {
                return Err(LogError::Differs { path: bundle.to_string() });
            }
        }
        let differs = edge.frontier().head() != *head;
        if differs { Err(LogError::TilesDiffer { size: head.size }) } else { Ok(edge) }
    }

    /// Appends an entry; writes each tile and bundle that it fills.
    pub(crate) fn append(&mut self, store: &mut impl TileStore, entry: &[u8]) -> Result<(), LogError> {
        push_entry(&mut self.bundle, entry)?;
        self.size += 1;
        let mut hash = leaf_hash(entry);
        for level in 0.. {
            if level == self.levels.len() {
                self.levels.push(Vec::with_capacity(usize::from(WIDTH)));
            }
            self.levels[level].push(hash);
            self.grown = self.grown.max(level + 1);
            if self.levels[level].len() < usize::from(WIDTH) {
                break;
            }
            hash = self.close(store, level)?;
        }
        Ok(())
    }

    /// Writes the unfilled tiles and the bundle, makes everything durable, then clears away the
    /// partial forms of what is now full.
    pub(crate) fn finish(self, store: &mut impl TileStore) -> Result<TreeHead, LogError> {
        for level in 0..self.grown {
            let hashes = &self.levels[level];
            if !hashes.is_empty() {
                let tile = self.current(TileLevel::Hashes(level as u8), hashes.len());
                put_once(store, tile, &encode_hashes(hashes))?;
            }
        }
        if self.grown > 0 && !self.bundle.is_empty() {
            let tile = self.current(TileLevel::Entries, self.levels[0].len());
            put_once(store, tile, &self.bundle)?;
        }
        store.sync().map_err(io_at("tile"))?;
        // Only now: had we been killed before, the partial forms would be needed to start again.
        // And durably: a checkpoint that outlived them would leave nobody to clear them away.
        if !self.filled.is_empty() {
            for tile in &self.filled {
                let partials = tile.partials();
                store.remove_folder(&partials).map_err(io_at(&partials))?;
            }
            store.sync().map_err(io_at("tile"))?;
        }
        Ok(self.frontier().head())
    }

    /// Number of entries so far.
    pub(crate) fn size(&self) -> u64 {
        self.size
    }

    /// The complete subtrees at the edge: those of the highest tiles are the largest.
    pub(crate) fn frontier(&self) -> Frontier {
        let peaks = self.levels.iter().rev().flat_map(|hashes| peaks_of(hashes)).collect();
        // INVARIANT: level n holds as many hashes as the n-th byte of `size` says, lowest byte
        // first, and `peaks_of` gives one peak for each bit set in that number.
        Frontier::from_peaks(self.size, peaks).expect("a peak for each bit of the size")
    }

    /// Writes the full tile of `level`, below which comes its bundle, and returns its hash.
    fn close(&mut self, store: &mut impl TileStore, level: usize) -> Result<Hash, LogError> {
        let hashes = std::mem::take(&mut self.levels[level]);
        let tile = self.current(TileLevel::Hashes(level as u8), hashes.len());
        put_once(store, tile, &encode_hashes(&hashes))?;
        self.filled.push(tile);
        if level == 0 {
            let bundle = self.current(TileLevel::Entries, hashes.len());
            put_once(store, bundle, &self.bundle)?;
            self.filled.push(bundle);
            self.bundle.clear();
        }
        Ok(subtree_root(&hashes))
    }

    /// The tile of `level` with `width` hashes that ends at the last of them.
    fn current(&self, level: TileLevel, width: usize) -> Tile {
        let last = match level {
            TileLevel::Hashes(level) => (self.size >> (8 * u32::from(level))) - 1,
            TileLevel::Entries => self.size - 1,
        };
        // INVARIANT: an edge is never written without a hash, nor with more than a tile holds.
        Tile::new(level, last / u64::from(WIDTH), width as u16).expect("a width from 1 to 256")
    }
}

/// The last tile of a level of `items`, if it is not full.
fn unfilled(level: TileLevel, items: u64) -> Option<Tile> {
    let width = (items % u64::from(WIDTH)) as u16;
    Tile::new(level, items / u64::from(WIDTH), width)
}

/// Puts a file that must not be there with other bytes. One that is there already is put again: it
/// may have been left by a run that was killed before it was durable.
fn put_once(store: &mut impl TileStore, tile: Tile, bytes: &[u8]) -> Result<(), LogError> {
    let path = tile.to_string();
    let there = store.read(&path, bytes.len()).map_err(io_at(&path))?;
    if there.is_some_and(|there| there != bytes) {
        return Err(LogError::Differs { path });
    }
    store.put(&path, bytes).map_err(io_at(&path))
}

/// The roots of the complete subtrees over the hashes of an unfilled tile, largest first.
fn peaks_of(hashes: &[Hash]) -> Vec<Hash> {
    let mut rest = hashes;
    let mut peaks = Vec::new();
    while !rest.is_empty() {
        let (subtree, behind) = rest.split_at(1 << rest.len().ilog2());
        peaks.push(subtree_root(subtree));
        rest = behind;
    }
    peaks
}

/// The root over a power of two of hashes.
pub(crate) fn subtree_root(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    fold(&row)
}

#[cfg(test)]
mod tests;
