//! c2sp.org/tlog-proof (untagged; C2SP commit 5ba5ee83 of 22 July 2026): a proof that stands alone in a file.
//!
//! With the file, the entry and the log's public key anybody can check, offline and years later,
//! that the entry was in the log when the checkpoint was signed.

use std::fmt;

use crate::checkpoint::SignedCheckpoint;
use crate::encoding::{from_base64, from_decimal, to_base64};
use crate::error::{Format, LedgerError};
use crate::key::Verifier;
use crate::note::{MAX_NOTE_BYTES, Note};
use crate::proof::verify_inclusion;
use crate::tree::{Hash, leaf_hash};

/// A `.tlog-proof` file: where the entry stands, the way to the root, and the signed root.
///
/// Nothing in it is to be believed before [`ProofFile::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofFile {
    extra: Option<Vec<u8>>,
    index: u64,
    path: Vec<Hash>,
    checkpoint: Note,
}

impl ProofFile {
    /// The proof that the entry at `index` leads along `path` to the root in `checkpoint`.
    pub fn new(index: u64, path: Vec<Hash>, checkpoint: Note) -> Self {
        ProofFile { extra: None, index, path, checkpoint }
    }

    /// The same with bytes of the application. Nothing signs them; an empty slice leaves them out.
    pub fn with_extra(self, extra: &[u8]) -> Self {
        ProofFile { extra: (!extra.is_empty()).then(|| extra.to_vec()), ..self }
    }

    /// Reads a file of at most [`MAX_PROOF_BYTES`], strictly.
    pub fn parse(bytes: &[u8]) -> Result<Self, LedgerError> {
        if bytes.len() > MAX_PROOF_BYTES {
            let (format, unit) = (Format::ProofFile, "bytes");
            return Err(LedgerError::TooLarge { format, limit: MAX_PROOF_BYTES, unit });
        }
        let mut lines = Lines { rest: bytes, number: 0 };
        if lines.next()? != FIRST_LINE {
            return Err(lines.malformed("`c2sp.org/tlog-proof@v1`"));
        }
        let mut line = lines.next()?;
        let extra = match line.strip_prefix("extra ") {
            None => None,
            Some(extra) => {
                let extra = from_base64(extra).filter(|extra| !extra.is_empty());
                let extra = extra.ok_or_else(|| lines.malformed("`extra <base64>`"))?;
                line = lines.next()?;
                Some(extra)
            }
        };
        let index = line.strip_prefix("index ").and_then(from_decimal);
        let index = index.ok_or_else(|| lines.malformed("`index <number>` in decimal, without leading zeroes"))?;
        let path = read_path(&mut lines)?;
        Ok(ProofFile { extra, index, path, checkpoint: Note::parse(lines.rest)? })
    }

    /// Checks that `entry` is in the log `origin`, by a checkpoint that a key in `known` has signed.
    ///
    /// The steps are those of the specification; cosignatures of witnesses are not asked for yet.
    pub fn verify(&self, entry: &[u8], origin: &str, known: &[Verifier]) -> Result<SignedCheckpoint, LedgerError> {
        let checkpoint = SignedCheckpoint::from_note(self.checkpoint.clone(), origin, known)?;
        verify_inclusion(leaf_hash(entry), self.index, &checkpoint.head(), &self.path)?;
        Ok(checkpoint)
    }

    /// The application's bytes, which nothing authenticates.
    pub fn extra(&self) -> Option<&[u8]> {
        self.extra.as_deref()
    }

    /// The place of the entry in the log, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The hashes from the entry's neighbour up to the root's child.
    pub fn path(&self) -> &[Hash] {
        &self.path
    }

    /// The checkpoint as it came.
    pub fn checkpoint(&self) -> &Note {
        &self.checkpoint
    }
}

fn read_path(lines: &mut Lines) -> Result<Vec<Hash>, LedgerError> {
    let mut path = Vec::new();
    loop {
        let line = lines.next()?;
        if line.is_empty() {
            return Ok(path);
        }
        if path.len() == MAX_PATH {
            return Err(lines.malformed("an empty line after at most 63 hashes"));
        }
        let hash = Hash::from_text(line);
        path.push(hash.ok_or_else(|| lines.malformed("a hash of 32 bytes in base64"))?);
    }
}

/// The lines before the checkpoint; what follows them is left as bytes.
struct Lines<'b> {
    rest: &'b [u8],
    number: usize,
}

impl<'b> Lines<'b> {
    fn next(&mut self) -> Result<&'b str, LedgerError> {
        self.number += 1;
        let end = self.rest.iter().position(|byte| *byte == b'\n');
        let end = end.ok_or_else(|| self.malformed("a further line"))?;
        let (line, rest) = (&self.rest[..end], &self.rest[end + 1..]);
        self.rest = rest;
        std::str::from_utf8(line).map_err(|_| self.malformed("UTF-8"))
    }

    fn malformed(&self, expected: &'static str) -> LedgerError {
        LedgerError::Malformed { format: Format::ProofFile, at: self.number, expected }
    }
}

impl fmt::Display for ProofFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", to_base64(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

/// What every proof file begins with.
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// The most a proof file may have: a note, and as much again for path and extra data.
pub const MAX_PROOF_BYTES: usize = 2 * MAX_NOTE_BYTES;

/// No tree is higher: sizes are below 2^63.
const MAX_PATH: usize = 63;

#[cfg(test)]
mod tests;
