//! One transaction: many acts in, one answer for each.

use super::decide::{Place, decide};
use super::ground::Ground;
use super::job::Job;
use super::rows::Rows;
use crate::engine::{Cell, Engine, Fault, FaultKind, Purpose, Row, Text};
use crate::{CATALOGUE_IN_FORCE, CommitError, Committed, Write, hexadecimal, schema};
use huecry_ledger::Frontier;
use huecry_terms::{Act, Trouble};

/// How far the store is: the row of `store_state` that every transaction moves on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// The right edge of the ledger's tree; its size is the number of acts.
    pub edge: Frontier,
    /// The slot the next version gets.
    pub next_slot: u64,
    /// How many acts there were with the last one that wrote or ended records.
    pub written: u64,
    /// The hash of the catalogue in force, if one was ever taken; hexadecimal.
    pub catalogue: Option<String>,
}

impl Head {
    /// How far the store is, on disk.
    pub fn read(engine: &mut dyn Engine) -> Result<Head, Fault> {
        let mut head = None;
        engine.look(&READ_HEAD, &[], &mut |row| Head::of(row).map(|found| head = Some(found)))?;
        head.ok_or_else(|| Fault::torn("it does not say how far it is"))
    }

    /// Begins a transaction that changes the store, and says how far the store is: nobody else moves it on until
    /// the transaction ends.
    fn begin(&self, engine: &mut dyn Engine) -> Result<Head, Fault> {
        if !engine.is_shared() {
            engine.begin(Purpose::Write)?;
            return Ok(self.clone());
        }
        let mut acts = None;
        engine.begin_and_look(&HOW_FAR, &mut |row| {
            of_our_version(row)?;
            acts = Some(row.count(1)?);
            Ok(())
        })?;
        // Nothing changes without an act: where none was added, everything else is as it was too.
        if acts == Some(self.edge.size()) { Ok(self.clone()) } else { Head::read(engine) }
    }

    fn of(row: &dyn Row) -> Result<Head, Fault> {
        of_our_version(row)?;
        let edge = Frontier::from_bytes(row.blob(2)?).map_err(|e| Fault::torn(e.to_string()))?;
        if edge.size() != row.count(1)? {
            return Err(Fault::torn(format!("it has {} acts and a tree of {}", row.count(1)?, edge.size())));
        }
        let written = if row.int_or_null(4)?.is_some() { row.count(4)? + 1 } else { 0 };
        let catalogue = row.text_or_null(5)?.map(str::to_owned);
        Ok(Head { edge, next_slot: row.count(3)?, written, catalogue })
    }

    fn write(&self, engine: &mut dyn Engine) -> Result<(), Fault> {
        let edge = self.edge.to_bytes();
        engine.run(&WRITE_HEAD, &[Cell::count(self.edge.size()), Cell::blob(&edge), Cell::count(self.next_slot)])
    }

    /// Takes an act in that was decided.
    fn take_in(&mut self, job: &Job) {
        self.edge.append(job.leaf_hash);
        if job.changes_records() {
            self.written = self.edge.size();
        }
        if let Some(catalogue) = takes(job) {
            self.catalogue = Some(catalogue.to_owned());
        }
    }
}

/// What came of a transaction that went through.
pub(crate) struct Outcome {
    /// How far the store was when it began.
    pub found: Head,
    /// How far the store is now.
    pub head: Head,
    /// One answer for each act, in their order.
    pub answers: Vec<Result<Committed, CommitError>>,
    /// Whether something was erased.
    pub erased: bool,
    /// Whether something changed that processes keep in memory.
    pub followed: bool,
}

