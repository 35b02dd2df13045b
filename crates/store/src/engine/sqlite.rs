//! SQLite in this process: the default engine. One file, write-ahead log, every commit on the disk.

use super::{Cell, Each, Engine, Fault, FaultKind, Purpose, ROWS, Row, Standing, Text};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ToSql};
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// A connection to the file.
pub(crate) struct Sqlite {
    connection: Connection,
}

impl Sqlite {
    /// Makes the file and marks it as ours, before anything else is written into it.
    pub fn create(file: &Path) -> Result<(), Fault> {
        let marks = format!("PRAGMA page_size = {PAGE_BYTES}; PRAGMA application_id = {APPLICATION}");
        Sqlite::open(file, WRITING | OpenFlags::SQLITE_OPEN_CREATE, &marks).map(|_| ())
    }

    /// The connection that writes.
    pub fn writer(file: &Path) -> Result<Sqlite, Fault> {
        Sqlite::open(file, WRITING, WRITER_SETTINGS)
    }

    /// A connection that reads.
    pub fn reader(file: &Path) -> Result<Sqlite, Fault> {
        Sqlite::open(file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX, READER_SETTINGS)
    }

    fn open(file: &Path, flags: OpenFlags, settings: &str) -> Result<Sqlite, Fault> {
        let connection = Connection::open_with_flags(file, flags).map_err(fault)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        connection.busy_timeout(PATIENCE).map_err(fault)?;
        connection.execute_batch(settings).map_err(fault)?;
        Ok(Sqlite { connection })
    }

    fn number(&self, sql: &str) -> Result<i64, Fault> {
        self.connection.query_row(sql, [], |row| row.get(0)).map_err(fault)
    }

    /// The statement, compiled once for each connection.
    fn statement(&self, text: &Text) -> Result<CachedStatement<'_>, Fault> {
        if text.is_many() {
            self.connection.prepare_cached(&text.sql.replace(ROWS, &one_row(text.takes.len()))).map_err(fault)
        } else {
            self.connection.prepare_cached(text.sql).map_err(fault)
        }
    }
}

