//! How long a record is kept, counted on the calendar.

use huecry_terms::{Day, Tag, Value, Values};
use jiff::Span;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How long a record is kept, from when, and what then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// How long.
    pub keep: Keep,
    /// From which day.
    pub counts_from: CountsFrom,
    /// How long before the end its source is reminded.
    pub remind: Keep,
    /// What happens at the end.
    pub then: Then,
}

/// A number of years, months or days: a legal deadline counts calendar days, not seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[allow(missing_docs)] // units of time
pub enum Keep {
    Years(u16),
    Months(u16),
    Days(u16),
}

/// The day retention counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountsFrom {
    /// The day the record was recorded.
    Recorded,
    /// The day in a field of the register, or the day of recording while that is empty.
    Field(Tag),
}

/// What happens to a record that may no longer be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// It is erased with its salts.
    Erase,
    /// What names people in it is erased; what statistics need stays.
    Anonymise,
}

impl Then {
    pub(crate) const WORDS: [(&'static str, Then); 2] = [("erase", Then::Erase), ("anonymise", Then::Anonymise)];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        crate::register::field::word_of(&Self::WORDS, self)
    }
}

impl Retention {
    /// The last day on which the record may be kept, for a record recorded on a day.
    ///
    /// A date that is partial or a range counts from its last day: until then what it speaks of may
    /// not have happened. A record of something long past may therefore be over its time at once.
    pub fn keep_until(&self, recorded: Day, values: &Values) -> Day {
        self.keep.after(self.start(recorded, values))
    }

    /// The day on which its source is reminded.
    pub fn remind_on(&self, keep_until: Day) -> Day {
        self.remind.before(keep_until)
    }

    /// The day the retention of a record counts from.
    pub fn start(&self, recorded: Day, values: &Values) -> Day {
        let CountsFrom::Field(tag) = self.counts_from else { return recorded };
        let last = values.get(tag).each().iter().filter_map(|value| match value {
            Value::Date(date) => Some(date.span().1),
            _ => None,
        });
        last.max().unwrap_or(recorded)
    }
}

impl Keep {
    /// The longest that may be declared.
    pub const YEARS_MOST: u16 = 150;

    /// The day that long after a day. 29 February plus a year is 28 February; a month that is too
    /// short ends the count on its last day (as Regulation 1182/71 art. 3 counts; not compared).
    pub fn after(self, day: Day) -> Day {
        day.saturating_add(self.span())
    }

    /// The day that long before a day.
    pub fn before(self, day: Day) -> Day {
        day.saturating_sub(self.span())
    }

    /// How this compares with another over every day of a four-year cycle: `Some` when it is never
    /// shorter, never longer or always equal, `None` when it depends on the day.
    pub fn compare(self, other: Keep) -> Option<std::cmp::Ordering> {
        use std::cmp::Ordering::Equal;
        let mut order = Equal;
        let mut day = Day::constant(2000, 1, 1);
        for _ in 0..1461 {
            let here = self.after(day).cmp(&other.after(day));
            match (order, here) {
                (_, Equal) => {}
                (Equal, _) => order = here,
                (before, _) if before == here => {}
                _ => return None,
            }
            day = Keep::Days(1).after(day);
        }
        Some(order)
    }

    /// The number and its unit in the singular: `(10, "year")`.
    pub fn parts(self) -> (u16, &'static str) {
        match self {
            Keep::Years(n) => (n, "year"),
            Keep::Months(n) => (n, "month"),
            Keep::Days(n) => (n, "day"),
        }
    }

    fn span(self) -> Span {
        match self {
            Keep::Years(n) => Span::new().years(n),
            Keep::Months(n) => Span::new().months(n),
            Keep::Days(n) => Span::new().days(n),
        }
    }
}

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (1, unit) => write!(f, "1 {unit}"),
            (n, unit) => write!(f, "{n} {unit}s"),
        }
    }
}

