//! c2sp.org/tlog-checkpoint@v1.0.0: what a log signs about itself, its name, its size and its root.
//!
//! A log that signs two checkpoints of which neither extends the other has been caught rewriting
//! its past. [`Log::issue`](crate::log::Log::issue) is the way to sign that cannot.

use std::fmt;

use crate::encoding::from_decimal;
use crate::error::{Format, LedgerError};
use crate::key::{Signer, Verifier};
use crate::note::Note;
use crate::tree::{Hash, MAX_TREE_SIZE, TreeHead};

/// The text of a checkpoint. By itself it proves nothing: see [`SignedCheckpoint`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    head: TreeHead,
    extensions: Vec<String>,
}

/// A checkpoint whose signature by a known key of the log has been verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    note: Note,
}

impl Checkpoint {
    /// The checkpoint of the log `origin` at `head`, without extension lines.
    ///
    /// `origin` names the log once and for all, best as a URL without its scheme.
    pub fn new(origin: &str, head: TreeHead) -> Result<Self, LedgerError> {
        let checkpoint = Checkpoint { origin: origin.to_owned(), head, extensions: Vec::new() };
        checkpoint.checked()
    }

    /// The same with extension lines; the specification advises against them, as nobody audits them.
    pub fn with_extensions(self, extensions: Vec<String>) -> Result<Self, LedgerError> {
        Checkpoint { extensions, ..self }.checked()
    }

    /// Reads the text of a note as a checkpoint, strictly.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        if text.len() > MAX_CHECKPOINT_BYTES {
            let (format, unit) = (Format::Checkpoint, "bytes");
            return Err(LedgerError::TooLarge { format, limit: MAX_CHECKPOINT_BYTES, unit });
        }
        let body = text.strip_suffix('\n').ok_or(malformed(1, "lines that end in newlines"))?;
        let mut lines = body.split('\n');
        let origin = lines.next().unwrap_or_default().to_owned();
        let size = lines.next().and_then(from_decimal);
        let size = size.ok_or(malformed(2, "a tree size in decimal, without leading zeroes"))?;
        let root = lines.next().and_then(Hash::from_text);
        let root = root.ok_or(malformed(3, "a root hash of 32 bytes in base64"))?;
        let extensions = lines.map(str::to_owned).collect();
        Checkpoint { origin, head: TreeHead { size, root }, extensions }.checked()
    }

    /// Signs. Nothing here knows what else was signed: logs use [`Log::issue`](crate::log::Log::issue).
    pub fn sign(self, signer: &Signer) -> Result<SignedCheckpoint, LedgerError> {
        let note = Note::sign(&self.to_string(), signer)?;
        Ok(SignedCheckpoint { checkpoint: self, note })
    }

    /// The name of the log.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Size and root of the log's tree.
    pub fn head(&self) -> TreeHead {
        self.head
    }

    /// The lines after the third, which we give no meaning.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    fn checked(self) -> Result<Self, LedgerError> {
        let is_line = |line: &str| !line.is_empty() && !line.contains(|c: char| c < ' ');
        if !is_line(&self.origin) {
            return Err(malformed(1, "an origin, not empty and without control characters"));
        }
        if self.head.size > MAX_TREE_SIZE {
            return Err(malformed(2, "a tree size below 2^63"));
        }
        match self.extensions.iter().position(|line| !is_line(line)) {
            None => Ok(self),
            Some(at) => Err(malformed(4 + at, "an extension line that is not empty")),
        }
    }
}

impl SignedCheckpoint {
    /// Reads a signed note that a key in `known` has signed for the log `origin`.
    pub fn open(bytes: &[u8], origin: &str, known: &[Verifier]) -> Result<Self, LedgerError> {
        Self::from_note(Note::parse(bytes)?, origin, known)
    }

    /// The same for a note that is already read.
    pub fn from_note(note: Note, origin: &str, known: &[Verifier]) -> Result<Self, LedgerError> {
        note.verify(known)?;
        let checkpoint = Checkpoint::parse(note.text())?;
        if checkpoint.origin != origin {
            return Err(LedgerError::OtherOrigin { wanted: origin.to_owned() });
        }
        Ok(SignedCheckpoint { checkpoint, note })
    }

    /// What was signed.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Size and root that were signed.
    pub fn head(&self) -> TreeHead {
        self.checkpoint.head
    }

    /// The note as received, unknown signature lines and all.
    pub fn note(&self) -> &Note {
        &self.note
    }
}

fn malformed(at: usize, expected: &'static str) -> LedgerError {
    LedgerError::Malformed { format: Format::Checkpoint, at, expected }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.head.size, self.head.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Three lines and a few extensions have ample room; the rest of a note is for signatures.
const MAX_CHECKPOINT_BYTES: usize = 16 * 1024;

#[cfg(test)]
mod tests;
