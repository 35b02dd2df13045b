//! # An objection or a case is on file
//! Cites:   spec/notices.md (5.5)
//! Raised:  an objection or a case before the Commission.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-OBJECTION", cites: "spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::Objection, Kind::CcfCase];
    let entries = super::matter::entries(reading, &kinds);
    entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "objection", "text": "Pre-emptive letter of counsel received", "date": "2026-09-19"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "ccf-case", "text": "Demande d'effacement recevable", "date": "2026-10-06"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "ccf-case", "text": "Access request of a namesake born in 1961", "date": "2026-10-06"}]}"##,
    ),
];
