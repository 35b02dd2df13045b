//! # An application for protection is open
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  an open application on file or in the source's own words.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-ASYLUM-PENDING", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::AsylumPending];
    let entries = super::matter::entries(reading, &kinds);
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-protection")).collect();
    evidence.extend(reading.evidence(In::Remarks, "asylum-asked"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "asylum-pending", "text": "Récépissé de demande", "date": "2026-08-25"}]}"##,
    ),
    Example(true, r##"{"remarks": "Según su abogado ha presentado una solicitud de asilo."}"##),
    Example(false, r##"{}"##),
];
