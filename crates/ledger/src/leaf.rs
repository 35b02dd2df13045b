//! `spec/line.md` 4.7: what one act leaves in the log, and how it commits to a record without revealing it.
//!
//! A leaf has a fixed size, so that its length says nothing, and holds no name, number or plain hash
//! of a record: only a commitment, HMAC-SHA-256 (RFC 2104) under a salt of its own. Whoever holds
//! salt and record can show that the leaf is about them; when both are erased nobody can.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroize;

use crate::error::{Format, LedgerError};
use crate::tree::{Hash, leaf_hash};

/// One entry of the log: [`LEAF_BYTES`] bytes, whatever it is about.
///
/// On the wire: version 1, type code, time as eight bytes big-endian, catalogue hash, commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What sort of act it was; the ledger gives the numbers no meaning.
    pub type_code: u8,
    /// When, in whole seconds since 1 January 1970 UTC; the caller rounds.
    pub time: u64,
    /// SHA-256 of the catalogue in force, so that the rules of the day can be named later.
    pub catalogue: [u8; 32],
    /// What [`commit`] gave for the record.
    pub commitment: [u8; 32],
}

/// The secret that hides a record inside its commitment: 32 random bytes, one per record, never reused.
///
/// It is kept beside the record and destroyed with it. It is wiped from memory when dropped and
/// never printed.
pub struct Salt([u8; 32]);

/// The commitment to `record` under `salt`: HMAC-SHA-256.
///
/// The salt's fixed length binds: HMAC pads shorter keys with zeroes, so with salts of several
/// lengths two of them could open one commitment (`spec/line.md` 4.7).
pub fn commit(salt: &Salt, record: &[u8]) -> [u8; 32] {
    mac(salt, record).finalize().into_bytes().into()
}

/// Whether `commitment` is the one to `record` under `salt`; takes the same time for every wrong one.
pub fn opens(salt: &Salt, record: &[u8], commitment: &[u8; 32]) -> bool {
    mac(salt, record).verify_slice(commitment).is_ok()
}

impl Leaf {
    /// The entry as it is logged.
    pub fn to_bytes(&self) -> [u8; LEAF_BYTES] {
        let mut bytes = [0; LEAF_BYTES];
        bytes[0] = VERSION;
        bytes[1] = self.type_code;
        bytes[2..10].copy_from_slice(&self.time.to_be_bytes());
        bytes[10..42].copy_from_slice(&self.catalogue);
        bytes[42..].copy_from_slice(&self.commitment);
        bytes
    }

    /// Reads an entry of this version and of exactly [`LEAF_BYTES`] bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LedgerError> {
        let bytes: &[u8; LEAF_BYTES] = bytes.try_into().map_err(|_| malformed(bytes.len(), "74 bytes in all"))?;
        if bytes[0] != VERSION {
            return Err(malformed(0, "leaf version 1"));
        }
        let mut leaf = Leaf { type_code: bytes[1], time: 0, catalogue: [0; 32], commitment: [0; 32] };
        let mut time = [0; 8];
        time.copy_from_slice(&bytes[2..10]);
        leaf.time = u64::from_be_bytes(time);
        leaf.catalogue.copy_from_slice(&bytes[10..42]);
        leaf.commitment.copy_from_slice(&bytes[42..]);
        Ok(leaf)
    }

    /// The hash of the entry in the tree (RFC 6962 section 2.1).
    pub fn hash(&self) -> Hash {
        leaf_hash(&self.to_bytes())
    }
}

impl Salt {
    /// A salt from 32 bytes of the caller's randomness, or from where it was kept.
    pub fn new(bytes: [u8; 32]) -> Self {
        Salt(bytes)
    }

    /// The bytes, to be kept beside the record and nowhere else.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Drop for Salt {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

fn mac(salt: &Salt, record: &[u8]) -> Hmac<Sha256> {
    // INVARIANT: HMAC takes keys of every length (RFC 2104 section 2), so 32 bytes are never refused.
    let mut mac = Hmac::<Sha256>::new_from_slice(&salt.0).expect("HMAC takes keys of every length");
    mac.update(record);
    mac
}

fn malformed(at: usize, expected: &'static str) -> LedgerError {
    LedgerError::Malformed { format: Format::Leaf, at, expected }
}

/// The size of every leaf in bytes; the specification allows 96.
pub const LEAF_BYTES: usize = 74;

/// A reader that meets another number must not guess: the layout may have changed.
const VERSION: u8 = 1;

#[cfg(test)]
mod tests;
