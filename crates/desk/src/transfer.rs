//! Files in and out: the one place that knows the forms a file may have and what an import is told.
//!
//! A command, a page and a programme come through here, so that the same file means the same to each.

use crate::export::{self, Exported};
use crate::formats::{Bad, Fatal, Field, Row, WriteError, rows_csv, rows_jsonl, un_sc};
use crate::import::{self, Plan, Summary, Told, Watch, entered};
use crate::node::{Desk, refuse};
use crate::record::{REASON_MOST, permitted, plain};
use huecry_catalogue::{Register, Verb};
use huecry_terms::{Call, Failure, Instant, Refusal, RegisterId, Trouble};
use serde_json::{Value as Json, json};
use std::io::{BufReader, Read, Write};

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table with commas.
    Csv,
    /// One JSON object a line.
    Jsonl,
    /// The United Nations Security Council consolidated list.
    UnSc,
}

impl Format {
    /// The forms in which records leave.
    pub const OUT: [Format; 2] = [Format::Csv, Format::Jsonl];

    /// The forms a register takes.
    pub fn taken_by(register: &RegisterId) -> &'static [Format] {
        const WITH_LIST: [Format; 3] = [Format::Csv, Format::Jsonl, Format::UnSc];
        if register.as_str() == UN_SC_REGISTER { &WITH_LIST } else { &Format::OUT }
    }

    /// What a form is called: `csv`, `jsonl`, `un-sc`.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Jsonl => "jsonl",
            Format::UnSc => "un-sc",
        }
    }

    /// The form of a name, as people and files write it.
    pub fn named(word: &str) -> Option<Format> {
        match word.to_ascii_lowercase().as_str() {
            "csv" => Some(Format::Csv),
            "jsonl" | "ndjson" | "json" => Some(Format::Jsonl),
            "un-sc" | "xml" => Some(Format::UnSc),
            _ => None,
        }
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Jsonl => "application/jsonl; charset=utf-8",
            Format::UnSc => "application/xml",
        }
    }
}

/// The register the United Nations list is recorded in: persons and the entities they act through.
pub const UN_SC_REGISTER: &str = "nominals";

/// A file that is to be imported, and what the officer says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Where to.
    pub register: RegisterId,
    /// Its form.
    pub format: Format,
    /// What it is called; stands in the reason when no other is given.
    pub file: String,
    /// Why, in the officer's words; empty for what the file's name says.
    pub reason: String,
    /// The handling of rows that say none; without it they are rejected.
    pub handling: Option<String>,
    /// What every reference begins with, so that two lists of one source never meet.
    pub prefix: String,
    /// Whether the file is complete: records of the prefix that it no longer holds are withdrawn.
    pub complete: bool,
    /// Whether that may be more than half of them.
    pub withdraw_all: bool,
    /// Whether a list is taken that is older than the one taken last.
    pub older: bool,
}

impl Delivery {
    /// A file of a form for a register, with nothing said about it.
    pub fn of(register: RegisterId, format: Format, file: impl Into<String>) -> Delivery {
        Delivery {
            register,
            format,
            file: file.into(),
            reason: String::new(),
            handling: None,
            prefix: String::new(),
            complete: false,
            withdraw_all: false,
            older: false,
        }
    }

    /// What the import is told. The United Nations list is public, complete by itself, and says when it was made.
    fn plan(&self, made: Option<Instant>) -> Plan {
        let reason = Some(self.reason.trim()).filter(|reason| !reason.is_empty()).map(str::to_string);
        let withdraw_most = if self.withdraw_all { 1.0 } else { WITHDRAW_MOST };
        let handling = self.handling.clone();
        match self.format {
            Format::UnSc => Plan {
                reason: reason.unwrap_or_else(|| UN_SC_REASON.to_string()),
                prefix: UN_SC_PREFIX.to_string(),
                handling: handling.or_else(|| Some(PUBLIC.to_string())),
                complete: true,
                withdraw_most,
                made,
                older: self.older,
            },
            Format::Csv | Format::Jsonl => Plan {
                reason: reason.unwrap_or_else(|| format!("import of {}", shown(&self.file))),
                prefix: self.prefix.clone(),
                handling,
                complete: self.complete,
                withdraw_most,
                made: None,
                older: self.older,
            },
        }
    }
}

