//! Foreign texts in and out as rows: the United Nations list, CSV and JSON Lines.
//!
//! Nothing here opens a file, knows the time or decides anything. A reader takes bytes and yields
//! [`Row`]s; a row is not a record yet: its values are the user-facing JSON of each field and go through
//! the one door (`catalogue::entry::read_json`) before anything is stored.
//!
//! What goes wrong has two sizes. A [`Reject`] is one row that cannot be read: it is yielded in its place
//! and the reading goes on. A [`Fatal`] ends the reading: everything before it has been yielded, and
//! nothing after it. Both say where and what to do. **A caller that withdraws what a list no longer holds
//! must do so only when the reader ended without a fatal error, must keep its hands off every reference
//! named in a reject, and must withdraw nothing when a reject names none: that row may be any of them.**
//!
//! Every reader holds at most one row or element of [`ROW_MOST`] bytes, whatever it is given.

mod cells;
mod columns;
pub mod rows_csv;
pub mod rows_jsonl;
mod said;
mod source;
mod trouble;
pub mod un_sc;
mod warning;

use serde_json::{Map, Value};

pub use columns::{ENVELOPE, Field, column_of};
pub use trouble::{Bad, Fatal, FatalReason, Reject, RejectReason, WriteError};
pub use warning::{Warning, WarningKind};

/// One entry as a foreign text gives it: the envelope in words, the values as user-facing JSON.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Where it starts: the line (CSV, JSON Lines) or the number of the element (United Nations list), from 1.
    pub at: u64,
    /// The human number, `NOM-2026-000123`. Written on export; an importer may look a record up by it.
    pub number: Option<String>,
    /// The source's own reference, unique within register and source.
    pub reference: Option<String>,
    /// The bureau that answers for it.
    pub source: Option<String>,
    /// A code of `record-states`.
    pub state: Option<String>,
    /// The handling codes, `H0` or `H1+H3: words`. No reader invents one.
    pub handling: Option<String>,
    /// The evaluation, `B2`.
    pub evaluation: Option<String>,
    /// Each restriction in its own words, `bureau:FR/photograph`.
    pub restrictions: Vec<String>,
    /// The last day it may be kept, `2036-11-22`.
    pub keep_until: Option<String>,
    /// The values by field id.
    pub values: Map<String, Value>,
    /// What was read otherwise than as it stands, or not at all. Never in an exported row.
    pub warnings: Vec<Warning>,
}

/// How many rows a text gave, for the end of a run and for fuzzing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows that were read.
    pub rows: u64,
    /// Rows that were not.
    pub rejects: u64,
    /// Whether the text was read to its end.
    pub whole: bool,
}

impl Tally {
    /// Reads everything and counts it.
    pub fn of(rows: impl Iterator<Item = Result<Row, Bad>>) -> Tally {
        let mut tally = Tally { whole: true, ..Tally::default() };
        for row in rows {
            match row {
                Ok(_) => tally.rows += 1,
                Err(Bad::Row(_)) => tally.rejects += 1,
                Err(Bad::Text(_)) => tally.whole = false,
            }
        }
        tally
    }
}

/// The largest row or element that is read, in bytes (1 MiB). The largest of the United Nations list is
/// under 12 KiB; what is larger is a mistake or an attack.
pub const ROW_MOST: usize = 1 << 20;

/// A text as the cell of a table that may be opened in a spreadsheet: what would be run stands in quotes.
pub(crate) fn cell(text: &str) -> String {
    if text.is_empty() { String::new() } else { cells::write(&text.into(), false) }
}
