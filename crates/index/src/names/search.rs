//! The search: what each asked word may have been written as, the names those words stand in,
//! and the best of them compared in full.

use super::rarity::{Rarities, weigh};
use super::{Allow, NameIndex, key_together, rows};
use hashbrown::HashMap;
use huecry_matching::names::{Part, Prepared, Role, Token, WordAlike, compare_parts, keys_of, words_alike, worth};

/// A record that may bear the name.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Candidate {
    /// The record.
    pub slot: u32,
    /// The field its best name stands in.
    pub field: u16,
    /// How alike, 0 to 1, as `compare` would say or a little less.
    pub score: f32,
}

impl NameIndex {
    /// The records that may bear the name, best first, at most `limit`. Names that are not allowed
    /// are skipped before they are counted.
    pub fn candidates(&self, asked: &Prepared, limit: usize, allow: &Allow<'_>) -> Vec<Candidate> {
        if limit == 0 {
            return Vec::new();
        }
        let rarities = self.rarities(allow);
        let mut best: FastMap<u32, Candidate> = HashMap::default();
        for reading in asked.readings() {
            Search::new(self, reading, &rarities).run(limit, allow, &mut best);
        }
        let mut found: Vec<Candidate> = best.into_values().collect();
        found.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.slot.cmp(&b.slot)));
        found.truncate(limit);
        found
    }

    /// Words of the dictionary that a word may have been written as, best first.
    fn writings(&self, part: &Part<'_>, keys: &[u32], least: u8) -> Vec<Writing> {
        let mut numbers: Vec<u32> = keys.iter().flat_map(|key| self.words.by_key.of(*key)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut found = Vec::new();
        for word in numbers {
            let (alike, how) = words_alike(part, &self.words.part(word, Role::Name));
            if alike >= least {
                found.push(Writing { word, alike, how });
            }
        }
        found.sort_unstable_by(|a, b| b.alike.cmp(&a.alike).then(a.word.cmp(&b.word)));
        found
    }
}

/// A word of the dictionary beside an asked one.
#[derive(Clone, Copy)]
struct Writing {
    word: u32,
    alike: u8,
    how: WordAlike,
}

/// One asked word, or two neighbours written together.
struct AskedWord {
    /// What finding it is worth.
    weight: f32,
    writings: Vec<Writing>,
    /// Names with neighbours that written together may be this word.
    joined: Vec<u32>,
}

struct Search<'a> {
    index: &'a NameIndex,
    rarities: &'a Rarities<'a>,
    parts: Vec<Part<'a>>,
    weights: Vec<f32>,
    /// By part; empty for small words.
    alike: Vec<FastMap<u32, (u8, WordAlike)>>,
    words: Vec<AskedWord>,
}

