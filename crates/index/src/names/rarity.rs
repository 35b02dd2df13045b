//! How rare a word is, among what the asker may see.
//!
//! A word counts together with its spellings: `Muhammed` is no rarer than `Mohamed`. The scale is
//! absolute (how many names, not which part of all), so that a hidden record changes nothing at
//! all: up to [`COUNTED`] names only those the asker may see are counted, one by one; beyond that
//! a word is common by the round number of names, whoever asks.

use super::{Allow, NameIndex};
use hashbrown::HashMap;
use huecry_matching::names::{Role, Word, keys_of};
use std::cell::RefCell;

/// The rarity of words for one asker, each worked out once.
pub struct Rarities<'a> {
    index: &'a NameIndex,
    allow: &'a Allow<'a>,
    by_sound: RefCell<HashMap<u32, f32, foldhash::fast::FixedState>>,
}

impl NameIndex {
    /// How rare words are among what the asker may see.
    pub fn rarities<'a>(&'a self, allow: &'a Allow<'a>) -> Rarities<'a> {
        Rarities { index: self, allow, by_sound: RefCell::default() }
    }

    /// How rare a folded word is among all names: 1 for a name nobody else bears, near 0 for
    /// everybody's. For an asker who may see everything; others are answered by
    /// [`NameIndex::rarities`].
    pub fn rarity(&self, folded: &str) -> f32 {
        self.rarities(&|_, _| true).of(folded)
    }
}

impl Rarities<'_> {
    /// How rare a folded word is: 1 for a name nobody else bears, near 0 for everybody's.
    pub fn of(&self, folded: &str) -> f32 {
        self.of_sound(keys_of(&Word::read(folded).part()).sound)
    }

    /// The same for a word of the dictionary.
    pub(super) fn of_word(&self, word: u32) -> f32 {
        self.of_sound(self.index.words.sound(word))
    }

    pub(super) fn of_sound(&self, sound: u32) -> f32 {
        if let Some(known) = self.by_sound.borrow().get(&sound) {
            return *known;
        }
        let rarity = scale(self.names_sounding(sound));
        self.by_sound.borrow_mut().insert(sound, rarity);
        rarity
    }

    fn names_sounding(&self, sound: u32) -> usize {
        let (index, allow) = (self.index, self.allow);
        let all: usize = index.words.by_key.of(sound).map(|word| index.postings.count(word)).sum();
        if all > COUNTED {
            return all.next_power_of_two();
        }
        let names = index.words.by_key.of(sound).flat_map(|word| index.postings.of(word));
        names.filter(|name| index.rows.place(*name).is_some_and(|(slot, field)| allow(slot, field))).count()
    }
}

/// 1 for one name, and so much less for every doubling.
fn scale(names: usize) -> f32 {
    let doublings = (names.max(1) as f32).log2();
    (1.0 - doublings / DOUBLINGS).max(LEAST)
}

/// A word by its role and rarity.
pub(super) fn weigh(role: Role, rarity: f32) -> f32 {
    role.weight() * rarity
}

/// Up to so many names are counted one by one.
const COUNTED: usize = 256;
/// After so many doublings a word says nothing any more.
const DOUBLINGS: f32 = 16.0;
/// And never says less than this.
const LEAST: f32 = 0.12;
