//! Where a store is kept.

use std::fmt;
use std::path::PathBuf;

/// Where a store is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder of this machine: SQLite in `store.sqlite`, held through `store.lock`.
    Folder(PathBuf),
    /// A database of a PostgreSQL server on this machine, by its connection string.
    ///
    /// A socket or a loopback address: the way is not encrypted. Whoever holds the advisory lock of
    /// the database writes.
    Postgres {
        /// `postgres://user@localhost/huecry` or `host=/run/postgresql dbname=huecry user=huecry`.
        url: String,
    },
}

impl fmt::Display for Place {
    /// The folder; of a server only that it is one, since its connection string may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Folder(folder) => folder.display().fmt(f),
            Place::Postgres { .. } => f.write_str("the PostgreSQL server"),
        }
    }
}

impl fmt::Debug for Place {
    /// As people read it, for the same reason.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Place({self})")
    }
}
