//! The names as they stand in records: slot, field and words in order.

use hashbrown::HashMap;
use huecry_matching::names::Role;

/// Every name by number.
#[derive(Clone, Default, Debug)]
pub(super) struct Rows {
    slots: Vec<u32>,
    fields: Vec<u16>,
    ends: Vec<u32>,
    tokens: Vec<u32>,
    /// The name before this one of the same slot; [`NONE`] for the first.
    before: Vec<u32>,
    last: HashMap<u32, u32, foldhash::fast::FixedState>,
    dead: usize,
}

/// A word and its role in four bytes.
pub(super) fn token(word: u32, role: Role) -> u32 {
    word << 4 | role as u32
}

/// The word of a token.
pub(super) fn word(token: u32) -> u32 {
    token >> 4
}

/// The role of a token; tokens are only ever made by [`token`] or checked when read.
pub(super) fn role(token: u32) -> Role {
    Role::from_number((token & 15) as u8).unwrap_or(Role::Name)
}

impl Rows {
    /// Adds a name; `None` when there is nothing to add or no room.
    pub fn push(&mut self, slot: u32, field: u16, tokens: &[u32]) -> Option<u32> {
        let name = u32::try_from(self.slots.len()).ok().filter(|n| *n < NONE)?;
        let end = u32::try_from(self.tokens.len() + tokens.len()).ok()?;
        if tokens.is_empty() || slot == NONE {
            return None;
        }
        self.tokens.extend_from_slice(tokens);
        self.ends.push(end);
        self.slots.push(slot);
        self.fields.push(field);
        self.before.push(self.last.insert(slot, name).unwrap_or(NONE));
        Some(name)
    }

    /// Forgets a slot's names.
    pub fn kill(&mut self, slot: u32) {
        let mut name = self.last.remove(&slot).unwrap_or(NONE);
        while name != NONE {
            self.slots[name as usize] = NONE;
            self.dead += 1;
            name = self.before[name as usize];
        }
    }

    /// How many names there are, dead ones too.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// How many names are not dead.
    pub fn living(&self) -> usize {
        self.slots.len() - self.dead
    }

    /// Slot and field of a name; `None` for a dead one.
    pub fn place(&self, name: u32) -> Option<(u32, u16)> {
        let slot = self.slots[name as usize];
        (slot != NONE).then(|| (slot, self.fields[name as usize]))
    }

    /// The words of a name.
    pub fn tokens(&self, name: u32) -> &[u32] {
        let start = if name == 0 { 0 } else { self.ends[name as usize - 1] };
        &self.tokens[start as usize..self.ends[name as usize] as usize]
    }

    /// How many words all names have.
    pub fn token_count(&self) -> usize {
        self.tokens.len()
    }

    /// Which words living names use.
    pub fn words_used(&self, words: usize) -> Vec<bool> {
        let mut used = vec![false; words];
        for name in (0..self.len() as u32).filter(|n| self.place(*n).is_some()) {
            self.tokens(name).iter().for_each(|t| used[word(*t) as usize] = true);
        }
        used
    }

    /// The living names in order of slot, field and words, with new numbers for the words.
    pub fn reordered(&self, renumbered: &[u32]) -> Rows {
        let renumber = |t: &u32| token(renumbered[word(*t) as usize], role(*t));
        let mut names: Vec<u32> = (0..self.len() as u32).filter(|name| self.place(*name).is_some()).collect();
        names.sort_unstable_by(|a, b| {
            let words = |name: u32| self.tokens(name).iter().map(renumber);
            self.place(*a).cmp(&self.place(*b)).then_with(|| words(*a).cmp(words(*b)))
        });
        let mut rows = Rows {
            slots: Vec::with_capacity(names.len()),
            fields: Vec::with_capacity(names.len()),
            ends: Vec::with_capacity(names.len()),
            before: Vec::with_capacity(names.len()),
            ..Rows::default()
        };
        for name in names {
            let tokens: Vec<u32> = self.tokens(name).iter().map(renumber).collect();
            // INVARIANT: a living name has a field, and its words fitted a longer list.
            let (slot, field) = self.place(name).expect("only living names are put in order");
            rows.push(slot, field, &tokens);
        }
        rows.tokens.shrink_to_fit();
        rows
    }

    /// The packed parts: slots, ends and tokens, and the fields.
    pub fn packed(&self) -> ([&[u32]; 3], &[u16]) {
        ([&self.slots, &self.ends, &self.tokens], &self.fields)
    }

    /// Puts packed parts together again; `None` when they do not fit each other.
    pub fn unpack([slots, ends, tokens]: [Vec<u32>; 3], fields: Vec<u16>, words: usize) -> Option<Rows> {
        let whole = slots.len() == ends.len()
            && slots.len() == fields.len()
            && ends.last().map_or(0, |end| *end as usize) == tokens.len()
            && ends.is_sorted();
        let known = |t: &u32| (word(*t) as usize) < words && Role::from_number((*t & 15) as u8).is_some();
        if !whole || slots.contains(&NONE) || !tokens.iter().all(known) {
            return None;
        }
        let mut last = HashMap::with_capacity_and_hasher(slots.len(), foldhash::fast::FixedState::default());
        let mut before = Vec::with_capacity(slots.len());
        for (slot, name) in slots.iter().zip(0..) {
            before.push(last.insert(*slot, name).unwrap_or(NONE));
        }
        Some(Rows { slots, fields, ends, tokens, before, last, dead: 0 })
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let words = self.slots.capacity() + self.ends.capacity() + self.tokens.capacity() + self.before.capacity();
        4 * words + 2 * self.fields.capacity() + 10 * self.last.capacity()
    }
}

const NONE: u32 = u32::MAX;
