//! How alike two identifiers of one scheme are.

use super::fold::{look_alike, read_for_unnoticed};
use super::normalise::{tail, tail_length};
use super::pattern::{self, Pattern};
use super::{Check, Normal, Scheme};

/// How alike two identifiers are, how much that is worth, and what speaks against it.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// In what way.
    pub degree: Degree,
    /// 0 to 1; only [`Degree::Exact`] has 1.
    pub score: f32,
    /// Both carry a right check digit although they differ: a misreading is then unlikely.
    pub both_proved: bool,
}

/// In what way two identifiers are alike, surest first.
#[derive(Debug, Clone, PartialEq)]
pub enum Degree {
    /// Their normal forms are equal.
    Exact,
    /// They differ only in characters that are taken for one another.
    Misread(Vec<Misread>),
    /// One has zeros or letters in front that the other lacks (old and new numbering).
    Leading {
        /// What is missing.
        what: Lead,
        /// The characters missing.
        dropped: String,
        /// Whether the number asked lacks them; otherwise the number found does.
        by_asked: bool,
    },
    /// One character too many, too few, other, or two neighbours swapped.
    OneEdit(Edit),
    /// They end alike, by as many characters as such numbers are quoted by.
    Tail {
        /// How many characters are equal.
        kept: usize,
    },
    /// Some of one or both is unreadable; this is how far the rest agrees.
    Unreadable(pattern::Reading),
    /// None of these.
    Not,
}

/// One character read as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misread {
    /// Where, from 0.
    pub at: usize,
    /// What was asked.
    pub asked: char,
    /// What stands in the record.
    pub found: char,
}

/// What may be missing in front of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lead {
    /// Zeros before the first other digit.
    Zeros,
    /// Letters of a series.
    Letters,
}

/// The one slip that turns the number asked into the number found. Positions count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One character is another.
    Substitution {
        /// Where.
        at: usize,
        /// What was asked.
        asked: char,
        /// What stands in the record.
        found: char,
    },
    /// The number found has one character more.
    Insertion {
        /// Where, in the number found.
        at: usize,
        /// The character.
        found: char,
    },
    /// The number found has one character less.
    Deletion {
        /// Where, in the number asked.
        at: usize,
        /// The character.
        asked: char,
    },
    /// Two neighbours are swapped.
    Transposition {
        /// Where the first of them stands.
        at: usize,
        /// The first, as asked.
        first: char,
        /// The second, as asked.
        second: char,
    },
}

/// How alike the number asked and the number found are. Both are normal forms of one scheme.
pub fn compare(scheme: Scheme, asked: &Normal, found: &Normal) -> Alike {
    if asked.is_pattern() || found.is_pattern() {
        return unreadable(scheme, asked, found);
    }
    if asked.text == found.text {
        return Alike { degree: Degree::Exact, score: 1.0, both_proved: false };
    }
    let from_mrz = scheme == Scheme::TravelDocument && asked.check == Check::Right;
    let (one, other) = (asked.text.as_str(), found.text.as_str());
    let degree = misread(one, other, from_mrz)
        .or_else(|| leading(scheme, one, other))
        .or_else(|| one_edit(one, other))
        .or_else(|| tail_equal(scheme, one, other))
        .unwrap_or(Degree::Not);
    let both_proved = degree != Degree::Not && asked.check == Check::Right && found.check == Check::Right;
    let score = (score(&degree, one.len().min(other.len())) - if both_proved { BOTH_PROVED } else { 0.0 }).max(0.0);
    Alike { degree, score, both_proved }
}

/// With unreadable characters nothing is exact, not even two equal patterns.
fn unreadable(scheme: Scheme, asked: &Normal, found: &Normal) -> Alike {
    let not = Alike { degree: Degree::Not, score: 0.0, both_proved: false };
    let (Ok(one), Ok(other)) = (Pattern::parse(&asked.text), Pattern::parse(&found.text)) else { return not };
    match one.against(&other) {
        Some(reading) if reading.score() >= UNREADABLE_LEAST && is_enough(scheme, &one, &other, reading) => Alike {
            score: reading.score().min(UNREADABLE_MOST),
            degree: Degree::Unreadable(reading),
            both_proved: false,
        },
        _ => not,
    }
}

/// A VIN needs 8 places known on both sides, its last 6 among them: the rest is shared by the make
/// and model (spec/registers.md 2.10).
fn is_enough(scheme: Scheme, one: &Pattern, other: &Pattern, reading: pattern::Reading) -> bool {
    scheme != Scheme::Vin || (reading.known >= 8 && one.ends_known(6) && other.ends_known(6))
}

fn misread(asked: &str, found: &str, from_mrz: bool) -> Option<Degree> {
    if asked.len() != found.len() {
        return None;
    }
    let mut misreads = Vec::new();
    for (at, (asked, found)) in asked.chars().zip(found.chars()).enumerate() {
        if asked == found {
            continue;
        }
        if misreads.len() == MISREADS_MOST || !(look_alike(asked, found) || from_mrz && unnoticed(asked, found)) {
            return None;
        }
        misreads.push(Misread { at, asked, found });
    }
    Some(Degree::Misread(misreads))
}

