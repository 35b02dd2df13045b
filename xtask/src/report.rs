//! What the stages of a test run came to, and the line that closes it.

use crate::counts::Counts;
use std::time::{Duration, Instant};

/// How a stage ended.
#[derive(Debug)]
pub enum Outcome {
    /// It did what it should.
    Passed,
    /// It found something; the text says what, where its output does not.
    Failed(String),
    /// What it needs is not here: a failure where everything must run, else a skip with its reason.
    CannotRun(String),
    /// It counts by itself.
    Counted(Counts),
}

/// The stages so far.
pub struct Report {
    require_all: bool,
    rows: Vec<Row>,
    notes: Vec<String>,
}

struct Row {
    stage: String,
    counts: Counts,
    note: String,
    took: Duration,
}

impl Report {
    /// An empty report; with `require_all`, what cannot run has failed.
    pub fn new(require_all: bool) -> Report {
        Report { require_all, rows: Vec::new(), notes: Vec::new() }
    }

    /// Runs a stage and keeps how it ended.
    pub fn stage(&mut self, name: &str, run: impl FnOnce() -> Outcome) {
        crate::shell::say(format_args!("\n── {name}"));
        let start = Instant::now();
        let outcome = run();
        self.keep(name, outcome, start.elapsed());
    }

    /// Something to say at the end that is no stage.
    pub fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    /// The table of stages and the closing line; the line stands last and alone.
    pub fn close(&self) -> String {
        let width = self.rows.iter().map(|r| r.stage.chars().count()).max().unwrap_or(0);
        let rows = self.rows.iter().map(|r| {
            let took = r.took.as_secs();
            format!("{:width$}  {:>3}:{:02}  {}  {}", r.stage, took / 60, took % 60, r.counts, r.note)
                .trim_end()
                .to_owned()
        });
        let notes = self.notes.iter().cloned();
        let mut lines: Vec<String> = std::iter::once(String::new()).chain(rows).chain(notes).collect();
        lines.push(self.counts().to_string());
        lines.join("\n")
    }

    /// Everything added up.
    pub fn counts(&self) -> Counts {
        let mut all = Counts::default();
        self.rows.iter().for_each(|row| all += row.counts);
        all
    }

    fn keep(&mut self, name: &str, outcome: Outcome, took: Duration) {
        let one = |passed, failed, skipped| Counts { passed, failed, skipped };
        let (counts, note) = match outcome {
            Outcome::Passed => (one(1, 0, 0), String::new()),
            Outcome::Failed(why) => (one(0, 1, 0), why),
            Outcome::CannotRun(why) if self.require_all => (one(0, 1, 0), format!("must run here, but {why}")),
            Outcome::CannotRun(why) => (one(0, 0, 1), why),
            Outcome::Counted(counts) => (counts, String::new()),
        };
        self.rows.push(Row { stage: name.to_owned(), counts, note, took });
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
