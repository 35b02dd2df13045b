//! Two names side by side: which word answers which, and how alike the names are in all.
//!
//! Every word weighs what its role and its rarity make it weigh. Words are paired one to one,
//! best first; two words may answer one (`Wali Jan`, `Walijan`). What is left over on one side
//! only is *missing* and costs little; what is left over on both sides *contradicts* and costs
//! much.

use super::parts::Role;
use super::sound::{self, Letter, Spoken, WORD_LETTERS};
use super::word::{Part, WordAlike, words_alike};
use super::{Prepared, Token};

/// How one word of the asked name answers to one of the found name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// Written the same but for case and marks.
    Same,
    /// Another spelling, or a slip.
    Spelling,
    /// Sounds alike.
    Sound,
    /// The same sounds in another script.
    Transliterated,
    /// Two forms known to be one name.
    KnownForm,
    /// Written in one word here, in two there.
    Joined,
    /// One letter stands for the word.
    Initial,
    /// The first letters of the words.
    Acronym,
}

/// Words that answer each other.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pair {
    /// First asked word and how many (more than one only when joined).
    pub asked: (u8, u8),
    /// First found word and how many.
    pub found: (u8, u8),
    /// Why they answer each other.
    pub how: How,
    /// 0 to 1.
    pub similarity: f32,
    /// What the pair weighs in the name, 0 to 1 and rarely more.
    pub weight: f32,
}

/// How alike two names are, and which words make them so.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct NameAlike {
    /// 0 to 1: from 0.95 the same name, from 0.85 strong, from 0.65 possible.
    pub score: f32,
    /// Words that answer each other, in the order of the asked name.
    pub pairs: Vec<Pair>,
    /// Asked words that nothing answers.
    pub asked_alone: Vec<u8>,
    /// Found words that were not asked.
    pub found_alone: Vec<u8>,
    /// The words of the readings compared, for the reasons.
    pub(super) asked_words: Vec<(Box<str>, Role)>,
    pub(super) found_words: Vec<(Box<str>, Role)>,
}

/// Compares two names. `weight` says how rare a folded word is, from 0 (everybody's) to 1.
pub fn compare(asked: &Prepared, found: &Prepared, weight: &dyn Fn(&str) -> f32) -> NameAlike {
    let mut best = NameAlike::default();
    let mut best_of = None;
    for (i, a) in asked.readings().iter().enumerate() {
        let a_parts: Vec<Part<'_>> = a.iter().map(Token::part).collect();
        let a_weights: Vec<f32> = a_parts.iter().map(|p| p.role.weight() * weight(p.folded)).collect();
        for (j, f) in found.readings().iter().enumerate() {
            let f_parts: Vec<Part<'_>> = f.iter().map(Token::part).collect();
            let f_weights: Vec<f32> = f_parts.iter().map(|p| p.role.weight() * weight(p.folded)).collect();
            let mut alike = |x: usize, y: usize| words_alike(&a_parts[x], &f_parts[y]);
            let one = compare_parts(&a_parts, &f_parts, &a_weights, &f_weights, &mut alike);
            if best_of.is_none() || one.score > best.score {
                best = one;
                best_of = Some((i, j));
            }
        }
    }
    if let Some((i, j)) = best_of {
        let words = |tokens: &[Token]| tokens.iter().map(|t| (t.text.clone(), t.role)).collect();
        best.asked_words = words(&asked.readings()[i]);
        best.found_words = words(&found.readings()[j]);
    }
    best
}

/// The same over words lent by an index, their weights (role and rarity together), and what is
/// already known of their likeness.
pub fn compare_parts(
    asked: &[Part<'_>],
    found: &[Part<'_>],
    asked_weights: &[f32],
    found_weights: &[f32],
    alike: &mut dyn FnMut(usize, usize) -> (u8, WordAlike),
) -> NameAlike {
    let sides = Sides { asked, found, asked_weights, found_weights };
    let mut answers = sides.singles(alike);
    sides.joins(&mut answers);
    sides.acronyms(&mut answers);
    answers.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(a.order.cmp(&b.order)));
    sides.choose(&answers)
}

/// A possible pair before the choice.
struct Answer {
    pair: Pair,
    gain: f32,
    order: (u8, u8),
}

struct Sides<'a> {
    asked: &'a [Part<'a>],
    found: &'a [Part<'a>],
    asked_weights: &'a [f32],
    found_weights: &'a [f32],
}

