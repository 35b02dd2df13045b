//! # Charge and facts do not fit
//! Cites:   RPD 83(2); spec/notices.md (5.5)
//! Raised:  a charge of ordinary crime of whose kind the story has no sign; under a charge about money only where
//!          the story plainly tells something else.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-INCOHERENT", cites: "RPD 83(2); spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    if !is_incoherent(reading) {
        return Vec::new();
    }
    let charges = super::kind::charged(reading).into_iter().flat_map(|kind| kind.evidence(reading));
    charges.take(SHOWN).chain([Evidence::datum(Field::Facts, "because-no-sign")]).collect()
}

/// Whether the charge is no guide to what the story tells.
pub(super) fn is_incoherent(reading: &Reading<'_>) -> bool {
    let thin = !(super::facts_thin::FLAG.raise)(reading).is_empty();
    let status = reading.request.subject.status.as_deref().unwrap_or_default();
    let about_another = reading.is(&["yellow", "black"]) || ["victim", "witness"].contains(&status);
    if thin || about_another || reading.words(In::Facts) < WORDS_LEAST || reading.says_any(In::Charge, OTHER_CHARGES) {
        return false;
    }
    let charged = super::kind::charged(reading);
    if is_own_use_under_traffic(reading) {
        return true;
    }
    if charged.is_empty() || charged.iter().any(|kind| kind.is_borne(reading)) || is_act_of_judge(reading) {
        return false;
    }
    charged.iter().any(|kind| kind.is_belied(reading))
}

/// Traffic is charged, and nothing is told but that the person used or held a little.
fn is_own_use_under_traffic(reading: &Reading<'_>) -> bool {
    let traffic = reading.says(In::Charge, "crime-drugs") && reading.says(In::Charge, "drug-trade");
    traffic && reading.says(In::Facts, "drug-own-use") && !reading.says(In::Facts, "drug-trade")
}

/// What a judge or prosecutor orders may be charged as whatever the other side calls it.
fn is_act_of_judge(reading: &Reading<'_>) -> bool {
    !super::role::of_subject(reading, "role-judge").is_empty() && reading.says(In::Facts, "judicial-act")
}

const SHOWN: usize = 4;

/// Charges that are not of ordinary law, whatever words they share with one.
const OTHER_CHARGES: &[&str] = &[
    "political-charge",
    "speech-charge",
    "military-charge",
    "religious-charge",
    "ethnic-charge",
    "child-taking",
    "norms",
    "family-matter",
];
const WORDS_LEAST: usize = 12;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Vol à main armée"}], "facts": "Vol avec arme, dit la fiche. L'artisan avait touché des arrhes pour une véranda le 5 février 2025 et n'a posé que les montants."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Tráfico internacional de estupefacientes"}], "facts": "El 20 de enero de 2026 se le hallaron dos cigarrillos de marihuana para su propio consumo."}"##,
    ),
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
