//! Dates as police work has them: exact, partial, about, or somewhere in a range.
//!
//! Written in the subset of EDTF (ISO 8601-2) that covers them: `1971`, `1971-03`, `1971-03-05`,
//! `1971~` for "about", `1969/1973` for a range.

use crate::Day;
use crate::ids::IdError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A date of any precision, perhaps approximate, perhaps a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Approx {
    /// The date, or the start of the range.
    pub from: Partial,
    /// The end of the range, not before its start.
    pub to: Option<Partial>,
    /// Whether the source says "about".
    pub about: bool,
}

/// A year, a month of a year, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Partial {
    /// Astronomical year; works of art go back before year 1.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, only with a month, and one that month has.
    pub day: Option<u8>,
}

/// The years a date may lie in: from the oldest works of art to what no document will live to see.
pub const YEARS: std::ops::RangeInclusive<i16> = -4000..=2999;

const SHAPE: &str = "a year, year-month or year-month-day (`1971`, `1971-03`, `1971-03-05`), `~` behind it for about, `1969/1973` for a range";

impl Partial {
    /// A partial date, if the calendar has it.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if !YEARS.contains(&year) || (day.is_some() && month.is_none()) {
            return None;
        }
        if let Some(m) = month {
            let first = Day::new(year, i8::try_from(m).ok()?, 1).ok()?;
            if let Some(d) = day {
                Day::new(first.year(), first.month(), i8::try_from(d).ok()?).ok()?;
            }
        }
        Some(Partial { year, month, day })
    }

    /// The first and the last day it may mean.
    pub fn span(self) -> (Day, Day) {
        let month = |m: u8, d: i8| Day::constant(self.year, m as i8, d);
        match (self.month, self.day) {
            (Some(m), Some(d)) => (month(m, d as i8), month(m, d as i8)),
            (Some(m), None) => (month(m, 1), month(m, 1).last_of_month()),
            _ => (month(1, 1), month(12, 31)),
        }
    }
}

impl Approx {
    /// One whole day.
    pub fn day(day: Day) -> Self {
        let from = Partial { year: day.year(), month: Some(day.month() as u8), day: Some(day.day() as u8) };
        Approx { from, to: None, about: false }
    }

    /// A whole year.
    pub fn year(year: i16) -> Option<Self> {
        Some(Approx { from: Partial::new(year, None, None)?, to: None, about: false })
    }

    /// The first and the last day it may mean, "about" not counted.
    pub fn span(&self) -> (Day, Day) {
        let (first, last) = self.from.span();
        (first, self.to.map_or(last, |to| to.span().1))
    }

    /// The one day it means, if it means one.
    pub fn exact(&self) -> Option<Day> {
        let (first, last) = self.span();
        (first == last && !self.about).then_some(first)
    }
}

impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year < 0 {
            write!(f, "-{:04}", -i32::from(self.year))?;
        } else {
            write!(f, "{:04}", self.year)?;
        }
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Approx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.from.fmt(f)?;
        if let Some(to) = self.to {
            write!(f, "/{to}")?;
        }
        if self.about { f.write_str("~") } else { Ok(()) }
    }
}

impl FromStr for Approx {
    type Err = IdError;

    /// Reads the canonical form and the ways people write it: `c. 1971`, `1971/03/05`, `5.3.1971` is
    /// not one of them, since nobody can tell it from the American order.
    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("date", text, SHAPE);
        if text.len() > 40 {
            return Err(wrong());
        }
        let mut body = text.trim();
        let mut about = false;
        for word in ["circa ", "approximately ", "about ", "ca. ", "c. ", "c.", "~"] {
            if let Some(rest) = body.strip_prefix(word) {
                (about, body) = (true, rest.trim_start());
                break;
            }
        }
        if let Some(rest) = body.strip_suffix('~') {
            (about, body) = (true, rest.trim_end());
        }
        if let Some(whole) = slashed(body) {
            return Ok(Approx { from: whole, to: None, about });
        }
        let (from, to) = match body.split_once('/') {
            Some((a, b)) => (a, Some(b)),
            None => (body, None),
        };
        let from = partial(from).ok_or_else(wrong)?;
        let to = to.map(|t| partial(t).ok_or_else(wrong)).transpose()?;
        if to.is_some_and(|to| to.span().1 < from.span().0) {
            return Err(wrong());
        }
        Ok(Approx { from, to: to.filter(|to| *to != from), about })
    }
}

/// `1971/03` and `1971/03/05`, as the public notices API prints them.
fn slashed(text: &str) -> Option<Partial> {
    let parts: Vec<&str> = text.split('/').collect();
    let short = |p: &&str| p.len() == 2;
    match parts.as_slice() {
        [y, m] if short(m) && y.len() == 4 => partial(&format!("{y}-{m}")),
        [y, m, d] if short(m) && short(d) && y.len() == 4 => partial(&format!("{y}-{m}-{d}")),
        _ => None,
    }
}

fn partial(text: &str) -> Option<Partial> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let mut parts = digits.split('-');
    let number = |p: &str, width: usize| -> Option<i16> {
        (p.len() == width && p.bytes().all(|b| b.is_ascii_digit())).then(|| p.parse().ok()).flatten()
    };
    let year = number(parts.next()?, 4)? * sign;
    let month = parts.next().map(|p| number(p, 2)).map_or(Some(None), |m| m.map(Some))?;
    let day = parts.next().map(|p| number(p, 2)).map_or(Some(None), |d| d.map(Some))?;
    if parts.next().is_some() {
        return None;
    }
    Partial::new(year, month.and_then(|m| u8::try_from(m).ok()), day.and_then(|d| u8::try_from(d).ok()))
        .filter(|p| p.month.is_some() == month.is_some() && p.day.is_some() == day.is_some())
}

impl TryFrom<String> for Approx {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Approx> for String {
    fn from(a: Approx) -> String {
        a.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads_and_writes_back() {
        let table = [
            ("1971", "1971"),
            ("1971-03", "1971-03"),
            ("1971-03-05", "1971-03-05"),
            ("1971/03/05", "1971-03-05"),
            ("1971/03", "1971-03"),
            ("c. 1971", "1971~"),
            ("circa 1971-03", "1971-03~"),
            ("1969/1973", "1969/1973"),
            ("1969/1973~", "1969/1973~"),
            ("-0500", "-0500"),
            ("2000-02-29", "2000-02-29"),
        ];
        for (text, canonical) in table {
            let date: Approx = text.parse().unwrap_or_else(|e| panic!("{e}"));
            assert_eq!(date.to_string(), canonical);
            assert_eq!(canonical.parse::<Approx>().unwrap(), date);
        }
    }

    #[test]
    fn absurd_dates_are_refused() {
        for text in [
            "",
            "71",
            "1971-13",
            "1971-02-30",
            "1900-02-29",
            "0000-00-00",
            "9999-01-01",
            "5.3.1971",
            "1973/1969",
            "1971-3-5",
            "1971-03-05-01",
            "19710305",
            "１９７１",
            "-",
            "/",
            "1971/",
        ] {
            assert!(text.parse::<Approx>().is_err(), "{text:?} was read as a date");
        }
    }

    #[test]
    fn a_range_spans_from_its_first_to_its_last_day() {
        let (a, b) = "1969/1973-02".parse::<Approx>().unwrap().span();
        assert_eq!((a.to_string(), b.to_string()), ("1969-01-01".into(), "1973-02-28".into()));
        assert!("1971".parse::<Approx>().unwrap().exact().is_none());
        assert!("1971-03-05".parse::<Approx>().unwrap().exact().is_some());
    }
}
