//! Names found by what they look and sound like: a dictionary of words, the names each word
//! stands in, and a search that asks for a word with everything it may have been written as.
//!
//! What the asker may not see is neither counted nor scored: not in the candidates, and not in how
//! rare a word is.

mod disk;
mod lists;
mod rarity;
mod rows;
mod search;
mod words;

pub use disk::Torn;
pub use rarity::Rarities;
pub use search::Candidate;

use huecry_matching::names::{Part, Prepared, Role, joined_key};
use lists::Lists;
use rows::Rows;
use words::Words;

/// All names of one register.
#[derive(Clone, Debug)]
pub struct NameIndex {
    words: Words,
    rows: Rows,
    /// Names a word stands in.
    postings: Lists,
    /// Names with neighbours that may be written together.
    joined: Lists,
    /// Nothing has come or gone since [`NameIndex::compact`].
    ordered: bool,
}

/// What the asker may see of a record: its slot and the field the name stands in.
pub type Allow<'a> = dyn Fn(u32, u16) -> bool + 'a;

impl Default for NameIndex {
    fn default() -> NameIndex {
        NameIndex {
            words: Words::default(),
            rows: Rows::default(),
            postings: Lists::numbered(),
            joined: Lists::default(),
            ordered: true,
        }
    }
}

impl NameIndex {
    /// An empty index.
    pub fn new() -> NameIndex {
        NameIndex::default()
    }

    /// Adds the names of one field of a record.
    pub fn insert(&mut self, slot: u32, field: u16, names: &[Prepared]) {
        for reading in names.iter().flat_map(Prepared::readings) {
            let mut tokens = Vec::with_capacity(reading.len());
            for token in reading {
                if let Some(number) = self.words.number(&token.word) {
                    tokens.push(rows::token(number, token.role));
                }
            }
            self.add(slot, field, &tokens);
        }
    }

    fn add(&mut self, slot: u32, field: u16, tokens: &[u32]) {
        let Some(name) = self.rows.push(slot, field, tokens) else { return };
        self.ordered = false;
        for_postings(tokens, |word| self.postings.push(word, name));
        for_joins(tokens, &self.words, |key| self.joined.push(key, name));
    }

    /// Forgets a record.
    pub fn kill(&mut self, slot: u32) {
        self.ordered = false;
        self.rows.kill(slot);
    }

    /// How many names can be found.
    pub fn len(&self) -> usize {
        self.rows.living()
    }

    /// Whether nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Drops what died and brings the rest into one order: two indexes with the same living names
    /// then have the same bytes, whatever the way that led there.
    pub fn compact(&mut self) {
        let used = self.rows.words_used(self.words.len());
        let mut order: Vec<u32> = (0..self.words.len() as u32).filter(|w| used[*w as usize]).collect();
        order.sort_unstable_by(|a, b| self.words.form(*a).cmp(self.words.form(*b)));
        let (words, renumbered) = self.words.reordered(&order);
        let rows = self.rows.reordered(&renumbered);
        let mut postings = Vec::with_capacity(rows.token_count());
        let mut joined = Vec::with_capacity(rows.token_count());
        for name in 0..rows.len() as u32 {
            for_postings(rows.tokens(name), |word| postings.push((word, name)));
            for_joins(rows.tokens(name), &words, |key| joined.push((key, name)));
        }
        *self = NameIndex {
            words,
            rows,
            postings: Lists::numbered().filled(postings),
            joined: Lists::default().filled(joined),
            ordered: true,
        };
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.words.bytes() + self.rows.bytes() + self.postings.bytes() + self.joined.bytes()
    }
}

/// The words a name is found by: its names; where it has none, everything it has.
fn for_postings(tokens: &[u32], mut post: impl FnMut(u32)) {
    let named = tokens.iter().any(|t| rows::role(*t).is_name());
    let mut words: Vec<u32> = Vec::with_capacity(tokens.len());
    for token in tokens.iter().filter(|t| !named || rows::role(**t).is_name()) {
        let word = rows::word(*token);
        if !words.contains(&word) {
            words.push(word);
            post(word);
        }
    }
}

fn for_joins(tokens: &[u32], words: &Words, mut post: impl FnMut(u32)) {
    for pair in tokens.windows(2) {
        let parts: [Part<'_>; 2] = [0, 1].map(|i| words.part(rows::word(pair[i]), rows::role(pair[i])));
        if let Some(key) = key_together(&parts[0], &parts[1]) {
            post(key);
        }
    }
}

/// The key of two neighbours that could be written as one word.
fn key_together(first: &Part<'_>, second: &Part<'_>) -> Option<u32> {
    let joinable = |role: Role| role.is_name() || matches!(role, Role::Descent | Role::Initial);
    let named = first.role.is_name() || second.role.is_name();
    let fits = first.script == second.script && joinable(first.role) && joinable(second.role) && named;
    if fits { joined_key(first, second) } else { None }
}

#[cfg(test)]
mod tests;
