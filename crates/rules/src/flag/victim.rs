//! # The subject is a victim or a witness
//! Cites:   RPD 40
//! Raised:  the status; words that say so of a person on whom information is sought.

use super::{Evidence, Example, Field, Flag, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-VICTIM", cites: "RPD 40", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let status = reading.request.subject.status.as_deref().unwrap_or_default().to_lowercase();
    let mut evidence = Vec::new();
    if ["victim", "witness"].iter().any(|word| status.contains(word)) {
        evidence.push(Evidence::datum(Field::Status, "because-status").with("status", status));
    } else if reading.is(&["blue"]) {
        evidence.extend(super::role::of_subject(reading, "role-victim"));
    }
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"type": "blue", "subject": {"status": "witness"}}"##),
    Example(true, r##"{"subject": {"status": "victim"}}"##),
    Example(false, r##"{"subject": {"status": "suspect"}}"##),
];
