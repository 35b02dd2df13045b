//! # Sensitive data stand in the request
//! Cites:   RPD 42
//! Raised:  data entered as sensitive; words on origin, opinion, religion, union, health or sex life in the remarks
//!          or the description.

use super::{Evidence, Example, Field, Flag, In, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-SENSITIVE", cites: "RPD 42", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    if reading.request.subject.sensitive.as_ref().is_some_and(|text| !text.trim().is_empty()) {
        evidence.push(Evidence::datum(Field::Sensitive, "because-sensitive"));
    }
    let protection = reading.says(In::Remarks, "refugee-status") || reading.says(In::Remarks, "asylum-asked");
    if !protection {
        evidence.extend(reading.evidence(In::Remarks, "sensitive-datum"));
    }
    evidence.extend(reading.evidence(In::Description, "sensitive-described"));
    evidence
}

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"subject": {"sensitive": "Old rite"}}"##),
    Example(true, r##"{"remarks": "Carries the virus and takes tablets for it."}"##),
    Example(true, r##"{"remarks": "Estuvo internado por depresión."}"##),
    Example(true, r##"{"remarks": "على مذهب أهل الجبل."}"##),
    Example(false, r##"{"remarks": "He may be armed and drives a grey van."}"##),
];
