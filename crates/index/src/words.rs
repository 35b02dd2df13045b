//! Which records hold a word of free text.

use crate::bytes::{Reader, Torn, put_u32, put_u64};
use hashbrown::HashMap;

/// Word → slots, in the order of the slots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordIndex {
    postings: HashMap<String, Vec<u32>>,
}

/// A word in more records than this narrows nothing down and is not walked when another word does.
pub const COMMON: usize = 50_000;

impl WordIndex {
    /// Adds the words of one record.
    pub fn insert(&mut self, slot: u32, words: impl IntoIterator<Item = String>) {
        for word in words {
            let slots = self.postings.entry_ref(word.as_str()).or_default();
            match slots.last() {
                Some(last) if *last == slot => {}
                Some(last) if *last > slot => {
                    if let Err(at) = slots.binary_search(&slot) {
                        slots.insert(at, slot);
                    }
                }
                _ => slots.push(slot),
            }
        }
    }

    /// The slots that hold most of the words, those with more of them first, at most `limit`.
    pub fn candidates(&self, words: &[String], limit: usize, allow: &dyn Fn(u32) -> bool) -> Vec<u32> {
        let mut lists: Vec<&Vec<u32>> = words.iter().filter_map(|w| self.postings.get(w.as_str())).collect();
        // A word nobody wrote counts as missing: with half of the words missing there is no candidate.
        let needed = words.len().div_ceil(2).max(1);
        lists.sort_by_key(|slots| slots.len());
        let mut counts: HashMap<u32, u32> = HashMap::new();
        for (i, slots) in lists.iter().enumerate() {
            let narrowing = slots.len() <= COMMON || counts.is_empty();
            if narrowing && i + needed <= lists.len() {
                slots.iter().filter(|s| allow(**s)).for_each(|s| *counts.entry(*s).or_default() += 1);
            } else {
                counts.iter_mut().filter(|(s, _)| slots.binary_search(s).is_ok()).for_each(|(_, n)| *n += 1);
            }
        }
        let mut found: Vec<(u32, u32)> = counts.into_iter().filter(|(_, n)| *n as usize >= needed).collect();
        found.sort_unstable_by_key(|(slot, n)| (std::cmp::Reverse(*n), *slot));
        found.truncate(limit);
        found.into_iter().map(|(slot, _)| slot).collect()
    }

    /// Drops what died.
    pub fn compact(&mut self, dead: &dyn Fn(u32) -> bool) {
        self.postings.retain(|_, slots| {
            slots.retain(|s| !dead(*s));
            !slots.is_empty()
        });
    }

    /// Writes it in one order whatever the order of insertion.
    pub fn write(&self, out: &mut Vec<u8>) {
        let mut words: Vec<(&String, &Vec<u32>)> = self.postings.iter().collect();
        words.sort_unstable();
        put_u64(out, words.len() as u64);
        for (word, slots) in words {
            put_u32(out, word.len() as u32);
            out.extend_from_slice(word.as_bytes());
            put_u32(out, slots.len() as u32);
            slots.iter().for_each(|s| put_u32(out, *s));
        }
    }

    /// Reads what [`WordIndex::write`] wrote.
    ///
    /// # Errors
    /// `Torn` when the bytes end early or are not what was written.
    pub fn read(input: &mut Reader<'_>) -> Result<Self, Torn> {
        let count = input.u64()?;
        let mut postings = HashMap::new();
        for _ in 0..count {
            let length = input.u32()? as usize;
            let word = std::str::from_utf8(input.take(length)?).map_err(|_| Torn)?;
            let slots = input.u32s()?;
            postings.insert(word.into(), slots);
        }
        Ok(WordIndex { postings })
    }
}
