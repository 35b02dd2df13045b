//! Messages of the line as the store keeps them: bytes, names and numbers. What they mean is known to the desk.
//!
//! An address is the text that stands on the wire (`world-police/FR`), a hash is SHA-256 of the bytes beside it.

mod clock;
mod read;

pub(crate) use read::{link_row, thread};

use huecry_terms::{ActId, Instant};
use uuid::Uuid;

/// What happens to a message.
#[derive(Debug)]
pub enum LineWrite {
    /// Keeps a statement, ours or one that came.
    Kept(KeptMessage),
    /// Hands an envelope in: it gets the next sequence of its link in the order of the acts.
    Posted(Posting),
    /// Something has become of an envelope that went out.
    Settled(Settled),
    /// An envelope that came is taken, or refused on the record.
    Taken(Taking),
    /// Another receipt was given for something that was taken.
    Told(Told),
    /// Keeps a receipt, given or taken.
    Receipt(KeptReceipt),
    /// The other end of a link has said that it has these receipts on disk.
    Heard {
        /// SHA-256 of each.
        receipts: Vec<[u8; 32]>,
    },
    /// A message was answered by another.
    Answered {
        /// Who sent the one that is answered.
        sender: String,
        /// The one that is answered.
        message: Uuid,
        /// The answer.
        by: Uuid,
    },
    /// A receipt has said what was waited for: no answer is due to a message any more.
    Acknowledged {
        /// Who sent it.
        sender: String,
        /// The message.
        message: Uuid,
    },
    /// What a message says is erased, with its envelopes; that it was there, and its receipts, stay.
    Emptied {
        /// Who sent it.
        sender: String,
        /// The message.
        message: Uuid,
    },
}

/// A statement as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptMessage {
    /// Who says it.
    pub sender: String,
    /// Its id.
    pub message: Uuid,
    /// The hash of its bytes.
    pub statement: [u8; 32],
    /// Whether it was said here.
    pub ours: bool,
    /// What it is: `request`.
    pub kind: String,
    /// The conversation.
    pub conversation: Uuid,
    /// Its place in it.
    pub number: u64,
    /// How urgent it is, 0 to 3.
    pub lane: u8,
    /// When it was made.
    pub created: Instant,
    /// When what it says is erased.
    pub keep_until: Instant,
    /// When an answer is due.
    pub due: Option<Instant>,
    /// The signed bytes; `None` once erased.
    pub body: Option<Vec<u8>>,
    /// The key of its attachments, where it has any.
    pub key: Option<Vec<u8>>,
}

/// A message that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMessage {
    /// What is kept.
    pub kept: KeptMessage,
    /// The message that answered it.
    pub answer: Option<Uuid>,
    /// The act that sent or took it.
    pub act: ActId,
}

/// A message that waits for an answer: what it is, nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// When the answer is due.
    pub due: Instant,
    /// Its id.
    pub message: Uuid,
    /// Who sent it.
    pub sender: String,
    /// Whether it was said here: then the other side is to answer.
    pub ours: bool,
    /// What it is: `request`.
    pub kind: String,
    /// The conversation.
    pub conversation: Uuid,
    /// Its place in it.
    pub number: u64,
    /// How urgent it is, 0 to 3.
    pub lane: u8,
    /// When it was made, by its sender's clock.
    pub created: Instant,
    /// The act that sent or took it.
    pub act: ActId,
}

/// A place in the list of messages that wait for an answer: what was due first first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePlace {
    /// When the answer is due.
    pub due: Instant,
    /// The message.
    pub message: Uuid,
    /// Who sent it.
    pub sender: String,
}

/// A place in a conversation that a message takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The conversation.
    pub conversation: Uuid,
    /// The number in it, from 1.
    pub number: u64,
    /// The hash of the statement before it.
    pub before: Option<[u8; 32]>,
    /// The hash of the list of recipients.
    pub audience: [u8; 32],
}

/// An envelope that is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Over which link.
    pub link: String,
    /// Who sends the message.
    pub sender: String,
    /// The message.
    pub message: Uuid,
    /// Whom the envelope is for.
    pub recipient: String,
    /// The hash of the signed statement in it.
    pub statement: [u8; 32],
    /// How urgent it is, 0 to 3.
    pub lane: u8,
    /// How many bytes the sealed body has.
    pub bytes: u64,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// Its place in a conversation; `None` for an envelope that is carried for others, and cannot be opened here.
    pub place: Option<Place>,
    /// When it was handed in.
    pub since: Instant,
    /// The bytes that travel.
    pub envelope: Vec<u8>,
}

/// An envelope that went out, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// Over which link.
    pub link: String,
    /// Its number there.
    pub sequence: u64,
    /// Who sends the message.
    pub sender: String,
    /// The message.
    pub message: Uuid,
    /// Whom the envelope is for.
    pub recipient: String,
    /// The hash of the signed statement in it.
    pub statement: [u8; 32],
    /// How urgent it is, 0 to 3.
    pub lane: u8,
    /// How many bytes the sealed body has.
    pub bytes: u64,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// The conversation; of what is carried, the message itself.
    pub conversation: Uuid,
    /// Its place in it.
    pub number: u64,
    /// When it was handed in.
    pub since: Instant,
    /// How it stands.
    pub standing: String,
    /// What more there is to say of that.
    pub detail: Option<String>,
    /// Whether something may still be done about it.
    pub live: bool,
    /// The act that handed it in.
    pub act: ActId,
}

