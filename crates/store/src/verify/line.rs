//! Whether statements, envelopes and receipts are what the acts that sent, took and gave them commit to, and whether
//! each column beside them says what they say.

use super::says::{Reads, StatementSays};
use crate::commit::named::sha256;
use crate::dossiers::due_millis;
use crate::engine::{Cell, Engine, Fault, Row, Text};
use crate::hexadecimal;
use crate::parse::{hash, uuid};
use huecry_terms::{Instant, LineAct};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What acts of a stretch say is kept with them.
#[derive(Default)]
pub(super) struct Said {
    acts: HashMap<u64, Spoken>,
    /// Acts that were erased: their leaves commit to what nobody can open any more.
    erased: HashSet<u64>,
}

/// An act of the line.
struct Spoken {
    act: LineAct,
    at: Instant,
    catalogue: [u8; 32],
}

/// What the rows of a stretch showed, for those that stand beside them.
#[derive(Default)]
struct Seen {
    /// Act → its statement.
    messages: HashMap<u64, Kept>,
    /// Act → how many envelopes went out, and how many came.
    envelopes: HashMap<u64, usize>,
    incoming: HashSet<u64>,
    receipts: HashSet<u64>,
}

/// What a message row says of its place.
struct Kept {
    conversation: Uuid,
    number: u64,
    lane: i64,
    says: Option<StatementSays>,
}

impl Said {
    /// Takes in what an act says.
    pub fn take(&mut self, act: u64, said: LineAct, at: Instant, catalogue: [u8; 32]) {
        self.acts.insert(act, Spoken { act: said, at, catalogue });
    }

    /// An act that says nothing any more.
    pub fn erased(&mut self, act: u64) {
        self.erased.insert(act);
    }
}

/// Checks what the acts from `from` up to `end` keep; every column where somebody reads what was signed.
pub(super) fn check(
    engine: &mut dyn Engine,
    from: u64,
    end: u64,
    said: &Said,
    reads: Option<&dyn Reads>,
) -> Result<(), Fault> {
    let range = [Cell::count(from), Cell::count(end)];
    let mut seen = Seen::default();
    let look = |engine: &mut dyn Engine, table, text, each: &mut dyn FnMut(&dyn Row) -> Result<(), Fault>| {
        engine.look(text, &range, each).map_err(|fault| in_table(table, fault))
    };
    look(engine, "message", &STATEMENTS, &mut |row| statement(row, said, reads, &mut seen))?;
    look(engine, "outgoing", &ENVELOPES, &mut |row| envelope(row, said, reads, &mut seen))?;
    look(engine, "incoming", &TAKEN, &mut |row| taken(row, said, reads, &mut seen))?;
    look(engine, "receipt", &RECEIPTS, &mut |row| receipt(row, said, reads, &mut seen))?;
    if reads.is_some() { missing(engine, said, &seen) } else { Ok(()) }
}

fn statement(row: &dyn Row, said: &Said, reads: Option<&dyn Reads>, seen: &mut Seen) -> Result<(), Fault> {
    let (act, hash) = (row.count(0)?, text(row, 1)?);
    let body = row.blob_or_null(2)?;
    let spoken = said.acts.get(&act);
    let named = spoken.is_some_and(|spoken| statement_of(&spoken.act) == Some(hash.as_str()));
    let whole = body.is_none_or(|body| is_hash_of(&hash, body));
    sound(whole && (named || said.erased.contains(&act)), "message", row, 3, act)?;
    let (Some(reads), Some(spoken)) = (reads, spoken) else { return Ok(()) };
    let row_of = RowOf { row, what: "message", id: 3 };
    let (sent, sender, message) = match &spoken.act {
        LineAct::MessageSent { message, from, kind, .. } => {
            row_of.says("kind", row.text(6)? == kind.as_str())?;
            (true, from, message)
        }
        LineAct::MessageTaken { message, from, .. } => (false, from, message),
        _ => return row_of.says("act", false),
    };
    row_of.says("sender", row.text(4)? == sender)?;
    row_of.says("message", uuid(row.blob(3)?)? == *message)?;
    row_of.says("ours", row.int(5)? == i64::from(sent))?;
    let says = body.map(|body| reads.statement(body).ok_or_else(|| row_of.wrong("body"))).transpose()?;
    let kept = Kept { conversation: uuid(row.blob(7)?)?, number: row.count(8)?, lane: row.int(9)?, says };
    if let (Some(says), Some(body)) = (&kept.says, body) {
        statement_columns(&row_of, &kept, says)?;
        let due = if sent { Some(says.answer_by) } else { reads.due(body, spoken.at, &spoken.catalogue) };
        let due = due.map(|due| due.map(|at| Instant::from_millisecond(at.as_millisecond()).unwrap_or(at)));
        row_of.says("due", due.is_none_or(|due| due_millis(due) == row.int(12).unwrap_or_default()))?;
    }
    seen.messages.insert(act, kept);
    Ok(())
}

