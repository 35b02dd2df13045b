//! Dates of birth in every form the list has: a day, a year, about, between, and words in a note.

use super::draft::{Draft, YEARS, field, iso};
use super::tree::Node;
use crate::formats::WarningKind;
use huecry_terms::Approx;

/// One element of a date of birth.
pub(super) fn read(node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = "INDIVIDUAL_DATE_OF_BIRTH";
    let kind = kind(node);
    let note = node.take("NOTE").unwrap_or_default();
    let hedged = HEDGES.iter().any(|hedge| note.eq_ignore_ascii_case(hedge));
    let about = hedged || kind.as_deref() == Some("APPROXIMATELY");
    match dated(node, draft, &note) {
        Ok(date) => {
            if !note.is_empty() && !hedged {
                draft.say(field::BIRTH_REMARKS, &format!("{date}: {note}"));
            }
            draft.add(field::BIRTH_DATES, if about { format!("{date}~") } else { date });
        }
        Err(text) => {
            let told: Vec<&str> = [text.as_str(), note.as_str()].into_iter().filter(|t| !t.is_empty()).collect();
            let told = told.join(": ");
            if !told.is_empty() {
                draft.warn(WarningKind::DateUnread, &told);
                let about = if about && !hedged { "approximately " } else { "" };
                draft.say(field::BIRTH_REMARKS, &format!("{about}{told}"));
            }
        }
    }
}

/// A date of birth that stands alone, as with an alias.
pub(super) fn day(draft: &mut Draft<'_>, text: &str) {
    match draft.date(text) {
        Some(date) => draft.add(field::BIRTH_DATES, date),
        None => draft.say(field::BIRTH_REMARKS, text),
    }
}

/// The kind of date, where it is one that is understood; others stay where they are and are warned about.
fn kind(node: &mut Node) -> Option<String> {
    let text = node.each("TYPE_OF_DATE").next()?.text.to_ascii_uppercase();
    let dated = node.children.iter().any(|c| DATED.contains(&c.name.as_str()) && !c.text.is_empty());
    if !KINDS.contains(&text.as_str()) || !dated {
        return None;
    }
    node.take("TYPE_OF_DATE");
    Some(text)
}

/// The date in an element, as canonical text; the text that is none otherwise, the note's left aside.
fn dated(node: &mut Node, draft: &mut Draft<'_>, note: &str) -> Result<String, String> {
    if let Some(text) = node.take("DATE") {
        let found = iso(&text).ok_or_else(|| text.clone())?;
        if found != text {
            draft.warn(WarningKind::ZoneDropped, &text);
        }
        return Ok(found);
    }
    if let Some(text) = node.take("YEAR") {
        let finer = month(note).map(|m| format!("{text}-{m:02}"));
        return finer.into_iter().chain([text.clone()]).find(|t| plausible(t)).ok_or(text);
    }
    match (node.take("FROM_YEAR"), node.take("TO_YEAR")) {
        (None, None) => spelt(note).filter(|text| plausible(text)).ok_or_else(String::new),
        (Some(from), Some(to)) if from == to && plausible(&from) => Ok(from),
        (Some(from), Some(to)) => Some(format!("{from}/{to}")).filter(|t| plausible(t)).ok_or(format!("{from}/{to}")),
        (Some(one), None) | (None, Some(one)) => Err(one),
    }
}

fn plausible(text: &str) -> bool {
    let date: Option<Approx> = text.parse().ok();
    date.is_some_and(|d| [Some(d.from), d.to].into_iter().flatten().all(|p| YEARS.contains(&p.year)))
}

/// A date in English words: `Nov. 1973`, `11 Apr. 1963`, `Between Aug. and Sep. 1977`. Nothing else: the
/// order of `08-11-2005` cannot be known.
fn spelt(note: &str) -> Option<String> {
    if note.len() > 60 {
        return None;
    }
    let words: Vec<&str> = note.split([' ', '.', ',']).filter(|w| !w.is_empty()).collect();
    let year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    match words[..] {
        [m, y] if year(y) => month(m).map(|m| format!("{y}-{m:02}")),
        [d, m, y] if year(y) => {
            let day = d.parse::<u8>().ok().filter(|d| (1..=31).contains(d))?;
            month(m).map(|m| format!("{y}-{m:02}-{day:02}"))
        }
        [between, a, and, b, y] if year(y) && between.eq_ignore_ascii_case("between") && and == "and" => {
            Some(format!("{y}-{:02}/{y}-{:02}", month(a)?, month(b)?))
        }
        _ => None,
    }
}

/// The month an English word or its usual abbreviation means.
fn month(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| *month == word || (word.len() >= 3 && month.starts_with(word.as_str())))?;
    Some(at + 1)
}

const HEDGES: [&str; 2] = ["approximately", "about"];
const KINDS: [&str; 3] = ["EXACT", "APPROXIMATELY", "BETWEEN"];
const DATED: [&str; 5] = ["DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
