//! What acts name: versions, hits, the end of a session.

use crate::Word;
use crate::ids::{RecordId, RegisterId};
use serde::{Deserialize, Serialize};

/// How a session ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionEnd {
    /// The officer signed out.
    ByOfficer,
    /// Somebody who manages people ended it.
    ByManager,
    /// Nothing was done in it for too long.
    Idle,
}

/// One written version, named by commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The record.
    pub record: RecordId,
    /// Its version from now on.
    pub version: u32,
    /// What happened to it.
    pub kind: ChangeKind,
    /// HMAC-SHA-256 of the version's body under its own salt, hexadecimal.
    pub commitment: String,
}

/// What happened to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// It was entered.
    Added,
    /// It was changed.
    Revised,
    /// Its source took it back.
    Withdrawn,
}

/// A hit as the act remembers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HitRef {
    /// The register.
    pub register: RegisterId,
    /// The record.
    pub record: RecordId,
    /// Its version.
    pub version: u32,
    /// How sure, in a word.
    pub word: Word,
}

/// An envelope that was handed in: whom it is for, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posted {
    /// Whom it is for.
    pub to: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub envelope: String,
}
