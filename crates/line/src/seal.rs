//! Content under a key of its own, and that key sealed to whoever may read it.
//!
//! **Content**: AES-256-GCM in chunks of 64 KiB. Key, nonce prefix and commitment grow from the content key
//! by HKDF-Expand-SHA256, one set for the body and one for each attachment. A nonce is prefix (7
//! bytes), number of the chunk (4), and 1 for the last one (STREAM, Hoang, Reyhanitabar, Rogaway and
//! Vizár 2015): a chunk changed, moved, repeated or cut off is noticed. The commitment stands before the
//! first chunk (c2sp.org/chunked-encryption): AES-GCM alone would let one text be opened to two
//! contents under two keys.
//!
//! **Key**: HPKE base mode, single shot (RFC 9180), with X-Wing (draft-connolly-cfrg-xwing-kem, 0x647a),
//! HKDF-SHA256 and AES-256-GCM, to the epoch key of one recipient. `info` says for whom, from whom and which
//! message; `aad` is the hash of the routing header: a key taken out of its envelope opens nothing.

mod attachment;

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use hkdf::Hkdf;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use sha2::Sha256;
use zeroize::Zeroizing;

pub use attachment::{AttachmentOpener, AttachmentSealer, Sums};

use crate::address::Address;
use crate::cbor::Item;
use crate::dice::Dice;
use crate::error::{Format, LineError, Seal};
use crate::identity::{EpochKey, EpochSecret};
use crate::statement::{Hash, MessageId};
use crate::suite::Suite;

/// What one message is sealed under: its body and its attachments. Destroying it destroys the content.
pub struct ContentKey(Zeroizing<[u8; 32]>);

/// What of a message is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The signed statement, padded.
    Body,
    /// The attachment of this place in the statement's list, from 0.
    Attachment(u32),
}

/// The chunks of one part: sealed and opened each by itself.
pub struct Chunks {
    key: LessSafeKey,
    prefix: [u8; 7],
    commitment: [u8; 32],
}

/// A content key sealed to one recipient.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Wrapped {
    /// X-Wing's ciphertext.
    pub encapsulated: Vec<u8>,
    /// The key, sealed.
    pub key: Vec<u8>,
}

/// Which message a content key belongs to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bound<'m> {
    pub from: &'m Address,
    pub to: &'m Address,
    pub id: MessageId,
    /// The bytes of the signed routing header.
    pub header: &'m [u8],
}

impl ContentKey {
    /// A new key.
    pub fn new(dice: &mut Dice) -> Self {
        ContentKey(dice.bytes())
    }

    /// The key of these bytes, which a store kept sealed under a key of its own.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        ContentKey(Zeroizing::new(bytes))
    }

    /// The bytes, to be sealed under another key at once.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        self.0.clone()
    }

    /// The chunks of a part.
    pub fn chunks(&self, part: Part) -> Chunks {
        let mut grown = Zeroizing::new([0; 71]);
        let label = match part {
            Part::Body => Item::Null,
            Part::Attachment(number) => Item::Uint(number.into()),
        };
        let info = Item::Array(vec![Item::from(LABEL), Item::Uint(Suite::OURS.byte().into()), label]).to_bytes();
        // INVARIANT: 32 bytes are a key of SHA-256's length, and 71 are fewer than HKDF's 255 times 32.
        let hkdf = Hkdf::<Sha256>::from_prk(&*self.0).expect("a key of 32 bytes");
        hkdf.expand(&info, &mut *grown).expect("fewer bytes than HKDF gives");
        let (mut prefix, mut commitment) = ([0; 7], [0; 32]);
        prefix.copy_from_slice(&grown[32..39]);
        commitment.copy_from_slice(&grown[39..]);
        // INVARIANT: AES-256-GCM takes every key of 32 bytes.
        let key = UnboundKey::new(&AES_256_GCM, &grown[..32]).expect("a key of 32 bytes");
        Chunks { key: LessSafeKey::new(key), prefix, commitment }
    }

    /// Seals the key to an epoch of a recipient.
    pub(crate) fn wrap(&self, to: &EpochKey, bound: Bound<'_>, dice: &mut Dice) -> Result<Wrapped, LineError> {
        let sealed = hpke::single_shot_seal_with_rng::<AesGcm256, HkdfSha256, XWing>(
            &OpModeS::Base,
            to.hpke(),
            &bound.info(),
            &*self.0,
            &Hash::of(bound.header).0,
            dice,
        );
        let (encapsulated, key) = sealed.map_err(|_| LineError::Seal { what: Seal::Key })?;
        Ok(Wrapped { encapsulated: encapsulated.to_bytes().to_vec(), key })
    }
}

impl Wrapped {
    /// Opens the key with the secret of the epoch it was sealed to.
    pub(crate) fn unwrap_with(&self, secret: &EpochSecret, bound: Bound<'_>) -> Result<ContentKey, LineError> {
        let refused = |_| LineError::Seal { what: Seal::Key };
        let encapsulated = <XWing as Kem>::EncappedKey::from_bytes(&self.encapsulated).map_err(refused)?;
        let opened = hpke::single_shot_open::<AesGcm256, HkdfSha256, XWing>(
            &OpModeR::Base,
            secret.hpke(),
            &encapsulated,
            &bound.info(),
            &self.key,
            &Hash::of(bound.header).0,
        );
        let opened = Zeroizing::new(opened.map_err(refused)?);
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| LineError::Seal { what: Seal::Key })?;
        Ok(ContentKey::from_bytes(key))
    }
}

