//! Tables as JSON Lines: one object a line, UTF-8, the same keys as the columns of a CSV.
//!
//! A key that stands twice in an object is refused, at any depth: most parsers keep the last and say
//! nothing. So is a whole number too large to be exact.

mod strict;

use super::columns::{self, Column, Columns, ENVELOPE};
use super::source::Source;
use super::{Bad, Fatal, FatalReason, Field, ROW_MOST, Reject, RejectReason, Row, Tally, WriteError, column_of};
use serde_json::{Map, Value};
use std::io::{BufRead, Read, Write};

pub(super) use strict::strict;

/// Reads rows, one a line. [`Row::at`] is the line.
pub struct Reader<R> {
    source: Source<R>,
    columns: Columns,
    handling: Option<String>,
    line: Vec<u8>,
    done: bool,
}

impl<R: Read> Reader<R> {
    /// Looks at the first bytes. `fields` are the register's; `handling` is the code for
    /// rows that have none, which the caller must have been given by a person: without it such rows are
    /// rejected.
    ///
    /// # Errors
    /// An empty text, or UTF-16.
    pub fn open(read: R, fields: &[Field<'_>], handling: Option<&str>) -> Result<Self, Fatal> {
        let mut source = Source::new(read);
        let fatal = |why| Fatal { line: 1, why };
        let utf16 = |name: &str| fatal(FatalReason::NotUtf8 { encoding: Some(name.into()) });
        match source.head().map_err(|e| fatal(FatalReason::Unreadable { why: e.to_string() }))? {
            [] => return Err(fatal(FatalReason::Empty)),
            [0xef, 0xbb, 0xbf, ..] => source.consume(3),
            [0xff, 0xfe, ..] | [_, 0, ..] => return Err(utf16("UTF-16LE")),
            [0xfe, 0xff, ..] | [0, _, ..] => return Err(utf16("UTF-16BE")),
            _ => {}
        }
        let (columns, handling) = (Columns::of(fields), handling.map(str::to_string));
        Ok(Reader { source, columns, handling, line: Vec::new(), done: false })
    }

    /// How many bytes were read, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// Takes a line into `self.line`: whether there was one, and whether all of it fitted.
    fn take(&mut self) -> std::io::Result<Option<bool>> {
        self.line.clear();
        let (mut any, mut whole) = (false, true);
        loop {
            let bytes = self.source.fill_buf()?;
            if bytes.is_empty() {
                return Ok(any.then_some(whole));
            }
            any = true;
            let end = bytes.iter().position(|b| *b == b'\n');
            let piece = &bytes[..end.unwrap_or(bytes.len())];
            let room = ROW_MOST - self.line.len();
            whole &= piece.len() <= room;
            self.line.extend_from_slice(&piece[..piece.len().min(room)]);
            let taken = piece.len() + usize::from(end.is_some());
            self.source.consume(taken);
            if end.is_some() {
                return Ok(Some(whole));
            }
        }
    }

    fn row(&self, at: u64) -> Result<Row, Reject> {
        let reject = |reference, why| Reject::new(at, reference, why, &self.line);
        let text = std::str::from_utf8(&self.line)
            .map_err(|e| reject(None, RejectReason::NotUtf8 { byte: e.valid_up_to() }))?;
        let value = strict(text).map_err(|why| reject(None, RejectReason::NotJson { column: None, why }))?;
        let Value::Object(object) = value else {
            return Err(reject(None, RejectReason::NotAnObject));
        };
        let mut row = Row { at, ..Row::default() };
        let filled = fill(&mut row, &self.columns, object);
        row.handling = row.handling.or_else(|| self.handling.clone());
        match (filled, &row.handling) {
            (Err(why), _) => Err(reject(row.reference, why)),
            (_, None) => Err(reject(row.reference, RejectReason::NoHandling)),
            _ => Ok(row),
        }
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Row, Bad>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let line = self.source.line();
            match self.take() {
                Ok(Some(true)) if self.line.trim_ascii().is_empty() => {}
                Ok(Some(true)) => return Some(self.row(line).map_err(Bad::Row)),
                Ok(Some(false)) => {
                    let why = RejectReason::TooLong { most: ROW_MOST };
                    return Some(Err(Bad::Row(Reject::new(line, None, why, &self.line))));
                }
                Ok(None) => self.done = true,
                Err(e) => {
                    self.done = true;
                    return Some(Err(Bad::Text(Fatal { line, why: FatalReason::Unreadable { why: e.to_string() } })));
                }
            }
        }
        None
    }
}

