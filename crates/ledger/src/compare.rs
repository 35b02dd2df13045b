//! c2sp.org/tlog-tiles@v0.1.0: whether what is published is what the entries give, file by file.
//!
//! Readers check what they read, so a damaged file is noticed by whoever needs it; this finds it before.

use std::io;

use crate::error::LogError;
use crate::log::{Log, TileStore};
use crate::publish::Edge;
use crate::tiles::{Tile, WIDTH};
use crate::tree::TreeHead;

impl<S: TileStore> Log<S> {
    /// Grows the tree anew from its first entries up to `head`, and compares every file it has with the published one:
    /// the paths of those that are other, or not there. Also of a tree whose root is another: then under the name
    /// `checkpoint`.
    ///
    /// # Errors
    /// When a file cannot be read, or there are fewer entries.
    pub fn differing<I>(&self, head: &TreeHead, entries: I) -> Result<Vec<String>, LogError>
    where
        I: IntoIterator<Item: AsRef<[u8]>>,
    {
        let mut compared = Compared { published: self.store(), differing: Vec::new() };
        let mut edge = Edge::load(&compared, &TreeHead::EMPTY)?;
        let mut entries = entries.into_iter();
        for reached in 0..head.size {
            let entry = entries.next().ok_or(LogError::EntriesShort { wanted: head.size, reached })?;
            edge.append(&mut compared, entry.as_ref())?;
        }
        if edge.finish(&mut compared)? != *head {
            compared.differing.push(crate::log::CHECKPOINT.to_owned());
        }
        Ok(compared.differing)
    }
}

/// Takes files as if to write them, and compares them with those that are there.
struct Compared<'s, S> {
    published: &'s S,
    differing: Vec<String>,
}

impl<S: TileStore> Compared<'_, S> {
    fn compare(&mut self, path: String, bytes: &[u8], must_be_there: bool) -> io::Result<()> {
        let same = match self.published.read(&path, bytes.len())? {
            Some(there) => there == bytes,
            None => !must_be_there,
        };
        if !same {
            self.differing.push(path);
        }
        Ok(())
    }
}

impl<S: TileStore> TileStore for Compared<'_, S> {
    /// Nothing is there yet: the tree grows from nothing.
    fn read(&self, _: &str, _: usize) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let Some(tile) = path.parse::<Tile>().ok().filter(|tile| !tile.is_full()) else {
            return self.compare(path.to_owned(), bytes, true);
        };
        // Killed after it was filled and before that was signed: then the full one stands in its place, and begins so.
        let filled = self.published.read(&tile.full().to_string(), FULL);
        let filled = filled?.is_some_and(|full| full.starts_with(bytes));
        self.compare(path.to_owned(), bytes, !filled)?;
        // Of a tile that is not full, the narrower ones of earlier checkpoints may stand beside it.
        for width in 1..tile.width().min(usize::from(WIDTH)) {
            let narrower = Tile::new(tile.level(), tile.index(), width as u16);
            let (Some(narrower), Some(begin)) = (narrower, beginning(tile, bytes, width)) else { continue };
            self.compare(narrower.to_string(), begin, false)?;
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn remove_folder(&mut self, _: &str) -> io::Result<()> {
        Ok(())
    }
}

/// More than a full tile or bundle has: 256 entries of two bytes of length and 65,535 of content.
const FULL: usize = 256 * (2 + 65_535);

/// The first so many hashes or entries of a tile.
fn beginning(tile: Tile, bytes: &[u8], width: usize) -> Option<&[u8]> {
    let end = match tile.level() {
        crate::tiles::TileLevel::Hashes(_) => width * 32,
        crate::tiles::TileLevel::Entries => {
            let mut end = 0;
            for _ in 0..width {
                end += 2 + usize::from(u16::from_be_bytes([*bytes.get(end)?, *bytes.get(end + 1)?]));
            }
            end
        }
    };
    bytes.get(..end)
}

#[cfg(test)]
mod tests;