/// What a look at a file found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looked {
    /// Rows that were looked at.
    pub rows: u64,
    /// Rows of them that would not be taken.
    pub rejected: u64,
    /// Whether these were all.
    pub whole: bool,
    /// When the list was made, where it says so.
    pub made: Option<Instant>,
}

/// Imports a file. What ends its reading is told to the watch before the trouble is returned.
///
/// # Errors
/// As [`import::run`]; refused when the reason or the prefix cannot be kept.
pub fn read(
    desk: &Desk,
    call: &Call,
    delivery: &Delivery,
    input: impl Read,
    watch: &mut Watch<'_>,
) -> Result<Summary, Failure> {
    let register = asked(desk, call, delivery)?;
    let ran = with_rows(desk, register, delivery, input, |rows, made| {
        import::run(desk, call, &delivery.register, rows, &delivery.plan(made), watch)
    });
    ran.unwrap_or_else(|fatal| {
        (watch.tell)(&Told::Ended(&fatal));
        Err(Trouble::new(fatal.to_string(), "nothing was recorded").into())
    })
}

/// Looks at the first rows of a file as an import would, and records nothing.
///
/// # Errors
/// As [`read`]. What ends the reading is told, and is no trouble.
pub fn look(
    desk: &Desk,
    call: &Call,
    delivery: &Delivery,
    input: impl Read,
    most: u64,
    tell: &mut dyn FnMut(&Told<'_>),
) -> Result<Looked, Failure> {
    let register = asked(desk, call, delivery)?;
    let (mut looked, mut broken) = (Looked::default(), None);
    let ended = with_rows(desk, register, delivery, input, |rows, made| {
        let plan = delivery.plan(made);
        looked.made = made;
        for row in rows {
            if looked.rows >= most {
                return None;
            }
            match self::row(desk, call, register, &plan, row, tell) {
                Ok(taken) => {
                    looked.rows += 1;
                    looked.rejected += u64::from(!taken);
                }
                Err(Stop::Text(fatal)) => return Some(fatal),
                Err(Stop::Trouble(trouble)) => {
                    broken = Some(trouble);
                    return None;
                }
            }
        }
        looked.whole = true;
        None
    });
    if let Some(trouble) = broken {
        return Err(trouble.into());
    }
    if let Some(fatal) = ended.unwrap_or_else(Some) {
        (tell)(&Told::Ended(&fatal));
    }
    Ok(looked)
}

/// Writes every record the caller may see. Nothing of it may leave before this returns.
///
/// # Errors
/// As [`export::run`].
pub fn write(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    format: Format,
    out: &mut dyn Write,
) -> Result<Exported, Failure> {
    let fields = desk.catalogue.register(register).map(fields_of).unwrap_or_default();
    let name = format.as_str();
    match format {
        Format::Csv => {
            let mut writer = rows_csv::Writer::open(out, &fields).map_err(unwritten)?;
            let exported = export::run(desk, call, register, name, &mut |row| writer.write(row))?;
            writer.finish().map_err(unwritten)?;
            Ok(exported)
        }
        Format::Jsonl => {
            let mut writer = rows_jsonl::Writer::open(out, &fields);
            let exported = export::run(desk, call, register, name, &mut |row| writer.write(row))?;
            writer.finish().map_err(unwritten)?;
            Ok(exported)
        }
        Format::UnSc => {
            Err(Trouble::new("the United Nations list is read here and not written", "take csv or jsonl").into())
        }
    }
}

impl Told<'_> {
    /// As a line of the list of rejects and warnings: the same whichever face kept it.
    pub fn line(&self) -> Json {
        match self {
            Told::Unread(r) => json!({
                "at": r.at, "ref": r.reference, "taken": false, "why": r.why.to_string(), "key": r.why.key(), "raw": r.raw,
            }),
            Told::Refused { at, reference, refusal } => json!({
                "at": at, "ref": reference, "taken": false, "why": refusal.about, "key": refusal.kind.key(),
                "faults": refusal.faults, "ask": refusal.ask,
            }),
            Told::Warned { at, reference, warning } => json!({
                "at": at, "ref": reference, "taken": true, "why": warning.to_string(), "key": warning.kind.key(),
                "path": warning.path, "raw": warning.text,
            }),
            Told::Ended(fatal) => json!({
                "at": fatal.line, "taken": false, "why": fatal.why.to_string(), "key": fatal.why.key(), "end": true,
            }),
        }
    }
}

