//! Papers of a person: which sort, which number, who issued it. The list writes all three into any element.

use super::alias::NOTE_MOST;
use super::draft::{Draft, field};
use super::tree::Node;
use crate::formats::WarningKind;
use huecry_terms::Identifier;
use serde_json::{Map, Value};

/// One document element.
pub(super) fn read(node: &mut Node, draft: &mut Draft<'_>) {
    draft.path = "INDIVIDUAL_DOCUMENT";
    let mut paper = Paper::taken(node);
    if paper.is_empty() {
        return;
    }
    let found = paper.number();
    let (sort, unsaid) = sort(draft, &paper, found.as_ref());
    let country = issuer(draft, &paper, found.as_ref());
    let raw = found.as_ref().map(|f| f.number.clone()).filter(|raw| raw.chars().count() <= Identifier::RAW_MOST);
    let notes = paper.notes(found.as_ref(), unsaid, country.is_none());
    let Some(raw) = raw else {
        let told = paper.told();
        draft.warn(WarningKind::DocumentWithoutNumber, &told);
        return draft.say(field::DOCUMENT_REMARKS, &told);
    };
    let mut note = notes.join("; ");
    if note.chars().count() > NOTE_MOST {
        draft.move_to(field::DOCUMENT_REMARKS, &format!("{raw}: {note}"));
        note = String::new();
    }
    let field = match sort.as_deref() {
        Some(sort) if NUMBERS.contains(&sort) => field::OTHER_IDENTIFIERS,
        _ => field::DOCUMENTS,
    };
    draft.add(field, identifier(raw, country, sort, note));
}

/// A number with what is known about it, as the one door reads it.
pub(super) fn identifier(raw: String, country: Option<String>, sort: Option<String>, note: String) -> Value {
    if country.is_none() && sort.is_none() && note.is_empty() {
        return Value::from(raw);
    }
    let mut identifier = Map::new();
    identifier.insert("number".into(), Value::from(raw));
    let note = (!note.is_empty()).then_some(note);
    for (key, text) in [("country", country), ("type", sort), ("note", note)] {
        identifier.extend(text.map(|text| (key.to_string(), Value::from(text))));
    }
    Value::Object(identifier)
}

/// The elements of one document, as they stand.
#[derive(Debug, Default)]
struct Paper {
    sort: Option<String>,
    finer_sort: Option<String>,
    number: Option<String>,
    issuer: Option<String>,
    on: Option<String>,
    city: Option<String>,
    place: Option<String>,
    note: Option<String>,
}

/// A number within words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The words before it.
    pub before: String,
    /// The number.
    pub number: String,
    /// The words after it.
    pub after: String,
    /// The whole text, unless the number is all there is.
    pub listed: Option<String>,
}

impl Paper {
    fn taken(node: &mut Node) -> Paper {
        Paper {
            sort: node.take("TYPE_OF_DOCUMENT"),
            finer_sort: node.take("TYPE_OF_DOCUMENT2"),
            number: node.take("NUMBER"),
            issuer: node.take("ISSUING_COUNTRY"),
            on: node.take("DATE_OF_ISSUE"),
            city: node.take("CITY_OF_ISSUE"),
            place: node.take("COUNTRY_OF_ISSUE"),
            note: node.take("NOTE"),
        }
    }

