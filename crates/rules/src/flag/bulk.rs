//! # Many requests with one text
//! Cites:   RPD 12
//! Raised:  more than twenty requests of the source with the same text on that day.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-BULK", cites: "RPD 12", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let many = reading.on_file(Kind::SameTextToday).filter_map(|(n, entry)| Some((n, most(&entry.text)?)));
    let many = many.filter(|(_, count)| *count > MANY);
    many.map(|(n, count)| Evidence::datum(Field::Entry(n), "because-same-text").with("count", count)).collect()
}

/// The largest number of an entry that is neither a year nor a part of a date or an hour.
fn most(text: &str) -> Option<u32> {
    let bare = |word: &&str| !word.chars().any(|c| matches!(c, ':' | '/')) && word.matches('-').count() < 2;
    text.split_whitespace().filter(bare).filter_map(count).filter(|number| *number < YEARS).max()
}

/// How many renewals or requests an entry speaks of: its first number, in whatever digits.
pub(super) fn count(text: &str) -> Option<u32> {
    let digits = text.chars().map(|c| super::fold::digit(c).unwrap_or(c).to_digit(10));
    let mut number = None;
    for digit in digits {
        match (digit, number) {
            (Some(digit), n) => number = Some(n.unwrap_or(0_u32).saturating_mul(10).saturating_add(digit)),
            (None, Some(_)) => break,
            (None, None) => {}
        }
    }
    number
}

const MANY: u32 = 20;
/// From here a number is more likely a year.
const YEARS: u32 = 1900;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "same-text-today", "text": "40 requests with this wording", "date": "2026-11-23"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "same-text-today", "text": "٤٥ طلباً بالنص نفسه", "date": "2026-11-23"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "same-text-today", "text": "3 requests with this text", "date": "2026-11-23"}]}"##,
    ),
];
