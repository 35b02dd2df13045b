//! What a question finds, within what the asker may see.

use crate::exact::key;
use crate::whole::{Closed, IMAGES, Index, NOWHERE, days, space, tails};
use huecry_matching::compare::Asked;
use huecry_matching::identifiers::{Normal, PROBES, Scheme, tail, variants};
use huecry_matching::names::Prepared;
use huecry_matching::places::SAME_SERIES_METRES;
use huecry_terms::{Slot, Tag};

/// Where may be looked, and what is hidden there.
pub struct Looking<'a> {
    /// By the catalogue's order of registers.
    pub registers: &'a [bool],
    /// The schemes of the numbers those registers hold.
    pub schemes: &'a [Scheme],
    /// Whether a restricted record, or one field of it, is hidden from the asker.
    pub hidden: &'a dyn Fn(&Closed, Option<Tag>) -> bool,
}

impl Index {
    /// The slots that may answer the question, each once, at most about `limit` by each way of
    /// finding. What the asker may not see is skipped before it is counted or compared.
    pub fn candidates(&self, looking: &Looking<'_>, asked: &Asked, limit: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        for number in &asked.identifiers {
            self.numbers(looking, &number.readings, limit, &mut slots);
        }
        if let Some(name) = &asked.name {
            self.named(looking, name, limit, &mut slots);
        }
        let allow = |slot: u32| self.allows(looking, slot, None);
        if let Some(words) = &asked.words {
            slots.extend(self.words.candidates(words, limit, &allow));
        }
        if let Some(at) = asked.position {
            slots.extend(self.places.candidates(at, SAME_SERIES_METRES, limit, &allow));
        }
        if let Some(hash) = &asked.image {
            self.find(looking, key(IMAGES, &hash.to_string()), &mut slots);
        }
        if slots.is_empty() && !asked.finds_by_itself() {
            for date in &asked.dates {
                let (first, last) = date.span();
                slots.extend(self.dates.candidates(days(first), days(last), limit, &allow));
            }
        }
        slots.sort_unstable();
        slots.dedup();
        slots.into_iter().map(Slot).collect()
    }

    /// How rare a part of a name is in a register, 0 (everybody's) to 1.
    pub fn rarity(&self, register: usize, part: &str) -> f32 {
        self.names.get(register).map_or(1.0, |names| names.rarity(part))
    }

    /// Only the identifier look-up, for measuring it apart from everything else.
    pub fn exact_only(&self, scheme: Scheme, normal: &str, slots: &mut Vec<u32>) {
        self.exact.find(key(space(scheme), normal), slots);
    }

    /// Bytes of the identifier index.
    pub fn exact_bytes(&self) -> usize {
        self.exact.bytes() + self.register_of.capacity()
    }

    fn allows(&self, looking: &Looking<'_>, slot: u32, tag: Option<Tag>) -> bool {
        let register = self.register_of.get(slot as usize).copied().unwrap_or(NOWHERE);
        let open = looking.registers.get(usize::from(register)).copied().unwrap_or(false);
        open && (self.closed.is_empty() || self.closed.get(&slot).is_none_or(|c| !(looking.hidden)(c, tag)))
    }

    fn find(&self, looking: &Looking<'_>, key: u64, slots: &mut Vec<u32>) {
        let before = slots.len();
        self.exact.find(key, slots);
        let mut kept = before;
        for i in before..slots.len() {
            if self.allows(looking, slots[i], None) {
                slots[kept] = slots[i];
                kept += 1;
            }
        }
        slots.truncate(kept);
    }

    fn numbers(&self, looking: &Looking<'_>, readings: &[(Scheme, Normal)], limit: usize, slots: &mut Vec<u32>) {
        let before = slots.len();
        let readings: Vec<_> = readings.iter().filter(|(s, _)| looking.schemes.contains(s)).collect();
        let whole = whole(&readings);
        for (scheme, normal) in &whole {
            self.find(looking, key(space(*scheme), &normal.text), slots);
        }
        for (scheme, normal) in readings.iter().filter(|(_, n)| !n.is_pattern()) {
            if let Some(end) = tail(*scheme, &normal.text) {
                self.find(looking, key(tails(*scheme), end), slots);
            }
        }
        for (scheme, normal) in &readings {
            let allow = |slot: u32| self.allows(looking, slot, None);
            if normal.is_pattern() || self.patterns.holds_patterns(*scheme as u32) {
                slots.extend(self.patterns.candidates(*scheme as u32, &normal.text, limit, &allow));
            }
        }
        // What stands there exactly is the answer; only when nothing does is a misreading looked for.
        if slots.len() == before {
            for (scheme, normal) in whole.iter().take(TOLERANT) {
                self.misread(looking, *scheme, normal, limit, slots);
            }
        }
    }

    /// What the number may have been before one of its characters was misread, likeliest first.
    fn misread(&self, looking: &Looking<'_>, scheme: Scheme, normal: &Normal, limit: usize, slots: &mut Vec<u32>) {
        let mut variants = variants(scheme, normal, PROBES);
        let mut keys = Vec::with_capacity(variants.len());
        let mut text = String::new();
        while variants.next_into(&mut text).is_some() {
            keys.push(key(space(scheme), &text));
        }
        let mut found = Vec::new();
        self.exact.find_batch(&keys, &mut found);
        found.sort_unstable();
        let open = found.into_iter().map(|(_, slot)| slot).filter(|slot| self.allows(looking, *slot, None));
        slots.extend(open.take(limit));
    }

    fn named(&self, looking: &Looking<'_>, name: &Prepared, limit: usize, slots: &mut Vec<u32>) {
        for (register, names) in self.names.iter().enumerate() {
            if !looking.registers.get(register).copied().unwrap_or(false) {
                continue;
            }
            let allow = |slot: u32, tag: u16| self.allows(looking, slot, Some(Tag(tag)));
            slots.extend(names.candidates(name, limit, &allow).into_iter().map(|c| c.slot));
        }
    }
}

/// The readings without unreadable characters, each space and text once, likeliest first.
fn whole<'r>(readings: &[&'r (Scheme, Normal)]) -> Vec<(Scheme, &'r Normal)> {
    let mut whole: Vec<(Scheme, &Normal)> = Vec::new();
    for (scheme, normal) in readings.iter().filter(|(_, n)| !n.is_pattern()) {
        if !whole.iter().any(|(s, n)| space(*s) == space(*scheme) && n.text == normal.text) {
            whole.push((*scheme, normal));
        }
    }
    whole
}

/// In how many spaces a number nobody has is looked for with a misread character.
const TOLERANT: usize = 2;
