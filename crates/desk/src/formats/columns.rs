//! The columns of a table: the envelope first, then a column for each field of the register.

use super::Row;
use super::trouble::WriteError;
use serde_json::Value;
use std::collections::HashMap;

/// The columns every table has, in their order. None can be left out on export.
pub const ENVELOPE: [&str; 8] =
    ["number", "ref", "source", "state", "handling", "evaluation", "restrictions", "keep_until"];

/// The column of a field: its id, or `field.ID` where the envelope has that word itself. No field id has a
/// full stop in it, so no two columns meet.
pub fn column_of(field: &str) -> String {
    if ENVELOPE.contains(&field) { format!("field.{field}") } else { field.to_string() }
}

/// A field of a register, as far as a table must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whether it holds many values.
    pub many: bool,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    /// A text of the envelope, by its place in [`ENVELOPE`].
    Envelope(usize),
    /// The restrictions.
    Restrictions,
    /// A field.
    Field {
        /// Its id.
        id: String,
        /// Whether it holds many values.
        many: bool,
    },
}

/// Every column a register's table may have.
pub(super) struct Columns(HashMap<String, Column>);

impl Columns {
    pub fn of(fields: &[Field<'_>]) -> Self {
        let envelope = ENVELOPE.iter().enumerate().map(|(i, name)| {
            let column = if *name == "restrictions" { Column::Restrictions } else { Column::Envelope(i) };
            (name.to_string(), column)
        });
        let fields = fields.iter().map(|f| (column_of(f.id), Column::Field { id: f.id.to_string(), many: f.many }));
        Columns(envelope.chain(fields).collect())
    }

    pub fn get(&self, name: &str) -> Option<&Column> {
        self.0.get(name)
    }
}

/// The text of the envelope at a place of [`ENVELOPE`]; none at the place of the restrictions.
pub(super) fn envelope(row: &Row, place: usize) -> Option<&Option<String>> {
    Some(match place {
        0 => &row.number,
        1 => &row.reference,
        2 => &row.source,
        3 => &row.state,
        4 => &row.handling,
        5 => &row.evaluation,
        7 => &row.keep_until,
        _ => return None,
    })
}

/// The same, to be set.
pub(super) fn envelope_mut(row: &mut Row, place: usize) -> Option<&mut Option<String>> {
    Some(match place {
        0 => &mut row.number,
        1 => &mut row.reference,
        2 => &mut row.source,
        3 => &mut row.state,
        4 => &mut row.handling,
        5 => &mut row.evaluation,
        7 => &mut row.keep_until,
        _ => return None,
    })
}

/// Restrictions as one value: nothing, a text, or several.
pub(super) fn restrictions(row: &Row) -> Value {
    match row.restrictions.as_slice() {
        [] => Value::Null,
        [one] => Value::from(one.as_str()),
        several => Value::from(several),
    }
}

/// The restrictions a value holds; `None` when it holds something else.
pub(super) fn restrictions_in(value: Value) -> Option<Vec<String>> {
    let text = |value| if let Value::String(text) = value { Some(text) } else { None };
    match value {
        Value::Null => Some(Vec::new()),
        Value::Array(list) => list.into_iter().map(text).collect(),
        one => text(one).map(|one| vec![one]),
    }
}

/// What holds for a row in any table: a handling code, and no text that a table cannot carry.
pub(super) fn writable(row: &Row) -> Result<(), WriteError> {
    if row.handling.as_ref().is_none_or(|h| h.trim().is_empty()) {
        return Err(WriteError::NoHandling);
    }
    for (place, column) in ENVELOPE.iter().enumerate() {
        if envelope(row, place).and_then(Option::as_deref).is_some_and(|text| text.contains('\0')) {
            return Err(WriteError::Nul { column });
        }
    }
    Ok(())
}
