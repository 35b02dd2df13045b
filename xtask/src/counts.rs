//! How many tests passed, failed and were skipped, as the test runners say it.

use std::fmt;
use std::ops::AddAssign;

/// A count of tests and stages.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Ran and were right.
    pub passed: u64,
    /// Ran and were wrong, or could not run where they must.
    pub failed: u64,
    /// Could not or should not run here.
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// Which program runs the tests, and so how it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runner {
    /// One summary at the end; what failing tests printed, their own results included, comes before it.
    Nextest,
    /// One result line for each crate.
    Libtest,
}

/// Listens to a test runner.
#[derive(Debug)]
pub struct Tally {
    runner: Runner,
    counts: Counts,
    heard: bool,
}

impl Tally {
    /// Before the first line.
    pub fn of(runner: Runner) -> Tally {
        Tally { runner, counts: Counts::default(), heard: false }
    }

    /// Hears a line of the runner's output, colours removed.
    pub fn hear(&mut self, line: &str) {
        let said = match self.runner {
            Runner::Nextest => nextest(line),
            Runner::Libtest => libtest(line),
        };
        if let Some(counts) = said {
            if self.runner == Runner::Nextest {
                self.counts = Counts::default();
            }
            self.counts += counts;
            self.heard = true;
        }
    }

    /// What it comes to. A runner that failed without naming a failed test, or that never closed with
    /// its line, counts as one failure: nothing that did not run may look like success.
    pub fn close(mut self, success: bool) -> Counts {
        if !self.heard || (!success && self.counts.failed == 0) {
            self.counts.failed += 1;
        }
        self.counts
    }
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn libtest(line: &str) -> Option<Counts> {
    let said = line.strip_prefix("test result: ")?;
    let (_, numbers) = said.split_once(". ")?;
    Some(sum(numbers.split(';')))
}

/// `Summary [   0.012s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped`; `2/3 tests run` when cut short.
fn nextest(line: &str) -> Option<Counts> {
    let said = line.trim_start().strip_prefix("Summary [")?;
    let (_, said) = said.split_once(']')?;
    let (run, numbers) = said.split_once(" run: ")?;
    let mut counts = sum(outside_brackets(numbers).split(','));
    if let Some((done, planned)) = run.split_whitespace().next()?.split_once('/') {
        counts.failed += planned.parse::<u64>().ok()?.saturating_sub(done.parse().ok()?);
    }
    Some(counts)
}

/// Adds up parts such as `3 passed` or `1 timed out`.
fn sum<'a>(parts: impl Iterator<Item = &'a str>) -> Counts {
    let mut counts = Counts::default();
    for part in parts {
        let Some((number, what)) = part.trim().split_once(' ') else { continue };
        let Ok(number) = number.parse::<u64>() else { continue };
        match what.trim() {
            "passed" => counts.passed += number,
            "failed" | "timed out" | "exec failed" => counts.failed += number,
            "skipped" | "ignored" => counts.skipped += number,
            _ => {}
        }
    }
    counts
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0u32;
    let kept = text.chars().filter(|c| {
        depth += u32::from(*c == '(');
        let outside = depth == 0;
        depth = depth.saturating_sub(u32::from(*c == ')'));
        outside
    });
    kept.collect()
}

#[cfg(test)]
#[path = "counts_tests.rs"]
mod tests;
