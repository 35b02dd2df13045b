//! What is sent when, what is taken once, and what became of it: both ends of a link, as pure state machines.
//!
//! There is no clock, no socket, no disk and no dice here: each call is given the moment and the numbers it needs and
//! says what is to be done. The keepers carry it out. So the simulation runs these very lines, and any
//! schedule that ever went wrong can be run again.
//!
//! **[`Outbox`]**, one for each link and direction. A message gets its sequence in the transaction of the act that sends
//! it. Four lanes take turns by weight; bulk takes half of the window at most and waits while anything
//! urgent can move. A conversation is sent in its order, one at a time; its front message travels as fast
//! as the most urgent one behind it. What is not answered is sent again, later each time, under the same id; a link
//! on which nothing comes through is left alone for a while. Nothing is ever dropped: what cannot be
//! delivered is a dead letter with its reason, and **accepted = delivered + pending + dead**.
//!
//! **[`Inbox`]** says what is new, what came before (the same receipt again), what contradicts what came before (two
//! contents under one id, two stories in one place of a conversation: refused, and an alarm), and what came too
//! early. It is asked first and told after the commit: a crash between leaves what was on disk.
//!
//! **Receipts are given until they are heard.** A message is sent again until it is answered for, but not once it is a
//! dead letter; that one may have arrived all the same, and nobody asks any more. So it is for whoever took it, or
//! refused it, to give its last receipt again ([`Inbox::unheard`]) until the sender has said that it has that on disk
//! ([`Inbox::heard`]), and for the sender to say so only then. Until both have, their books may differ: *dead* with
//! one, taken with the other.

mod breaker;
pub mod inbox;
mod item;
pub mod outbox;
mod pace;
mod queue;
mod ranges;

pub use inbox::{Arrival, Head, Inbox, Known, Ordered, Outcome, Taken, Verdict};
pub use item::{Item, Parcel, Reason, State};
pub use outbox::{Failure, NotDone, Outbox, Sending, Told};
pub use ranges::Ranges;

use std::fmt;
use std::time::Duration;

use huecry_terms::Instant;

use crate::receipt::Credit;
use crate::statement::MessageId;

/// How a link behaves; the numbers of `spec/registers.md` 7.3, where it has any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How long an answer is waited for.
    pub answer: Duration,
    /// The first pause after a failure; each further one is twice as long.
    pub first: Duration,
    /// The longest pause.
    pub longest: Duration,
    /// After so many failures in a row the link is left alone.
    pub failures: u32,
    /// How many messages of each lane go while one of the last goes, from flash to bulk.
    pub weights: [u32; 4],
    /// How many hundredths of the window a lane may fill, from flash to bulk.
    pub shares: [u64; 4],
    /// What may be under way before the other side has said anything.
    pub opening: Credit,
    /// What the inbox takes beyond what has been handed over.
    pub window: Credit,
    /// The most messages an outbox keeps that are not delivered: the bound of its memory.
    pub most: usize,
    /// The largest envelope that is taken, in bytes.
    pub largest: u64,
    /// After how long without an answer the people of the duty desk are told.
    pub late: Duration,
}

impl Default for Policy {
    fn default() -> Self {
        let window = Credit { items: 256, bytes: 64 << 20 };
        Policy {
            answer: Duration::from_secs(60),
            first: Duration::from_secs(1),
            longest: Duration::from_secs(240),
            failures: 5,
            weights: [64, 16, 4, 1],
            shares: [100, 100, 90, 50],
            opening: window,
            window,
            most: 100_000,
            largest: crate::envelope::MAX_ENVELOPE_BYTES as u64,
            late: Duration::from_secs(15 * 60),
        }
    }
}

/// The books of an outbox: what was accepted is somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Messages that the outbox was given.
    pub accepted: u64,
    /// Those that the other side has said it has on disk.
    pub delivered: u64,
    /// Those that are still to be.
    pub pending: u64,
    /// Those that will not be, or were refused, with a reason.
    pub dead: u64,
}

impl Tally {
    /// Whether nothing is missing and nothing is there twice.
    pub fn holds(&self) -> bool {
        self.accepted == self.delivered + self.pending + self.dead
    }
}

/// What a person must look at: somebody deceives, or something is badly broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// Another content came under an id that was taken before.
    OtherContent {
        /// The id.
        id: MessageId,
    },
    /// Something else came for a place in a conversation that is taken, or that does not follow what is there.
    TwoStories {
        /// The message that came last.
        id: MessageId,
        /// The place in the conversation.
        number: u64,
    },
    /// A receipt names another statement than the one we sent under this id.
    ReceiptOfOther {
        /// The id.
        id: MessageId,
    },
    /// Receipts contradict each other: answered, and refused.
    TwoReceipts {
        /// The id.
        id: MessageId,
    },
    /// A receipt for a message that we never sent there, or from somebody else than its recipient.
    NotOurs {
        /// The id.
        id: MessageId,
    },
}

impl fmt::Display for Alarm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Alarm::OtherContent { id } => write!(f, "another content came under `{id}`, which was taken before"),
            Alarm::TwoStories { id, number } => {
                write!(f, "`{id}` says something else for place {number} of its conversation than what came before")
            }
            Alarm::ReceiptOfOther { id } => write!(f, "a receipt for `{id}` names a statement that we did not send"),
            Alarm::TwoReceipts { id } => {
                write!(f, "`{id}` was answered and refused: its receipts contradict each other")
            }
            Alarm::NotOurs { id } => write!(f, "a receipt for `{id}` came from where we did not send it"),
        }
    }
}

/// A moment that lies `by` behind another, or the last one there is.
fn later(at: Instant, by: Duration) -> Instant {
    at.checked_add(by).unwrap_or(Instant::MAX)
}

/// A moment that lies `by` before another, or the first one there is.
fn earlier(at: Instant, by: Duration) -> Instant {
    at.checked_sub(by).unwrap_or(Instant::MIN)
}

#[cfg(test)]
mod tests;
