//! Why a release, a freshness or an introduction is not taken; nothing here carries a peer's bytes.

use std::fmt;

use huecry_ledger::LedgerError;
use huecry_terms::{Instant, OrganisationId};

use crate::address::Address;
use crate::error::LineError;
use crate::identity::{Fingerprint, KeyId};
use crate::statement::Hash;

/// Which of the two things that a directory takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What the officers sign.
    Release,
    /// What the online key signs.
    Freshness,
    /// What a new member makes.
    Introduction,
}

/// Whose threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// That of the officers of the release before.
    Before,
    /// That of the officers whom the release itself names.
    Own,
}

/// What may be there once only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// A member's address.
    Address,
    /// A key, whoever holds it and whatever it is for.
    Key,
    /// The TLS key of a node.
    Tls,
    /// The key of a member's log or witness.
    Log,
}

/// What is never taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A member: who leaves is withdrawn, and stays to be looked up.
    Member(Address),
    /// A member's signing key: who looks at an old statement needs it.
    SigningKey(Address, KeyId),
    /// That a key is not valid any more: the moment may be moved back, not forth.
    InvalidAfter(Address, KeyId),
    /// An epoch's key under its number: another key has another number.
    Epoch(Address, u32),
}

/// Why a directory says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectoryError {
    /// The bytes are not what they should be, or a signature does not fit.
    Line(LineError),
    /// It is of another organisation than the directory.
    OtherOrganisation {
        /// Whose directory this is.
        ours: OrganisationId,
    },
    /// The officers are not those whose fingerprint was compared.
    OtherOfficers {
        /// The fingerprint of those who have signed.
        found: Fingerprint,
    },
    /// A signature is for another release than the one it lies beside.
    OtherRelease,
    /// Too few different officers have signed.
    Threshold {
        /// Whose threshold is not met.
        whose: Whose,
        /// How many there must be.
        needed: usize,
        /// How many there are.
        found: usize,
    },
    /// It is older than what is held.
    Rollback {
        /// What is older.
        role: Role,
        /// The version that is held.
        held: u64,
        /// The version that was offered.
        offered: u64,
    },
    /// Releases between what is held and what was offered are missing.
    Skipped {
        /// The version that is held; 0 when there is none.
        held: u64,
        /// The version that was offered.
        offered: u64,
    },
    /// **Alarm.** The organisation's keys have signed two different releases under one version.
    TwoStories {
        /// The version.
        version: u64,
        /// The hash of the one that is held.
        held: Hash,
        /// The hash of the other.
        offered: Hash,
    },
    /// It is over.
    Expired {
        /// What is over.
        role: Role,
        /// When it ended.
        at: Instant,
    },
    /// It says it was made later than now, by more than clocks may differ.
    NotYet {
        /// What says so.
        role: Role,
        /// When it says it was made.
        made: Instant,
    },
    /// Something that must be there once is there twice.
    Twice {
        /// What it is.
        what: Once,
    },
    /// Something that is never taken back was taken back.
    TakenBack {
        /// What it is.
        what: Kept,
    },
    /// The release is not shown to be in the membership log.
    Unlogged {
        /// The version.
        version: u64,
        /// What the ledger says.
        why: LedgerError,
    },
    /// The membership log has the release before this one, and not behind it: the log was rewritten.
    LogOrder {
        /// The version.
        version: u64,
    },
    /// Nothing is held yet, and no release was offered.
    Nothing,
    /// There is no directory of this organisation.
    NoDirectory {
        /// The organisation.
        organisation: OrganisationId,
    },
    /// The release has no member of this address, or has one where none may be.
    Member {
        /// The address.
        address: Address,
        /// What was expected.
        expected: &'static str,
    },
    /// A proof that the holder of an introduction has a key does not fit.
    Possession {
        /// Which key.
        key: &'static str,
    },
}

