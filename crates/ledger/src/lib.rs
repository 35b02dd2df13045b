//! An append-only log of commitments with signed checkpoints and proofs, in C2SP formats; it knows bytes, not police work.
//!
//! What goes in is a [`Leaf`]: a record of fixed size that commits to something kept elsewhere
//! and reveals nothing of it. What comes out is a signed [`Checkpoint`], a folder of tiles that any
//! web server can spread, and a [`ProofFile`] that anybody can check offline with the log's
//! public key. Erasing the record and its [`Salt`] leaves the log whole and the leaf meaningless.
//!
//! This crate has no clock and no dice: time, salts and key seeds come in by parameter. It touches
//! the disk in one file only, `folder.rs`, under a folder it is given.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests may"))]

pub mod checkpoint;
mod compare;
mod encoding;
pub mod error;
pub mod folder;
pub mod frontier;
pub mod fuzz;
pub mod key;
pub mod leaf;
pub mod log;
pub mod note;
pub mod proof;
pub mod proof_file;
mod publish;
pub mod reader;
pub mod tiles;
pub mod tree;

pub use checkpoint::{Checkpoint, SignedCheckpoint};
pub use error::{Format, LedgerError, LogError};
pub use folder::Folder;
pub use frontier::Frontier;
pub use key::{Signer, Verifier};
pub use leaf::{Leaf, Salt, commit};
pub use log::{Log, TileStore};
pub use note::{Note, Signature};
pub use proof_file::ProofFile;
pub use tiles::{Tile, TileLevel};
pub use tree::{Hash, Node, TreeHead};
