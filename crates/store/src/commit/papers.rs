//! Small things of the desk's own: whoever changes one says which act wrote what was read.

use super::decide::{gone_unless, taken_if};
use super::ground::{Known, ask};
use crate::engine::{Cell, Engine, Fault, Text};
use crate::{Conflict, Write};
use huecry_terms::ActId;

/// The act that wrote each paper last; what is not in it was not asked about.
pub(crate) type Papers = Known<PaperKey, ActId>;

/// Owner, kind and name.
type PaperKey = (String, String, String);

/// The rows of keys that a write has to know about.
pub(super) fn about<'j>(asked: &mut Vec<Cell<'j>>, write: &'j Write) {
    if let Write::Paper { owner, kind, name, .. } = write {
        asked.extend([Cell::text(owner), Cell::text(kind), Cell::text(name)]);
    }
}

pub(super) fn read(engine: &mut dyn Engine, asked: &[Cell<'_>], papers: &mut Papers) -> Result<(), Fault> {
    ask(engine, &PAPERS, asked, |row| {
        let key = (row.text(0)?.to_owned(), row.text(1)?.to_owned(), row.text(2)?.to_owned());
        papers.found(key, ActId(row.count(3)?));
        Ok(())
    })
}

/// Decides about a paper, or says why it cannot be.
pub(super) fn decide(papers: &mut Papers, act: u64, write: &Write) -> Result<(), Conflict> {
    let Write::Paper { owner, kind, name, body, from } = write else { return Ok(()) };
    let key = (owner.clone(), (*kind).to_owned(), name.clone());
    match (papers.get(&key), from) {
        (Some(_), None) => taken_if(true, name)?,
        (None, from) => gone_unless(from.is_none())?,
        (Some(last), Some(from)) if last != from => return Err(Conflict::VersionMoved { now: 0 }),
        (Some(_), Some(_)) => {}
    }
    papers.set(key, body.as_ref().map(|_| ActId(act)));
    Ok(())
}

/// Writes a paper. Whether it may was decided before.
pub(super) fn write(engine: &mut dyn Engine, act: Cell<'_>, write: &Write) -> Result<(), Fault> {
    let Write::Paper { owner, kind, name, body, .. } = write else { return Ok(()) };
    let [owner, kind, name] = [owner.as_str(), *kind, name.as_str()].map(Cell::text);
    match body {
        Some(body) => engine.run(&KEEP, &[owner, kind, name, Cell::blob(body), act]),
        None => engine.run(&DROP, &[owner, kind, name]),
    }
}

const PAPERS: Text = Text::new(
    "SELECT p.owner, p.kind, p.paper, p.act
     FROM ({rows}) AS k JOIN paper AS p ON p.owner = k.column1 AND p.kind = k.column2 AND p.paper = k.column3",
    "ttt",
);
const KEEP: Text = Text::new(
    "INSERT INTO paper (owner, kind, paper, body, act) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (owner, kind, paper) DO UPDATE SET body = excluded.body, act = excluded.act",
    "tttbi",
);
const DROP: Text = Text::new("DELETE FROM paper WHERE owner = $1 AND kind = $2 AND paper = $3", "ttt");
