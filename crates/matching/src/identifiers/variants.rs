//! What else to look up so that a number is found although one of its characters was misread.

use super::compare::{LEFT_LEAST, SERIES_MOST, may_drop, series_length};
use super::fold::{fold_byte, read_for, read_for_unnoticed};
use super::{Check, Normal, Scheme};

/// How the number came in, which decides what may be wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HowRead {
    /// Typed by a person, or read without proof: anything may be wrong.
    Keyed,
    /// From a machine-readable zone whose check digit is right: only look-alikes of one residue
    /// class may be wrong, which no check digit notices (spec/registers.md 2.1).
    Proved,
}

/// One number to look up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// The number, in normal form.
    pub text: String,
    /// What was changed.
    pub change: Change,
}

/// What turns the number asked into another worth looking up. Positions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// One to three characters become their look-alikes: misreadings come together.
    Misread {
        /// How many of the places below count.
        count: u8,
        /// Where.
        at: [u8; SWAPS_MOST],
        /// What stands there instead, in ASCII.
        to: [u8; SWAPS_MOST],
    },
    /// Zeros after the series are left out.
    ZerosDropped {
        /// Where they begin.
        at: u8,
        /// How many.
        count: u8,
    },
    /// Zeros are put after the series.
    ZerosAdded {
        /// Where.
        at: u8,
        /// How many.
        count: u8,
    },
    /// Letters in front are left out.
    LettersDropped {
        /// How many.
        count: u8,
    },
    /// Two neighbours change places.
    Transposed {
        /// Where the first stands.
        at: u8,
    },
    /// One character becomes another.
    Substituted {
        /// Where.
        at: u8,
        /// What stands there instead, in ASCII.
        to: u8,
    },
    /// One character is left out.
    Deleted {
        /// Where.
        at: u8,
    },
    /// One character is put in.
    Inserted {
        /// Where.
        at: u8,
        /// Which, in ASCII.
        what: u8,
    },
}

/// The numbers to look up, best first, without repetition and without the number itself.
#[derive(Debug, Clone)]
pub struct Variants {
    text: String,
    changes: std::vec::IntoIter<Change>,
}

/// What to look up in an exact index for a tolerant search, at most `budget` numbers.
///
/// Order: one look-alike, two, three; leading zeros and letters; swapped neighbours; one other
/// character; one missing; one too many. A number with unreadable characters has none: it is
/// compared, not looked up. A document number whose check digit is right was [`HowRead::Proved`].
pub fn variants(scheme: Scheme, normal: &Normal, budget: usize) -> Variants {
    let proved = scheme == Scheme::TravelDocument && normal.check == Check::Right;
    variants_of(scheme, normal, if proved { HowRead::Proved } else { HowRead::Keyed }, budget)
}

/// [`variants`] for a number that came in a known way.
pub fn variants_of(scheme: Scheme, normal: &Normal, read: HowRead, budget: usize) -> Variants {
    let text = normal.text.clone();
    if normal.is_pattern() || text.len() > SHAPED_MOST {
        return Variants { text, changes: Vec::new().into_iter() };
    }
    let series = series_length(&text);
    let mut plan = Plan { scheme, text: text.as_bytes(), series, changes: Vec::new(), room: budget };
    match read {
        HowRead::Keyed => plan.keyed(),
        HowRead::Proved => plan.proved(),
    }
    let changes = plan.changes.into_iter();
    Variants { text, changes }
}

impl Variants {
    /// Writes the next number into `text`, so that a thousand look-ups need one allocation.
    pub fn next_into(&mut self, text: &mut String) -> Option<Change> {
        let change = self.changes.next()?;
        change.apply(&self.text, text);
        Some(change)
    }
}

impl Iterator for Variants {
    type Item = Variant;

    fn next(&mut self) -> Option<Variant> {
        let mut text = String::with_capacity(self.text.len() + ZEROS_MOST);
        let change = self.next_into(&mut text)?;
        Some(Variant { text, change })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.changes.size_hint()
    }
}

impl ExactSizeIterator for Variants {}

impl Change {
    fn apply(self, from: &str, into: &mut String) {
        into.clear();
        into.push_str(from);
        // Callers pass the text the change was planned for, which is ASCII: ranges are in bounds.
        match self {
            Change::Misread { count, at, to } => {
                (0..usize::from(count)).for_each(|swap| replace(into, at[swap], to[swap]));
            }
            Change::ZerosDropped { at, count } => drop(into.drain(usize::from(at)..usize::from(at + count))),
            Change::ZerosAdded { at, count } => into.insert_str(usize::from(at), &ZEROS[..usize::from(count)]),
            Change::LettersDropped { count } => drop(into.drain(..usize::from(count))),
            Change::Transposed { at } => {
                let first = into.remove(usize::from(at));
                into.insert(usize::from(at) + 1, first);
            }
            Change::Substituted { at, to } => replace(into, at, to),
            Change::Deleted { at } => drop(into.remove(usize::from(at))),
            Change::Inserted { at, what } => into.insert(usize::from(at), char::from(what)),
        }
    }
}

/// The list of changes while it is made. No two of them make the same number: each step leaves out
/// what an earlier one made, so that nothing need be remembered or compared.
struct Plan<'a> {
    scheme: Scheme,
    text: &'a [u8],
    series: usize,
    changes: Vec<Change>,
    room: usize,
}

