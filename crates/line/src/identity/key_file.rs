//! Secret keys on disk: readable by their holder only, whole or not there, never written over.
//!
//! The only file of this crate that touches the disk.
#![allow(clippy::disallowed_methods, reason = "a keeper: it owns the files it is named")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::secret::MAX_SECRET_BYTES;
use crate::error::{KeyFileError, LineError};

/// Writes a secret to a new file with permissions 600.
///
/// Crash points: before the link the file is not there, and what was written lies under a name that
/// the next call writes over; after it the file is whole. The name is durable when this returns.
///
/// # Errors
/// When a file is there already, or the disk refuses.
pub fn write(path: &Path, secret: &str) -> Result<(), KeyFileError> {
    let unfinished = with_end(path, ".unfinished");
    let written = write_synced(&unfinished, secret.as_bytes()).map_err(|source| io_error(&unfinished, source));
    // A link, unlike a rename, does not replace what is there.
    let linked = written.and_then(|()| match fs::hard_link(&unfinished, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(KeyFileError::There { path: shown(path) }),
        linked => linked.map_err(|source| io_error(path, source)),
    });
    let removed = fs::remove_file(&unfinished).map_err(|source| io_error(&unfinished, source));
    linked.and(removed)?;
    sync_folder(path).map_err(|source| io_error(path, source))
}

/// Reads a secret from a file that nobody but its holder may read.
///
/// # Errors
/// When others may read it, when it is too long for a key, or the disk refuses.
pub fn read(path: &Path) -> Result<Zeroizing<String>, KeyFileError> {
    let file = File::open(path).map_err(|source| io_error(path, source))?;
    let mode = mode(&file).map_err(|source| io_error(path, source))?;
    if mode & 0o077 != 0 {
        return Err(KeyFileError::Open { path: shown(path), mode });
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(MAX_SECRET_BYTES + 1));
    file.take(MAX_SECRET_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|source| io_error(path, source))?;
    let expected = "UTF-8";
    let format = crate::error::Format::SecretKey;
    let text = std::str::from_utf8(&bytes);
    let text = text.map_err(|_| LineError::Field { format, field: "whole", expected })?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Overwrites a secret, then removes its file; durable when this returns. Gone already is done.
///
/// What a file system with snapshots, or a disk that moves its blocks, keeps of it is theirs: where
/// that matters, the folder of keys lies on a volume of its own that is encrypted, without snapshots.
///
/// # Errors
/// When the disk refuses.
pub fn destroy(path: &Path) -> Result<(), KeyFileError> {
    match erase(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        erased => erased.and_then(|()| sync_folder(path)).map_err(|source| io_error(path, source)),
    }
}

fn erase(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX).min(MAX_SECRET_BYTES);
    file.write_all(&vec![0; length])?;
    file.sync_all()?;
    fs::remove_file(path)
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn mode(file: &File) -> io::Result<u32> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.metadata()?.permissions().mode() & 0o777)
}

/// Elsewhere the file system's own lists say who may read, and whoever sets up the node answers for them.
#[cfg(not(unix))]
fn mode(_file: &File) -> io::Result<u32> {
    Ok(0o600)
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn io_error(path: &Path, source: io::Error) -> KeyFileError {
    KeyFileError::Io { path: shown(path), source }
}
