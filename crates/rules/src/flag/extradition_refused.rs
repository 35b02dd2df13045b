//! # Extradition was refused
//! Cites:   RPD 87; spec/notices.md (5.4)
//! Raised:  a refusal on file; words that say so.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-EXTRADITION-REFUSED", cites: "RPD 87; spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::ExtraditionRefused];
    let entries = super::matter::entries(reading, &kinds).filter(|n| super::matter::is_same_case(reading, *n));
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.evidence(In::Remarks, "extradition-refused"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "extradition-refused", "text": "Arrêt : avis défavorable, la peine étant éteinte", "date": "2026-03-04"}]}"##,
    ),
    Example(true, r##"{"remarks": "XB refused his extradition last year."}"##),
    Example(
        false,
        r##"{"context": [{"kind": "extradition-refused", "text": "Surrender of the co-accused refused", "date": "2026-03-04"}]}"##,
    ),
];
