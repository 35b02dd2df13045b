//! What one organisation says to others, signed: the thing a court would be shown.
//!
//! Recipients, purpose and agreement stand inside the signature, so that nobody can pass a statement on as if
//! it had been made for somebody else. The body is bytes with a media kind: what is a request,
//! a notice or an answer, this crate does not know.
//!
//! On the wire: COSE_Sign over the map whose keys stand in `fields.rs`. A statement is signed once and kept as
//! the bytes it became; those bytes have the [struct@Hash] that receipts, chains and dead letters name.
//! The hash covers the signatures: a gateway that sees it can test no guess about the content.

mod fields;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use huecry_terms::{CodeId, Handling, IdError, Instant, PurposeId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::address::Address;
use crate::cose;
use crate::error::{Format, LineError, Same};
use crate::identity::{KeyId, Signer, Verifier};
use crate::lane::Lane;

/// SHA-256 of a thing's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

/// A message, for ever: a UUID of version 7. Sent again, it keeps it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageId(Uuid);

/// What one organisation says to others (`spec/line.md` 4.2, `spec/registers.md` 7.3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its name, which makes it one thing however often it arrives.
    pub id: MessageId,
    /// What sort of message it is, in a code of the police's, such as `request`.
    pub kind: CodeId,
    /// Who says it; must be the signer's address.
    pub from: Address,
    /// To whom: every recipient, in rising order, at least one. Nobody else may be handed it.
    pub to: Vec<Address>,
    /// The message it answers.
    pub in_reply_to: Option<MessageId>,
    /// Its place in a conversation.
    pub place: Place,
    /// When it was made, in whole seconds.
    pub created: Instant,
    /// When it is no longer delivered, in whole seconds.
    pub expires: Instant,
    /// By when an answer is asked for, in whole seconds.
    pub answer_by: Option<Instant>,
    /// How urgent it is.
    pub lane: Lane,
    /// What the gates on both sides judge it by, before anybody reads its body.
    pub crossing: Crossing,
    /// What the body is, such as `application/huecry-request+json`.
    pub media: String,
    /// The content, at most [`MAX_BODY_BYTES`].
    pub body: Vec<u8>,
    /// What is too large for the body; at most [`MAX_ATTACHMENTS`].
    pub attachments: Vec<Attachment>,
}

/// Where in a conversation a statement stands. Each sender counts its own side of it.
///
/// The recipients of one side of a conversation are always the same: who is to be told from now
/// on is told in a conversation that begins now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The conversation.
    pub conversation: Uuid,
    /// The number of this statement among its sender's in it, from 1.
    pub number: u64,
    /// The hash of its sender's one before; `None` for the first alone.
    pub before: Option<Hash>,
}

/// What an agreement is asked about (`spec/line.md` 4.3); each code is the catalogue's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The hash of the agreement under which it crosses.
    pub agreement: Hash,
    /// Why it is sent; at least one.
    pub purposes: Vec<PurposeId>,
    /// Areas of crime.
    pub areas: Vec<CodeId>,
    /// Categories of data in it.
    pub categories: Vec<CodeId>,
    /// What the recipient may do with it.
    pub handling: Handling,
    /// Colour of the Traffic Light Protocol, where one is set.
    pub tlp: Option<CodeId>,
    /// The level of classification.
    pub classification: CodeId,
    /// Whether it has personal data: a strategic agreement lets none across.
    pub personal: bool,
    /// Whether it may be passed on.
    pub onward: Onward,
    /// Until when the recipient may keep it, in whole seconds.
    pub retain_until: Instant,
    /// Whether it is invented, as whoever tries a line sends it: the signature says so, and nobody takes it for true.
    pub test: bool,
}

/// Whether a statement may be passed on by those who receive it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Onward {
    /// To nobody.
    No,
    /// To those for whom the source gives leave when asked.
    Ask,
    /// To these, in rising order, and to others when asked.
    To(Vec<Address>),
}

/// A file that belongs to a statement and travels beside it, sealed under its content key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What people call it: a name, without folders.
    pub name: String,
    /// What it is.
    pub media: String,
    /// How many bytes it has.
    pub size: u64,
    /// The hash of its bytes.
    pub hash: Hash,
    /// The root of the RFC 6962 tree over its sealed chunks, so that a part of 5 GB is checked as it comes.
    pub chunks: Hash,
    /// The hash of its sealed bytes, which is its name on the wire.
    pub sealed: Hash,
}

