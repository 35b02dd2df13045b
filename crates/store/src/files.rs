//! Files that go with messages of the line, sealed as they travel, each under the hash of its sealed bytes.
//!
//! ```text
//! FOLDER/3f…a1          whole: its bytes are those of its name
//! FOLDER/3f…a1.part     as much of it as has come, each piece at its place
//! FOLDER/3f…a1.have     one byte a piece: 1 when it is on the disk
//! FOLDER/….new          being sealed; what a crash leaves is never read
//! ```
//!
//! Crash points: a piece is on the disk before it is said to be there, so one may come twice and none is missed; a file has its
//! name only when the whole was hashed and found to be it.

use huecry_terms::Trouble;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The folder of such files.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    /// What has come of each that is not whole.
    coming: Mutex<BTreeMap<[u8; 32], Have>>,
}

/// What has come of a file: one byte a piece.
type Have = Arc<Mutex<Vec<u8>>>;

/// A file that is being written: it has no name before it is finished.
#[derive(Debug)]
pub struct Sealing {
    file: io::BufWriter<File>,
    path: PathBuf,
    folder: PathBuf,
}

/// What came is not what its name says: all of it was thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWhole;

impl Files {
    /// The files of a folder, which need not be there yet.
    pub fn new(folder: PathBuf) -> Files {
        Files { folder, coming: Mutex::default() }
    }

    /// Which pieces of a file are not here, rising; none when it is whole. It has `pieces` of them.
    ///
    /// # Errors
    /// Trouble of the disk.
    pub fn missing(&self, name: &[u8; 32], pieces: u32) -> Result<Vec<Range<u32>>, Trouble> {
        if self.is_whole(name) {
            return Ok(Vec::new());
        }
        let have = self.have(name, pieces)?;
        let have = have.lock().unwrap_or_else(PoisonError::into_inner);
        let mut missing: Vec<Range<u32>> = Vec::new();
        for piece in (0..pieces).filter(|piece| have.get(*piece as usize) != Some(&HERE)) {
            match missing.last_mut() {
                Some(last) if last.end == piece => last.end = piece + 1,
                _ => missing.push(piece..piece + 1),
            }
        }
        Ok(missing)
    }

    /// Keeps one piece of a file that has `pieces`, which begins at `at`; on the disk when this returns. With the last of them the
    /// whole is hashed.
    ///
    /// # Errors
    /// [`NotWhole`] inside when the whole is not what its name says. Trouble of the disk.
    pub fn put(
        &self,
        name: &[u8; 32],
        pieces: u32,
        (piece, at): (u32, u64),
        bytes: &[u8],
    ) -> Result<Result<(), NotWhole>, Trouble> {
        if self.is_whole(name) {
            return Ok(Ok(()));
        }
        let have = self.have(name, pieces)?;
        let part = self.path(name, ".part");
        let open = |path: &Path| OpenOptions::new().write(true).create(true).truncate(false).open(path);
        let file = open(&part).map_err(|e| disk(&part, &e))?;
        file.write_all_at(bytes, at).and_then(|()| file.sync_data()).map_err(|e| disk(&part, &e))?;
        let mut have = have.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = have.get_mut(piece as usize) {
            *slot = HERE;
            let path = self.path(name, ".have");
            let noted = open(&path).and_then(|noted| noted.write_all_at(&[HERE], piece.into()));
            noted.map_err(|e| disk(&path, &e))?;
        }
        if have.iter().any(|here| *here != HERE) || self.is_whole(name) {
            return Ok(Ok(()));
        }
        self.prove(name, &part)
    }