impl Engine for Sqlite {
    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        // A writing transaction takes its lock at once: an upgrade in the middle could be refused.
        self.script(if purpose == Purpose::Write { "BEGIN IMMEDIATE" } else { "BEGIN" })
    }

    fn commit(&mut self) -> Result<(), Fault> {
        self.script("COMMIT")
    }

    fn roll_back(&mut self) -> Result<(), Fault> {
        // SQLite has already rolled back by itself after some faults, a full disk among them.
        if self.connection.is_autocommit() { Ok(()) } else { self.script("ROLLBACK") }
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        self.connection.execute_batch(sql).map_err(fault)
    }

    fn run(&mut self, text: &Text, cells: &[Cell<'_>]) -> Result<(), Fault> {
        let mut statement = self.statement(text)?;
        if !text.is_many() {
            bind(&mut statement, cells)?;
            return statement.raw_execute().map(|_| ()).map_err(fault);
        }
        for row in cells.chunks_exact(text.takes.len()) {
            bind(&mut statement, row)?;
            statement.raw_execute().map_err(fault)?;
        }
        Ok(())
    }

    fn look(&mut self, text: &Text, cells: &[Cell<'_>], each: Each<'_>) -> Result<(), Fault> {
        let mut statement = self.statement(text)?;
        if !text.is_many() {
            return answer(&mut statement, cells, each);
        }
        cells.chunks_exact(text.takes.len()).try_for_each(|row| answer(&mut statement, row, each))
    }

    fn standing(&mut self) -> Result<Standing, Fault> {
        // Whose file it is was seen before it was opened.
        let tables = self.number("SELECT COUNT(*) FROM sqlite_master")?;
        Ok(if tables == 0 { Standing::Empty } else { Standing::Ours })
    }

    /// Deleted rows are overwritten in the file (secure_delete); the log keeps older pages until it is
    /// cut, which has to wait while a reader needs it.
    fn forget(&mut self) -> bool {
        let patience = |time| self.connection.busy_timeout(time);
        let cut = patience(Duration::ZERO).and_then(|()| {
            let busy = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
            patience(PATIENCE).and(busy)
        });
        cut.is_ok_and(|busy| busy == 0)
    }

    #[cfg(test)]
    fn limit_pages(&mut self, pages: u32) -> Result<(), Fault> {
        self.script(&format!("PRAGMA max_page_count = {pages}"))
    }
}

/// Whether a file is ours, by its first 100 bytes (sqlite.org/fileformat.html 1.3). Opening a foreign one
/// would already change it.
pub(crate) fn is_ours(file: &Path) -> std::io::Result<bool> {
    let mut header = [0; 72];
    let mut file = std::fs::File::open(file)?;
    match file.read_exact(&mut header) {
        Ok(()) => Ok(header.starts_with(b"SQLite format 3\0") && header[68..72] == APPLICATION.to_be_bytes()[4..]),
        Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}

impl Row for rusqlite::Row<'_> {
    fn int_or_null(&self, column: usize) -> Result<Option<i64>, Fault> {
        match self.get_ref(column).map_err(fault)? {
            ValueRef::Null => Ok(None),
            ValueRef::Integer(n) => Ok(Some(n)),
            _ => Err(Fault::torn("a number is something else")),
        }
    }

    fn text_or_null(&self, column: usize) -> Result<Option<&str>, Fault> {
        match self.get_ref(column).map_err(fault)? {
            ValueRef::Null => Ok(None),
            ValueRef::Text(text) => std::str::from_utf8(text).map(Some).map_err(|_| Fault::torn("a text is not UTF-8")),
            _ => Err(Fault::torn("a text is something else")),
        }
    }

    fn blob_or_null(&self, column: usize) -> Result<Option<&[u8]>, Fault> {
        match self.get_ref(column).map_err(fault)? {
            ValueRef::Null => Ok(None),
            ValueRef::Blob(bytes) => Ok(Some(bytes)),
            _ => Err(Fault::torn("bytes are something else")),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Cell::Null => ValueRef::Null,
            Cell::Int(n) => ValueRef::Integer(*n),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

fn bind(statement: &mut CachedStatement<'_>, cells: &[Cell<'_>]) -> Result<(), Fault> {
    for (i, cell) in cells.iter().enumerate() {
        statement.raw_bind_parameter(i + 1, cell).map_err(fault)?;
    }
    Ok(())
}

fn answer(statement: &mut CachedStatement<'_>, cells: &[Cell<'_>], each: Each<'_>) -> Result<(), Fault> {
    bind(statement, cells)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(fault)? {
        each(row)?;
    }
    Ok(())
}

/// `VALUES ($1, $2, $3)`
fn one_row(columns: usize) -> String {
    let cells: Vec<String> = (1..=columns).map(|n| format!("${n}")).collect();
    format!("VALUES ({})", cells.join(", "))
}

fn fault(error: rusqlite::Error) -> Fault {
    let kind = match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => FaultKind::Full,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => FaultKind::Again,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => FaultKind::Torn,
        Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly) => FaultKind::Disk,
        _ => FaultKind::Other,
    };
    Fault::new(kind, error.to_string())
}

/// How SQLite knows the file for ours: `HuCr`.
pub(crate) const APPLICATION: i64 = 0x4875_4372;

/// Twice SQLite's own: a row has some 600 bytes, and a tenth less time is spent on many at once (measured).
const PAGE_BYTES: u32 = 8192;

const WRITING: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// How long somebody else with the file in hand, a tool that copies it, is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// More than there are texts in the store.
const STATEMENTS_KEPT: usize = 128;

/// FULL: the log is on the disk before a commit returns. A checkpoint every 16 MiB of log keeps both the
/// log and the pause of a checkpoint small; the log's file is cut back to 64 MiB after a burst.
const WRITER_SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -65536;
    PRAGMA temp_store = MEMORY;
    PRAGMA wal_autocheckpoint = 2048;
    PRAGMA journal_size_limit = 67108864;
";

/// The file is read, not mapped into memory: mapping would make reading a fifth faster (measured), and a disk
/// that fails would end the process instead of being reported.
const READER_SETTINGS: &str = "
    PRAGMA cache_size = -8192;
    PRAGMA temp_store = MEMORY;
";
