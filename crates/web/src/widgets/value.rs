//! A value as a person reads it: in words, in its own script and direction, the three kinds of nothing apart.

use crate::frame::{Frame, whole};
use huecry_catalogue::{Field, Unit};
use huecry_terms::kinds::date::{Approx, Partial};
use huecry_terms::kinds::identifier::Identifier;
use huecry_terms::kinds::name::{Name, Quality};
use huecry_terms::kinds::place::Place;
use huecry_terms::{Kind, NameUse, Value};

/// A field with its value, ready for a page.
pub struct Shown {
    /// The field's label.
    pub label: String,
    /// `absent`, `unknown`, `withheld`, or empty when there is something.
    pub nothing: &'static str,
    /// Each single value; for nothing, the word for it.
    pub lines: Vec<Line>,
}

/// One single value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// It is a number, a hash, a code of a foreign list: read from its first character to its last.
    pub code: bool,
    /// The language it is written in, where that is known.
    pub lang: String,
    /// What goes with it: of which country, what sort of name, how far vouched for.
    pub notes: Vec<String>,
    /// Where it leads.
    pub href: String,
}

/// What a record is called at its head: the first field of its card that says something.
#[derive(Default)]
pub struct Headline {
    /// A name in its original script, or whatever else names the record; empty when nothing does.
    pub first: Line,
    /// The same name in Latin letters, where both are known.
    pub latin: String,
    /// How many further values the field has.
    pub more: usize,
}

/// A field's value for a page.
pub fn shown(f: &Frame<'_>, field: &Field, value: &Value) -> Shown {
    let label = field.label.get(f.lang()).to_string();
    let nothing = nothing(value);
    let lines = match nothing {
        "" => value.each().iter().map(|one| line(f, field, one)).collect(),
        word => vec![Line { text: f.t(&format!("nothing-{word}")), ..Line::default() }],
    };
    Shown { label, nothing, lines }
}

/// The kind of nothing a value is, or empty when it says something.
pub fn nothing(value: &Value) -> &'static str {
    match value {
        Value::Absent => "absent",
        Value::Unknown => "unknown",
        Value::Withheld => "withheld",
        _ => "",
    }
}

/// What a field says at the head of its record.
pub fn headline(f: &Frame<'_>, field: &Field, value: &Value) -> Headline {
    let each = value.each();
    let names: Vec<&Name> =
        each.iter().filter_map(|v| if let Value::Name(name) = v { Some(name) } else { None }).collect();
    let Some(main) = names.iter().find(|name| name.used_as == NameUse::Main).or(names.first()) else {
        let first = each.first().map(|one| Line { notes: Vec::new(), href: String::new(), ..line(f, field, one) });
        return Headline { first: first.unwrap_or_default(), latin: String::new(), more: each.len().saturating_sub(1) };
    };
    let original = names.iter().find(|name| name.used_as == NameUse::OriginalScript && name.full != main.full);
    let text = |name: &Name| Line { text: name.full.clone(), ..Line::default() };
    match original {
        Some(original) => {
            Headline { first: text(original), latin: main.full.clone(), more: names.len().saturating_sub(2) }
        }
        None => Headline { first: text(main), latin: String::new(), more: names.len() - 1 },
    }
}

/// A single value that was written as text, as a reason quotes it: dates and codes in words.
pub fn quoted(f: &Frame<'_>, field: &Field, text: &str) -> Line {
    let plain = |text: String| Line { text, ..Line::default() };
    match field.kind {
        Kind::Date => plain(text.parse::<Approx>().map_or_else(|_| text.to_string(), |date| self::date(f, &date))),
        Kind::Country => plain(labels(f, "countries", text)),
        Kind::Code => plain(labels(f, field.codes.as_deref().unwrap_or_default(), text)),
        Kind::Identifier | Kind::Image | Kind::Place => Line { code: text.is_ascii(), ..plain(text.to_string()) },
        _ => plain(text.to_string()),
    }
}

/// Codes with commas between them, as labels.
fn labels(f: &Frame<'_>, list: &str, codes: &str) -> String {
    let labels: Vec<String> = codes.split(", ").map(|code| f.code(list, code)).collect();
    labels.join(&f.t("list-mark"))
}

