//! # The charges arise from a seizure of power
//! Cites:   Constitution 3; RPD 34
//! Raised:  a seizure of power or an attempt, in the story or the charge, unless it is a name in quotation marks;
//!          soldiers or a political charge, and seats of power that are taken.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-COUP", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let armed = reading.says(In::Facts, "soldiery") || reading.says(In::Who, "soldiery");
    let armed = armed || reading.says(In::Charge, "political-charge");
    let told = reading.said(In::Case, "coup").into_iter().filter(|said| !said.is_quoted());
    let mut evidence: Vec<Evidence> = told.take(SHOWN).map(|said| said.evidence()).collect();
    let political = reading.says(In::Charge, "political-charge") || !super::acts::attacks_on_state(reading).is_empty();
    if evidence.is_empty() && armed && (political || !reading.says(In::Facts, "war")) {
        evidence.extend(reading.near(In::Facts, "seizing", "power-place", if political { 9 } else { 5 }));
    }
    evidence
}

const SHOWN: usize = 4;

const EXAMPLES: &[Example] = &[
    Example(
        false,
        r##"{"facts": "El 2 de mayo de 2025 robaron un furgón; en sus mensajes llamaban al plan «golpe de Estado»."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Before dawn on 19 May 2026 several units surrounded the palace and a National Salvation Council took over the state."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Le 8 février 2026 il a fait lire à la radio un acte portant formation d'un directoire."}"##,
    ),
    Example(true, r##"{"facts": "El 3 de noviembre de 2025 los complotados tomaron el Palacio."}"##),
    Example(true, r##"{"facts": "سيطر ضباط على القصر في 2 أكتوبر 2025 وأعلنوا مجلساً عسكرياً."}"##),
    Example(false, r##"{"facts": "On 2 May 2025 he took a painting from the palace museum at Averne and sold it."}"##),
];