enum Stop {
    Text(Fatal),
    Trouble(Trouble),
}

/// One row of a look: whether it would be taken.
fn row(
    desk: &Desk,
    call: &Call,
    register: &Register,
    plan: &Plan,
    row: Result<Row, Bad>,
    tell: &mut dyn FnMut(&Told<'_>),
) -> Result<bool, Stop> {
    let mut row = match row {
        Ok(row) => row,
        Err(Bad::Row(reject)) => {
            tell(&Told::Unread(&reject));
            return Ok(false);
        }
        Err(Bad::Text(fatal)) => return Err(Stop::Text(fatal)),
    };
    let (at, reference) = (row.at, row.reference.clone());
    let reference = reference.as_deref();
    row.warnings.iter().for_each(|warning| tell(&Told::Warned { at, reference, warning }));
    match entered(desk, call, register, plan, &mut row) {
        Ok(_) => Ok(true),
        Err(Failure::Refused(refusal)) => {
            tell(&Told::Refused { at, reference, refusal: &refusal });
            Ok(false)
        }
        Err(Failure::Trouble(trouble)) => Err(Stop::Trouble(trouble)),
    }
}

/// The register, before anything of the file is read.
fn asked<'d>(desk: &'d Desk, call: &Call, delivery: &Delivery) -> Result<&'d Register, Failure> {
    let register = permitted(desk, call, Verb::Import, &delivery.register)?;
    let refused = |no: Refusal| refuse(desk, call, "import", no);
    plain("reason", &delivery.plan(None).reason, REASON_MOST).map_err(refused)?;
    if !delivery.prefix.is_empty() {
        plain("prefix", &delivery.prefix, PREFIX_MOST).map_err(refused)?;
    }
    Ok(register)
}

/// Opens the reader of a form and hands its rows on.
fn with_rows<T>(
    desk: &Desk,
    register: &Register,
    delivery: &Delivery,
    input: impl Read,
    then: impl FnOnce(&mut dyn Iterator<Item = Result<Row, Bad>>, Option<Instant>) -> T,
) -> Result<T, Fatal> {
    let columns = fields_of(register);
    let default = delivery.handling.as_deref();
    match delivery.format {
        Format::Csv => Ok(then(&mut rows_csv::Reader::open(input, &columns, default)?, None)),
        Format::Jsonl => Ok(then(&mut rows_jsonl::Reader::open(BufReader::new(input), &columns, default)?, None)),
        Format::UnSc => {
            let look = |list: &str, text: &str| desk.catalogue.codes(list)?.find(text).map(|code| code.to_string());
            let mut rows = un_sc::Reader::open(BufReader::new(input), &look, default.unwrap_or(PUBLIC))?;
            let made = rows.generated();
            Ok(then(&mut rows, made))
        }
    }
}

fn fields_of(register: &Register) -> Vec<Field<'_>> {
    register.fields.iter().map(|f| Field { id: f.id.as_str(), many: f.many }).collect()
}

fn unwritten(error: WriteError) -> Trouble {
    Trouble::new(format!("the export could not be written: {error}"), "nothing has left")
}

/// A file's name as it may stand in a reason: what does not show is shown.
fn shown(file: &str) -> String {
    file.chars().take(NAME_MOST).map(|c| if crate::record::hides(c) { '\u{fffd}' } else { c }).collect()
}

const UN_SC_REASON: &str = "import of the United Nations Security Council consolidated list";
const UN_SC_PREFIX: &str = import::LISTS[0];
/// The list is published: police use, and nothing more to be said.
const PUBLIC: &str = "H0";
/// A list that lost half of its entries overnight is more likely torn than amended.
const WITHDRAW_MOST: f64 = 0.5;
/// The longest beginning of references, in characters.
const PREFIX_MOST: usize = 40;
/// What is shown of a file's name, in characters.
const NAME_MOST: usize = 200;

#[cfg(test)]
mod tests;