/// Writes rows, one a line: the envelope's keys that have something, then the fields.
pub struct Writer<W> {
    into: W,
    fields: Vec<String>,
}

impl<W: Write> Writer<W> {
    /// A writer for a register with these fields.
    pub fn open(into: W, fields: &[Field<'_>]) -> Self {
        Writer { into, fields: fields.iter().map(|f| f.id.to_string()).collect() }
    }

    /// Writes one row.
    ///
    /// # Errors
    /// A row without a handling code, a value for an unknown field, what the machine says.
    pub fn write(&mut self, row: &Row) -> Result<(), WriteError> {
        columns::writable(row)?;
        let mut line = String::from("{");
        for (place, name) in ENVELOPE.iter().enumerate() {
            let value = match columns::envelope(row, place) {
                Some(text) => text.as_deref().map_or(Value::Null, Value::from),
                None => columns::restrictions(row),
            };
            pair(&mut line, name, &value);
        }
        for (field, value) in &row.values {
            if !self.fields.contains(field) {
                return Err(WriteError::UnknownField { field: field.clone() });
            }
            pair(&mut line, &column_of(field), value);
        }
        line.push_str("}\n");
        self.into.write_all(line.as_bytes())?;
        Ok(())
    }

    /// Hands the writer back, flushed.
    ///
    /// # Errors
    /// What the machine says.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.into.flush()?;
        Ok(self.into)
    }
}

/// Reads whatever this is to its end: what the fuzz target calls.
pub fn exercise(bytes: &[u8]) -> Tally {
    match Reader::open(bytes, &[Field { id: "name", many: true }, Field { id: "number", many: false }], None) {
        Ok(reader) => Tally::of(reader),
        Err(_) => Tally::default(),
    }
}

fn pair(line: &mut String, key: &str, value: &Value) {
    if value.is_null() {
        return;
    }
    if line.len() > 1 {
        line.push(',');
    }
    line.push_str(&Value::from(key).to_string());
    line.push(':');
    line.push_str(&value.to_string());
}

fn fill(row: &mut Row, columns: &Columns, object: Map<String, Value>) -> Result<(), RejectReason> {
    let mut wrong = None;
    for (key, value) in object {
        if let Err(why) = put(row, columns, key, value) {
            wrong.get_or_insert(why);
        }
    }
    wrong.map_or(Ok(()), Err)
}

fn put(row: &mut Row, columns: &Columns, key: String, value: Value) -> Result<(), RejectReason> {
    match (columns.get(&key), value) {
        (None, _) => return Err(RejectReason::UnknownKey { key: key.chars().take(60).collect() }),
        (_, Value::Null) => {}
        (Some(Column::Field { id, .. }), value) => {
            row.values.insert(id.clone(), value);
        }
        (Some(Column::Restrictions), value) => {
            row.restrictions = columns::restrictions_in(value).ok_or(RejectReason::NotText { key })?;
        }
        (Some(Column::Envelope(place)), Value::String(text)) => {
            if let Some(into) = columns::envelope_mut(row, *place) {
                *into = (!text.is_empty()).then_some(text);
            }
        }
        (Some(Column::Envelope(_)), _) => return Err(RejectReason::NotText { key }),
    }
    Ok(())
}

#[cfg(test)]
mod tests;
