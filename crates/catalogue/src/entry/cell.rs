//! Values as cells of a table: plain where the JSON is a plain text, else the JSON itself.

use super::fault::Fault;
use super::{FAULTS_MOST, no_such_field, read_field, write};
use crate::catalogue::Catalogue;
use crate::register::{Field, Form};
use huecry_terms::{Kind, Value, Values};
use serde_json::Value as Json;

/// Values from the cells of a row, each with the id of its field; an empty cell says nothing.
///
/// # Errors
/// Every fault of every cell, or the first hundred.
pub fn read_row<'a>(
    catalogue: &Catalogue,
    form: &Form,
    cells: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Values, Vec<Fault>> {
    let (mut values, mut faults) = (Values::new(), Vec::new());
    for (id, cell) in cells {
        if faults.len() >= FAULTS_MOST {
            break;
        }
        match form.field_named(id) {
            None => faults.push(no_such_field(form, id)),
            Some(field) => match read_field(catalogue, field, &json(field, cell)) {
                Ok(value) => values.set(field.tag, value),
                Err(wrong) => faults.extend(wrong),
            },
        }
    }
    if faults.is_empty() { Ok(values) } else { Err(faults) }
}

/// One cell for each field of the form, in its order, empty where nothing is said.
pub fn write_row(_catalogue: &Catalogue, form: &Form, values: &Values) -> Vec<String> {
    form.fields.iter().map(|field| cell(field, values.get(field.tag))).collect()
}

fn cell(field: &Field, value: &Value) -> String {
    if value.is_absent() {
        return String::new();
    }
    match write::value(field, value) {
        Json::String(text) if !needs_quotes(&text) => text,
        // One value of several is common, and a person would not write brackets around it.
        Json::Array(list) => match list.as_slice() {
            [Json::String(text)] if !needs_quotes(text) => text.clone(),
            _ => Json::Array(list).to_string(),
        },
        json => json.to_string(),
    }
}

/// What would be read as JSON, and what a spreadsheet would run as a formula, goes in quotes.
fn needs_quotes(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let harmless = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '(' | ')' | '/');
    match first {
        '{' | '[' | '"' | '=' | '@' => true,
        '+' | '-' => !text.chars().skip(1).all(harmless),
        _ => false,
    }
}

/// The JSON a cell stands for. A serial number may itself begin with a bracket (`[38B]4711`), and a
/// text with anything: for these kinds, what looks like JSON and is none is taken as it is written.
fn json(field: &Field, cell: &str) -> Json {
    let cell = cell.trim();
    if cell.is_empty() {
        return Json::Null;
    }
    let plain = || Json::String(cell.to_string());
    if !cell.starts_with(['{', '[', '"']) {
        return plain();
    }
    let free = matches!(field.kind, Kind::Identifier | Kind::Text);
    match serde_json::from_str(cell) {
        Ok(Json::Array(list)) if free && list.iter().any(Json::is_number) => plain(),
        Ok(json) => json,
        Err(_) if free => plain(),
        // Half an object is not a name: an empty one is refused with the form it should have.
        Err(_) => Json::Object(serde_json::Map::new()),
    }
}
