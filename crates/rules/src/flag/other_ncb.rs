//! # Another bureau doubts, objects or tells of protection
//! Cites:   RPD 34
//! Raised:  an objection of another bureau on file; protection or a refusal that a bureau or another body itself told.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-OTHER-NCB", cites: "RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::OtherNcbDoubt, Kind::AsylumGranted, Kind::AsylumPending, Kind::ExtraditionRefused];
    let told = |n: &usize| {
        let entry = &reading.request.context[*n];
        let other = entry.by.as_ref().is_some_and(|by| *by != reading.request.source);
        entry.kind == Kind::OtherNcbDoubt || other
    };
    let entries = super::matter::entries(reading, &kinds).filter(told);
    entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "other-ncb-doubt", "text": "Le bureau s'oppose à la publication", "date": "2026-07-08", "by": "XR"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "asylum-granted", "text": "Protection granted, told in confidence", "date": "2026-07-08", "by": "XR"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "asylum-granted", "text": "Card shown by counsel", "date": "2026-07-08"}]}"##,
    ),
];
