//! One event as one line, in JSON or for people.

use super::FIELDS;
use crate::config::LogForm;
use std::fmt::{Debug, Write};
use tracing::Level;
use tracing::field::{Field, Visit};

/// A line that is being written.
pub(super) struct Line {
    form: LogForm,
    text: String,
    event: String,
    rest: String,
    withheld: Vec<&'static str>,
}

impl Line {
    /// Begins with its moment and its level.
    pub fn new(form: LogForm, at: jiff::Timestamp, level: Level) -> Line {
        let level = level.as_str().to_ascii_lowercase();
        let text = match form {
            LogForm::Json => format!("{{\"at\":\"{at:.3}\",\"level\":\"{level}\",\"event\":"),
            LogForm::Text => format!("{at:.3} {level:<5} "),
        };
        Line { form, text, event: String::new(), rest: String::new(), withheld: Vec::new() }
    }

    /// The whole line with its end.
    pub fn end(mut self) -> String {
        let event = std::mem::take(&mut self.event);
        match self.form {
            LogForm::Json => quoted(&mut self.text, &event),
            LogForm::Text => escaped(&mut self.text, &event),
        }
        if !self.withheld.is_empty() {
            let names = self.withheld.join(" ");
            self.key("withheld");
            quoted(&mut self.rest, &names);
        }
        self.text.push_str(&self.rest);
        self.text.push_str(if self.form == LogForm::Json { "}\n" } else { "\n" });
        self.text
    }

    fn text(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            self.event = value.to_string();
        } else if self.allowed(field) {
            self.key(field.name());
            quoted(&mut self.rest, value);
        }
    }

    fn plain(&mut self, field: &Field, value: impl std::fmt::Display) {
        if self.allowed(field) {
            self.key(field.name());
            // Writing into a text does not fail.
            let _ = write!(self.rest, "{value}");
        }
    }

    fn allowed(&mut self, field: &Field) -> bool {
        let allowed = FIELDS.contains(&field.name());
        if !allowed {
            self.withheld.push(field.name());
        }
        allowed
    }

    fn key(&mut self, name: &str) {
        let _ = match self.form {
            LogForm::Json => write!(self.rest, ",\"{name}\":"),
            LogForm::Text => write!(self.rest, " {name}="),
        };
    }
}

impl Visit for Line {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.text(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.plain(field, value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.plain(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.plain(field, value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        if value.is_finite() {
            self.plain(field, format_args!("{value:.3}"));
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.text(field, &format!("{value:?}"));
    }
}

fn quoted(into: &mut String, text: &str) {
    into.push('"');
    escaped(into, text);
    into.push('"');
}

/// A text as JSON has it between its quotes, and nothing in it that moves a cursor.
fn escaped(into: &mut String, text: &str) {
    for c in text.chars().take(MOST) {
        match c {
            '"' => into.push_str("\\\""),
            '\\' => into.push_str("\\\\"),
            _ if c.is_control() || moves(c) => {
                // Each of them lies in the first plane: four digits are enough.
                let _ = write!(into, "\\u{:04x}", u32::from(c));
            }
            _ => into.push(c),
        }
    }
    if text.chars().nth(MOST).is_some() {
        into.push('…');
    }
}

/// Line and paragraph ends of Unicode, marks that turn the direction of writing, and those nobody sees.
fn moves(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Letters of one value.
const MOST: usize = 2_000;
