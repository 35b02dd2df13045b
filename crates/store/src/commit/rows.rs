//! What a transaction writes, table by table, and the order in which it is written.

use super::ground::CounterKey;
use super::job::Job;
use crate::engine::{Cell, Engine, Fault, Text};
use crate::{LineWrite, Sealed, Write};
use huecry_terms::{BureauId, RecordId, RegisterId};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The rows of one transaction, in the order of its acts. Only ever added to, so that a refused act is
/// taken out again by its lengths.
#[derive(Default)]
pub(crate) struct Rows<'j> {
    pub acts: Vec<(u64, &'j Job)>,
    pub versions: Vec<NewVersion<'j>>,
    /// Slots that are no longer current, and the act that ended them.
    pub ended: Vec<(u32, u64)>,
    /// Records that are erased, and the act that erased them.
    pub erased: Vec<Named<'j>>,
    /// Records that acts looked at or ended.
    pub about: Vec<Named<'j>>,
    /// What goes into the tables that stay small.
    pub others: Vec<(u64, &'j Write)>,
    /// What happens to dossiers, with the number of one that is opened.
    pub dossiers: Vec<(u64, &'j Write, String)>,
    /// What happens to messages, with the sequence of an envelope that is handed in.
    pub line: Vec<(u64, &'j LineWrite, u64)>,
}

/// A record that an act is about.
pub(crate) type Named<'j> = (&'j RegisterId, RecordId, u64);

/// A version to be written.
pub(crate) struct NewVersion<'j> {
    pub slot: u32,
    pub register: &'j RegisterId,
    pub record: RecordId,
    pub version: u32,
    pub number: String,
    pub source: BureauId,
    pub source_ref: Option<&'j str>,
    pub born: u64,
    pub sealed: &'j Sealed,
}

/// How long the lists were before an act.
pub(crate) struct Mark([usize; 8]);

impl<'j> Rows<'j> {
    /// How long the lists are now.
    pub fn mark(&self) -> Mark {
        let Rows { acts, versions, ended, erased, about, others, dossiers, line } = self;
        let small = [others.len(), dossiers.len(), line.len()];
        let [others, dossiers, line] = small;
        Mark([acts.len(), versions.len(), ended.len(), erased.len(), about.len(), others, dossiers, line])
    }

    /// Takes out what came after the mark.
    pub fn back_to(&mut self, mark: Mark) {
        let [acts, versions, ended, erased, about, others, dossiers, line] = mark.0;
        self.acts.truncate(acts);
        self.versions.truncate(versions);
        self.ended.truncate(ended);
        self.erased.truncate(erased);
        self.about.truncate(about);
        self.others.truncate(others);
        self.dossiers.truncate(dossiers);
        self.line.truncate(line);
    }

    /// Whether something is erased.
    pub fn erases(&self) -> bool {
        !self.erased.is_empty()
            || self.dossiers.iter().any(|(_, write, _)| matches!(write, Write::DossierErased(_)))
            || self.line.iter().any(|(_, write, _)| matches!(write, LineWrite::Emptied { .. }))
            || self.others.iter().any(|(_, write)| {
                matches!(write, Write::EraseAct(_) | Write::SubscriptionEnd(_) | Write::DraftDropped(_))
            })
    }

    /// Writes everything, in an order in which a reference that changes hands is free before it is taken.
    pub fn write<'c>(
        mut self,
        engine: &mut dyn Engine,
        fresh_slot: u64,
        counters: impl Iterator<Item = (&'c CounterKey, &'c u64)>,
    ) -> Result<(), Fault> {
        let written = self.written(fresh_slot);
        let ended_on_disk = self.settle(fresh_slot);
        self.erase(engine)?;
        run(engine, &END_VERSION, ended_on_disk)?;
        run(engine, &ADD_ACT, self.acts.iter().flat_map(|(act, job)| act_cells(*act, job)).collect())?;
        run(engine, &ADD_SAID, self.acts.iter().flat_map(|(act, job)| said_cells(*act, job)).collect())?;
        run(engine, &ADD_VERSION, self.versions.iter().flat_map(NewVersion::cells).collect())?;
        run(engine, &ADD_DIED, self.ended.iter().flat_map(|(slot, act)| [int(*act), int(*slot)]).collect())?;
        run(engine, &ADD_WRITTEN, written)?;
        run(engine, &ADD_ABOUT, named(&self.about))?;
        let counters = counters.flat_map(|((prefix, year), next)| [Cell::text(prefix), Cell::Int(*year), int(*next)]);
        run(engine, &SET_COUNTER, counters.collect())?;
        self.others.iter().try_for_each(|(act, write)| super::others::write(engine, *act, write))?;
        self.dossiers
            .iter()
            .try_for_each(|(act, write, number)| super::dossiers::write(engine, *act, write, number))?;
        self.line.iter().try_for_each(|(act, write, sequence)| super::line::write(engine, *act, write, *sequence))
    }

    /// For each act that gave or ended slots: the first it gave, how many, how many it ended.
    fn written(&self, fresh_slot: u64) -> Vec<Cell<'static>> {
        let mut acts: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
        self.versions.iter().for_each(|version| acts.entry(version.born).or_default().0 += 1);
        self.ended.iter().for_each(|(_, act)| acts.entry(*act).or_default().1 += 1);
        let mut first = fresh_slot;
        let row = |(act, (born, died)): (u64, (u64, u64))| {
            let cells = [int(act), int(first), int(born), int(died)];
            first += born;
            cells
        };
        acts.into_iter().flat_map(row).collect()
    }

    /// Takes out what was written and erased by acts of this same transaction. A version is not revised in the
    /// transaction that wrote it, so that what else ends stands on disk: answers those.
    fn settle(&mut self, fresh_slot: u64) -> Vec<Cell<'static>> {
        for (register, record, act) in &self.erased {
            let gone = |v: &NewVersion<'_>| v.register == *register && v.record == *record && v.born < *act;
            let writings = self.versions.iter().filter(|v| gone(v)).map(|v| (v.register, v.record, v.born));
            self.about.extend(writings);
            self.versions.retain(|v| !gone(v));
        }
        let on_disk = self.ended.iter().filter(|(slot, _)| u64::from(*slot) < fresh_slot);
        on_disk.flat_map(|(slot, act)| [int(*slot), int(*act)]).collect()
    }

    /// Who wrote an erased record stays known; what was written, and that it once was a hit, does not.
    fn erase(&self, engine: &mut dyn Engine) -> Result<(), Fault> {
        for (register, record, _) in &self.erased {
            let key = [text(register), Cell::Blob(bytes(record))];
            for statement in [&KEEP_WRITERS, &ERASE_HITS, &ERASE_DRAFTS, &ERASE_VERSIONS] {
                engine.run(statement, &key)?;
            }
        }
        run(engine, &ADD_ERASED, named(&self.erased))
    }
}

