//! Tables as CSV (RFC 4180): a header, commas, quotes doubled, UTF-8 with or without a byte order mark.
//!
//! The reader is stricter than most, because a register is worse off with a wrong row than with none: a
//! quote in the middle of a cell, a row of another width, a repeated or unknown column are refused, and a
//! quote that never closes does not swallow the rest of the text. What a cell holds is said in
//! `formats/cells.rs`.

mod lex;

use super::columns::{self, Column, Columns, ENVELOPE};
use super::{Bad, Fatal, FatalReason, Field, ROW_MOST, Reject, RejectReason, Row, Tally, WriteError, cells, column_of};
use lex::{Lexer, Piece};
use std::io::{Read, Write};

/// Reads the rows of a table. [`Row::at`] is the line a row starts on.
pub struct Reader<R> {
    lexer: Lexer<R>,
    header: Vec<Column>,
    handling: Option<String>,
    done: bool,
}

impl<R: Read> Reader<R> {
    /// Reads the header. `fields` are the register's; `handling` is the code for rows that
    /// have none, which the caller must have been given by a person: without it such rows are rejected.
    ///
    /// # Errors
    /// An empty text, another encoding than UTF-8, a header with unknown or repeated columns or without
    /// `handling`.
    pub fn open(read: R, fields: &[Field<'_>], handling: Option<&str>) -> Result<Self, Fatal> {
        let mut lexer = Lexer::new(read);
        let header = header(&mut lexer, &Columns::of(fields), handling.is_some())?;
        Ok(Reader { lexer, header, handling: handling.map(str::to_string), done: false })
    }

    /// How many bytes were read, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.lexer.bytes_read()
    }

    fn row(&self, at: u64) -> Result<Row, Reject> {
        let cells = self.lexer.cells().map_err(|why| self.reject(at, None, why))?;
        let found = cells.len();
        if found != self.header.len() {
            return Err(self.reject(at, None, RejectReason::Ragged { expected: self.header.len(), found }));
        }
        let mut row = Row { at, ..Row::default() };
        let mut wrong = None;
        for (column, cell) in self.header.iter().zip(cells) {
            if let Err(why) = put(&mut row, column, cell) {
                wrong.get_or_insert(why);
            }
        }
        if let Some(why) = wrong {
            return Err(self.reject(at, row.reference, why));
        }
        row.handling = row.handling.or_else(|| self.handling.clone());
        match row.handling {
            Some(_) => Ok(row),
            None => Err(self.reject(at, row.reference, RejectReason::NoHandling)),
        }
    }

    fn reject(&self, at: u64, reference: Option<String>, why: RejectReason) -> Reject {
        Reject::new(at, reference, why, self.lexer.raw())
    }
}

impl<R: Read> Iterator for Reader<R> {
    type Item = Result<Row, Bad>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.lexer.take() {
            Ok(Piece::End) => {
                self.done = true;
                None
            }
            Ok(Piece::Row { line }) => Some(self.row(line).map_err(Bad::Row)),
            Ok(Piece::TooLong { line }) => {
                Some(Err(Bad::Row(self.reject(line, None, RejectReason::TooLong { most: ROW_MOST }))))
            }
            Err(fatal) => {
                self.done = true;
                Some(Err(Bad::Text(fatal)))
            }
        }
    }
}

/// Writes rows as a table. The envelope's columns are always there.
pub struct Writer<W> {
    into: W,
    fields: Vec<(String, bool)>,
    line: String,
}

impl<W: Write> Writer<W> {
    /// Writes the header: the envelope, then a column for each of these fields.
    ///
    /// # Errors
    /// What the machine says.
    pub fn open(into: W, fields: &[Field<'_>]) -> Result<Self, WriteError> {
        let known = fields.iter().map(|f| (f.id.to_string(), f.many)).collect();
        let mut writer = Writer { into, fields: known, line: String::new() };
        ENVELOPE.iter().for_each(|name| writer.cell(name));
        fields.iter().for_each(|field| writer.cell(&column_of(field.id)));
        writer.end()?;
        Ok(writer)
    }

    /// Writes one row.
    ///
    /// # Errors
    /// A row without a handling code, a value without a column, what the machine says.
    pub fn write(&mut self, row: &Row) -> Result<(), WriteError> {
        columns::writable(row)?;
        if let Some(field) = row.values.keys().find(|key| !self.fields.iter().any(|(id, _)| id == *key)) {
            return Err(WriteError::UnknownField { field: field.clone() });
        }
        for place in 0..ENVELOPE.len() {
            match columns::envelope(row, place) {
                Some(text) => self.cell(&text.as_deref().map(|t| cells::write(&t.into(), false)).unwrap_or_default()),
                None => self.cell(&cells::write(&columns::restrictions(row), false)),
            }
        }
        for i in 0..self.fields.len() {
            let (id, many) = &self.fields[i];
            let cell = row.values.get(id).map(|value| cells::write(value, *many)).unwrap_or_default();
            self.cell(&cell);
        }
        self.end()
    }

    /// Hands the writer back, flushed.
    ///
    /// # Errors
    /// What the machine says.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.into.flush()?;
        Ok(self.into)
    }

