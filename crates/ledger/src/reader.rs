//! c2sp.org/tlog-tiles@v0.1.0: any hash of the tree out of its tiles.
//!
//! A partial tile may have been cleared away once the full one is there; the reader then takes
//! the beginning of the full one, as the specification lets every client do.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::error::{LedgerError, LogError};
use crate::log::{TileStore, io_at};
use crate::publish::subtree_root;
use crate::tiles::{Tile, TileLevel, WIDTH, decode_bundle, decode_hashes, hashes_under, push_entry};
use crate::tree::{Hash, Node};

/// Reads hashes of the tree of the first `size` entries, and remembers the tiles it has read.
///
/// What it gives is what the files say. Whoever relies on it folds it up to a signed root.
pub struct TileReader<'s, S> {
    store: &'s S,
    size: u64,
    tiles: HashMap<Tile, Vec<Hash>>,
}

impl<'s, S: TileStore> TileReader<'s, S> {
    pub(crate) fn new(store: &'s S, size: u64) -> Self {
        TileReader { store, size, tiles: HashMap::new() }
    }

    /// The hash of a complete subtree.
    pub fn hash(&mut self, node: Node) -> Result<Hash, LogError> {
        let complete = self.size.checked_shr(node.level).unwrap_or(0);
        if node.index >= complete {
            return Err(LedgerError::OutsideTree { index: node.index, size: self.size }.into());
        }
        let (level, first, count) = hashes_under(node);
        let tile = Tile::holding(TileLevel::Hashes(level), first, self.size)?;
        let place = (first % u64::from(WIDTH)) as usize;
        Ok(subtree_root(&self.tile(tile)?[place..place + count]))
    }

    fn tile(&mut self, tile: Tile) -> Result<&[Hash], LogError> {
        if self.tiles.len() == MAX_TILES {
            self.tiles.clear();
        }
        match self.tiles.entry(tile) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(place) => Ok(place.insert(read_tile(self.store, tile)?)),
        }
    }
}

/// The hashes of a tile, exactly as many as its width.
pub(crate) fn read_tile(store: &impl TileStore, tile: Tile) -> Result<Vec<Hash>, LogError> {
    let (bytes, found) = read_either(store, tile)?;
    let mut hashes = decode_hashes(&bytes, found.width())?;
    hashes.truncate(tile.width());
    Ok(hashes)
}

/// The bytes of a bundle, with exactly as many entries as its width.
pub(crate) fn read_bundle(store: &impl TileStore, bundle: Tile) -> Result<Vec<u8>, LogError> {
    let (bytes, found) = read_either(store, bundle)?;
    let entries = decode_bundle(&bytes)?;
    if entries.len() != found.width() {
        return Err(LogError::Differs { path: found.to_string() });
    }
    let mut wanted = Vec::with_capacity(bytes.len());
    for entry in &entries[..bundle.width()] {
        push_entry(&mut wanted, entry)?;
    }
    Ok(wanted)
}

/// The bytes of a tile or, where only that is there, of its full form; and which of the two it was.
fn read_either(store: &impl TileStore, tile: Tile) -> Result<(Vec<u8>, Tile), LogError> {
    for form in [tile, tile.full()] {
        let path = form.to_string();
        let limit = match form.level() {
            TileLevel::Hashes(_) => form.width() * 32,
            TileLevel::Entries => form.width() * (2 + usize::from(u16::MAX)),
        };
        if let Some(bytes) = store.read(&path, limit).map_err(io_at(&path))? {
            return Ok((bytes, form));
        }
    }
    Err(LogError::Missing { path: tile.to_string() })
}

/// Eight megabytes of tiles: many times what one proof needs.
const MAX_TILES: usize = 1024;

#[cfg(test)]
mod tests;
