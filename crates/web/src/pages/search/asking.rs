//! The form of a question: one box, the registers, and a field for each kind. Whatever was typed stays typed.

use crate::form::Form;
use crate::frame::Frame;
use crate::visit::Visit;
use huecry_catalogue::Verb;
use huecry_desk::search::Parts;
use huecry_terms::kinds::date::Partial;
use huecry_terms::{Approx, CodeId, RegisterId};

/// A question as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asking {
    /// The one box.
    pub q: String,
    /// A name.
    pub name: String,
    /// Day, month and year of a date; the year may hold a whole date in any way of writing.
    pub day: String,
    /// See `day`.
    pub month: String,
    /// See `day`.
    pub year: String,
    /// The date is only about right.
    pub about: bool,
    /// A country, by code or by what it is called in any of the four languages.
    pub country: String,
    /// A sex, by code.
    pub sex: String,
    /// A number.
    pub number: String,
    /// The registers ticked; `None` when the form showed none, as the box in the bar.
    pub registers: Option<Vec<String>>,
    /// How many hits at most.
    pub limit: usize,
    /// Field and what is wrong with it, in words.
    pub wrong: Vec<(&'static str, String)>,
}

/// A register to look in.
pub struct Chip {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it is looked in.
    pub on: bool,
}

/// A choice of a list.
pub struct Choice {
    /// Its code.
    pub id: String,
    /// Its label.
    pub label: String,
}

impl Asking {
    /// Nothing asked yet.
    pub fn new() -> Asking {
        Asking { limit: FIRST, ..Asking::default() }
    }

    /// The question of a form.
    pub fn of(form: &Form) -> Asking {
        let text = |name: &str| form.get(name).trim().to_string();
        let limit = form.given("limit").and_then(|limit| limit.parse().ok()).unwrap_or(FIRST);
        Asking {
            q: form.get("q").trim().to_string(),
            name: text("name"),
            day: text("date-day"),
            month: text("date-month"),
            year: text("date-year"),
            about: form.has("date-about"),
            country: text("country"),
            sex: text("sex"),
            number: text("number"),
            registers: form.has("chips").then(|| form.all("register").map(str::to_string).collect()),
            limit,
            wrong: Vec::new(),
        }
    }

    /// The same question as it was understood, field by field, so that it can be changed.
    pub fn understood(f: &Frame<'_>, parts: &Parts, registers: &[RegisterId], limit: usize) -> Asking {
        let mut asking = Asking {
            q: parts.text.clone(),
            name: parts.name.clone(),
            country: parts.country.as_ref().map(|code| f.code("countries", code.as_str())).unwrap_or_default(),
            sex: parts.sex.as_ref().map(ToString::to_string).unwrap_or_default(),
            number: parts.number.clone(),
            registers: Some(registers.iter().map(ToString::to_string).collect()),
            limit,
            ..Asking::default()
        };
        if let Some(date) = parts.date {
            asking.about = date.about;
            match date.to {
                Some(_) => asking.year = Approx { about: false, ..date }.to_string(),
                None => {
                    asking.year = date.from.year.to_string();
                    asking.month = date.from.month.map(|month| month.to_string()).unwrap_or_default();
                    asking.day = date.from.day.map(|day| day.to_string()).unwrap_or_default();
                }
            }
        }
        asking
    }

    /// The question by kind, or what is wrong with its fields.
    ///
    /// # Errors
    /// Field by field, in the visitor's words.
    pub fn parts(&self, visit: &Visit) -> Result<Parts, Vec<(&'static str, String)>> {
        let mut wrong = Vec::new();
        let date = self.date(visit).unwrap_or_else(|no| {
            wrong.push(no);
            None
        });
        let country = code(visit, "countries", &self.country, "ui-search-country-wrong").unwrap_or_else(|words| {
            wrong.push(("country", words));
            None
        });
        let sex = code(visit, "sexes", &self.sex, "ui-search-sex-wrong").unwrap_or_else(|words| {
            wrong.push(("sex", words));
            None
        });
        if self.registers.as_ref().is_some_and(Vec::is_empty) {
            wrong.push(("registers", visit.say("ui-search-no-register", &[])));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Parts { text: self.q.clone(), name: self.name.clone(), date, country, sex, number: self.number.clone() })
    }

    /// The registers asked for: none named when all that are open were ticked, or none could be.
    pub fn chosen(&self, visit: &Visit) -> Vec<RegisterId> {
        let Some(ticked) = &self.registers else { return Vec::new() };
        let all = visit.allowed().registers_for(Verb::Search).all(|id| ticked.iter().any(|one| one == id.as_str()));
        if all { Vec::new() } else { ticked.iter().filter_map(|id| id.parse().ok()).collect() }
    }

