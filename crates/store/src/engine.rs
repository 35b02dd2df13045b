//! What the store asks of a database engine, so that the same texts run on SQLite and on PostgreSQL.
//!
//! A text is written once, with `$1`, `$2`… in the order of their first use. Where it says `{rows}` it
//! is run for many rows at once: SQLite, in process, takes them one by one as `VALUES ($1, $2)`;
//! PostgreSQL, a round trip away, takes them all as arrays. Both call the columns of such a table
//! `column1`, `column2`…

pub(crate) mod door;
pub(crate) mod ear;
pub(crate) mod postgres;
pub(crate) mod sqlite;

use huecry_terms::Trouble;
use std::borrow::Cow;

/// A connection to a store.
pub(crate) trait Engine: Send {
    /// Begins a transaction; one that only looks sees one state of the store until it ends, one that changes it
    /// is the only one that does, and sees what every earlier one wrote.
    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault>;
    /// Begins a transaction that changes the store and asks it for texts and numbers by a text that takes
    /// nothing: on a server one message carries both.
    fn begin_and_look(&mut self, text: &Text, each: Each<'_>) -> Result<(), Fault> {
        self.begin(Purpose::Write)?;
        self.look(text, &[], each)
    }
    /// Ends a transaction; durable when it returns.
    fn commit(&mut self) -> Result<(), Fault>;
    /// The same, and tells the other processes that something they keep in memory has changed.
    fn commit_and_tell(&mut self) -> Result<(), Fault> {
        self.commit()
    }
    /// Whether other processes may change the store between two transactions of this one.
    fn is_shared(&self) -> bool {
        false
    }
    /// Takes back what the transaction did.
    fn roll_back(&mut self) -> Result<(), Fault>;
    /// Runs several statements without parameters.
    fn script(&mut self, sql: &str) -> Result<(), Fault>;
    /// Runs a statement that answers nothing, for each row of `cells` where it says `{rows}`.
    fn run(&mut self, text: &Text, cells: &[Cell<'_>]) -> Result<(), Fault>;
    /// Runs a question, for each row of `cells` where it says `{rows}`, and hands over each answer.
    fn look(&mut self, text: &Text, cells: &[Cell<'_>], each: Each<'_>) -> Result<(), Fault>;
    /// What is behind the connection.
    fn standing(&mut self) -> Result<Standing, Fault>;
    /// Lets go of copies of what was erased, as far as that is in reach. Keeps nobody waiting: answers whether
    /// it is done.
    fn forget(&mut self) -> bool {
        true
    }
    /// Sets how many pages the file may have, for tests of a full disk.
    #[cfg(test)]
    fn limit_pages(&mut self, _pages: u32) -> Result<(), Fault> {
        Ok(())
    }
}

/// What is done with each row of an answer.
pub(crate) type Each<'a> = &'a mut dyn FnMut(&dyn Row) -> Result<(), Fault>;

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To see one state of the store.
    Look,
    /// To change it.
    Write,
}

/// What is behind a connection.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing yet.
    Empty,
    /// A store.
    Ours,
    /// Something else.
    Foreign,
}

/// An SQL text for both engines.
#[derive(Debug)]
pub(crate) struct Text {
    /// The text.
    pub sql: &'static str,
    /// What it takes, a letter for each parameter or column of `{rows}`: `i` number, `t` text, `b` bytes.
    pub takes: &'static str,
}

impl Text {
    /// A text and what it takes.
    pub const fn new(sql: &'static str, takes: &'static str) -> Text {
        Text { sql, takes }
    }

    /// Whether it is run for many rows at once.
    pub fn is_many(&self) -> bool {
        self.sql.contains(ROWS)
    }
}

/// One value on its way into the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(Cow<'a, str>),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
}

