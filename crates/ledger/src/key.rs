//! c2sp.org/signed-note@v1.0.0, "Verifier keys": who may sign, and how a key is written down.
//!
//! Only Ed25519 (signature type 0x01) is spoken so far. Cosignatures of witnesses
//! (c2sp.org/tlog-cosignature, types 0x04 and 0x06) sign another message: each will be a further
//! variant of `Scheme`, and nothing else here changes.

use std::fmt;
use std::str::FromStr;

use ed25519_dalek::{Signature as Ed25519Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::encoding::{from_base64, to_base64};
use crate::error::{Format, LedgerError};
use crate::note::Signature;

/// A public key we are configured to trust, with its name; written as a *vkey*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    id: u32,
    scheme: Scheme,
}

/// A secret key with its name. Never printed; wiped from memory when dropped.
pub struct Signer {
    verifier: Verifier,
    key: SigningKey,
}

/// How a signature is checked, and over which message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Scheme {
    /// Signature type 0x01: Ed25519 over the text of the note.
    Ed25519(VerifyingKey),
}

impl Verifier {
    /// The Ed25519 key of 32 bytes under `name`, which has neither white space nor `+`.
    pub fn ed25519(name: &str, key: &[u8; 32]) -> Result<Self, LedgerError> {
        let malformed = |expected| malformed(Format::VerifierKey, 0, expected);
        if !is_key_name(name) {
            return Err(malformed("a key name without white space and `+`"));
        }
        let key = VerifyingKey::from_bytes(key).ok().filter(|key| !key.is_weak());
        let key = key.ok_or(malformed("32 bytes that are an Ed25519 public key of full order"))?;
        let id = key_id(name, ED25519, key.as_bytes());
        Ok(Verifier { name: name.to_owned(), id, scheme: Scheme::Ed25519(key) })
    }

    /// The name that stands in the signature line; for a log, its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The short number that tells keys of one name apart; no protection by itself.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Whether `signature` says it was made with this key.
    pub fn claims(&self, signature: &Signature) -> bool {
        signature.name() == self.name && signature.id() == self.id
    }

    /// Whether `signature`, the bytes behind the key id, is this key's over the text of a note.
    ///
    /// Strict: small-order points and second spellings of a signature are refused.
    pub fn verifies(&self, text: &str, signature: &[u8]) -> bool {
        match &self.scheme {
            Scheme::Ed25519(key) => Ed25519Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(text.as_bytes(), &signature).is_ok()),
        }
    }
}

impl Signer {
    /// The Ed25519 key that grows from 32 bytes of the caller's randomness.
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Self, LedgerError> {
        let key = SigningKey::from_bytes(seed);
        let verifier = Verifier::ed25519(name, key.verifying_key().as_bytes())?;
        Ok(Signer { verifier, key })
    }

    /// Reads the spelling of Go's `sumdb/note`: `PRIVATE+KEY+<name>+<key id>+<base64>`, without a
    /// newline. What is wrong with it is said without quoting it.
    pub fn from_secret(text: &str) -> Result<Self, LedgerError> {
        let prefix = "PRIVATE+KEY+";
        let malformed = |at, expected| malformed(Format::SecretKey, at, expected);
        let rest = text.strip_prefix(prefix).ok_or(malformed(0, "`PRIVATE+KEY+`"))?;
        let (name, id, material) =
            split_key(rest).ok_or(malformed(prefix.len(), "`<name>+<eight hex digits>+<base64>`"))?;
        let material = Zeroizing::new(material);
        let (signature_type, seed) = material.split_first().ok_or(malformed(0, "a key"))?;
        if *signature_type != ED25519 {
            return Err(LedgerError::KeyType { signature_type: *signature_type });
        }
        let seed = seed.try_into().map_err(|_| malformed(0, "a seed of 32 bytes"))?;
        let signer = Self::from_seed(name, seed)?;
        if signer.verifier.id != id {
            return Err(malformed(prefix.len() + name.len() + 1, "the key id of this key"));
        }
        Ok(signer)
    }

    /// The key as text, for a file that only the log's operator can read.
    pub fn to_secret(&self) -> Zeroizing<String> {
        let mut material = Zeroizing::new([ED25519; 33]);
        material[1..].copy_from_slice(self.key.as_bytes());
        let material = Zeroizing::new(to_base64(&*material));
        let Verifier { name, id, .. } = &self.verifier;
        // `concat` allocates once: a buffer that grew would leave copies of the key behind.
        Zeroizing::new(["PRIVATE+KEY+", name, "+", &format!("{id:08x}"), "+", &material].concat())
    }

    /// The public half, to be given to everyone.
    pub fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The bare signature over the text of a note.
    pub(crate) fn sign(&self, text: &str) -> [u8; 64] {
        self.key.sign(text.as_bytes()).to_bytes()
    }
}

/// Whether a key may have this name: not empty, no Unicode white space, no `+`.
///
/// Control characters are refused too: a note may not contain them.
pub(crate) fn is_key_name(name: &str) -> bool {
    let refused = |c: char| c.is_whitespace() || c == '+' || c < ' ';
    !name.is_empty() && name.len() <= MAX_NAME_BYTES && !name.contains(refused)
}

fn key_id(name: &str, signature_type: u8, key: &[u8]) -> u32 {
    let hash = Sha256::new().chain_update(name).chain_update([b'\n', signature_type]).chain_update(key).finalize();
    u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])
}

/// Name, id and material of `<name>+<id>+<base64>`.
fn split_key(text: &str) -> Option<(&str, u32, Vec<u8>)> {
    if text.len() > MAX_KEY_BYTES {
        return None;
    }
    let (name, rest) = text.split_once('+')?;
    let (id, material) = rest.split_once('+')?;
    let lower_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if id.len() != 8 || !id.bytes().all(lower_hex) {
        return None;
    }
    Some((name, u32::from_str_radix(id, 16).ok()?, from_base64(material)?))
}

fn malformed(format: Format, at: usize, expected: &'static str) -> LedgerError {
    LedgerError::Malformed { format, at, expected }
}

impl FromStr for Verifier {
    type Err = LedgerError;

    /// Reads a vkey: `<name>+<key id>+<base64 of type and key>`.
    fn from_str(text: &str) -> Result<Self, LedgerError> {
        let malformed = |at, expected| malformed(Format::VerifierKey, at, expected);
        let (name, id, material) = split_key(text).ok_or(malformed(0, "`<name>+<eight hex digits>+<base64>`"))?;
        let (signature_type, key) = material.split_first().ok_or(malformed(0, "a key"))?;
        if *signature_type != ED25519 {
            return Err(LedgerError::KeyType { signature_type: *signature_type });
        }
        let key = key.try_into().map_err(|_| malformed(0, "a public key of 32 bytes"))?;
        let verifier = Self::ed25519(name, key)?;
        if verifier.id != id {
            return Err(malformed(name.len() + 1, "the key id of this name and key"));
        }
        Ok(verifier)
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Scheme::Ed25519(key) = &self.scheme;
        let material = [&[ED25519], key.as_bytes().as_slice()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id, to_base64(&material))
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}+{:08x})", self.verifier.name, self.verifier.id)
    }
}

/// The signature type of Ed25519 over the text of a note.
const ED25519: u8 = 0x01;

/// Longer than any URL in use as a name; keeps a foreign note from carrying its bulk there.
const MAX_NAME_BYTES: usize = 1024;

/// Room for the name and the largest assigned key, 1,312 bytes of ML-DSA-44 in base64.
const MAX_KEY_BYTES: usize = 4096;

#[cfg(test)]
mod tests;
