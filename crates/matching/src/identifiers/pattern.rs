//! Numbers with unreadable characters: `?` one, `*` an unknown run, `[38B]` one of these.
//!
//! Either side of a comparison may be partial: a place that is unknown on one of them is neutral.
//! Work is bounded by the product of both lengths, [`PARTS_MOST`] squared at worst, whatever the
//! number of `*` (spec/registers.md 2.2.1).

use super::fold::fold_byte;
use std::fmt;

/// A number some of whose characters are unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
    runs: usize,
}

/// How far two partial numbers agree where both are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// Places known on both sides.
    pub known: u8,
    /// Of these, equal, look-alikes included.
    pub equal: u8,
    /// Of these, equal only as look-alikes.
    pub folded: u8,
}

/// Why a text is no pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternError {
    /// A `[` without its `]`, or the other way round. Position from 0, in characters.
    Bracket {
        /// Where the bracket stands.
        at: usize,
    },
    /// Fewer than one or more than [`CANDIDATES_MOST`] letters between brackets.
    Candidates {
        /// Where the bracket opens.
        at: usize,
    },
    /// More than [`PARTS_MOST`] characters, or more than [`RUNS_MOST`] unknown runs.
    TooLong,
    /// A character other than `A`–`Z`, `0`–`9`, `?`, `*`, `[`, `]`.
    Character {
        /// Where it stands.
        at: usize,
        /// What it is.
        found: char,
    },
    /// Nothing at all.
    Empty,
}

impl Pattern {
    /// Reads a pattern written in capitals, digits and marks; a plain number is a pattern too.
    ///
    /// # Errors
    /// What is ill written, and where.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let mut pattern = Pattern { parts: Vec::new(), runs: 0 };
        let mut letters = text.chars().enumerate();
        while let Some((at, letter)) = letters.next() {
            let part = match letter {
                '?' => Part::ANY,
                '*' => Part::RUN,
                '[' => candidates(at, &mut letters)?,
                ']' => return Err(PatternError::Bracket { at }),
                _ => Part::one(letter).ok_or(PatternError::Character { at, found: letter })?,
            };
            pattern.push(part)?;
        }
        if pattern.parts.is_empty() { Err(PatternError::Empty) } else { Ok(pattern) }
    }

    /// How many characters are known, candidate sets included.
    pub fn known(&self) -> usize {
        self.parts.iter().filter(|part| part.is_known()).count()
    }

    /// Whether every character is known for certain, so that it is a plain number.
    pub fn is_plain(&self) -> bool {
        self.parts.iter().all(|part| part.held.count_ones() == 1 && *part != Part::RUN)
    }

    /// The fewest characters the whole number may have.
    pub fn shortest(&self) -> usize {
        self.parts.len() - self.runs
    }

    /// The most characters the whole number may have; `None` if it holds an unknown run.
    pub fn longest(&self) -> Option<usize> {
        (self.runs == 0).then_some(self.parts.len())
    }

    /// Bytes of memory it takes beside itself.
    pub fn bytes(&self) -> usize {
        self.parts.capacity() * size_of::<Part>()
    }

    /// Whether at least this many of its last characters are known for certain.
    pub fn ends_known(&self, least: usize) -> bool {
        self.parts.len() >= least && self.parts.iter().rev().take(least).all(|part| part.is_known())
    }

    /// How two partial numbers agree at best; `None` if no number could be both because of their
    /// lengths, or if fewer than [`KNOWN_LEAST`] places are known on both sides.
    pub fn against(&self, other: &Pattern) -> Option<Reading> {
        let reading = if self.runs == 0 && other.runs == 0 {
            place_by_place(&self.parts, other.parts.iter().copied(), other.parts.len())
        } else {
            aligned(&self.parts, &other.parts)
        };
        reading.filter(Reading::is_enough)
    }

    /// [`Pattern::against`] a number all of whose characters are known, without reading it first.
    /// A byte other than `A`–`Z` and `0`–`9` equals nothing.
    pub fn against_plain(&self, bytes: &[u8]) -> Option<Reading> {
        if self.runs == 0 {
            let parts = bytes.iter().map(|&byte| Part::byte(byte));
            return place_by_place(&self.parts, parts, bytes.len()).filter(Reading::is_enough);
        }
        if bytes.len() < self.shortest() || bytes.len() > PARTS_MOST {
            return None;
        }
        if self.runs == 1 {
            return self.around_the_run(bytes).filter(Reading::is_enough);
        }
        let mut parts = [Part::NOTHING; PARTS_MOST];
        for (part, &byte) in parts.iter_mut().zip(bytes) {
            *part = Part::byte(byte);
        }
        aligned(&self.parts, &parts[..bytes.len()]).filter(Reading::is_enough)
    }

    /// A quick look before [`Pattern::against_plain`]: `false` only if fewer than so many places can
    /// be equal, whatever the alignment. Where there is one alignment, the look would cost as much.
    pub fn may_reach(&self, equal: usize, bytes: &[u8]) -> bool {
        self.runs < 2 || self.most_equal(bytes) >= equal
    }

    fn most_equal(&self, bytes: &[u8]) -> usize {
        let held = bytes.iter().fold(Part::NOTHING, |held, &byte| held.or(Part::byte(byte)));
        self.parts.iter().filter(|part| part.is_known() && part.folded & held.folded != 0).count()
    }

    /// With one unknown run there is one alignment: what stands before it, and what stands after.
    fn around_the_run(&self, bytes: &[u8]) -> Option<Reading> {
        let run = self.parts.iter().position(|part| *part == Part::RUN)?;
        let (before, after) = (&self.parts[..run], &self.parts[run + 1..]);
        let head = before.iter().zip(bytes);
        let tail = after.iter().zip(bytes.get(bytes.len() - after.len()..)?);
        Some(head.chain(tail).fold(Reading::default(), |so_far, (&part, &byte)| so_far.with(part, Part::byte(byte))))
    }

    /// Adds a part; of neighbouring unknowns, single ones come first and runs melt into one.
    fn push(&mut self, part: Part) -> Result<(), PatternError> {
        let after_run = self.parts.last() == Some(&Part::RUN);
        match part {
            Part::RUN if after_run => return Ok(()),
            Part::ANY if after_run => self.parts.insert(self.parts.len() - 1, part),
            _ => self.parts.push(part),
        }
        self.runs += usize::from(part == Part::RUN);
        if self.parts.len() > PARTS_MOST || self.runs > RUNS_MOST { Err(PatternError::TooLong) } else { Ok(()) }
    }
}

