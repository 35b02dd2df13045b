//! # A former refugee who is a citizen now
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  on file.

use super::{Evidence, Example, Field, Flag, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-NATURALISED-REFUGEE", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::NaturalisedRefugee];
    super::matter::entries(reading, &kinds).map(|n| Evidence::datum(Field::Entry(n), "because-protection")).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "naturalised-refugee", "text": "Refugiado desde 2022, ciudadano en 2026", "date": "2026-07-03"}]}"##,
    ),
    Example(false, r##"{}"##),
];
