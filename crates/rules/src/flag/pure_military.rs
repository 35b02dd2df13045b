//! # An offence against military duty only
//! Cites:   Constitution 3; RPD 34
//! Raised:  a charge of desertion, evasion of service, disobedience or military secrets; a soldier's or
//!          conscript's lapse in the story, or a military law, without an ordinary crime in the charge.

use super::{Evidence, Example, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-PURE-MILITARY", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = reading.evidence(In::Charge, "military-charge");
    if !evidence.is_empty() {
        return if super::acts::has_violence(reading, In::Charge) { Vec::new() } else { evidence };
    }
    if super::acts::is_ordinary_charge(reading) || reading.says(In::Facts, "war") {
        return Vec::new();
    }
    let (lapse, law) = (reading.all(In::Facts, "military-lapse"), reading.evidence(In::Law, "military-law"));
    if !lapse.is_empty() && (reading.says(In::Facts, "soldiery") || !law.is_empty()) {
        evidence.extend(lapse.iter().map(Said::evidence).take(2));
    }
    evidence.extend(law);
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"offences": [{"wording": "Failure to present oneself for compulsory service"}]}"##),
    Example(
        true,
        r##"{"offences": [{"wording": "Absence irrégulière prolongée du corps"}], "facts": "Le caporal a quitté le camp sans permission le 2 mai 2025."}"##,
    ),
    Example(true, r##"{"offences": [{"wording": "عصيان أمر القائد وترك الموقع"}]}"##),
    Example(
        true,
        r##"{"offences": [{"wording": "Falta grave"}], "facts": "El soldado no regresó al cuartel el 3 de mayo de 2025."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Hurto y tráfico de armas"}], "facts": "El cabo sacó 40 fusiles del cuartel el 3 de mayo de 2025 y los vendió."}"##,
    ),
];
