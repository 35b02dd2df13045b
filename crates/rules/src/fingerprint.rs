//! # The same case again, under another colour, another spelling or another wording
//! Cites:   spec/notices.md (3.5)
//! Reads:   names, birth and documents of the subject; the source; dates and places of the offences; the warrant
//! Asks:    Is this request the case of another one that was refused, ended or deleted?
//!
//! A fingerprint holds plain normalised values, no hashes: whoever stores it outside the store salts and hashes its
//! [`Fingerprint::keys`]. The wording of an offence, the type of the notice and the way it travels are no part of it, so
//! that changing them changes nothing. Likeness is a question to a person, never a refusal.

use crate::flag::Request;
use huecry_matching::dates::{How, Span, Ymd, compare as compare_dates};
use huecry_matching::names::{Prepared, compare as compare_names};
use huecry_terms::{Approx, Day};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What tells one case from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// The country that asks.
    pub source: String,
    /// The names of the subject, each whole, in small letters without marks, sorted.
    pub names: Vec<String>,
    /// Birth.
    pub birth: Option<Approx>,
    /// Numbers of documents without their kinds, letters and digits only, sorted.
    pub documents: Vec<String>,
    /// The warrant's reference, letters and digits only.
    pub warrant: Option<String>,
    /// Dates and places of the offences, sorted.
    pub offences: Vec<Event>,
}

/// When and where an offence was.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub date: Option<Approx>,
    /// Where, in small letters without marks; empty when nothing is said.
    pub place: String,
}

/// That two requests may be one case, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alike {
    /// Why, first what concerns the person, then what concerns the case.
    pub reasons: Vec<Reason>,
}

/// Why two requests may be one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The number of a document is the same.
    Document,
    /// The names are alike.
    Name,
    /// The dates of birth agree.
    Birth,
    /// The warrant is the same.
    Warrant,
    /// An offence is of the same days and place.
    Offence,
    /// One of the two names neither a warrant nor an offence: only the person is the same.
    PersonOnly,
}

impl Reason {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Reason::Document => "alike-document",
            Reason::Name => "alike-name",
            Reason::Birth => "alike-birth",
            Reason::Warrant => "alike-warrant",
            Reason::Offence => "alike-offence",
            Reason::PersonOnly => "alike-person-only",
        }
    }
}

impl Fingerprint {
    /// The fingerprint of a request.
    pub fn of(request: &Request) -> Fingerprint {
        let subject = &request.subject;
        let own = format!("{} {}", subject.given, subject.family);
        let names = std::iter::once(own.as_str()).chain(subject.aliases.iter().map(String::as_str));
        let events = request
            .offences
            .iter()
            .map(|offence| Event { date: offence.date, place: plain(offence.place.as_deref().unwrap_or_default()) });
        let warrant = request.warrant.as_ref().map(|warrant| number(&warrant.reference));
        Fingerprint {
            source: request.source.clone(),
            names: sorted(names.map(plain).filter(|name| !name.is_empty())),
            birth: subject.birth,
            documents: sorted(subject.identifiers.iter().filter_map(|text| document(text))),
            warrant: warrant.filter(|number| number.chars().count() >= NUMBER_LEAST),
            offences: sorted(events.filter(|event| event.date.is_some() || !event.place.is_empty())),
        }
    }

    /// The keys by which a likely equal can be looked up: each with its kind before it, all with the source.
    pub fn keys(&self) -> Vec<String> {
        let of = |kind: &str, value: &str| format!("{}|{kind}|{value}", self.source);
        let mut keys: Vec<String> = self.documents.iter().map(|number| of("document", number)).collect();
        keys.extend(self.warrant.iter().map(|number| of("warrant", number)));
        keys.extend(self.names.iter().map(|name| of("name", name)));
        keys.extend(self.birth.iter().map(|birth| of("birth", &birth.to_string())));
        let dates = self.offences.iter().filter_map(|event| event.date);
        keys.extend(dates.map(|date| of("offence", &date.to_string())));
        keys.dedup();
        keys
    }
}

/// Whether two requests may be one case of one person, by the same source.
pub fn alike(one: &Fingerprint, other: &Fingerprint) -> Option<Alike> {
    if one.source != other.source {
        return None;
    }
    let mut reasons = person(one, other)?;
    reasons.extend(case(one, other)?);
    Some(Alike { reasons })
}