impl Plan<'_> {
    fn keyed(&mut self) {
        // Look-alikes may take half: a number full of 0 and D must not crowd out everything else.
        let all = self.room;
        self.room = all / 2;
        self.misread(read_for);
        self.room += all - all / 2;
        let zeros = self.zeros();
        let letters = self.letters();
        self.transposed();
        self.substituted();
        self.deleted(zeros, letters);
        self.inserted();
    }

    /// The filler `<` and the zero are of one class too: a zero at the end may be a filler. Zeros and
    /// letters in front are a matter of how the source numbers, not of reading.
    fn proved(&mut self) {
        self.misread(read_for_unnoticed);
        self.zeros();
        self.letters();
        let zeros_only = self.text[self.series..].iter().all(|byte| *byte == b'0');
        if self.scheme != Scheme::TravelDocument || zeros_only {
            return;
        }
        if self.text.ends_with(b"0") {
            self.add(Change::Deleted { at: self.text.len() as u8 - 1 });
        }
        if self.text.len() < MRZ_NUMBER {
            self.add(Change::Inserted { at: self.text.len() as u8, what: b'0' });
        }
    }

    fn add(&mut self, change: Change) {
        if self.room > 0 {
            self.room -= 1;
            self.changes.push(change);
        }
    }

    /// One swap, then two, then three.
    fn misread(&mut self, read: fn(u8) -> &'static [u8]) {
        let mut swaps: Vec<(u8, u8)> = Vec::new();
        for (at, &byte) in self.text.iter().enumerate() {
            let allowed = self.scheme.alphabet(at);
            swaps.extend(read(byte).iter().filter(|to| allowed.contains(to)).map(|&to| (at as u8, to)));
        }
        for count in 1..=SWAPS_MOST {
            self.swapped(&swaps, Change::Misread { count: 0, at: [0; SWAPS_MOST], to: [0; SWAPS_MOST] }, count);
        }
    }

    /// Adds every choice of `left` further swaps at places after those already chosen.
    fn swapped(&mut self, swaps: &[(u8, u8)], chosen: Change, left: usize) {
        if left == 0 {
            return self.add(chosen);
        }
        let Change::Misread { count, at, to } = chosen else { return };
        for (index, &(place, letter)) in swaps.iter().enumerate() {
            if self.room == 0 {
                return;
            }
            let (mut at, mut to) = (at, to);
            (at[usize::from(count)], to[usize::from(count)]) = (place, letter);
            let after = swaps[index..].iter().take_while(|(other, _)| *other == place).count();
            self.swapped(&swaps[index + after..], Change::Misread { count: count + 1, at, to }, left - 1);
        }
    }

    /// Zeros after the series, left out and put in. Gives where one was left out, for `deleted`.
    fn zeros(&mut self) -> Option<u8> {
        if !may_drop(self.scheme) {
            return None;
        }
        let at = self.series;
        let zeros = self.text[at..].iter().take_while(|&&byte| byte == b'0').count();
        let droppable = zeros.min(self.text.len().saturating_sub(LEFT_LEAST));
        for count in (1..=droppable).rev() {
            self.add(Change::ZerosDropped { at: at as u8, count: count as u8 });
        }
        if self.text.len() >= LEFT_LEAST && at < self.text.len() {
            (1..=ZEROS_MOST as u8).for_each(|count| self.add(Change::ZerosAdded { at: at as u8, count }));
        }
        (droppable > 0).then_some(at as u8)
    }

    /// The series left out, whole first. Gives whether one letter alone was left out.
    fn letters(&mut self) -> bool {
        if !may_drop(self.scheme) || self.series > SERIES_MOST {
            return false;
        }
        let droppable = self.series.min(self.text.len().saturating_sub(LEFT_LEAST));
        for count in (1..=droppable).rev() {
            self.add(Change::LettersDropped { count: count as u8 });
        }
        droppable > 0
    }

    /// Neighbours that are look-alikes were swapped already, as two misreadings.
    fn transposed(&mut self) {
        for (at, pair) in (0u8..).zip(self.text.windows(2)) {
            if fold_byte(pair[0]) != fold_byte(pair[1]) {
                self.add(Change::Transposed { at });
            }
        }
    }

    fn substituted(&mut self) {
        for (at, &own) in self.text.iter().enumerate() {
            let allowed = self.scheme.alphabet(at).iter();
            for &to in allowed.filter(|&&to| fold_byte(to) != fold_byte(own)) {
                self.add(Change::Substituted { at: at as u8, to });
            }
        }
    }

    /// Of a run of equal characters any one is left out once.
    fn deleted(&mut self, zeros: Option<u8>, letter: bool) {
        if self.text.len() <= 1 {
            return;
        }
        for at in 0..self.text.len() {
            let again = at > 0 && self.text[at] == self.text[at - 1];
            if !again && zeros != Some(at as u8) && !(letter && at == 0) {
                self.add(Change::Deleted { at: at as u8 });
            }
        }
    }

    /// A character equal to its left neighbour was put in one place earlier already.
    fn inserted(&mut self) {
        let added = (may_drop(self.scheme) && self.text.len() >= LEFT_LEAST).then_some(self.series);
        for at in 0..=self.text.len() {
            for &what in self.scheme.alphabet(at) {
                let again = at > 0 && self.text[at - 1] == what;
                let zero_added = what == b'0' && added == Some(at) && at < self.text.len();
                if !again && !zero_added {
                    self.add(Change::Inserted { at: at as u8, what });
                }
            }
        }
    }
}

fn replace(text: &mut String, at: u8, to: u8) {
    let at = usize::from(at);
    text.replace_range(at..=at, char::from(to).encode_utf8(&mut [0; 4]));
}

/// How many numbers a tolerant search looks up unless it is told otherwise.
pub const PROBES: usize = 2_000;

/// The most misreadings that are tried together.
const SWAPS_MOST: usize = 3;
const ZEROS: &str = "00";
const ZEROS_MOST: usize = ZEROS.len();
/// The most characters of a document number in its field of a machine-readable zone.
const MRZ_NUMBER: usize = 9;
const SHAPED_MOST: usize = super::SHAPELESS_MOST;

#[cfg(test)]
mod tests;