    /// Begins a file whose name is known when all of it was written. `unique` tells it from others that are being written.
    ///
    /// # Errors
    /// Trouble of the disk.
    pub fn begin(&self, unique: u128) -> Result<Sealing, Trouble> {
        self.made()?;
        let path = self.folder.join(format!("{unique:032x}.new"));
        let file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|e| disk(&path, &e))?;
        Ok(Sealing { file: io::BufWriter::with_capacity(1 << 20, file), path, folder: self.folder.clone() })
    }

    /// A whole file, to be read.
    ///
    /// # Errors
    /// When it is not whole, or not here; trouble of the disk.
    pub fn open(&self, name: &[u8; 32]) -> Result<File, Trouble> {
        let path = self.path(name, "");
        File::open(&path).map_err(|e| disk(&path, &e))
    }

    /// Whether a file is whole.
    pub fn is_whole(&self, name: &[u8; 32]) -> bool {
        self.path(name, "").exists()
    }

    /// Lets a file go, whole or not.
    ///
    /// # Errors
    /// Trouble of the disk.
    pub fn remove(&self, name: &[u8; 32]) -> Result<(), Trouble> {
        self.coming.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        for end in ["", ".part", ".have"] {
            let path = self.path(name, end);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(disk(&path, &error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// All pieces are there: are they the file of this name?
    fn prove(&self, name: &[u8; 32], part: &Path) -> Result<Result<(), NotWhole>, Trouble> {
        let found = hash(part).map_err(|e| disk(part, &e))?;
        if found != *name {
            self.remove(name)?;
            return Ok(Err(NotWhole));
        }
        let whole = self.path(name, "");
        let synced = File::open(part).and_then(|file| file.sync_all());
        synced.and_then(|()| fs::rename(part, &whole)).map_err(|e| disk(part, &e))?;
        sync(&self.folder).map_err(|e| disk(&self.folder, &e))?;
        // What is left of it says nothing any more.
        let _ = fs::remove_file(self.path(name, ".have"));
        self.coming.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        Ok(Ok(()))
    }

    /// What has come of a file.
    fn have(&self, name: &[u8; 32], pieces: u32) -> Result<Have, Trouble> {
        self.made()?;
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(have) = coming.get(name) {
            return Ok(have.clone());
        }
        let path = self.path(name, ".have");
        let mut have = match fs::read(&path) {
            Ok(have) => have,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(disk(&path, &error)),
        };
        have.resize(pieces as usize, 0);
        Ok(coming.entry(*name).or_insert(Arc::new(Mutex::new(have))).clone())
    }

    fn made(&self) -> Result<(), Trouble> {
        fs::create_dir_all(&self.folder).map_err(|e| disk(&self.folder, &e))
    }

    fn path(&self, name: &[u8; 32], end: &str) -> PathBuf {
        self.folder.join(format!("{}{end}", named(name)))
    }
}

impl Sealing {
    /// The whole is written: from now on it has its name.
    ///
    /// # Errors
    /// Trouble of the disk.
    pub fn finish(self, name: &[u8; 32]) -> Result<(), Trouble> {
        let Sealing { file, path, folder } = self;
        let file = file.into_inner().map_err(|e| disk(&path, e.error()))?;
        file.sync_all().map_err(|e| disk(&path, &e))?;
        let named = folder.join(named(name));
        fs::rename(&path, &named).and_then(|()| sync(&folder)).map_err(|e| disk(&named, &e))
    }

    /// It is not wanted after all.
    pub fn drop_it(self) {
        // What cannot be removed is never read.
        let _ = fs::remove_file(&self.path);
    }
}

impl Write for Sealing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn hash(path: &Path) -> io::Result<[u8; 32]> {
    let (mut file, mut hash, mut bytes) = (File::open(path)?, Sha256::new(), vec![0; 1 << 20]);
    loop {
        match file.read(&mut bytes)? {
            0 => return Ok(hash.finalize().into()),
            read => hash.update(&bytes[..read]),
        }
    }
}

fn named(name: &[u8; 32]) -> String {
    crate::write::hexadecimal(name).collect()
}

fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn disk(path: &Path, error: &io::Error) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "check the rights and the room on the disk")
}

const HERE: u8 = 1;

#[cfg(test)]
mod tests;
