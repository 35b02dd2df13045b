//! # The trial may not have been fair
//! Cites:   Constitution 2(1); spec/notices.md (5.4)
//! Raised:  a secret or mass trial, a special court, no lawyer, or judges who are not free, in the story, on file
//!          or by the name of the court.

use super::{Evidence, Example, Flag, In, Kind, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-FAIRTRIAL", cites: "Constitution 2(1); spec/notices.md (5.4)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> =
        reading.all(In::Story, "unfair-trial").iter().map(Said::evidence).take(4).collect();
    evidence.extend(reading.evidence(In::Court, "special-court"));
    let of_judge = !super::role::of_subject(reading, "role-judge").is_empty();
    if !of_judge && reading.says_any(In::Story, &["trial-word"]) {
        evidence.extend(reading.near_all(In::Story, "kept-out", "lawyer", 7));
        evidence.extend(reading.near_all(In::Story, "court-amiss", "trial-word", 12));
    }
    let kinds = [Kind::UnFinding, Kind::CourtFinding];
    for n in super::matter::entries(reading, &kinds) {
        evidence.extend(reading.evidence(In::Entry(n), "fair-trial-finding"));
        evidence.extend(reading.all(In::Entry(n), "unfair-trial").iter().map(Said::evidence).take(2));
    }
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "Tried with 340 others on 2 May 2025; no counsel was let in. He is said to have taken eleven sacks."}"##,
    ),
    Example(
        true,
        r##"{"facts": "Le jugement a été rendu le 2 mai 2025 par une commission de trois officiers, sans publicité."}"##,
    ),
    Example(true, r##"{"facts": "La vista se celebró a puerta cerrada el 2 de mayo de 2025."}"##),
    Example(true, r##"{"facts": "صدر الحكم في 2 مايو 2025 ولم يُؤذن له بمحامٍ."}"##),
    Example(
        false,
        r##"{"facts": "On 2 May 2025 he took a van at Averne. He was tried in open court with counsel of his own choice."}"##,
    ),
];
