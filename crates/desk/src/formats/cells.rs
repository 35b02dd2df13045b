//! One cell of a table: text, or compact JSON where the value is no plain text.
//!
//! **A cell is text** unless it starts with `[`, `"` or `{` and is JSON. A text that would be read as JSON
//! is written as a JSON text, in quotes of its own, so that every text, list and object comes back exactly.
//! A number or a truth value comes back as the text of itself; the one door reads both alike. In a field
//! that holds many, a list of one text is written as that text, which is how people fill such a column, and
//! read as a list again.
//!
//! **Formulas.** A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, a tab or a line end (OWASP,
//! CSV Injection), in some languages with their full-width forms. Such a text is written as a JSON text
//! too, so that its cell starts with a quote and the text comes back. `+` and `-` before nothing but digits
//! and their punctuation are left: a telephone number is not a formula that can reach anything. What this
//! cannot help against is a spreadsheet told to split cells at another character than the comma. The
//! catalogue's `write_row` writes cells by the same rule.

use super::rows_jsonl::strict;
use serde_json::Value;

/// The cell of a value; empty for null.
pub(super) fn write(value: &Value, many: bool) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if plain(text) => text.clone(),
        Value::Array(list) if many => match list.as_slice() {
            [Value::String(text)] if plain(text) => text.clone(),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}

/// The value of a cell; null for an empty one, the parser's words for one that starts like a list, an
/// object or a text in JSON and is none.
pub(super) fn read(cell: &str, many: bool) -> Result<Value, String> {
    let text = cell.trim();
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let value = match text.starts_with(['[', '{', '"']).then(|| strict(text)) {
        Some(Ok(value)) => value,
        Some(Err(why)) if text.starts_with("{\"") || text.starts_with("[\"") || text.starts_with("[{") => {
            return Err(why);
        }
        _ => Value::from(text),
    };
    Ok(if many && value.is_string() { Value::Array(vec![value]) } else { value })
}

/// The text of a cell of the envelope, which is text whatever it looks like.
pub(super) fn text(cell: &str) -> Option<String> {
    match read(cell, false) {
        Ok(Value::Null) => None,
        Ok(Value::String(text)) => Some(text).filter(|text| !text.is_empty()),
        _ => Some(cell.trim().to_string()),
    }
}

/// Whether a text comes back as itself, and no spreadsheet runs it.
fn plain(text: &str) -> bool {
    let control = |c: char| c.is_control() && c != '\n';
    !formula(text) && !text.contains(control) && matches!(read(text, false), Ok(Value::String(back)) if back == text)
}

fn formula(text: &str) -> bool {
    let harmless = |c: char| c.is_ascii_digit() || [' ', '.', '-', '(', ')', '/'].contains(&c);
    match text.chars().next() {
        Some('=' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n') => true,
        Some('+' | '-') => !text.chars().skip(1).all(harmless),
        _ => false,
    }
}