/// A statement with its signatures: the bytes, and what they say.
#[derive(Clone, PartialEq, Eq)]
pub struct Signed {
    statement: Statement,
    signer: KeyId,
    hash: Hash,
    bytes: Arc<[u8]>,
}

impl Statement {
    /// Signs it with both keys of the organisation that makes it.
    ///
    /// # Errors
    /// When a field is outside its bounds, or `from` is another's address than the signer's.
    pub fn sign(self, signer: &Signer) -> Result<Signed, LineError> {
        if self.from != *signer.verifier().address() {
            return Err(LineError::Differs { what: Same::From });
        }
        let payload = self.to_payload()?;
        let bytes = cose::sign(CONTENT, &payload, signer)?;
        Ok(Signed { hash: Hash::of(&bytes), signer: signer.verifier().id(), bytes: bytes.into(), statement: self })
    }
}

impl Signed {
    /// Reads a statement that one of `known` has signed with both keys, in its own name.
    ///
    /// # Errors
    /// When it is something else, when a signature does not fit, or a field is outside its bounds.
    pub fn open(bytes: &[u8], known: &[Verifier]) -> Result<Self, LineError> {
        let opened = cose::open(Format::Statement, CONTENT, bytes, MAX_STATEMENT_BYTES, known)?;
        let statement = Statement::from_payload(&opened.payload)?;
        if statement.from != *opened.signer.address() {
            return Err(LineError::Differs { what: Same::From });
        }
        Ok(Signed { statement, signer: opened.signer.id(), hash: Hash::of(bytes), bytes: bytes.into() })
    }

    /// What it says.
    pub fn statement(&self) -> &Statement {
        &self.statement
    }

    /// The key that signed it.
    pub fn signer(&self) -> KeyId {
        self.signer
    }

    /// The hash of its bytes, signatures and all.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// Its bytes, as they were signed and as they are kept.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl Hash {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Hash(Sha256::digest(bytes).into())
    }
}

impl MessageId {
    /// A new id: the moment, and ten bytes of the caller's randomness.
    pub fn new(at: Instant, dice: &[u8; 10]) -> Self {
        let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
        MessageId(uuid::Builder::from_unix_timestamp_millis(millis, dice).into_uuid())
    }

    /// The id of a UUID, if it is of version 7.
    pub fn of(uuid: Uuid) -> Option<Self> {
        let sound = uuid.get_version_num() == 7 && uuid.get_variant() == uuid::Variant::RFC4122;
        sound.then_some(MessageId(uuid))
    }

    /// The UUID.
    pub fn uuid(self) -> Uuid {
        self.0
    }
}

impl FromStr for MessageId {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let read = Uuid::try_parse(text).ok().and_then(MessageId::of).filter(|id| id.to_string() == text);
        read.ok_or_else(|| IdError::new("message id", text, "a UUID of version 7, in small letters"))
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MessageId({self})")
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// Content is not for logs: who holds a statement may print it on purpose, not by accident.
impl fmt::Debug for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signed({} {})", self.statement.id, self.hash)
    }
}

/// The most bytes of a body; what is larger is an attachment.
pub const MAX_BODY_BYTES: usize = 1024 * 1024;
/// The most attachments of one statement.
pub const MAX_ATTACHMENTS: usize = 64;
/// The most recipients of one statement.
pub const MAX_RECIPIENTS: usize = 256;
/// The most codes in each list of a crossing.
pub const MAX_CODES: usize = 64;
/// The largest attachment: 5 GB, and what there is of a file system's rounding.
pub const MAX_ATTACHMENT_BYTES: u64 = 5 * 1024 * 1024 * 1024;
/// The most bytes of a signed statement: a full body, full lists and two signatures.
pub const MAX_STATEMENT_BYTES: usize = MAX_BODY_BYTES + 128 * 1024;

/// The content type in the protected header.
const CONTENT: &str = "application/huecry-statement+cbor";

#[cfg(test)]
mod tests;
