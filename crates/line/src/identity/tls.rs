//! RFC 8410: the key a node shows at the beginning of a connection, and nothing else.
//!
//! The directory pins the hash of its SubjectPublicKeyInfo. Whoever steals it can connect until that is taken out of
//! the directory, and can say nothing in anybody's name: statements need the keys of an organisation.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use zeroize::Zeroizing;

use super::certificate::{self, Certificate};
use super::secret::{self, Kind};
use super::{Fingerprint, KeyId};
use crate::address::Address;
use crate::error::{Format, LineError};
use crate::statement::Hash;
use huecry_terms::Instant;

/// The key of a node's connections.
pub struct TlsKey {
    address: Address,
    key: SigningKey,
    spki: [u8; certificate::SPKI_BYTES],
}

impl TlsKey {
    /// The key that grows from 32 bytes of the caller's randomness.
    pub fn from_seed(address: Address, seed: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(seed);
        let spki = certificate::spki(key.verifying_key().as_bytes());
        TlsKey { address, key, spki }
    }

    /// Reads what [`TlsKey::to_secret`] wrote. What is wrong with it is said without quoting it.
    ///
    /// # Errors
    /// When it is something else, or does not give the key it says.
    pub fn from_secret(text: &str) -> Result<Self, LineError> {
        let read = secret::read(Kind::Tls, text)?;
        let expected = "a seed of 32 bytes";
        let wrong = |_| LineError::Field { format: Format::SecretKey, field: "seed", expected };
        let seed = Zeroizing::new(read.material.as_slice().try_into().map_err(wrong)?);
        let key = Self::from_seed(read.address, &seed);
        read.check.verify(key.id())?;
        Ok(key)
    }

    /// The key as text, for a file that only its holder can read.
    pub fn to_secret(&self) -> Zeroizing<String> {
        secret::write(Kind::Tls, &self.address, self.key.as_bytes(), self.id())
    }

    /// Whose node this is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The SubjectPublicKeyInfo, in DER.
    pub fn spki(&self) -> &[u8] {
        &self.spki
    }

    /// What the directory pins: SHA-256 of [`TlsKey::spki`].
    pub fn pin(&self) -> Hash {
        Hash::of(&self.spki)
    }

    /// For comparing over a second channel.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.spki)
    }

    /// A certificate of this key for itself, in DER.
    ///
    /// # Errors
    /// When it would hold longer than [`certificate::LONGEST`], or its dates do not fit into one.
    pub fn certify(&self, from: Instant, until: Instant) -> Result<Vec<u8>, LineError> {
        Certificate { spki: self.spki, from, until }.write(|bytes| self.key.sign(bytes).to_bytes())
    }

    /// The key in PKCS #8 (RFC 8410 section 7), for the TLS library.
    pub(crate) fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([PKCS8.as_slice(), self.key.as_bytes()].concat())
    }

    fn id(&self) -> KeyId {
        KeyId::of(&self.spki)
    }
}

impl crate::directory::TlsKey for TlsKey {
    fn spki(&self) -> Vec<u8> {
        self.spki.to_vec()
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(self.key.sign(message).to_bytes().to_vec())
    }
}

impl fmt::Debug for TlsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TlsKey({} {})", self.address, self.id())
    }
}

/// Version 0, Ed25519, and the heads of two octet strings around the seed.
const PKCS8: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
