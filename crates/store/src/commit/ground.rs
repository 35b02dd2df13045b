//! What the store holds that the acts of one transaction build on: read once, before anything is decided.
//!
//! Deciding then needs no database, one act can be refused without undoing the others, and a server
//! is asked a handful of questions for a whole transaction instead of several for each act.

use super::come_in::{self, AskedToComeIn, ComeIn};
use super::dossiers::{self, Dossiers};
use super::job::Job;
use super::line::{AskedOfLine, Line};
use super::papers::{self, Papers};
use crate::engine::{Cell, Engine, Fault, Row, Text};
use crate::parse::{id, record, small};
use crate::{Dossier, Write};
use huecry_terms::{ActId, BureauId, OfficerId, RecordId, RegisterId, SubscriptionId};
use std::collections::HashMap;
use std::hash::Hash;

/// The current version of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Current {
    pub slot: u32,
    pub version: u32,
    pub number: String,
    pub source: BureauId,
    pub source_ref: Option<String>,
}

pub(crate) type RecordKey = (RegisterId, RecordId);
pub(crate) type RefKey = (RegisterId, BureauId, String);
/// Path and hash of a catalogue file.
pub(crate) type FileKey = (String, String);
/// Prefix and year of a number.
pub(crate) type CounterKey = (String, i64);

/// How things stand; what is not in a map was not asked about.
#[derive(Debug, Default)]
pub(crate) struct Ground {
    /// The current version of each record, if there is one.
    pub records: Known<RecordKey, Current>,
    /// Which record has a reference.
    pub refs: Known<RefKey, RecordId>,
    /// The next number.
    pub counters: Known<CounterKey, u64>,
    /// Which bureaux there are.
    pub bureaux: Known<BureauId, ()>,
    /// Which officers there are, and whether they have ended.
    pub officers: Known<OfficerId, bool>,
    /// Which catalogue files there are, and whether they are signed.
    pub files: Known<FileKey, bool>,
    /// Which standing queries run.
    pub subscriptions: Known<SubscriptionId, ()>,
    /// Which acts still say something.
    pub acts: Known<ActId, ()>,
    /// Who comes in, and what is being written.
    pub come_in: ComeIn,
    /// How dossiers stand.
    pub dossiers: Dossiers,
    /// Which act wrote each small thing of the desk's own.
    pub papers: Papers,
    /// How links and messages stand.
    pub line: Line,
    /// What notes say.
    pub notes: Known<String, String>,
}

/// What is known of some keys: something, or that there is nothing.
///
/// Changes made while one act is decided are kept apart until they are kept for good, so that a refused
/// act leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Known<K, V> {
    settled: HashMap<K, Option<V>>,
    open: HashMap<K, Option<V>>,
}

impl<K: Hash + Eq, V> Known<K, V> {
    /// What is there.
    pub fn get(&self, key: &K) -> Option<&V> {
        let found = if self.open.is_empty() { None } else { self.open.get(key) };
        found.or_else(|| self.settled.get(key)).and_then(Option::as_ref)
    }

    /// What is there from now on, for the act that is being decided.
    pub fn set(&mut self, key: K, value: Option<V>) {
        self.open.insert(key, value);
    }

    /// What is there once the acts that were decided are written.
    pub fn settled(&self) -> impl Iterator<Item = (&K, &V)> {
        self.settled.iter().filter_map(|(key, value)| value.as_ref().map(|value| (key, value)))
    }

    /// Ends the act that was being decided: keeps its changes, or forgets them.
    pub fn settle(&mut self, keep: bool) {
        if keep && self.settled.is_empty() {
            std::mem::swap(&mut self.settled, &mut self.open);
        } else if keep {
            self.settled.extend(self.open.drain());
        }
        self.open.clear();
    }

    /// What was read from the disk.
    pub fn found(&mut self, key: K, value: V) {
        self.settled.insert(key, Some(value));
    }
}

impl<K, V> Default for Known<K, V> {
    fn default() -> Self {
        Known { settled: HashMap::new(), open: HashMap::new() }
    }
}

impl Ground {
    /// Reads what these acts build on.
    pub fn read(engine: &mut dyn Engine, jobs: &[Job]) -> Result<Ground, Fault> {
        let mut asked = Asked::default();
        for job in jobs {
            let year = job.year();
            job.writes.iter().for_each(|write| asked.about(write, year));
        }
        let mut ground = Ground::default();
        ground.read_records(engine, &asked)?;
        ground.read_names(engine, &asked)?;
        ground.come_in.read(engine, &asked.come_in)?;
        dossiers::read(engine, &asked.dossiers, &mut ground.dossiers)?;
        papers::read(engine, &asked.papers, &mut ground.papers)?;
        ground.line.read(engine, &asked.line)?;
        Ok(ground)
    }