impl DirectoryError {
    /// Whether somebody must be told at once: it is proof of a wrong, not of an accident.
    pub fn is_alarm(&self) -> bool {
        matches!(self, DirectoryError::TwoStories { .. } | DirectoryError::LogOrder { .. })
            || matches!(self, DirectoryError::Unlogged { why: LedgerError::RootDiffers { .. }, .. })
    }
}

impl Role {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Role::Release => "release",
            Role::Freshness => "freshness",
            Role::Introduction => "introduction",
        }
    }
}

impl fmt::Display for Whose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Whose::Before => "the officers of the release before",
            Whose::Own => "the officers it names",
        })
    }
}

impl fmt::Display for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Once::Address => "an address",
            Once::Key => "a key",
            Once::Tls => "a TLS key",
            Once::Log => "the key of a log",
        })
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kept::Member(address) => write!(f, "member `{address}`: withdraw it"),
            Kept::SigningKey(address, key) => write!(f, "signing key `{key}` of `{address}`: say when it ends"),
            Kept::InvalidAfter(address, key) => {
                write!(f, "the end of signing key `{key}` of `{address}`: introduce another key")
            }
            Kept::Epoch(address, number) => write!(f, "key of epoch {number} of `{address}`: give it another number"),
        }
    }
}

impl fmt::Display for DirectoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DirectoryError::Line(error) => error.fmt(f),
            DirectoryError::OtherOrganisation { ours } => {
                write!(f, "this directory is that of `{ours}`; take it to the directory of its own organisation")
            }
            DirectoryError::OtherOfficers { found } => {
                write!(f, "the officers' fingerprint is `{found}`; compare it again over a second channel")
            }
            DirectoryError::OtherRelease => f.write_str("a signature is for another release; collect it again"),
            DirectoryError::Threshold { whose, needed, found } => {
                write!(f, "{found} of {needed} needed signatures by {whose}; ask another officer to sign")
            }
            DirectoryError::Rollback { role, held, offered } => {
                write!(
                    f,
                    "{} is of version {offered} and {held} is held; fetch it again from another node",
                    role.word()
                )
            }
            DirectoryError::Skipped { held, offered } => {
                write!(f, "version {offered} does not follow {held}; fetch the releases between them")
            }
            DirectoryError::TwoStories { version, held, offered } => write!(
                f,
                "version {version} was signed twice: `{held}` is held and `{offered}` was offered; keep both and tell every member"
            ),
            DirectoryError::Expired { role, at } => write!(f, "{} ended at {at}; fetch a new one", role.word()),
            DirectoryError::NotYet { role, made } => {
                write!(f, "{} says it was made at {made}, which is to come; compare the clocks", role.word())
            }
            DirectoryError::Twice { what } => write!(f, "{what} is there twice; give each its own"),
            DirectoryError::TakenBack { what } => write!(f, "what is never taken back is missing: {what}"),
            DirectoryError::Unlogged { version, why } => {
                write!(f, "release {version} is not shown to be in the membership log: {why}")
            }
            DirectoryError::LogOrder { version } => {
                write!(f, "the membership log has release {version} before the one it follows; tell every member")
            }
            DirectoryError::Nothing => f.write_str("no release is held and none was offered; fetch the directory"),
            DirectoryError::NoDirectory { organisation } => {
                write!(f, "no directory of `{organisation}` is held; begin one with its officers' fingerprint")
            }
            DirectoryError::Member { address, expected } => write!(f, "member `{address}`: expected {expected}"),
            DirectoryError::Possession { key } => {
                write!(f, "the introduction does not show that its maker has the {key}; ask for it again")
            }
        }
    }
}

impl std::error::Error for DirectoryError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            DirectoryError::Line(error) => Some(error),
            DirectoryError::Unlogged { why, .. } => Some(why),
            _ => None,
        }
    }
}

impl From<LineError> for DirectoryError {
    fn from(error: LineError) -> Self {
        DirectoryError::Line(error)
    }
}

#[cfg(test)]
mod tests;
