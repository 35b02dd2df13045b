//! Imports that wait, run or have run in this console: in memory, each seen by its own bureau alone.
//!
//! They end with the process. What was acknowledged is in the register by then, and the same file given again
//! goes on where it stopped: equal rows write nothing.

use huecry_desk::Desk;
use huecry_desk::formats::{Fatal, Reject, Warning};
use huecry_desk::import::{Progress, Summary, Told, Watch};
use huecry_desk::transfer::{self, Delivery, Looked};
use huecry_terms::{BureauId, Call, Failure, Instant, OfficerId, Refusal, Trouble};
use std::fs::File;
use std::io::{Read, Seek, Write};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Every import of a console.
#[derive(Debug, Default)]
pub struct Imports {
    runs: Mutex<Vec<Arc<Run>>>,
}

/// One import.
#[derive(Debug)]
pub struct Run {
    /// Its number, in this console.
    pub number: u64,
    /// Whose it is.
    pub bureau: BureauId,
    /// Who brought the file.
    pub officer: OfficerId,
    /// Since when.
    pub since: Instant,
    /// What is imported where.
    pub delivery: Delivery,
    /// How many bytes the file has.
    pub length: u64,
    read: AtomicU64,
    rows: AtomicU64,
    rejected: AtomicU64,
    stop: AtomicBool,
    state: Mutex<State>,
    kept: Mutex<Kept>,
}

/// How far an import is.
#[derive(Debug)]
pub enum State {
    /// The first rows were looked at; the file waits.
    Waiting(Looked, File),
    /// Rows are being recorded.
    Running,
    /// It is over.
    Ended(Outcome),
}

/// How an import ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Read to its end, or stopped by the officer.
    Done(Summary),
    /// The desk said no, at its beginning or at its end.
    Refused(Refusal),
    /// The text could not be read any further.
    Unreadable,
    /// Something broke; the incident is in the log.
    Broken(String),
}

/// What must be known of rows: all of it in a file, the first ones at hand.
#[derive(Debug, Default)]
struct Kept {
    spool: Option<File>,
    lines: u64,
    first: Vec<Line>,
    lost: bool,
}

/// A row that was not taken, or was taken with a warning.
#[derive(Debug, Clone)]
pub enum Line {
    /// It could not be read.
    Unread(Reject),
    /// The register or the law does not take it.
    Refused {
        /// Where it starts.
        at: u64,
        /// Its reference.
        reference: Option<String>,
        /// Why.
        refusal: Refusal,
    },
    /// A person should look at something in it.
    Warned {
        /// Where it starts.
        at: u64,
        /// Its reference.
        reference: Option<String>,
        /// What.
        warning: Warning,
    },
    /// Nothing behind it could be read.
    Ended(Fatal),
}

/// How far an import is, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// Bytes read.
    pub read: u64,
    /// Rows read.
    pub rows: u64,
    /// Rows that were not taken.
    pub rejected: u64,
}

impl Imports {
    /// Keeps a file that was looked at until its officer starts or drops it.
    pub fn keep(
        &self,
        call: &Call,
        delivery: Delivery,
        file: File,
        length: u64,
        looked: Looked,
        told: Vec<Line>,
    ) -> u64 {
        let mut runs = lock(&self.runs);
        make_room(&mut runs, &call.bureau);
        // By the clock, so that a number of an earlier process is not somebody else's import now.
        let least = u64::try_from(call.now.as_second()).unwrap_or_default();
        let number = runs.iter().map(|run| run.number + 1).max().unwrap_or_default().max(least);
        let kept = Kept { lines: 0, first: told, ..Kept::default() };
        runs.push(Arc::new(Run {
            number,
            bureau: call.bureau.clone(),
            officer: call.officer.clone(),
            since: call.now,
            delivery,
            length,
            read: AtomicU64::new(0),
            rows: AtomicU64::new(0),
            rejected: AtomicU64::new(0),
            stop: AtomicBool::new(false),
            state: Mutex::new(State::Waiting(looked, file)),
            kept: Mutex::new(kept),
        }));
        number
    }

