//! # A judge of another state, for an act of office
//! Cites:   Constitution 3; spec/notices.md (5.3)
//! Raised:  the subject is a judge or prosecutor, the story is an act of that office, and the office is another
//!          state's: by nationality, or because the act is held to be one against the state that asks.

use super::{Evidence, Example, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-JUDGE-TARGET", cites: "Constitution 3; spec/notices.md (5.3)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let (role, act) = (super::role::of_subject(reading, "role-judge"), reading.evidence(In::Facts, "judicial-act"));
    let nationalities = &reading.request.subject.nationalities;
    let foreign = !nationalities.is_empty() && !nationalities.contains(&reading.request.source);
    let against = reading.says_any(In::Case, &["against-our-state", "foreign-seat"]);
    if role.is_empty() || act.is_empty() || !(foreign || against) {
        return Vec::new();
    }
    role.into_iter().chain(act).collect()
}

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"subject": {"occupation": "judge of appeal", "nationalities": ["XB"]}, "facts": "On 6 March 2026 the accused signed the ruling by which Marenia declined to hand over a banker."}"##,
    ),
    Example(
        true,
        r##"{"subject": {"occupation": "juge d'instruction", "nationalities": ["XB"]}, "facts": "Le 6 mars 2026 elle a ordonné une perquisition au consulat."}"##,
    ),
    Example(
        false,
        r##"{"subject": {"occupation": "judge"}, "facts": "On 6 March 2026 the accused took 40 000 marks from a party in a land case."}"##,
    ),
    Example(
        false,
        r##"{"subject": {"occupation": "joiner", "nationalities": ["XB"]}, "facts": "On 6 March 2026 he burnt the house of a judge who had signed his warrant."}"##,
    ),
];
