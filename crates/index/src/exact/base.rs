//! The immutable part: pairs sorted by key, and a directory of lines that mostly says "not here".
//!
//! A line of 64 bytes stands for a stretch of keys and holds one byte of each of its keys, in
//! their order, and where they begin. A key that is not there is mostly refused by its line alone;
//! for one that is, the byte's place in the line is its place in the stretch.

use crate::bytes::Reader;

/// One pair. Its order is that of its key, then of its slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Entry {
    high: u32,
    low: u32,
    pub slot: u32,
}

/// Sorted pairs with their directory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base {
    entries: Vec<Entry>,
    /// One for each stretch and a last one for the end; none when there are no entries.
    lines: Vec<Line>,
}

/// A stretch of keys: a byte of each, then its first entry and how many it has.
#[derive(Debug, Clone, Copy, Default)]
#[repr(C, align(64))]
struct Line {
    prints: [u64; PRINTS / 8],
    start: u32,
    /// The high byte of the start, and the count, [`CROWDED`] if it is more than the prints.
    place: u32,
}

impl Entry {
    /// Bytes of an entry as written, and in memory.
    pub(crate) const WIDTH: usize = 12;

    pub(crate) fn new(key: u64, slot: u32) -> Self {
        Entry { high: (key >> 32) as u32, low: key as u32, slot }
    }

    #[inline]
    pub(crate) fn key(&self) -> u64 {
        u64::from(self.high) << 32 | u64::from(self.low)
    }

    pub(crate) fn to_bytes(self) -> [u8; Self::WIDTH] {
        let mut bytes = [0; Self::WIDTH];
        bytes[..8].copy_from_slice(&self.key().to_le_bytes());
        bytes[8..].copy_from_slice(&self.slot.to_le_bytes());
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut input = Reader(bytes);
        Some(Entry::new(input.u64().ok()?, input.u32().ok()?))
    }
}

