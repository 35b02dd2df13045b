//! Whether statements, envelopes and receipts are what the acts that sent, took and gave them commit to.

use crate::commit::named::sha256;
use crate::engine::{Cell, Engine, Fault, Row, Text};
use crate::hexadecimal;
use crate::parse::uuid;
use huecry_terms::{LineAct, Posted};
use std::collections::{HashMap, HashSet};

/// What acts of a stretch say is kept with them.
#[derive(Default)]
pub(super) struct Said {
    /// Act and hash of each statement.
    statements: HashSet<(u64, String)>,
    /// Act and recipient → hash of the envelope.
    envelopes: HashMap<(u64, String), String>,
    /// Act and hash of each receipt.
    receipts: HashSet<(u64, String)>,
    /// Act and message of what was taken.
    taken: HashSet<(u64, String)>,
    /// Acts that were erased: their leaves commit to what nobody can open any more.
    erased: HashSet<u64>,
}

impl Said {
    /// Takes in what an act says.
    pub fn take(&mut self, act: u64, said: LineAct) {
        match said {
            LineAct::MessageSent { statement, to, .. } => {
                let named = |posted: Posted| ((act, posted.to), posted.envelope);
                self.envelopes.extend(to.into_iter().map(named));
                self.statements.insert((act, statement));
            }
            LineAct::MessageTaken { message, statement, receipt, .. } => {
                self.statements.insert((act, statement));
                self.receipts.insert((act, receipt));
                self.taken.insert((act, message.to_string()));
            }
            LineAct::ReceiptGiven { receipt, .. } | LineAct::ReceiptTaken { receipt, .. } => {
                _ = self.receipts.insert((act, receipt));
            }
            _ => {}
        }
    }
}

impl Said {
    /// An act that says nothing any more.
    pub fn erased(&mut self, act: u64) {
        self.erased.insert(act);
    }

    fn names(&self, of: &HashSet<(u64, String)>, act: u64, what: String) -> bool {
        self.erased.contains(&act) || of.contains(&(act, what))
    }
}

/// Checks what the acts from `from` up to `end` keep.
pub(super) fn check(engine: &mut dyn Engine, from: u64, end: u64, said: &Said) -> Result<(), Fault> {
    let range = [Cell::count(from), Cell::count(end)];
    engine.look(&STATEMENTS, &range, &mut |row| {
        let (act, hash) = (row.count(0)?, text(row, 1)?);
        let whole = row.blob_or_null(2)?.is_none_or(|body| is_hash_of(&hash, body));
        sound(whole && said.names(&said.statements, act, hash), "message", row, 3, act)
    })?;
    engine.look(&ENVELOPES, &range, &mut |row| {
        let act = row.count(0)?;
        let named = said.envelopes.get(&(act, row.text(1)?.to_owned()));
        let whole = match (named, row.blob_or_null(2)?) {
            _ if said.erased.contains(&act) => true,
            (Some(named), Some(envelope)) => is_hash_of(named, envelope),
            (named, None) => named.is_some(),
            (None, Some(_)) => false,
        };
        sound(whole, "envelope of message", row, 3, act)
    })?;
    engine.look(&TAKEN, &range, &mut |row| {
        let act = row.count(0)?;
        let named = said.names(&said.taken, act, uuid(row.blob(1)?)?.to_string());
        sound(named && said.names(&said.statements, act, text(row, 2)?), "arrival of message", row, 1, act)
    })?;
    engine.look(&RECEIPTS, &range, &mut |row| {
        let (act, hash) = (row.count(0)?, text(row, 1)?);
        let whole = is_hash_of(&hash, row.blob(2)?);
        sound(whole && said.names(&said.receipts, act, hash), "receipt for message", row, 3, act)
    })
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

const STATEMENTS: Text =
    Text::new("SELECT act, statement, body, message FROM message WHERE act >= $1 AND act < $2", "ii");
const ENVELOPES: Text =
    Text::new("SELECT act, recipient, envelope, message FROM outgoing WHERE act >= $1 AND act < $2", "ii");
const TAKEN: Text = Text::new("SELECT act, message, statement FROM incoming WHERE act >= $1 AND act < $2", "ii");
const RECEIPTS: Text = Text::new("SELECT act, receipt, body, message FROM receipt WHERE act >= $1 AND act < $2", "ii");
