//! What a question finds, within what the asker may see.

use crate::exact::key;
use crate::whole::{Closed, IMAGES, Index, NOWHERE, days, space, tails};
use huecry_matching::compare::Asked;
use huecry_matching::identifiers::{Normal, PROBES, Scheme, tail, variants};
use huecry_matching::names::Prepared;
use huecry_matching::places::SAME_SERIES_METRES;
use huecry_terms::{Slot, Tag, What};
use std::cell::Cell;

/// Where may be looked, and what is hidden there.
pub struct Looking<'a> {
    /// By the catalogue's order of registers.
    pub registers: &'a [bool],
    /// The schemes of the numbers those registers hold.
    pub schemes: &'a [Scheme],
    /// Whether a restricted record, or one field of it, is hidden from the asker.
    pub hidden: &'a dyn Fn(&Closed, Option<Tag>) -> bool,
}

/// Which slots may be found.
type Allow<'a> = dyn Fn(u32) -> bool + 'a;
/// A way of finding: at most so many of the slots that may be found.
type Find<'a> = dyn Fn(usize, &Allow<'_>) -> Vec<u32> + 'a;

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
        if let Some(words) = &asked.words {
            self.scan(looking, limit, &|limit, allow| self.words.candidates(words, limit, allow), &mut slots);
        }
        if let Some(at) = asked.position {
            let near = |limit, allow: &Allow<'_>| self.places.candidates(at, SAME_SERIES_METRES, limit, allow);
            self.scan(looking, limit, &near, &mut slots);
        }
        if let Some(hash) = &asked.image {
            self.find(looking, key(IMAGES, &hash.to_string()), &mut slots);
        }
        if slots.is_empty() && !asked.finds_by_itself() {
            for date in &asked.dates {
                let (first, last) = date.span();
                let within = |limit, allow: &Allow<'_>| self.dates.candidates(days(first), days(last), limit, allow);
                self.scan(looking, limit, &within, &mut slots);
            }
        }
        slots.sort_unstable();
        slots.dedup();
        slots.into_iter().map(Slot).collect()
    }

    /// Hands on how rare a part of a name is in a register, 0 (everybody's) to 1, among what the asker
    /// may see: a score must not tell of a record that is withheld.
    pub fn weighing<T>(&self, looking: &Looking<'_>, f: impl FnOnce(&dyn Fn(usize, &str) -> f32) -> T) -> T {
        let allow = |slot: u32, tag: u16| self.allows(looking, slot, Some(Tag(tag)));
        let rarities: Vec<_> = self.names.iter().map(|names| names.rarities(&allow)).collect();
        f(&|register, part| rarities.get(register).map_or(1.0, |names| names.of(part)))
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

    /// Whether the asker may see the record, and not every field of it.
    fn hides_part(&self, looking: &Looking<'_>, slot: u32) -> bool {
        let Some(closed) = self.closed.get(&slot) else { return false };
        closed.restrictions.iter().any(|r| matches!(r.what, What::Field(tag) if (looking.hidden)(closed, Some(tag))))
    }

    /// What a way of finding gives that does not know in which field it found. Records that are hidden
    /// in part may have been found in just that part: they come on top, so that none of them takes the
    /// place of a record that the asker may see whole.
    fn scan(&self, looking: &Looking<'_>, limit: usize, find: &Find<'_>, slots: &mut Vec<u32>) {
        let any_in_part = Cell::new(false);
        let whole = |slot: u32| {
            let allowed = self.allows(looking, slot, None);
            let in_part = allowed && self.hides_part(looking, slot);
            any_in_part.set(any_in_part.get() || in_part);
            allowed && !in_part
        };
        slots.extend(find(limit, &whole));
        if any_in_part.get() {
            let in_part = |slot: u32| self.allows(looking, slot, None) && self.hides_part(looking, slot);
            slots.extend(find(usize::MAX, &in_part));
        }
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
            if normal.is_pattern() || self.patterns.holds_patterns(*scheme as u32) {
                let like =
                    |limit, allow: &Allow<'_>| self.patterns.candidates(*scheme as u32, &normal.text, limit, allow);
                self.scan(looking, limit, &like, slots);
            }
        }
        // What stands there exactly is the answer; only when nothing does is a misreading looked for. A
        // record hidden in part may hold the number where the asker may not look: that is no answer.
        if slots[before..].iter().all(|slot| self.hides_part(looking, *slot)) {
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
        let (in_part, whole): (Vec<u32>, Vec<u32>) = open.partition(|slot| self.hides_part(looking, *slot));
        slots.extend(whole.into_iter().take(limit).chain(in_part));
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
