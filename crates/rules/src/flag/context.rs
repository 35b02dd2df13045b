//! # A change of power or a war weighs on the request
//! Cites:   RPD 34
//! Raised:  a recent change of those in power, or a war, on file of the source.

use super::reading::days;
use super::{Entry, Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-CONTEXT", cites: "RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries = of_source(reading, Kind::PoliticalChange).chain(of_source(reading, Kind::War));
    let old = |entry: &Entry| entry.date.is_some_and(|date| days(date.span().1, reading.today()) > RECENT_DAYS);
    let recent = entries.filter(|(_, entry)| !old(entry));
    recent.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

/// The entries of a kind that concern the source and do not say that it is over, however old, with their places.
pub(super) fn of_source<'a>(reading: &'a Reading<'_>, kind: Kind) -> impl Iterator<Item = (usize, &'a Entry)> {
    let lasts = |n| !reading.says(In::Entry(n), "measure-lifted");
    reading.on_file(kind).filter(move |(n, entry)| concerns_source(&entry.text, &reading.request.source) && lasts(*n))
}

/// Where an entry names countries by their codes, whether the source is one of them. An entry that names none concerns
/// whoever asks; one that is all in capitals may, since "IN" and "OF" are no countries there.
fn concerns_source(text: &str, source: &str) -> bool {
    // A code may be joined to an Arabic "and": "حرب بين XA وXR".
    let words = || text.split(|c: char| !c.is_alphanumeric() || super::fold::is_arabic(c));
    let capitals = |word: &&str| word.bytes().all(|b| b.is_ascii_uppercase());
    let mut codes = words().filter(|word| word.len() == 2 && capitals(word) && !BODIES.contains(word)).peekable();
    let loud = words().any(|word| word.chars().nth(LOUD).is_some())
        && text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    loud || codes.peek().is_none() || codes.any(|code| code == source)
}

/// Two capitals that are no country: the United Nations, the European Union.
const BODIES: &[&str] = &["UN", "EU", "UE"];
/// An abbreviation has no more letters than so many.
const LOUD: usize = 4;

const RECENT_DAYS: i32 = 5 * 366;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "war", "text": "Guerre entre XA et XR depuis août 2025", "date": "2026-11-02"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "political-change", "text": "Government changed after the vote of April 2026", "date": "2026-07-15"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "war", "text": "Hostilities between XC and XG", "date": "2026-11-10"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "political-change", "text": "Change of government", "date": "2009-07-15"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "war", "text": "Hostilities between FR and DE, as the UN found", "date": "2026-11-10"}]}"##,
    ),
    Example(true, r##"{"context": [{"kind": "war", "text": "حرب بين XR وXA منذ مايو", "date": "2026-11-10"}]}"##),
    Example(
        true,
        r##"{"context": [{"kind": "war", "text": "Hostilities since May, as the UN found", "date": "2026-11-10"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "war", "text": "HOSTILITIES IN THE NORTH OF THE COUNTRY", "date": "2026-11-10"}]}"##,
    ),
];
