//! # An offence on which countries differ by custom
//! Cites:   RPD 83(1)
//! Raised:  own use of drugs; sex between consenting adults, prostitution, surrogacy, pornography, honour, drink or
//!          dress, without coercion, children or a third person who gains.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-CULTURAL", cites: "RPD 83(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let stray = super::incoherent::is_incoherent(reading);
    let traffic = reading.says(In::Charge, "crime-trafficking") || reading.says(In::Charge, "crime-sexual");
    if traffic && !stray {
        return Vec::new();
    }
    let told = if stray { In::Facts } else { In::Case };
    let drugs = reading.says_any(In::Charge, &["drug-own-use"]) || !reading.all(In::Case, "crime-drugs").is_empty();
    let mut evidence =
        if drugs && !reading.says(told, "drug-trade") { reading.evidence(told, "drug-own-use") } else { Vec::new() };
    let charged = reading.evidence(In::Charge, "norms");
    let other = super::acts::is_ordinary_case(reading) || reading.says_any(In::Charge, OTHER_CHARGES);
    let worse = reading.says(told, "norms-worse") || super::acts::has_violence(reading, In::Facts);
    if !charged.is_empty() && (!worse || reading.says(told, "consenting")) {
        evidence.extend(charged);
    } else if charged.is_empty() && !other && !worse && !reading.request.offences.is_empty() {
        let told = reading.evidence(In::Facts, "norms");
        let plain = told.len() > 1 || reading.says(In::Facts, "consenting");
        evidence.extend(told.into_iter().filter(|_| plain));
    }
    evidence
}

const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "military-charge",
    "religious-charge",
    "ethnic-charge",
    "speech-charge",
    "economic-charge",
    "terror",
    "admin-matter",
    "private-matter",
];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Holding a prohibited herb"}], "facts": "On 2 May 2025 customs found 1.8 grams of cannabis for his own use."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Gestation pour le compte d'autrui"}], "facts": "Le 9 mai 2025 elle a remis l'enfant au couple."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Ejercicio del comercio carnal"}], "facts": "En mayo de 2025 recibía clientes por cuenta propia."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "المعاشرة من غير عقد"}], "facts": "أقرّ كلاهما في 2 مايو 2025 بأنهما على علاقة برضاهما."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Drug trafficking"}], "facts": "On 2 May 2025 he sold 40 kg of cocaine from a lorry."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Forced prostitution"}], "facts": "In May 2025 she locked six girls in a brothel and took their money."}"##,
    ),
];
