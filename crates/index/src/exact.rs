//! Which records hold a number, whole: from a key of 64 bits to the slots of the store.
//!
//! No text is kept. A key is a hash of what is looked for and where ([`key`]); two texts may share
//! one, so whoever finds a slot compares the record. The base is sorted and immutable, the head is
//! small and takes what is new; when the head outgrows a sixteenth of the base they are merged. What
//! is dead is never found, and gone after the next merge.
//!
//! Per pair of key and slot, the base takes 12 bytes and a little under 2 of directory; a look-up
//! of what is not there touches one line of 64 bytes, of what is there three (spec/matching.md 5).

mod base;
mod key;
mod patterns;

pub use key::key;
pub use patterns::{Near, PatternIndex};

use crate::bytes::{Reader, Torn};
use base::{Base, Entry};
use hashbrown::HashTable;
use key::{Sum, spread};
use std::io::{self, Write};

/// Pairs of keys and slots. A slot may have many keys, a key many slots.
#[derive(Debug, Clone, Default)]
pub struct ExactIndex {
    base: Base,
    head: HashTable<Fresh>,
    dead: Dead,
}

impl ExactIndex {
    /// An empty index.
    pub fn new() -> Self {
        ExactIndex::default()
    }

    /// An index of these pairs, in any order, some perhaps twice: much faster than one by one.
    pub fn of(pairs: impl IntoIterator<Item = (u64, u32)>) -> Self {
        let mut entries: Vec<Entry> = pairs.into_iter().map(|(key, slot)| Entry::new(key, slot)).collect();
        entries.sort_unstable();
        entries.dedup();
        ExactIndex { base: Base::of(entries), ..ExactIndex::default() }
    }

    /// Adds a pair; one that is there already changes nothing. May merge, which takes time
    /// proportional to the whole: a sixteenth of the pairs pays for it.
    pub fn insert(&mut self, key: u64, slot: u32) {
        let mut there = false;
        self.each(key, |own| there |= own == slot);
        if !there {
            let born = self.dead.clock;
            self.head.insert_unique(spread(key), Fresh { key, slot, born }, |fresh| spread(fresh.key));
            self.merge_if_due();
        }
    }

    /// Kills every pair of a slot. Pairs given to the same slot afterwards live.
    pub fn kill(&mut self, slot: u32) {
        self.dead.add(slot);
        self.merge_if_due();
    }

    /// Appends the slots that live under a key, in no particular order, each once.
    pub fn find(&self, key: u64, slots: &mut Vec<u32>) {
        self.each(key, |slot| slots.push(slot));
    }

    /// Appends what lives under each of many keys, as the place of the key among them and the slot.
    /// Faster than one by one: the memory is asked for many at a time.
    pub fn find_batch(&self, keys: &[u64], found: &mut Vec<(usize, u32)>) {
        self.base.each_of(keys, |place, slot| {
            if !self.dead.holds(slot, BEFORE_ALL) {
                found.push((place, slot));
            }
        });
        if !self.head.is_empty() {
            for (place, &key) in keys.iter().enumerate() {
                self.each_fresh(key, |slot| found.push((place, slot)));
            }
        }
    }

    /// Merges and drops what is dead. Afterwards two indexes of the same pairs are the same, whatever
    /// led there.
    pub fn compact(&mut self) {
        let dead = &self.dead;
        self.base.retain(|slot| !dead.holds(slot, BEFORE_ALL));
        let mut fresh = self.fresh();
        self.base.merge(&mut fresh);
        self.head = HashTable::new();
        self.dead = Dead::default();
    }

    /// How many pairs are held, those of dead slots included until the next merge.
    pub fn len(&self) -> usize {
        self.base.len() + self.head.len()
    }

