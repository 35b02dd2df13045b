//! # A parent and a child, and who has custody
//! Cites:   spec/notices.md (5.5)
//! Raised:  a parent who takes or keeps a child; rulings on custody or a Hague Convention case on file.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-CUSTODY", cites: "spec/notices.md (5.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let entries = reading.on_file(Kind::CustodyRuling).chain(reading.on_file(Kind::HagueCase));
    let mut evidence: Vec<Evidence> =
        entries.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(taking(reading));
    if reading.is(&["yellow"]) {
        evidence.extend(reading.near(In::Story, "parent", "child-taking", 25));
    }
    evidence
}

/// A parent who takes or keeps a child, as charged or told.
pub(super) fn taking(reading: &Reading<'_>) -> Vec<Evidence> {
    if reading.is(&["yellow"]) {
        return Vec::new();
    }
    let charged = reading.evidence(In::Charge, "child-taking");
    let told = reading.evidence(In::Facts, "child-taking");
    let parent = reading.says(In::Case, "parent");
    let ransom = reading.says(In::Facts, "crime-robbery") || reading.says(In::Facts, "crime-killing");
    if charged.is_empty() && (told.is_empty() || !parent || reading.request.offences.is_empty()) || ransom {
        return Vec::new();
    }
    charged.into_iter().chain(told).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"offences": [{"wording": "Taking of a child by a parent"}], "facts": "On 2 May 2025 she did not bring her son back."}"##,
    ),
    Example(
        true,
        r##"{"offences": [{"wording": "خطف ولد من حاضنه"}], "facts": "أخذ ابنته في 2 سبتمبر 2025 وسافر بها."}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "custody-ruling", "text": "Residence with the father", "date": "2025-05-03", "by": "XA"}]}"##,
    ),
    Example(
        true,
        r##"{"type": "yellow", "offences": [], "facts": "L'enfant n'est pas rentré au terme des vacances passées chez son père.", "context": [{"kind": "custody-ruling", "text": "Résidence chez la mère", "date": "2025-11-04"}]}"##,
    ),
    Example(
        false,
        r##"{"offences": [{"wording": "Kidnapping for ransom"}], "facts": "On 2 May 2025 he took a girl from school and asked her parents for 400 000 marks of ransom."}"##,
    ),
];