impl Reading {
    /// Equal places over known places, less a tenth for every look-alike: 0 to 1.
    pub fn score(&self) -> f32 {
        let known = f32::from(self.known.max(1));
        (f32::from(self.equal) / known - PER_FOLDED * f32::from(self.folded)).clamp(0.0, 1.0)
    }

    fn is_enough(&self) -> bool {
        usize::from(self.known) >= KNOWN_LEAST
    }

    fn with(mut self, one: Part, other: Part) -> Self {
        if one == Part::ANY || other == Part::ANY {
            return self;
        }
        self.known += 1;
        // Without branches: which of the two it is, nobody can guess.
        let (same, alike) = (one.held & other.held != 0, one.folded & other.folded != 0);
        self.equal += u8::from(same | alike);
        self.folded += u8::from(alike & !same);
        self
    }

    /// What an alignment is worth: tenths gained by equal places, lost by unequal and folded ones.
    fn worth(self) -> i32 {
        let (known, equal, folded) = (i32::from(self.known), i32::from(self.equal), i32::from(self.folded));
        20 * equal - 10 * known - folded
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| part.fmt(f))
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PatternError::Bracket { at } => {
                write!(f, "the bracket at `{}` has no partner; write the candidates as `[38B]`", at + 1)
            }
            PatternError::Candidates { at } => write!(
                f,
                "the brackets at `{}` need 1 to {CANDIDATES_MOST} letters or digits; write `?` if it may be any",
                at + 1
            ),
            PatternError::TooLong => {
                write!(f, "a number has at most {PARTS_MOST} characters and {RUNS_MOST} unknown runs; write fewer `*`")
            }
            PatternError::Character { at, found } => {
                write!(f, "`{found}` at `{}` is not A to Z, 0 to 9, `?`, `*` or brackets; leave it out", at + 1)
            }
            PatternError::Empty => write!(f, "nothing is known of the number; write the characters that can be read"),
        }
    }
}

impl std::error::Error for PatternError {}

/// Whether a character marks what is unreadable.
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter, '?' | '*' | '[' | ']')
}

/// What may stand at one place, and what it folds to: a bit for each of `0`–`9`, `A`–`Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    held: u64,
    folded: u64,
}

impl Part {
    const NOTHING: Part = Part { held: 0, folded: 0 };
    const ANY: Part = Part { held: EVERY, folded: EVERY };
    /// Not a place: any number of places.
    const RUN: Part = Part { held: 1 << 63, folded: 0 };

    fn one(letter: char) -> Option<Part> {
        let part = Part::byte(u8::try_from(letter).ok()?);
        (part != Part::NOTHING).then_some(part)
    }

    #[inline]
    fn byte(byte: u8) -> Part {
        PLAIN[usize::from(byte)]
    }

