//! One message in an outbox: what the state machine knows of it. Its bytes are the store's.

use huecry_terms::Instant;
use uuid::Uuid;

use crate::address::Address;
use crate::envelope::Envelope;
use crate::lane::Lane;
use crate::receipt::{Code, Refusal, Step};
use crate::statement::{Hash, MessageId, Statement};

/// What is handed to an outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The message.
    pub id: MessageId,
    /// The hash of its signed statement.
    pub statement: Hash,
    /// Whom the envelope is for.
    pub to: Address,
    /// How urgent it is.
    pub lane: Lane,
    /// How many bytes the envelope has.
    pub bytes: u64,
    /// When it is no longer delivered.
    pub expires: Instant,
    /// The conversation.
    pub conversation: Uuid,
    /// Its number in it.
    pub number: u64,
}

/// A message in an outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number on this link, in the order in which the acts were committed.
    pub sequence: u64,
    /// What was handed in.
    pub parcel: Parcel,
    /// When it was handed in.
    pub since: Instant,
    /// How often it was sent.
    pub tries: u32,
    /// Where it is.
    pub state: State,
}

/// Where a message is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// To be sent, not before a moment.
    Waits {
        /// The moment.
        from: Instant,
    },
    /// Sent; its answer is waited for.
    Sent {
        /// Until when.
        until: Instant,
    },
    /// The other side has it on disk.
    Delivered {
        /// The furthest step it has told.
        step: Step,
    },
    /// It is not delivered, or was refused.
    Dead {
        /// Why.
        reason: Reason,
        /// Whether an operator may still send it again: if so, what follows it in its conversation waits.
        open: bool,
    },
}

/// Why a message is a dead letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its time was over. It may have arrived all the same: then a receipt still comes, and it is delivered, or refused.
    Expired,
    /// The recipient has refused it, and signed that.
    Refused(Refusal),
    /// The other node would not read it: nothing was signed.
    TurnedAway(Code),
    /// A message before it in its conversation was given up: the recipient would see a gap.
    Behind {
        /// That message.
        sequence: u64,
    },
    /// An operator has closed it.
    Closed,
}

impl Parcel {
    /// What an outbox is told of an envelope and the statement in it.
    pub fn of(envelope: &Envelope, statement: &Statement) -> Self {
        let header = envelope.header();
        Parcel {
            id: header.id,
            statement: header.statement,
            to: header.to.clone(),
            lane: header.lane,
            bytes: header.size,
            expires: header.expires,
            conversation: statement.place.conversation,
            number: statement.place.number,
        }
    }

    /// One recipient's side of one conversation: what is sent in its order.
    pub(super) fn thread(&self) -> Thread {
        (self.to.clone(), self.conversation)
    }

    /// Its place in that conversation.
    pub(super) fn place(&self) -> (Thread, u64) {
        (self.thread(), self.number)
    }

    /// What receipts name it by.
    pub(super) fn name(&self) -> (Address, MessageId) {
        (self.to.clone(), self.id)
    }
}

/// Recipient and conversation.
pub(super) type Thread = (Address, Uuid);

impl Item {
    /// Whether it is still to be delivered.
    pub fn is_pending(&self) -> bool {
        matches!(self.state, State::Waits { .. } | State::Sent { .. })
    }

    /// When the clock has something to say about it.
    pub(super) fn deadline(&self) -> Option<Instant> {
        match self.state {
            State::Waits { .. } | State::Dead { open: true, .. } => Some(self.parcel.expires),
            State::Sent { until } => Some(until.min(self.parcel.expires)),
            _ => None,
        }
    }

    /// Whether its recipient will wait for it in vain: dead for good, and never taken.
    pub(super) fn is_given_up(&self) -> bool {
        match &self.state {
            State::Dead { reason, open } => !open && !matches!(reason, Reason::Refused(_)),
            _ => false,
        }
    }

    /// Whether it takes of the credit: it was sent, and nobody has said what became of it.
    pub(super) fn is_charged(&self) -> bool {
        self.is_pending() && self.tries > 0
    }
}
