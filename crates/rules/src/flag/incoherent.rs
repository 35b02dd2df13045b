//! # Charge and facts do not fit
//! Cites:   RPD 83(2); spec/notices.md (5.5)
//! Raised:  an ordinary crime in the charge of which the story has no sign.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-INCOHERENT", cites: "RPD 83(2); spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let thin = !(super::facts_thin::FLAG.raise)(reading).is_empty();
    if thin || reading.words(In::Facts) < WORDS_LEAST || reading.is(&["yellow", "black"]) {
        return Vec::new();
    }
    if reading.says_any(In::Charge, OTHER_CHARGES) {
        return Vec::new();
    }
    let charged: Vec<&str> =
        super::matter::CRIMES.iter().copied().filter(|crime| reading.says(In::Charge, crime)).collect();
    let fits = |crime: &str| signs(crime).iter().any(|sign| !reading.all(In::Story, sign).is_empty());
    if charged.is_empty() || charged.iter().any(|crime| fits(crime)) {
        return Vec::new();
    }
    reading
        .evidence_of(In::Charge, &charged)
        .into_iter()
        .chain([Evidence::datum(Field::Facts, "because-no-sign")])
        .collect()
}

/// What a story of such a crime speaks of, one at least.
fn signs(crime: &str) -> &'static [&'static str] {
    match crime {
        "crime-killing" => {
            &["crime-killing", "death", "crime-wounding", "crime-explosion", "crime-fire", "crime-weapons"]
        }
        "crime-wounding" => {
            &["crime-wounding", "death", "crime-killing", "crime-weapons", "crime-explosion", "crime-fire"]
        }
        "crime-sexual" => &["crime-sexual", "crime-trafficking"],
        "crime-robbery" => &[
            "crime-robbery",
            "taking",
            "hurting",
            "crime-theft",
            "crime-wounding",
            "crime-weapons",
            "crime-kidnapping",
        ],
        "crime-theft" => &["crime-theft", "taking", "crime-robbery", "crime-fraud"],
        "crime-fraud" | "crime-bribery" => {
            &["crime-fraud", "crime-laundering", "crime-bribery", "crime-theft", "money"]
        }
        "crime-drugs" => &["crime-drugs", "drug-own-use"],
        "crime-laundering" => &["crime-laundering", "crime-drugs", "crime-bribery", "crime-fraud", "money"],
        "crime-trafficking" => &["crime-trafficking", "crime-sexual", "norms", "crime-kidnapping"],
        "crime-fire" => &["crime-fire", "crime-explosion"],
        "crime-explosion" => &["crime-explosion", "crime-fire", "crime-killing", "terror", "crime-weapons"],
        "crime-kidnapping" => &["crime-kidnapping", "child-taking", "crime-trafficking", "judicial-act"],
        "crime-weapons" => &["crime-weapons", "crime-explosion"],
        "crime-smuggling" => {
            &["crime-smuggling", "death", "crime-drugs", "crime-weapons", "admin-matter", "crime-killing"]
        }
        _ => &[],
    }
}

/// Charges that are not of ordinary law, whatever words they share with one.
const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "speech-charge",
    "military-charge",
    "religious-charge",
    "child-taking",
    "norms",
    "family-matter",
    "terror",
];
const WORDS_LEAST: usize = 12;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Armed robbery"}], "facts": "On 7 May 2026 in the market he set up a stall of pans next to that of a widow and told her to mind her own affairs."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "غسل الأموال"}], "facts": "في 3 مايو 2025 اصطدمت سيارة المطلوب بعربة خضار وهو يرجع إلى الخلف فتكسرت صناديق الطماطم ثم انصرف إلى عمله."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Violación agravada"}], "facts": "El 17 de febrero de 2025 prendió fuego a dos silos de su propiedad y un peón lo vio salir con el bidón del lugar."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Murder"}], "facts": "On 2 May 2025 at Averne he shot the watchman of the gasworks, who died on the way to hospital."}"##,
    ),
];
