//! What signed bytes of the line say, told by whoever can read them: the store keeps bytes and cannot.

use crate::Quantity;
use huecry_terms::Instant;
use uuid::Uuid;

/// Reads statements, envelopes and receipts as they are kept. `None` where the bytes are something else.
pub trait Reads {
    /// What a signed statement says.
    fn statement(&self, bytes: &[u8]) -> Option<StatementSays>;
    /// What the routing header of an envelope says.
    fn envelope(&self, bytes: &[u8]) -> Option<EnvelopeSays>;
    /// What a signed receipt says.
    fn receipt(&self, bytes: &[u8]) -> Option<ReceiptSays>;
    /// By when a statement that was taken at a moment, under a catalogue, is to be answered; the outer `None` where
    /// that catalogue is no longer at hand to say.
    fn due(&self, bytes: &[u8], taken: Instant, catalogue: &[u8; 32]) -> Option<Option<Instant>>;
}

/// What a statement says of what is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementSays {
    /// Who says it.
    pub sender: String,
    /// Its id.
    pub message: Uuid,
    /// What it is.
    pub kind: String,
    /// Its conversation.
    pub conversation: Uuid,
    /// Its place in it.
    pub number: u64,
    /// SHA-256 of the list of its recipients.
    pub audience: [u8; 32],
    /// The message it answers.
    pub in_reply_to: Option<Uuid>,
    /// How urgent it is.
    pub lane: u8,
    /// When it was made.
    pub created: Instant,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// When what it says is erased.
    pub keep_until: Instant,
    /// By when its sender asks for an answer.
    pub answer_by: Option<Instant>,
    /// How many bytes its sealed body has.
    pub bytes: u64,
    /// Whether it has attachments, and so a key of theirs.
    pub attachments: bool,
}

/// What a routing header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeSays {
    /// Who sends.
    pub sender: String,
    /// Whom it is for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// SHA-256 of the statement in it.
    pub statement: [u8; 32],
    /// How urgent it is.
    pub lane: u8,
    /// How many bytes the sealed body has.
    pub bytes: u64,
    /// When it is no longer delivered.
    pub expires: Instant,
}

/// What a receipt says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptSays {
    /// Who sent the message.
    pub sender: String,
    /// Whom its envelope was for.
    pub recipient: String,
    /// The message.
    pub message: Uuid,
    /// SHA-256 of the statement.
    pub statement: [u8; 32],
    /// What was done with it.
    pub step: String,
    /// Code and clause of a refusal; the message that answered it.
    pub detail: Option<String>,
    /// How much the signer takes altogether.
    pub granted: Quantity,
}
