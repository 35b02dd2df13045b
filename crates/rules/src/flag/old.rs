//! # Long ago, and nobody found
//! Cites:   RPD 49-53; spec/notices.md (5.5)
//! Raised:  an offence more than fifteen years ago; two renewals without a hit.

use super::reading::years;
use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-OLD", cites: "RPD 49-53; spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    if let Some(last) = reading.last_offence().filter(|last| years(*last, reading.today()) >= LONG_YEARS) {
        evidence.push(Evidence::datum(Field::Date(0), "because-offence-old").with("date", last));
    }
    let renewed = reading.on_file(Kind::Renewals).filter(|(n, entry)| {
        super::bulk::count(&entry.text).is_some_and(|times| times >= 2) && !reading.says(In::Entry(*n), "renewal-hit")
    });
    evidence.extend(renewed.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")));
    evidence
}

const LONG_YEARS: i32 = 15;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"offences": [{"wording": "Larceny", "date": "2004-09-02", "maximum_months": 84}]}"##),
    Example(true, r##"{"context": [{"kind": "renewals", "text": "2 renewals, no hit", "date": "2024-09-21"}]}"##),
    Example(false, r##"{"context": [{"kind": "renewals", "text": "1 renewal, one hit", "date": "2026-06-14"}]}"##),
];