impl FromStr for Keep {
    type Err = huecry_terms::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || {
            huecry_terms::IdError::new("length of time", text, "`10 years`, `6 months` or `90 days`, at most 150 years")
        };
        let (number, unit) = text.split_once(' ').ok_or_else(wrong)?;
        let plain = number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
        let n: u16 = number.parse().ok().filter(|_| plain).ok_or_else(wrong)?;
        let (keep, most) = match unit {
            "year" | "years" => (Keep::Years(n), Keep::YEARS_MOST),
            "month" | "months" => (Keep::Months(n), Keep::YEARS_MOST * 12),
            "day" | "days" => (Keep::Days(n), Keep::YEARS_MOST * 365),
            _ => return Err(wrong()),
        };
        if n <= most { Ok(keep) } else { Err(wrong()) }
    }
}

impl TryFrom<String> for Keep {
    type Error = huecry_terms::IdError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Keep> for String {
    fn from(keep: Keep) -> String {
        keep.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cmp::Ordering::{Equal, Greater, Less};

    fn keep(text: &str) -> Keep {
        text.parse().unwrap_or_else(|e| panic!("{e}"))
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap_or_else(|e| panic!("{e}"))
    }

    #[test]
    fn time_is_counted_on_the_calendar() {
        let table = [
            ("5 years", "2024-02-29", "2029-02-28"),
            ("4 years", "2024-02-29", "2028-02-29"),
            ("1 month", "2026-01-31", "2026-02-28"),
            ("6 months", "2026-08-31", "2027-02-28"),
            ("1 day", "2026-12-31", "2027-01-01"),
            ("90 days", "2026-11-22", "2027-02-20"),
            ("150 years", "9990-01-01", "9999-12-31"),
        ];
        for (length, from, until) in table {
            assert_eq!(keep(length).after(day(from)), day(until), "{length} from {from}");
        }
        assert_eq!(keep("6 months").before(day("2027-08-31")), day("2027-02-28"));
    }

    #[test]
    fn lengths_read_and_write_back_and_others_do_not_read() {
        for text in ["1 year", "10 years", "1 month", "18 months", "90 days"] {
            assert_eq!(keep(text).to_string(), text);
        }
        for text in [
            "",
            "10",
            "years",
            "0 years",
            "010 years",
            "-1 years",
            "1.5 years",
            "151 years",
            "10  years",
            "5 weeks",
            "99999 days",
            "10 Years",
        ] {
            assert!(text.parse::<Keep>().is_err(), "{text}");
        }
    }

    #[test]
    fn lengths_compare_on_every_day() {
        let table = [
            ("12 months", "1 year", Some(Equal)),
            ("5 years", "10 years", Some(Less)),
            ("366 days", "1 year", Some(Greater)),
            ("365 days", "1 year", Some(Less)),
            ("30 days", "1 month", None),
        ];
        for (a, b, order) in table {
            assert_eq!(keep(a).compare(keep(b)), order, "{a} and {b}");
        }
    }

    #[test]
    fn retention_counts_from_what_the_register_says() {
        let event = Tag(20);
        let retention = Retention {
            keep: keep("5 years"),
            counts_from: CountsFrom::Field(event),
            remind: keep("6 months"),
            then: Then::Erase,
        };
        let recorded = day("2026-11-22");
        let with = |text: &str| Values::from_iter([(event, Value::Date(text.parse().unwrap()))]);
        let table = [
            (Values::new(), "2031-11-22"),
            (Values::from_iter([(event, Value::Unknown)]), "2031-11-22"),
            (with("2024-02-29"), "2029-02-28"),
            (with("2024-02"), "2029-02-28"),
            (with("2024"), "2029-12-31"),
            (with("2020/2024-03"), "2029-03-31"),
        ];
        for (values, until) in table {
            assert_eq!(retention.keep_until(recorded, &values), day(until), "{values:?}");
        }
        assert_eq!(retention.remind_on(day("2031-11-22")), day("2031-05-22"));
        let recorded_only = Retention { counts_from: CountsFrom::Recorded, ..retention };
        assert_eq!(recorded_only.keep_until(recorded, &with("1999")), day("2031-11-22"));
    }
}
