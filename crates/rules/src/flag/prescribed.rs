//! # A time limit may have passed
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  on file; words that say so.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-PRESCRIBED", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::Prescription];
    let entries = super::matter::entries(reading, &kinds);
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.evidence(In::Story, "time-barred"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "prescription", "text": "Larceny may not be prosecuted after twenty years", "date": "2025-02-12"}]}"##,
    ),
    Example(true, r##"{"facts": "Le greffe note que l'action publique est prescrite depuis 2021."}"##),
    Example(true, r##"{"remarks": "La acción penal estaría prescrita."}"##),
    Example(true, r##"{"remarks": "سقطت الدعوى بالتقادم."}"##),
    Example(
        false,
        r##"{"facts": "On 3 March 2025 the accused sold pills without prescription to eleven pupils at Averne and took 400 marks."}"##,
    ),
];
