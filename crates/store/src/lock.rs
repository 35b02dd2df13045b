//! Only one process works in a folder: the lock on `store.lock`.

use huecry_terms::Trouble;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::time::Duration;

/// The lock, held until it is dropped; the system lets go of it when the process dies.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a folder, or says who holds it.
    pub fn take(folder: &Path) -> Result<Lock, Trouble> {
        let path = folder.join(FILE);
        let failed = |e: std::io::Error| {
            Trouble::new(
                format!("could not lock `{}`: {e}", path.display()),
                "see that the folder is there and may be written to",
            )
        };
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        let mut tries = 1;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                // A process that is ending, or that is about to become another program, lets go in a moment.
                Err(TryLockError::WouldBlock) if tries < TRIES => std::thread::sleep(PAUSE),
                Err(TryLockError::WouldBlock) => return Err(held(&path, &mut file)),
                Err(TryLockError::Error(e)) => return Err(failed(e)),
            }
            tries += 1;
        }
        // Only people read it: on a full disk the node still starts, to answer questions.
        let _ = write_holder(&mut file);
        Ok(Lock { _file: file })
    }
}

/// Who holds the lock is written into the file for people; the lock itself is the system's.
fn write_holder(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "process {}", std::process::id())
}

fn held(path: &Path, file: &mut File) -> Trouble {
    let mut holder = String::new();
    let holder = match file.take(HOLDER_MOST).read_to_string(&mut holder) {
        Ok(_) if !holder.trim().is_empty() => holder.trim(),
        _ => "another process",
    };
    Trouble {
        what: format!("`{}` is held by {holder}", path.display()),
        advice: "stop that process first, or use another home".into(),
        passing: true,
    }
}

/// The file that is locked, in the node's folder.
const FILE: &str = "store.lock";

/// How often it is tried to take the lock, and how long is waited in between.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(20);

/// More than we ever write into it, in bytes.
const HOLDER_MOST: u64 = 64;