    /// Ends the act that was being decided: keeps what it changed, or forgets it.
    pub fn settle(&mut self, keep: bool) {
        self.records.settle(keep);
        self.refs.settle(keep);
        self.counters.settle(keep);
        self.bureaux.settle(keep);
        self.officers.settle(keep);
        self.files.settle(keep);
        self.subscriptions.settle(keep);
        self.acts.settle(keep);
        self.come_in.settle(keep);
        self.dossiers.settle(keep);
        self.papers.settle(keep);
        self.line.settle(keep);
        self.notes.settle(keep);
    }

    fn read_records(&mut self, engine: &mut dyn Engine, asked: &Asked<'_>) -> Result<(), Fault> {
        ask(engine, &RECORDS, &asked.records, |row| {
            let current = Current {
                slot: small(row.int(2)?)?,
                version: small(row.int(3)?)?,
                number: row.text(4)?.to_owned(),
                source: id(row.text(5)?)?,
                source_ref: row.text_or_null(6)?.map(str::to_owned),
            };
            self.records.found((id(row.text(0)?)?, record(row.blob(1)?)?), current);
            Ok(())
        })?;
        for (text, refs) in [(&REFS, &asked.refs), (&REVISED_REFS, &asked.revised_refs)] {
            ask(engine, text, refs, |row| {
                let key = (id(row.text(0)?)?, id(row.text(1)?)?, row.text(2)?.to_owned());
                self.refs.found(key, record(row.blob(3)?)?);
                Ok(())
            })?;
        }
        ask(engine, &COUNTERS, &asked.counters, |row| {
            self.counters.found((row.text(0)?.to_owned(), row.int(1)?), row.count(2)?);
            Ok(())
        })
    }

    fn read_names(&mut self, engine: &mut dyn Engine, asked: &Asked<'_>) -> Result<(), Fault> {
        ask(engine, &BUREAUX, &asked.bureaux, |row| {
            self.bureaux.found(id(row.text(0)?)?, ());
            Ok(())
        })?;
        ask(engine, &OFFICERS, &asked.officers, |row| {
            self.officers.found(id(row.text(0)?)?, row.int_or_null(1)?.is_some());
            Ok(())
        })?;
        ask(engine, &FILES, &asked.files, |row| {
            let key = (row.text(0)?.to_owned(), row.text(1)?.to_owned());
            self.files.found(key, row.int_or_null(2)?.is_some());
            Ok(())
        })?;
        ask(engine, &SUBSCRIPTIONS, &asked.subscriptions, |row| {
            self.subscriptions.found(SubscriptionId(record(row.blob(0)?)?.0), ());
            Ok(())
        })?;
        ask(engine, &ACTS, &asked.acts, |row| {
            self.acts.found(ActId(row.count(0)?), ());
            Ok(())
        })?;
        ask(engine, &NOTES, &asked.notes, |row| {
            self.notes.found(row.text(0)?.to_owned(), row.text(1)?.to_owned());
            Ok(())
        })
    }
}

/// What has to be known, as rows of keys for each question.
#[derive(Default)]
struct Asked<'j> {
    records: Vec<Cell<'j>>,
    refs: Vec<Cell<'j>>,
    revised_refs: Vec<Cell<'j>>,
    counters: Vec<Cell<'j>>,
    bureaux: Vec<Cell<'j>>,
    officers: Vec<Cell<'j>>,
    files: Vec<Cell<'j>>,
    subscriptions: Vec<Cell<'j>>,
    acts: Vec<Cell<'j>>,
    come_in: AskedToComeIn<'j>,
    dossiers: Vec<Cell<'j>>,
    papers: Vec<Cell<'j>>,
    line: AskedOfLine<'j>,
    notes: Vec<Cell<'j>>,
}

