//! c2sp.org/tlog-tiles@v0.1.0: the files of a log in a folder that any web server can serve.
//!
//! The only file of this crate that touches the disk.
#![allow(clippy::disallowed_methods, reason = "a keeper: it owns this folder")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::log::TileStore;

/// A folder with the files of one log. One process writes to it at a time; the caller sees to that.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    /// Folders whose lists of files are not yet known to be durable.
    unsynced: BTreeSet<PathBuf>,
}

impl Folder {
    /// The folder at `root`; it is made by the first file put into it. Its parent is the caller's to sync.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Folder { root: root.into(), unsynced: BTreeSet::new() }
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl TileStore for Folder {
    fn read(&self, path: &str, limit: usize) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(self.root.join(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut bytes = Vec::new();
        file.take(limit as u64 + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    /// Crash points: before the rename the file is not there (or the old one is); after it the file
    /// is whole, since its bytes were synced first. The rename itself is durable after `sync`.
    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let file = self.root.join(path);
        for folder in file.ancestors().skip(1).take_while(|folder| folder.starts_with(&self.root)) {
            self.unsynced.insert(folder.to_owned());
        }
        fs::create_dir_all(file.parent().unwrap_or(&self.root))?;
        let unfinished = self.root.join(UNFINISHED);
        let mut written = File::create(&unfinished)?;
        written.write_all(bytes)?;
        written.sync_all()?;
        fs::rename(&unfinished, file)
    }

    fn sync(&mut self) -> io::Result<()> {
        while let Some(folder) = self.unsynced.first() {
            sync_folder(folder)?;
            self.unsynced.pop_first();
        }
        Ok(())
    }

    fn remove_folder(&mut self, path: &str) -> io::Result<()> {
        let folder = self.root.join(path);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => {
                self.unsynced.extend(folder.parent().map(Path::to_owned));
                removed
            }
        }
    }
}

/// A rename is durable when the folder it happened in is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be opened to be synced, and the file system answers for its names.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// One name for every file being written: what a crash leaves is overwritten by the next file.
const UNFINISHED: &str = ".unfinished";

#[cfg(test)]
mod tests;