impl NewVersion<'_> {
    fn cells(&self) -> [Cell<'_>; 10] {
        [
            int(self.slot),
            text(self.register),
            Cell::Blob(bytes(&self.record)),
            int(self.version),
            Cell::text(&self.number),
            Cell::text(self.source.as_str()),
            Cell::text_or_null(self.source_ref),
            int(self.born),
            Cell::blob(self.sealed.salt.as_bytes()),
            Cell::blob(&self.sealed.bytes),
        ]
    }
}

fn act_cells(act: u64, job: &Job) -> [Cell<'_>; 6] {
    [
        int(act),
        int(job.seconds),
        int(job.entry.act.type_number()),
        Cell::text_or_null(job.entry.officer.as_ref().map(|officer| officer.as_str())),
        Cell::text_or_null(job.entry.bureau.as_ref().map(|bureau| bureau.as_str())),
        Cell::blob(&job.leaf),
    ]
}

fn said_cells(act: u64, job: &Job) -> [Cell<'_>; 3] {
    [int(act), Cell::blob(job.salt.as_bytes()), Cell::blob(&job.body)]
}

/// Most transactions touch few tables: no statement is run for no rows.
pub(super) fn run(engine: &mut dyn Engine, text: &Text, cells: Vec<Cell<'_>>) -> Result<(), Fault> {
    if cells.is_empty() { Ok(()) } else { engine.run(text, &cells) }
}

fn named<'a>(list: &'a [Named<'_>]) -> Vec<Cell<'a>> {
    list.iter().flat_map(|(register, record, act)| [text(register), Cell::Blob(bytes(record)), int(*act)]).collect()
}

fn int<'a>(n: impl Into<u64>) -> Cell<'a> {
    Cell::count(n.into())
}

fn text(register: &RegisterId) -> Cell<'_> {
    Cell::text(register.as_str())
}

fn bytes(record: &RecordId) -> Cow<'_, [u8]> {
    Cow::Borrowed(record.0.as_bytes())
}

const ADD_ACT: Text = Text::new("INSERT INTO act (act, seconds, type_number, officer, bureau, leaf) {rows}", "iiittb");
const ADD_SAID: Text = Text::new("INSERT INTO said (act, salt, body) {rows}", "ibb");
const ADD_VERSION: Text = Text::new(
    "INSERT INTO version (slot, register, record, version, number, source, source_ref, born, salt, body) {rows}",
    "itbitttibb",
);
const END_VERSION: Text =
    Text::new("UPDATE version SET died = k.column2 FROM ({rows}) AS k WHERE slot = k.column1", "ii");
const ADD_DIED: Text = Text::new("INSERT INTO died (act, slot) {rows}", "ii");
const ADD_WRITTEN: Text = Text::new("INSERT INTO written (act, first_slot, born, died) {rows}", "iiii");
const ADD_ABOUT: Text =
    Text::new("INSERT INTO about (register, record, act) {rows} ON CONFLICT (register, record, act) DO NOTHING", "tbi");
const SET_COUNTER: Text = Text::new(
    "INSERT INTO counter (prefix, year, next) {rows} ON CONFLICT (prefix, year) DO UPDATE SET next = excluded.next",
    "tii",
);
const KEEP_WRITERS: Text = Text::new(
    "INSERT INTO about (register, record, act)
     SELECT v.register, v.record, v.born FROM version AS v WHERE v.register = $1 AND v.record = $2
     ON CONFLICT (register, record, act) DO NOTHING",
    "tb",
);
const ERASE_HITS: Text = Text::new("DELETE FROM hit WHERE register = $1 AND record = $2", "tb");
const ERASE_DRAFTS: Text = Text::new("DELETE FROM draft WHERE register = $1 AND revises = $2", "tb");
const ERASE_VERSIONS: Text = Text::new("DELETE FROM version WHERE register = $1 AND record = $2", "tb");
const ADD_ERASED: Text =
    Text::new("INSERT INTO erased (register, record, act) {rows} ON CONFLICT (register, record) DO NOTHING", "tbi");
