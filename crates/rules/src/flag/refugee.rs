//! # The person may be a refugee
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  protection granted, on file or in the source's own words.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-REFUGEE", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::AsylumGranted];
    let entries = super::matter::entries(reading, &kinds);
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-protection")).collect();
    let citizen = !(super::naturalised_refugee::FLAG.raise)(reading).is_empty();
    let others = citizen || reading.says(In::Facts, "crime-trafficking") || reading.says(In::Facts, "crime-smuggling");
    evidence.extend(if others { Vec::new() } else { reading.evidence(In::Story, "refugee-status") });
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "asylum-granted", "text": "Carte de réfugié vue en original", "date": "2026-07-30"}]}"##,
    ),
    Example(true, r##"{"remarks": "He is said to hold refugee status abroad."}"##),
    Example(true, r##"{"remarks": "يُذكر أنه حصل على صفة لاجئ في الخارج."}"##),
    Example(
        false,
        r##"{"context": [{"kind": "asylum-granted", "text": "Protection accordée à deux rescapées ; le requis n'a rien demandé", "date": "2026-10-12"}]}"##,
    ),
    Example(false, r##"{"facts": "On 3 May 2025 he burnt the hostel in which refugees lived."}"##),
];
