//! # The proceedings were handed to another state
//! Cites:   spec/notices.md (5.4)
//! Raised:  on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-TRANSFER-PROC", cites: "spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::TransferOfProceedings];
    let entries = super::matter::entries(reading, &kinds).filter(|n| !reading.says(In::Entry(*n), "transfer-declined"));
    entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "transfer-of-proceedings", "text": "Expediente cedido y aceptado", "date": "2026-03-11"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "transfer-of-proceedings", "text": "Offered to XB, which declined; the file came back", "date": "2026-03-11"}]}"##,
    ),
];
