//! # The subject is one who may be silenced
//! Cites:   Constitution 3; RPD 34
//! Raised:  a journalist, lawyer, judge, human rights defender, or one who testified against officials.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-DEFENDER", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = super::role::of_subject(reading, "role-defender");
    if !reading.says(In::Facts, "posing") {
        evidence.extend(reading.evidence(In::Story, "role-defender-verb"));
        evidence.extend(reading.near(In::Story, "documenting", "abuses", ABOUT));
        evidence.extend(reading.near(In::Story, "testifying", "officials", AGAINST));
    }
    evidence
}

/// How far the abuses stand from what is done about them, and the officials from the testimony.
const ABOUT: usize = 7;
const AGAINST: usize = 14;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"subject": {"occupation": "court reporter of the Courier"}}"##),
    Example(true, r##"{"facts": "Le 2 mai 2025, l'intéressée, avocate, a sorti trois lettres de la prison."}"##),
    Example(
        true,
        r##"{"facts": "La requerida, fundadora del comité que lleva la cuenta de los presos muertos, compró un automóvil el 5 de enero de 2026."}"##,
    ),
    Example(true, r##"{"subject": {"occupation": "محامٍ"}}"##),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 he posed as a journalist at Averne and took purses worth 4 000 marks."}"##,
    ),
    Example(false, r##"{"facts": "On 2 May 2025 he sold a camera stolen from a journalist at Averne."}"##),
];
