//! Cuts a table into rows and cells, one row in memory at a time, and remembers where quotes were opened.

use crate::formats::source::Source;
use crate::formats::{Fatal, FatalReason, ROW_MOST, RejectReason};
use std::io::{BufRead, Read};

/// What came next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A row that starts on this line; see [`Lexer::cells`].
    Row { line: u64 },
    /// A row that is longer than any row may be; it was skipped.
    TooLong { line: u64 },
    /// Nothing.
    End,
}

/// The row last taken, and the state that leads to the next.
pub(super) struct Lexer<R> {
    source: Source<R>,
    data: Vec<u8>,
    ends: Vec<usize>,
    raw: Vec<u8>,
    stray: Option<usize>,
    quote_line: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first byte of a cell.
    Start,
    /// In a cell without quotes.
    Plain,
    /// In quotes.
    Quoted,
    /// Behind a quote within quotes: the end of the cell, or the first of two.
    Closing,
}

impl<R: Read> Lexer<R> {
    pub fn new(read: R) -> Self {
        let (data, ends, raw) = (Vec::new(), Vec::new(), Vec::new());
        Lexer { source: Source::new(read), data, ends, raw, stray: None, quote_line: 1 }
    }

    pub fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The start of the row last taken, as it stood.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// How much memory the row last taken holds.
    #[cfg(test)]
    pub fn held(&self) -> usize {
        self.data.capacity() + self.ends.capacity() * size_of::<usize>() + self.raw.capacity()
    }

    /// Looks at the byte order mark: skips that of UTF-8, refuses those of UTF-16.
    pub fn start(&mut self) -> Result<(), Fatal> {
        let unreadable = |e: std::io::Error| Fatal { line: 1, why: FatalReason::Unreadable { why: e.to_string() } };
        match self.source.head().map_err(unreadable)? {
            [0xef, 0xbb, 0xbf, ..] => self.source.consume(3),
            [0xff, 0xfe, ..] | [_, 0, ..] => return Err(utf16("UTF-16LE")),
            [0xfe, 0xff, ..] | [0, _, ..] => return Err(utf16("UTF-16BE")),
            _ => {}
        }
        Ok(())
    }

    /// The cells of the row last taken.
    pub fn cells(&self) -> Result<Vec<&str>, RejectReason> {
        let text = std::str::from_utf8(&self.data).map_err(|e| RejectReason::NotUtf8 { byte: e.valid_up_to() })?;
        if text.contains('\0') {
            return Err(RejectReason::ControlCharacter { code: 0 });
        }
        if let Some(cell) = self.stray {
            return Err(RejectReason::StrayQuote { cell });
        }
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        // A cell ends at a separator, which is ASCII, so every cut is between characters.
        Ok(starts.zip(&self.ends).map(|(from, to)| text.get(from..*to).unwrap_or_default()).collect())
    }

    /// Takes the next row that is not an empty line.
    pub fn take(&mut self) -> Result<Piece, Fatal> {
        loop {
            let line = self.source.line();
            match self.one().map_err(|why| Fatal { line: self.fatal_line(&why), why })? {
                Some(true) if self.ends.len() == 1 && self.raw.is_empty() => {}
                Some(true) => return Ok(Piece::Row { line }),
                Some(false) => return Ok(Piece::TooLong { line }),
                None => return Ok(Piece::End),
            }
        }
    }

    fn fatal_line(&self, why: &FatalReason) -> u64 {
        if *why == FatalReason::QuoteNeverCloses { self.quote_line } else { self.source.line() }
    }

    /// Reads to the end of one row: whether it was kept, or `None` at the end of the text.
    fn one(&mut self) -> Result<Option<bool>, FatalReason> {
        self.data.clear();
        self.ends.clear();
        self.raw.clear();
        self.stray = None;
        let (mut state, mut size) = (State::Start, 0_usize);
        loop {
            let Some(byte) = self.next()? else {
                return match state {
                    State::Quoted => Err(FatalReason::QuoteNeverCloses),
                    _ if size == 0 => Ok(None),
                    _ => Ok(Some(self.close(size))),
                };
            };
            if [b'\r', b'\n'].contains(&byte) && state != State::Quoted {
                self.line_end(byte)?;
                return Ok(Some(self.close(size)));
            }
            size += 1;
            if self.raw.len() < RAW {
                self.raw.push(byte);
            }
            state = self.step(state, byte, size <= ROW_MOST);
        }
    }

    fn step(&mut self, state: State, byte: u8, keep: bool) -> State {
        match (state, byte) {
            (State::Start, b'"') => {
                self.quote_line = self.source.line();
                return State::Quoted;
            }
            (State::Quoted, b'"') => return State::Closing,
            (State::Start | State::Plain | State::Closing, b',') => {
                if keep {
                    self.ends.push(self.data.len());
                }
                return State::Start;
            }
            (State::Plain, b'"') => {
                self.stray.get_or_insert(self.ends.len() + 1);
            }
            (State::Closing, b'"') => {}
            (State::Closing, _) => {
                self.stray.get_or_insert(self.ends.len() + 1);
            }
            _ => {}
        }
        if keep {
            self.data.push(byte);
        }
        match (state, byte) {
            (State::Quoted, _) | (State::Closing, b'"') => State::Quoted,
            _ => State::Plain,
        }
    }

    /// Ends the row: whether it was short enough to be kept.
    fn close(&mut self, size: usize) -> bool {
        self.ends.push(self.data.len());
        size <= ROW_MOST
    }

    /// A carriage return takes the line feed behind it along.
    fn line_end(&mut self, byte: u8) -> Result<(), FatalReason> {
        if byte == b'\r' && self.source.peek().map_err(unreadable)? == Some(b'\n') {
            self.source.consume(1);
        }
        Ok(())
    }

    fn next(&mut self) -> Result<Option<u8>, FatalReason> {
        let byte = self.source.peek().map_err(unreadable)?;
        if byte.is_some() {
            self.source.consume(1);
        }
        Ok(byte)
    }
}

fn unreadable(e: std::io::Error) -> FatalReason {
    FatalReason::Unreadable { why: e.to_string() }
}

fn utf16(encoding: &str) -> Fatal {
    Fatal { line: 1, why: FatalReason::NotUtf8 { encoding: Some(encoding.into()) } }
}

/// How much of a row is kept as it stood, for a reject.
const RAW: usize = 1024;
