//! Why the line says no: a small enum that names the thing and carries nothing of a peer's bytes.

use std::fmt;
use std::io;

/// What a piece of bytes was supposed to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A signed statement (`spec/line.md` 4.2, layer 1).
    Statement,
    /// A sealed body (layer 2).
    Sealed,
    /// A routing header (layer 3).
    Header,
    /// Header, wrapped key and sealed body together.
    Envelope,
    /// A signed receipt (`spec/line.md` 4.5).
    Receipt,
    /// The public keys of an organisation, a node, or an epoch.
    PublicKey,
    /// A secret key in a file.
    SecretKey,
    /// What two nodes say to each other at once.
    Frame,
    /// The certificate a node shows at the beginning of a connection.
    Certificate,
    /// Which chunks of a large file are missing.
    Missing,
    /// The officers of a directory.
    Root,
    /// One member in a release of a directory.
    Member,
    /// A release of a directory.
    Release,
    /// One officer's signature of a release.
    ReleaseSignature,
    /// That a release is the newest.
    Freshness,
    /// Releases with their proofs and a freshness, as nodes hand them to each other.
    News,
    /// What a new member says of itself.
    Introduction,
    /// What a node keeps of a directory.
    Directory,
}

/// Which of two signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// RFC 8032.
    Ed25519,
    /// FIPS 204.
    MlDsa65,
}

/// What two parts of one message have to say alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// The message's id.
    Id,
    /// Who sends.
    From,
    /// Who receives: the header's recipient must stand in the signed list.
    To,
    /// How urgent it is.
    Lane,
    /// When it ends.
    Expires,
    /// The agreement's hash.
    Agreement,
    /// The hash of the signed statement.
    Statement,
    /// The hash of the sealed body.
    Sealed,
    /// How many bytes the sealed body has.
    Size,
    /// The epoch whose key the content key is sealed to.
    Epoch,
    /// The suite byte.
    Suite,
}

/// What stopped a sealed thing from being opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// The content key: sealed to another key, or under another header, or changed.
    Key,
    /// The commitment: the body was sealed under another content key.
    Commitment,
    /// The chunk of this number, from 0.
    Chunk(u32),
    /// The last chunk is not there.
    Truncated,
    /// What fills the bucket is not what it must be.
    Padding,
}

/// What was wrong with bytes, keys or signatures; nothing here touched a disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// The suite byte is not one we speak; nothing else was looked at.
    Suite {
        /// The byte.
        found: u8,
    },
    /// The bytes are not deterministic CBOR, or not framed as they should be.
    Encoding {
        /// What they should be.
        format: Format,
        /// The byte where it was noticed, from 0.
        at: usize,
        /// What should stand there.
        expected: &'static str,
    },
    /// A field is missing, of another type, or outside its bounds.
    Field {
        /// What it is a field of.
        format: Format,
        /// The field.
        field: &'static str,
        /// What it should be.
        expected: &'static str,
    },
    /// The bytes are more than a reader of this format accepts.
    TooLarge {
        /// The format.
        format: Format,
        /// The most bytes it may have.
        limit: usize,
    },
    /// No key we know has signed this.
    UnknownKey {
        /// What was signed.
        format: Format,
    },
    /// A known key's signature is there and does not fit.
    BadSignature {
        /// What was signed.
        format: Format,
        /// Which signature.
        scheme: Scheme,
    },
    /// Two parts of one message contradict each other.
    Differs {
        /// In what.
        what: Same,
    },
    /// The content key is sealed to an epoch whose key is not here: destroyed, or never ours.
    NoEpoch {
        /// The number of the epoch.
        epoch: u32,
    },
    /// The epoch's key is destroyed before the message ends.
    EpochTooShort {
        /// The number of the epoch.
        epoch: u32,
    },
    /// The content cannot be opened.
    Seal {
        /// What stopped it.
        what: Seal,
    },
}