fn statement_columns(row_of: &RowOf<'_>, kept: &Kept, says: &StatementSays) -> Result<(), Fault> {
    let row = row_of.row;
    let key = row.blob_or_null(13)?;
    let same = [
        ("sender", row.text(4)? == says.sender),
        ("message", uuid(row.blob(3)?)? == says.message),
        ("kind", row.text(6)? == says.kind),
        ("conversation", kept.conversation == says.conversation),
        ("number", kept.number == says.number),
        ("lane", kept.lane == i64::from(says.lane)),
        ("created", row.int(10)? == says.created.as_millisecond()),
        ("keep_until", row.int(11)? == says.keep_until.as_millisecond()),
        ("key", key.is_none_or(|key| says.attachments && key.len() == KEY_BYTES)),
    ];
    row_of.all(&same)
}

fn envelope(row: &dyn Row, said: &Said, reads: Option<&dyn Reads>, seen: &mut Seen) -> Result<(), Fault> {
    let act = row.count(0)?;
    let spoken = said.acts.get(&act);
    let to = match spoken.map(|spoken| &spoken.act) {
        Some(LineAct::MessageSent { to, .. }) => to.as_slice(),
        _ => &[],
    };
    let recipient = row.text(1)?;
    let named = to.iter().find(|posted| posted.to == recipient).map(|posted| &posted.envelope);
    let bytes = row.blob_or_null(2)?;
    let whole = match (named, bytes) {
        _ if said.erased.contains(&act) => true,
        (Some(named), Some(envelope)) => is_hash_of(named, envelope),
        (named, None) => named.is_some(),
        (None, Some(_)) => false,
    };
    sound(whole, "envelope of message", row, 3, act)?;
    *seen.envelopes.entry(act).or_default() += 1;
    let (Some(reads), Some(Spoken { act: LineAct::MessageSent { message, from, statement, .. }, at, .. })) =
        (reads, spoken)
    else {
        return Ok(());
    };
    let row_of = RowOf { row, what: "outgoing message", id: 3 };
    let same = [
        ("message", uuid(row.blob(3)?)? == *message),
        ("sender", row.text(4)? == from),
        ("statement", text(row, 5)? == *statement),
        ("link", leads_to(row.text(6)?, recipient)),
        ("since", row.int(12)? == at.as_millisecond()),
        ("live", matches!(row.int(13)?, 0 | 1) && bytes.is_some() == (row.int(13)? == 1)),
    ];
    row_of.all(&same)?;
    if let Some(envelope) = bytes {
        let says = reads.envelope(envelope).ok_or_else(|| row_of.wrong("envelope"))?;
        let same = [
            ("recipient", says.recipient == recipient),
            ("message", says.message == *message),
            ("statement", says.statement == hash(row.blob(5)?)?),
            ("lane", row.int(7)? == i64::from(says.lane)),
            ("bytes", row.count(8)? == says.bytes),
            ("expires", row.int(9)? == says.expires.as_millisecond()),
        ];
        row_of.all(&same)?;
    }
    let Some(kept) = seen.messages.get(&act) else { return Ok(()) };
    let mut same = vec![
        ("conversation", uuid(row.blob(10)?)? == kept.conversation),
        ("number", row.count(11)? == kept.number),
        ("lane", row.int(7)? == kept.lane),
    ];
    if let Some(says) = &kept.says {
        same.push(("bytes", row.count(8)? == says.bytes));
        same.push(("expires", row.int(9)? == says.expires.as_millisecond()));
    }
    row_of.all(&same)
}

