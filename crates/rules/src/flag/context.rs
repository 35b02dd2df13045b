//! # A change of power or a war weighs on the request
//! Cites:   RPD 34
//! Raised:  a recent change of those in power, or a war, on file of the source.

use super::reading::days;
use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-CONTEXT", cites: "RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries = reading.on_file(Kind::PoliticalChange).chain(reading.on_file(Kind::War));
    let recent = entries.filter(|(n, entry)| {
        let old = entry.date.is_some_and(|date| days(date.span().1, reading.today()) > RECENT_DAYS);
        !old && !reading.says(In::Entry(*n), "measure-lifted") && concerns_source(&entry.text, &reading.request.source)
    });
    recent.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

/// Where an entry names countries by their codes, whether the source is one of them.
pub(super) fn concerns_source(text: &str, source: &str) -> bool {
    let mut codes =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| w.len() == 2 && w.starts_with('X')).peekable();
    codes.peek().is_none() || codes.any(|code| code == source)
}

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
];
