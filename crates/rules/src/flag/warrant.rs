//! # The warrant is lacking or doubtful
//! Cites:   RPD 83(2)
//! Raised:  a red request without a warrant; one that has expired, is not a judge's, is older than the
//!          offence, or bears another name.

use super::{Evidence, Example, Field, Flag, In, Reading};
use huecry_matching::names::{Prepared, compare};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-WARRANT", cites: "RPD 83(2)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    let mut note = |because| evidence.push(Evidence::datum(Field::Warrant, because));
    match &reading.request.warrant {
        None if reading.is(&["red"]) => note("because-no-warrant"),
        None => {}
        Some(warrant) => {
            if warrant.valid_until.is_some_and(|until| until < reading.today()) {
                note("because-warrant-expired");
            }
            if !matches!(warrant.kind.as_str(), "judge" | "") {
                note("because-warrant-not-of-judge");
            }
            if matches!((warrant.date, reading.first_offence()), (Some(given), Some(first)) if given < first) {
                note("because-warrant-older");
            }
            if !warrant.person.is_empty() && !is_subject(reading, &warrant.person) {
                note("because-warrant-other-name");
            }
            if reading.is(&["red"]) && warrant.reference.trim().is_empty() {
                note("because-no-warrant");
            }
        }
    }
    evidence.extend(reading.evidence(In::Story, "warrant-lacking"));
    evidence
}

/// Whether the name on the warrant is one of the subject's.
fn is_subject(reading: &Reading<'_>, name: &str) -> bool {
    let subject = &reading.request.subject;
    let own = [subject.given.as_str(), &subject.family].join(" ");
    let mut names = std::iter::once(&own).chain(&subject.aliases).filter(|name| !name.trim().is_empty()).peekable();
    if names.peek().is_none() {
        return true;
    }
    let asked = Prepared::read(name, None, None);
    names.any(|own| {
        let swapped = own.split_whitespace().rev().collect::<Vec<_>>().join(" ");
        let alike = |text: &str| compare(&asked, &Prepared::read(text, None, None), &|_| 1.0).score;
        alike(own).max(alike(&swapped)) >= ALIKE
    })
}

const ALIKE: f32 = 0.6;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"warrant": null}"##),
    Example(
        true,
        r##"{"warrant": {"reference": "1/25", "kind": "prosecutor", "date": "2025-04-01", "person": "Pell Osgar"}}"##,
    ),
    Example(
        true,
        r##"{"warrant": {"reference": "1/25", "kind": "judge", "date": "2025-04-01", "valid_until": "2026-04-01", "person": "Pell Osgar"}}"##,
    ),
    Example(
        true,
        r##"{"warrant": {"reference": "1/25", "kind": "judge", "date": "2025-01-01", "person": "Pell Osgar"}}"##,
    ),
    Example(
        true,
        r##"{"warrant": {"reference": "1/25", "kind": "judge", "date": "2025-04-01", "person": "Martin Stoddard"}}"##,
    ),
    Example(
        false,
        r##"{"warrant": {"reference": "1/25", "kind": "judge", "date": "2025-04-01", "valid_until": "2035-04-01", "person": "OSGAR Pell"}}"##,
    ),
    Example(false, r##"{"type": "blue", "warrant": null}"##),
];
