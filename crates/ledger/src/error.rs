//! Why the ledger says no: small enums that carry data of ours, never bytes of a peer.

use std::fmt;
use std::io;

/// What a piece of bytes was supposed to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A leaf of this log (`spec/line.md` 4.7).
    Leaf,
    /// A signed note (c2sp.org/signed-note).
    Note,
    /// A verifier key (c2sp.org/signed-note).
    VerifierKey,
    /// A secret key in the spelling of Go's `sumdb/note`.
    SecretKey,
    /// The text of a checkpoint (c2sp.org/tlog-checkpoint).
    Checkpoint,
    /// A `.tlog-proof` file (c2sp.org/tlog-proof).
    ProofFile,
    /// A bundle of log entries (c2sp.org/tlog-tiles).
    EntryBundle,
    /// A tile of hashes (c2sp.org/tlog-tiles).
    HashTile,
    /// The path of a tile (c2sp.org/tlog-tiles).
    TilePath,
    /// The saved right edge of a tree.
    Frontier,
}

/// What was wrong with bytes, keys or proofs; nothing here touched a disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// The bytes do not follow the format.
    Malformed {
        /// The format they should follow.
        format: Format,
        /// The line (texts) or the byte (the rest) where it was noticed; lines count from 1, bytes from 0.
        at: usize,
        /// What the format wants there.
        expected: &'static str,
    },
    /// The bytes are longer than a reader of this format accepts.
    TooLarge {
        /// The format.
        format: Format,
        /// The most it may have.
        limit: usize,
        /// What is counted: `bytes`, `signatures`, …
        unit: &'static str,
    },
    /// The key is of a signature type that this program does not speak.
    KeyType {
        /// The signature type byte of c2sp.org/signed-note.
        signature_type: u8,
    },
    /// A known key's signature is there and does not fit the text.
    BadSignature {
        /// The name of the known key.
        key: String,
    },
    /// No key we know has signed.
    NotSigned,
    /// The checkpoint is of another log.
    OtherOrigin {
        /// The origin that was wanted.
        wanted: String,
    },
    /// The index or range lies outside the tree.
    OutsideTree {
        /// The index asked for.
        index: u64,
        /// The size of the tree.
        size: u64,
    },
    /// The proof has not the number of hashes that its place in the tree needs.
    ProofLength {
        /// How many hashes it has.
        found: usize,
    },
    /// The hashes of the proof do not lead to the signed root.
    RootDiffers {
        /// The size of the tree whose root was expected.
        size: u64,
    },
}

/// What went wrong with a log that is kept somewhere.
#[derive(Debug)]
pub enum LogError {
    /// The disk refused.
    Io {
        /// The file, relative to the log's folder.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// A file that must be there is not.
    Missing {
        /// The file, relative to the log's folder.
        path: String,
    },
    /// A published file is there with other bytes than the entries give.
    Differs {
        /// The file, relative to the log's folder.
        path: String,
    },
    /// The tiles do not give the root of a tree that was signed or asked for.
    TilesDiffer {
        /// The size of that tree.
        size: u64,
    },
    /// Fewer entries were handed in than were to be published.
    EntriesShort {
        /// The size that was to be reached.
        wanted: u64,
        /// The size that was reached.
        reached: u64,
    },
    /// A checkpoint of a larger tree has been signed already.
    Shrinks {
        /// The size of the signed tree.
        signed: u64,
        /// The size that was asked for.
        asked: u64,
    },
    /// The bytes, keys or proofs were wrong.
    Ledger(LedgerError),
}

impl Format {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Format::Leaf => "leaf",
            Format::Note => "signed note",
            Format::VerifierKey => "verifier key",
            Format::SecretKey => "secret key",
            Format::Checkpoint => "checkpoint",
            Format::ProofFile => "proof file",
            Format::EntryBundle => "entry bundle",
            Format::HashTile => "hash tile",
            Format::TilePath => "tile path",
            Format::Frontier => "frontier",
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Format::Note | Format::Checkpoint | Format::ProofFile => "line",
            _ => "byte",
        }
    }
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Malformed { format, at, expected } => {
                write!(f, "`{}` {} {at}: expected {expected}", format.word(), format.unit())
            }
            LedgerError::TooLarge { format, limit, unit } => {
                write!(f, "`{}` may have at most {limit} {unit}; send a smaller one", format.word())
            }
            LedgerError::KeyType { signature_type } => {
                write!(f, "`verifier key` has signature type {signature_type:#04x}; give an Ed25519 key (0x01)")
            }
            LedgerError::BadSignature { key } => write!(
                f,
                "the signature of `{key}` does not fit the text: it was changed after signing; fetch it again from the log"
            ),
            LedgerError::NotSigned => {
                write!(f, "no known key has signed this; give the verifier key of the log that did")
            }
            LedgerError::OtherOrigin { wanted } => {
                write!(f, "this is not a checkpoint of `{wanted}`; give the origin of the log it came from")
            }
            LedgerError::OutsideTree { index, size } => {
                write!(f, "`{index}` lies outside a tree of {size}; ask for a later checkpoint")
            }
            LedgerError::ProofLength { found } => {
                write!(f, "the proof has {found} hashes, which do not fit its place in the tree; ask for it again")
            }
            LedgerError::RootDiffers { size } => {
                write!(f, "the proof does not lead to the root of the tree of {size}: entry, proof or root was changed")
            }
        }
    }
}

impl fmt::Display for LogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LogError::Io { path, source } => write!(f, "`{path}`: {source}"),
            LogError::Missing { path } => {
                write!(f, "`{path}` is not there; publish the log again or restore its folder")
            }
            LogError::Differs { path } => write!(
                f,
                "`{path}` was published with other bytes: the entries and the folder come from different histories; restore both from one backup"
            ),
            LogError::TilesDiffer { size } => write!(
                f,
                "the tiles do not give the root of the tree of {size}: they were changed or belong to another log; restore the folder"
            ),
            LogError::EntriesShort { wanted, reached } => {
                write!(f, "entries end at {reached}, {wanted} were to be published; hand in all of them")
            }
            LogError::Shrinks { signed, asked } => write!(
                f,
                "a tree of {signed} has been signed, a tree of {asked} would take entries back; restore the missing entries"
            ),
            LogError::Ledger(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LedgerError {}

impl std::error::Error for LogError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LogError::Io { source, .. } => Some(source),
            LogError::Ledger(error) => Some(error),
            _ => None,
        }
    }
}

impl From<LedgerError> for LogError {
    fn from(error: LedgerError) -> Self {
        LogError::Ledger(error)
    }
}

#[cfg(test)]
mod tests;
