//! PostgreSQL by its synchronous client, for nodes whose operators run a server already.
//!
//! Without TLS for now: the connection goes over a socket of this machine or its loopback address, and
//! anything else is refused rather than sent in the clear.

use super::{Cell, Each, Engine, Fault, FaultKind, Purpose, ROWS, Row, Standing, Text};
use ::postgres::config::Host;
use ::postgres::error::SqlState;
use ::postgres::fallible_iterator::FallibleIterator;
use ::postgres::types::{ToSql, Type};
use ::postgres::{Client, Config, Error, NoTls, SimpleQueryMessage, SimpleQueryRow, Statement};
use std::collections::HashMap;
use std::error::Error as _;
use std::net::IpAddr;
use std::time::Duration;

/// A database of a server, and how this process is told from the others that use it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Server {
    config: Config,
    /// What this process says when it has changed something: drawn by lot, since two machines may give two
    /// processes the same number.
    word: String,
}

impl Server {
    /// The server a connection string names.
    pub fn at(url: &str) -> Result<Server, Fault> {
        let lot: [u8; 8] = crate::commit::job::random().map_err(|e| Fault::new(FaultKind::Other, e.what))?;
        Ok(Server { config: read_url(url)?, word: crate::hexadecimal(&lot).collect() })
    }

    /// What the database is called.
    pub fn database(&self) -> &str {
        self.config.get_dbname().unwrap_or("of that user")
    }

    /// What this process says to the others.
    pub fn word(&self) -> &str {
        &self.word
    }
}

/// A connection to the server.
pub(crate) struct Postgres {
    client: Client,
    statements: HashMap<&'static str, Statement>,
    /// What is sent to commit and be heard.
    tell: String,
    /// What is sent to begin and look, by the text that looks.
    begins: HashMap<&'static str, String>,
}

/// Reads a connection string and sees to it that it stays on this machine.
pub(crate) fn read_url(url: &str) -> Result<Config, Fault> {
    let mut config: Config = url.parse().map_err(fault)?;
    let near = |host: &Host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        Host::Unix(_) => true,
    };
    if !config.get_hosts().iter().all(near) || !config.get_hostaddrs().iter().all(IpAddr::is_loopback) {
        let words =
            "the way to another machine would not be encrypted; name a socket or a loopback address of this one";
        return Err(Fault::new(FaultKind::Other, words));
    }
    // A server that no longer answers is noticed, so that callers get trouble and not silence.
    config.connect_timeout(PATIENCE).tcp_user_timeout(PATIENCE);
    config.application_name(&format!("huecry process {}", std::process::id()));
    Ok(config)
}

impl Postgres {
    /// The connection that writes.
    pub fn writer(server: &Server) -> Result<Postgres, Fault> {
        let mut engine = Postgres::reader(server)?;
        engine.script(WRITER_SETTINGS)?;
        Ok(engine)
    }

    /// A connection that reads.
    pub fn reader(server: &Server) -> Result<Postgres, Fault> {
        let client = server.config.connect(NoTls).map_err(fault)?;
        let tell = format!("NOTIFY {CHANNEL}, '{}'; COMMIT", server.word);
        let mut engine = Postgres { client, statements: HashMap::new(), tell, begins: HashMap::new() };
        engine.script(SETTINGS)?;
        Ok(engine)
    }

    /// Hears from now on what processes say that have changed something.
    pub fn listen(&mut self) -> Result<(), Fault> {
        self.script(&format!("LISTEN {CHANNEL}"))
    }

    /// What was said since it was last asked; waits for the first word, at most so long.
    pub fn heard(&mut self, most: Duration) -> Result<Vec<String>, Fault> {
        let first = self.client.notifications().timeout_iter(most).next().map_err(fault)?;
        let more: Vec<_> = self.client.notifications().iter().collect().map_err(fault)?;
        let said = first.iter().chain(&more).map(|word| word.payload().to_owned()).collect();
        // Silence and a server that has gone away sound alike.
        if self.client.is_closed() { Err(Fault::new(FaultKind::Lost, "the server is gone")) } else { Ok(said) }
    }

