//! # The case or a co-accused was found not to comply
//! Cites:   RPD 34; spec/notices.md (5.3)
//! Raised:  a finding on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-REPEAT", cites: "RPD 34; spec/notices.md (5.3)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries = reading
        .on_file(Kind::PriorFinding)
        .filter(|(n, _)| super::matter::is_same_case(reading, *n) && !reading.says(In::Entry(*n), "found-compliant"));
    entries.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "prior-finding", "text": "Commission decision: data on the co-accused found not compliant", "date": "2026-03-12"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "prior-finding", "text": "Commission: another matter of 2015, not compliant", "date": "2015-03-12"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "prior-finding", "text": "Commission: data found compliant", "date": "2026-03-12"}]}"##,
    ),
];
