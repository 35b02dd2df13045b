//! Keeps records, acts and outgoing messages on disk: one writer, one transaction per act, snapshots for readers.
//!
//! State changes only by [`Store::commit`]: an act, and what it writes, in one transaction; durable before
//! it returns. Many callers share a transaction. Reading never waits for writing. The same tables stand on
//! SQLite in this process or on a PostgreSQL server; `README.md` says how they are laid out and what
//! survives a crash where.
//!
//! This crate has no clock: when an act happened comes with its [`Entry`](huecry_terms::Entry). It draws
//! random salts and ids and owns its place on disk.

#![allow(clippy::disallowed_methods, reason = "a keeper: it owns its folder, draws salts and ids, waits for a lock")]

mod acts;
mod changes;
mod come_in;
mod commit;
mod conflict;
mod dossiers;
mod drafts;
mod engine;
mod files;
mod line;
mod lists;
mod lock;
mod migrate;
mod open;
mod papers;
mod parse;
mod place;
mod pulse;
mod read;
mod records;
mod schema;
mod snapshot;
mod store;
mod verify;
mod write;

#[cfg(test)]
mod tests;

pub use commit::Waiting;
pub use conflict::{CommitError, Conflict};
pub use dossiers::OVERDUE;
pub use files::{Files, NotWhole, Sealing};
pub use line::{
    Awaited, Books, DuePlace, KeptMessage, KeptReceipt, LineWrite, LinkRow, MessageFilter, MessagePlace,
    Place as ThreadPlace, Posted, Posting, Quantity, REFUSED, Settled, StoredMessage, Taken, Taking, Thread, Told,
    WAITS,
};
pub use place::Place;
pub use read::{
    ActFilter, CatalogueFile, Changes, DoneBefore, DossierFilter, DossierPlace, Erasure, Invitation, IssuedToken,
    OfficerEntry, OpenToken, Placed, Raised, SavedDraft, Session, SessionLine, StoredAct, StoredDossier, StoredPaper,
    StoredStep, Version,
};
pub use store::Store;
pub use verify::{EnvelopeSays, Reads, ReceiptSays, StatementSays};
pub use write::{
    CATALOGUE_IN_FORCE, Committed, Dossier, Draft, NewSession, OpenedDossier, Sealed, Subscription, Token, Write,
    Written,
};

use write::hexadecimal;
