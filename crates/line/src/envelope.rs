//! What travels: a header that gateways may read, a key for one recipient, and content for nobody else.
//!
//! `suite byte ‖ [header, encapsulated key, sealed key, sealed body]`, deterministic CBOR. The header is
//! COSE_Sign1 by the sending node. It names organisations and bureaux, urgency, size and hashes; no
//! person, no subject, no case. A gateway checks with it that the envelope came from a node it knows
//! and arrived whole, answers with a receipt, and can tell a repetition, all without a key to the content.
//!
//! Sizes tell little: the signed statement is filled up to a power of two from 8 KiB.

mod header;

use std::fmt;

pub use header::Header;

use crate::address::Address;
use crate::cbor::Item;
use crate::dice::Dice;
use crate::error::{Format, LineError, Same, Seal};
use crate::identity::{EpochKey, Keyring, NodeSigner, NodeVerifier, Verifier};
use crate::seal::{Bound, ContentKey, ENCAPSULATED_BYTES, Part, WRAPPED_BYTES, Wrapped, sealed_length};
use crate::statement::{Hash, MAX_STATEMENT_BYTES, Signed};
use crate::suite::Suite;

/// A statement sealed under its content key: made once, and put into one envelope for each recipient.
pub struct SealedStatement {
    signed: Signed,
    key: ContentKey,
    body: Vec<u8>,
}

/// An envelope whose header fits: signed by a node we know, of the size and hash of what it carries.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    header: Header,
    signed_header: Vec<u8>,
    wrapped: Wrapped,
    body: Vec<u8>,
}

/// What was in an envelope.
#[derive(Debug)]
pub struct Opened {
    /// The statement, signatures checked, in agreement with the header.
    pub signed: Signed,
    /// The key of its attachments.
    pub key: ContentKey,
}

impl SealedStatement {
    /// Fills the statement up and seals it.
    ///
    /// # Errors
    /// When it is larger than any bucket, which a signed statement is not.
    pub fn new(signed: Signed, key: ContentKey) -> Result<Self, LineError> {
        let body = key.chunks(Part::Body).seal(&pad(signed.bytes())?)?;
        Ok(SealedStatement { signed, key, body })
    }

    /// The envelope for the holder of `to`, as `node` hands it in.
    ///
    /// # Errors
    /// When the statement is not addressed to that holder, or its epoch ends before the message does, or
    /// the node belongs to another organisation than the sender.
    pub fn envelope(&self, to: &EpochKey, node: &NodeSigner, dice: &mut Dice) -> Result<Envelope, LineError> {
        let statement = self.signed.statement();
        if !statement.to.contains(to.address()) {
            return Err(LineError::Differs { what: Same::To });
        }
        if statement.expires > to.epoch().ends {
            return Err(LineError::EpochTooShort { epoch: to.epoch().number });
        }
        let header = Header {
            id: statement.id,
            from: statement.from.clone(),
            to: to.address().clone(),
            lane: statement.lane,
            expires: statement.expires,
            size: self.body.len() as u64,
            agreement: statement.crossing.agreement,
            statement: self.signed.hash(),
            sealed: Hash::of(&self.body),
            epoch: to.epoch().number,
        };
        let signed_header = header.sign(node)?;
        let bound = Bound { from: &header.from, to: &header.to, id: header.id, header: &signed_header };
        let wrapped = self.key.wrap(to, bound, dice)?;
        Ok(Envelope { header, signed_header, wrapped, body: self.body.clone() })
    }

    /// The statement.
    pub fn signed(&self) -> &Signed {
        &self.signed
    }
}

impl Envelope {
    /// Reads an envelope that one of the `nodes` has signed. The content stays closed.
    ///
    /// # Errors
    /// When the suite is not ours, it is something else, the signature does not fit, or size or hash of the
    /// sealed body are others than the header says.
    pub fn read(bytes: &[u8], nodes: &[NodeVerifier]) -> Result<Self, LineError> {
        let malformed = |at, expected| LineError::Encoding { format: Format::Envelope, at, expected };
        if bytes.len() > MAX_ENVELOPE_BYTES {
            return Err(LineError::TooLarge { format: Format::Envelope, limit: MAX_ENVELOPE_BYTES });
        }
        let (suite, rest) = bytes.split_first().ok_or(malformed(0, "a suite byte"))?;
        Suite::of_byte(*suite)?;
        let item = Format::Envelope.read(rest, MAX_ENVELOPE_BYTES)?;
        let Item::Array(parts) = item else { return Err(malformed(1, "a list")) };
        let parts: [Item; 4] = parts.try_into().map_err(|_| malformed(1, "a list of four"))?;
        let [Item::Bytes(signed_header), Item::Bytes(encapsulated), Item::Bytes(key), Item::Bytes(body)] = parts else {
            return Err(malformed(1, "a list of four strings of bytes"));
        };
        if encapsulated.len() != ENCAPSULATED_BYTES || key.len() != WRAPPED_BYTES {
            return Err(malformed(1, "a sealed key of its fixed length"));
        }
        let header = Header::open(&signed_header, nodes)?;
        if header.size != body.len() as u64 || !is_bucket(body.len()) {
            return Err(LineError::Differs { what: Same::Size });
        }
        if header.sealed != Hash::of(&body) {
            return Err(LineError::Differs { what: Same::Sealed });
        }
        Ok(Envelope { header, signed_header, wrapped: Wrapped { encapsulated, key }, body })
    }

