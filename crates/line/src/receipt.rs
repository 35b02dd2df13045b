//! What the other side says it did with a message, signed: evidence for both.
//!
//! Accepted (it is on disk), delivered (it is in the bureau's inbox), read, answered; or refused, with a code and
//! the clause that says so. Each names the hash of the statement it is about, and is COSE_Sign by both keys
//! of the recipient's organisation: whoever shows statement and receipt shows what was handed over.
//!
//! A receipt carries credit too: how much its signer will have taken from us altogether, counted since the
//! link began. Totals, not additions: a receipt that is lost, late or repeated changes nothing.

mod refusal;

use std::fmt;
use std::sync::Arc;

use huecry_terms::Instant;

pub use refusal::{Code, Refusal};

use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Found, Item};
use crate::cose;
use crate::error::{Format, LineError, Same};
use crate::identity::{KeyId, Signer, Verifier};
use crate::statement::{Hash, MessageId};

/// One step of a message, as its recipient tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The message.
    pub id: MessageId,
    /// The hash of its signed statement.
    pub statement: Hash,
    /// Who says this; must be the signer's address: the recipient, or the organisation whose gateway took it in.
    pub from: Address,
    /// Who sent the message.
    pub to: Address,
    /// Whom its envelope was for: a statement goes to each recipient in an envelope of its own.
    pub recipient: Address,
    /// What happened to it.
    pub step: Step,
    /// When, in whole seconds, by the signer's clock.
    pub at: Instant,
    /// How much the signer takes from us.
    pub credit: Credit,
    /// Where the signer's ledger says so.
    pub logged: Option<Logged>,
}

/// What happened to a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It is on the recipient's disk.
    Accepted,
    /// It is in the inbox of those it is for.
    Delivered,
    /// One of them has opened it.
    Read,
    /// It has been answered by this message.
    Answered(MessageId),
    /// It is not taken, for this reason.
    Refused(Refusal),
}

/// What a recipient takes from a sender altogether, since their link began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Messages.
    pub items: u64,
    /// Bytes of envelopes.
    pub bytes: u64,
}

/// A leaf in the ledger of whoever signed the receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Its index.
    pub index: u64,
    /// Its hash, as RFC 6962 has it.
    pub leaf: Hash,
}

/// A receipt with its signatures.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedReceipt {
    receipt: Receipt,
    signer: KeyId,
    hash: Hash,
    bytes: Arc<[u8]>,
}

impl Receipt {
    /// Signs it with both keys of the organisation that gives it.
    ///
    /// # Errors
    /// When a field is outside its bounds, or `from` is another's address than the signer's.
    pub fn sign(self, signer: &Signer) -> Result<SignedReceipt, LineError> {
        if self.from != *signer.verifier().address() {
            return Err(LineError::Differs { what: Same::From });
        }
        let payload = self.to_payload()?;
        let bytes = cose::sign(CONTENT, &payload, signer)?;
        let (signer, hash) = (signer.verifier().id(), Hash::of(&bytes));
        Ok(SignedReceipt { receipt: self, signer, hash, bytes: bytes.into() })
    }

    pub(crate) fn to_payload(&self) -> Result<Vec<u8>, LineError> {
        let (step, by, refusal) = match &self.step {
            Step::Accepted => (0, None, None),
            Step::Delivered => (1, None, None),
            Step::Read => (2, None, None),
            Step::Answered(by) => (3, Some(*by), None),
            Step::Refused(refusal) => (4, None, Some(refusal)),
        };
        let bytes = Item::fields([
            (1, Some(Item::Uint(VERSION))),
            (2, Some(self.id.item())),
            (3, Some(self.statement.item())),
            (4, Some(Item::Text(self.from.to_string()))),
            (5, Some(Item::Text(self.to.to_string()))),
            (6, Some(Item::Text(self.recipient.to_string()))),
            (7, Some(Item::Uint(step))),
            (8, Some(Item::seconds(self.at, Format::Receipt, "at")?)),
            (9, by.map(MessageId::item)),
            (10, refusal.map(Refusal::item)),
            (11, Some(self.credit.item())),
            (12, self.logged.as_ref().map(Logged::item)),
        ])
        .to_bytes();
        let again = Self::from_payload(&bytes)?;
        let expected = "values that read back as themselves";
        let wrong = LineError::Field { format: Format::Receipt, field: "the whole", expected };
        if again == *self { Ok(bytes) } else { Err(wrong) }
    }

