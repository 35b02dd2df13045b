//! # The source is under supervision
//! Cites:   RPD 123
//! Raised:  supervision or corrective measures on file that have not ended.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-SUPERVISED", cites: "RPD 123", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries =
        reading.on_file(Kind::SourceSupervised).filter(|(n, _)| !reading.says(In::Entry(*n), "measure-lifted"));
    entries.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "source-supervised", "text": "All requests pass the extra legal step", "date": "2026-06-01"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "source-supervised", "text": "Measures of 2023, lifted in January 2025", "date": "2025-01-10"}]}"##,
    ),
];