impl<'a> Cell<'a> {
    /// An act, a slot, a size: nothing the store counts comes near 2^63.
    pub fn count(n: u64) -> Cell<'a> {
        Cell::Int(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// A text that is there for as long as the cell.
    pub fn text(text: &'a str) -> Cell<'a> {
        Cell::Text(Cow::Borrowed(text))
    }

    /// A text, or nothing.
    pub fn text_or_null(text: Option<&'a str>) -> Cell<'a> {
        text.map_or(Cell::Null, Cell::text)
    }

    /// Bytes that are there for as long as the cell.
    pub fn blob(bytes: &'a [u8]) -> Cell<'a> {
        Cell::Blob(Cow::Borrowed(bytes))
    }

    /// How many bytes it takes, about.
    pub fn weight(&self) -> usize {
        match self {
            Cell::Null | Cell::Int(_) => 8,
            Cell::Text(text) => text.len(),
            Cell::Blob(bytes) => bytes.len(),
        }
    }
}

/// One row of an answer.
pub(crate) trait Row {
    /// A number, or nothing.
    fn int_or_null(&self, column: usize) -> Result<Option<i64>, Fault>;
    /// A text, or nothing.
    fn text_or_null(&self, column: usize) -> Result<Option<&str>, Fault>;
    /// Bytes, or nothing.
    fn blob_or_null(&self, column: usize) -> Result<Option<&[u8]>, Fault>;
}

impl dyn Row + '_ {
    /// A number.
    pub fn int(&self, column: usize) -> Result<i64, Fault> {
        self.int_or_null(column)?.ok_or_else(|| empty(column))
    }

    /// A number that counts something.
    pub fn count(&self, column: usize) -> Result<u64, Fault> {
        let n = self.int(column)?;
        u64::try_from(n).map_err(|_| Fault::torn(format!("a count is {n}")))
    }

    /// A text.
    pub fn text(&self, column: usize) -> Result<&str, Fault> {
        self.text_or_null(column)?.ok_or_else(|| empty(column))
    }

    /// Bytes.
    pub fn blob(&self, column: usize) -> Result<&[u8], Fault> {
        self.blob_or_null(column)?.ok_or_else(|| empty(column))
    }
}

fn empty(column: usize) -> Fault {
    Fault::torn(format!("column {column} of an answer is empty"))
}

/// What an engine says when it does not do what it was asked.
#[derive(Debug)]
pub(crate) struct Fault {
    /// What sort.
    pub kind: FaultKind,
    /// In the engine's own words.
    pub words: String,
}

/// The sorts of fault the store treats differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// No room on the disk.
    Full,
    /// The server is gone or cannot be reached.
    Lost,
    /// Somebody else was in the way; the same again may go through (SQLSTATE 40001, a busy file).
    Again,
    /// What is on disk is not what the store wrote.
    Torn,
    /// Another process has been changing the store for too long.
    Held,
    /// The disk did not do what it was asked.
    Disk,
    /// Anything else.
    Other,
}

impl Fault {
    /// A fault of a sort.
    pub fn new(kind: FaultKind, words: impl Into<String>) -> Fault {
        Fault { kind, words: words.into() }
    }

    /// What is on disk is not what the store wrote.
    pub fn torn(words: impl Into<String>) -> Fault {
        Fault::new(FaultKind::Torn, words)
    }

    /// What the caller is told: what could not be done where, and what to do about it.
    pub fn trouble(self, doing: &str, place: &str) -> Trouble {
        let advice = match self.kind {
            FaultKind::Full => "make room on its disk, then try again; nothing of this was written",
            FaultKind::Lost => "see that the server runs and can be reached, then try again",
            FaultKind::Again => "try again",
            FaultKind::Torn => "bring back the last backup, or ask for help before anything else writes to it",
            FaultKind::Disk => "see that the disk is there, is sound and may be written to, then try again",
            FaultKind::Held => "see what that process does, and stop it if it does nothing",
            FaultKind::Other => "",
        };
        let mut trouble = Trouble::new(format!("could not {doing} `{place}`: {}", self.words), advice);
        trouble.passing = matches!(self.kind, FaultKind::Full | FaultKind::Lost | FaultKind::Again | FaultKind::Held);
        trouble
    }
}

/// Where a text is run for many rows.
pub(crate) const ROWS: &str = "{rows}";
