//! # The subject is or was a minor
//! Cites:   RPD 41
//! Raised:  under eighteen on the day of the examination or of the offence, by the date of birth.

use super::reading::years;
use super::{Evidence, Example, Field, Flag, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-MINOR", cites: "RPD 41", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let Some(birth) = reading.request.subject.birth else { return Vec::new() };
    let born = birth.span().1;
    let mut evidence = Vec::new();
    if years(born, reading.today()) < OF_AGE {
        evidence.push(Evidence::datum(Field::Birth, "because-minor-now").with("age", years(born, reading.today())));
    }
    if let Some(then) = reading.first_offence().map(|first| years(born, first)).filter(|age| *age < OF_AGE) {
        evidence.push(Evidence::datum(Field::Birth, "because-minor-then").with("age", then));
    }
    evidence
}

const OF_AGE: i32 = 18;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"subject": {"birth": "2009-01-30"}}"##),
    Example(true, r##"{"type": "yellow", "subject": {"birth": "2018-02-05", "status": "missing"}, "offences": []}"##),
    Example(false, r##"{"subject": {"birth": "2000-01-30"}}"##),
];
