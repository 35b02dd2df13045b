//! The secure line between two nodes: identity, sealing, order, receipts.
//!
//! What goes in is a [`Statement`]: signed twice, bodies opaque. [`SealedStatement`] closes it under a content key and
//! makes one [`Envelope`] for each recipient; the recipient answers with a [`Receipt`]. What order, how often and
//! when is the [`session`]'s to say: two state machines without a clock, a socket or dice.
//!
//! This crate takes time, randomness and known keys as arguments. (AWS-LC hedges ML-DSA signatures with dice of its
//! own: the same statement signed twice has two hashes, so it is signed once and kept.) It touches the disk in
//! one file only, `identity/key_file.rs`.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests may"))]

pub mod address;
pub mod blob;
pub mod cbor;
mod cose;
pub mod dice;
pub mod directory;
pub mod envelope;
pub mod error;
pub mod frame;
pub mod fuzz;
pub mod identity;
pub mod kept;
pub mod lane;
pub mod receipt;
pub mod seal;
pub mod session;
pub mod socket;
pub mod statement;
pub mod suite;

pub use address::Address;
pub use dice::Dice;
pub use directory::{Book, Directory, DirectoryError};
pub use envelope::{Envelope, SealedStatement};
pub use error::{Format, KeyFileError, LineError, Same, Scheme, Seal};
pub use frame::{Answer, Frame};
pub use lane::Lane;
pub use receipt::{Code, Credit, Receipt, Refusal, SignedReceipt, Step};
pub use seal::ContentKey;
pub use statement::{Hash, MessageId, Signed, Statement};
pub use suite::Suite;

#[cfg(test)]
mod tests;