    /// An import of this bureau.
    pub fn of(&self, bureau: &BureauId, number: u64) -> Option<Arc<Run>> {
        lock(&self.runs).iter().find(|run| run.number == number && run.bureau == *bureau).cloned()
    }

    /// The imports of this bureau, newest first.
    pub fn all_of(&self, bureau: &BureauId) -> Vec<Arc<Run>> {
        lock(&self.runs).iter().rev().filter(|run| run.bureau == *bureau).cloned().collect()
    }

    /// Forgets an import that does not run.
    pub fn forget(&self, bureau: &BureauId, number: u64) {
        lock(&self.runs).retain(|run| run.number != number || run.bureau != *bureau || run.is_running());
    }

    /// Starts an import on a thread of its own. Nothing happens to one that runs or is over.
    ///
    /// # Errors
    /// Trouble when too many run already, or the machine gives no thread.
    pub fn start(&self, run: &Arc<Run>, desk: Arc<Desk>, call: Call) -> Result<(), Trouble> {
        let running = lock(&self.runs).iter().filter(|run| run.is_running()).count();
        let mut state = lock(&run.state);
        if !matches!(*state, State::Waiting(..)) {
            return Ok(());
        }
        if running >= RUNNING_MOST {
            return Err(Trouble {
                passing: true,
                ..Trouble::new("too many imports run already", "wait for one to end")
            });
        }
        let State::Waiting(_, file) = std::mem::replace(&mut *state, State::Running) else { return Ok(()) };
        *lock(&run.kept) = Kept::default();
        let work = run.clone();
        let thread = std::thread::Builder::new().name("import".into()).spawn(move || work.work(&desk, &call, file));
        match thread {
            Ok(_) => Ok(()),
            Err(error) => {
                *state = State::Ended(Outcome::Broken(String::new()));
                Err(Trouble::new(format!("no thread for an import: {error}"), "try again later"))
            }
        }
    }

    /// Asks every import to stop after the rows in hand, so that the process can end.
    pub fn stop_all(&self) {
        lock(&self.runs).iter().for_each(|run| run.stop());
    }
}

impl Run {
    /// Asks it to stop after the rows in hand.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to.
    pub fn is_stopping(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Whether rows are being recorded.
    pub fn is_running(&self) -> bool {
        matches!(*self.state(), State::Running)
    }

    /// How far it is.
    pub fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// How far it is, in figures.
    pub fn far(&self) -> Far {
        let of = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Far { read: of(&self.read).min(self.length), rows: of(&self.rows), rejected: of(&self.rejected) }
    }

    /// The first rows that must be known, and how many there are.
    pub fn told(&self) -> (Vec<Line>, u64) {
        let kept = lock(&self.kept);
        (kept.first.clone(), kept.lines.max(kept.first.len() as u64))
    }

    /// Whether what must be known of rows could not all be written down.
    pub fn has_lost(&self) -> bool {
        lock(&self.kept).lost
    }

    /// A copy of the list of rejects and warnings, at its beginning, and its length.
    ///
    /// # Errors
    /// Trouble of the disk.
    pub fn rejects(&self) -> Result<(File, u64), Trouble> {
        let copied = || -> std::io::Result<(File, u64)> {
            let mut copy = tempfile::tempfile()?;
            let mut kept = lock(&self.kept);
            if let Some(spool) = &mut kept.spool {
                spool.rewind()?;
                std::io::copy(spool, &mut copy)?;
            }
            let length = copy.stream_position()?;
            copy.rewind()?;
            Ok((copy, length))
        };
        copied()
            .map_err(|e| Trouble::new(format!("the list of rejects could not be read: {e}"), "make room on the disk"))
    }

    fn work(self: Arc<Self>, desk: &Desk, call: &Call, mut file: File) {
        // Whatever happens, it does not look as if it still ran.
        let _ends = Ends { run: &self };
        let mut unreadable = false;
        let ran = match file.rewind() {
            Err(error) => Err(Trouble::new(format!("an upload could not be read: {error}"), "").into()),
            Ok(()) => {
                let input = Counted { file, run: &self };
                let mut progress = |far: Progress| {
                    self.rows.store(far.rows, Ordering::Relaxed);
                    self.rejected.store(far.rejected, Ordering::Relaxed);
                    !self.is_stopping()
                };
                let mut tell = |told: &Told<'_>| {
                    unreadable |= matches!(told, Told::Ended(_));
                    self.keep(told);
                };
                let mut watch = Watch { progress: &mut progress, tell: &mut tell };
                transfer::read(desk, call, &self.delivery, input, &mut watch)
            }
        };
        let outcome = match ran {
            Ok(summary) => Outcome::Done(summary),
            Err(Failure::Refused(refusal)) => Outcome::Refused(refusal),
            Err(Failure::Trouble(_)) if unreadable => Outcome::Unreadable,
            Err(Failure::Trouble(trouble)) => {
                let incident = format!("import-{}", self.number);
                tracing::error!(incident, what = %trouble.what, advice = %trouble.advice, "trouble");
                Outcome::Broken(incident)
            }
        };
        *self.state() = State::Ended(outcome);
    }

