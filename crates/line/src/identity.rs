//! Who speaks on the line: the keys of organisations, of nodes, and of epochs.
//!
//! | key | what it does | how long |
//! |---|---|---|
//! | [`Signer`], [`Verifier`] | an organisation (or a bureau with a node of its own) signs statements and receipts, with Ed25519 **and** ML-DSA-65: both must fit | years; rotated by the directory |
//! | [`NodeSigner`], [`NodeVerifier`] | a node signs routing headers, with Ed25519 | months |
//! | [`TlsKey`] | a node opens connections, with Ed25519; the directory pins it, and [`certificate`] shows it | months |
//! | [`EpochSecret`], [`EpochKey`] | content keys are sealed to it, with X-Wing | a week or so; then it is destroyed, and what was recorded on the wire stays closed |
//!
//! Which keys are in force is the directory's to say; here they are given as arguments. Secrets grow
//! from seeds of the caller's randomness, are wiped when dropped, and are printed by nothing.

pub mod certificate;
mod epoch;
pub mod fingerprint;
pub mod key_file;
mod node;
mod organisation;
mod secret;
mod tls;

pub use certificate::Certificate;
pub use epoch::{Destroyed, Epoch, EpochKey, EpochSecret, Keyring};
pub use fingerprint::Fingerprint;
pub use node::{NodeSigner, NodeVerifier};
pub use organisation::{Signer, Verifier};
pub use tls::TlsKey;

use sha2::{Digest, Sha256};
use std::fmt;

/// The short name of a public key, in signatures: the first 16 bytes of SHA-256 over its bytes.
///
/// No protection by itself: a signature is checked with the whole key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub [u8; 16]);

impl KeyId {
    /// The name of the key whose public bytes these are.
    fn of(public: &[u8]) -> Self {
        let hash = Sha256::digest(public);
        let mut id = [0; 16];
        id.copy_from_slice(&hash[..16]);
        KeyId(id)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// The most bytes the public form of a key has: 1,952 of ML-DSA-65, with room for the rest.
pub const MAX_PUBLIC_BYTES: usize = 4096;

#[cfg(test)]
mod tests;