    /// Begins a transaction that no other process overlaps. The lock is the transaction's: it goes with it,
    /// however it ends, and not before what it wrote can be seen by the next one that gets it. Those who wait
    /// get it in the order they came.
    ///
    /// READ COMMITTED is said aloud: every statement then sees what was there when it began, after the lock;
    /// a database set to another level would show what was there before.
    fn begin_alone(&mut self, begin: &str) -> Result<Vec<SimpleQueryMessage>, Fault> {
        let error = match self.client.simple_query(begin) {
            Ok(answers) => return Ok(answers),
            Err(error) => error,
        };
        if error.code() != Some(&SqlState::LOCK_NOT_AVAILABLE) {
            return Err(fault(error));
        }
        self.roll_back()?;
        let holder = self.ask_text(WHO_HOLDS_IT)?;
        Err(Fault::new(FaultKind::Held, format!("it has been held for too long by {holder}")))
    }

    /// What begins a transaction and asks a text. The text is prepared under a name, once for each connection.
    fn begin_with(&mut self, text: &Text) -> Result<String, Fault> {
        if let Some(begin) = self.begins.get(text.sql) {
            return Ok(begin.clone());
        }
        let name = format!("huecry_{}", self.begins.len());
        self.script(&format!("PREPARE {name} AS {}", text.sql))?;
        let begin = format!("{}; EXECUTE {name}", begin_alone());
        self.begins.insert(text.sql, begin.clone());
        Ok(begin)
    }

    fn ask_text(&mut self, sql: &str) -> Result<String, Fault> {
        let row = self.client.query_opt(sql, &[]).map_err(fault)?;
        row.map_or(Ok("a process that has just ended".into()), |row| row.try_get(0).map_err(fault))
    }

    /// The statement, prepared once for each connection.
    fn statement(&mut self, text: &Text) -> Result<Statement, Fault> {
        if let Some(statement) = self.statements.get(text.sql) {
            return Ok(statement.clone());
        }
        let types: Vec<Type> = text.takes.chars().map(|letter| type_of(letter, text.is_many())).collect();
        let sql = text.sql.replace(ROWS, &all_rows(text.takes));
        let statement = self.client.prepare_typed(&sql, &types).map_err(fault)?;
        self.statements.insert(text.sql, statement.clone());
        Ok(statement)
    }
}

impl Engine for Postgres {
    fn begin(&mut self, purpose: Purpose) -> Result<(), Fault> {
        match purpose {
            Purpose::Look => self.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            Purpose::Write => self.begin_alone(&begin_alone()).map(|_| ()),
        }
    }

