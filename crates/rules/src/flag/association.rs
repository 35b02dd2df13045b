//! # Belonging is the offence
//! Cites:   Constitution 3; RPD 34
//! Raised:  membership of a party, movement, union or order as the charge, without acts of one's own against
//!          life or property.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-ASSOCIATION", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let acts = super::acts::has_violence(reading, In::Facts) || reading.says_any(In::Facts, ACTS);
    if acts || !reading.is(&["red", "blue", "green"]) || reading.says(In::Charge, "criminal-band") {
        return Vec::new();
    }
    let mut evidence = reading.near(In::Charge, "membership", "organisation", 8);
    if !is_organising(reading) {
        evidence.extend(reading.near(In::Charge, "banned", "organisation", 5));
    }
    let other = reading.says_any(In::Charge, OTHER_CHARGES) || super::acts::is_ordinary_charge(reading);
    let terror = reading.says(In::Charge, "terror");
    if evidence.is_empty() && !other && !terror {
        let banned = reading.near(In::Facts, "banned", "organisation", 8);
        let member = reading.near(In::Facts, "membership", "organisation", 6);
        if !member.is_empty() && (!banned.is_empty() || reading.request.offences.is_empty()) {
            evidence.extend(member.into_iter().chain(banned));
        }
    } else if evidence.is_empty() && reading.says(In::Charge, "political-charge") {
        let foreign = reading.says_any(In::Charge, &["foreign-agency"]);
        let member = reading.near(In::Facts, "membership", "organisation", 6);
        evidence.extend(member.into_iter().filter(|_| foreign));
    }
    evidence
}

/// "Organisation d'un attroupement": the word is what was done and no body.
fn is_organising(reading: &Reading<'_>) -> bool {
    let bodies = reading.said(In::Charge, "organisation");
    bodies
        .iter()
        .all(|body| body.place() == 0 && body.after(1).iter().any(|word| ["d", "de", "del", "of"].contains(word)))
}

/// Acts of one's own beside which belonging is not the offence.
const ACTS: &[&str] = &["crime-drugs", "crime-weapons", "crime-smuggling"];
const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "military-charge",
    "religious-charge",
    "ethnic-charge",
    "speech-charge",
    "norms",
    "family-matter",
    "child-taking",
    "economic-charge",
    "private-matter",
    "admin-matter",
];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Membership of an armed terrorist organisation"}], "facts": "He held an account at the savings bank of the fellowship until June 2023."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Belonging to a dissolved fellowship"}], "facts": "He was on its roll in May 2025."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Adhésion à une organisation dissoute"}], "facts": "En mai 2025 il a prêté sa boutique aux lectures."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Pertenencia a agrupación ilícita"}], "facts": "Guardó el estandarte en mayo de 2025."}"##,
    ),
    Example(true, r##"{"offences": [{"wording": "الانتماء إلى جماعة محلولة"}], "facts": "دفع اشتراكه في مايو 2025."}"##),
    Example(
        false,
        r##"{"offences": [{"wording": "Membership of a criminal organisation"}], "facts": "On 2 May 2025 he delivered 40 kg of cocaine and shot a docker."}"##,
    ),
];