    fn keep(&self, told: &Told<'_>) {
        let mut kept = lock(&self.kept);
        kept.lines += 1;
        if kept.first.len() < FIRST_MOST || matches!(told, Told::Ended(_)) {
            kept.first.push(Line::of(told));
        }
        if kept.spool.is_none() && !kept.lost {
            kept.spool = tempfile::tempfile().ok();
        }
        let written = kept.spool.as_mut().map(|spool| writeln!(spool, "{}", told.line()));
        kept.lost |= !matches!(written, Some(Ok(())));
    }
}

impl Line {
    /// What is told, to be kept.
    pub fn of(told: &Told<'_>) -> Line {
        let owned = |reference: &Option<&str>| reference.map(str::to_string);
        match told {
            Told::Unread(reject) => Line::Unread((*reject).clone()),
            Told::Refused { at, reference, refusal } => {
                Line::Refused { at: *at, reference: owned(reference), refusal: (*refusal).clone() }
            }
            Told::Warned { at, reference, warning } => {
                Line::Warned { at: *at, reference: owned(reference), warning: (*warning).clone() }
            }
            Told::Ended(fatal) => Line::Ended((*fatal).clone()),
        }
    }
}

struct Ends<'r> {
    run: &'r Run,
}

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        let mut state = self.run.state();
        if matches!(*state, State::Running) {
            *state = State::Ended(Outcome::Broken(format!("import-{}", self.run.number)));
        }
    }
}

struct Counted<'r> {
    file: File,
    run: &'r Run,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.file.read(buffer)?;
        self.run.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

/// A file that waits keeps its bytes on our disk, and an import that is over the rows it rejected: the oldest go.
fn make_room(runs: &mut Vec<Arc<Run>>, bureau: &BureauId) {
    for (most, own) in [(OF_BUREAU_MOST, true), (KEPT_MOST, false)] {
        let counts = |run: &&Arc<Run>| !own || run.bureau == *bureau;
        while runs.iter().filter(counts).count() >= most {
            let idle = |run: &Arc<Run>| (!own || run.bureau == *bureau) && !run.is_running();
            let Some(oldest) = runs.iter().position(idle) else { break };
            runs.remove(oldest);
        }
    }
}

/// A thread that broke off in the middle leaves what it had written; that is all there is.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Imports that run at once; each has a thread and a writer's attention.
const RUNNING_MOST: usize = 4;
/// Imports that are kept of one bureau.
const OF_BUREAU_MOST: usize = 10;
/// Imports that are kept in all.
const KEPT_MOST: usize = 100;
/// Rows shown on the page; all of them are in the file.
pub const FIRST_MOST: usize = 100;
