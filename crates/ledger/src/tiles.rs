//! c2sp.org/tlog-tiles@v0.1.0: the names and the bytes of tiles and entry bundles.
//!
//! A tile is 256 neighbouring hashes of one level of the tree, levels counted in eights; a bundle
//! is the 256 entries under a tile of level 0. The last one of a level may be partial.

use std::fmt;
use std::str::FromStr;

use crate::error::{Format, LedgerError};
use crate::tree::{Hash, Node};

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TileLevel {
    /// Hashes of subtrees with 256 to the power of this many entries; 0 to 7 in any real tree.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// The name of one tile or bundle, full or partial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    level: TileLevel,
    index: u64,
    width: u16,
}

impl Tile {
    /// The tile at this place with `width` hashes or entries, 1 to 256.
    pub fn new(level: TileLevel, index: u64, width: u16) -> Option<Self> {
        let level_known = !matches!(level, TileLevel::Hashes(level) if level > MAX_LEVEL);
        let width_known = (1..=WIDTH).contains(&width);
        (level_known && width_known).then_some(Tile { level, index, width })
    }

    /// The tile that holds item `item` of `level` in a tree of `size` entries, as wide as it is in that tree.
    ///
    /// An item is an entry, or a hash of that level.
    pub fn holding(level: TileLevel, item: u64, size: u64) -> Result<Self, LedgerError> {
        let items = match level {
            TileLevel::Entries => size,
            TileLevel::Hashes(level) => size.checked_shr(8 * u32::from(level)).unwrap_or(0),
        };
        if item >= items {
            return Err(LedgerError::OutsideTree { index: item, size });
        }
        let index = item / u64::from(WIDTH);
        let width = (items - index * u64::from(WIDTH)).min(u64::from(WIDTH)) as u16;
        Ok(Tile { level, index, width })
    }

    /// What it holds.
    pub fn level(&self) -> TileLevel {
        self.level
    }

    /// Its place in its level, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// How many hashes or entries it has, 1 to 256.
    pub fn width(&self) -> usize {
        usize::from(self.width)
    }

    /// Whether it will never grow again.
    pub fn is_full(&self) -> bool {
        self.width == WIDTH
    }

    /// The same tile once it is full.
    pub fn full(self) -> Self {
        Tile { width: WIDTH, ..self }
    }

    /// The folder, relative to the log's, that holds the partial forms of this tile.
    pub fn partials(self) -> String {
        format!("{}.p", self.full())
    }
}

/// Where the hash of a subtree is to be found: the level of tiles, the first hash and how many of
/// them fold into it.
pub(crate) fn hashes_under(node: Node) -> (u8, u64, usize) {
    let above = node.level % 8;
    ((node.level / 8) as u8, node.index << above, 1 << above)
}

/// The bytes of a tile of hashes.
pub fn encode_hashes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Reads a tile of exactly `width` hashes.
pub fn decode_hashes(bytes: &[u8], width: usize) -> Result<Vec<Hash>, LedgerError> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if !rest.is_empty() || hashes.len() != width {
        let expected = "as many hashes as the tile is wide";
        return Err(LedgerError::Malformed { format: Format::HashTile, at: bytes.len(), expected });
    }
    Ok(hashes.iter().map(|hash| Hash(*hash)).collect())
}

/// Appends an entry to the bytes of a bundle, behind its length.
pub fn push_entry(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), LedgerError> {
    let length = u16::try_from(entry.len()).map_err(|_| LedgerError::TooLarge {
        format: Format::EntryBundle,
        limit: usize::from(u16::MAX),
        unit: "bytes an entry",
    })?;
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// Reads the entries of a bundle: at most 256, and nothing behind them.
pub fn decode_bundle(bytes: &[u8]) -> Result<Vec<&[u8]>, LedgerError> {
    let mut entries = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        if entries.len() == usize::from(WIDTH) {
            let (limit, unit) = (usize::from(WIDTH), "entries");
            return Err(LedgerError::TooLarge { format: Format::EntryBundle, limit, unit });
        }
        let (entry, behind) = split_entry(rest).ok_or(LedgerError::Malformed {
            format: Format::EntryBundle,
            at: bytes.len() - rest.len(),
            expected: "an entry behind its length of two bytes",
        })?;
        entries.push(entry);
        rest = behind;
    }
    Ok(entries)
}

fn split_entry(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            TileLevel::Hashes(level) => write!(f, "tile/{level}/")?,
            TileLevel::Entries => f.write_str("tile/entries/")?,
        }
        let mut power = 1;
        while self.index / power >= PATH_BASE {
            power *= PATH_BASE;
        }
        while power > 1 {
            write!(f, "x{:03}/", self.index / power % PATH_BASE)?;
            power /= PATH_BASE;
        }
        write!(f, "{:03}", self.index % PATH_BASE)?;
        if !self.is_full() {
            write!(f, ".p/{}", self.width)?;
        }
        Ok(())
    }
}

impl FromStr for Tile {
    type Err = LedgerError;

    /// Reads a path, in its one spelling only.
    fn from_str(path: &str) -> Result<Self, LedgerError> {
        let tile = if path.len() <= MAX_PATH_BYTES { read_path(path) } else { None };
        tile.filter(|tile| tile.to_string() == path).ok_or(LedgerError::Malformed {
            format: Format::TilePath,
            at: 0,
            expected: "tile/<level or entries>/<index in groups of three digits>, then .p/<width> if partial",
        })
    }
}

fn read_path(path: &str) -> Option<Tile> {
    let (level, rest) = path.strip_prefix("tile/")?.split_once('/')?;
    let level = match level {
        "entries" => TileLevel::Entries,
        level => TileLevel::Hashes(level.parse().ok()?),
    };
    let (index, width) = match rest.split_once(".p/") {
        Some((index, width)) => (index, width.parse().ok().filter(|width| *width < WIDTH)?),
        None => (rest, WIDTH),
    };
    let mut number: u64 = 0;
    for group in index.split('/') {
        let digits: u64 = group.strip_prefix('x').unwrap_or(group).parse().ok()?;
        number = number.checked_mul(PATH_BASE)?.checked_add(digits)?;
    }
    Tile::new(level, number, width)
}

/// Hashes in a full tile, entries in a full bundle.
pub const WIDTH: u16 = 256;

/// The largest level a path may name.
const MAX_LEVEL: u8 = 63;

/// Three digits to a path element keep folders small.
const PATH_BASE: u64 = 1000;

/// Longer than the path of any tile with a 64-bit index.
const MAX_PATH_BYTES: usize = 64;

#[cfg(test)]
mod tests;