impl Sides<'_> {
    fn answer(&self, asked: (usize, usize), found: (usize, usize), how: How, alike: u8) -> Answer {
        let sum = |weights: &[f32], (first, count): (usize, usize)| weights[first..first + count].iter().sum::<f32>();
        let weight = sum(self.asked_weights, asked).min(sum(self.found_weights, found));
        let similarity = f32::from(alike) / 100.0;
        let order = (asked.0 as u8, found.0 as u8);
        let swapped = if self.roles_cross(asked.0, found.0) { CROSSED } else { 1.0 };
        let near = 1.0 - 0.001 * (asked.0 as f32 - found.0 as f32).abs();
        let pair = Pair {
            asked: (asked.0 as u8, asked.1 as u8),
            found: (found.0 as u8, found.1 as u8),
            how,
            similarity,
            weight,
        };
        Answer { pair, gain: credit(similarity) * weight * swapped * near, order }
    }

    fn roles_cross(&self, i: usize, j: usize) -> bool {
        matches!((self.asked[i].role, self.found[j].role), (Role::Given, Role::Family) | (Role::Family, Role::Given))
    }

    fn singles(&self, alike: &mut dyn FnMut(usize, usize) -> (u8, WordAlike)) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (i, a) in self.asked.iter().enumerate() {
            for (j, f) in self.found.iter().enumerate() {
                let (similarity, how) = match meeting(a, f) {
                    Meeting::Never => continue,
                    Meeting::Written => match a.folded == f.folded {
                        true => (100, How::Same),
                        false => continue,
                    },
                    Meeting::Initial => (INITIAL, How::Initial),
                    Meeting::Words => {
                        let (similarity, how) = alike(i, j);
                        (similarity, how.into())
                    }
                };
                if similarity >= LEAST {
                    answers.push(self.answer((i, 1), (j, 1), how, similarity));
                }
            }
        }
        answers
    }

    /// Neighbours on one side written together against one word of the other.
    fn joins(&self, answers: &mut Vec<Answer>) {
        let well = |answers: &[Answer], asked: bool, at: usize| {
            answers
                .iter()
                .any(|a| (if asked { a.order.0 } else { a.order.1 }) as usize == at && a.pair.similarity >= 0.9)
        };
        let mut more = Vec::new();
        for (i, pair) in neighbours(self.asked) {
            for (j, found) in self.found.iter().enumerate().filter(|(_, f)| f.role.is_name()) {
                if !well(answers, false, j)
                    && let Some(similarity) = joined(pair, found)
                {
                    more.push(self.answer((i, 2), (j, 1), How::Joined, similarity));
                }
            }
        }
        for (j, pair) in neighbours(self.found) {
            for (i, asked) in self.asked.iter().enumerate().filter(|(_, a)| a.role.is_name()) {
                if !well(answers, true, i)
                    && let Some(similarity) = joined(pair, asked)
                {
                    more.push(self.answer((i, 1), (j, 2), How::Joined, similarity));
                }
            }
        }
        answers.append(&mut more);
    }

    /// `SBIG` against Shahid Bagheri Industrial Group.
    fn acronyms(&self, answers: &mut Vec<Answer>) {
        if self.asked.len() == 1 && spells(self.asked[0].folded, self.found) {
            answers.push(self.answer((0, 1), (0, self.found.len()), How::Acronym, ACRONYM));
        }
        if self.found.len() == 1 && spells(self.found[0].folded, self.asked) {
            answers.push(self.answer((0, self.asked.len()), (0, 1), How::Acronym, ACRONYM));
        }
    }

    /// Takes the best answers that leave each word to one pair.
    fn choose(&self, answers: &[Answer]) -> NameAlike {
        let (mut asked_taken, mut found_taken) = (0u64, 0u64);
        let mut alike = NameAlike::default();
        let mut agreed = 0.0;
        for answer in answers {
            let (asked, found) = (mask(answer.pair.asked), mask(answer.pair.found));
            if asked & asked_taken == 0 && found & found_taken == 0 {
                asked_taken |= asked;
                found_taken |= found;
                agreed += answer.gain;
                alike.pairs.push(answer.pair);
            }
        }
        alike.pairs.sort_by_key(|pair| pair.asked);
        alike.asked_alone = (0..self.asked.len() as u8).filter(|i| asked_taken & mask((*i, 1)) == 0).collect();
        alike.found_alone = (0..self.found.len() as u8).filter(|j| found_taken & mask((*j, 1)) == 0).collect();
        alike.score = self.score(&alike, agreed);
        alike
    }

    fn score(&self, alike: &NameAlike, agreed: f32) -> f32 {
        let doubt: f32 = alike.pairs.iter().map(|pair| pair.weight).sum::<f32>() - agreed;
        let asked_left: f32 = alike.asked_alone.iter().map(|i| self.asked_weights[usize::from(*i)]).sum();
        let found_left: f32 = alike.found_alone.iter().map(|j| self.found_weights[usize::from(*j)]).sum();
        let against = asked_left.min(found_left);
        let (missing, extra) = (asked_left - against, found_left - against);
        let alone = if asked_left + found_left > UNNOTICED { THIN } else { 0.0 };
        let whole = agreed + DOUBT * doubt.max(0.0) + AGAINST * against + MISSING * missing + EXTRA * extra + alone;
        if agreed <= 0.0 { 0.0 } else { (agreed / whole).clamp(0.0, 1.0) }
    }
}

/// How two words may meet, by their roles.
enum Meeting {
    Never,
    /// Only when written the same.
    Written,
    Initial,
    Words,
}

