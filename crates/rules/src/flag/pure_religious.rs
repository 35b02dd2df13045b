//! # An offence against a faith only
//! Cites:   Constitution 3; RPD 34
//! Raised:  a charge of blasphemy, apostasy, proselytism or forbidden worship; a story of worship or
//!          conversion under a charge that names no ordinary crime.

use super::nearby::Nearby;
use super::{Evidence, Example, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-PURE-RELIGIOUS", cites: "Constitution 3; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = reading.evidence(In::Charge, "religious-charge");
    let ordinary = super::acts::is_ordinary_charge(reading) && evidence.is_empty();
    if !ordinary && !reading.says_any(In::Charge, OF_OTHER_MATTERS) {
        let none = Nearby::of(reading.all(In::Charge, "no-faith"));
        let faith = reading.said(In::Charge, "faith-noun").into_iter();
        let faith = faith.filter(|word| !none.overlap(word));
        evidence.extend(faith.take(SHOWN).map(|word| word.evidence()));
    }
    if ordinary || super::acts::has_violence(reading, In::Charge) {
        return Vec::new();
    }
    let others = [
        "political-charge",
        "military-charge",
        "norms",
        "family-matter",
        "child-taking",
        "ethnic-charge",
        "speech-charge",
        "economic-charge",
        "private-matter",
        "terror",
    ];
    let deeds = reading.said(In::Facts, "religious-deed");
    if evidence.is_empty()
        && !reading.request.offences.is_empty()
        && !deeds.is_empty()
        && !super::acts::has_violence(reading, In::Facts)
        && !reading.says_any(In::Charge, &others)
    {
        let member = ![
            reading.near(In::Charge, "membership", "organisation", 8),
            reading.near(In::Charge, "banned", "organisation", 5),
        ]
        .concat()
        .is_empty();
        evidence.extend(deeds.iter().take(3).filter(|_| !member).map(Said::evidence));
    }
    evidence
}

const SHOWN: usize = 2;
/// Charges in which a word of faith names a place or a person and not what is offended.
const OF_OTHER_MATTERS: &[&str] =
    &["economic-charge", "admin-matter", "private-matter", "family-matter", "norms", "terror"];

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Outrage aux choses sacrées"}], "facts": "Le 2 mai 2025 il a affiché un dessin de la Sainte."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "صرف الناس عن ملّتهم"}], "facts": "في 3 مايو 2025 قرأ كتاب طائفته على جيرانه."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Unlicensed assembly of persons"}], "facts": "On 3 May 2025 she preached and baptised two neighbours."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Abandono de la fe del Estado"}], "facts": "El 3 de mayo de 2025 declaró que dejaba la fe."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Arson"}], "facts": "On 3 May 2025 he burnt a church in which people prayed."}"##,
    ),
];