impl<'j> Asked<'j> {
    fn about(&mut self, write: &'j Write, year: i64) {
        match write {
            Write::Add { register, record, source, prefix, source_ref, .. } => {
                self.record(register, record);
                if let Some(reference) = source_ref {
                    self.refs.extend([key(register), Cell::text(source.as_str()), Cell::text(reference)]);
                }
                self.counter(prefix, year);
            }
            Write::Revise { register, record, source_ref, .. } => {
                self.record(register, record);
                if let Some(reference) = source_ref {
                    self.revised_refs.extend([key(register), id_of(record), Cell::text(reference)]);
                }
            }
            Write::Erase { register, record } => self.record(register, record),
            Write::DossierOpened { dossier, prefix, .. } => {
                self.dossiers.push(Cell::blob(dossier.id.0.as_bytes()));
                self.counter(prefix, year);
            }
            Write::DossierStepped { dossier: Dossier { id, .. }, .. }
            | Write::DossierDue { dossier: id, .. }
            | Write::DossierErased(id) => self.dossiers.push(Cell::blob(id.0.as_bytes())),
            Write::EraseAct(act) => self.acts.push(Cell::count(act.0)),
            Write::Bureau(bureau) => self.bureaux.push(Cell::text(bureau.id.as_str())),
            Write::Officer(officer) => {
                self.officers.push(Cell::text(officer.id.as_str()));
                self.bureaux.push(Cell::text(officer.bureau.as_str()));
            }
            Write::OfficerCorrected(officer) => self.officers.push(Cell::text(officer.id.as_str())),
            Write::OfficerEnd(officer) => self.officers.push(Cell::text(officer.as_str())),
            Write::CatalogueFile { path, hash, .. } => self.files.extend([Cell::text(path), Cell::text(hash)]),
            Write::Subscription(subscription) => self.subscriptions.push(Cell::blob(subscription.id.0.as_bytes())),
            Write::SubscriptionEnd(subscription) => self.subscriptions.push(Cell::blob(subscription.0.as_bytes())),
            Write::Expect { key, .. } => self.notes.push(Cell::text(key)),
            Write::Hits { .. } | Write::Note { .. } => {}
            Write::Paper { .. } => papers::about(&mut self.papers, write),
            Write::Line(write) => self.line.about(write),
            other => {
                self.officers.extend(come_in::officer_of(other).map(|officer| Cell::text(officer.as_str())));
                self.come_in.about(other);
            }
        }
    }

    /// Acts of many records ask for the same counter: once is enough.
    fn counter(&mut self, prefix: &'j str, year: i64) {
        let counter = [Cell::text(prefix), Cell::Int(year)];
        if !self.counters.ends_with(&counter) {
            self.counters.extend(counter);
        }
    }

    fn record(&mut self, register: &'j RegisterId, record: &'j RecordId) {
        self.records.extend([key(register), id_of(record)]);
    }
}

fn key(register: &RegisterId) -> Cell<'_> {
    Cell::text(register.as_str())
}

fn id_of(record: &RecordId) -> Cell<'_> {
    Cell::blob(record.0.as_bytes())
}

/// Asks nothing when there is nothing to ask: most acts only look.
pub(super) fn ask(
    engine: &mut dyn Engine,
    text: &Text,
    keys: &[Cell<'_>],
    mut each: impl FnMut(&dyn Row) -> Result<(), Fault>,
) -> Result<(), Fault> {
    if keys.is_empty() { Ok(()) } else { engine.look(text, keys, &mut each) }
}

const RECORDS: Text = Text::new(
    "SELECT v.register, v.record, v.slot, v.version, v.number, v.source, v.source_ref
     FROM ({rows}) AS k
     JOIN version AS v ON v.register = k.column1 AND v.record = k.column2
     WHERE v.died IS NULL",
    "tb",
);
const REFS: Text = Text::new(
    "SELECT v.register, v.source, v.source_ref, v.record
     FROM ({rows}) AS k
     JOIN version AS v ON v.register = k.column1 AND v.source = k.column2 AND v.source_ref = k.column3
     WHERE v.died IS NULL AND v.source_ref IS NOT NULL",
    "ttt",
);
/// A revision does not name its source: the record does.
const REVISED_REFS: Text = Text::new(
    "SELECT v.register, v.source, v.source_ref, v.record
     FROM ({rows}) AS k
     JOIN version AS own ON own.register = k.column1 AND own.record = k.column2 AND own.died IS NULL
     JOIN version AS v ON v.register = own.register AND v.source = own.source AND v.source_ref = k.column3
     WHERE v.died IS NULL AND v.source_ref IS NOT NULL",
    "tbt",
);
const COUNTERS: Text = Text::new(
    "SELECT c.prefix, c.year, c.next
     FROM ({rows}) AS k JOIN counter AS c ON c.prefix = k.column1 AND c.year = k.column2",
    "ti",
);
const BUREAUX: Text = Text::new("SELECT b.bureau FROM ({rows}) AS k JOIN bureau AS b ON b.bureau = k.column1", "t");
const OFFICERS: Text =
    Text::new("SELECT o.officer, o.ended FROM ({rows}) AS k JOIN officer AS o ON o.officer = k.column1", "t");
const FILES: Text = Text::new(
    "SELECT f.path, f.hash, f.signed
     FROM ({rows}) AS k JOIN catalogue_file AS f ON f.path = k.column1 AND f.hash = k.column2",
    "tt",
);
const SUBSCRIPTIONS: Text =
    Text::new("SELECT s.subscription FROM ({rows}) AS k JOIN subscription AS s ON s.subscription = k.column1", "b");
const NOTES: Text = Text::new("SELECT n.key, n.value FROM ({rows}) AS k JOIN note AS n ON n.key = k.column1", "t");
const ACTS: Text = Text::new("SELECT s.act FROM ({rows}) AS k JOIN said AS s ON s.act = k.column1", "i");