fn meeting(a: &Part<'_>, f: &Part<'_>) -> Meeting {
    let small = |role: Role| matches!(role, Role::Particle | Role::Descent | Role::Form);
    match (a.role, f.role) {
        (Role::Initial, Role::Initial) => Meeting::Written,
        (Role::Initial, role) | (role, Role::Initial) if role.is_name() => match first_alike(a, f) {
            true => Meeting::Initial,
            false => Meeting::Never,
        },
        (Role::Initial, _) | (_, Role::Initial) => Meeting::Never,
        (Role::Number, Role::Number) => Meeting::Written,
        (Role::Number, _) | (_, Role::Number) => Meeting::Never,
        (x, y) if small(x) || small(y) => {
            if x == y || a.folded == f.folded {
                Meeting::Words
            } else {
                Meeting::Never
            }
        }
        _ => Meeting::Words,
    }
}

fn first_alike(a: &Part<'_>, f: &Part<'_>) -> bool {
    match (a.letters.first(), f.letters.first()) {
        (Some(x), Some(y)) => sound::exchange(*x, *y) <= 6 || a.folded.chars().next() == f.folded.chars().next(),
        _ => false,
    }
}

/// Neighbouring names of one script, with where they stand.
fn neighbours<'a>(parts: &'a [Part<'a>]) -> impl Iterator<Item = (usize, &'a [Part<'a>])> {
    parts.windows(2).enumerate().filter(|(_, pair)| {
        let joinable = |part: &Part<'_>| {
            part.role.is_name() || matches!(part.role, Role::Descent | Role::Initial | Role::Particle | Role::Form)
        };
        pair[0].script == pair[1].script
            && joinable(&pair[0])
            && joinable(&pair[1])
            && pair.iter().any(|p| p.role.is_name())
    })
}

/// How alike two neighbours together are to one word; only what is worth a pair.
fn joined(pair: &[Part<'_>], one: &Part<'_>) -> Option<u8> {
    let length = pair[0].letters.len() + pair[1].letters.len();
    if one.letters.len() < 4 || length.abs_diff(one.letters.len()) > 3 + length / 4 {
        return None;
    }
    let mut letters = [Letter::A; 2 * WORD_LETTERS];
    letters[..pair[0].letters.len()].copy_from_slice(pair[0].letters);
    letters[pair[0].letters.len()..length].copy_from_slice(pair[1].letters);
    let both = Spoken { letters: &letters[..length], ..pair[0].spoken() };
    let similarity = sound::alike(both, one.spoken()).min(96);
    (similarity >= LEAST_JOINED).then_some(similarity)
}

/// The first letters of a name's words, small words with or without.
fn spells(acronym: &str, name: &[Part<'_>]) -> bool {
    let length = acronym.chars().count();
    let first = |with_small: bool| {
        let words = name.iter().filter(move |p| with_small || !matches!(p.role, Role::Particle));
        words.filter_map(|p| p.folded.chars().next())
    };
    length >= 3 && (first(true).eq(acronym.chars()) || first(false).eq(acronym.chars()))
}

fn mask((first, count): (u8, u8)) -> u64 {
    ((1u64 << count.min(63)) - 1) << first.min(63)
}

/// What a word's likeness (0 to 100) is worth in a name, 0 to 1.
pub fn worth(alike: u8) -> f32 {
    credit(f32::from(alike) / 100.0)
}

/// What a similarity is worth: below two thirds chance, near one the same.
fn credit(similarity: f32) -> f32 {
    let at = CREDIT.partition_point(|(s, _)| *s <= similarity);
    match (at.checked_sub(1).map(|i| CREDIT[i]), CREDIT.get(at)) {
        (Some((s0, c0)), Some((s1, c1))) => c0 + (c1 - c0) * (similarity - s0) / (s1 - s0),
        (Some((_, c)), None) => c,
        (None, _) => 0.0,
    }
}

impl From<WordAlike> for How {
    fn from(how: WordAlike) -> How {
        match how {
            WordAlike::Same => How::Same,
            WordAlike::Spelling => How::Spelling,
            WordAlike::Sound => How::Sound,
            WordAlike::Transliterated => How::Transliterated,
            WordAlike::KnownForm => How::KnownForm,
        }
    }
}

const CREDIT: &[(f32, f32)] = &[(0.6, 0.0), (0.7, 0.25), (0.8, 0.65), (0.9, 0.93), (1.0, 1.0)];
/// Below this two words have nothing to do with each other.
const LEAST: u8 = 62;
const LEAST_JOINED: u8 = 82;
const INITIAL: u8 = 85;
const ACRONYM: u8 = 88;
/// A given name that answers a family name.
const CROSSED: f32 = 0.97;
/// What an imperfect pair takes away beside what it gives.
const DOUBT: f32 = 1.0;
/// What contradicting words cost, in their own weight.
const AGAINST: f32 = 1.5;
/// Asked words the record does not have.
const MISSING: f32 = 0.45;
/// Words of the record that were not asked.
const EXTRA: f32 = 0.3;
/// Agreement must outweigh this when anything is left over, or one common word would do.
const THIN: f32 = 0.12;
const UNNOTICED: f32 = 0.2;
