//! Numbers some of whose characters are unreadable, in the record or in the question.
//!
//! Such numbers have no key, so their texts are kept and gone through: by space, and by length,
//! since a number without an unknown run fits only numbers of its own length.

use super::Dead;
use super::key::{Sum, key};
use crate::bytes::{Reader, Torn};
use huecry_matching::identifiers::pattern::{PARTS_MOST, Pattern};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Texts of numbers by space, with the slots that hold them.
#[derive(Debug, Clone, Default)]
pub struct PatternIndex {
    /// Numbers that are readable throughout, by space and length.
    whole: BTreeMap<(u32, usize), Shelf>,
    /// Numbers that are not, by space.
    partial: BTreeMap<u32, Vec<Partial>>,
    dead: Dead,
    count: usize,
}

/// A slot whose number agrees with the number asked where both are readable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// The slot.
    pub slot: u32,
    /// How far they agree, 0 to 1.
    pub score: f32,
}

impl PatternIndex {
    /// An empty index.
    pub fn new() -> Self {
        PatternIndex::default()
    }

    /// Adds the normal form of a number. Says whether it was one: a text with other characters, or
    /// longer than any number, is not taken.
    pub fn insert(&mut self, space: u32, text: &str, slot: u32) -> bool {
        let born = self.dead.clock;
        if is_whole(text) {
            self.whole.entry((space, text.len())).or_default().push(text.as_bytes(), slot, born);
        } else if let Ok(pattern) = Pattern::parse(text) {
            self.partial.entry(space).or_default().push(Partial { pattern, slot, born });
        } else {
            return false;
        }
        self.count += 1;
        true
    }

    /// Kills every number of a slot. Numbers given to the same slot afterwards live.
    pub fn kill(&mut self, slot: u32) {
        self.dead.add(slot);
        if self.dead.len() > DEAD_LEAST.max(self.count / DEAD_SHARE) {
            self.compact();
        }
    }

    /// Whether a space holds numbers with unreadable characters, so that a whole number need be
    /// looked for here too.
    pub fn holds_patterns(&self, space: u32) -> bool {
        self.partial.get(&space).is_some_and(|numbers| !numbers.is_empty())
    }

    /// The slots of [`PatternIndex::find`] for a normal form, at [`LEAST`].
    pub fn candidates(&self, space: u32, text: &str, limit: usize, allow: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let Ok(asked) = Pattern::parse(text) else { return Vec::new() };
        self.find(space, &asked, LEAST, limit, allow).into_iter().map(|near| near.slot).collect()
    }

    /// The slots of a space whose numbers agree with the number asked by at least this score, best
    /// first, each once, at most so many. Of whole numbers only a partial one is asked for here: a
    /// whole number finds whole ones by their key. What is not allowed is passed over unseen.
    pub fn find(
        &self,
        space: u32,
        asked: &Pattern,
        least: f32,
        limit: usize,
        allow: &dyn Fn(u32) -> bool,
    ) -> Vec<Near> {
        let mut best = Best { found: Vec::new(), limit, least };
        let mut take = |slot, born, score| {
            if score >= best.least && !self.dead.holds(slot, born) && allow(slot) {
                best.add(Near { slot, score });
            }
        };
        if !asked.is_plain() {
            let longest = asked.longest().unwrap_or(PARTS_MOST);
            for (_, shelf) in self.whole.range((space, asked.shortest())..=(space, longest)) {
                shelf.each(asked, least, &mut take);
            }
        }
        for partial in self.partial.get(&space).into_iter().flatten() {
            if let Some(reading) = asked.against(&partial.pattern) {
                take(partial.slot, partial.born, reading.score());
            }
        }
        best.end()
    }

    /// Drops what is dead or there twice. Afterwards two indexes of the same numbers are the same.
    pub fn compact(&mut self) {
        let dead = std::mem::take(&mut self.dead);
        self.whole.retain(|&(_, length), shelf| {
            *shelf = shelf.compacted(length, &dead);
            !shelf.slots.is_empty()
        });
        self.partial.retain(|_, numbers| {
            numbers.retain(|partial| !dead.holds(partial.slot, partial.born));
            numbers.iter_mut().for_each(|partial| partial.born = 0);
            numbers.sort_by_cached_key(|partial| (partial.pattern.to_string(), partial.slot));
            numbers.dedup_by(|one, other| one.slot == other.slot && one.pattern == other.pattern);
            numbers.shrink_to_fit();
            !numbers.is_empty()
        });
        let whole: usize = self.whole.values().map(|shelf| shelf.slots.len()).sum();
        self.count = whole + self.partial.values().map(Vec::len).sum::<usize>();
    }

    /// How many numbers are held, those of dead slots included until the next compaction.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether no number is held.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Bytes of memory held, but for what the maps of spaces and lengths themselves take.
    pub fn bytes(&self) -> usize {
        let shelves: usize = self.whole.values().map(Shelf::bytes).sum();
        let partial = |one: &Partial| size_of::<Partial>() + one.pattern.bytes();
        shelves + self.partial.values().flatten().map(partial).sum::<usize>() + self.dead.bytes()
    }