impl Bound<'_> {
    /// Protocol, suite, from, to and id, as a list: no two messages have the same bytes.
    fn info(&self) -> Vec<u8> {
        Item::Array(vec![
            Item::from(PROTOCOL),
            Item::Uint(Suite::OURS.byte().into()),
            Item::Text(self.from.to_string()),
            Item::Text(self.to.to_string()),
            self.id.item(),
        ])
        .to_bytes()
    }
}

impl Chunks {
    /// What stands before the first chunk.
    pub fn commitment(&self) -> &[u8; 32] {
        &self.commitment
    }

    /// Seals a whole part: commitment and chunks.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, LineError> {
        let mut sealed = Vec::with_capacity(sealed_length(plain.len()));
        sealed.extend_from_slice(&self.commitment);
        let count = plain.len().div_ceil(CHUNK_BYTES).max(1);
        for number in 0..count {
            let chunk = &plain[number * CHUNK_BYTES..plain.len().min((number + 1) * CHUNK_BYTES)];
            let number = u32::try_from(number).map_err(|_| too_large())?;
            self.seal_chunk(number, number as usize + 1 == count, chunk, &mut sealed)?;
        }
        Ok(sealed)
    }

    /// Opens a whole part.
    ///
    /// # Errors
    /// Names the chunk that was changed, moved, or is not there.
    pub fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, LineError> {
        let chunks = self.after_commitment(sealed)?;
        let mut plain = Vec::with_capacity(chunks.len());
        let count = chunks.len().div_ceil(CHUNK_BYTES + TAG_BYTES);
        for (number, chunk) in chunks.chunks(CHUNK_BYTES + TAG_BYTES).enumerate() {
            let place = u32::try_from(number).map_err(|_| too_large())?;
            self.open_chunk(place, number + 1 == count, chunk, &mut plain)?;
        }
        if count == 0 { Err(LineError::Seal { what: Seal::Truncated }) } else { Ok(plain) }
    }

    /// Checks the commitment; what follows are the chunks.
    ///
    /// # Errors
    /// When the part was sealed under another content key.
    pub fn after_commitment<'s>(&self, sealed: &'s [u8]) -> Result<&'s [u8], LineError> {
        let (commitment, chunks) = sealed.split_first_chunk::<32>().ok_or(LineError::Seal { what: Seal::Truncated })?;
        // Public on both sides: nothing is learned from how long the comparison takes.
        if *commitment == self.commitment { Ok(chunks) } else { Err(LineError::Seal { what: Seal::Commitment }) }
    }

    /// Seals one chunk, at most [`CHUNK_BYTES`] of it, and adds it to `out`. Only the last may be shorter.
    ///
    /// # Errors
    /// When it is longer than that, or shorter and not the last.
    pub fn seal_chunk(&self, number: u32, last: bool, chunk: &[u8], out: &mut Vec<u8>) -> Result<(), LineError> {
        if chunk.len() > CHUNK_BYTES || (!last && chunk.len() < CHUNK_BYTES) {
            return Err(too_large());
        }
        let start = out.len();
        out.extend_from_slice(chunk);
        let nonce = self.nonce(number, last);
        let tag = self.key.seal_in_place_separate_tag(nonce, Aad::empty(), &mut out[start..]);
        out.extend_from_slice(tag.map_err(|_| too_large())?.as_ref());
        Ok(())
    }

    /// Opens one chunk and adds it to `out`.
    ///
    /// # Errors
    /// When it was changed, stands elsewhere, or is the last one and not said to be.
    pub fn open_chunk(&self, number: u32, last: bool, chunk: &[u8], out: &mut Vec<u8>) -> Result<(), LineError> {
        let refused = LineError::Seal { what: Seal::Chunk(number) };
        let sound = chunk.len() >= TAG_BYTES && chunk.len() <= CHUNK_BYTES + TAG_BYTES;
        if !sound || (!last && chunk.len() < CHUNK_BYTES + TAG_BYTES) {
            return Err(refused);
        }
        let start = out.len();
        out.extend_from_slice(chunk);
        let opened = self.key.open_in_place(self.nonce(number, last), Aad::empty(), &mut out[start..]);
        let length = opened.map(|plain| plain.len());
        // Nothing of a chunk that was not sealed by us is left for the caller.
        out.truncate(start + length.as_ref().copied().unwrap_or(0));
        length.map(|_| ()).map_err(|_| refused)
    }

    fn nonce(&self, number: u32, last: bool) -> Nonce {
        let mut nonce = [0; 12];
        nonce[..7].copy_from_slice(&self.prefix);
        nonce[7..11].copy_from_slice(&number.to_be_bytes());
        nonce[11] = last.into();
        Nonce::assume_unique_for_key(nonce)
    }
}

/// How many bytes a part of `plain` bytes has when it is sealed.
pub fn sealed_length(plain: usize) -> usize {
    32 + plain + plain.div_ceil(CHUNK_BYTES).max(1) * TAG_BYTES
}

fn too_large() -> LineError {
    LineError::TooLarge { format: Format::Sealed, limit: CHUNK_BYTES }
}

impl fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentKey")
    }
}

impl fmt::Debug for Chunks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chunks")
    }
}

/// How many bytes of content a chunk holds; only the last may hold fewer.
pub const CHUNK_BYTES: usize = 64 * 1024;
/// The tag behind each chunk.
pub const TAG_BYTES: usize = 16;

/// X-Wing's ciphertext, and a content key with its tag.
pub(crate) const ENCAPSULATED_BYTES: usize = 1120;
pub(crate) const WRAPPED_BYTES: usize = 48;

const PROTOCOL: &str = "huecry-line-v1";
const LABEL: &str = "huecry-line-v1 content";

#[cfg(test)]
mod tests;