fn taken(row: &dyn Row, said: &Said, reads: Option<&dyn Reads>, seen: &mut Seen) -> Result<(), Fault> {
    let act = row.count(0)?;
    let spoken = said.acts.get(&act);
    let named = match spoken.map(|spoken| &spoken.act) {
        Some(LineAct::MessageTaken { message, statement, .. }) => {
            uuid(row.blob(1)?)? == *message && text(row, 2)? == *statement
        }
        _ => said.erased.contains(&act),
    };
    sound(named, "arrival of message", row, 1, act)?;
    let (Some(_), Some(Spoken { act: LineAct::MessageTaken { from, to, .. }, .. })) = (reads, spoken) else {
        return Ok(());
    };
    let row_of = RowOf { row, what: "incoming message", id: 1 };
    let (sender, bytes) = (row.text(3)?, row.count(6)?);
    let says = seen.messages.get(&act).and_then(|kept| kept.says.as_ref());
    let same = [
        ("sender", sender == from),
        ("recipient", row.text(4)? == to),
        ("link", leads_to(row.text(5)?, sender)),
        ("bytes", says.is_none_or(|says| says.bytes == bytes)),
        ("handed", matches!(row.int(7)?, 0 | 1)),
        ("heard", matches!(row.int(8)?, 0 | 1)),
    ];
    row_of.all(&same)?;
    seen.incoming.insert(act);
    Ok(())
}

fn receipt(row: &dyn Row, said: &Said, reads: Option<&dyn Reads>, seen: &mut Seen) -> Result<(), Fault> {
    let (act, hash) = (row.count(0)?, text(row, 1)?);
    let spoken = said.acts.get(&act);
    let named = spoken.is_some_and(|spoken| receipt_of(&spoken.act) == Some(hash.as_str()));
    let whole = is_hash_of(&hash, row.blob(2)?);
    sound(whole && (named || said.erased.contains(&act)), "receipt for message", row, 3, act)?;
    let (Some(reads), Some(spoken)) = (reads, spoken) else { return Ok(()) };
    let row_of = RowOf { row, what: "receipt for message", id: 3 };
    let says = reads.receipt(row.blob(2)?).ok_or_else(|| row_of.wrong("body"))?;
    let (sender, recipient) = (row.text(4)?, row.text(5)?);
    let (given, named) = match &spoken.act {
        LineAct::MessageTaken { from, to, .. } => (true, from == sender && to == recipient),
        LineAct::ReceiptGiven { to, step, .. } => (true, to == sender && *step == says.step),
        LineAct::ReceiptTaken { from, step, .. } => (false, from == recipient && *step == says.step),
        _ => (false, false),
    };
    let same = [
        ("message", uuid(row.blob(3)?)? == says.message),
        ("sender", sender == says.sender),
        ("recipient", recipient == says.recipient),
        ("step", row.text(6)? == says.step),
        ("given", row.int(7)? == i64::from(given)),
        ("act", named),
    ];
    row_of.all(&same)?;
    seen.receipts.insert(act);
    Ok(())
}

/// What an act says it keeps is there.
fn missing(engine: &mut dyn Engine, said: &Said, seen: &Seen) -> Result<(), Fault> {
    for (number, spoken) in &said.acts {
        let (what, message, there) = match &spoken.act {
            LineAct::MessageSent { message, .. } if !seen.messages.contains_key(number) => ("message", message, false),
            LineAct::MessageSent { message, to, .. } => {
                ("outgoing message", message, seen.envelopes.get(number) == Some(&to.len()))
            }
            LineAct::MessageTaken { message, refused: None, .. } if !seen.messages.contains_key(number) => {
                ("message", message, false)
            }
            LineAct::MessageTaken { message, .. } if !seen.incoming.contains(number) => {
                ("incoming message", message, false)
            }
            LineAct::MessageTaken { message, receipt, .. }
            | LineAct::ReceiptGiven { message, receipt, .. }
            | LineAct::ReceiptTaken { message, receipt, .. } => {
                let there = seen.receipts.contains(number) || kept_before(engine, receipt, *number)?;
                ("receipt for message", message, there)
            }
            _ => continue,
        };
        if !there {
            return Err(Fault::torn(format!("the {what} {message} that act {number} commits to is missing")));
        }
    }
    Ok(())
}

