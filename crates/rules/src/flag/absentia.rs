//! # Judgment was given in the person's absence
//! Cites:   Constitution 2(1)
//! Raised:  a sentence given in absence; words that say so.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-ABSENTIA", cites: "Constitution 2(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    if let Some(sentence) = reading.request.sentence.as_ref().filter(|sentence| sentence.in_absentia) {
        let because = if sentence.retrial_right == Some(true) { "because-absent-retrial" } else { "because-absent" };
        evidence.push(Evidence::datum(Field::Sentence, because));
    }
    evidence.extend(reading.evidence(In::Story, "trial-in-absence"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"sentence": {"months": 36, "in_absentia": true, "retrial_right": false}}"##),
    Example(true, r##"{"facts": "Condamné par défaut à quatre ans le 3 mars 2024 sans avoir été cité."}"##),
    Example(true, r##"{"facts": "Fue condenado en rebeldía a cinco años."}"##),
    Example(true, r##"{"facts": "صدر عليه حكم غيابي بالسجن خمس سنوات."}"##),
    Example(false, r##"{"sentence": {"months": 36, "in_absentia": false, "retrial_right": true}}"##),
    Example(
        false,
        r##"{"facts": "In the absence of the owner the accused broke into the house on 3 May 2025 and took the silver."}"##,
    ),
];
