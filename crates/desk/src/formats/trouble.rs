//! What can be wrong with a foreign text, as data: one row, the whole text, or one value of a good row.

use std::fmt;

/// What a reader yields instead of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bad {
    /// One row cannot be read; the next ones can.
    Row(Reject),
    /// Nothing after this can be read. Always the last thing a reader yields.
    Text(Fatal),
}

/// A row that cannot be read, for the rejects file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Where it starts: line or element, from 1.
    pub at: u64,
    /// Its reference, where that much could be read.
    pub reference: Option<String>,
    /// Why.
    pub why: RejectReason,
    /// Its start, at most [`Reject::RAW_MOST`] characters, unreadable bytes replaced.
    pub raw: String,
}

impl Reject {
    /// How much of a row a reject shows, in characters.
    pub const RAW_MOST: usize = 200;

    pub(super) fn new(at: u64, reference: Option<String>, why: RejectReason, raw: &[u8]) -> Self {
        let start = &raw[..raw.len().min(Self::RAW_MOST * 4)];
        let raw = String::from_utf8_lossy(start).chars().take(Self::RAW_MOST).map(visible).collect();
        Reject { at, reference, why, raw }
    }
}

/// A rejects file is read in terminals and spreadsheets: what would move the cursor is shown, not done.
fn visible(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' => ' ',
        c if c.is_control() || is_hidden(c) => '\u{fffd}',
        c => c,
    }
}

/// Characters that reorder or hide text in a listing. Joiners are not among them: Persian and many Indian
/// names are misspelt without.
pub(super) fn is_hidden(c: char) -> bool {
    !c.is_control() && huecry_terms::ids::hides(c)
}

/// Why one row cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RejectReason {
    /// Bytes that are not UTF-8, the first at this place of the row, counted from 0.
    NotUtf8 {
        /// The byte.
        byte: usize,
    },
    /// A row of more than this many bytes.
    TooLong {
        /// The most that is read.
        most: usize,
    },
    /// A control character that no text has.
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
    /// Too few or too many cells.
    Ragged {
        /// As many as the header has.
        expected: usize,
        /// As many as the row has.
        found: usize,
    },
    /// A quote inside a cell that does not start with one, or text behind a closing quote.
    StrayQuote {
        /// The cell, from 1.
        cell: usize,
    },
    /// Neither the row nor the caller says what recipients may do with it.
    NoHandling,
    /// A line, or a cell that starts like JSON, that is not JSON.
    NotJson {
        /// The column, where it is one cell.
        column: Option<String>,
        /// What the parser says.
        why: String,
    },
    /// A line of JSON that is not an object.
    NotAnObject,
    /// A key that is neither of the envelope nor a field of the register.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key of the envelope with something other than text in it.
    NotText {
        /// The key.
        key: String,
    },
    /// A record of the list without any name.
    NoName,
    /// A record of the list without anything to know it again by.
    NoReference,
    /// A record of the list that stands in it twice.
    Repeated {
        /// The element that came first.
        first: u64,
    },
    /// An element of the list that is no record.
    UnknownElement {
        /// Where it stands.
        path: String,
    },
    /// Text of the list outside every record.
    StrayText {
        /// Where it stands.
        path: String,
    },
}

impl RejectReason {
    /// The key of words.
    pub fn key(&self) -> &'static str {
        match self {
            RejectReason::NotUtf8 { .. } => "reject-not-utf8",
            RejectReason::TooLong { .. } => "reject-too-long",
            RejectReason::ControlCharacter { .. } => "reject-control-character",
            RejectReason::Ragged { .. } => "reject-ragged",
            RejectReason::StrayQuote { .. } => "reject-stray-quote",
            RejectReason::NoHandling => "reject-no-handling",
            RejectReason::NotJson { .. } => "reject-not-json",
            RejectReason::NotAnObject => "reject-not-an-object",
            RejectReason::UnknownKey { .. } => "reject-unknown-key",
            RejectReason::NotText { .. } => "reject-not-text",
            RejectReason::NoName => "reject-no-name",
            RejectReason::NoReference => "reject-no-reference",
            RejectReason::Repeated { .. } => "reject-repeated",
            RejectReason::UnknownElement { .. } => "reject-unknown-element",
            RejectReason::StrayText { .. } => "reject-stray-text",
        }
    }
}

