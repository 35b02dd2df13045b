//! # The passport was entered as stolen while its holder uses it
//! Cites:   spec/notices.md (3.5)
//! Raised:  an entry on file; the source's own words.

use super::{Evidence, Example, Field, Flag, In, Kind, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-SLTD-TRICK", cites: "spec/notices.md (3.5)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let kinds = [Kind::StolenDocumentEntry];
    let entries = super::matter::entries(reading, &kinds).filter(|n| is_own(reading, *n));
    let mut evidence: Vec<Evidence> = entries.map(|n| Evidence::datum(Field::Entry(n), "because-on-file")).collect();
    evidence.extend(reading.near(In::Story, "document-entered-lost", "passport", 10));
    evidence
}

/// Where the entry names a number, whether it is one of the subject's.
fn is_own(reading: &Reading<'_>, n: usize) -> bool {
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count() >= DIGITS_LEAST;
    let number = |word: &&str| digits(word) && word.starts_with(|c: char| c.is_ascii_uppercase());
    let text = &reading.request.context[n].text;
    let mut numbers = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(number).peekable();
    let own = &reading.request.subject.identifiers;
    numbers.peek().is_none() || numbers.any(|number| own.iter().any(|there| there.contains(number)))
}

/// So many figures behind a letter are the number of a document.
const DIGITS_LEAST: usize = 5;

const EXAMPLES: &[Example] = &[
    Example(
        false,
        r##"{"context": [{"kind": "stolen-document-entry", "text": "Passport F12345678 entered as stolen", "date": "2026-05-04"}]}"##,
    ),
    Example(
        true,
        r##"{"context": [{"kind": "stolen-document-entry", "text": "Passport XA1234567 entered as stolen; the holder showed it at a hotel", "date": "2026-08-03"}]}"##,
    ),
    Example(
        false,
        r##"{"context": [{"kind": "stolen-document-entry", "text": "Passport XB7654321 entered as stolen", "date": "2026-08-03"}]}"##,
    ),
    Example(
        true,
        r##"{"remarks": "Para que no aborde, anotamos su pasaporte en la base de documentos extraviados."}"##,
    ),
];
