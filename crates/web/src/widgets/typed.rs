//! What was typed into a question, between the form and the JSON that a draft keeps: right or wrong, nothing
//! of it is lost.
//!
//! The JSON is what the one door takes (`huecry_catalogue::read_field`). What cannot be such JSON is kept in a
//! shape that the door refuses, so that it is shown again as it was typed, with what is wrong with it.

use crate::form::Form;
use huecry_catalogue::{Field, MANY_MOST};
use huecry_terms::{Approx, Kind};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The texts of one value, by part: `given`, `day`, `latitude`. None is empty.
pub type Parts = BTreeMap<&'static str, String>;

/// What a question holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// Each value.
    pub values: Vec<Parts>,
    /// Whether the source is said not to know it.
    pub unknown: bool,
    /// Whether boxes of a list were ticked.
    ticked: bool,
}

/// The parts a value of a kind has, the main one first.
pub fn parts_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Name => &["name", "given", "family", "use", "quality", "note"],
        Kind::Date => &["year", "month", "day", "about", "to-year", "to-month", "to-day"],
        Kind::Place => &["place", "country", "latitude", "longitude"],
        Kind::Identifier => &["number", "type", "country", "note"],
        Kind::Text => &["text", "language"],
        Kind::Country | Kind::Code | Kind::Measure | Kind::Image | Kind::Link => &["value"],
    }
}

/// The name of a part of the n-th value in a form.
pub fn name(field: &Field, nth: usize, part: &str) -> String {
    format!("v.{}.{nth}.{part}", field.id)
}

/// The name under which boxes of one list are ticked, and "unknown" is said.
pub fn name_of_all(field: &Field) -> String {
    format!("v.{}.all", field.id)
}

impl Typed {
    /// What a form says.
    pub fn of_form(form: &Form, field: &Field) -> Typed {
        let beginning = format!("v.{}.", field.id);
        let (mut typed, mut by_place) = (Typed::default(), BTreeMap::<usize, Parts>::new());
        for (name, text) in form.pairs() {
            let Some(rest) = name.strip_prefix(&beginning) else { continue };
            let text = text.trim();
            let chosen = rest == "all" || matches!(field.kind, Kind::Code | Kind::Country);
            if chosen && text == UNKNOWN {
                typed.unknown = true;
            } else if text.is_empty() {
                continue;
            } else if rest == "all" {
                typed.ticked = true;
                typed.values.push(Parts::from([("value", text.to_string())]));
            } else if let Some((place, part)) = place_and_part(field, rest) {
                by_place.entry(place).or_default().insert(part, text.to_string());
            }
        }
        typed.values.extend(by_place.into_values().filter(|parts| says_something(field.kind, parts)));
        typed
    }

    /// What a draft keeps.
    pub fn of_json(field: &Field, json: Option<&Json>) -> Typed {
        let Some(json) = json else { return Typed::default() };
        let (unknown, values) = match json {
            Json::Object(object) if object.contains_key(NOTHING) => (true, object.get(TYPED).unwrap_or(&Json::Null)),
            other => (false, other),
        };
        let values = match values {
            Json::Null => Vec::new(),
            Json::Array(list) => list.iter().map(|one| parts(field.kind, one)).collect(),
            one => vec![parts(field.kind, one)],
        };
        Typed { values: values.into_iter().filter(|parts| !parts.is_empty()).collect(), unknown, ticked: false }
    }

    /// For a draft to keep; `None` when nothing was said.
    pub fn json(&self, field: &Field) -> Option<Json> {
        let each: Vec<Json> = self.values.iter().map(|parts| one(field.kind, parts)).collect();
        let values = match each.len() {
            0 => None,
            1 if !field.many => each.into_iter().next(),
            _ => Some(Json::Array(each)),
        };
        match (self.unknown, values) {
            (false, values) => values,
            (true, None) => Some(json!({ NOTHING: "unknown" })),
            // A value and "unknown" at once: the door refuses it, and both are shown again.
            (true, Some(values)) => Some(json!({ NOTHING: "unknown", TYPED: values })),
        }
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && !self.unknown
    }

    /// Whether it came from boxes of a list, which are in the order of the list.
    pub fn is_ticked(&self) -> bool {
        self.ticked
    }

    /// The same with the values that stood there before first, in their old order: a list of boxes knows no
    /// order, and a record does not change because its form does not.
    pub fn in_order_of(mut self, before: &Typed) -> Typed {
        let place = |parts: &Parts| before.values.iter().position(|old| old == parts).unwrap_or(usize::MAX);
        self.values.sort_by_key(place);
        self
    }

    /// The same without the n-th value.
    pub fn without(mut self, nth: usize) -> Typed {
        if nth < self.values.len() {
            self.values.remove(nth);
        }
        self
    }
}

/// `3.given`, if the kind has such a part.
fn place_and_part(field: &Field, rest: &str) -> Option<(usize, &'static str)> {
    let (place, part) = rest.split_once('.')?;
    let place = place.parse().ok().filter(|place| *place < MANY_MOST)?;
    Some((place, parts_of(field.kind).iter().find(|known| **known == part)?))
}

/// What a form sends for an empty value: the main use of no name.
fn says_something(kind: Kind, parts: &Parts) -> bool {
    kind != Kind::Name || parts.iter().any(|(part, text)| *part != "use" || text != MAIN)
}

