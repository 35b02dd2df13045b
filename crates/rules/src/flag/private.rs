//! # A dispute between private parties
//! Cites:   RPD 83(1)
//! Raised:  debts, cheques, contracts, partners, leases, inheritances between two, or a suit at civil law for the
//!          same, without violence and without many victims; or a story of these under a charge that does not fit.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-PRIVATE", cites: "RPD 83(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let stray = super::incoherent::is_incoherent(reading);
    let other = reading.says_any(In::Charge, OTHER_CHARGES) && !reading.says(In::Charge, "civil-charge");
    let charge_other = other || super::acts::has_violence(reading, In::Charge);
    if super::acts::has_violence(reading, In::Facts)
        || (charge_other && !stray)
        || !(super::econ_political::FLAG.raise)(reading).is_empty()
        || super::acts::has_many_victims(reading)
        || !reading.is(&["red", "blue", "green"])
    {
        return Vec::new();
    }
    let suits = [Kind::CivilSuit];
    let suit: Vec<Evidence> =
        super::matter::entries(reading, &suits).map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    let charged = if stray { Vec::new() } else { reading.evidence(In::Charge, "private-matter") };
    let mut told = reading.evidence(In::Story, "private-matter");
    if !told.is_empty() {
        told.extend(reading.evidence(In::Story, "own-version"));
    }
    if suit.is_empty() && charged.is_empty() && reading.says(In::Facts, "deceit") {
        return Vec::new();
    }
    let enough = !suit.is_empty()
        || (!charged.is_empty() && !told.is_empty())
        || told.len() >= if stray { STRAY_ENOUGH } else { TOLD_ENOUGH };
    let economic = stray
        || reading.says_any(In::Charge, &["economic-charge", "crime-fraud", "civil-nature"])
        || !charged.is_empty()
        || !suit.is_empty();
    if !enough || !economic || (told.is_empty() && charged.is_empty()) {
        return Vec::new();
    }
    charged.into_iter().chain(told).chain(suit).collect()
}

const TOLD_ENOUGH: usize = 3;
/// Under a charge that says nothing of the story, less is enough.
const STRAY_ENOUGH: usize = 2;
const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "military-charge",
    "religious-charge",
    "ethnic-charge",
    "terror",
    "norms",
    "family-matter",
    "child-taking",
    "crime-drugs",
    "crime-laundering",
    "crime-bribery",
    "crime-weapons",
    "crime-smuggling",
    "speech-charge",
];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Armed robbery"}], "facts": "He left the flat on 2 May 2025 owing the landlord five months of rent, and the lease had a year to run."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Fraud"}], "facts": "On 2 May 2025 he gave his supplier a cheque for 3 000 marks which bounced.", "context": [{"kind": "civil-suit", "text": "Claim 9/2025 pending", "date": "2025-06-30"}]}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Abus de confiance"}], "facts": "Associés à parts égales, ils s'opposent sur le partage des bénéfices de mai 2025."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "إعطاء صك لا يقابله رصيد"}], "facts": "حرر لمورده صكاً في 5 مايو 2025 ولم يسدد."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Fraud"}], "facts": "In May 2025 he took deposits from 237 householders under contracts which he never meant to keep."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Robo"}], "facts": "El 12 de mayo de 2025 asaltó un banco.", "context": [{"kind": "civil-suit", "text": "Demanda de la aseguradora", "date": "2026-05-06"}]}"##,
    ),
];
