//! # Terrorism is charged, and no act is told
//! Cites:   AGN/53/RES/7; RPD 34
//! Raised:  terrorism in the charge, and no killing, explosive, weapon, hostage or attack in the story that is
//!          not denied.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-TERROR-THIN", cites: "AGN/53/RES/7; RPD 34", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let charged = reading.evidence(In::Charge, "terror");
    let acts = [
        "crime-killing",
        "death",
        "crime-wounding",
        "crime-explosion",
        "crime-weapons",
        "crime-kidnapping",
        "crime-robbery",
        "crime-fire",
    ];
    if charged.is_empty() || reading.says_any(In::Facts, &acts) {
        return Vec::new();
    }
    charged.into_iter().chain([Evidence::datum(Field::Facts, "because-no-act")]).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Furtherance of terrorism"}], "facts": "In May 2025 he spoke eleven times with a man close to the milieu."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Favorecimiento del terrorismo"}], "facts": "En mayo de 2025 llevó víveres a un pueblo. No se le halló arma alguna."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "مناصرة الإرهاب"}], "facts": "أعجب بمنشورين في مايو 2025 ولم تسفر التفتيشات عن سلاح."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Attentat terroriste"}], "facts": "Le 2 mai 2025 il a posé une bombe qui a tué neuf personnes."}"##,
    ),
];