impl<'a> Search<'a> {
    fn new(index: &'a NameIndex, reading: &'a [Token], rarities: &'a Rarities<'a>) -> Search<'a> {
        let parts: Vec<Part<'a>> = reading.iter().map(Token::part).collect();
        let named = parts.iter().any(|p| p.role.is_name());
        let mut search = Search { index, parts, weights: Vec::new(), alike: Vec::new(), words: Vec::new(), rarities };
        for at in 0..search.parts.len() {
            search.ask(at, named);
        }
        for at in 1..search.parts.len() {
            search.ask_together(at);
        }
        search.words.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        search
    }

    fn ask(&mut self, at: usize, named: bool) {
        let part = self.parts[at];
        let keys = keys_of(&part);
        let weight = weigh(part.role, self.rarities.of_sound(keys.sound));
        self.weights.push(weight);
        self.alike.push(HashMap::default());
        if part.role.is_name() || !named {
            let writings = self.index.writings(&part, &keys.all, LEAST_ALIKE);
            self.alike[at] = writings.iter().map(|w| (w.word, (w.alike, w.how))).collect();
            let joined = keys.joined.iter().flat_map(|key| self.index.joined.of(*key)).collect();
            self.words.push(AskedWord { weight, writings, joined });
        }
    }

    /// Neighbours that may stand in the index as one word.
    fn ask_together(&mut self, at: usize) {
        let pair = [self.parts[at - 1], self.parts[at]];
        if key_together(&pair[0], &pair[1]).is_none() {
            return;
        }
        let folded = format!("{}{}", pair[0].folded, pair[1].folded);
        let letters: Vec<_> = pair[0].letters.iter().chain(pair[1].letters).copied().collect();
        let together = Part { text: &folded, folded: &folded, letters: &letters, known: 0, ..pair[0] };
        let writings = self.index.writings(&together, &keys_of(&together).all, LEAST_TOGETHER);
        let weight = self.weights[at - 1] + self.weights[at];
        self.words.push(AskedWord { weight, writings, joined: Vec::new() });
    }

    /// Compares the likeliest names in full until no other can be better than the best so far.
    fn run(&self, limit: usize, allow: &Allow<'_>, best: &mut FastMap<u32, Candidate>) {
        let mut scores: Vec<f32> = Vec::new();
        for (at, (most, name)) in self.likely(limit, allow).into_iter().enumerate() {
            let settled = scores.len() >= limit && at >= COMPARED_LEAST && scores[limit - 1] >= most;
            if settled || at >= COMPARED_MOST.max(COMPARED_PER_ANSWER.saturating_mul(limit)) {
                return;
            }
            let Some((slot, field)) = self.index.rows.place(name) else { continue };
            let score = self.score(name);
            if score < LEAST_SCORE {
                continue;
            }
            let place = scores.partition_point(|s| *s >= score);
            scores.insert(place, score);
            scores.truncate(limit);
            let known = best.entry(slot).or_insert(Candidate { slot, field, score });
            if score > known.score {
                *known = Candidate { slot, field, score };
            }
        }
    }

    /// Names that hold what was asked, with the most each can score, best first.
    fn likely(&self, limit: usize, allow: &Allow<'_>) -> Vec<(f32, u32)> {
        let mut tally = Tally::new(self.index, allow);
        let enough = COMPARED_MOST.max(COMPARED_PER_ANSWER.saturating_mul(limit));
        let mut rest: f32 = self.words.iter().map(|w| w.weight).sum();
        for (at, word) in self.words.iter().enumerate() {
            // Names that have only what is still to come cannot be among the best any more: those
            // that have more are looked up one by one.
            if tally.touched.len() >= enough && tally.nth(enough) > rest {
                self.look_up(&mut tally, &self.words[at..]);
                break;
            }
            tally.next_word();
            for writing in &word.writings {
                let gain = word.weight * worth(writing.alike);
                self.index.postings.of(writing.word).for_each(|name| tally.meet(name, gain));
            }
            let gain = word.weight * worth(LEAST_TOGETHER);
            word.joined.iter().for_each(|name| tally.meet(*name, gain));
            rest -= word.weight;
        }
        self.ranked(tally)
    }

    /// Adds the words still to come to the names already touched.
    fn look_up(&self, tally: &mut Tally<'_>, words: &[AskedWord]) {
        for word in words {
            let worths: FastMap<u32, f32> =
                word.writings.iter().rev().map(|w| (w.word, word.weight * worth(w.alike))).collect();
            for at in 0..tally.touched.len() {
                let name = tally.touched[at];
                let own = self.index.rows.tokens(name).iter().filter_map(|t| worths.get(&rows::word(*t)));
                let gain = own.copied().fold(0.0, f32::max);
                tally.add(name, gain);
            }
        }
    }

    fn ranked(&self, tally: Tally<'_>) -> Vec<(f32, u32)> {
        let whole: f32 = self.weights.iter().sum();
        let most = |name: &u32| {
            let gain = tally.gain(*name).min(whole);
            // Nothing more is missing than what was not found, and small words count for little.
            (gain / (gain + MISSING_LEAST * (whole - gain)).max(f32::MIN_POSITIVE), *name)
        };
        let mut ranked: Vec<(f32, u32)> = tally.touched.iter().map(most).collect();
        let length = |name: u32| self.index.rows.tokens(name).len();
        if ranked.len() > RANKED_MOST {
            ranked.select_nth_unstable_by(RANKED_MOST, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            ranked.truncate(RANKED_MOST);
        }
        ranked.sort_by_cached_key(|(most, name)| (std::cmp::Reverse((most * 1e6) as u32), length(*name), *name));
        ranked
    }

    /// How alike a name is, in full.
    fn score(&self, name: u32) -> f32 {
        let tokens = self.index.rows.tokens(name);
        let part = |token: &u32| self.index.words.part(rows::word(*token), rows::role(*token));
        let found: Vec<Part<'_>> = tokens.iter().map(part).collect();
        let rarity = |token: &u32| weigh(rows::role(*token), self.rarities.of_word(rows::word(*token)));
        let weights: Vec<f32> = tokens.iter().map(rarity).collect();
        let mut alike = |i: usize, j: usize| match self.alike[i].get(&rows::word(tokens[j])) {
            Some(known) => *known,
            None if self.parts[i].role.is_name() => (0, WordAlike::Sound),
            None => words_alike(&self.parts[i], &found[j]),
        };
        compare_parts(&self.parts, &found, &self.weights, &weights, &mut alike).score
    }
}

