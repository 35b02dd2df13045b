//! One transaction: many acts in, one answer for each.

use super::decide::{Place, decide};
use super::ground::Ground;
use super::job::Job;
use super::rows::Rows;
use crate::engine::{Cell, Engine, Fault, Purpose, Text};
use crate::{CommitError, Committed};
use huecry_ledger::Frontier;
use huecry_terms::{ActId, Trouble};

/// How far the store is: the row of `store_state` that every transaction moves on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// The right edge of the ledger's tree; its size is the number of acts.
    pub edge: Frontier,
    /// The slot the next version gets.
    pub next_slot: u64,
}

impl Head {
    /// How far the store is, on disk.
    pub fn read(engine: &mut dyn Engine) -> Result<Head, Fault> {
        let mut head = None;
        engine.look(&READ_HEAD, &[], &mut |row| {
            let edge = Frontier::from_bytes(row.blob(1)?).map_err(|e| Fault::torn(e.to_string()))?;
            let next_slot = row.count(2)?;
            if edge.size() != row.count(0)? {
                return Err(Fault::torn(format!("it has {} acts and a tree of {}", row.count(0)?, edge.size())));
            }
            head = Some(Head { edge, next_slot });
            Ok(())
        })?;
        head.ok_or_else(|| Fault::torn("it does not say how far it is"))
    }

    fn write(&self, engine: &mut dyn Engine) -> Result<(), Fault> {
        let edge = self.edge.to_bytes();
        engine.run(&WRITE_HEAD, &[Cell::count(self.edge.size()), Cell::blob(&edge), Cell::count(self.next_slot)])
    }
}

/// What came of a transaction that went through.
pub(crate) struct Outcome {
    /// How far the store is now.
    pub head: Head,
    /// One answer for each act, in their order.
    pub answers: Vec<Result<Committed, CommitError>>,
    /// Whether something was erased.
    pub erased: bool,
}

/// Writes the acts in one transaction. Acts that conflict are left out; the others are durable when this
/// returns. After a fault nothing is, except that a server lost while it commits may have committed.
pub(crate) fn transact(engine: &mut dyn Engine, head: &Head, jobs: &[Job]) -> Result<Outcome, Fault> {
    engine.begin(Purpose::Write)?;
    let mut ground = Ground::read(engine, jobs)?;
    let mut rows = Rows::default();
    let mut edge = head.edge.clone();
    let answers = jobs.iter().map(|job| settle(job, head, &mut edge, &mut ground, &mut rows)).collect();
    if rows.acts.is_empty() {
        engine.roll_back()?;
        return Ok(Outcome { head: head.clone(), answers, erased: false });
    }
    let now = Head { edge, next_slot: head.next_slot + rows.versions.len() as u64 };
    let erased = rows.erases();
    rows.write(engine, head.next_slot, ground.counters.settled())?;
    now.write(engine)?;
    engine.commit()?;
    Ok(Outcome { head: now, answers, erased })
}

/// Decides one act and gives it its place, or takes back what was decided of it.
fn settle<'j>(
    job: &'j Job,
    head: &Head,
    edge: &mut Frontier,
    ground: &mut Ground,
    rows: &mut Rows<'j>,
) -> Result<Committed, CommitError> {
    let slots = head.next_slot + (rows.versions.len() + job.writes.len()) as u64;
    if slots > u64::from(u32::MAX) {
        let what = "the store has given out all of its 4,294,967,295 slots";
        return Err(CommitError::Trouble(Trouble::new(what, "export the registers into a new store")));
    }
    let mark = rows.mark();
    let act = edge.size();
    let decided = decide(job, Place { act, fresh_slot: head.next_slot }, ground, rows);
    ground.settle(decided.is_ok());
    match decided {
        Ok(written) => {
            edge.append(job.leaf_hash);
            Ok(Committed { act: ActId(act), written })
        }
        Err(conflict) => {
            rows.back_to(mark);
            Err(CommitError::Conflict(conflict))
        }
    }
}

const READ_HEAD: Text = Text::new("SELECT acts, edge, next_slot FROM store_state", "");
const WRITE_HEAD: Text = Text::new("UPDATE store_state SET acts = $1, edge = $2, next_slot = $3", "ibi");