    fn or(self, other: Part) -> Part {
        Part { held: self.held | other.held, folded: self.folded | other.folded }
    }

    fn is_known(self) -> bool {
        self != Part::ANY && self != Part::RUN
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let held =
            || SYMBOLS.iter().enumerate().filter(|(bit, _)| self.held >> bit & 1 == 1).map(|(_, &own)| char::from(own));
        match *self {
            Part::ANY => f.write_str("?"),
            Part::RUN => f.write_str("*"),
            part if part.held.count_ones() == 1 => held().try_for_each(|own| write!(f, "{own}")),
            _ => write!(f, "[{}]", held().collect::<String>()),
        }
    }
}

fn candidates(at: usize, letters: &mut impl Iterator<Item = (usize, char)>) -> Result<Part, PatternError> {
    let mut set = Part::NOTHING;
    for (inside, letter) in letters {
        if letter == ']' {
            let held = set.held.count_ones();
            return if (1..=CANDIDATES_MOST).contains(&held) { Ok(set) } else { Err(PatternError::Candidates { at }) };
        }
        if is_mark(letter) {
            return Err(PatternError::Bracket { at });
        }
        set = set.or(Part::one(letter).ok_or(PatternError::Character { at: inside, found: letter })?);
    }
    Err(PatternError::Bracket { at })
}

fn place_by_place(one: &[Part], other: impl Iterator<Item = Part>, length: usize) -> Option<Reading> {
    (one.len() == length).then(|| one.iter().zip(other).fold(Reading::default(), |so_far, (&a, b)| so_far.with(a, b)))
}

/// The best alignment of two lists of parts with runs, row by row: `rows[j]` is the best reading of
/// everything before this row's part against the first `j` parts of the other.
fn aligned(one: &[Part], other: &[Part]) -> Option<Reading> {
    let mut row = [None; PARTS_MOST + 1];
    row[0] = Some(Reading::default());
    spread(&mut row, other, false);
    for &part in one {
        row = match part {
            Part::RUN => {
                spread(&mut row, other, true);
                row
            }
            _ => advanced(&row, part, other),
        };
    }
    row[other.len()]
}

/// The next row after a part that stands for one place.
fn advanced(row: &[Option<Reading>; PARTS_MOST + 1], part: Part, other: &[Part]) -> [Option<Reading>; PARTS_MOST + 1] {
    let mut next = [None; PARTS_MOST + 1];
    for (j, &theirs) in other.iter().enumerate() {
        if theirs == Part::RUN {
            // Their run swallows the part and stays open, or ends here.
            next[j] = better(next[j], row[j]);
            next[j + 1] = better(next[j + 1], next[j]);
        } else {
            next[j + 1] = better(next[j + 1], row[j].map(|so_far| so_far.with(part, theirs)));
        }
    }
    next
}

/// Moves along the other side without using up a part of this one: over their runs, which may be
/// empty, and, inside a run of ours, over anything.
fn spread(row: &mut [Option<Reading>; PARTS_MOST + 1], other: &[Part], inside_run: bool) {
    for (j, &theirs) in other.iter().enumerate() {
        if inside_run || theirs == Part::RUN {
            row[j + 1] = better(row[j + 1], row[j]);
        }
    }
}

fn better(one: Option<Reading>, other: Option<Reading>) -> Option<Reading> {
    match (one, other) {
        (Some(a), Some(b)) => Some(if b.worth() > a.worth() { b } else { a }),
        (a, b) => a.or(b),
    }
}

const fn plain_parts() -> [Part; 256] {
    let mut table = [Part::NOTHING; 256];
    let mut at = 0;
    while at < SYMBOLS.len() {
        let symbol = SYMBOLS[at];
        table[symbol as usize] = Part { held: bit(symbol), folded: bit(fold_byte(symbol)) };
        at += 1;
    }
    table
}

const fn bit(symbol: u8) -> u64 {
    let mut at = 0;
    while SYMBOLS[at] != symbol {
        at += 1;
    }
    1 << at
}

/// Fewer known places than these say nothing (spec/registers.md 2.2.1).
pub const KNOWN_LEAST: usize = 3;
/// The most characters, counting each mark and each set of candidates as one.
pub const PARTS_MOST: usize = 64;
/// The most unknown runs in one number.
pub const RUNS_MOST: usize = 4;
/// The most candidates for one place; with more, nothing is known of it.
pub const CANDIDATES_MOST: u32 = 12;

const PER_FOLDED: f32 = 0.1;
const SYMBOLS: [u8; 36] = *b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const EVERY: u64 = (1 << SYMBOLS.len()) - 1;
static PLAIN: [Part; 256] = plain_parts();

#[cfg(test)]
mod tests;
