//! # A charge that is political by its nature
//! Cites:   Constitution 3; RPD 34
//! Raised:  a charge of treason, espionage, sedition, insult to the state or its head, forbidden assembly,
//!          foreign agency or an election offence; a word of harm joined to the state in the charge; a story
//!          of political acts only, under a charge that names no ordinary crime.

use super::{Evidence, Example, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-PURE-POLITICAL", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = reading.evidence(In::Charge, "political-charge");
    evidence.extend(super::acts::attacks_on_state(reading).iter().take(SHOWN).map(Said::evidence));
    if is_of_membership(reading, &evidence) || !(super::judge_target::FLAG.raise)(reading).is_empty() {
        return Vec::new();
    }
    let ordinary = super::acts::is_ordinary_charge(reading) || reading.says(In::Charge, "economic-charge");
    let violent = super::acts::has_violence(reading, In::Charge)
        || reading.says_any(In::Charge, &["military-charge", "family-matter"]);
    if reading.says(In::Charge, "ethnic-charge") || violent || (ordinary && evidence.is_empty()) {
        return Vec::new();
    }
    evidence.extend(reading.near(In::Charge, "harm-verb", "state-noun", 6));
    if evidence.is_empty() && !super::acts::has_concrete_crime(reading) && !has_other_charge(reading) {
        evidence.extend(reading.near(In::Facts, "handed-over", "foreign-mission", 14));
        evidence.extend(reading.evidence(In::Facts, "political-deed"));
    }
    evidence
}

const SHOWN: usize = 4;

/// "Affiliation to a subversive body": what is political in the charge is only what the body is called.
fn is_of_membership(reading: &Reading<'_>, political: &[Evidence]) -> bool {
    let member = reading.near(In::Charge, "membership", "organisation", 8);
    let called = reading.said(In::Charge, "banned");
    !member.is_empty() && political.iter().all(|one| called.iter().any(|word| word.evidence() == *one))
}

/// Whether another flag already says what the charge is.
fn has_other_charge(reading: &Reading<'_>) -> bool {
    let others = [
        "military-charge",
        "religious-charge",
        "speech-charge",
        "norms",
        "family-matter",
        "child-taking",
        "terror",
        "admin-matter",
        "private-matter",
        "civil-nature",
        "drug-own-use",
    ];
    let member = !reading.near(In::Charge, "membership", "organisation", 8).is_empty();
    let banned = !reading.near(In::Charge, "banned", "organisation", 5).is_empty();
    let other_law = !reading.evidence(In::Law, "military-law").is_empty();
    let office = !super::role::of_subject(reading, "role-judge").is_empty();
    member
        || banned
        || other_law
        || office
        || reading.request.offences.is_empty()
        || reading.says_any(In::Charge, &others)
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Lowering the dignity of the Head of the Republic"}], "facts": "On 2 May 2025 he drew the President as a pig."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Intelligence avec une puissance étrangère"}], "facts": "Le 2 mai 2025 il a remis une note à un attaché d'ambassade."}"##,
    ),
    Example(true, r##"{"offences": [{"wording": "Conspiración contra el orden constitucional"}]}"##),
    Example(true, r##"{"offences": [{"wording": "المساس بمقام رأس الدولة"}]}"##),
    Example(
        false,
        r##"{"offences": [{"wording": "Murder of a member of parliament"}], "facts": "On 2 May 2025 he shot a deputy dead."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Cambriolage"}], "facts": "Le 2 mai 2025 il a cambriolé le siège d'un parti."}"##,
    ),
];