    /// The registers this officer may search for this purpose.
    pub fn chips(&self, f: &Frame<'_>) -> Vec<Chip> {
        let on =
            |id: &RegisterId| self.registers.as_ref().is_none_or(|ticked| ticked.iter().any(|one| one == id.as_str()));
        let open = f.visit.allowed().registers_for(Verb::Search);
        open.map(|id| Chip { id: id.to_string(), title: super::register_title(f, id), on: on(id) }).collect()
    }

    /// The sexes there are.
    pub fn sexes(&self, f: &Frame<'_>) -> Vec<Choice> {
        choices(f, "sexes")
    }

    /// The countries there are: a list of codes may be offered while one types, a list of people may not.
    pub fn countries(&self, f: &Frame<'_>) -> Vec<Choice> {
        choices(f, "countries")
    }

    /// Whether something is wrong with a field.
    pub fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(there, _)| *there == field)
    }

    /// What is wrong with the date: one sentence, and the part it is about.
    pub fn wrong_date(&self) -> Option<(&'static str, &str)> {
        let wrong = self.wrong.iter().find(|(field, _)| field.starts_with("date-"))?;
        Some((wrong.0, wrong.1.as_str()))
    }

    /// Whether anything beside the box is filled in, so that the fields must be seen.
    pub fn is_precise(&self) -> bool {
        let fields = [&self.name, &self.day, &self.month, &self.year, &self.country, &self.sex, &self.number];
        fields.iter().any(|field| !field.is_empty()) || self.wrong.iter().any(|(field, _)| *field != "q")
    }

    fn date(&self, visit: &Visit) -> Result<Option<Approx>, (&'static str, String)> {
        let no = |field: &'static str, key: &str| Err((field, visit.say(key, &[])));
        if [&self.day, &self.month, &self.year].iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        let (day, month, year) = (western(&self.day), western(&self.month), western(&self.year));
        if year.is_empty() {
            return no("date-year", "ui-search-date-year");
        }
        if !day.is_empty() && month.is_empty() {
            return no("date-month", "ui-search-date-month");
        }
        if day.is_empty()
            && month.is_empty()
            && let Ok(whole) = year.parse::<Approx>()
        {
            return Ok(Some(Approx { about: whole.about || self.about, ..whole }));
        }
        let Ok(year) = year.parse::<i16>() else { return no("date-year", "ui-search-date-year") };
        if year < 100 {
            return no("date-year", "ui-search-date-year");
        }
        let part = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<u8>().map(Some) };
        let Ok(month) = part(&month) else { return no("date-month", "ui-search-date-wrong") };
        let Ok(day) = part(&day) else { return no("date-day", "ui-search-date-wrong") };
        match Partial::new(year, month, day) {
            Some(from) => Ok(Some(Approx { from, to: None, about: self.about })),
            None => no(if day.is_some() { "date-day" } else { "date-month" }, "ui-search-date-wrong"),
        }
    }
}

/// The code a text means, or the words for a text that means none.
fn code(visit: &Visit, list: &str, text: &str, wrong: &str) -> Result<Option<CodeId>, String> {
    let list = visit.catalogue().codes(list).filter(|_| !text.is_empty());
    let Some(list) = list else { return Ok(None) };
    if let Some(found) = list.find(text) {
        return Ok(Some(found));
    }
    Err(match list.near_miss(text) {
        Some(near) => visit.say("ui-search-near", &[("near", near.label.get(visit.lang))]),
        None => visit.say(wrong, &[]),
    })
}

fn choices(f: &Frame<'_>, list: &str) -> Vec<Choice> {
    let codes = f.visit.catalogue().codes(list).into_iter().flat_map(|list| list.iter());
    let used = codes.filter(|code| code.retired.is_none());
    used.map(|code| Choice { id: code.id.to_string(), label: code.label.get(f.lang()).to_string() }).collect()
}

/// Digits as the West writes them: an Arabic keyboard types others.
fn western(text: &str) -> String {
    let digit = |c: char| match u32::from(c) {
        n @ 0x0660..=0x0669 => char::from_digit(n - 0x0660, 10),
        n @ 0x06f0..=0x06f9 => char::from_digit(n - 0x06f0, 10),
        _ => None,
    };
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// So many hits are answered first: more than anybody compares at a counter.
pub const FIRST: usize = 10;
