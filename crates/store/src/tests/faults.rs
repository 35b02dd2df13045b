//! Faults that tests put into the writer, asked for by notes of a certain name.

use crate::Write;
use crate::commit::job::Job;
use crate::engine::Engine;

/// Makes the writer panic.
pub(crate) const PANIC: &str = "test: panic";
/// Sets how many pages the file may have.
pub(crate) const PAGES: &str = "test: pages";

/// Called by the writer before each transaction.
pub(crate) fn before_writing(jobs: &[Job], engine: &mut dyn Engine) {
    for write in jobs.iter().flat_map(|job| &job.writes) {
        match write {
            Write::Note { key, .. } if key == PANIC => panic!("a test asked for it"),
            Write::Note { key, value } if key == PAGES => engine.limit_pages(value.parse().unwrap()).unwrap(),
            _ => {}
        }
    }
}