    fn cell(&mut self, text: &str) {
        if text.contains(QUOTED) || text.starts_with(' ') || text.ends_with(' ') {
            self.line.push('"');
            self.line.push_str(&text.replace('"', "\"\""));
            self.line.push_str("\",");
        } else {
            self.line.push_str(text);
            self.line.push(',');
        }
    }

    fn end(&mut self) -> Result<(), WriteError> {
        self.line.pop();
        self.line.push_str("\r\n");
        self.into.write_all(self.line.as_bytes())?;
        self.line.clear();
        Ok(())
    }
}

/// Reads whatever this is to its end: what the fuzz target calls.
pub fn exercise(bytes: &[u8]) -> Tally {
    match Reader::open(bytes, &EXERCISE, None) {
        Ok(reader) => Tally::of(reader),
        Err(_) => Tally::default(),
    }
}

const EXERCISE: [Field<'static>; 3] =
    [Field { id: "name", many: true }, Field { id: "birth-date", many: false }, Field { id: "number", many: false }];

fn header<R: Read>(lexer: &mut Lexer<R>, columns: &Columns, any_handling: bool) -> Result<Vec<Column>, Fatal> {
    lexer.start()?;
    let line = match lexer.take()? {
        Piece::End => return Err(Fatal { line: 1, why: FatalReason::Empty }),
        Piece::TooLong { line } => {
            return Err(Fatal { line, why: FatalReason::TooLarge { element: "header".into(), most: ROW_MOST } });
        }
        Piece::Row { line } => line,
    };
    let fatal = |why| Fatal { line, why };
    let names = lexer.cells().map_err(|why| fatal(FatalReason::Header { why }))?;
    let names: Vec<&str> = names.into_iter().map(str::trim).collect();
    if let [one] = names[..]
        && let Some(found) = one.chars().find(|c| [';', '\t', '|'].contains(c))
    {
        return Err(fatal(FatalReason::WrongSeparator { found }));
    }
    let unknown: Vec<String> = names.iter().filter(|n| columns.get(n).is_none()).map(|n| shortened(n)).collect();
    if !unknown.is_empty() {
        return Err(fatal(FatalReason::UnknownColumns { columns: unknown.into_iter().take(20).collect() }));
    }
    let mut seen = std::collections::HashSet::new();
    if let Some(twice) = names.iter().find(|n| !seen.insert(**n)) {
        return Err(fatal(FatalReason::RepeatedColumn { column: twice.to_string() }));
    }
    if !any_handling && !seen.contains("handling") {
        return Err(fatal(FatalReason::NoHandlingColumn));
    }
    Ok(names.iter().filter_map(|n| columns.get(n).cloned()).collect())
}

fn put(row: &mut Row, column: &Column, cell: &str) -> Result<(), RejectReason> {
    let json = |name: &str, why| RejectReason::NotJson { column: Some(name.to_string()), why };
    match column {
        Column::Envelope(place) => {
            if let Some(into) = columns::envelope_mut(row, *place) {
                *into = cells::text(cell);
            }
        }
        Column::Restrictions => {
            let value = cells::read(cell, false).map_err(|why| json("restrictions", why))?;
            let wrong = || RejectReason::NotText { key: "restrictions".into() };
            row.restrictions = columns::restrictions_in(value).ok_or_else(wrong)?;
        }
        Column::Field { id, many } => {
            let value = cells::read(cell, *many).map_err(|why| json(id, why))?;
            if !value.is_null() {
                row.values.insert(id.clone(), value);
            }
        }
    }
    Ok(())
}

fn shortened(name: &str) -> String {
    name.chars().take(60).collect()
}

/// What puts a cell in quotes. Semicolons and tabs do too, for readers that split at those.
const QUOTED: [char; 6] = [',', '"', '\n', '\r', ';', '\t'];

#[cfg(test)]
pub(super) mod tests;
