//! c2sp.org/signed-note@v1.0.0: text signed by one or more keys.
//!
//! The text means nothing until [`Note::verify`] has found a signature by a key we know. Signature
//! lines of unknown keys are kept, so that a note passed on is the note received, and ignored.

use std::fmt;

use crate::encoding::{from_base64, to_base64};
use crate::error::{Format, LedgerError};
use crate::key::{Signer, Verifier, is_key_name};

/// A text with its signature lines. Reading and writing give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

/// One signature line: `— <key name> <base64 of key id and signature>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    name: String,
    id: u32,
    bytes: Vec<u8>,
}

impl Note {
    /// A note with one signature. `text` ends in a newline and has no other control character.
    pub fn sign(text: &str, signer: &Signer) -> Result<Self, LedgerError> {
        if !text.ends_with('\n') {
            return Err(malformed(text.lines().count(), "text that ends in a newline"));
        }
        check_characters(text)?;
        let mut note = Note { text: text.to_owned(), signatures: Vec::new() };
        note.push(Signature {
            name: signer.verifier().name().to_owned(),
            id: signer.verifier().id(),
            bytes: signer.sign(text).to_vec(),
        })?;
        Ok(note)
    }

    /// Reads a note of at most [`MAX_NOTE_BYTES`] with at most [`MAX_SIGNATURES`] lines.
    pub fn parse(bytes: &[u8]) -> Result<Self, LedgerError> {
        if bytes.len() > MAX_NOTE_BYTES {
            return Err(too_large(MAX_NOTE_BYTES, "bytes"));
        }
        let note = std::str::from_utf8(bytes).map_err(|_| malformed(1, "UTF-8"))?;
        check_characters(note)?;
        let blank = note.rfind("\n\n").ok_or(malformed(1, "a blank line before the signatures"))?;
        let (text, lines) = (&note[..=blank], &note[blank + 2..]);
        let mut parsed = Note { text: text.to_owned(), signatures: Vec::new() };
        let before = text.lines().count() + 1;
        for (number, line) in lines.split_inclusive('\n').enumerate() {
            parsed.push(read_signature(line, before + number + 1)?)?;
        }
        if parsed.signatures.is_empty() {
            return Err(malformed(before + 1, "a signature line"));
        }
        Ok(parsed)
    }

    /// The keys among `known` that have signed; at least one, or this is an error.
    ///
    /// A wrong signature under a known key refuses the whole note.
    pub fn verify<'k>(&self, known: &'k [Verifier]) -> Result<Vec<&'k Verifier>, LedgerError> {
        let mut signers: Vec<&Verifier> = Vec::new();
        for signature in &self.signatures {
            for key in known.iter().filter(|key| key.claims(signature)) {
                if !key.verifies(&self.text, &signature.bytes) {
                    return Err(LedgerError::BadSignature { key: key.name().to_owned() });
                }
                if !signers.contains(&key) {
                    signers.push(key);
                }
            }
        }
        if signers.is_empty() { Err(LedgerError::NotSigned) } else { Ok(signers) }
    }

    /// The signed text, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signature lines in their order, known or not.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// Adds a signature line, of another key of ours or of a witness.
    pub fn push(&mut self, signature: Signature) -> Result<(), LedgerError> {
        if self.signatures.len() == MAX_SIGNATURES {
            return Err(too_large(MAX_SIGNATURES, "signatures"));
        }
        self.signatures.push(signature);
        Ok(())
    }
}

impl Signature {
    /// The name of the key.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key id.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// What stands behind the key id: the signature, in the form of the key's type.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

fn check_characters(text: &str) -> Result<(), LedgerError> {
    match text.bytes().position(|byte| byte < b' ' && byte != b'\n') {
        None => Ok(()),
        Some(at) => {
            let line = 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
            Err(malformed(line, "no control character but the newline"))
        }
    }
}

fn read_signature(line: &str, number: usize) -> Result<Signature, LedgerError> {
    let malformed = || malformed(number, "`— <key name> <base64>` and a newline");
    let line = line.strip_prefix("— ").and_then(|line| line.strip_suffix('\n'));
    let (name, encoded) = line.and_then(|line| line.split_once(' ')).ok_or_else(malformed)?;
    let bytes = from_base64(encoded).ok_or_else(malformed)?;
    let (id, bytes) = bytes.split_first_chunk().ok_or_else(malformed)?;
    if bytes.is_empty() || !is_key_name(name) {
        return Err(malformed());
    }
    Ok(Signature { name: name.to_owned(), id: u32::from_be_bytes(*id), bytes: bytes.to_vec() })
}

fn malformed(at: usize, expected: &'static str) -> LedgerError {
    LedgerError::Malformed { format: Format::Note, at, expected }
}

fn too_large(limit: usize, unit: &'static str) -> LedgerError {
    LedgerError::TooLarge { format: Format::Note, limit, unit }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id.to_be_bytes(), self.bytes.as_slice()].concat();
        write!(f, "— {} {}", self.name, to_base64(&bytes))
    }
}

/// The most a note may have: sixteen post-quantum signatures of 5 kB each, which the
/// specification wants accepted, take 107 kB in base64.
pub const MAX_NOTE_BYTES: usize = 256 * 1024;

/// The most signature lines a note may have; the specification wants at least 16.
pub const MAX_SIGNATURES: usize = 64;

#[cfg(test)]
mod tests;
