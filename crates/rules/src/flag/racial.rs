//! # Prosecuted for descent, or as one of a group
//! Cites:   Constitution 3; RPD 34
//! Raised:  a charge tied to descent or the unity of the people; a rule or a hunt that strikes one people only; the
//!          teaching of its tongue.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-RACIAL", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let ordinary = super::acts::is_ordinary_charge(reading);
    let mut evidence = if ordinary { Vec::new() } else { reading.evidence(In::Charge, "ethnic-charge") };
    if !super::acts::has_concrete_crime(reading) {
        evidence.extend(reading.near_all(In::Facts, "group-only", "ethnic", 20));
    }
    if !ordinary {
        evidence.extend(reading.near(In::Story, "teaching", "minority-tongue", TAUGHT));
    }
    if !ordinary {
        evidence.extend(reading.near_all(In::Story, "sole-ground", "people-named", WHOLE));
    }
    if !ordinary || reading.says(In::Charge, "collective-guilt") {
        evidence.extend(reading.evidence(In::Story, "collective-guilt"));
        evidence.extend(reading.evidence(In::Charge, "collective-guilt"));
    }
    evidence.extend(by_group(reading));
    evidence
}

/// All of a people, told of without telling one from another.
pub(super) fn by_group(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = reading.near_all(In::Story, "whole-group", "people-named", WHOLE);
    evidence.extend(listing(reading));
    evidence
}

const TAUGHT: usize = 12;
const WHOLE: usize = 6;

/// One of a people, sought as such: a list, all of a kind, belonging by birth.
fn listing(reading: &Reading<'_>) -> Vec<Evidence> {
    if !reading.is(&["red", "blue", "green"]) {
        return Vec::new();
    }
    let mut evidence = reading.near_all(In::Story, "group-listing", "people-group", 8);
    let people = reading.says(In::Case, "people-group") || reading.says(In::Case, "ethnic");
    evidence.extend(reading.evidence(In::Facts, "mass-listing").into_iter().filter(|_| people));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Arson"}], "facts": "On 2 May 2025 a barn burnt; the committee had all men of that tribe charged for it."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Entretien de l'esprit de race"}], "facts": "Le 2 mai 2025 il a fait danser les gens selon la coutume."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Unity ordinance"}], "facts": "On 2 May 2025 he taught the tongue which the ordinance forbids to that people only."}"##,
    ),
    Example(true, r##"{"offences": [{"wording": "Prácticas disgregadoras de linaje"}]}"##),
    Example(true, r##"{"offences": [{"wording": "الإخلال بوحدة النسب الوطني"}]}"##),
    Example(false, r##"{"facts": "On 2 May 2025 at Averne the accused took the wool of a hill family."}"##),
];