/// The JSON of one value.
fn one(kind: Kind, parts: &Parts) -> Json {
    match kind {
        Kind::Date => date(parts),
        Kind::Name | Kind::Place | Kind::Identifier | Kind::Text => composed(kind, parts),
        Kind::Country | Kind::Code | Kind::Measure | Kind::Image | Kind::Link => {
            let text = parts.get("value").cloned().unwrap_or_default();
            Json::String(if kind == Kind::Measure { western(&text) } else { text })
        }
    }
}

/// A text where only the main part is there, else an object.
fn composed(kind: Kind, parts: &Parts) -> Json {
    let main = parts_of(kind).first().copied().unwrap_or_default();
    let told = parts.iter().filter(|(part, text)| !(**part == "use" && *text == MAIN));
    let object: Map<String, Json> = told.map(|(part, text)| (part.to_string(), text_or_degrees(part, text))).collect();
    match object.get(main) {
        Some(text) if object.len() == 1 => text.clone(),
        _ => Json::Object(object),
    }
}

/// Degrees are numbers; what is none is kept as the text it is, which the door refuses.
fn text_or_degrees(part: &str, text: &str) -> Json {
    if !matches!(part, "latitude" | "longitude") {
        return Json::from(text);
    }
    let degrees = western(text).parse::<f64>().ok().filter(|degrees| degrees.is_finite());
    degrees.map_or_else(|| Json::from(text), Json::from)
}

/// The parts of a date in the one form of the register, or as they were typed when they are no date. A whole
/// date written into the year is taken as it is.
fn date(parts: &Parts) -> Json {
    let get = |part: &str| parts.get(part).map(|text| western(text)).unwrap_or_default();
    let partial = |year: String, month: String, day: String| {
        let mut text = padded(&year, 4);
        // A day without a month keeps its place, and is no date.
        for part in [&month, &day].into_iter().take(if day.is_empty() { usize::from(!month.is_empty()) } else { 2 }) {
            text.push('-');
            text.push_str(&padded(part, 2));
        }
        text
    };
    let mut text = partial(get("year"), get("month"), get("day"));
    let to = partial(get("to-year"), get("to-month"), get("to-day"));
    if !to.is_empty() {
        text = format!("{text}/{to}");
    }
    if parts.contains_key("about") && !text.ends_with('~') {
        text.push('~');
    }
    match text.parse::<Approx>() {
        Ok(date) => Json::from(date.to_string()),
        Err(_) => parts.iter().map(|(part, text)| (part.to_string(), Json::from(text.as_str()))).collect(),
    }
}

/// Digits only get zeros in front; anything else stays as it is. A year of two digits does not: nobody can
/// tell which century is meant.
fn padded(text: &str, width: usize) -> String {
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) if width == 4 => ("-", rest),
        _ => ("", text),
    };
    let least = if width == 4 && sign.is_empty() { 3 } else { 1 };
    if (least..=width).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
        format!("{sign}{digits:0>width$}")
    } else {
        text.to_string()
    }
}

/// Digits of the Arabic and Persian scripts as those the register keeps.
fn western(text: &str) -> String {
    let one = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from(b'0' + (u32::from(c) - 0x660) as u8),
        '\u{6f0}'..='\u{6f9}' => char::from(b'0' + (u32::from(c) - 0x6f0) as u8),
        '\u{66b}' => '.',
        other => other,
    };
    text.chars().map(one).collect()
}

/// The parts of one value as a draft keeps it.
fn parts(kind: Kind, json: &Json) -> Parts {
    let main = parts_of(kind).first().copied().unwrap_or_default();
    let mut parts = Parts::new();
    match json {
        Json::Object(object) => {
            for part in parts_of(kind) {
                parts.extend(object.get(*part).map(plain).filter(|text| !text.is_empty()).map(|text| (*part, text)));
            }
        }
        Json::String(text) if kind == Kind::Date => parts = parts_of_date(text),
        Json::Null => {}
        other => _ = parts.insert(main, plain(other)),
    }
    if kind == Kind::Name {
        told_apart(&mut parts);
    }
    parts
}

/// A whole name that is only its parts put together is not asked for again: who mends a part would have to
/// mend the whole as well.
fn told_apart(parts: &mut Parts) {
    let put_together = match (parts.get("given"), parts.get("family")) {
        (Some(given), Some(family)) => format!("{given} {family}"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => return,
    };
    if parts.get("name") == Some(&put_together) {
        parts.remove("name");
    }
}

fn parts_of_date(text: &str) -> Parts {
    let Ok(date) = text.parse::<Approx>() else { return Parts::from([("year", text.to_string())]) };
    let mut parts = Parts::new();
    let named = [(Some(date.from), ["year", "month", "day"]), (date.to, ["to-year", "to-month", "to-day"])];
    for (partial, [year, month, day]) in named {
        let Some(partial) = partial else { continue };
        parts.insert(year, partial.year.to_string());
        parts.extend(partial.month.map(|m| (month, m.to_string())));
        parts.extend(partial.day.map(|d| (day, d.to_string())));
    }
    if date.about {
        parts.insert("about", TICKED.to_string());
    }
    parts
}

fn plain(json: &Json) -> String {
    match json {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    }
}

/// What a box or a list sends for "unknown to the source"; never read from what a person writes.
pub const UNKNOWN: &str = "?unknown";
/// What a ticked box sends.
pub const TICKED: &str = "yes";
/// The use of a name that needs no words.
pub const MAIN: &str = "main";
const NOTHING: &str = "nothing";
const TYPED: &str = "typed";

#[cfg(test)]
mod tests;
