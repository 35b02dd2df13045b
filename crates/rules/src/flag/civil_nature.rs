//! # A crime here, a civil or administrative matter elsewhere
//! Cites:   spec/notices.md (5.5)
//! Raised:  a charge of bankruptcy without fraud, non-performance, an unfunded cheque, a debt, or leaving an employer;
//!          a law that asks for no intent, where no fraud or theft is charged.

use super::{Evidence, Example, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-CIVIL-NATURE", cites: "spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let others =
        ["norms", "political-charge", "speech-charge", "religious-charge", "military-charge", "terror", "crime-drugs"];
    let civil = reading.says(In::Charge, "civil-charge");
    if super::acts::has_violence(reading, In::Charge) || (reading.says_any(In::Charge, &others) && !civil) {
        return Vec::new();
    }
    let mut charged = reading.evidence(In::Charge, "civil-nature");
    if !reading.says(In::Facts, "deceit") && !super::acts::has_many_victims(reading) {
        charged.extend(reading.evidence(In::Charge, "civil-charge"));
    }
    let fraud = reading.says_any(In::Charge, &["crime-fraud", "crime-theft", "crime-laundering", "economic-charge"])
        && charged.is_empty();
    let said = if fraud { Vec::new() } else { reading.all(In::Story, "civil-nature") };
    said.iter().map(Said::evidence).take(4).chain(charged).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Absconding from employer"}], "facts": "The cook left the house at Averne on 2 May 2025, a year before her contract ended."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Issuing cheques with intent to defraud"}], "facts": "In May 2025 he gave 46 families forged cheques."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "Faillite simple"}], "facts": "La loi locale y voit un délit sans exiger d'intention depuis 2025."}"##,
    ),
    Example(true, r##"{"offences": [{"wording": "Incumplimiento punible de obligaciones"}]}"##),
    Example(
        true,
        r##"{"offences": [{"wording": "إصدار صك لا يقابله رصيد"}], "facts": "حرر صكاً في 5 مايو 2025 ولا يشترط القانون سوء القصد."}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Murder"}], "facts": "On 2 May 2025 he shot his creditor, whatever the intent may have been."}"##,
    ),
];