/// Why the two are one person: a document, or a name with no birth against it.
fn person(one: &Fingerprint, other: &Fingerprint) -> Option<Vec<Reason>> {
    let mut reasons = Vec::new();
    let document = one.documents.iter().any(|number| other.documents.contains(number));
    reasons.extend(document.then_some(Reason::Document));
    let name = name_likeness(one, other);
    reasons.extend((name >= NAME_ALIKE).then_some(Reason::Name));
    let birth = one.birth.zip(other.birth).map(|(a, b)| compare_dates(&span(a), &span(b)).how);
    let agrees =
        birth.is_some_and(|how| matches!(how, How::Same | How::Within | How::Overlap | How::Swapped | How::Digit));
    reasons.extend(agrees.then_some(Reason::Birth));
    let same_warrant = one.warrant.is_some() && one.warrant == other.warrant;
    let named = name >= NAME_ALIKE && (agrees || birth.is_none());
    let misspelt = same_warrant && ((name >= NAME_NEAR && birth.is_none()) || agrees);
    (document || named || misspelt).then_some(reasons)
}

/// Why the two are one case: the warrant, or days and place; `None` when both tell of different cases.
fn case(one: &Fingerprint, other: &Fingerprint) -> Option<Vec<Reason>> {
    let mut reasons = Vec::new();
    reasons.extend((one.warrant.is_some() && one.warrant == other.warrant).then_some(Reason::Warrant));
    let same = |a: &Event| other.offences.iter().any(|b| same_event(a, b));
    reasons.extend(one.offences.iter().any(same).then_some(Reason::Offence));
    let silent = |print: &Fingerprint| print.warrant.is_none() && print.offences.is_empty();
    if reasons.is_empty() && (silent(one) || silent(other)) {
        reasons.push(Reason::PersonOnly);
    }
    (!reasons.is_empty()).then_some(reasons)
}

/// The same days, and no other place.
fn same_event(a: &Event, b: &Event) -> bool {
    let (Some(of_a), Some(of_b)) = (a.date, b.date) else { return false };
    let exact = of_a.exact().is_some() && of_b.exact().is_some();
    let how = compare_dates(&span(of_a), &span(of_b)).how;
    let days =
        matches!(how, How::Same | How::Days | How::Swapped) || (!exact && matches!(how, How::Within | How::Overlap));
    let place = a.place.is_empty() || b.place.is_empty() || likeness(&a.place, &b.place) >= PLACE_ALIKE;
    days && place
}

fn name_likeness(one: &Fingerprint, other: &Fingerprint) -> f32 {
    let pairs = one.names.iter().flat_map(|a| other.names.iter().map(move |b| likeness(a, b)));
    pairs.fold(0.0, f32::max)
}

fn likeness(a: &str, b: &str) -> f32 {
    let read = |text: &str| Prepared::read(text, None, None);
    compare_names(&read(a), &read(b), &|_| 1.0).score
}

fn span(date: Approx) -> Span {
    let (from, to) = date.span();
    let ymd = |day: Day| -> Ymd { (day.year(), day.month() as u8, day.day() as u8) };
    Span { from: ymd(from), to: ymd(to), approximate: date.about }
}

/// "passport XA1234567" → `XA1234567`: the last word that has a digit.
fn document(text: &str) -> Option<String> {
    let numbered = text.split_whitespace().rev().find(|word| word.chars().any(char::is_numeric))?;
    Some(number(numbered)).filter(|number| number.chars().count() >= NUMBER_LEAST)
}

/// Letters and digits in capitals, without marks.
fn number(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric());
    bare.flat_map(char::to_uppercase).collect()
}

/// Small letters without marks, words parted by one space.
fn plain(text: &str) -> String {
    let folded: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn sorted<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort();
    items.dedup();
    items
}

/// Names as alike as misspelling and transliteration leave them.
const NAME_ALIKE: f32 = 0.7;
/// Names that another spelling may have parted further: enough only with the same warrant.
const NAME_NEAR: f32 = 0.45;
const PLACE_ALIKE: f32 = 0.7;
/// A shorter number is anybody's.
const NUMBER_LEAST: usize = 4;

#[cfg(test)]
mod tests;
