//! # Identity data conflict with other records
//! Cites:   RPD 12
//! Raised:  a conflict on file.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-IDENTITY-CONFLICT", cites: "RPD 12", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    reading.on_file(Kind::IdentityConflict).map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "identity-conflict", "text": "Passport belongs to a woman born 1959", "date": "2026-11-21"}]}"##,
    ),
    Example(false, r##"{}"##),
];
