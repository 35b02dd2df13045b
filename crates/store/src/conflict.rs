//! Why an act was not written.

use huecry_terms::{ActId, RecordId, Trouble};
use std::fmt;

/// Why an act was not written.
#[derive(Debug)]
pub enum CommitError {
    /// The store is no longer as the caller believed. Nothing of the act was written; other acts were.
    Conflict(Conflict),
    /// Something broke. The act is not acknowledged.
    Trouble(Trouble),
}

/// In what the store is not as the caller believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// The source's reference belongs to another record of its in that register.
    RefTaken {
        /// Which one.
        record: RecordId,
    },
    /// Somebody else wrote a version in between.
    VersionMoved {
        /// The current one.
        now: u32,
    },
    /// What was to be changed or ended is not there, or no longer.
    Gone,
    /// Somebody else, or a clock, changed the dossier in between.
    DossierMoved {
        /// The act that changed it last.
        act: ActId,
    },
    /// A note does not say what was expected.
    NoteMoved {
        /// Its key.
        key: String,
    },
    /// Something of that name is there already.
    Taken {
        /// The name.
        what: String,
    },
    /// Another message was sent, or taken, in this conversation meanwhile.
    ThreadMoved {
        /// Its last number.
        now: u64,
    },
    /// The same request, or another under the same name, was answered before.
    DoneBefore {
        /// The act that did it.
        act: ActId,
    },
}

impl From<Trouble> for CommitError {
    fn from(trouble: Trouble) -> Self {
        CommitError::Trouble(trouble)
    }
}

impl From<Conflict> for CommitError {
    fn from(conflict: Conflict) -> Self {
        CommitError::Conflict(conflict)
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Conflict::RefTaken { record } => write!(f, "the reference belongs to record `{record}`; revise that one"),
            Conflict::VersionMoved { now } => {
                write!(f, "version {now} was written meanwhile; read it, then decide again")
            }
            Conflict::DossierMoved { act } => {
                write!(f, "act {act} changed the dossier meanwhile; read it, then decide again")
            }
            Conflict::ThreadMoved { now } => {
                write!(f, "message {now} of the conversation came meanwhile; read it, then decide again")
            }
            Conflict::Gone => f.write_str("it is not there, or no longer; look again"),
            Conflict::NoteMoved { key } => write!(f, "the note `{key}` says something else by now; read it again"),
            Conflict::Taken { what } => write!(f, "`{what}` is there already; take another name"),
            Conflict::DoneBefore { act } => write!(f, "act {act} answered this request; take its answer"),
        }
    }
}

impl std::error::Error for Conflict {}

impl fmt::Display for CommitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CommitError::Conflict(conflict) => conflict.fmt(f),
            CommitError::Trouble(trouble) => trouble.fmt(f),
        }
    }
}

impl std::error::Error for CommitError {}