    /// Whether no pair is held.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of memory held, unused room included.
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.base.bytes() + self.head.allocation_size() + self.dead.bytes()
    }

    /// Writes the living pairs: the same bytes for the same pairs, compacted or not.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let fresh = self.fresh();
        let count = self.living().count() + fresh.len();
        let mut sum = Sum::default();
        out.write_all(MAGIC)?;
        out.write_all(&(count as u64).to_le_bytes())?;
        let mut fresh = fresh.into_iter().peekable();
        for entry in self.living() {
            while let Some(first) = fresh.next_if(|first| first < entry) {
                put(out, &mut sum, &first)?;
            }
            put(out, &mut sum, entry)?;
        }
        for entry in fresh {
            put(out, &mut sum, &entry)?;
        }
        out.write_all(&sum.end().to_le_bytes())
    }

    /// Reads what [`ExactIndex::write`] wrote, in time and memory proportional to the bytes.
    ///
    /// # Errors
    /// `Torn` for anything else.
    pub fn read(bytes: &[u8]) -> Result<Self, Torn> {
        let mut input = Reader(bytes);
        if input.take(MAGIC.len())? != MAGIC {
            return Err(Torn);
        }
        let count = input.u64()?;
        let room = input.room(count, Entry::WIDTH)?;
        let body = input.take(room * Entry::WIDTH)?;
        let mut sum = Sum::default();
        let mut entries: Vec<Entry> = Vec::with_capacity(room);
        for chunk in body.chunks_exact(Entry::WIDTH) {
            let entry = Entry::from_bytes(chunk).ok_or(Torn)?;
            if entries.last().is_some_and(|last| *last >= entry) {
                return Err(Torn);
            }
            sum.add(entry.key(), entry.slot);
            entries.push(entry);
        }
        if input.u64()? != sum.end() || !input.0.is_empty() {
            return Err(Torn);
        }
        Ok(ExactIndex { base: Base::of(entries), ..ExactIndex::default() })
    }

    fn each(&self, key: u64, mut found: impl FnMut(u32)) {
        self.base.each(key, |slot| {
            if !self.dead.holds(slot, BEFORE_ALL) {
                found(slot);
            }
        });
        if !self.head.is_empty() {
            self.each_fresh(key, found);
        }
    }

    fn each_fresh(&self, key: u64, mut found: impl FnMut(u32)) {
        for fresh in self.head.iter_hash(spread(key)) {
            if fresh.key == key && !self.dead.holds(fresh.slot, fresh.born) {
                found(fresh.slot);
            }
        }
    }

    /// What lives in the base, sorted.
    fn living(&self) -> impl Iterator<Item = &Entry> {
        self.base.entries().filter(|entry| !self.dead.holds(entry.slot, BEFORE_ALL))
    }

    /// What lives in the head, sorted. [`ExactIndex::insert`] sees to it that none is in the base too.
    fn fresh(&self) -> Vec<Entry> {
        let living = self.head.iter().filter(|fresh| !self.dead.holds(fresh.slot, fresh.born));
        let mut entries: Vec<Entry> = living.map(|fresh| Entry::new(fresh.key, fresh.slot)).collect();
        entries.sort_unstable();
        entries
    }

    fn merge_if_due(&mut self) {
        if self.head.len() + self.dead.len() > HEAD_LEAST.max(self.base.len() / HEAD_SHARE) {
            self.compact();
        }
    }
}

/// A pair in the head, and when it came.
#[derive(Debug, Clone, Copy)]
struct Fresh {
    key: u64,
    slot: u32,
    born: u32,
}

/// Which slots died and when, so that a slot that is used again is not dead with its old pairs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dead {
    died: HashTable<(u32, u32)>,
    /// Counts deaths; what is born takes the count of its moment.
    pub clock: u32,
}

impl Dead {
    pub(crate) fn add(&mut self, slot: u32) {
        // INVARIANT: a merge, which starts the clock again, comes long before so many deaths.
        self.clock = self.clock.saturating_add(1);
        let clock = self.clock;
        match self.died.find_mut(spread(u64::from(slot)), |(own, _)| *own == slot) {
            Some((_, died)) => *died = clock,
            None => {
                let hash = |(own, _): &(u32, u32)| spread(u64::from(*own));
                self.died.insert_unique(spread(u64::from(slot)), (slot, clock), hash);
            }
        }
    }

    /// Whether what this slot held at that moment is dead.
    #[inline]
    pub(crate) fn holds(&self, slot: u32, born: u32) -> bool {
        !self.died.is_empty()
            && self.died.find(spread(u64::from(slot)), |(own, _)| *own == slot).is_some_and(|(_, died)| *died > born)
    }

    pub(crate) fn len(&self) -> usize {
        self.died.len()
    }

    pub(crate) fn bytes(&self) -> usize {
        self.died.allocation_size()
    }
}

fn put(out: &mut impl Write, sum: &mut Sum, entry: &Entry) -> io::Result<()> {
    sum.add(entry.key(), entry.slot);
    out.write_all(&entry.to_bytes())
}

/// Raised with every change of what is written, the hash included.
const MAGIC: &[u8] = b"huecry-exact-1\n\0";
/// Whatever is in the base was born before any death that is remembered.
const BEFORE_ALL: u32 = 0;
/// The head may grow to this share of the base…
const HEAD_SHARE: usize = 16;
/// …or to this many pairs and deaths, whichever is more.
const HEAD_LEAST: usize = 65_536;

#[cfg(test)]
mod tests;