/// What has become of an envelope that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The link.
    pub link: String,
    /// Its number there.
    pub sequence: u64,
    /// How it stands from now on.
    pub standing: String,
    /// What more there is to say of that.
    pub detail: Option<String>,
    /// Whether it is still looked at: it goes, or it is dead, so that what follows it waits. If not, its bytes are
    /// let go.
    pub live: bool,
    /// What the other end grants altogether by now, as it said with this.
    pub granted: Quantity,
    /// By how much what it has taken or refused has grown.
    pub settled: Quantity,
}

/// Messages and bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quantity {
    /// Messages.
    pub items: u64,
    /// Bytes of sealed bodies.
    pub bytes: u64,
}

/// An envelope that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// Over which link.
    pub link: String,
    /// Who sent the message.
    pub sender: String,
    /// Whom the envelope is for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// The hash of the signed statement in it.
    pub statement: [u8; 32],
    /// How many bytes the sealed body has.
    pub bytes: u64,
    /// Its place in a conversation; `None` where it cannot be opened here.
    pub place: Option<Place>,
    /// `accepted`, or `refused`.
    pub step: String,
    /// Code and clause of a refusal.
    pub detail: Option<String>,
    /// The hash of the receipt that was given.
    pub receipt: [u8; 32],
    /// Whether nothing more is to be handed over to anybody.
    pub handed: bool,
}

/// What was taken, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Over which link it came.
    pub link: String,
    /// Who sent the message.
    pub sender: String,
    /// Whom the envelope was for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// The hash of the signed statement in it.
    pub statement: [u8; 32],
    /// How many bytes the sealed body had.
    pub bytes: u64,
    /// The last step that a receipt was given for.
    pub step: String,
    /// Code and clause of a refusal; the message that answered it.
    pub detail: Option<String>,
    /// The hash of that receipt.
    pub receipt: [u8; 32],
    /// Whether it was handed over.
    pub handed: bool,
    /// Whether the sender has said that it has the receipt.
    pub heard: bool,
    /// The act that took or refused it.
    pub act: ActId,
}

/// Another receipt for what was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who sent the message.
    pub sender: String,
    /// Whom the envelope was for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// The hash of the receipt that stands so far.
    pub from: [u8; 32],
    /// The step from now on.
    pub step: String,
    /// The message that answered it.
    pub detail: Option<String>,
    /// The hash of the new receipt.
    pub receipt: [u8; 32],
}

/// A receipt as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReceipt {
    /// The hash of its bytes.
    pub receipt: [u8; 32],
    /// Who sent the message it is for.
    pub sender: String,
    /// Whom the envelope was for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// The step it tells.
    pub step: String,
    /// Whether we gave it.
    pub given: bool,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// Who speaks, to whom, in which conversation.
pub(crate) type ThreadKey = (String, String, Uuid);

/// How far one side of a conversation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thread {
    /// The place of its last message.
    pub number: u64,
    /// The hash of that.
    pub statement: [u8; 32],
    /// The hash of the list of recipients.
    pub audience: [u8; 32],
}

/// How a link stands: totals since it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRow {
    /// The sequence that the next message gets.
    pub next: u64,
    /// What the other end takes altogether.
    pub granted: Quantity,
    /// What it has taken of ours, or refused.
    pub settled: Quantity,
    /// What came and was handed over, or refused.
    pub handed: Quantity,
    /// What came and was not handed over yet.
    pub held: Quantity,
}

impl Default for LinkRow {
    /// A link that begins.
    fn default() -> Self {
        let none = Quantity::default();
        LinkRow { next: 1, granted: none, settled: none, handed: none, held: none }
    }
}

/// Which messages are asked for. What is `None` does not narrow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageFilter {
    /// Said here, or not.
    pub ours: Option<bool>,
    /// Of this conversation.
    pub conversation: Option<Uuid>,
    /// Of this kind.
    pub kind: Option<String>,
    /// Only what waits for an answer.
    pub unanswered: bool,
}

/// A place in the list of messages: the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessagePlace {
    /// When it was made.
    pub created: Instant,
    /// The message.
    pub message: Uuid,
}

/// The books of one link: what went out, by how it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Books {
    /// How many envelopes were handed in.
    pub posted: u64,
    /// How many the other end has on disk.
    pub delivered: u64,
    /// How many still go.
    pub pending: u64,
    /// How many do not, or were refused.
    pub dead: u64,
    /// How many came and were taken.
    pub taken: u64,
    /// How many came and were refused.
    pub refused: u64,
    /// Of those that came: how many receipts the sender has not said it has.
    pub unheard: u64,
}

impl Awaited {
    /// Its place among those that wait.
    pub fn place(&self) -> DuePlace {
        DuePlace { due: self.due, message: self.message, sender: self.sender.clone() }
    }
}

impl Quantity {
    /// More of both.
    pub fn plus(self, other: Quantity) -> Quantity {
        Quantity { items: self.items.saturating_add(other.items), bytes: self.bytes.saturating_add(other.bytes) }
    }

    /// Less of both, never below nothing.
    pub fn less(self, other: Quantity) -> Quantity {
        Quantity { items: self.items.saturating_sub(other.items), bytes: self.bytes.saturating_sub(other.bytes) }
    }

    /// The larger of each.
    pub fn most(self, other: Quantity) -> Quantity {
        Quantity { items: self.items.max(other.items), bytes: self.bytes.max(other.bytes) }
    }
}

/// It still goes.
pub const WAITS: &str = "waits";
/// It was taken by the other end, or refused with a receipt: steps of receipts.
pub const REFUSED: &str = "refused";