    /// Writes the living numbers: the same bytes for the same numbers, compacted or not.
    ///
    /// # Errors
    /// What the writer says.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let mut rows = self.living();
        rows.sort_unstable();
        rows.dedup();
        out.write_all(MAGIC)?;
        out.write_all(&(rows.len() as u64).to_le_bytes())?;
        let mut sum = Sum::default();
        for (space, text, slot) in rows {
            sum.add(key(space, &text), slot);
            out.write_all(&space.to_le_bytes())?;
            out.write_all(&slot.to_le_bytes())?;
            out.write_all(&(text.len() as u32).to_le_bytes())?;
            out.write_all(text.as_bytes())?;
        }
        out.write_all(&sum.end().to_le_bytes())
    }

    /// Reads what [`PatternIndex::write`] wrote, in time and memory proportional to the bytes.
    ///
    /// # Errors
    /// `Torn` for anything else.
    pub fn read(bytes: &[u8]) -> Result<Self, Torn> {
        let mut input = Reader(bytes);
        if input.take(MAGIC.len())? != MAGIC {
            return Err(Torn);
        }
        let mut index = PatternIndex::new();
        let mut sum = Sum::default();
        let mut last = None;
        for _ in 0..input.u64()? {
            let (space, slot) = (input.u32()?, input.u32()?);
            let length = input.u32()? as usize;
            let text = std::str::from_utf8(input.take(length)?).map_err(|_| Torn)?;
            let row = Some((space, text, slot));
            if last >= row || !index.insert(space, text, slot) {
                return Err(Torn);
            }
            sum.add(key(space, text), slot);
            last = row;
        }
        if input.u64()? != sum.end() || !input.0.is_empty() {
            return Err(Torn);
        }
        index.compact();
        Ok(index)
    }

    fn living(&self) -> Vec<(u32, String, u32)> {
        let mut rows = Vec::new();
        for (&(space, length), shelf) in &self.whole {
            for (text, slot, born) in shelf.rows(length) {
                if !self.dead.holds(slot, born) {
                    rows.push((space, String::from_utf8_lossy(text).into_owned(), slot));
                }
            }
        }
        for (&space, numbers) in &self.partial {
            let living = numbers.iter().filter(|partial| !self.dead.holds(partial.slot, partial.born));
            rows.extend(living.map(|partial| (space, partial.pattern.to_string(), partial.slot)));
        }
        rows
    }
}

/// Whole numbers of one space and length, text after text.
#[derive(Debug, Clone, Default)]
struct Shelf {
    texts: Vec<u8>,
    slots: Vec<u32>,
    born: Vec<u32>,
}

impl Shelf {
    fn push(&mut self, text: &[u8], slot: u32, born: u32) {
        self.texts.extend_from_slice(text);
        self.slots.push(slot);
        self.born.push(born);
    }

    fn rows(&self, length: usize) -> impl Iterator<Item = (&[u8], u32, u32)> {
        let texts = self.texts.chunks_exact(length);
        texts.zip(&self.slots).zip(&self.born).map(|((text, &slot), &born)| (text, slot, born))
    }

    fn each(&self, asked: &Pattern, least: f32, take: &mut impl FnMut(u32, u32, f32)) {
        let Some(length) = self.texts.len().checked_div(self.slots.len()) else { return };
        let wanted = (least * asked.known() as f32) as usize;
        for (text, slot, born) in self.rows(length).filter(|(text, ..)| asked.may_reach(wanted, text)) {
            if let Some(reading) = asked.against_plain(text) {
                take(slot, born, reading.score());
            }
        }
    }

    fn compacted(&self, length: usize, dead: &Dead) -> Shelf {
        let living = self.rows(length).filter(|&(_, slot, born)| !dead.holds(slot, born));
        let mut rows: Vec<(&[u8], u32)> = living.map(|(text, slot, _)| (text, slot)).collect();
        rows.sort_unstable();
        rows.dedup();
        let texts = rows.iter().flat_map(|(text, _)| text.iter().copied()).collect();
        Shelf { texts, born: vec![0; rows.len()], slots: rows.iter().map(|(_, slot)| *slot).collect() }
    }

    fn bytes(&self) -> usize {
        self.texts.capacity() + (self.slots.capacity() + self.born.capacity()) * size_of::<u32>()
    }
}

#[derive(Debug, Clone)]
struct Partial {
    pattern: Pattern,
    slot: u32,
    born: u32,
}

/// The best so far, thinned out whenever it holds far more than are wanted.
struct Best {
    found: Vec<Near>,
    limit: usize,
    least: f32,
}

impl Best {
    fn add(&mut self, near: Near) {
        self.found.push(near);
        if self.found.len() > THIN_AT.saturating_add(self.limit.saturating_mul(4)) {
            self.thin();
        }
    }

    fn end(mut self) -> Vec<Near> {
        self.thin();
        self.found
    }

    /// Keeps the best score of each slot, then the best slots.
    fn thin(&mut self) {
        self.found.sort_unstable_by(|a, b| a.slot.cmp(&b.slot).then(b.score.total_cmp(&a.score)));
        self.found.dedup_by_key(|near| near.slot);
        self.found.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
        self.found.truncate(self.limit);
        if let Some(last) = self.found.get(self.limit.wrapping_sub(1)) {
            self.least = self.least.max(last.score);
        }
    }
}

fn is_whole(text: &str) -> bool {
    (1..=PARTS_MOST).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// The score below which two partial numbers are not held to be alike (spec/registers.md 2.2.1).
pub const LEAST: f32 = 0.6;

/// Raised with every change of what is written.
const MAGIC: &[u8] = b"huecry-patterns-1\n\0\0\0\0\0\0";
const DEAD_LEAST: usize = 1_024;
const DEAD_SHARE: usize = 16;
const THIN_AT: usize = 1_024;

#[cfg(test)]
mod tests;
