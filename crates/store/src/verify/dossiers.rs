//! Whether what was answered in dossiers is what their acts commit to, and whether they stand where their last
//! step took them.

use crate::acts::salt;
use crate::engine::{Cell, Engine, Fault, Text};
use crate::parse::{id, uuid};
use crate::write::names;
use crate::{hexadecimal, parse};
use huecry_ledger::commit;
use huecry_terms::{DossierId, RecordId, StateId};
use std::collections::HashMap;

/// What an act says of the step it took.
pub(super) struct Step {
    pub dossier: DossierId,
    pub to: StateId,
    /// What was answered is committed to so; hexadecimal.
    pub commitment: String,
}

/// Act → its step, or nothing where the act was erased. Acts that took none are not in it.
pub(super) type Said = HashMap<u64, Option<Step>>;

/// Act → the records it wrote without naming them, and the commitments of what they say.
pub(super) type Bound = HashMap<u64, Vec<(RecordId, [u8; 32])>>;

/// A step on disk.
struct Answered {
    act: u64,
    dossier: DossierId,
    commitment: [u8; 32],
    bytes: Vec<u8>,
}

/// Checks the steps of the acts from `from` up to `end`.
pub(super) fn check(engine: &mut dyn Engine, from: u64, end: u64, said: &Said, bound: &Bound) -> Result<(), Fault> {
    // What an act wrote that took no step it names itself; where it was erased, nothing is known.
    if let Some((act, records)) = bound.iter().find(|(act, _)| !said.contains_key(act)) {
        let record = records.first().map(|(record, _)| record.to_string()).unwrap_or_default();
        return Err(Fault::torn(format!("act {act} does not name what record `{record}` says")));
    }
    let mut answered: Vec<Answered> = Vec::new();
    let mut named_are_there = 0;
    engine.look(&STEPS, &[Cell::count(from), Cell::count(end)], &mut |row| {
        let (act, dossier) = (row.count(0)?, DossierId(uuid(row.blob(1)?)?));
        let bytes = row.blob(3)?.to_vec();
        let commitment = commit(&salt(row.blob(2)?)?, &bytes);
        // Those of one act stand together: only they are held in memory.
        if answered.first().is_some_and(|first| first.act != act) {
            named_are_there += of_one_act(&answered, said, bound)?;
            answered.clear();
        }
        answered.push(Answered { act, dossier, commitment, bytes });
        Ok(())
    })?;
    named_are_there += of_one_act(&answered, said, bound)?;
    if said.values().flatten().count() > named_are_there {
        check_missing(engine, from, end, said)?;
    }
    check_states(engine, from, end, said)
}

/// Checks what was answered in one act; says how many of these answers it names.
fn of_one_act(answered: &[Answered], said: &Said, bound: &Bound) -> Result<usize, Fault> {
    let Some(first) = answered.first() else { return Ok(0) };
    let wrong = |step: &Answered| {
        Fault::torn(format!("dossier {} does not say what act {} commits to", step.dossier, step.act))
    };
    // An erased act no longer names anything; its leaf still commits to what it named.
    let step = match said.get(&first.act) {
        Some(Some(step)) => step,
        Some(None) => return Ok(0),
        None => return Err(wrong(first)),
    };
    let named = answered.iter().find(|answers| answers.dossier == step.dossier);
    for answers in answered {
        let committed_to = match named {
            Some(named) if named.dossier == answers.dossier => {
                hexadecimal(&answers.commitment).eq(step.commitment.chars())
            }
            Some(named) => names(&named.bytes, &answers.commitment),
            // What the others were bound by was erased.
            None => true,
        };
        if !committed_to {
            return Err(wrong(answers));
        }
    }
    let records = named.and_then(|_| bound.get(&first.act)).into_iter().flatten();
    for (record, commitment) in records {
        if named.is_some_and(|named| !names(&named.bytes, commitment)) {
            return Err(Fault::torn(format!("record {record} does not say what act {} commits to", first.act)));
        }
    }
    Ok(usize::from(named.is_some()))
}

/// A dossier that is there has all of its steps.
fn check_missing(engine: &mut dyn Engine, from: u64, end: u64, said: &Said) -> Result<(), Fault> {
    let mut there = std::collections::HashSet::new();
    engine.look(&PRESENT, &[Cell::count(from), Cell::count(end)], &mut |row| {
        there.insert((row.count(0)?, DossierId(uuid(row.blob(1)?)?)));
        Ok(())
    })?;
    let steps = said.iter().filter_map(|(act, step)| Some((*act, step.as_ref()?.dossier)));
    for (act, dossier) in steps.filter(|step| !there.contains(step)) {
        let known = crate::snapshot::one(engine, &KNOWN, &[Cell::blob(dossier.0.as_bytes())], |row| row.count(0))?;
        if known.is_some() {
            return Err(Fault::torn(format!("what act {act} answered in dossier {dossier} is missing")));
        }
    }
    Ok(())
}

/// Checks the state of the dossiers that were stepped last by one of these acts.
fn check_states(engine: &mut dyn Engine, from: u64, end: u64, said: &Said) -> Result<(), Fault> {
    engine.look(&LAST, &[Cell::count(from), Cell::count(end)], &mut |row| {
        let (act, dossier) = (row.count(0)?, DossierId(parse::uuid(row.blob(1)?)?));
        let state: StateId = id(row.text(2)?)?;
        match said.get(&act) {
            Some(Some(step)) if step.dossier == dossier && step.to != state => {
                Err(Fault::torn(format!("dossier {dossier} is not in the state that act {act} took it to")))
            }
            _ => Ok(()),
        }
    })
}

const STEPS: Text = Text::new(
    "SELECT act, dossier, salt, body FROM dossier_step WHERE act >= $1 AND act < $2 ORDER BY act, dossier",
    "ii",
);
const PRESENT: Text = Text::new("SELECT act, dossier FROM dossier_step WHERE act >= $1 AND act < $2", "ii");
const KNOWN: Text = Text::new("SELECT act FROM dossier WHERE dossier = $1", "b");
const LAST: Text = Text::new(
    "SELECT s.act, s.dossier, d.state FROM dossier_step AS s JOIN dossier AS d ON d.dossier = s.dossier
     WHERE s.act >= $1 AND s.act < $2
       AND NOT EXISTS (SELECT 1 FROM dossier_step AS later WHERE later.dossier = s.dossier AND later.act > s.act)",
    "ii",
);
