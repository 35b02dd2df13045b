//! How the makers of records write values down.

use super::dice::Dice;
use huecry_terms::Day;
use jiff::ToSpan;
use serde_json::{Map, Value as Json, json};

/// A record under way: fields by id, in the words a person would enter.
#[derive(Default)]
pub(super) struct Form(Map<String, Json>);

impl Form {
    pub fn new() -> Form {
        Form::default()
    }

    pub fn put(&mut self, field: &str, value: impl Into<Json>) {
        self.0.insert(field.to_string(), value.into());
    }

    /// So many times of a hundred.
    pub fn perhaps<V: Into<Json>>(
        &mut self,
        dice: &mut Dice,
        percent: u32,
        field: &str,
        value: impl FnOnce(&mut Dice) -> V,
    ) {
        if dice.chance(percent) {
            let value = value(dice);
            self.put(field, value);
        }
    }

    pub fn date(&mut self, field: &str, day: Day) {
        self.put(field, day.to_string());
    }

    pub fn values(self) -> Map<String, Json> {
        self.0
    }
}

/// A day before another, at least and at most so many days.
pub(super) fn days_before(dice: &mut Dice, day: Day, least: i64, most: i64) -> Day {
    day.saturating_sub(dice.between(least, most.max(least)).days())
}

/// A day between two, both among them.
pub(super) fn day_between(dice: &mut Dice, first: Day, last: Day) -> Day {
    let days = last.duration_since(first).as_hours() / 24;
    last.saturating_sub(dice.between(0, days.max(0)).days())
}

/// When something happened, as precisely as reports are: mostly the day, sometimes the month or year.
pub(super) fn reported(dice: &mut Dice, day: Day) -> String {
    match dice.below(20) {
        0 => format!("{:04}", day.year()),
        1 => format!("{:04}-{:02}", day.year(), day.month()),
        _ => day.to_string(),
    }
}

/// A place in words with its country.
pub(super) fn place(words: &str, country: &str) -> Json {
    json!({ "place": words, "country": country })
}

/// A source that says it does not know.
pub(super) fn unknown() -> Json {
    json!({ "nothing": "unknown" })
}
