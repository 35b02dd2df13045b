//! What a form asks of the acts: as typed, and as the desk is asked.

use crate::form::Form;
use crate::visit::Visit;
use huecry_desk::audit::Wanted;
use huecry_terms::{Day, Instant};

/// The filters as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// Whose acts.
    pub officer: String,
    /// Of which bureau.
    pub bureau: String,
    /// Of which kind.
    pub kind: String,
    /// For which purpose.
    pub purpose: String,
    /// About which record.
    pub record: String,
    /// From which day: day, month, year.
    pub from: [String; 3],
    /// Until which day, which is included.
    pub until: [String; 3],
    /// Before which act this page begins.
    pub before: Option<u64>,
    /// Behind which act this page ends.
    pub since: Option<u64>,
}

/// A day as a form asks for it.
pub(super) struct AskedDate {
    /// Its first field: where an error leads.
    pub first: &'static str,
    /// The key of its words.
    pub words: &'static str,
    /// Day, month, year.
    pub parts: Vec<AskedPart>,
}

/// One part of a day.
pub(super) struct AskedPart {
    /// The field.
    pub name: String,
    /// The key of its words.
    pub words: &'static str,
    /// How wide its box is.
    pub width: &'static str,
    /// What was typed.
    pub value: String,
}

impl Asked {
    /// What a form asks.
    pub fn of(form: &Form) -> Asked {
        let text = |name: &str| form.get(name).trim().to_string();
        let date = |name: &str| PARTS.map(|part| text(&format!("{name}-{part}")));
        Asked {
            officer: text("officer"),
            bureau: text("bureau"),
            kind: text("kind"),
            purpose: text("purpose"),
            record: text("record"),
            from: date("from"),
            until: date("until"),
            before: text("before").parse().ok(),
            since: text("since").parse().ok(),
        }
    }

    /// The two days as a form asks for them.
    pub fn dates(&self) -> [AskedDate; 2] {
        let part = |name: &str, at: usize, value: &String| AskedPart {
            name: format!("{name}-{}", PARTS[at]),
            words: ["ui-audit-part-day", "ui-audit-part-month", "ui-audit-part-year"][at],
            width: ["w2", "w2", "w4"][at],
            value: value.clone(),
        };
        let date = |name: &str, first, words, values: &[String; 3]| {
            let parts = values.iter().enumerate().map(|(at, value)| part(name, at, value)).collect();
            AskedDate { first, words, parts }
        };
        [
            date("from", "from-day", "ui-audit-from", &self.from),
            date("until", "until-day", "ui-audit-until", &self.until),
        ]
    }

    /// Every filter by its field, to be sent again with the next page.
    pub fn fields(&self) -> Vec<(String, String)> {
        let plain = [
            ("officer", &self.officer),
            ("bureau", &self.bureau),
            ("kind", &self.kind),
            ("purpose", &self.purpose),
            ("record", &self.record),
        ];
        let mut fields: Vec<(String, String)> =
            plain.into_iter().map(|(name, value)| (name.to_string(), value.clone())).collect();
        for (name, date) in [("from", &self.from), ("until", &self.until)] {
            fields.extend(PARTS.iter().zip(date).map(|(part, value)| (format!("{name}-{part}"), value.clone())));
        }
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// What the desk is asked, and what of it cannot be asked, field by field.
    pub fn wanted(&self, visit: &Visit) -> (Wanted, Vec<(&'static str, String)>) {
        let mut wrong = Vec::new();
        let mut say = |field: &'static str, key: &str| wrong.push((field, visit.say(key, &[])));
        let officer = read(&self.officer).unwrap_or_else(|| {
            say("officer", "ui-audit-officer-wrong");
            None
        });
        let from = day(&self.from).unwrap_or_else(|| {
            say("from-day", "ui-audit-day-wrong");
            None
        });
        let until = day(&self.until).unwrap_or_else(|| {
            say("until-day", "ui-audit-day-wrong");
            None
        });
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            say("until-day", "ui-audit-days-turned");
        }
        // Nothing that stands in a list of choices is typed: what is not in it narrows to nothing.
        let wanted = Wanted {
            officer,
            bureau: read(&self.bureau).flatten(),
            kind: Some(self.kind.clone()).filter(|kind| !kind.is_empty()),
            purpose: read(&self.purpose).flatten(),
            record: Some(self.record.clone()).filter(|record| !record.is_empty()),
            from: from.and_then(morning),
            until: until.and_then(|day| day.tomorrow().ok()).and_then(morning),
            ..Wanted::default()
        };
        (wanted, wrong)
    }
}

/// What was typed, read; `None` when it cannot be, `Some(None)` when nothing was.
fn read<T: std::str::FromStr>(text: &str) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

/// A day of three parts; `None` when they make none, `Some(None)` when all are empty.
fn day(parts: &[String; 3]) -> Option<Option<Day>> {
    if parts.iter().all(String::is_empty) {
        return Some(None);
    }
    let [day, month, year] = parts.each_ref().map(|part| western(part));
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().map(Some)
}

/// Digits as an Arabic or Persian keyboard writes them, as digits.
fn western(text: &str) -> String {
    let digit = |c: char| match c {
        '\u{660}'..='\u{669}' => char::from_digit(c as u32 - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(c as u32 - 0x6f0, 10),
        _ => None,
    };
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// When a day begins, in UTC.
fn morning(day: Day) -> Option<Instant> {
    jiff::tz::Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

const PARTS: [&str; 3] = ["day", "month", "year"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_three_numbers_or_nothing() {
        let of = |day: &str, month: &str, year: &str| super::day(&[day.into(), month.into(), year.into()]);
        assert_eq!(of("", "", ""), Some(None));
        assert_eq!(of("5", "11", "2026"), Some(Some(Day::constant(2026, 11, 5))));
        assert_eq!(of("٥", "١١", "٢٠٢٦"), Some(Some(Day::constant(2026, 11, 5))));
        for (day, month, year) in
            [("30", "2", "2026"), ("5", "", "2026"), ("5", "11", ""), ("x", "1", "2026"), ("1", "1", "99999")]
        {
            assert_eq!(of(day, month, year), None, "{day} {month} {year}");
        }
    }

    #[test]
    fn what_was_asked_goes_with_the_next_page() {
        let pairs = [
            ("officer", " FR-0001 "),
            ("from-day", "5"),
            ("from-month", "11"),
            ("from-year", "2026"),
            ("before", "77"),
        ];
        let asked = Asked::of(&Form::new(pairs.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect()));
        let fields = asked.fields();
        let sent: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(sent, [("officer", "FR-0001"), ("from-day", "5"), ("from-month", "11"), ("from-year", "2026")]);
        assert_eq!((asked.before, asked.since), (Some(77), None));
    }
}