impl fmt::Display for RejectReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RejectReason::NotUtf8 { byte } => write!(f, "byte {byte} of the row is not UTF-8: save the text as UTF-8"),
            RejectReason::TooLong { most } => write!(f, "the row is longer than {most} bytes: shorten it"),
            RejectReason::ControlCharacter { code } => {
                write!(f, "the row holds the control character U+{code:04X}: take it out, or save the text as UTF-8")
            }
            RejectReason::Ragged { expected, found } => {
                write!(
                    f,
                    "the row has {found} cells and the header {expected}: quote cells that hold commas or line breaks"
                )
            }
            RejectReason::StrayQuote { cell } => {
                write!(f, "cell {cell} has a quote in its middle: put the whole cell in quotes and double those inside")
            }
            RejectReason::NoHandling => f.write_str("`handling` is empty: write `H0`, or the codes that apply"),
            RejectReason::NotJson { column: None, why } => write!(f, "the line is not one JSON object: {why}"),
            RejectReason::NotJson { column: Some(column), why } => {
                write!(
                    f,
                    "`{column}` starts like JSON and is not ({why}): mend it, or write it as a JSON text in quotes"
                )
            }
            RejectReason::NotAnObject => f.write_str("the line is JSON but not an object: write `{\"FIELD\": …}`"),
            RejectReason::UnknownKey { key } => {
                write!(f, "`{key}` is no field of this register: correct the name, or take it out")
            }
            RejectReason::NotText { key } => write!(f, "`{key}` holds something other than text: write it in quotes"),
            RejectReason::NoName => f.write_str("the record has no name: ask the publisher of the list"),
            RejectReason::NoReference => {
                f.write_str("the record has neither `REFERENCE_NUMBER` nor `DATAID`: ask the publisher of the list")
            }
            RejectReason::Repeated { first } => {
                write!(f, "the record stands in the list twice, first as element {first}: only the first was read")
            }
            RejectReason::UnknownElement { path } => {
                write!(f, "`{path}` is no record this program knows: record it by hand, and report the new element")
            }
            RejectReason::StrayText { path } => write!(f, "`{path}` holds text outside every record: read it by hand"),
        }
    }
}

/// What ends the reading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fatal {
    /// The line it was found on, from 1.
    pub line: u64,
    /// Why.
    pub why: FatalReason,
}

/// Why a text cannot be read any further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FatalReason {
    /// The bytes stopped coming.
    Unreadable {
        /// What the machine said.
        why: String,
    },
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8, or says that it is something else.
    NotUtf8 {
        /// What it is or says it is, where that shows.
        encoding: Option<String>,
    },
    /// It brings its own grammar, which is how XML attacks start; none is read.
    Doctype,
    /// A named character that XML does not define by itself.
    Entity {
        /// Its name.
        name: String,
    },
    /// XML, but another document.
    WrongRoot {
        /// The element it starts with.
        found: String,
    },
    /// Elements within elements beyond the limit.
    TooDeep {
        /// The most that is read.
        most: usize,
    },
    /// One element beyond the limit.
    TooLarge {
        /// The element it is in, or what it is.
        element: String,
        /// The most that is read, in bytes.
        most: usize,
    },
    /// It ends in the middle.
    Truncated {
        /// What was not closed.
        open: String,
    },
    /// It is not XML.
    NotXml {
        /// What the parser says.
        why: String,
    },
    /// A quoted cell goes on to the end of the text.
    QuoteNeverCloses,
    /// The header names a column twice.
    RepeatedColumn {
        /// The column.
        column: String,
    },
    /// The header names columns that this register does not have.
    UnknownColumns {
        /// The columns.
        columns: Vec<String>,
    },
    /// The header has no `handling`, and the caller gave no code for all rows.
    NoHandlingColumn,
    /// The header seems to be separated by something other than commas.
    WrongSeparator {
        /// By what.
        found: char,
    },
    /// The header cannot be read.
    Header {
        /// Why.
        why: RejectReason,
    },
    /// More records than any list has.
    TooMany {
        /// The most that are read.
        most: u64,
    },
}

