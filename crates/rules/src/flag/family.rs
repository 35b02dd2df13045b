//! # A matter of marriage or family
//! Cites:   RPD 83(1)
//! Raised:  in a red, blue or green notice, a charge of maintenance, marriage, the home or honour; husband or wife named in
//!          the charge; adultery where a spouse is told of; a parent who takes a child; failing all that, a story with two
//!          such words and no ordinary crime. Not under a charge of violence, unless the story does not bear it, the charge
//!          is the taking of a child, or custody was ruled on.

use super::{Evidence, Example, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-FAMILY", cites: "RPD 83(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let custody = [Kind::CustodyRuling, Kind::HagueCase];
    let ruled = custody.iter().any(|kind| reading.on_file(*kind).next().is_some());
    let stray = super::incoherent::is_incoherent(reading);
    let violent = super::acts::has_violence(reading, In::Charge) && !reading.says(In::Charge, "child-taking") && !stray;
    if (violent && !ruled) || !reading.is(&["red", "blue", "green"]) {
        return Vec::new();
    }
    let mut evidence = reading.evidence(In::Charge, "family-matter");
    evidence.extend(super::custody::taking(reading));
    if ruled {
        evidence.extend((super::custody::FLAG.raise)(reading));
    }
    let couple = reading.says(In::Charge, "spouse");
    evidence.extend(if couple { reading.evidence(In::Charge, "spouse") } else { Vec::new() });
    evidence.extend(adultery(reading));
    let crime = super::acts::is_ordinary_case(reading) || super::acts::has_violence(reading, In::Facts);
    if evidence.is_empty() && !crime && reading.said(In::Facts, "family-matter").len() > 1 {
        evidence.extend(reading.evidence(In::Facts, "family-matter"));
    }
    evidence
}

/// Adultery is charged on the complaint of a husband or wife.
fn adultery(reading: &Reading<'_>) -> Vec<Evidence> {
    let charged = reading.evidence(In::Charge, "adultery");
    if reading.says_any(In::Case, &["spouse"]) { charged } else { Vec::new() }
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Wilful neglect to maintain"}], "facts": "He paid his former wife to August 2024 and then no more."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Contraction d'un second mariage"}], "facts": "Le 2 mai 2025 il a contracté une seconde union."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Abandono de hogar"}], "facts": "Dejó el domicilio el 2 de mayo de 2025."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "الامتناع عن أداء النفقة"}], "facts": "لم يدفع نفقة مطلقته منذ مايو 2025."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Meurtre par conjoint"}], "facts": "Le 2 mai 2025, au domicile conjugal, il a étranglé son épouse."}"##,
    ),
];