/// Writes the acts in one transaction. Acts that conflict are left out; the others are durable when this
/// returns. After a fault nothing is, except that a server lost while it commits may have committed.
///
/// `known` is how far the store was when this process wrote last. Where other processes write too, it is read
/// again under the lock that keeps them out: what is built on is what is there.
pub(crate) fn transact(engine: &mut dyn Engine, known: &Head, jobs: &[Job]) -> Result<Outcome, Fault> {
    let found = known.begin(engine)?;
    let mut ground = Ground::read(engine, jobs)?;
    let mut rows = Rows::default();
    let mut head = found.clone();
    let shared = engine.is_shared();
    let one = |job| {
        if shared {
            under_the_catalogue_in_force(job, &head)?;
        }
        settle(job, found.next_slot, &mut head, &mut ground, &mut rows)
    };
    let answers = jobs.iter().map(one).collect();
    if rows.acts.is_empty() {
        engine.roll_back()?;
        return Ok(Outcome { head: found.clone(), found, answers, erased: false, followed: false });
    }
    head.next_slot += rows.versions.len() as u64;
    let (erased, followed) = (rows.erases(), rows.acts.iter().any(|(_, job)| is_followed(job)));
    rows.write(engine, found.next_slot, ground.counters.settled())?;
    ground.line.write_ends(engine)?;
    head.write(engine)?;
    if followed {
        engine.commit_and_tell()?
    } else {
        engine.commit()?
    }
    Ok(Outcome { found, head, answers, erased, followed })
}

/// Decides one act and gives it its place, or takes back what was decided of it.
fn settle<'j>(
    job: &'j Job,
    fresh_slot: u64,
    head: &mut Head,
    ground: &mut Ground,
    rows: &mut Rows<'j>,
) -> Result<Committed, CommitError> {
    let slots = fresh_slot + (rows.versions.len() + job.writes.len()) as u64;
    if slots > u64::from(u32::MAX) {
        let what = "the store has given out all of its 4,294,967,295 slots";
        return Err(CommitError::Trouble(Trouble::new(what, "export the registers into a new store")));
    }
    let mark = rows.mark();
    let act = head.edge.size();
    let decided = decide(job, Place { act, fresh_slot }, ground, rows);
    ground.settle(decided.is_ok());
    match decided {
        Ok(committed) => {
            head.take_in(job);
            Ok(committed)
        }
        Err(conflict) => {
            rows.back_to(mark);
            Err(CommitError::Conflict(conflict))
        }
    }
}

/// What one of several processes decided under a catalogue that is no longer in force is not recorded, and so
/// not answered.
/// A process takes another catalogue by saying so in an act, when it opens the node.
fn under_the_catalogue_in_force(job: &Job, head: &Head) -> Result<(), Trouble> {
    let Some(in_force) = head.catalogue.as_deref().filter(|_| takes(job).is_none()) else { return Ok(()) };
    if hexadecimal(&job.catalogue).eq(in_force.chars()) {
        return Ok(());
    }
    let what = "another catalogue has come into force since this process opened the node";
    Err(Trouble { what: what.into(), advice: "start this process again; nothing was recorded".into(), passing: true })
}

/// The catalogue an act puts in force.
fn takes(job: &Job) -> Option<&str> {
    if !matches!(job.entry.act, Act::CatalogueTaken { .. }) {
        return None;
    }
    job.writes.iter().find_map(|write| match write {
        Write::Note { key, value } if key == CATALOGUE_IN_FORCE => Some(value.as_str()),
        _ => None,
    })
}

/// Whether an act changes what processes keep in memory: indexes, standing queries, the catalogue.
fn is_followed(job: &Job) -> bool {
    job.changes_records()
        || matches!(
            job.entry.act,
            Act::Subscribed { .. }
                | Act::Unsubscribed { .. }
                | Act::CatalogueTaken { .. }
                | Act::CatalogueSigned { .. }
        )
}

/// The tables may be another program's by now: it has brought them up to date while this one was at work.
fn of_our_version(row: &dyn Row) -> Result<(), Fault> {
    match row.int(0)? {
        schema::VERSION => Ok(()),
        version => {
            let words = format!("its tables are of version {version}, and this program knows {}", schema::VERSION);
            Err(Fault::new(FaultKind::Other, words))
        }
    }
}

const HOW_FAR: Text = Text::new("SELECT schema_version, acts FROM store_state", "");
/// One row, whatever the store's size: the newest row of `written` is the end of its index.
const READ_HEAD: Text = Text::new(
    "SELECT schema_version, acts, edge, next_slot, (SELECT MAX(act) FROM written),
            (SELECT value FROM note WHERE key = 'catalogue-in-force')
     FROM store_state",
    "",
);
const WRITE_HEAD: Text = Text::new("UPDATE store_state SET acts = $1, edge = $2, next_slot = $3", "ibi");