/// What each name has gained so far.
struct Tally<'a> {
    index: &'a NameIndex,
    allow: &'a Allow<'a>,
    /// By name: the gain in units of [`GAIN`], and in the low byte the last word it met, so that
    /// each word counts once, with its best writing. All ones for what is not allowed.
    names: Vec<u32>,
    touched: Vec<u32>,
    word: u32,
}

impl<'a> Tally<'a> {
    fn new(index: &'a NameIndex, allow: &'a Allow<'a>) -> Tally<'a> {
        Tally { index, allow, names: vec![0; index.rows.len()], touched: Vec::new(), word: 0 }
    }

    fn next_word(&mut self) {
        self.word = (self.word + 1).min(254);
    }

    fn meet(&mut self, name: u32, gain: f32) {
        let entry = self.names[name as usize];
        if entry & 255 == self.word || entry == NOT_ALLOWED {
            return;
        }
        if entry == 0 {
            let place = self.index.rows.place(name);
            if !place.is_some_and(|(slot, field)| (self.allow)(slot, field)) {
                self.names[name as usize] = NOT_ALLOWED;
                return;
            }
            self.touched.push(name);
        }
        self.names[name as usize] = added(entry, gain) & !255 | self.word;
    }

    fn add(&mut self, name: u32, gain: f32) {
        let entry = &mut self.names[name as usize];
        *entry = added(*entry, gain);
    }

    fn gain(&self, name: u32) -> f32 {
        (self.names[name as usize] >> 8) as f32 * GAIN
    }

    /// The gain of the name at this place, best first.
    fn nth(&self, place: usize) -> f32 {
        let mut gains: Vec<u32> = self.touched.iter().map(|name| self.names[*name as usize] >> 8).collect();
        let (_, nth, _) = gains.select_nth_unstable_by(place - 1, |a, b| b.cmp(a));
        *nth as f32 * GAIN
    }
}

fn added(entry: u32, gain: f32) -> u32 {
    entry + ((gain / GAIN) as u32).min(MOST_GAIN) * 256
}

type FastMap<K, V> = HashMap<K, V, foldhash::fast::FixedState>;

const NOT_ALLOWED: u32 = u32::MAX;
/// Forty words of one name at most, none of which gains more than two: 24 bits hold them.
const GAIN: f32 = 1e-5;
const MOST_GAIN: u32 = 200_000;
/// Words less alike are not looked for.
const LEAST_ALIKE: u8 = 70;
/// Neighbours written together must be nearer: there are many.
const LEAST_TOGETHER: u8 = 80;
/// Names less alike are no candidates.
const LEAST_SCORE: f32 = 0.2;
/// Names compared in full at least, at most, and at most for each answer wanted.
const COMPARED_LEAST: usize = 32;
const COMPARED_MOST: usize = 200;
const COMPARED_PER_ANSWER: usize = 4;
/// Names put in order before they are compared.
const RANKED_MOST: usize = 2000;
/// What missing words cost at the least, in their own weight.
const MISSING_LEAST: f32 = 0.45;
