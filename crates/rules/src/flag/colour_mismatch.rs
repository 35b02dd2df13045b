//! # Arrest or control is asked under a colour that asks for none
//! Cites:   RPD 88; spec/notices.md (2.2)
//! Raised:  a request for arrest, detention, refusal of entry or loss of a passport in what the recipients of a blue,
//!          green or yellow notice are asked; freezing in a silver one.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-COLOUR-MISMATCH", cites: "RPD 88; spec/notices.md (2.2)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    if !reading.is(&["blue", "green", "yellow", "silver", "black", "purple"]) {
        return Vec::new();
    }
    let mut evidence = reading.evidence(In::Ask, "arrest-ask");
    evidence.extend(reading.evidence(In::Remarks, "arrest-please"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"type": "blue", "ask": "Please arrest him and let us know."}"##),
    Example(
        true,
        r##"{"type": "green", "ask": "Les pays membres sont priés de le refouler et de retirer son passeport."}"##,
    ),
    Example(true, r##"{"type": "yellow", "ask": "Que quede retenida hasta que llegue el hermano."}"##),
    Example(true, r##"{"type": "blue", "ask": "يُطلب تحديد مكانها واحتجازها."}"##),
    Example(
        false,
        r##"{"type": "blue", "ask": "Please tell us where he stays.", "facts": "He was arrested in 2020 and released; in May 2025 he sold forged tickets at Averne."}"##,
    ),
    Example(false, r##"{"type": "red", "ask": "Arrest with a view to extradition."}"##),
];