fn line(f: &Frame<'_>, field: &Field, value: &Value) -> Line {
    let text = |text: String| Line { text, ..Line::default() };
    let code = |text: String| Line { text, code: true, ..Line::default() };
    match value {
        Value::Name(name) => self::name(f, name),
        Value::Date(date) => text(self::date(f, date)),
        Value::Country(code) => text(f.code("countries", code.as_str())),
        Value::Code(code) => text(f.code(field.codes.as_deref().unwrap_or_default(), code.as_str())),
        Value::Place(place) => self::place(f, place),
        Value::Identifier(number) => identifier(f, number),
        Value::Measure(measure) => text(match field.unit {
            Some(unit) => format!("{measure} {}", unit_word(f, unit)),
            None => measure.to_string(),
        }),
        Value::Text(passage) => {
            let lang = passage.language.as_ref().map(|lang| lang.to_string()).unwrap_or_default();
            Line { text: passage.text.clone(), lang, ..Line::default() }
        }
        Value::Image(hash) => code(hash.to_string()),
        Value::Link(record) => {
            let register = field.register.as_ref().map(|r| r.to_string()).unwrap_or_default();
            let called = f.numbers.get(record).cloned().unwrap_or_else(|| record.to_string());
            Line { href: format!("/records/{register}/{called}"), ..code(called) }
        }
        Value::Absent | Value::Unknown | Value::Withheld | Value::Many(_) => text(String::new()),
    }
}

/// The sign of a unit, or the words of what is counted.
fn unit_word(f: &Frame<'_>, unit: Unit) -> String {
    let key = format!("unit-{}", unit.as_str());
    if f.visit.catalogue().words().has(&key) { f.t(&key) } else { unit.as_str().to_string() }
}

fn name(f: &Frame<'_>, name: &Name) -> Line {
    let mut notes = Vec::new();
    if name.used_as != NameUse::Main {
        notes.push(f.code("name-uses", name.used_as.as_str()));
    }
    if let Some(quality) = name.quality {
        notes.push(f.t(match quality {
            Quality::Good => "ui-value-quality-good",
            Quality::Low => "ui-value-quality-low",
        }));
    }
    notes.extend(name.note.clone());
    Line { text: name.full.clone(), notes, ..Line::default() }
}

fn place(f: &Frame<'_>, place: &Place) -> Line {
    let mut notes: Vec<String> = place.country.iter().map(|code| f.code("countries", code.as_str())).collect();
    if let Some((latitude, longitude)) = place.position_degrees() {
        notes.push(format!("\u{2066}{latitude}, {longitude}\u{2069}"));
    }
    if place.words.is_empty() {
        return Line { text: notes.join(" · "), ..Line::default() };
    }
    Line { text: place.words.clone(), notes, ..Line::default() }
}

fn identifier(f: &Frame<'_>, number: &Identifier) -> Line {
    let country = number.country.iter().map(|code| f.code("countries", code.as_str()));
    let sort = number.sort.iter().map(|code| f.code("document-types", code.as_str()));
    let notes = sort.chain(country).chain(number.note.clone()).collect();
    Line { text: number.raw.clone(), code: true, notes, ..Line::default() }
}

/// A date in words: `5 March 1971`, `about 1971`, `1969 to 1973`.
pub fn date(f: &Frame<'_>, date: &Approx) -> String {
    let from = partial(f, date.from);
    let whole = match date.to {
        Some(to) => f.t2("ui-value-range", ("from", &from), ("to", &partial(f, to))),
        None => from,
    };
    if date.about { f.t1("ui-value-about", "date", whole) } else { whole }
}

fn partial(f: &Frame<'_>, date: Partial) -> String {
    // As text: a year is not a quantity, and must not be grouped like one.
    let year = date.year.to_string();
    match (date.month, date.day) {
        (Some(month), Some(day)) => {
            let month = f.t(&format!("month-{month}"));
            whole(f.visit.say("ui-day", &[("day", &day.to_string()), ("month", &month), ("year", &year)]))
        }
        (Some(month), None) => {
            let month = f.t(&format!("month-{month}"));
            whole(f.t2("ui-value-month", ("month", &month), ("year", &year)))
        }
        _ => year,
    }
}
