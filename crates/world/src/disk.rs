//! A disk that forgets what was not synced, and a journal that notices where it was cut.
//!
//! A transaction is a frame with a checksum. [`Disk::write`] puts it into the journal, [`Disk::sync`] makes all
//! frames durable. When the power goes, some of what was not synced may have come to the disk all the same: a few
//! whole frames, then one of which a part is missing or wrong. Whoever opens the disk again takes the whole
//! ones and drops the rest. A node that starts has nothing but this.

use std::collections::BTreeMap;
use std::sync::Arc;

use huecry_line::Hash;
use huecry_line::receipt::Credit;
use huecry_line::session::{Arrival, Item, Outcome};

use crate::dice::Rolls;

/// What a row is about. The number of a peer comes first: rows of one link lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// How far the link to a peer is.
    Link(usize),
    /// A message to a peer, by its sequence.
    Out(usize, u64),
    /// A message from a peer, in the order in which they were taken.
    In(usize, u64),
    /// That the agreement with a peer is suspended.
    Suspended(usize),
}

/// What stands in a row.
#[derive(Clone, Debug)]
pub enum Row {
    /// Of [`Key::Link`].
    Link(Link),
    /// Of [`Key::Out`].
    Out(Outgoing),
    /// Of [`Key::In`].
    In(Incoming),
    /// Of [`Key::Suspended`].
    Suspended,
}

/// How far a link is.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The next sequence.
    pub next: u64,
    /// What the peer takes altogether.
    pub granted: Credit,
    /// What of it is settled.
    pub settled: Credit,
}

/// A message that was handed in.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// What the outbox knows of it.
    pub item: Item,
    /// The bytes that travel.
    pub envelope: Arc<[u8]>,
}

/// A message that was taken, or refused on the record: with it in one transaction its receipt, and the row that makes
/// a repetition known.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What came.
    pub arrival: Arrival,
    /// What was decided.
    pub outcome: Outcome,
    /// The last receipt that was given for it.
    pub receipt: Arc<[u8]>,
    /// How far those it is for have come with it: 0 not handed over, 1 handed over, 2 read, 3 answered.
    pub step: u8,
}

/// What one transaction writes; `None` takes a row away.
pub type Writes = Vec<(Key, Option<Row>)>;

/// The disk of one node.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    durable: BTreeMap<Key, Row>,
    journal: Vec<Frame>,
}

#[derive(Clone, Debug)]
struct Frame {
    writes: Writes,
    sum: u64,
}

impl Disk {
    /// Puts a transaction into the journal. It may be lost until the next [`Disk::sync`].
    pub fn write(&mut self, writes: Writes) {
        let sum = checksum(&writes);
        self.journal.push(Frame { writes, sum });
    }

    /// Makes durable whatever was written.
    pub fn sync(&mut self) {
        for frame in std::mem::take(&mut self.journal) {
            apply(&mut self.durable, frame.writes);
        }
    }

    /// A row as the running node sees it: synced or not.
    pub fn row(&self, key: Key) -> Option<&Row> {
        let mut unsynced = self.journal.iter().rev().flat_map(|frame| frame.writes.iter().rev());
        match unsynced.find(|(other, _)| *other == key) {
            Some((_, row)) => row.as_ref(),
            None => self.durable.get(&key),
        }
    }

    /// What is left whatever happens.
    pub fn durable(&self) -> impl Iterator<Item = (&Key, &Row)> {
        self.durable.iter()
    }

    /// The messages taken from a peer that are left whatever happens, in their order.
    pub fn taken(&self, peer: usize) -> impl Iterator<Item = (u64, &Incoming)> {
        let rows = self.durable.range(Key::In(peer, 0)..=Key::In(peer, u64::MAX));
        rows.filter_map(|(key, row)| match (key, row) {
            (Key::In(_, number), Row::In(incoming)) => Some((*number, incoming)),
            _ => None,
        })
    }

    /// The messages to a peer that are left whatever happens, in their order.
    pub fn sent(&self, peer: usize) -> impl Iterator<Item = &Outgoing> {
        let rows = self.durable.range(Key::Out(peer, 0)..=Key::Out(peer, u64::MAX));
        rows.filter_map(|(_, row)| match row {
            Row::Out(outgoing) => Some(outgoing),
            _ => None,
        })
    }

    /// The power goes. Says whether a frame was torn.
    pub fn crash(&mut self, rolls: &mut Rolls) -> bool {
        let whole = rolls.place(self.journal.len() + 1);
        self.journal.truncate(whole + 1);
        let Some(torn) = self.journal.get_mut(whole) else { return false };
        match rolls.below(3) {
            0 => _ = self.journal.pop(),
            1 => torn.writes.truncate(rolls.place(torn.writes.len())),
            _ => torn.writes.iter_mut().take(1).for_each(spoil),
        }
        self.journal.len() > whole
    }

    /// Reads the journal after a crash: whole frames count, and nothing from the first that is not. Says how many
    /// were dropped.
    pub fn open(&mut self) -> usize {
        let whole = self.journal.iter().take_while(|frame| checksum(&frame.writes) == frame.sum).count();
        let dropped = self.journal.len() - whole;
        self.journal.truncate(whole);
        self.sync();
        dropped
    }
}

fn apply(rows: &mut BTreeMap<Key, Row>, writes: Writes) {
    for (key, row) in writes {
        match row {
            Some(row) => _ = rows.insert(key, row),
            None => _ = rows.remove(&key),
        }
    }
}

/// A sector that was half written.
fn spoil(write: &mut (Key, Option<Row>)) {
    match &mut write.1 {
        Some(Row::Link(link)) => link.next ^= 1,
        Some(Row::Out(outgoing)) => outgoing.item.sequence ^= 1,
        Some(Row::In(incoming)) => incoming.step ^= 1,
        other => *other = other.is_none().then_some(Row::Suspended),
    }
}

/// The first eight bytes of SHA-256 over what the frame says.
fn checksum(writes: &Writes) -> u64 {
    let mut text = String::new();
    for (key, row) in writes {
        text += &match row {
            Some(Row::Out(outgoing)) => format!("{key:?} {:?} {}\n", outgoing.item, Hash::of(&outgoing.envelope)),
            Some(Row::In(Incoming { arrival, outcome, receipt, step })) => {
                format!("{key:?} {arrival:?} {outcome:?} {step} {}\n", Hash::of(receipt))
            }
            other => format!("{key:?} {other:?}\n"),
        };
    }
    let Hash(bytes) = Hash::of(text.as_bytes());
    bytes[..8].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests;
