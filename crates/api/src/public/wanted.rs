//! The parameters of a list, and which extracts they mean.
//!
//! Unknown parameters and empty ones are passed over, a stray `&` too: clients of such interfaces send both. A
//! pattern in a name is a regular expression of a linear engine, of bounded size.

use huecry_catalogue::Colour;
use huecry_desk::public::Extract;
use huecry_terms::{Approx, Day, Name, Value};
use regex::{Regex, RegexBuilder};
use serde_json::Value as Json;

/// What a list is asked for.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The filters that were given, in the order of the contract, as they are said back.
    pub given: Vec<(&'static str, String)>,
    /// From 1.
    pub page: usize,
    /// How many on a page.
    pub per_page: usize,
    /// How many can be reached.
    pub most: usize,
    name: Option<Regex>,
    forename: Option<Regex>,
}

impl Wanted {
    /// Reads the query of a list of a colour, of which `most` results can be reached.
    pub fn read(colour: Colour, query: &str, most: usize) -> Result<Wanted, String> {
        let known = names(colour);
        let mut given: Vec<(&'static str, String)> = Vec::new();
        let (mut page, mut per_page) = (1, PER_PAGE.min(most.max(1)));
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            if value.chars().count() > VALUE_MOST {
                return Err(format!("a parameter has at most {VALUE_MOST} characters"));
            }
            match &*name {
                "page" => page = number("page", value)?.max(1),
                "resultPerPage" => per_page = number("resultPerPage", value)?.clamp(1, most.max(1)),
                name => {
                    let Some(name) = known.iter().find(|one| **one == name) else { continue };
                    if NUMBERS.contains(name) {
                        number(name, value)?;
                    }
                    given.retain(|(there, _)| there != name);
                    given.push((name, value.to_string()));
                }
            }
        }
        given.sort_by_key(|(name, _)| known.iter().position(|one| one == name));
        let mut wanted = Wanted { given, page, per_page, most: most.max(1), name: None, forename: None };
        wanted.name = wanted.text("name").map(pattern).transpose()?;
        wanted.forename = wanted.text("forename").map(pattern).transpose()?;
        Ok(wanted)
    }

    /// Whether an extract is meant.
    pub fn means(&self, extract: &Extract, today: Day) -> bool {
        self.given.iter().all(|(name, text)| match *name {
            "name" => names_of(extract).any(|name| matches(&self.name, family(name))),
            "forename" => names_of(extract).any(|name| matches(&self.forename, given(name))),
            "nationality" => text.split(',').any(|code| has_code(extract, "nationalities", code.trim())),
            "sexId" => match text.as_str() {
                "U" => extract.each("sex").is_empty() || has_code(extract, "sex", "U"),
                sex => has_code(extract, "sex", sex),
            },
            "arrestWarrantCountryId" => {
                text.split(',').any(|code| extract.issuer.as_ref().is_some_and(|c| c.as_str() == code.trim()))
            }
            "ageMin" => ages(extract, today).is_some_and(|(_, most)| most >= whole(text)),
            "ageMax" => ages(extract, today).is_some_and(|(least, _)| least <= whole(text)),
            "unReference" => holds(extract, "listing-reference", text),
            "unResolution" => false,
            "freeText" => text.split_whitespace().all(|word| says(extract, word)),
            _ => true,
        })
    }

    /// What is said back: only what was given, numbers as numbers.
    pub fn echo(&self) -> Vec<(&'static str, Json)> {
        let mut said = vec![("page", Json::from(self.page)), ("resultPerPage", Json::from(self.per_page))];
        said.extend(self.given.iter().map(|(name, text)| {
            let number = NUMBERS.contains(name).then(|| text.parse::<u64>().ok()).flatten();
            (*name, number.map_or_else(|| Json::from(text.as_str()), Json::from))
        }));
        said
    }