    pub(crate) fn from_payload(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::Receipt, bytes, MAX_RECEIPT_BYTES)?;
        let version = fields.need(1, "version")?;
        let wrong_version = version.expected("1");
        if version.uint()? != VERSION {
            return Err(wrong_version);
        }
        let id = MessageId::read(fields.need(2, "id")?)?;
        let statement = Hash::read(fields.need(3, "statement")?)?;
        let (from, to): (Address, Address) =
            (fields.need(4, "from")?.parse(SHAPE)?, fields.need(5, "to")?.parse(SHAPE)?);
        let recipient: Address = fields.need(6, "recipient")?.parse(SHAPE)?;
        let number = fields.need(7, "step")?;
        let wrong_step = number.expected("0 to 4, with an answer for 3 and a refusal for 4, and neither elsewhere");
        let number = number.uint()?;
        let at = fields.need(8, "at")?.instant()?;
        let by = fields.may(9, "answered by").map(MessageId::read).transpose()?;
        let refusal = fields.may(10, "refusal").map(Refusal::read).transpose()?;
        let credit = Credit::read(fields.need(11, "credit")?)?;
        let logged = fields.may(12, "logged").map(Logged::read).transpose()?;
        fields.end()?;
        if from.organisation != recipient.organisation {
            return Err(LineError::Differs { what: Same::From });
        }
        let step = match (number, by, refusal) {
            (0, None, None) => Step::Accepted,
            (1, None, None) => Step::Delivered,
            (2, None, None) => Step::Read,
            (3, Some(by), None) => Step::Answered(by),
            (4, None, Some(refusal)) => Step::Refused(refusal),
            _ => return Err(wrong_step),
        };
        Ok(Receipt { id, statement, from, to, recipient, step, at, credit, logged })
    }
}

impl SignedReceipt {
    /// Reads a receipt that one of `known` has signed with both keys, in its own name.
    ///
    /// # Errors
    /// When it is something else, when a signature does not fit, or a field is outside its bounds.
    pub fn open(bytes: &[u8], known: &[Verifier]) -> Result<Self, LineError> {
        let opened = cose::open(Format::Receipt, CONTENT, bytes, MAX_RECEIPT_BYTES, known)?;
        let receipt = Receipt::from_payload(&opened.payload)?;
        if receipt.from != *opened.signer.address() {
            return Err(LineError::Differs { what: Same::From });
        }
        Ok(SignedReceipt { receipt, signer: opened.signer.id(), hash: Hash::of(bytes), bytes: bytes.into() })
    }

    /// What it says.
    pub fn receipt(&self) -> &Receipt {
        &self.receipt
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

impl Step {
    /// The word in lists and messages.
    pub fn word(&self) -> &'static str {
        match self {
            Step::Accepted => "accepted",
            Step::Delivered => "delivered",
            Step::Read => "read",
            Step::Answered(_) => "answered",
            Step::Refused(_) => "refused",
        }
    }
}

impl Credit {
    fn item(&self) -> Item {
        Item::fields([(1, Some(Item::Uint(self.items))), (2, Some(Item::Uint(self.bytes)))])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let items = fields.need(1, "credit in messages")?.uint()?;
        let bytes = fields.need(2, "credit in bytes")?.uint()?;
        fields.end()?;
        Ok(Credit { items, bytes })
    }
}

impl Logged {
    fn item(&self) -> Item {
        Item::fields([(1, Some(Item::Uint(self.index))), (2, Some(self.leaf.item()))])
    }

    fn read(found: Found) -> Result<Self, LineError> {
        let mut fields = found.fields()?;
        let index = fields.need(1, "index of the leaf")?.uint()?;
        let leaf = Hash::read(fields.need(2, "hash of the leaf")?)?;
        fields.end()?;
        Ok(Logged { index, leaf })
    }
}

impl fmt::Debug for SignedReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignedReceipt({} {} {})", self.receipt.id, self.receipt.step.word(), self.hash)
    }
}

/// The most bytes of a signed receipt: two signatures have 3,373.
pub const MAX_RECEIPT_BYTES: usize = 8192;

const VERSION: u64 = 1;
/// The content type in the protected header.
const CONTENT: &str = "application/huecry-receipt+cbor";

#[cfg(test)]
mod tests;
