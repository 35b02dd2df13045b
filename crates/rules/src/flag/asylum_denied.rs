//! # Protection was denied or taken back
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  a denial on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-ASYLUM-DENIED", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::AsylumDenied];
    let entries = super::matter::entries(reading, &kinds);
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.evidence(In::Remarks, "asylum-refused"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"context": [{"kind": "asylum-denied", "text": "Rejet définitif", "date": "2026-10-15"}]}"##),
    Example(
        false,
        r##"{"context": [{"kind": "asylum-denied", "text": "Claim of his brother refused", "date": "2026-10-15"}]}"##,
    ),
];
