//! # The conduct is speech
//! Cites:   Constitution 3; RPD 34
//! Raised:  a charge of defamation, false news, insult or disclosure, and a story of saying, writing, drawing or
//!          filming; a work, a broadcast or a publication under a charge of opinion, or aimed at the state, or told
//!          under a charge that does not fit.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-EXPRESSION", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let works = reading.evidence(In::Facts, "speech-work");
    let mut told = reading.evidence(In::Facts, "speech-deed");
    let stray = super::incoherent::is_incoherent(reading);
    let charged = reading.evidence(In::Charge, "speech-charge");
    let violent = !stray && super::acts::has_violence(reading, In::Charge)
        || charged.is_empty() && super::acts::has_violence(reading, In::Facts);
    if violent || (works.is_empty() && told.is_empty()) {
        return Vec::new();
    }
    let other = reading.says_any(In::Charge, OTHER_CHARGES) || super::acts::is_ordinary_charge(reading);
    let member = charged.is_empty() && !reading.near(In::Charge, "membership", "organisation", 8).is_empty();
    let ours = if member {
        false
    } else if stray {
        !works.is_empty()
    } else if !charged.is_empty() {
        !works.is_empty() || !reading.says_any(In::Charge, NEED_A_WORK)
    } else if super::reading::is_of_opinion(reading) {
        !works.is_empty() || (told.len() > 1 && !reading.says_any(In::Charge, NEED_A_WORK))
    } else {
        let aimed = !reading.near(In::Facts, "speech-work", "state-noun", AIMED).is_empty();
        (works.len() > 1 || aimed) && !other && !reading.request.offences.is_empty()
    };
    told.extend(works);
    if ours { charged.into_iter().chain(told).collect() } else { Vec::new() }
}

/// How far what is said stands from those of whom it is said.
const AIMED: usize = 14;
/// Charges that any word to others may bring: only a work, a broadcast or something published makes them speech.
const NEED_A_WORK: &[&str] = &["religious-charge", "military-charge", "ethnic-charge", "terror"];
const OTHER_CHARGES: &[&str] =
    &["economic-charge", "norms", "family-matter", "child-taking", "admin-matter", "private-matter"];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Trafic de drogue"}], "facts": "Dans la nuit du 8 mars 2025 il a collé cent affichettes demandant où est passé l'argent de l'hôpital."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Insulting the Head of State"}], "facts": "On 2 May 2025 he posted a cartoon of the President."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Diffusion de fausses nouvelles"}], "facts": "Le 2 mai 2025 il a publié un article sur le port."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Propagación de noticias falsas"}], "facts": "El 2 de mayo de 2025 compartió un audio."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "إذاعة أخبار كاذبة"}], "facts": "كتب في حسابه في 2 مايو 2025 أن المستشفى بلا أطباء."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Fraud"}], "facts": "On 2 May 2025 he posted false offers of flats on a site and took 40 000 marks."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Murder"}], "facts": "After a speech on 2 May 2025 he shot the mayor dead."}"##,
    ),
];