    /// The question as a query, on another page.
    pub fn query(&self, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, text) in &self.given {
            query.append_pair(name, text);
        }
        query.append_pair("resultPerPage", &self.per_page.to_string()).append_pair("page", &page.to_string());
        query.finish()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.given.iter().find(|(there, _)| *there == name).map(|(_, text)| text.as_str())
    }
}

fn names(colour: Colour) -> &'static [&'static str] {
    match colour {
        Colour::Red => &RED,
        Colour::UnSpecial => &["name", "unReference", "unResolution"],
        _ => &RED[..RED.len() - 1],
    }
}

fn number(name: &str, text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| format!("{name}: a whole number"))
}

fn whole(text: &str) -> i64 {
    text.parse().unwrap_or(i64::MAX)
}

/// A pattern, whatever case its letters have. What is too large to be looked for is refused.
fn pattern(text: &str) -> Result<Regex, String> {
    let built =
        |text: &str| RegexBuilder::new(text).case_insensitive(true).size_limit(PATTERN_SIZE).nest_limit(NESTED).build();
    built(text).map_err(|_| "name: a regular expression that is not too large, or a plain name".to_string())
}

fn matches(pattern: &Option<Regex>, text: Option<&str>) -> bool {
    pattern.as_ref().zip(text).is_some_and(|(pattern, text)| pattern.is_match(text))
}

pub(super) fn names_of(extract: &Extract) -> impl Iterator<Item = &Name> {
    extract.each("names").iter().filter_map(|value| if let Value::Name(name) = value { Some(name) } else { None })
}

/// The family name; the whole name where none is told apart.
pub(super) fn family(name: &Name) -> Option<&str> {
    name.family.as_deref().or(if name.given.is_none() { Some(name.full.as_str()) } else { None })
}

pub(super) fn given(name: &Name) -> Option<&str> {
    name.given.as_deref()
}

fn has_code(extract: &Extract, field: &str, wanted: &str) -> bool {
    extract.each(field).iter().any(|value| match value {
        Value::Code(code) | Value::Country(code) => code.as_str() == wanted,
        _ => false,
    })
}

fn holds(extract: &Extract, field: &str, wanted: &str) -> bool {
    extract.each(field).iter().any(|value| match value {
        Value::Identifier(number) => number.raw.eq_ignore_ascii_case(wanted),
        _ => false,
    })
}

/// The age a person has at least and at most.
fn ages(extract: &Extract, today: Day) -> Option<(i64, i64)> {
    let dates = extract.each("birth-dates").iter();
    let dates = dates.filter_map(|value| if let Value::Date(date) = value { Some(date) } else { None });
    let ages = dates.map(|date: &Approx| {
        let (first, last) = date.span();
        (age(last, today), age(first, today))
    });
    ages.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
}

fn age(born: Day, today: Day) -> i64 {
    let had = (today.month(), today.day()) >= (born.month(), born.day());
    i64::from(today.year()) - i64::from(born.year()) - i64::from(!had)
}

/// Whether any text of an extract holds a word.
fn says(extract: &Extract, word: &str) -> bool {
    let word = word.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&word);
    extract.fields.values().flatten().any(|value| match value {
        Value::Name(name) => holds(&name.full),
        Value::Text(text) => holds(&text.text),
        Value::Place(place) => holds(&place.words),
        Value::Identifier(number) => holds(&number.raw),
        _ => false,
    })
}

/// In the order in which clients meet them in links.
const RED: [&str; 8] =
    ["forename", "name", "nationality", "freeText", "sexId", "ageMin", "ageMax", "arrestWarrantCountryId"];
const NUMBERS: [&str; 3] = ["ageMin", "ageMax", "unResolution"];
const PER_PAGE: usize = 20;
/// Characters of a value; the longest that clients send is the list of the countries of a union.
const VALUE_MOST: usize = 400;
/// Bytes of a compiled pattern. The engine is linear in the text; this bounds the other factor.
const PATTERN_SIZE: usize = 64 << 10;
const NESTED: u32 = 20;
