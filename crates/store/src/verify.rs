//! Whether what is on disk is what was recorded: its end at every opening, all of it on demand.

mod books;
mod dossiers;
mod line;
mod says;

pub use says::{EnvelopeSays, Reads, ReceiptSays, StatementSays};

use crate::acts::{leaf, salt};
use crate::commit::batch::Head;
use crate::commit::job::leaf_seconds;
use crate::engine::{Cell, Engine, Fault, Row, Text};
use crate::parse::{json, record};
use crate::snapshot::{all, one};
use crate::{Store, hexadecimal};
use huecry_ledger::leaf::opens;
use huecry_ledger::{Frontier, Hash, Leaf, TreeHead, commit};
use huecry_terms::{Act, Entry, Trouble};
use std::collections::HashMap;

impl Store {
    /// Checks the whole store: acts dense, every leaf opened by its act's bytes and salt and telling the
    /// same kind and second, the tree of all leaves, every version and every step of a dossier opened by the commitment its act names.
    /// Says after each stretch of acts how far it is; answers the tree's size and root.
    ///
    /// Reads everything once: some seconds for a million acts. Others may write meanwhile.
    pub fn verify(&self, progress: impl FnMut(u64)) -> Result<TreeHead, Trouble> {
        self.verify_with(None, progress)
    }

    /// The same, and every column of the line's tables against what statements, envelopes and receipts say, which
    /// `reads` tells; where there is nobody to tell, against the acts alone.
    pub fn verify_with(&self, reads: Option<&dyn Reads>, mut progress: impl FnMut(u64)) -> Result<TreeHead, Trouble> {
        let mut tree = Frontier::new();
        let size = self.size_now()?;
        while tree.size() < size {
            let end = size.min(tree.size() + STRETCH);
            let leaves = self.look_at_one_state(|engine| stretch(engine, tree.size(), end, reads))?;
            leaves.into_iter().for_each(|hash| _ = tree.append(hash));
            progress(tree.size());
        }
        let head = self.look(|engine| Head::read(engine))?;
        if head.edge.size() == tree.size() && head.edge != tree {
            let fault = Fault::torn("its acts do not make the tree it remembers");
            return Err(fault.trouble("verify", &self.place_name()));
        }
        if let Some(reads) = reads {
            self.look_at_one_state(|engine| books::check(engine, reads))?;
        }
        Ok(tree.head())
    }
}

/// Checks what can be checked at every opening, and says how far the store is.
pub(crate) fn end(engine: &mut dyn Engine) -> Result<Head, Fault> {
    let head = Head::read(engine)?;
    let size = head.edge.size();
    let (first, last) =
        one(engine, &ENDS, &[], |row| Ok((row.int_or_null(0)?, row.int_or_null(1)?)))?.unwrap_or_default();
    let whole = match (first, last) {
        (None, None) => size == 0,
        (first, last) => first == Some(0) && last.and_then(|n| u64::try_from(n).ok()) == size.checked_sub(1),
    };
    if !whole {
        return Err(Fault::torn(format!("it counts {size} acts and has those from {first:?} to {last:?}")));
    }
    let slots = one(engine, &LAST_SLOT, &[], |row| row.int_or_null(0))?.flatten();
    if slots.is_some_and(|last| u64::try_from(last).is_ok_and(|last| last >= head.next_slot)) {
        return Err(Fault::torn("it has a version in a slot that was not given out"));
    }
    check_acts(engine, size.saturating_sub(LAST_ACTS), size, &mut |_, _, _| {})?;
    check_edge(engine, &head.edge)?;
    Ok(head)
}

/// The tree's smaller peaks stand over its last leaves and can be made again from those alone.
fn check_edge(engine: &mut dyn Engine, edge: &Frontier) -> Result<(), Fault> {
    let under_small_peaks = edge.size() % EDGE_LEAVES;
    let mut small = Frontier::new();
    let range = [Cell::count(edge.size() - under_small_peaks), Cell::count(edge.size())];
    for leaf in all(engine, &LEAVES, &range, |row| leaf(row.blob(0)?))? {
        small.append(leaf.hash());
    }
    let (small, whole) = (small.to_bytes(), edge.to_bytes());
    // Behind eight bytes of size stand the peaks, largest first.
    if small.len() >= 8 && whole.ends_with(&small[8..]) {
        return Ok(());
    }
    Err(Fault::torn("its last acts do not make the tree it remembers"))
}

/// Checks the acts from `from` up to `end` with what they wrote; answers the hashes of their leaves.
fn stretch(engine: &mut dyn Engine, from: u64, end: u64, reads: Option<&dyn Reads>) -> Result<Vec<Hash>, Fault> {
    let mut hashes = Vec::new();
    let (mut named, mut steps) = (Commitments::new(), dossiers::Said::new());
    let mut said = line::Said::default();
    check_acts(engine, from, end, &mut |act, leaf, entry| {
        hashes.push(leaf.hash());
        match entry {
            Some(Entry { act: Act::Recorded { register, changes, .. }, .. }) => {
                named.extend(changes.into_iter().map(|c| ((act, register.clone(), c.record, c.version), c.commitment)))
            }
            Some(Entry { act: Act::DossierStep { dossier, to, commitment, .. }, .. }) => {
                steps.insert(act, Some(dossiers::Step { dossier, to, commitment }));
            }
            Some(Entry { act: Act::Line(line), at, .. }) => said.take(act, line, at, leaf.catalogue),
            Some(_) => {}
            None => {
                said.erased(act);
                steps.insert(act, None);
            }
        }
    })?;
    let bound = check_versions(engine, from, end, &named)?;
    dossiers::check(engine, from, end, &steps, &bound)?;
    line::check(engine, from, end, &said, reads)?;
    Ok(hashes)
}

