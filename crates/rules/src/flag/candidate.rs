//! # An election is near and the person stands in it
//! Cites:   Constitution 3; spec/notices.md (5.3)
//! Raised:  an election within twelve months, and words that make the subject a candidate or opponent.

use super::reading::days;
use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag =
    Flag { id: "F-CANDIDATE", cites: "Constitution 3; spec/notices.md (5.3)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let near = reading.on_file(Kind::Election).filter(|(n, entry)| {
        let soon = entry.date.is_none_or(|date| {
            days(date.span().0, reading.today()).abs() <= YEAR_DAYS
                || days(date.span().1, reading.today()).abs() <= YEAR_DAYS
        });
        soon && super::matter::is_about_subject(reading, *n) && stands(reading, *n)
    });
    near.map(|(n, _)| Evidence::datum(Field::Entry(n), "because-on-file")).collect()
}

/// Whether the file or the request makes the subject one who stands or opposes.
fn stands(reading: &Reading<'_>, n: usize) -> bool {
    [In::Entry(n), In::Who].iter().any(|place| reading.says_any(*place, &["candidate", "opposition", "role-office"]))
        || reading.says_any(In::Story, &["candidate", "opposition"])
}

const YEAR_DAYS: i32 = 366;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"context": [{"kind": "election", "text": "Élections municipales ; l'intéressée conduit la liste d'opposition", "date": "2027-03-21"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "election", "text": "Her name stands on the provisional roll of candidates", "date": "2027-02-14"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "election", "text": "The subject neither stands nor belongs to any list", "date": "2027-03-06"}]}"##,
    ),
    Example(false, r##"{"context": [{"kind": "election", "text": "Vote; he is a candidate", "date": "2029-03-06"}]}"##),
];
