//! Records out as a file: only what the caller may see, handling on every row.

use crate::formats::{Row, WriteError};
use crate::node::{Desk, acts_now, commit, refuse};
use crate::record::{in_force, permitted, restriction_words};
use huecry_access::{Viewer, view};
use huecry_catalogue::{Register, Verb, entry};
use huecry_terms::{
    Act, ActId, Call, Failure, IdError, Record, RecordId, Refusal, RefusalKind, RegisterId, State, Trouble,
};
use std::fmt;
use std::str::FromStr;

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// The act.
    pub act: ActId,
    /// How many records.
    pub records: u64,
}

/// Writes every record the caller may see, in the order of their ids, as rows.
///
/// The caller gives a place that nobody reads yet (a spool) and passes it on only when this has
/// returned: the act is durable before anything leaves.
///
/// # Errors
/// Refused when role or purpose do not permit it. Trouble of store or spool; then nothing may leave.
pub fn run(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    format: &str,
    out: &mut dyn FnMut(&Row) -> Result<(), WriteError>,
) -> Result<Exported, Failure> {
    let register = permitted(desk, call, Verb::Export, register)?;
    let mut records = 0;
    let mut broken = None;
    walk(desk, call, &register.id, &mut |record| {
        records += 1;
        if broken.is_none() {
            broken = out(&row(desk, call, register, record, records)).err();
        }
    })?;
    if let Some(error) = broken {
        let advice = "nothing has left; make room and run it again";
        return Err(Trouble::new(format!("the export could not be written: {error}"), advice).into());
    }
    let act = Act::Exported { register: register.id.clone(), records, format: format.to_string() };
    let committed = commit(desk, call, act, Vec::new())?;
    Ok(Exported { act: committed.act, records })
}

/// Every record in force that the caller may see, one by one, as an export would: recorded like one.
///
/// # Errors
/// As [`run`].
pub fn each(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    see: &mut dyn FnMut(&Record),
) -> Result<Exported, Failure> {
    let register = permitted(desk, call, Verb::Export, register)?;
    let mut seen = Vec::new();
    walk(desk, call, &register.id, &mut |record| seen.push(record))?;
    let records = seen.len() as u64;
    let act = Act::Exported { register: register.id.clone(), records, format: "records".into() };
    let committed = commit(desk, call, act, Vec::new())?;
    seen.iter().for_each(see);
    Ok(Exported { act: committed.act, records })
}

/// Where a list goes on: the records behind one, in the list as it was at an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// The last act the list takes into account.
    pub as_of: ActId,
    /// The last record that was given.
    pub last: RecordId,
}

/// A stretch of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The records, in the order of their ids.
    pub records: Vec<Record>,
    /// Where it goes on; `None` at its end.
    pub next: Option<Cursor>,
    /// The last act the list takes into account.
    pub as_of: ActId,
    /// The act that recorded this look.
    pub act: ActId,
}

/// Up to `n` records in force that the caller may see, as the register was when the first page was asked for:
/// whatever is written meanwhile, none is skipped and none comes twice. What was erased or taken back since is
/// absent, and what its source withholds now is withheld of the earlier version too.
///
/// # Errors
/// Refused when role or purpose do not permit it, or when the cursor is older than a day or of no act. Trouble.
pub fn page(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    cursor: Option<Cursor>,
    n: usize,
) -> Result<Page, Failure> {
    let register = permitted(desk, call, Verb::Export, register)?;
    let as_of = match cursor {
        Some(cursor) => fresh(desk, call, cursor).map_err(|no| recorded(desk, call, no))?.as_of,
        None => {
            let last = acts_now(desk)?.checked_sub(1).map(ActId);
            last.ok_or_else(|| Trouble::new("the node has no acts", "found it first"))?
        }
    };
    let n = n.clamp(1, PAGE_MOST);
    let mut records = as_it_was(desk, call, &register.id, as_of, cursor.map(|cursor| cursor.last), n + 1)?;
    let more = records.len() > n;
    records.truncate(n);
    let next = records.last().filter(|_| more).map(|last| Cursor { as_of, last: last.id });
    let (register, count) = (register.id.clone(), records.len() as u64);
    let act = Act::Exported { register, records: count, format: "page".into() };
    let committed = commit(desk, call, act, Vec::new())?;
    Ok(Page { records, next, as_of, act: committed.act })
}