/// Checks that the acts from `from` up to `end` are there and say what their leaves commit to.
fn check_acts(
    engine: &mut dyn Engine,
    from: u64,
    end: u64,
    each: &mut dyn FnMut(u64, Leaf, Option<Entry>),
) -> Result<(), Fault> {
    let mut expected = from;
    engine.look(&ACTS, &[Cell::count(from), Cell::count(end)], &mut |row| {
        let (act, leaf, entry) = check_act(row)?;
        if act != expected {
            return Err(Fault::torn(format!("act {expected} is missing")));
        }
        expected += 1;
        each(act, leaf, entry);
        Ok(())
    })?;
    if expected == end { Ok(()) } else { Err(Fault::torn(format!("act {expected} is missing"))) }
}

/// Whether a leaf says of its act what is true.
fn check_act(row: &dyn Row) -> Result<(u64, Leaf, Option<Entry>), Fault> {
    let act = row.count(0)?;
    let leaf = leaf(row.blob(1)?)?;
    let same = |n: i64, m: u64| u64::try_from(n) == Ok(m);
    if !same(row.int(4)?, leaf.time) || !same(row.int(5)?, u64::from(leaf.type_code)) {
        return Err(Fault::torn(format!("act {act} is not as its leaf says")));
    }
    let (Some(salt_bytes), Some(body)) = (row.blob_or_null(2)?, row.blob_or_null(3)?) else {
        return Ok((act, leaf, None));
    };
    let entry: Entry = json(body)?;
    let true_to_leaf = opens(&salt(salt_bytes)?, body, &leaf.commitment)
        && leaf_seconds(entry.at) == leaf.time
        && entry.act.type_number() == leaf.type_code;
    if !true_to_leaf {
        return Err(Fault::torn(format!("act {act} does not say what its leaf commits to")));
    }
    Ok((act, leaf, Some(entry)))
}

/// Act, register, record, version → the commitment the act names.
type Commitments = HashMap<(u64, huecry_terms::RegisterId, huecry_terms::RecordId, u32), String>;

/// Answers the commitments of the versions that their acts do not name: those that a step of a dossier wrote.
fn check_versions(engine: &mut dyn Engine, from: u64, end: u64, named: &Commitments) -> Result<dossiers::Bound, Fault> {
    let mut bound = dossiers::Bound::new();
    let slots = one(engine, &SLOTS, &[Cell::count(from), Cell::count(end)], |row| {
        Ok((row.int_or_null(0)?, row.int_or_null(1)?))
    })?;
    let Some((Some(first), Some(end))) = slots else { return Ok(bound) };
    engine.look(&VERSIONS, &[Cell::Int(first), Cell::Int(end)], &mut |row| {
        let (act, record) = (row.count(0)?, record(row.blob(2)?)?);
        let key = (act, crate::parse::id(row.text(1)?)?, record, crate::parse::small(row.int(3)?)?);
        let commitment = commit(&salt(row.blob(4)?)?, row.blob(5)?);
        // An erased act no longer names anything; its leaf still commits to what it named.
        match named.get(&key) {
            Some(text) if !hexadecimal(&commitment).eq(text.chars()) => {
                Err(Fault::torn(format!("record {record} does not say what act {act} commits to")))
            }
            Some(_) => Ok(()),
            None => {
                bound.entry(act).or_default().push((record, commitment));
                Ok(())
            }
        }
    })?;
    Ok(bound)
}

const ENDS: Text = Text::new("SELECT (SELECT MIN(act) FROM act), (SELECT MAX(act) FROM act)", "");
const LAST_SLOT: Text = Text::new("SELECT MAX(slot) FROM version", "");
const LEAVES: Text = Text::new("SELECT leaf FROM act WHERE act >= $1 AND act < $2 ORDER BY act", "ii");
const ACTS: Text = Text::new(
    "SELECT a.act, a.leaf, s.salt, s.body, a.seconds, a.type_number
     FROM act AS a LEFT JOIN said AS s ON s.act = a.act
     WHERE a.act >= $1 AND a.act < $2 ORDER BY a.act",
    "ii",
);
const SLOTS: Text =
    Text::new("SELECT MIN(first_slot), MAX(first_slot + born) FROM written WHERE act >= $1 AND act < $2", "ii");
const VERSIONS: Text = Text::new(
    "SELECT born, register, record, version, salt, body FROM version WHERE slot >= $1 AND slot < $2 ORDER BY slot",
    "ii",
);

/// How many of the last acts are checked at every opening. Few: each may name a thousand versions, and
/// every command line opens the store.
const LAST_ACTS: u64 = 16;
/// How many leaves the checked peaks may stand over, a power of two.
const EDGE_LEAVES: u64 = 4096;
/// How many acts are held in memory at once, and checked between two words of progress.
const STRETCH: u64 = 256;
