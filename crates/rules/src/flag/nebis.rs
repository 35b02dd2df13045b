//! # The acts may have been judged already
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  an acquittal, a sentence served or a discontinuance for the same acts, on file or told.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-NEBIS", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::Acquittal, Kind::SentenceServed, Kind::Discontinuance];
    let entries = super::matter::entries(reading, &kinds).filter(|n| super::matter::is_same_case(reading, *n));
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.evidence(In::Story, "tried-already"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "acquittal", "text": "Found not guilty of the burglary of 3 March 2025", "date": "2025-10-02"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "discontinuance", "text": "Non-lieu définitif sur les mêmes faits", "date": "2025-10-17"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "sentence-served", "text": "Ninety days served in 2015 for taking a bicycle", "date": "2015-08-01"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "acquittal", "text": "Le coaccusé a été relaxé", "date": "2026-09-30"}]}"##,
    ),
];
