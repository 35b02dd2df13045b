//! The secure line between two nodes: identity, sealing, order, receipts.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "tests may"))]

pub mod address;
pub mod cbor;
mod cose;
pub mod dice;
pub mod error;
pub mod identity;
pub mod suite;

pub use address::Address;
pub use dice::Dice;
pub use error::{Format, KeyFileError, LineError, Same, Scheme, Seal};
pub use suite::Suite;