    fn each(&self) -> [(&'static str, &Option<String>); 8] {
        [
            ("", &self.sort),
            ("", &self.finer_sort),
            ("number", &self.number),
            ("issued by", &self.issuer),
            ("issued", &self.on),
            ("in", &self.city),
            ("in", &self.place),
            ("", &self.note),
        ]
    }

    fn is_empty(&self) -> bool {
        self.each().iter().all(|(_, text)| text.is_none())
    }

    /// Everything in words, for a document that has no number to hang it on.
    fn told(&self) -> String {
        let told = self.each().into_iter().filter_map(|(word, text)| {
            text.as_ref().map(|text| if word.is_empty() { text.clone() } else { format!("{word} {text}") })
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// The number, from its own element, or else from the sort or the note it was written into. Where it was
    /// found in the sort, that text is no longer there.
    fn number(&mut self) -> Option<Found> {
        if let Some(text) = &self.number {
            return Some(within(text, true).unwrap_or_else(|| Found {
                before: String::new(),
                number: text.clone(),
                after: String::new(),
                listed: None,
            }));
        }
        if let Some(found) = self.finer_sort.as_deref().and_then(|text| within(text, false)) {
            self.finer_sort = None;
            return Some(found);
        }
        let found = self.note.as_deref().and_then(|text| within(text, false))?;
        Some(Found { listed: None, ..found })
    }

    /// What stands beside the number: what was not made a code, where and when it was issued, the note.
    fn notes(&self, found: Option<&Found>, unsaid: Vec<String>, no_issuer: bool) -> Vec<String> {
        let mut notes: Vec<String> =
            found.and_then(|f| f.listed.clone()).map(|t| format!("listed as: {t}")).into_iter().collect();
        notes.extend(unsaid);
        notes.extend(self.issuer.iter().filter(|_| no_issuer).map(|text| format!("issued by {text}")));
        let place: Vec<&str> = [&self.city, &self.place].into_iter().flatten().map(String::as_str).collect();
        let on = self.on.as_deref().unwrap_or_default();
        match (on.is_empty(), place.is_empty()) {
            (true, true) => {}
            (false, true) => notes.push(format!("issued {on}")),
            (true, false) => notes.push(format!("issued in {}", place.join(", "))),
            (false, false) => notes.push(format!("issued {on} in {}", place.join(", "))),
        }
        notes.extend(self.note.clone());
        notes
    }
}

/// The sort of document, and the texts that say it otherwise than its code does. The finer of the list's two
/// elements goes before the coarser, and the words before the number between them.
fn sort(draft: &mut Draft<'_>, paper: &Paper, found: Option<&Found>) -> (Option<String>, Vec<String>) {
    let before = found.map(|f| f.before.as_str()).filter(|text| !text.is_empty());
    let (mut code, mut unsaid) = (None, Vec::new());
    for text in [paper.finer_sort.as_deref(), before, paper.sort.as_deref()].into_iter().flatten() {
        let known = draft.code("document-types", text).or_else(|| draft.code("document-types", &bare(text)));
        match (&code, known) {
            (_, None) if Some(text) == before => {}
            (_, None) => {
                draft.warn(WarningKind::CodeUnknown, text);
                unsaid.push(text.to_string());
            }
            (None, known) => code = known,
            (Some(code), Some(known)) if *code == known => {}
            (Some(_), Some(_)) => unsaid.push(text.to_string()),
        }
    }
    (code, unsaid)
}

/// The country that issued it: as the list says, or as the words beside the number say. **Not** the country
/// it was issued in: a consulate issues abroad. Short words before a number are no country: `No.` is not
/// Norway, and a `PAN` or a `FIN` is a number of its own.
fn issuer(draft: &mut Draft<'_>, paper: &Paper, found: Option<&Found>) -> Option<String> {
    if let Some(text) = &paper.issuer {
        return draft.country(text);
    }
    let found = found?;
    let bare = bare(&found.before);
    let first = bare.split(' ').next().unwrap_or_default();
    let bracketed = found.after.starts_with('(').then(|| found.after.trim_matches(['(', ')', ' ']));
    let after = found.after.trim_matches(|c: char| !c.is_alphanumeric());
    let long = [bare.as_str(), after, first].into_iter().filter(|word| word.chars().count() > 3);
    bracketed.into_iter().chain(long).find_map(|word| draft.code("countries", word))
}

/// Finds a number in words. In its own element the first that looks like one is taken; in other texts only
/// one at the start, or behind a word that announces it, so that no day and no year becomes a passport.
pub(super) fn within(text: &str, own: bool) -> Option<Found> {
    let words: Vec<&str> = text.split(' ').collect();
    if own && words.iter().all(|w| part(w)) && words.iter().any(|w| digits(w) > 0) {
        return Some(Found { before: String::new(), number: text.to_string(), after: String::new(), listed: None });
    }
    let announced =
        |i: usize| i == 0 || announces(words[i - 1]) || prefix(words[i - 1]) && i > 1 && announces(words[i - 2]);
    let mut at = words.iter().enumerate().position(|(i, w)| digits(w) > 0 && number(w) && (own || announced(i)))?;
    let mut end = at + 1;
    // Russian passports are written `8208 No. 555627`, series and number.
    while end < words.len() && !ends(words[end - 1]) && (figures(words[end]) || announces(words[end])) {
        end += 1;
    }
    while end > at + 1 && announces(words[end - 1]) {
        end -= 1;
    }
    if at > 0 && prefix(words[at - 1]) {
        at -= 1;
    }
    let number: Vec<&str> = words[at..end].iter().copied().filter(|w| !announces(w)).collect();
    let number = number.join(" ").trim_matches(|c: char| !c.is_alphanumeric()).to_string();
    let least = if at == 0 { DIGITS_LEAST_ALONE } else { DIGITS_LEAST };
    if !own && digits(&number) < least {
        return None;
    }
    let (before, after) = (words[..at].join(" "), words[end..].join(" "));
    Some(Found { before, number, after, listed: Some(text.to_string()) })
}

/// The words before a number without the one that announces it.
fn bare(before: &str) -> String {
    let words: Vec<&str> = before.split(' ').filter(|w| !MERE.contains(&plain(w).as_str())).collect();
    words.join(" ")
}

fn plain(word: &str) -> String {
    word.trim_end_matches(['.', ':', ',']).to_ascii_lowercase()
}

fn figures(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// A word that may stand in a number written with spaces.
fn part(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-/.".contains(c))
}

/// A word that is a number, punctuation behind it left aside.
fn number(word: &str) -> bool {
    part(word.trim_end_matches([',', ';', ')', '.']))
}

/// One or two letters that begin a number: `A 0139243`, `DE- 473900`.
fn prefix(word: &str) -> bool {
    let letters = word.trim_end_matches('-');
    (1..=2).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase())
}

fn ends(word: &str) -> bool {
    word.ends_with([',', ';', ')'])
}

fn digits(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_digit).count()
}

fn announces(word: &str) -> bool {
    let word = plain(word);
    MERE.contains(&word.as_str()) || TELLING.contains(&word.as_str())
}

/// Words behind which a number comes, and that say nothing else.
const MERE: [&str; 5] = ["number", "no", "nos", "nr", "№"];

/// Words behind which a number comes, and that say what it is.
const TELLING: [&str; 5] = ["code", "card", "ssn", "passport", "id"];

/// A number found in prose has at least so many digits; more than a year has, where no word announces it.
const DIGITS_LEAST: usize = 3;
const DIGITS_LEAST_ALONE: usize = 5;

/// Sorts that are numbers of a person rather than of a paper.
const NUMBERS: [&str; 4] = ["national-number", "tax-number", "social-security-number", "company-registration"];

#[cfg(test)]
mod tests;