    fn begin_and_look(&mut self, text: &Text, each: Each<'_>) -> Result<(), Fault> {
        let begin = self.begin_with(text)?;
        let mut ended = 0;
        for answer in self.begin_alone(&begin)? {
            match answer {
                // Before it come the ends of BEGIN and of the lock.
                SimpleQueryMessage::Row(row) if ended == 2 => each(&Plain { row })?,
                SimpleQueryMessage::CommandComplete(_) => ended += 1,
                _ => {}
            }
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), Fault> {
        self.script("COMMIT")
    }

    fn commit_and_tell(&mut self) -> Result<(), Fault> {
        let tell = std::mem::take(&mut self.tell);
        let told = self.script(&tell);
        self.tell = tell;
        told
    }

    fn is_shared(&self) -> bool {
        true
    }

    fn roll_back(&mut self) -> Result<(), Fault> {
        self.script("ROLLBACK")
    }

    fn script(&mut self, sql: &str) -> Result<(), Fault> {
        self.client.batch_execute(sql).map_err(fault)
    }

    fn run(&mut self, text: &Text, cells: &[Cell<'_>]) -> Result<(), Fault> {
        self.look(text, cells, &mut |_| Ok(()))
    }

    fn look(&mut self, text: &Text, cells: &[Cell<'_>], each: Each<'_>) -> Result<(), Fault> {
        let statement = self.statement(text)?;
        if !text.is_many() {
            let values: Vec<_> =
                cells.iter().zip(text.takes.chars()).map(|(cell, letter)| value(cell, letter)).collect();
            return answer(&mut self.client, &statement, &values, each);
        }
        for part in parts(cells, text.takes.len()) {
            let columns = text.takes.len();
            let arrays: Vec<_> =
                text.takes.chars().enumerate().map(|(i, letter)| array(part, columns, i, letter)).collect();
            answer(&mut self.client, &statement, &arrays, each)?;
        }
        Ok(())
    }

    fn standing(&mut self) -> Result<Standing, Fault> {
        let row = self.client.query_one(WHAT_IS_THERE, &[]).map_err(fault)?;
        Ok(match (row.try_get(0).map_err(fault)?, row.try_get(1).map_err(fault)?) {
            (true, _) => Standing::Ours,
            (false, 0_i64) => Standing::Empty,
            (false, _) => Standing::Foreign,
        })
    }
}

impl Row for ::postgres::Row {
    fn int_or_null(&self, column: usize) -> Result<Option<i64>, Fault> {
        self.try_get(column).map_err(fault)
    }

    fn text_or_null(&self, column: usize) -> Result<Option<&str>, Fault> {
        self.try_get(column).map_err(fault)
    }

    fn blob_or_null(&self, column: usize) -> Result<Option<&[u8]>, Fault> {
        self.try_get(column).map_err(fault)
    }
}

/// A row of texts and numbers, as the server answers when several statements come in one message.
struct Plain {
    row: SimpleQueryRow,
}

impl Row for Plain {
    fn int_or_null(&self, column: usize) -> Result<Option<i64>, Fault> {
        let number = |text: &str| text.parse().map_err(|_| Fault::torn("a number is something else"));
        self.text_or_null(column)?.map(number).transpose()
    }

    fn text_or_null(&self, column: usize) -> Result<Option<&str>, Fault> {
        self.row.try_get(column).map_err(fault)
    }

    fn blob_or_null(&self, _: usize) -> Result<Option<&[u8]>, Fault> {
        Err(Fault::torn("bytes do not come as text"))
    }
}

type Parameter<'a> = Box<dyn ToSql + Sync + 'a>;

fn answer(client: &mut Client, statement: &Statement, values: &[Parameter<'_>], each: Each<'_>) -> Result<(), Fault> {
    let values = values.iter().map(|value| value.as_ref() as &dyn ToSql);
    let mut rows = client.query_raw(statement, values).map_err(fault)?;
    while let Some(row) = rows.next().map_err(fault)? {
        each(&row)?;
    }
    Ok(())
}

/// Rows in parts that one message to the server may carry.
fn parts<'c, 'v>(cells: &'c [Cell<'v>], columns: usize) -> impl Iterator<Item = &'c [Cell<'v>]> {
    let mut rest = cells;
    std::iter::from_fn(move || {
        let (mut rows, mut weight) = (0, 0);
        for row in rest.chunks_exact(columns) {
            weight += row.iter().map(Cell::weight).sum::<usize>();
            if rows > 0 && (weight > PART_BYTES || rows == PART_ROWS) {
                break;
            }
            rows += 1;
        }
        let part;
        (part, rest) = rest.split_at(rows * columns);
        (rows > 0).then_some(part)
    })
}

fn value<'c>(cell: &'c Cell<'_>, letter: char) -> Parameter<'c> {
    match letter {
        'i' => Box::new(int(cell)),
        't' => Box::new(text(cell)),
        _ => Box::new(blob(cell)),
    }
}

fn array<'c>(cells: &'c [Cell<'_>], columns: usize, column: usize, letter: char) -> Parameter<'c> {
    let cells = cells.iter().skip(column).step_by(columns);
    match letter {
        'i' => Box::new(cells.map(int).collect::<Vec<_>>()),
        't' => Box::new(cells.map(text).collect::<Vec<_>>()),
        _ => Box::new(cells.map(blob).collect::<Vec<_>>()),
    }
}

fn int(cell: &Cell<'_>) -> Option<i64> {
    if let Cell::Int(n) = cell { Some(*n) } else { None }
}

fn text<'c>(cell: &'c Cell<'_>) -> Option<&'c str> {
    if let Cell::Text(text) = cell { Some(text) } else { None }
}

fn blob<'c>(cell: &'c Cell<'_>) -> Option<&'c [u8]> {
    if let Cell::Blob(bytes) = cell { Some(bytes) } else { None }
}

fn type_of(letter: char, many: bool) -> Type {
    match (letter, many) {
        ('i', false) => Type::INT8,
        ('i', true) => Type::INT8_ARRAY,
        ('t', false) => Type::TEXT,
        ('t', true) => Type::TEXT_ARRAY,
        (_, false) => Type::BYTEA,
        (_, true) => Type::BYTEA_ARRAY,
    }
}

/// `SELECT * FROM UNNEST($1, $2) AS t (column1, column2)`
fn all_rows(takes: &str) -> String {
    let list = |before: &str| (1..=takes.len()).map(|n| format!("{before}{n}")).collect::<Vec<_>>().join(", ");
    format!("SELECT * FROM UNNEST({}) AS t ({})", list("$"), list("column"))
}

fn begin_alone() -> String {
    format!("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_advisory_xact_lock({LOCK})")
}

fn fault(error: Error) -> Fault {
    let Some(said) = error.as_db_error() else {
        let lost = error.is_closed() || error.source().is_some_and(|e| e.is::<std::io::Error>());
        let words = error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"));
        return Fault::new(if lost { FaultKind::Lost } else { FaultKind::Other }, words);
    };
    let kind = match said.code() {
        &SqlState::DISK_FULL => FaultKind::Full,
        &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => FaultKind::Again,
        &SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED => FaultKind::Torn,
        &SqlState::IO_ERROR => FaultKind::Disk,
        // Class 08, connection; class 57P, the server stops or starts; class 53, it has no connection to spare.
        code if ["08", "57P", "533"].iter().any(|class| code.code().starts_with(class)) => FaultKind::Lost,
        _ => FaultKind::Other,
    };
    Fault::new(kind, said.message())
}

/// A prepared statement keeps the plan it got while the tables were small: read them through their
/// indexes from the beginning.
const SETTINGS: &str = "SET enable_seqscan = off; SET jit = off";

const PATIENCE: Duration = Duration::from_secs(20);

/// A commit is on the disk when it returns, whatever the server is set to. A process that stops in the middle
/// of a transaction would keep the others from writing for ever: where the operator has set no other time, the
/// server ends it after a while, and those who wait give up a little later.
const WRITER_SETTINGS: &str = "
    SELECT set_config(s.name, k.value, false)
    FROM pg_settings AS s
    JOIN (VALUES ('synchronous_commit', 'off', 'on'),
                 ('idle_in_transaction_session_timeout', '0', '20s'),
                 ('lock_timeout', '0', '30s')) AS k (name, unless, value)
      ON s.name = k.name AND s.setting = k.unless";

/// The advisory lock of whoever writes: `HuCr` in a number.
const LOCK: i64 = super::sqlite::APPLICATION;

/// Where processes tell each other that something has changed.
const CHANNEL: &str = "huecry_acts";

/// One-key advisory locks show the key's lower half as objid.
const WHO_HOLDS_IT: &str = "
    SELECT '`' || a.application_name || '`, server process ' || a.pid
    FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
    WHERE l.locktype = 'advisory' AND l.granted AND l.objid = 1215644530
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";

const WHAT_IS_THERE: &str = "
    SELECT to_regclass('store_state') IS NOT NULL,
           (SELECT COUNT(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace)";

/// A message to the server may have 1 GiB; this stays well below and still saves the round trips.
const PART_BYTES: usize = 16 << 20;
const PART_ROWS: usize = 8192;