fn unnoticed(asked: char, found: char) -> bool {
    match (u8::try_from(asked), u8::try_from(found)) {
        (Ok(asked), Ok(found)) => read_for_unnoticed(asked).contains(&found),
        _ => false,
    }
}

fn leading(scheme: Scheme, asked: &str, found: &str) -> Option<Degree> {
    if !may_drop(scheme) {
        return None;
    }
    let by_asked = asked.len() < found.len();
    let (short, long) = if by_asked { (asked, found) } else { (found, asked) };
    let missing = long.len() - short.len();
    if short.len() < LEFT_LEAST || missing == 0 {
        return None;
    }
    let series = series_length(long);
    let (head, rest) = long.split_at_checked(series)?;
    if short.strip_prefix(head).is_some_and(|number| dropped_zeros(rest, number)) {
        return Some(Degree::Leading { what: Lead::Zeros, dropped: "0".repeat(missing), by_asked });
    }
    if series > 0 && series <= SERIES_MOST && missing <= series && long.ends_with(short) {
        return Some(Degree::Leading { what: Lead::Letters, dropped: long[..missing].to_owned(), by_asked });
    }
    None
}

/// Schemes without a fixed length, whose numbers were lengthened or are quoted without their series.
pub(crate) fn may_drop(scheme: Scheme) -> bool {
    matches!(scheme, Scheme::TravelDocument | Scheme::Serial | Scheme::Plate | Scheme::Reference)
}

/// How many letters a number begins with.
pub(crate) fn series_length(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_uppercase).count()
}

fn dropped_zeros(long: &str, short: &str) -> bool {
    long.strip_suffix(short).is_some_and(|zeros| !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0'))
}

fn one_edit(asked: &str, found: &str) -> Option<Degree> {
    let (one, other) = (asked.as_bytes(), found.as_bytes());
    if one.len().min(other.len()) < EDITED_LEAST {
        return None;
    }
    let at = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let letter = |text: &[u8], at: usize| text.get(at).map(|&byte| char::from(byte));
    let rest = |text: &'_ [u8], skipped: usize| text.get(at + skipped..).map(<[u8]>::to_vec);
    let edit = match other.len() as isize - one.len() as isize {
        0 if rest(one, 1) == rest(other, 1) => {
            Edit::Substitution { at, asked: letter(one, at)?, found: letter(other, at)? }
        }
        0 if rest(one, 2) == rest(other, 2) && one.get(at) == other.get(at + 1) && one.get(at + 1) == other.get(at) => {
            Edit::Transposition { at, first: letter(one, at)?, second: letter(one, at + 1)? }
        }
        1 if rest(one, 0) == rest(other, 1) => Edit::Insertion { at, found: letter(other, at)? },
        -1 if rest(one, 1) == rest(other, 0) => Edit::Deletion { at, asked: letter(one, at)? },
        _ => return None,
    };
    Some(Degree::OneEdit(edit))
}

fn tail_equal(scheme: Scheme, asked: &str, found: &str) -> Option<Degree> {
    let kept = tail_length(scheme)?;
    let (one, other) = (tail(scheme, asked)?, tail(scheme, found)?);
    (one == other).then_some(Degree::Tail { kept })
}

fn score(degree: &Degree, shorter: usize) -> f32 {
    match degree {
        Degree::Exact => 1.0,
        Degree::Misread(misreads) => (1.0 - 0.1 * misreads.len() as f32).max(0.5),
        Degree::Leading { what: Lead::Zeros, .. } => 0.85,
        Degree::Leading { what: Lead::Letters, .. } => 0.75,
        Degree::OneEdit(Edit::Transposition { .. }) => 0.8 - shortness(shorter),
        Degree::OneEdit(_) => 0.75 - shortness(shorter),
        Degree::Tail { .. } => 0.6,
        Degree::Unreadable(reading) => reading.score(),
        Degree::Not => 0.0,
    }
}

/// One slip in five characters says much less than one in nine.
fn shortness(length: usize) -> f32 {
    0.05 * 8usize.saturating_sub(length) as f32
}

/// More misreadings than these are another number.
const MISREADS_MOST: usize = 4;
/// Shorter numbers have too many neighbours at one edit.
const EDITED_LEAST: usize = 5;
/// What must be left of a number without its leading zeros or letters.
pub(crate) const LEFT_LEAST: usize = 5;
/// Series in front of a number have at most this many letters.
pub(crate) const SERIES_MOST: usize = 3;
/// What an equal make, calibre and model, worth 0.25 together, can still lift to the 0.6 at which a
/// partial number is reported (spec/registers.md 2.2.1).
const UNREADABLE_LEAST: f32 = 0.35;
/// A partial number never scores as high as an equal one.
const UNREADABLE_MOST: f32 = 0.95;
const BOTH_PROVED: f32 = 0.3;

#[cfg(test)]
mod tests;
