//! # The case was refused or ended before
//! Cites:   spec/notices.md (3.5)
//! Raised:  a refused request or an ended record of the same person and case.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-REENTRY", cites: "spec/notices.md (3.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::PriorRefusal, Kind::PriorRecordEnded];
    let entries = super::matter::entries(reading, &kinds).filter(|n| super::matter::is_same_case(reading, *n));
    entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "prior-refusal", "text": "Demande de notice rouge refusée", "date": "2026-05-29"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "prior-record-ended", "text": "Datos borrados en ejecución de la decisión", "date": "2025-07-10"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "prior-refusal", "text": "Request of 2019 for a pub brawl, refused", "date": "2019-05-02"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "prior-record-ended", "text": "Registro sobre un homónimo", "date": "2026-05-02"}]}"##,
    ),
];