impl Base {
    /// Takes entries that are sorted and each there once.
    pub(crate) fn of(mut entries: Vec<Entry>) -> Self {
        entries.shrink_to_fit();
        let mut base = Base { entries, lines: Vec::new() };
        base.draw_lines();
        base
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    pub(crate) fn bytes(&self) -> usize {
        self.entries.capacity() * size_of::<Entry>() + self.lines.capacity() * size_of::<Line>()
    }

    /// Gives every slot of a key.
    #[inline]
    pub(crate) fn each(&self, key: u64, mut found: impl FnMut(u32)) {
        let at = self.line_of(key);
        if let Some(line) = self.lines.get(at) {
            self.each_in(line, at, key, &mut found);
        }
    }

    /// Gives the place of the key and the slot for every key of many. All lines of a group are asked
    /// for before any is looked at, so that the memory works on them side by side.
    pub(crate) fn each_of(&self, keys: &[u64], mut found: impl FnMut(usize, u32)) {
        if self.lines.is_empty() {
            return;
        }
        for (group, keys) in keys.chunks(GROUP).enumerate() {
            let mut lines = [(0, 0); GROUP];
            for (line, &key) in lines.iter_mut().zip(keys) {
                let at = self.line_of(key);
                *line = (at, self.lines[at].place);
            }
            for (within, (&key, &(at, place))) in keys.iter().zip(&lines).enumerate() {
                if place != EMPTY {
                    self.each_in(&self.lines[at], at, key, &mut |slot| found(group * GROUP + within, slot));
                }
            }
        }
    }

    /// Drops the entries of slots that are not wanted; [`Base::merge`] must follow.
    pub(crate) fn retain(&mut self, wanted: impl Fn(u32) -> bool) {
        self.entries.retain(|entry| wanted(entry.slot));
    }

    /// Adds sorted entries none of which is there, from the back and in place, so that no second base
    /// need stand beside the first.
    pub(crate) fn merge(&mut self, fresh: &mut Vec<Entry>) {
        let mut from = self.entries.len();
        let mut to = from + fresh.len();
        self.entries.reserve_exact(fresh.len());
        self.entries.resize(to, Entry::new(0, 0));
        while let Some(last) = fresh.last() {
            to -= 1;
            if from > 0 && self.entries[from - 1] > *last {
                from -= 1;
                self.entries[to] = self.entries[from];
            } else {
                self.entries[to] = *last;
                fresh.pop();
            }
        }
        self.entries.shrink_to_fit();
        self.draw_lines();
    }

    #[inline]
    fn line_of(&self, key: u64) -> usize {
        let stretches = self.lines.len().saturating_sub(1);
        ((u128::from(key) * stretches as u128) >> 64) as usize
    }

    #[inline]
    fn each_in(&self, line: &Line, at: usize, key: u64, found: &mut impl FnMut(u32)) {
        if line.place & 0xFF == CROWDED {
            return self.each_in_crowd(at, key, found);
        }
        let mut candidates = line.holders_of(key);
        while candidates != 0 {
            let entry = self.entries.get(line.start() + candidates.trailing_zeros() as usize);
            if let Some(entry) = entry.filter(|entry| entry.key() == key) {
                found(entry.slot);
            }
            candidates &= candidates - 1;
        }
    }

    /// Many slots under one key, or an unlucky stretch: by halving.
    #[cold]
    fn each_in_crowd(&self, at: usize, key: u64, found: &mut impl FnMut(u32)) {
        let start = self.lines[at].start();
        let end = self.lines.get(at + 1).map_or(self.entries.len(), Line::start);
        let stretch = self.entries.get(start..end).unwrap_or(&[]);
        let first = stretch.partition_point(|entry| entry.key() < key);
        stretch[first..].iter().take_while(|entry| entry.key() == key).for_each(|entry| found(entry.slot));
    }

    fn draw_lines(&mut self) {
        self.lines.clear();
        if self.entries.is_empty() {
            self.lines = Vec::new();
            return;
        }
        let stretches = self.entries.len().div_ceil(FILL);
        self.lines.reserve_exact(stretches + 1);
        self.lines.shrink_to(stretches + 1);
        self.lines.resize(stretches + 1, Line::default());
        let mut start = 0;
        for at in 0..stretches {
            let rest = &self.entries[start..];
            let count = rest.iter().take_while(|entry| self.line_of(entry.key()) == at).count();
            self.lines[at] = Line::drawn(start, &rest[..count]);
            start += count;
        }
        self.lines[stretches] = Line::drawn(start, &[]);
    }
}

impl Line {
    fn drawn(start: usize, entries: &[Entry]) -> Self {
        let mut line = Line { start: start as u32, ..Line::default() };
        let count = if entries.len() > PRINTS { CROWDED } else { entries.len() as u32 };
        line.place = ((start as u64 >> 32) as u32) << 8 | count;
        for (at, entry) in entries.iter().take(PRINTS).enumerate() {
            line.prints[at / 8] |= u64::from(print(entry.key())) << (at % 8 * 8);
        }
        line
    }

    fn start(&self) -> usize {
        (u64::from(self.place >> 8) << 32 | u64::from(self.start)) as usize
    }

    /// A bit for every entry of the stretch whose byte is that of the key, and now and then for one
    /// after such an entry: the caller compares the whole key.
    #[inline]
    fn holders_of(&self, key: u64) -> u64 {
        let wanted = u64::from(print(key)) * LOW_BITS;
        let mut holders = 0;
        for (at, word) in self.prints.iter().enumerate() {
            let differing = word ^ wanted;
            let equal = differing.wrapping_sub(LOW_BITS) & !differing & HIGH_BITS;
            holders |= ((equal >> 7).wrapping_mul(GATHER) >> 56) << (at * 8);
        }
        holders & ((1 << (self.place & 0xFF)) - 1)
    }
}

/// The byte of a key that its line holds: the lowest, since the highest chose the line.
#[inline]
fn print(key: u64) -> u8 {
    key as u8
}

/// Bytes of keys in a line.
const PRINTS: usize = 56;
/// Keys in a line on average: with more, lines overflow; with fewer, the directory is larger.
const FILL: usize = 36;
/// Says that a stretch has more entries than its line has bytes.
const CROWDED: u32 = 0xFF;
/// The place of a line without entries at the very start.
const EMPTY: u32 = 0;
/// Keys whose lines are asked for together.
const GROUP: usize = 32;
const LOW_BITS: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
/// Gathers the lowest bits of eight bytes in the highest byte of the product.
const GATHER: u64 = 0x0102_0408_1020_4080;

#[cfg(test)]
mod tests;
