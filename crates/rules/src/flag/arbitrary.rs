//! # A body of the United Nations spoke on the detention
//! Cites:   Constitution 2(1)
//! Raised:  an opinion of the Working Group on Arbitrary Detention or of a special rapporteur on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-ARBITRARY", cites: "Constitution 2(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::UnFinding];
    let entries = super::matter::entries(reading, &kinds).filter(|n| {
        let torture = reading.says_any(In::Entry(*n), &["torture-body", "return-finding", "forced-return", "vanished"]);
        let vanished = reading.says_any(In::Entry(*n), &["vanished"]);
        (reading.says(In::Entry(*n), "arbitrary-body") && !vanished)
            || !(torture || reading.says(In::Entry(*n), "fair-trial-finding"))
    });
    entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "un-finding", "text": "Avis du Groupe de travail sur la détention arbitraire", "date": "2025-12-28"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "un-finding", "text": "The Committee against Torture found a personal risk", "date": "2026-05-14"}]}"##,
    ),
];
