//! # The subject is one who may be silenced
//! Cites:   Constitution 3; RPD 34
//! Raised:  a journalist, lawyer, judge, human rights defender, or one who documents abuses or testified against
//!          officials.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-DEFENDER", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = super::role::of_subject(reading, "role-defender");
    if !reading.says(In::Facts, "posing") {
        let works = super::role::done_by_subject(reading, "role-defender-verb");
        evidence.extend(works.iter().take(SHOWN).map(|said| said.evidence()));
        evidence.extend(done_about(reading, "documenting", "abuses", ABOUT));
        evidence.extend(done_about(reading, "testifying", "officials", AGAINST));
    }
    evidence
}

/// What the subject does, and about what.
fn done_about(reading: &Reading<'_>, deed: &str, about: &str, within: usize) -> Vec<Evidence> {
    let (deeds, matters) = (super::role::done_by_subject(reading, deed), reading.said(In::Story, about));
    let pair = deeds
        .iter()
        .find_map(|one| Some((one, matters.iter().take(LOOKED_AT).find(|other| one.is_near(other, within))?)));
    pair.map(|(one, other)| vec![one.evidence(), other.evidence()]).unwrap_or_default()
}

const SHOWN: usize = 4;
const LOOKED_AT: usize = 24;
/// How far the abuses stand from what is done about them, and the officials from the testimony.
const ABOUT: usize = 7;
const AGAINST: usize = 14;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "Le 2 mai 2025 il a pris un agenda. Deux semaines avant, il avait déposé sous serment contre deux commissaires."}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 the accused robbed a man at Averne who was a lawyer and took his watch."}"##,
    ),
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
