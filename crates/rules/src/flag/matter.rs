//! Whether what is on file is about this subject and this case, or about somebody or something else.

use super::{Entry, In, Kind, Reading, Said};

/// Whether an entry is about the subject: not about a namesake, a co-accused, a victim, and not one
/// that says of the subject only that it is not concerned.
pub(super) fn is_about_subject(reading: &Reading<'_>, n: usize) -> bool {
    let denied = denies_subject(reading, n);
    let other = reading.says(In::Entry(n), "other-person");
    let named = names_subject(reading, n) || reading.says(In::Entry(n), "him-or-her");
    let spoken = reading.says(In::Entry(n), "subject-word") && !denied;
    !denied
        && (!other
            || (named && spoken)
            || (named && !reading.says(In::Entry(n), "not-the-same"))
            || is_named_first(reading, n))
}

/// Whether the subject is named before anybody else is: what follows about others is about its case.
fn is_named_first(reading: &Reading<'_>, n: usize) -> bool {
    let family = super::fold::folded(&reading.request.subject.family);
    let words = reading.words_of(In::Entry(n));
    let own = words.iter().position(|word| word.chars().nth(2).is_some() && family.iter().any(|name| name == word));
    let first = reading.all(In::Entry(n), "other-person").iter().map(Said::place).min();
    matches!((own, first), (Some(own), Some(first)) if own < first)
}

/// Whether an entry is about the case of the request.
pub(super) fn is_same_case(reading: &Reading<'_>, n: usize) -> bool {
    let entry = &reading.request.context[n];
    if shares_reference(reading, entry) || reading.says(In::Entry(n), "same-matter") {
        return true;
    }
    let offence = reading.first_offence();
    let older = matches!((entry.date, offence), (Some(date), Some(first)) if date.span().1 < first);
    !older && !reading.says(In::Entry(n), "other-matter") && !is_other_crime(reading, n)
}

/// The entries of some kinds that are about the subject and this case.
pub(super) fn entries<'a>(reading: &'a Reading<'_>, kinds: &'a [Kind]) -> impl Iterator<Item = usize> + 'a {
    let all = reading.request.context.iter().enumerate().filter(|(_, entry)| kinds.contains(&entry.kind));
    all.map(|(n, _)| n).filter(|n| is_about_subject(reading, *n))
}

fn names_subject(reading: &Reading<'_>, n: usize) -> bool {
    let family = super::fold::folded(&reading.request.subject.family);
    let words = reading.words_of(In::Entry(n));
    family.iter().any(|name| name.chars().nth(2).is_some() && words.contains(&name.as_str()))
}

/// "The subject neither stands nor belongs to any list": a denial right behind the subject.
fn denies_subject(reading: &Reading<'_>, n: usize) -> bool {
    reading.all(In::Entry(n), "subject-word").iter().any(|said| {
        let after = said.after(4);
        let denied = after.iter().take(2).any(|word| super::fold::denies(word));
        denied && !after.iter().any(|word| NO_LONGER.contains(word))
    })
}

/// Whether the entry names a number of the case: a warrant's reference, or figures like `88/2026` that
/// the request itself has.
fn shares_reference(reading: &Reading<'_>, entry: &Entry) -> bool {
    let request = reading.request;
    let warrant = request.warrant.as_ref().map(|w| w.reference.as_str()).unwrap_or_default();
    let texts = [warrant, &request.facts, &request.remarks];
    let parts = entry.text.split_whitespace().map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut numbers = parts.filter(|part| part.len() > 4 && part.contains('/') && part.contains(char::is_numeric));
    numbers.any(|number| texts.iter().any(|text| text.contains(number)))
}

/// The entry speaks of crimes, and of none that the request speaks of.
fn is_other_crime(reading: &Reading<'_>, n: usize) -> bool {
    let of_entry: Vec<&str> = crimes(reading, In::Entry(n));
    !of_entry.is_empty() && !crimes(reading, In::Case).iter().any(|crime| of_entry.contains(crime))
}

/// Which kinds of ordinary crime a text speaks of.
pub(super) fn crimes(reading: &Reading<'_>, place: In) -> Vec<&'static str> {
    CRIMES.iter().copied().filter(|crime| !reading.all(place, crime).is_empty()).collect()
}

/// "No longer", "n'est plus", "ya no": an end, not a denial.
const NO_LONGER: &[&str] = &["longer", "plus", "ya", "يعد", "تعد"];

/// The concepts of ordinary crimes.
pub(super) const CRIMES: &[&str] = &[
    "crime-killing",
    "crime-wounding",
    "crime-sexual",
    "crime-robbery",
    "crime-theft",
    "crime-fraud",
    "crime-drugs",
    "crime-laundering",
    "crime-trafficking",
    "crime-fire",
    "crime-explosion",
    "crime-kidnapping",
    "crime-bribery",
    "crime-weapons",
    "crime-smuggling",
];
