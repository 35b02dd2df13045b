//! # A breach of rules of administration
//! Cites:   RPD 83(1)
//! Raised:  licences, tax forms, customs papers, labour and traffic rules, residence, without organised crime,
//!          violence or a large fraud.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-ADMIN", cites: "RPD 83(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let stray = super::incoherent::is_incoherent(reading);
    let worse = reading.says(In::Facts, "admin-worse") && !reading.says(In::Charge, "admin-matter");
    let other = super::acts::has_violence(reading, In::Case)
        || reading.says_any(In::Charge, OTHER_CHARGES)
        || reading.says_any(
            In::Charge,
            &["crime-theft", "crime-drugs", "crime-laundering", "crime-weapons", "crime-smuggling", "crime-bribery"],
        );
    let member = !(super::association::FLAG.raise)(reading).is_empty();
    if worse || member || (other && !stray) || reading.request.offences.is_empty() {
        return Vec::new();
    }
    let charged = reading.evidence(In::Charge, "admin-matter");
    let told = reading.evidence(In::Facts, "admin-matter");
    let fraud = reading.says(In::Charge, "crime-fraud") && !stray;
    if charged.is_empty() && (fraud || told.len() < 2) {
        return Vec::new();
    }
    charged.into_iter().chain(told).collect()
}

const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "military-charge",
    "religious-charge",
    "ethnic-charge",
    "terror",
    "norms",
    "drug-own-use",
    "family-matter",
    "child-taking",
    "private-matter",
    "civil-nature",
    "speech-charge",
];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Trading in spirits contrary to the conditions"}], "facts": "On 2 May 2025 he served spirits after closing time and was fined."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Travail dissimulé et défaut de registre"}], "facts": "De mai à septembre 2025 il a occupé deux compagnons."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Permanencia irregular"}], "facts": "Permaneció en 2025 sin el permiso de estadía."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "عدم تقديم الإقرار في الميعاد"}], "facts": "لم يقدم إقراره السنوي في 31 مارس 2025."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Tax fraud in an organised gang"}], "facts": "In 2025 he ran a carousel of shell companies and took 40 million."}"##,
    ),
];