impl FatalReason {
    /// The key of words.
    pub fn key(&self) -> &'static str {
        match self {
            FatalReason::Unreadable { .. } => "fatal-unreadable",
            FatalReason::Empty => "fatal-empty",
            FatalReason::NotUtf8 { .. } => "fatal-not-utf8",
            FatalReason::Doctype => "fatal-doctype",
            FatalReason::Entity { .. } => "fatal-entity",
            FatalReason::WrongRoot { .. } => "fatal-wrong-root",
            FatalReason::TooDeep { .. } => "fatal-too-deep",
            FatalReason::TooLarge { .. } => "fatal-too-large",
            FatalReason::Truncated { .. } => "fatal-truncated",
            FatalReason::NotXml { .. } => "fatal-not-xml",
            FatalReason::QuoteNeverCloses => "fatal-quote-never-closes",
            FatalReason::RepeatedColumn { .. } => "fatal-repeated-column",
            FatalReason::UnknownColumns { .. } => "fatal-unknown-columns",
            FatalReason::NoHandlingColumn => "fatal-no-handling-column",
            FatalReason::WrongSeparator { .. } => "fatal-wrong-separator",
            FatalReason::Header { .. } => "fatal-header",
            FatalReason::TooMany { .. } => "fatal-too-many",
        }
    }
}

impl fmt::Display for FatalReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FatalReason::Unreadable { why } => write!(f, "the bytes stopped coming ({why}): try again"),
            FatalReason::Empty => f.write_str("there is nothing in it: get the file again"),
            FatalReason::NotUtf8 { encoding: Some(encoding) } => {
                write!(f, "the text is {encoding}: save it as UTF-8 (`iconv -f {encoding} -t UTF-8`)")
            }
            FatalReason::NotUtf8 { encoding: None } => f.write_str("the text is not UTF-8: save it as UTF-8"),
            FatalReason::Doctype => {
                f.write_str("`<!DOCTYPE` is refused, nothing of it was read: get the list from its publisher again")
            }
            FatalReason::Entity { name } => {
                write!(f, "`&{name};` is refused, nothing was put in its place: get the list from its publisher again")
            }
            FatalReason::WrongRoot { found } => {
                write!(f, "the document is a `{found}`, not a `CONSOLIDATED_LIST`: give the list's XML file")
            }
            FatalReason::TooDeep { most } => {
                write!(f, "elements are nested more than {most} deep: get the list from its publisher again")
            }
            FatalReason::TooLarge { element, most } => {
                write!(f, "`{element}` is larger than {most} bytes: get the list from its publisher again")
            }
            FatalReason::Truncated { open } => {
                write!(f, "the text ends inside `{open}`: get the whole file again; what came before was read")
            }
            FatalReason::NotXml { why } => {
                write!(f, "the text is not XML ({why}): get the list from its publisher again")
            }
            FatalReason::QuoteNeverCloses => {
                f.write_str("a quote is opened on this line and never closed: close it; nothing from here on was read")
            }
            FatalReason::RepeatedColumn { column } => write!(f, "the header names `{column}` twice: take one out"),
            FatalReason::UnknownColumns { columns } => {
                write!(
                    f,
                    "the header names `{}`, which this register does not have: correct or take out",
                    columns.join("`, `")
                )
            }
            FatalReason::NoHandlingColumn => {
                f.write_str("the header has no `handling`: add the column, or say which code applies to every row")
            }
            FatalReason::WrongSeparator { found } => {
                write!(
                    f,
                    "the columns seem to be separated by `{}`: save the table with commas",
                    found.escape_default()
                )
            }
            FatalReason::Header { why } => write!(f, "the header cannot be read: {why}"),
            FatalReason::TooMany { most } => write!(f, "there are more than {most} records: split the text"),
        }
    }
}

impl fmt::Display for Fatal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl std::error::Error for Fatal {}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reference {
            Some(reference) => write!(f, "{} `{reference}`: {}", self.at, self.why),
            None => write!(f, "{}: {}", self.at, self.why),
        }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bad::Row(reject) => reject.fmt(f),
            Bad::Text(fatal) => fatal.fmt(f),
        }
    }
}

impl std::error::Error for Bad {}

/// Why a row cannot be written.
#[derive(Debug)]
pub enum WriteError {
    /// It has no handling code, and no row leaves without.
    NoHandling,
    /// It has a value for a field that has no column.
    UnknownField {
        /// The field.
        field: String,
    },
    /// A text of the envelope holds the character U+0000.
    Nul {
        /// The column.
        column: &'static str,
    },
    /// The bytes could not be written.
    Io(std::io::Error),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::NoHandling => f.write_str("the row has no handling code: no row leaves without one"),
            WriteError::UnknownField { field } => {
                write!(f, "`{field}` has no column: give every field of the register")
            }
            WriteError::Nul { column } => write!(f, "`{column}` holds the character U+0000: correct the record"),
            WriteError::Io(e) => write!(f, "the bytes could not be written: {e}"),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<std::io::Error> for WriteError {
    fn from(e: std::io::Error) -> Self {
        WriteError::Io(e)
    }
}
