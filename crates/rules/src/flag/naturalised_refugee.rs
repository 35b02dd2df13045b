//! # A former refugee who is a citizen now
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  on file; words that say so of one who once had protection.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-NATURALISED-REFUGEE", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let on_file = reading.on_file(Kind::NaturalisedRefugee);
    let mut evidence: Vec<Evidence> =
        on_file.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-protection")).collect();
    for place in [In::Story, In::File] {
        evidence.extend(reading.within(place, "refugee-once", "citizen-now", CLOSE));
    }
    evidence
}

/// How far the protection stands from the new citizenship.
const CLOSE: usize = 30;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"remarks": "He fled to XB, had asylum there, and in 2025 became a citizen of it."}"##),
    Example(
        true,
        r##"{"context": [{"kind": "naturalised-refugee", "text": "Refugiado desde 2022, ciudadano en 2026", "date": "2026-07-03"}]}"##,
    ),
    Example(false, r##"{}"##),
];
