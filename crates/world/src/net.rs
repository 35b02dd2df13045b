//! The network between the nodes: it loses, repeats, delays, reorders, cuts off, and turns bits.
//!
//! What is on the wire lies in one heap, and whoever delivers takes any of it: that is delay and reordering. Each
//! packet remembers how it was sent, so that the invariants know what was tampered with; the nodes do not.

use std::collections::BTreeSet;
use std::sync::Arc;

use huecry_line::session::Failure;

use crate::dice::Rolls;

/// Something on its way.
#[derive(Clone, Debug)]
pub struct Packet {
    /// The node it comes from.
    pub from: usize,
    /// The node it goes to.
    pub to: usize,
    /// What it is.
    pub freight: Freight,
}

/// What travels.
#[derive(Clone, Debug)]
pub enum Freight {
    /// An envelope with its sequence on the link.
    Envelope {
        /// Its sequence.
        sequence: u64,
        /// Its bytes.
        bytes: Bytes,
        /// Whether its sender hears the answer: not where somebody plays back what he recorded.
        answered: bool,
    },
    /// A signed receipt.
    Receipt {
        /// Its bytes.
        bytes: Bytes,
        /// Whether its giver hears that it was kept: not where somebody plays back what he recorded.
        answered: bool,
    },
    /// An answer without a signature, to the envelope of a sequence.
    Failure {
        /// The sequence.
        sequence: u64,
        /// What it says.
        failure: Failure,
    },
}

/// Bytes as they are now, and as they were sent.
#[derive(Clone, Debug)]
pub struct Bytes {
    /// What arrives.
    pub now: Arc<[u8]>,
    /// What was sent.
    pub sent: Arc<[u8]>,
}

/// What is on its way, what was recorded, and which ways are cut.
#[derive(Debug, Default)]
pub struct Net {
    wire: Vec<Packet>,
    recorded: Vec<Packet>,
    cuts: BTreeSet<(usize, usize)>,
}

impl Bytes {
    /// Bytes that are sent.
    pub fn of(bytes: Arc<[u8]>) -> Self {
        Bytes { now: bytes.clone(), sent: bytes }
    }

    /// Whether somebody has changed them on the way.
    pub fn is_tampered(&self) -> bool {
        self.now != self.sent
    }

    fn flip(&mut self, rolls: &mut Rolls) {
        let mut bytes = self.now.to_vec();
        let at = rolls.place(bytes.len());
        bytes[at] ^= 1 << rolls.below(8);
        self.now = bytes.into();
    }
}

impl Net {
    /// Puts something on its way; `false` if the way is cut and the sender hears nothing.
    pub fn send(&mut self, packet: Packet) -> bool {
        if self.is_cut(packet.from, packet.to) {
            return false;
        }
        if !matches!(packet.freight, Freight::Failure { .. }) && self.recorded.len() < RECORDED {
            self.recorded.push(packet.clone());
        }
        self.wire.push(packet);
        true
    }

    /// Takes one packet off the wire: it is delivered or lost.
    pub fn take(&mut self, rolls: &mut Rolls) -> Option<Packet> {
        let at = rolls.place(self.wire.len());
        (at < self.wire.len()).then(|| self.wire.swap_remove(at))
    }

    /// Puts a second copy of a packet on the wire. Says whether there was any.
    pub fn repeat(&mut self, rolls: &mut Rolls) -> bool {
        let copy = rolls.pick(&self.wire).cloned();
        self.wire.extend(copy.clone());
        copy.is_some()
    }

    /// Turns one bit of a packet. Says whether there was any with bytes.
    pub fn flip(&mut self, rolls: &mut Rolls) -> bool {
        let at = rolls.place(self.wire.len());
        match self.wire.get_mut(at).map(|packet| &mut packet.freight) {
            Some(Freight::Envelope { bytes, .. } | Freight::Receipt { bytes, .. }) => bytes.flip(rolls),
            _ => return false,
        }
        true
    }

    /// Somebody plays back what he recorded, to whom it was for or, `astray`, to the node of this number.
    pub fn replay(&mut self, rolls: &mut Rolls, astray: Option<usize>) -> bool {
        let Some(mut packet) = rolls.pick(&self.recorded).cloned() else { return false };
        packet.to = astray.unwrap_or(packet.to);
        if let Freight::Envelope { answered, .. } | Freight::Receipt { answered, .. } = &mut packet.freight {
            *answered = false;
        }
        self.wire.push(packet);
        true
    }

    /// One of the envelopes that were recorded between two nodes.
    pub fn recorded(&self, rolls: &mut Rolls) -> Option<Packet> {
        rolls.pick(&self.recorded).cloned()
    }

    /// Cuts a way, in one direction.
    pub fn cut(&mut self, from: usize, to: usize) {
        self.cuts.insert((from, to));
    }

    /// Mends one of the cuts; `None` mends all.
    pub fn mend(&mut self, rolls: Option<&mut Rolls>) {
        match rolls {
            Some(rolls) => {
                let cuts: Vec<(usize, usize)> = self.cuts.iter().copied().collect();
                rolls.pick(&cuts).map(|cut| self.cuts.remove(cut));
            }
            None => self.cuts.clear(),
        }
    }

    /// Whether a way is cut.
    pub fn is_cut(&self, from: usize, to: usize) -> bool {
        self.cuts.contains(&(from, to))
    }

    /// Whether nothing is on its way.
    pub fn is_empty(&self) -> bool {
        self.wire.is_empty()
    }
}

/// How many packets a world records to play them back.
const RECORDED: usize = 64;