    /// The bytes that travel.
    pub fn to_bytes(&self) -> Vec<u8> {
        let Envelope { signed_header, wrapped: Wrapped { encapsulated, key }, body, .. } = self;
        let parts = [signed_header, encapsulated, key, body].map(|part| Item::from(part.as_slice()));
        let mut bytes = vec![Suite::OURS.byte()];
        bytes.extend(Item::Array(parts.into()).to_bytes());
        bytes
    }

    /// What gateways may know.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Opens it with the epoch's secret, and reads the statement that one of `known` has signed.
    ///
    /// # Errors
    /// When we are not the recipient, the epoch's key is gone, something was changed, or header and
    /// statement contradict each other.
    pub fn open(&self, us: &Address, secrets: &Keyring, known: &[Verifier]) -> Result<Opened, LineError> {
        let Header { from, to, id, epoch, .. } = &self.header;
        let secret = secrets.get(*epoch)?;
        if to != us || secret.public().address() != us {
            return Err(LineError::Differs { what: Same::To });
        }
        let bound = Bound { from, to, id: *id, header: &self.signed_header };
        let key = self.wrapped.unwrap_with(secret, bound)?;
        let padded = key.chunks(Part::Body).open(&self.body)?;
        let signed = Signed::open(unpad(&padded)?, known)?;
        self.header.agrees(&signed)?;
        Ok(Opened { signed, key })
    }
}

/// The bytes of the signed header of an envelope, unchecked.
pub(crate) fn signed_header(bytes: &[u8]) -> Option<Vec<u8>> {
    let (_, rest) = bytes.split_first()?;
    let Ok(Item::Array(parts)) = Format::Envelope.read(rest, MAX_ENVELOPE_BYTES) else { return None };
    match parts.into_iter().next()? {
        Item::Bytes(header) => Some(header),
        _ => None,
    }
}

/// How many bytes a signed statement has once it is filled up and sealed.
pub(crate) fn sealed_bytes(statement: usize) -> usize {
    sealed_length(bucket(statement))
}

/// Four bytes of length, the statement, zeros to the end of the bucket.
pub(crate) fn pad(statement: &[u8]) -> Result<Vec<u8>, LineError> {
    let length = u32::try_from(statement.len()).ok().filter(|_| statement.len() <= MAX_STATEMENT_BYTES);
    let length = length.ok_or(LineError::TooLarge { format: Format::Statement, limit: MAX_STATEMENT_BYTES })?;
    let mut padded = Vec::with_capacity(bucket(statement.len()));
    padded.extend_from_slice(&length.to_be_bytes());
    padded.extend_from_slice(statement);
    padded.resize(bucket(statement.len()), 0);
    Ok(padded)
}

pub(crate) fn unpad(padded: &[u8]) -> Result<&[u8], LineError> {
    let wrong = LineError::Seal { what: Seal::Padding };
    let (length, rest) = padded.split_first_chunk().ok_or(wrong.clone())?;
    let length = u32::from_be_bytes(*length) as usize;
    let (statement, filling) = rest.split_at_checked(length).ok_or(wrong.clone())?;
    let sound = filling.iter().all(|byte| *byte == 0) && bucket(length) == padded.len();
    if sound { Ok(statement) } else { Err(wrong) }
}

/// How many bytes a statement of `length` is filled up to.
fn bucket(length: usize) -> usize {
    (length + 4).next_power_of_two().max(LEAST_BUCKET)
}

fn is_bucket(sealed: usize) -> bool {
    let sizes = std::iter::successors(Some(LEAST_BUCKET), |size| Some(size * 2));
    sizes.take_while(|size| *size <= MOST_BUCKET).any(|size| sealed_length(size) == sealed)
}

impl fmt::Debug for SealedStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealedStatement({:?})", self.signed)
    }
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Envelope({:?})", self.header)
    }
}

/// Smaller than this nothing on the line looks: a bare statement with its signatures has some 4 KiB.
const LEAST_BUCKET: usize = 8 * 1024;
/// What the largest statement is filled up to.
const MOST_BUCKET: usize = 2 * 1024 * 1024;
/// The most bytes of an envelope: the largest body sealed, and room for header and key.
pub const MAX_ENVELOPE_BYTES: usize = MOST_BUCKET + 16 * 1024;

#[cfg(test)]
mod tests;
