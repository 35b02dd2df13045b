//! # The subject held office, or was near to one who did
//! Cites:   Constitution 3; RPD 34
//! Raised:  an office of the subject that is over, a lost candidacy, a relative or aide of a former holder.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-POLITICIAN-FORMER", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let offices = super::office::offices(reading);
    let mut evidence = offices.former;
    if evidence.is_empty() && offices.current.is_empty() && !reading.says(In::Case, "coup") {
        evidence.extend(reading.near(In::Facts, "power-lost", "power-seat", 12));
    }
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "La prévenue, fille aînée du président qui dirigea le pays jusqu'en 2019, a acheté un immeuble le 16 avril 2018."}"##,
    ),
    Example(
        true,
        r##"{"facts": "The subject held the Treasury until his list lost power in April 2024; in May 2023 he took 200 000 marks."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Belle-sœur de l'ancien chef de l'État, l'intéressée aurait perçu 40 000 écus le 2 mai 2022."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Se investiga a quien presidió la República de 2012 a 2018 por cuatro transferencias en mayo de 2016."}"##,
    ),
    Example(true, r##"{"subject": {"occupation": "وزير سابق"}}"##),
    Example(true, r##"{"subject": {"occupation": "والي من ٢٠١٥ إلى ٢٠١٩"}}"##),
    Example(true, r##"{"subject": {"occupation": "minister (2018 - 2024)"}}"##),
    Example(false, r##"{"subject": {"occupation": "minister, acquitted in 2018 and 2024"}}"##),
    Example(
        true,
        r##"{"facts": "On 3 March 2025 at Averne her brother, the president, gave the accused a house.", "context": [{"kind": "political-change", "text": "Change of government", "date": "2025-07-15"}]}"##,
    ),
    Example(
        false,
        r##"{"facts": "On 3 March 2025 at Averne her brother, the president, gave the accused a house.", "context": [{"kind": "political-change", "text": "Change of government in XC", "date": "2025-07-15"}]}"##,
    ),
    Example(false, r##"{"subject": {"occupation": "former clerk"}}"##),
    Example(false, r##"{"subject": {"occupation": "mayor"}}"##),
];