/// Whether an earlier act keeps this receipt: two may have taken it in the same moment.
fn kept_before(engine: &mut dyn Engine, receipt: &str, act: u64) -> Result<bool, Fault> {
    let bytes: Option<Vec<u8>> =
        (0..receipt.len()).step_by(2).map(|at| u8::from_str_radix(receipt.get(at..at + 2)?, 16).ok()).collect();
    let cells = [Cell::Blob(bytes.unwrap_or_default().into()), Cell::count(act)];
    Ok(crate::snapshot::one(engine, &RECEIPT_BEFORE, &cells, |row| row.count(0))?.is_some())
}

/// A row that is compared, and how it is named.
struct RowOf<'r> {
    row: &'r dyn Row,
    what: &'static str,
    id: usize,
}

impl RowOf<'_> {
    fn all(&self, same: &[(&'static str, bool)]) -> Result<(), Fault> {
        same.iter().try_for_each(|(column, same)| self.says(column, *same))
    }

    fn says(&self, column: &'static str, same: bool) -> Result<(), Fault> {
        if same { Ok(()) } else { Err(self.wrong(column)) }
    }

    fn wrong(&self, column: &str) -> Fault {
        let id = self.row.blob(self.id).and_then(uuid).map(|id| id.to_string()).unwrap_or_default();
        Fault::torn(format!("`{column}` of the {} {id} is not what was recorded and signed", self.what))
    }
}

/// A fault of what is on disk, with the table it stands in.
pub(super) fn in_table(table: &str, fault: Fault) -> Fault {
    match fault.kind {
        crate::engine::FaultKind::Torn => Fault::torn(format!("table `{table}`: {}", fault.words)),
        _ => fault,
    }
}

/// A link leads to a node, or to the organisation that hands on to its bureaux.
fn leads_to(link: &str, node: &str) -> bool {
    node.strip_prefix(link).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn statement_of(act: &LineAct) -> Option<&str> {
    match act {
        LineAct::MessageSent { statement, .. } | LineAct::MessageTaken { statement, .. } => Some(statement),
        _ => None,
    }
}

fn receipt_of(act: &LineAct) -> Option<&str> {
    match act {
        LineAct::MessageTaken { receipt, .. }
        | LineAct::ReceiptGiven { receipt, .. }
        | LineAct::ReceiptTaken { receipt, .. } => Some(receipt),
        _ => None,
    }
}

fn text(row: &dyn Row, at: usize) -> Result<String, Fault> {
    Ok(hexadecimal(row.blob(at)?).collect())
}

fn is_hash_of(hash: &str, bytes: &[u8]) -> bool {
    hexadecimal(&sha256(bytes)).eq(hash.chars())
}

fn sound(whole: bool, what: &str, row: &dyn Row, id: usize, act: u64) -> Result<(), Fault> {
    match whole {
        true => Ok(()),
        false => Err(Fault::torn(format!("the {what} {} is not what act {act} commits to", uuid(row.blob(id)?)?))),
    }
}

/// A content key.
const KEY_BYTES: usize = 32;

const STATEMENTS: Text = Text::new(
    "SELECT act, statement, body, message, sender, ours, kind, conversation, number, lane, created, keep_until, due, key
     FROM message WHERE act >= $1 AND act < $2",
    "ii",
);
const ENVELOPES: Text = Text::new(
    "SELECT act, recipient, envelope, message, sender, statement, link, lane, bytes, expires, conversation, number,
            since, live
     FROM outgoing WHERE act >= $1 AND act < $2",
    "ii",
);
const TAKEN: Text = Text::new(
    "SELECT act, message, statement, sender, recipient, link, bytes, handed, heard
     FROM incoming WHERE act >= $1 AND act < $2",
    "ii",
);
const RECEIPTS: Text = Text::new(
    "SELECT act, receipt, body, message, sender, recipient, step, given FROM receipt WHERE act >= $1 AND act < $2",
    "ii",
);
const RECEIPT_BEFORE: Text = Text::new("SELECT act FROM receipt WHERE receipt = $1 AND act >= 0 AND act < $2", "bi");