/// What went wrong with a key that is kept in a file.
#[derive(Debug)]
pub enum KeyFileError {
    /// The disk refused.
    Io {
        /// The file.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// Others than its owner may read the file.
    Open {
        /// The file.
        path: String,
        /// Its permissions.
        mode: u32,
    },
    /// A file is there already, and keys are never written over.
    There {
        /// The file.
        path: String,
    },
    /// What the file holds is not a key.
    Line(LineError),
}

impl Format {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Format::Statement => "statement",
            Format::Sealed => "sealed body",
            Format::Header => "routing header",
            Format::Envelope => "envelope",
            Format::Receipt => "receipt",
            Format::PublicKey => "public key",
            Format::SecretKey => "secret key",
            Format::Frame => "frame",
            Format::Certificate => "certificate",
            Format::Missing => "list of missing chunks",
            Format::Root => "officers of a directory",
            Format::Member => "member of a directory",
            Format::Release => "release of a directory",
            Format::ReleaseSignature => "officer's signature of a release",
            Format::Freshness => "freshness of a directory",
            Format::News => "news of a directory",
            Format::Introduction => "introduction",
            Format::Directory => "kept directory",
        }
    }
}

impl Scheme {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Scheme::Ed25519 => "Ed25519",
            Scheme::MlDsa65 => "ML-DSA-65",
        }
    }
}

impl Same {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Same::Id => "id",
            Same::From => "from",
            Same::To => "to",
            Same::Lane => "priority",
            Same::Expires => "expires",
            Same::Agreement => "agreement",
            Same::Statement => "hash of the statement",
            Same::Sealed => "hash of the sealed body",
            Same::Size => "size",
            Same::Epoch => "key epoch",
            Same::Suite => "suite",
        }
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Seal::Key => f.write_str("its content key was sealed to another key, under another header, or changed"),
            Seal::Commitment => f.write_str("its body was sealed under another content key"),
            Seal::Chunk(number) => write!(f, "its chunk {number} was changed, moved or cut"),
            Seal::Truncated => f.write_str("its last chunk is not there"),
            Seal::Padding => f.write_str("what fills its bucket was changed"),
        }
    }
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LineError::Suite { found } => {
                write!(f, "`suite` {found} is not spoken here; send it again in suite 1, or update this node")
            }
            LineError::Encoding { format, at, expected } => {
                write!(f, "`{}` byte {at}: expected {expected}", format.word())
            }
            LineError::Field { format, field, expected } => {
                write!(f, "`{field}` of the {}: expected {expected}", format.word())
            }
            LineError::TooLarge { format, limit } => {
                write!(f, "`{}` may have at most {limit} bytes; send a smaller one", format.word())
            }
            LineError::UnknownKey { format } => {
                write!(f, "no known key has signed this {}; fetch the directory again", format.word())
            }
            LineError::BadSignature { format, scheme } => write!(
                f,
                "the {} signature does not fit this {}: it was changed after signing; ask for it again",
                scheme.word(),
                format.word()
            ),
            LineError::Differs { what } => {
                write!(f, "`{}` is not the same in all parts of the message; ask for it again", what.word())
            }
            LineError::NoEpoch { epoch } => write!(
                f,
                "there is no key of epoch {epoch}: it was destroyed in its time or never ours; ask the sender to seal to a key in force"
            ),
            LineError::EpochTooShort { epoch } => {
                write!(
                    f,
                    "the key of epoch {epoch} ends before the message does; seal to a later one, or let it end sooner"
                )
            }
            LineError::Seal { what } => write!(f, "the message cannot be opened: {what}; ask for it again"),
        }
    }
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyFileError::Io { path, source } => write!(f, "`{path}`: {source}"),
            KeyFileError::Open { path, mode } => {
                write!(
                    f,
                    "`{path}` has permissions {mode:03o} and others may read it; set 600, and think of the key as known"
                )
            }
            KeyFileError::There { path } => {
                write!(f, "`{path}` is there already; a key is never written over: move it away first")
            }
            KeyFileError::Line(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LineError {}

impl std::error::Error for KeyFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            KeyFileError::Io { source, .. } => Some(source),
            KeyFileError::Line(error) => Some(error),
            _ => None,
        }
    }
}

impl From<LineError> for KeyFileError {
    fn from(error: LineError) -> Self {
        KeyFileError::Line(error)
    }
}

#[cfg(test)]
mod tests;