/// Records are looked at until there are enough that may be seen, so that a page tells nothing of the others.
fn as_it_was(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    as_of: ActId,
    mut after: Option<RecordId>,
    enough: usize,
) -> Result<Vec<Record>, Trouble> {
    let viewer = Viewer::of(call);
    let today = huecry_terms::day_of(call.now);
    let mut records = Vec::new();
    loop {
        let looked = desk.store.page_as_of(register, as_of, after, PAGE.min(enough * 2))?;
        let Some((last, _)) = looked.last() else { return Ok(records) };
        after = Some(last.id);
        for (mut record, current) in looked {
            if !in_force(&record, today) {
                continue;
            }
            if !current {
                let now = desk.store.get(register, record.id)?;
                let Some(now) = now.filter(|now| now.body.state == State::Active) else { continue };
                record.body.restrictions.extend(now.body.restrictions);
            }
            records.extend(view(&viewer, record));
            if records.len() == enough {
                return Ok(records);
            }
        }
    }
}

/// A cursor names an act, and the past is another verb: it serves to go on, not to look back.
fn fresh(desk: &Desk, call: &Call, cursor: Cursor) -> Result<Cursor, Failure> {
    let no =
        |about: &str| Refusal::new(RefusalKind::FormNotSatisfied, format!("cursor: {about}; begin the list again"));
    let act = desk.store.act(cursor.as_of)?.ok_or_else(|| no("it is of no act"))?;
    let age = u64::try_from(call.now.as_second()).unwrap_or(0).saturating_sub(act.leaf.time);
    if age > CURSOR_SECONDS { Err(no("it is older than a day").into()) } else { Ok(cursor) }
}

fn recorded(desk: &Desk, call: &Call, failure: Failure) -> Failure {
    match failure {
        Failure::Refused(refusal) => refuse(desk, call, "export", refusal),
        trouble => trouble,
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.as_of, self.last.0.simple())
    }
}

impl FromStr for Cursor {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("cursor", text, "what the page before gave as its `next`");
        let (act, record) = text.split_once('.').ok_or_else(wrong)?;
        let digits = !act.is_empty() && act.bytes().all(|b| b.is_ascii_digit());
        let act = digits.then(|| act.parse().ok()).flatten().ok_or_else(wrong)?;
        Ok(Cursor { as_of: ActId(act), last: record.parse().map_err(|_| wrong())? })
    }
}

fn walk(desk: &Desk, call: &Call, register: &RegisterId, see: &mut dyn FnMut(Record)) -> Result<(), Trouble> {
    let viewer = Viewer::of(call);
    let today = huecry_terms::day_of(call.now);
    let mut after = None;
    loop {
        let page = desk.store.page(register, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.id);
        for record in page {
            if let Some(record) = view(&viewer, record).filter(|record| in_force(record, today)) {
                see(record);
            }
        }
    }
}

fn row(desk: &Desk, call: &Call, register: &Register, record: Record, at: u64) -> Row {
    // The source's reference and restrictions are its own affair.
    let own = record.source == call.bureau;
    Row {
        at,
        number: Some(record.number.clone()),
        reference: record.body.source_ref.clone().filter(|_| own),
        source: Some(record.source.to_string()),
        state: Some(record.body.state.as_str().to_string()),
        handling: Some(record.body.handling.to_string()),
        evaluation: record.body.evaluation.map(|e| e.to_string()),
        restrictions: if own { restriction_words(register, &record.body) } else { Vec::new() },
        keep_until: Some(record.body.keep_until.to_string()),
        values: entry::write_json(&desk.catalogue, register, &record.body.values),
        warnings: Vec::new(),
    }
}

const PAGE: usize = 500;
/// The most records one page may have.
pub const PAGE_MOST: usize = 1_000;
/// How old the act of a cursor may be: a list is read in one sitting.
const CURSOR_SECONDS: u64 = 24 * 60 * 60;
